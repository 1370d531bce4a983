"""The day a source was published, as far as its dates count from it."""

from dataclasses import dataclass

from testimonia.dates.items import Offset
from testimonia.dates.points import Point, days, valid

NEAR = 20
"""Years between story and publication within which "last year" can count from publication."""
LEAD = 92
"""Days before publication in which a date without year that opens a text is taken to lie."""


@dataclass(frozen=True, slots=True)
class Publication:
    """When a source was published, and how it speaks of that time."""

    day: Point | None
    news: bool
    """Whether the source reports those days."""
    own: bool = False
    """Whether its writer speaks as "I" or "we", so that "last year" counts from publication."""

    dated: bool = False
    """Whether ``day`` is that of a dateline in the text."""

    def base(self, offset: Offset, story: Point | None) -> Point | None:
        """Return what a offset counts from: the story, or the day of publication."""
        if not (offset.now or offset.only):
            return story
        if self.day is not None and self.day.year is not None and self._counts(offset, story, self.day.year):
            return self.day
        return None if offset.only or self._is_of_writer(offset) else story

    def _is_of_writer(self, offset: Offset) -> bool:
        """Tell whether "last year" is the writer's where the day of writing is known: a story has "the year before"."""
        return self.day is not None and offset.whole and offset.count == -1 and offset.unit not in ("D", "")

    def _counts(self, offset: Offset, story: Point | None, year: int) -> bool:
        """Tell whether a offset counts from here; "today" is a day in news, and means nowadays elsewhere."""
        if self.news or offset.decreed or _is_of_letters(offset) or self._is_day_of_report(offset, story):
            return True
        told = year - NEAR if story is None or story.year is None else story.year
        ago = offset.only and offset.count != 0
        return year - told <= NEAR and (ago or (self.own and not offset.only))

    def _is_day_of_report(self, offset: Offset, story: Point | None) -> bool:
        """Tell whether "today" stands below a dateline, or "yesterday", "last Sunday" where the story has not begun."""
        if not offset.whole or offset.count > 0 or (offset.count == 0 and not self.dated):
            return False
        of_day = self.dated and offset.unit == "D"
        return of_day or (offset.unit in ("D", "") and self.is_here(story))

    def is_here(self, story: Point | None) -> bool:
        """Tell whether the story has not begun, or is in the weeks before publication."""
        return story is None or (bool(story.day) and self._lately(story))

    def is_base(self, offset: Offset, story: Point | None) -> bool:
        """Tell whether "last", "next" or "ago" counts from here."""
        return offset.now and self.day is not None and self.base(offset, story) == self.day

    def reports(self, offset: Offset, base: Point | None) -> bool:
        """Tell whether "died here today" opens the account of a life that is told from its beginning."""
        return not self.own and self.is_base(offset, base)

    def opening(self, point: Point) -> Point | None:
        """Return the day that a month or day without year means where it opens a text ("died on 22 June").

        It lies shortly before publication, else None.
        """
        if self.day is None or self.day.year is None or not point.month:
            return None
        for year in (self.day.year, self.day.year - 1):
            candidate = point._replace(year=year)
            if valid(candidate) and self._lately(candidate):
                return candidate
        return None

    def _lately(self, point: Point) -> bool:
        """Tell whether a point lies shortly before publication."""
        return self.day is not None and shortly_before(point, self.day)


def shortly_before(point: Point, published: Point) -> bool:
    """Tell whether a point lies in the weeks before a day of publication, or on it."""
    here, there = days(point), days(published)
    return here is not None and there is not None and 0 <= there[1] - here[0] <= LEAD


def _is_of_letters(offset: Offset) -> bool:
    """Tell whether an offset is "the 8th inst." or "the 20th ult.": a day of the month of writing or the one before."""
    return offset.only and offset.whole and offset.unit == "M"
