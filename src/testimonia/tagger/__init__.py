"""The language models that ship: parts of speech, names, what relates them, and whom a pronoun stands for.

    encoder     names, relations and antecedents by a small transformer (model/)
    tiny        names by a linear model in pure Python, the encoder's second opinion and its stand-in
    spacy       names by a pipeline of the reader's own
    pos         parts of speech

A tagger is a function from the sentences of a text to a ``sight.Sight``; ``plugins.tagger`` finds it by name.
"""
