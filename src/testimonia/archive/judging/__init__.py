"""What readers decided: an append-only log, and what follows from it for the archive as it stands now.

verdicts        which verdicts there are, and on what
entry, log      the entries, signed and dated; a withdrawal is an entry too
anchors, parts  what an entry is on, by content: digest, place and words, never an id of this archive
stretches       where the words of an anchor stand now: kept, moved, several, lost
placing         what a judgement is on, as it stands now
weighing        what is in force when several readers judged the same
overruling      judgements in whose place a later one of the same maker stands
amending        what an amended statement says instead
conflicting     a conflict as a judgement keeps it, and what can be said of it
missing         what a reader of a whole passage found missing in it
regions         stretches of sources that the next reading takes in, or leaves out
effects         what follows: reviews of statements, judged pairs, labels; derived, made anew by ``replay``
settling        the state that readers set of conflicts
renewing        how such tables are written: only the rows that differ
meant           who is meant by the ids that a reader gives
deciding        a new entry, checked against what is there
contradictions  SAME and DIFFERENT that cannot hold together
bystanders      who else is moved by a judgement on two
moving          an older entry on the place where its words stand now
queue           what waits for a reader
exchange        the log as JSON lines, out and in; checking, old_lines: lines that others wrote, or the first release
"""
