"""When a statement can have been so, by all that is told of the life: derived, never the source's word."""

from collections.abc import Iterable
from dataclasses import dataclass
from sqlite3 import Row

from testimonia.archive import stored
from testimonia.archive.queries import conflicts as queries
from testimonia.archive.store import Archive
from testimonia.views.days import iso_day


@dataclass(frozen=True, slots=True)
class Because:
    """One step of the reasoning, with the statement it rests on, None where it is a rule."""

    words: str
    statement: str | None


@dataclass(frozen=True, slots=True)
class BoundView:
    """The first and the last day on which a statement can have been so, None where that is open, and why."""

    earliest: str | None
    latest: str | None
    because: tuple[Because, ...]

    @property
    def words(self) -> str:
        """The bounds in words: "between 1893-11-05 and 1921-03-01"."""
        if self.earliest and self.latest:
            return f"between {self.earliest} and {self.latest}"
        return f"not before {self.earliest}" if self.earliest else f"not after {self.latest}"


def bounds(archive: Archive, statements: Iterable[str]) -> dict[str, BoundView]:
    """Return the bounds of those of some statements that are sharper than what they say."""
    return {row["statement_id"]: _view(row) for row in queries.bounds(archive, statements)}


def _view(row: Row) -> BoundView:
    because = (Because(words, statement) for words, statement in stored.steps(row["reasons"]))
    return BoundView(iso_day(row["earliest"]), iso_day(row["latest"]), tuple(because))
