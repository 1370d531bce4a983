"""Life dates as years, for lists: "1872 or 1873 – 1952", with what is vague in words instead of EDTF.

1872-03-31              1872
1960-01-15/1961-01-14   1960 or 1961
1872~                   about 1872
1872?                   1872?
187X                    1870s
1893/1899               1893–1899
../1920, 1920/..        by 1920, 1920 or later
"""

from collections.abc import Iterable

from testimonia import edtf
from testimonia.errors import DateError
from testimonia.views.days import year_of

_TOO_WIDE = 100
"""Years from which on a span says nothing of a life; its EDTF stands."""
Bounds = tuple[int | None, int | None]


def years_in_words(dates: Iterable[str]) -> tuple[str, ...]:
    """Return each year once that these EDTF dates allow; what is no EDTF stands as it is.

    A year that is given plainly is not given again as one held uncertain.
    """
    found = dict.fromkeys(words for date in dates for words in _in_words(date))
    return tuple(words for words in found if _bare(words) == words or _bare(words) not in found)


def _bare(words: str) -> str:
    return words.removeprefix("about ").rstrip("?")


def first_year(date: str) -> int | None:
    """Return the first year a date allows; None where that is open, or the date is no EDTF."""
    return _bounds(date)[0]


def _bounds(date: str) -> Bounds:
    try:
        first, last = edtf.earliest(date), edtf.latest(date)
    except DateError:
        return None, None
    return (None if first is None else year_of(first)), (None if last is None else year_of(last))


def _in_words(date: str) -> list[str]:
    if _lists_days(date):
        return [words for one in date[1:-1].split(",") for words in _in_words(one.strip())]
    first, last = _bounds(date)
    about = "about " if set(date) & set("~%") else ""
    doubt = "?" if set(date) & set("?%") else ""
    return [f"{about}{words}{doubt}" for words in _span(first, last)] or [date]


def _lists_days(date: str) -> bool:
    """Tell whether a date is one of a set that has no open end: "[1872-03-05,1872-05-03]"."""
    return date.startswith("[") and date.endswith("]") and ".." not in date


def _span(first: int | None, last: int | None) -> list[str]:
    if first is None or last is None:
        return _open(first, last)
    if last - first <= 1:
        return [str(year) for year in range(first, last + 1)]
    if last - first >= _TOO_WIDE:
        return []
    decade = first % 10 == 0 and last == first + 9
    return [f"{first}s" if decade else f"{first}–{last}"]


def _open(first: int | None, last: int | None) -> list[str]:
    if last is not None:
        return [f"by {last}"]
    return [] if first is None else [f"{first} or later"]
