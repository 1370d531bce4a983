"""Words of interviews, minutes and letters: whose turn it is to speak, and who signs."""

from collections.abc import Sequence
from dataclasses import dataclass

NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Talk:
    """Words in small letters; labels of turns without the marks behind them. What is left out is not told.

    Two values are never the same: what is made of one is kept by its identity.
    """

    asking: frozenset[str] = NONE
    """Labels of whoever asks: "q", "interviewer"."""
    answering: frozenset[str] = NONE
    """Labels of whoever answers: "a", "interviewee"."""
    offices: frozenset[str] = NONE
    """Labels of somebody who speaks in an office and is not named by it: "the chairman"."""
    asker: str = ""
    """What whoever asks is called, where the label is a letter and nobody is named."""
    answerer: str = ""
    """The same of whoever answers."""
    never: frozenset[str] = NONE
    """Words, or the last of several, before a colon or on a line of their own that label no turn: "note", "exhibit"."""
    addressed: frozenset[str] = NONE
    """Pronouns for who is spoken to, beside which a paragraph is one of a conversation: "you"."""
    heads: Sequence[str] = ()
    """Patterns of what a head says of a conversation, with the macros of furniture and the groups ``asked``, ``asker``,
    ``one`` and ``other``: "A conversation with …"; ``one`` and ``other`` are two of whom either may ask, ``one`` alone
    asks or is asked: not the author. The first pattern that fits a line says it."""
    salutations: frozenset[str] = NONE
    """Words that open a letter: "dear"."""
    closings: frozenset[str] = NONE
    """Words by which it is closed, in the line above who signs: "yours"."""
    afterwards: frozenset[str] = NONE
    """What opens a paragraph behind the signature that is still of the letter: "p.s."."""
