"""How far EDTF strings and phrases of other projects are read as those projects read them, and why not where not.

The lists are edtf-validate's (valid and invalid strings) and python-edtf's (strict bounds, phrases). A case that
the standard, or the words, leave open is counted apart and named with its reason: agreeing with one tool's choice
is no measure there. A case that is in no list of reasons and differs is a fault, and stays in the count.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from testimonia import edtf
from testimonia.dates import Known, read_date
from testimonia.errors import DateError
from testimonia.languages.en.pack import ENGLISH

OPEN_BOUNDS = {
    "/2006": "the start is unknown, and no rule says how far off; theirs is ten years before",
    "2004-06-01/": "the end is unknown, and no rule says how far off; theirs is ten years after",
    "1984-06-02?/": "the end is unknown, and no rule says how far off; theirs is ten years after",
    "2010-24": "the standard does not date seasons; theirs is December alone, ours December to February",
    "{1667,1668, 1670..1672}": "edtf-validate refuses a blank behind one comma of several, and so do we",
}
"""Strings whose bounds ISO 8601-2 does not fix, with the reason."""
OPEN_PHRASES = {
    "90": "a year, a century or a number; theirs is 1990, ours an error that asks",
    "day in Spring 1849": "EDTF has no day within a season: 1849-21-XX is not valid",
    "a day in about Spring 1849?": "EDTF has no day within a season: 1849-21-XX% is not valid",
    "c64 BCE": "year 0000 is 1 BC, so 64 BC is -0063; theirs is one year off",
    "1863 or 1864": "theirs drops 1864",
    "1864 or 1866": "theirs drops 1866",
    "1915 late - autumn 1916": "theirs drops 'late'",
}
"""Phrases with more than one reading, or whose reading there is wrong, with the reason."""


def _accepted(text: Any) -> bool:
    try:
        edtf.parse(text)
    except DateError:
        return False
    return True


def _bounds(text: str) -> tuple[str, str] | None:
    if not _accepted(text):
        return None
    low, high = edtf.earliest(text), edtf.latest(text)
    return (
        "-inf" if low is None else edtf.iso_day(low).lstrip("Y"),
        "inf" if high is None else edtf.iso_day(high).lstrip("Y"),
    )


def _phrase(words: str) -> str | None:
    try:
        return read_date(words, Known(), ENGLISH.dates()).edtf
    except DateError:
        return None


def _same(one: str | None, two: str | None) -> bool:
    return (one or "").replace(", ", ",") == (two or "").replace(", ", ",")


def _counted(name: str, right: Sequence[tuple[str, bool]], left_open: Mapping[str, str]) -> Iterator[str]:
    """Yield one line of the table, then what is left open with the reason, then what is wrong."""
    differing = [text for text, good in right if not good]
    faults = [text for text in differing if text not in left_open]
    fixed = len(right) - len(differing) + len(faults)
    yield f"{name:18}{fixed - len(faults)}/{fixed}   and {len(right) - fixed} left open"
    yield from (f"    left open: {text!r}: {left_open[text]}" for text in differing if text in left_open)
    yield from (f"    otherwise: {text!r}" for text in faults)


def table(folder: Path) -> Iterator[str]:
    """Yield how far we agree with the lists of other projects, and what we read otherwise."""
    lists = json.loads((folder / "edtf_validate_lists.json").read_text("utf-8"))
    valid = lists["L0_L1_L2"]
    invalid = {text for name, texts in lists.items() if name.startswith("invalid") for text in texts}
    yield f"{'valid accepted':18}{sum(map(_accepted, valid))}/{len(valid)}"
    yield f"{'invalid refused':18}{sum(not _accepted(text) for text in invalid)}/{len(invalid)}"
    bounds = json.loads((folder / "bounds_python_edtf.json").read_text("utf-8"))
    yield from _counted(
        "strict bounds",
        [(row["edtf"], _bounds(row["edtf"]) == (row["lower"], row["upper"])) for row in bounds],
        OPEN_BOUNDS,
    )
    phrases = json.loads((folder / "natlang_python_edtf.json").read_text("utf-8"))
    yield from _counted(
        "phrases", [(words, _same(_phrase(words), want)) for words, want in phrases], OPEN_PHRASES
    )
