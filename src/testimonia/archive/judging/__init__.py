"""What readers decided: an append-only log, and what follows from it for the archive as it stands now.

verdicts    which verdicts there are, and on what
entry, log  the entries, signed and dated; a withdrawal is an entry too
anchors     what an entry is on, by content: digest, place and words, never an id of this archive
old_lines   entries as the first release wrote them
stretches   where the words of an anchor stand now: kept, moved, several, lost
placing     what a judgement is on, as it stands now
weighing    what is in force when several readers judged the same
amending    what an amended statement says instead
effects     what follows: reviews of statements, judged pairs, labels, regions; derived, made anew by ``replay``
deciding    a new entry, checked against what is there
exchange    the log as JSON lines, out and in
"""
