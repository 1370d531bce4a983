"""What pages ask of an archive: every SELECT of the reading room, and nothing else.

    statements   statements with all that stands beside them
    persons      persons, their names and the reasons they are held to be one
    sources      sources, their regions, passages and clues; skipped files
    search       full text over sources and statements
    summary      counts over the whole archive

Each function takes an open archive, runs a bounded number of queries whatever the number of results, and returns
``sqlite3.Row``; ``testimonia.views`` makes values of them.
"""
