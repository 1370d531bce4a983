"""Turns: stretches of a text that one person speaks or writes in the first person.

    whose           the turns of a text, and whose they are
    turn            one of them
    heads           what the head of a text says of a conversation
    blocks          lines without a blank one between
    labels          what, at the beginning of a line, may name who speaks
    evidence        which of these labels do
    naming          what a label says of who speaks: a name, an office, or nobody
    questions       interviews without labels: questions set off, answers plain
    letters         from the salutation to the signature
    directions      lines that are nobody's words

What stands outside of them is the author's.
"""
