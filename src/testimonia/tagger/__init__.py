"""The language model that ships: names, the parse, what relates two places, and whom a pronoun stands for.

    encoder     all of it, by a small transformer (model/)
    spacy       names by a pipeline of the reader's own

A tagger is a function from the sentences of a text to a ``sight.Sight``; ``plugins.look`` finds it by name.
"""
