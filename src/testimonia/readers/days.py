"""Days as web pages declare them, in the forms of machines, and the day that htmldate finds where a page declares none.

    2020-08-06T09:09:24.0000000Z · 2020-8-6 09:09 · 2020-05-04T03:00:00 UTC · 20200806 · Wed, 05 Aug 2020 09:12:22 +0100

become 2020-08-06 and the like; days in words are left to the language of the source.
"""

import re
from datetime import date
from email.utils import parsedate_tz
from typing import Any

_ISO = re.compile(r"((?:1[5-9]|20)\d\d)([-/.]?)(\d{1,2})\2(\d{1,2})(?!\d)")
_MAIL = re.compile(r"(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d")
_DAY = re.compile(r"\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{4}\b")
_MOST_ELEMENTS = 5_000
"""Elements of a page in which a day is sought."""


def iso(words: str) -> str:
    """Return a day as year, month and day where machines wrote it; any other words as they are."""
    match = _ISO.match(words)
    if match and (match[2] or len(match[0]) == 8):
        return _iso(int(match[1]), int(match[3]), int(match[4])) or words
    mailed = parsedate_tz(words) if _MAIL.match(words) else None
    return (_iso(*mailed[:3]) if mailed else "") or words


def _iso(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def is_day(words: str) -> bool:
    """Tell whether words begin with a day in figures."""
    return _DAY.match(words) is not None


def found(root: Any) -> str:
    """Return the day of publication that htmldate finds without guessing, "" where it finds none."""
    if sum(1 for _ in root.iter()) > _MOST_ELEMENTS:
        return ""
    # with trafilatura, when the first page is read
    from htmldate import find_date  # noqa: PLC0415

    try:
        return find_date(root, original_date=True, extensive_search=False) or ""
    except Exception:  # whatever a page does to it, the page is read
        return ""
