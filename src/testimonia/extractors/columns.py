"""Which sentences stand in a notice of a death, as newspapers print them in columns.

A notice is a paragraph that opens with a surname in capitals, or in somebody's memory, and speaks of kin or a funeral.
"""

import re

from testimonia.analysis import Analysis
from testimonia.extractors.language import words

LONGEST = 2500
"""Characters before a sentence and behind it within which its paragraph is held for a notice."""
NEW_LINE = re.compile("\n")
SURNAME = re.compile(r"\W{0,3}((?:[^\W\d_]{1,30}['’ -]){0,3}[^\W\d_]{1,30}) ?(?:,|[-–—]|\()")


def in_notice(analysis: Analysis) -> bool:
    """Tell whether a sentence stands in a notice of a death."""
    text, at, known = analysis.source.text, analysis.sentence.start, words(analysis)
    start = _paragraph(text, at)
    end = text.find("\n\n", at, at + LONGEST)
    opening = known.notice_opening.match(text, start) is not None or opened_by_surname(text, start)
    behind = known.notice.search(text, start, end if end >= 0 else at + LONGEST)
    return opening and behind is not None


def _paragraph(text: str, at: int) -> int:
    """Return where the paragraph of a place begins, or the last line of it that a surname in capitals opens."""
    least = max(0, at - LONGEST)
    blank = text.rfind("\n\n", least, at)
    start = blank + 2 if blank >= 0 else least
    lines = [start, *(found.end() for found in NEW_LINE.finditer(text, start, at))]
    return next((line for line in reversed(lines) if opened_by_surname(text, line)), start)


def opened_by_surname(text: str, start: int) -> bool:
    """Tell whether a surname in capitals opens a line: "RUDD, Ellen", "McALLISTER, Jean"."""
    found = SURNAME.match(text, start)
    return found is not None and len(found[1]) > 1 and found[1][-2:].isupper()
