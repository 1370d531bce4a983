"""Which verdicts there are, and what each is on.

pair        SAME, DIFFERENT, UNSURE             two persons, each by mentions of theirs
statement   CONFIRMED, REJECTED, AMENDED        one statement
region      RESTORED, SET_ASIDE                 a stretch of a source: it is of the article, or is not
passage     READ                                a stretch of a source, read whole: what is missing there, if anything
person      LABELLED, PUBLISHABLE, WITHHELD     one person, by a mention
conflict    EXPLAINED, RESOLVED             statements that cannot all hold: why they are there; which are preferred
any         NOTED                               a note and nothing else, on a statement or a person
judgement   WITHDRAWN, MOVED                    another entry: taken back; found at its new place
"""

from typing import Literal, get_args

PairVerdict = Literal["SAME", "DIFFERENT", "UNSURE"]
StatementVerdict = Literal["CONFIRMED", "REJECTED", "AMENDED"]
RegionVerdict = Literal["RESTORED", "SET_ASIDE"]
PersonVerdict = Literal["LABELLED", "PUBLISHABLE", "WITHHELD"]
ConflictVerdict = Literal["EXPLAINED", "RESOLVED"]
EntryVerdict = Literal["WITHDRAWN", "MOVED"]
AMENDED = "AMENDED"
RESTORED = "RESTORED"
READ = "READ"
LABELLED = "LABELLED"
EXPLAINED = "EXPLAINED"
RESOLVED = "RESOLVED"
NOTED = "NOTED"
WITHDRAWN = "WITHDRAWN"
MOVED = "MOVED"
PAIR: tuple[str, ...] = get_args(PairVerdict)
STATEMENT: tuple[str, ...] = get_args(StatementVerdict)
REGION: tuple[str, ...] = get_args(RegionVerdict)
PERSON: tuple[str, ...] = get_args(PersonVerdict)
CONFLICT: tuple[str, ...] = get_args(ConflictVerdict)
PUBLISHING = tuple(verdict for verdict in PERSON if verdict != LABELLED)
ENTRY: tuple[str, ...] = get_args(EntryVerdict)
EVERY = frozenset((*PAIR, *STATEMENT, *REGION, READ, *PERSON, *CONFLICT, *ENTRY, NOTED))
"""All of them."""
FAMILIES: tuple[tuple[str, ...], ...] = (
    PAIR, STATEMENT, REGION, (READ,), (LABELLED,), PUBLISHING, CONFLICT, (NOTED,)
)  # fmt: skip
"""Verdicts of which, on one thing and of one maker, the latest takes the place of those before."""
