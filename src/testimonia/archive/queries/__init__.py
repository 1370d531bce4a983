"""What pages ask of an archive: every SELECT of the reading room, and nothing else.

    statements   statements with all that stands beside them
    persons      persons, their names and the reasons they are held to be one
    sources      sources, their regions, passages and clues; skipped files
    citations    the works that sources cite
    judgements   what readers decided
    search       full text over sources and statements
    summary      counts over the whole archive

Each function takes an open archive and runs one query, whatever the number of results; ``testimonia.views``
makes values of the rows.
"""
