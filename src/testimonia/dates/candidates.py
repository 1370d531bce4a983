"""What a match can mean where the story stands: the points among which the anchoring chooses."""

from bisect import bisect_left
from collections.abc import Sequence

from testimonia.dates.items import Item, Offset, between
from testimonia.dates.offsets import century, resolved, weekday
from testimonia.dates.points import Point, as_fine, months, valid
from testimonia.dates.publication import Publication
from testimonia.dates.surroundings import Surroundings
from testimonia.dates.transitions import State

BEHIND, AHEAD = 6, 4
"""How many explicit dates before and after a match offer their years."""
_TO_ITS_DAY = 4
"""Tokens between a time of day and its day ("5:34 AM Baghdad time on March 20")."""


def _day_behind(item: Item, following: Item | None) -> Point | None:
    """Return the day said behind a time of day: "at midnight on 31 December 1869"."""
    if following is None or following.point is None or following.match.tokens is not item.match.tokens:
        return None
    point, first = following.point, following.match.first
    near = first - item.match.last <= _TO_ITS_DAY and item.match.tokens.name(first - 1) in (
        "on",
        "of",
        "comma",
    )
    return point if near and point.day and point.year is not None else None


def _apposed(item: Item, offset: Offset, following: Item | None) -> Point | None:
    """Return what a distance leads to where the date stands behind it: "two years later, in 1912"."""
    if following is None or following.point is None or following.year is None:
        return None
    return as_fine(following.point, offset.unit) if between(item, following) in _APPOSED else None


_APPOSED = (["comma"], ["comma", "in"], ["comma", "on"])


def _with(point: Point, end: Point | None) -> Point:
    """Give the start of a range the year of its end, or the year before ("November to March 1917")."""
    year = end.year if end else None
    if year is None or end is None:
        return point
    return point._replace(year=year - (months(point._replace(year=year))[0] > months(end)[1]))


def _is_name(item: Item) -> bool:
    """Does a day stand before or behind a noun that it names ("the September 11 attacks", "the attacks of …")?"""
    tokens, before, last = item.match.tokens, item.match.first - 1, item.match.last
    if "the" in (tokens.name(before), tokens.name(before + 1)):
        return tokens.name(last) in ("word", "eventnoun", "counted", "topic")
    return tokens.name(before) == "of" and tokens.name(before - 1) in ("word", "eventnoun", "counted")


def _is_that_year(offset: Offset) -> bool:
    return offset.unit == "Y" and offset.count == 0


class Candidates:
    """What each of the matches of a source can mean; ``surroundings`` are how they stand in the text."""

    def __init__(
        self, items: Sequence[Item], surroundings: Sequence[Surroundings], publication: Publication
    ) -> None:
        self._items, self._surroundings, self._publication = items, surroundings, publication
        self._days: dict[tuple[int, int], tuple[int, int]] = {}
        """Month and day -> the place at which the text first names it with its year, and the year."""
        for place, item in enumerate(items):
            if item.point and item.year is not None:
                self._days.setdefault((item.point.month, item.point.day), (place, item.year))
        dated = [(place, item.year) for place, item in enumerate(items) if item.year is not None]
        self._fixed = [place for place, _ in dated]
        self._years = [year for _, year in dated]

    def of(self, place: int, at: State) -> Sequence[Point | None]:
        """Return what the match at a place can mean in a state, None where it means nothing there."""
        item = self._items[place]
        if item.offset:
            return [self._resolved(place, item.offset, at)]
        if item.around or item.point is None:
            return [item.around]
        if item.point.year is not None:
            return [item.point]
        if item.inner:
            return [century(item, at.last or at.point, max(self._years, default=None))]
        return self._open(place, item.point, at.point)

    def _resolved(self, place: int, offset: Offset, at: State) -> Point | None:
        """Return where a relative expression leads: from what stands beside it, what was told last, or the story."""
        item = self._items[place]
        if item.clock and (day := _day_behind(item, self._following(place))):
            return day
        if self.reports_death(place) and self._publication.day:
            return resolved(item, self._publication.day)
        if point := _apposed(item, offset, self._following(place)):
            return point
        if self._surroundings[place].beside and _is_that_year(offset):
            return resolved(item, self._items[place - 1].point)
        from_last = resolved(item, self._publication.base(offset, at.last))
        return from_last or resolved(item, self._publication.base(offset, at.point))

    def reports_death(self, place: int) -> bool:
        """Tell whether a day of the week of writing is that of a death ("died here today", "died last Sunday")."""
        day, offset = self._publication.day, self._items[place].offset
        if day is None or not day.day or offset is None or not self._surroundings[place].death:
            return False
        return offset.now and offset.whole and offset.unit in ("D", "") and offset.count <= 0

    def names_event(self, place: int) -> bool:
        """Tell whether a day that the text has named with its year is the name of what happened then."""
        item = self._items[place]
        if not item.floating or not item.point or not item.point.day or not _is_name(item):
            return False
        named = self._days.get((item.point.month, item.point.day))
        return named is not None and named[0] < place

    def _following(self, place: int) -> Item | None:
        return self._items[place + 1] if place + 1 < len(self._items) else None

    def _open(self, place: int, point: Point, story: Point | None) -> Sequence[Point | None]:
        """Return what a point without year can mean."""
        item = self._items[place]
        if item.weekday is not None and not point.month:
            return [self._weekday(place, story)]
        if self._surroundings[place].joined:
            return [_with(point, self._items[place + 1].point)]
        if self.names_event(place):
            return [point._replace(year=self._days[point.month, point.day][1])]
        return self._dated(place, point, story)

    def _weekday(self, place: int, story: Point | None) -> Point | None:
        """Return the day of the week on or after the story; in news on or before publication, or after it.

        So it is in other texts as long as the story has not begun, and where somebody died then.
        """
        if not self.is_of_report(place, story):
            return weekday(self._items[place], story, 0)
        return weekday(
            self._items[place], self._publication.day, 0 if self._surroundings[place].ahead else -2
        )

    def is_of_report(self, place: int, story: Point | None) -> bool:
        """Tell whether a day of the week alone is near the day of publication, not of the story."""
        if self._publication.day is None:
            return False
        told = story is not None and (story.day > 0 or not self._surroundings[place].death)
        return self._publication.news or not told

    def _dated(self, place: int, point: Point, story: Point | None) -> Sequence[Point | None]:
        """Return a month or day with each year it may have."""
        if (story is None or self._opens_with_death(place, point, story)) and (
            opening := self._publication.opening(point)
        ):
            return [opening]
        if story and story.span > 1:  # a month after "in the twenties" is of none of its years
            return [point]
        candidates = [point._replace(year=year) for year in self._near_years(place, story)]
        return [candidate for candidate in candidates if valid(candidate)] or [point]

    def _opens_with_death(self, place: int, point: Point, story: Point) -> bool:
        """Tell whether the first paragraph reports a death on a day: "X, vicar since 1869, died on September 5"."""
        lead = self._items[place].match.tokens is self._items[0].match.tokens
        return lead and point.day > 0 and story.day == 0 and self._surroundings[place].death

    def _near_years(self, place: int, story: Point | None) -> list[int]:
        middle = bisect_left(self._fixed, place)
        years = set(self._years[max(0, middle - BEHIND) : middle + AHEAD])
        if story is not None and story.year is not None:
            years.add(story.year)
        return sorted({year + step for year in years for step in (-1, 0, 1)})
