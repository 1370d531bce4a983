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
        return None if offset.only else story

    def _counts(self, offset: Offset, story: Point | None, year: int) -> bool:
        """Tell whether a offset counts from here; "today" is a day in news, and means nowadays elsewhere."""
        if self.news or _is_of_letters(offset):
            return True
        if offset.unit == "D" and offset.whole and offset.count <= 0 and self.dated:
            return True
        if offset.only and offset.count == 0:
            return False
        if offset.whole and offset.unit in ("D", "") and self.is_here(story):
            return self.dated or offset.count < 0
        near = story is None or story.year is None or year - story.year <= NEAR
        return (self.own or offset.only) and near

    def is_here(self, story: Point | None) -> bool:
        """Tell whether the story has not begun, or is in the weeks before publication."""
        return story is None or (bool(story.day) and self._lately(story))

    def is_base(self, offset: Offset, story: Point | None) -> bool:
        """Tell whether "last", "next" or "ago" counts from here."""
        return offset.now and self.day is not None and self.base(offset, story) == self.day

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
        here, published = days(point), days(self.day) if self.day else None
        return here is not None and published is not None and 0 <= published[1] - here[0] <= LEAD


def _is_of_letters(offset: Offset) -> bool:
    """Tell whether an offset is "the 8th inst." or "the 20th ult.": a day of the month of writing or the one before."""
    return offset.only and offset.whole and offset.unit == "M"
