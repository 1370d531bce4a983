"""Values that no SQLite check sees: where one is not what must stand in its place.

``faults`` looks through all of an archive and yields each with its place. ``testimonia check`` does so, and whatever
stumbles over an archive (``sound.py``).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from testimonia.archive import stored
from testimonia.archive.judging import log
from testimonia.archive.judging.checking import check_entry
from testimonia.archive.shape import text_columns
from testimonia.archive.store import Archive
from testimonia.conflicts.table import codes
from testimonia.errors import TestimoniaError
from testimonia.recurrence import unpacked
from testimonia.vocabulary import check_role

FARTHEST = 400_000_000_000_000
"""Days from our era within which all dates lie that EDTF can write with twelve digits of a year."""
_MOST = 1_000_000_000_000
"""No text is as long, and nothing is as often."""
_WRONG = (ValueError, TypeError, LookupError, AttributeError, RecursionError, TestimoniaError)
"""What the checks of values raise."""


@dataclass(frozen=True, slots=True)
class Place:
    """A column, the column that names its row, and what looks at its values."""

    table: str
    named: str
    column: str
    check: Callable[..., object]

    @property
    def query(self) -> str:
        """What lists the names and different values."""
        return f'SELECT {self.named}, "{self.column}" FROM {self.table} WHERE "{self.column}" IS NOT NULL'  # noqa: S608 constants


def _day(value: int) -> None:
    if not -FARTHEST <= value <= FARTHEST:
        raise stored.Unsound(f"{value} is the number of no day")


def _count(value: int) -> None:
    if not 0 <= value <= _MOST:
        raise stored.Unsound(f"{value} is no number of things, and no place")


def _share(value: float) -> None:
    if not 0 <= value <= 1:
        raise stored.Unsound(f"{value} is no share of one")


def _rule(code: str) -> None:
    if code not in codes():
        raise stored.Unsound(f"there is no rule {code!r}")


def _unless_empty(text: str) -> None:
    if text:
        stored.mapping(text)


_MORE_THAN_ASCII = f"*[^{chr(1)}-{chr(127)}]*"
"""Texts with another letter, as GLOB has it."""
_DATED = (("statement", "id"), ("review", "statement_id"), ("expression", "source_id"))
_BOUND = ("bound", "statement_id")
PLACES = (
    Place("run", "id", "settings", stored.mapping),
    Place("source", "path", "notes", stored.strings),
    Place("referent", "id", "names", stored.strings),
    Place("citation", "source_id", "item", stored.mapping),
    Place("judgement", "id", "target", stored.mapping),
    Place("judgement", "id", "amendment", _unless_empty),
    Place("conflict", "id", "because", stored.steps),
    Place("conflict", "id", "rule", _rule),
    Place("conflict_state", "conflict_id", "preferred", stored.strings),
    Place("bound", "statement_id", "reasons", stored.steps),
    *(Place("page_lines", "digest", column, unpacked) for column in ("lines", "paragraphs")),
    *(Place(table, named, "edtf", stored.date) for table, named in _DATED),
    *(Place(table, named, day, _day) for table, named in (*_DATED, _BOUND)
      for day in ("earliest", "latest")),
    *(Place("person", "id", column, stored.dates) for column in ("born", "died")),
    *(Place("person", "id", column, _count) for column in ("sources", "mentions", "statements")),
    *(Place("source", "path", column, _count) for column in ("words", "refused")),
    *(Place("placement", "judgement", column, _count) for column in ("begin", "end")),
    Place("file", "path", "size", _count),
    Place("candidate", "referent_a", "score", _share),
    Place("identification", "referent_id", "score", _share),
    Place("dependence", "source_id", "score", _share),
    *(Place("person", "id", column, _day) for column in ("first_day", "last_day")),
)  # fmt: skip
"""Every column that holds more than a word or a number."""


def faults(archive: Archive) -> Iterator[tuple[str, str]]:
    """Yield (place, what is wrong there) for every value that cannot stand where it does."""
    yield from _no_text(archive)
    for place in PLACES:
        for name, value in archive.execute(place.query):
            fault = _fault(place.check, value)
            if fault:
                yield f"{place.table} {name}, {place.column}", fault
    for table, named in (*_DATED, _BOUND):
        for (name,) in archive.execute(f"SELECT {named} FROM {table} WHERE earliest > latest"):  # noqa: S608 constants
            yield f"{table} {name}, earliest", "it is later than the latest day"
    for entry in log.entries(archive):
        fault = _fault(check_entry, entry)
        if fault:
            yield f"judgement {entry.id}", fault


def _no_text(archive: Archive) -> Iterator[tuple[str, str]]:
    """Yield every text that is no UTF-8: only those with more than ASCII are looked at."""
    for table, column in text_columns():
        sql = f'SELECT CAST("{column}" AS BLOB) FROM {table} WHERE "{column}" GLOB ?'  # noqa: S608 of schema.sql
        for (data,) in archive.execute(sql, (_MORE_THAN_ASCII,)):
            try:
                data.decode("utf-8")
            except UnicodeDecodeError as error:
                shown = data[max(0, error.start - 20) : error.end + 20].decode("utf-8", "replace")
                yield f"table {table}, {column}", f"{shown!r} is no UTF-8"


def unknown_words(archive: Archive) -> Iterator[tuple[str, str]]:
    """Yield (place, what is wrong there) for every statement of a type or role that the vocabulary lacks."""
    for row in archive.execute("SELECT id, type, role FROM statement"):
        fault = _fault(check_role, row["type"], row["role"])
        if fault:
            yield f"statement {row['id']}", fault


def _fault(check: Callable[..., object], *values: object) -> str:
    """Return what a check finds wrong; "" where nothing is."""
    try:
        check(*values)
    except _WRONG as error:
        return f"{error}" if str(error) else type(error).__name__
    return ""
