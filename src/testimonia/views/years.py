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
