"""Parts of a stretch of time that EDTF has no code for: "early May", "the late 1920s", "the end of 1905".

Each becomes an interval with ``~`` at both ends. The halves of a year have codes of their own (40, 41) and
the halves of a month, decade or century exact ends; a season itself has none.

    of a month       early, start 1-10; mid 11-20; late, end 21-last; halves 1-15, 16-last; weeks 1-7, 8-14,
                     15-21, 22-28, the last the seven days at its end
    of a season      early, mid, late: its first, second, third month; halves: its first two, its last two
    of a year        early January-April; mid May-August; late September-December;
                     start January-March; end October-December
    of a decade      early 0-3; mid 4-6; late 7-9; start 0-1; end 8-9; halves 0-4, 5-9
    of a century     early 00-33; mid 34-66; late 67-99; start 00-15; end 85-99; halves 00-49, 50-99; quarters 00-24 …;
                     turn: five years on either side of its beginning
"""

from testimonia.dates.points import Point, edtf, months
from testimonia.edtf import month_length, year_text

_MONTH = {"early": (1, 10), "start": (1, 10), "turn": (1, 10), "mid": (11, 20), "late": (21, 31),
          "end": (21, 31), "first": (1, 15), "second": (16, 31),
          "week 1": (1, 7), "week 2": (8, 14), "week 3": (15, 21), "week 4": (22, 28)}  # fmt: skip
_YEAR = {"early": (1, 4), "mid": (5, 8), "late": (9, 12), "start": (1, 3), "turn": (1, 3), "end": (10, 12)}
_DECADE = {"early": (0, 3), "mid": (4, 6), "late": (7, 9), "start": (0, 1), "end": (8, 9), "first": (0, 4),
           "second": (5, 9)}  # fmt: skip
_CENTURY = {"early": (0, 33), "mid": (34, 66), "late": (67, 99), "start": (0, 15), "end": (85, 99),
            "first": (0, 49), "second": (50, 99), "quarter 1": (0, 24), "quarter 2": (25, 49),
            "quarter 3": (50, 74), "quarter 4": (75, 99)}  # fmt: skip
_SEASON = {"early": (0, 0), "start": (0, 0), "turn": (0, 0), "mid": (1, 1), "late": (2, 2), "end": (2, 2),
           "first": (0, 1), "second": (1, 2)}  # fmt: skip
_EXACT = ("first", "second", "quarter 1", "quarter 2", "quarter 3", "quarter 4")


def ends_of(point: Point, modifier: str) -> tuple[str, str]:
    """Return the part of a point as the EDTF dates at its two ends; both the same where one date says it."""
    if not modifier or modifier == "about" or point.year is None or point.day:
        return _uncut(point, modifier)
    mark = "" if modifier in _EXACT and not point.season else "~"
    left, right = _ends(point, modifier)
    return left + mark, right + mark


def _uncut(point: Point, modifier: str) -> tuple[str, str]:
    """Return the ends of a point as it is, with ``~`` for "about" where it is one date."""
    left, slash, right = edtf(point).partition("/")
    mark = "~" if modifier == "about" and not slash else ""
    return left + mark, (right or left) + mark


def _ends(point: Point, modifier: str) -> tuple[str, str]:
    year = point.year or 0
    if point.month:
        return _ends_in_month(year, point, modifier)
    if point.season:
        return _ends_in_season(point, modifier)
    if point.span == 1:
        return _ends_in_year(year, modifier)
    if modifier == "turn":
        return year_text(year - 5), year_text(year + 5)
    first, last = (_DECADE if point.span == 10 else _CENTURY)[modifier]
    return year_text(year + first), year_text(year + last)


def _ends_in_month(year: int, point: Point, modifier: str) -> tuple[str, str]:
    start, length = edtf(point), month_length(year, point.month)
    first, last = (length - 6, length) if modifier == "last week" else _MONTH[modifier]
    return f"{start}-{first:02d}", f"{start}-{min(last, length):02d}"


def _ends_in_season(point: Point, modifier: str) -> tuple[str, str]:
    first, last = (months(point)[0] - 1 + month for month in _SEASON[modifier])
    return edtf(Point(first // 12, first % 12 + 1)), edtf(Point(last // 12, last % 12 + 1))


def _ends_in_year(year: int, modifier: str) -> tuple[str, str]:
    if modifier in _EXACT:
        half = edtf(Point(year, season=40 if modifier == "first" else 41))
        return half, half
    first, last = _YEAR[modifier]
    return edtf(Point(year, first)), edtf(Point(year, last))
