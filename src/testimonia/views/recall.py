"""How much an archive has of what its sources say: passages drawn by chance, read whole, and what was missing in them.

Passages are drawn as statements are (``sampling``), evenly over the sources.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from sqlite3 import Row

from testimonia.archive.queries import readings as queries
from testimonia.archive.store import Archive
from testimonia.views.readings import Missing, PassageRead, Place, Readings
from testimonia.views.sampling import Sample, wilson
from testimonia.views.statements import type_label

DIGITS = 15
"""Of a place in a source at most."""
KIND = "w"
"""How the key of a passage begins: it is read whole."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A passage that was drawn: ``begin:end`` of a source."""

    source: str
    path: str
    title: str
    begin: int
    end: int

    @property
    def place(self) -> Place:
        """Where it stands."""
        return self.source, self.begin, self.end

    @property
    def key(self) -> str:
        """What names it in an address."""
        return ".".join((KIND, self.source, str(self.begin), str(self.end)))


@dataclass(frozen=True, slots=True)
class Part:
    """How many statements were found and how many missing, with the bounds of the share found (Wilson)."""

    label: str
    found: int
    missing: int
    low: float
    high: float

    @classmethod
    def of(cls, label: str, found: int, missing: int) -> "Part":
        """Return so many found ones and so many missing ones, with the bounds (Wilson, 1927)."""
        return cls(label, found, missing, *wilson(found, found + missing))

    @property
    def there(self) -> int:
        """How many the passages have, found or missing."""
        return self.found + self.missing

    @property
    def share(self) -> float:
        """The share that was found; 0 where nothing is there."""
        return self.found / self.there if self.there else 0.0


@dataclass(frozen=True, slots=True)
class Missed:
    """A statement that a reader found missing: its type, its words and where they stand."""

    type: str
    type_label: str
    words: str
    source: str
    path: str
    begin: int
    end: int
    passage: str
    """The key of its passage."""


@dataclass(frozen=True, slots=True)
class Recall:
    """What was found and what was missing in the passages of a sample that were read.

    ``kinds`` are type, and reader where several read, each with its parts, those first of which most is there.
    """

    name: str
    passages: int
    """Of which the sample was drawn."""
    drawn: int
    read: int
    waiting: int
    passed_over: int
    """Not read, though asked before one that was read: what is left out for its length or trouble shifts the share."""
    whole: Part
    rejected: int
    """Statements of the passages read that readers rejected: they do not count as found."""
    gone: int
    """Statements that stood there when a passage was read and do no more: counted nowhere until it is read again."""
    kinds: tuple[tuple[str, tuple[Part, ...]], ...]
    missed: tuple[Missed, ...]


def place_of(key: str) -> Place | None:
    """Return the place that a key names, None where it is no key of a passage."""
    kind, *named = key.split(".")
    if kind != KIND or len(named) != 3 or not all(_is_number(one) for one in named[1:]):
        return None
    return named[0], int(named[1]), int(named[2])


def _is_number(digits: str) -> bool:
    return digits.isascii() and digits.isdecimal() and len(digits) <= DIGITS


def drawn_passages(archive: Archive, sample: Sample) -> tuple[Drawn, ...]:
    """Return the passages of a sample, in the order in which they are asked."""
    found = sample.drawn(queries.prose(archive), lambda row: row["source_id"], _name)
    return tuple(map(as_drawn, found))


def as_drawn(row: Row) -> Drawn:
    """Return the passage of a row of ``queries.readings``."""
    return Drawn(row["source_id"], row["path"], row["title"] or row["path"], row["begin"], row["end"])


def open_passages(archive: Archive, drawn: Iterable[Drawn], maker: str) -> tuple[Drawn, ...]:
    """Return those passages that this reader has not read, or of which less is stated than when it was read last."""
    readings = Readings(archive)
    return tuple(
        one for one in drawn if maker not in readings.makers(one.place) or readings.of(one.place).gone
    )


def recall(archive: Archive, sample: Sample) -> Recall:
    """Return what was found and what was missing in the passages of a sample that anybody read.

    Found is what the archive states there now, whether anybody judged it or not, without what readers rejected.
    """
    every = queries.prose(archive)
    drawn = tuple(map(as_drawn, sample.drawn(every, lambda row: row["source_id"], _name)))
    readings = Readings(archive)
    numbers = [n for n, one in enumerate(drawn, 1) if readings.makers(one.place)]
    read = [(drawn[n - 1], readings.of(drawn[n - 1].place)) for n in numbers]
    passages = [passage for _, passage in read]
    found, missing = _by_type(passages)
    return Recall(
        sample.name, len(every), len(drawn), len(read), len(drawn) - len(read), max(numbers, default=0) - len(read),
        Part.of("all", found.total(), missing.total()), _rejected(passages), _gone(passages),
        tuple(_kinds(passages)), tuple(_missed(read)),
    )  # fmt: skip


def _rejected(read: Iterable[PassageRead]) -> int:
    return sum(len(one.stated) - len(one.found) for one in read)


def _gone(read: Iterable[PassageRead]) -> int:
    return sum(len(one.gone) for one in read)


def _name(row: Row) -> str:
    return f"{row['source_id']} {row['begin']} {row['end']}"


def _kinds(read: Sequence[PassageRead]) -> Iterator[tuple[str, tuple[Part, ...]]]:
    yield "type", _parts(*_by_type(read))
    makers = {each.whole.maker for one in read for each in one.readers}
    if len(makers) > 1:
        yield "reader", _parts(*_by_reader(read))


def _by_type(read: Sequence[PassageRead]) -> tuple[Counter[str], Counter[str]]:
    """Count what was found and what was missing of each type."""
    found = Counter(type_label(row["type"]) for one in read for row in one.found)
    return found, Counter(type_label(each.noted.type) for one in read for each in one.missing)


def _by_reader(read: Iterable[PassageRead]) -> tuple[Counter[str], Counter[str]]:
    """Count what each reader had before them as found, and what they found missing."""
    found: Counter[str] = Counter()
    missing: Counter[str] = Counter()
    for one in read:
        for each in one.readers:
            found[each.whole.maker] += len(one.found)
            missing[each.whole.maker] += len(each.missing)
    return found, missing


def _parts(found: Counter[str], missing: Counter[str]) -> tuple[Part, ...]:
    parts = (Part.of(label, found[label], missing[label]) for label in {**found, **missing})
    return tuple(sorted(parts, key=lambda one: (-one.there, one.label)))


def _missed(read: Iterable[tuple[Drawn, PassageRead]]) -> Iterator[Missed]:
    for drawn, passage in read:
        for one in passage.missing:
            yield _as_missed(drawn, one)


def _as_missed(drawn: Drawn, one: Missing) -> Missed:
    begin, end = one.spans[0] if one.spans else (drawn.begin, drawn.end)
    noted = one.noted
    return Missed(
        noted.type, type_label(noted.type), noted.words, drawn.source, drawn.path, begin, end, drawn.key
    )
