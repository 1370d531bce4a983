"""Quotations that stand apart, as paragraphs of their own without marks: indented, behind ">", marked as quoted.

Words that end in a colon lead up to them. Where the page does not show that they are quoted, these words must tell who
says it; and a paragraph like any other must speak of "I" or "we".
"""

import re
from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise

from testimonia.model import Passage
from testimonia.quotations.direct.marks import Direct

QUOTED = re.compile(r">[> \t]{0,20}")
"""How a quotation begins in mail and Markdown."""
WORD = re.compile(r"\w+")
DEEPER = 2
"""Blanks by which a quotation is indented more than what leads up to it."""
FARTHEST = 200
"""Characters before a passage in which its line begins."""
KINDS = frozenset({"paragraph", "quote"})


def set_off(
    text: str, passages: Sequence[Passage], marked: Iterable[Direct], own: Collection[str]
) -> list[Direct]:
    """Return the quotations that stand apart, but those that have marks; a part for each paragraph.

    ``own`` are the pronouns of the first person. The numbers are negative, so that they are no others'; what only
    stands behind a colon is of the kind ``short``, which somebody must be told to say.
    """
    begun = {each.start for each in marked}
    found: list[Direct] = []
    open_: Direct | None = None
    for number, (before, passage) in enumerate(pairwise(passages), 1):
        start, shown = _begins(text, passage)
        if passage.kind not in KINDS or start in begun or start >= passage.end:
            open_ = None
        elif open_ is not None and (shown or _as_deep(text, before, passage)):
            open_ = Direct(start, passage.end, open_.quotation, kind=open_.kind)
        elif text[before.end - 1] == ":" and (shown or _may_be(text, before, passage, own)):
            open_ = Direct(start, passage.end, -number, kind="whole" if shown else "short")
        else:
            open_ = None
        if open_ is not None:
            found.append(open_)
    return found


def _begins(text: str, passage: Passage) -> tuple[int, bool]:
    """Return where the words of a passage begin, behind a mark of quoting, and whether it is shown to be quoted."""
    quoted = QUOTED.match(text, passage.start, passage.end)
    return (quoted.end(), True) if quoted else (passage.start, passage.kind == "quote")


def _may_be(text: str, before: Passage, passage: Passage, own: Collection[str]) -> bool:
    """Tell whether a passage that is not shown to be quoted may be: it is indented, or somebody speaks in it."""
    if _indent(text, passage) >= _indent(text, before) + DEEPER:
        return True
    return any(match.group().lower() in own for match in WORD.finditer(text, passage.start, passage.end))


def _as_deep(text: str, before: Passage, passage: Passage) -> bool:
    """Tell whether a passage is indented as the one before it is."""
    return DEEPER <= _indent(text, before) == _indent(text, passage)


def _indent(text: str, passage: Passage) -> int:
    """Return how many blanks stand before the first word of a passage."""
    before = text[max(0, passage.start - FARTHEST) : passage.start]
    line = before[before.rfind("\n") + 1 :]
    return len(line.expandtabs()) if not line.strip() else 0
