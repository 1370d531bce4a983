"""What is found on two sources: stretches alike, which of the two copies, and which cites the other.

Memory is bounded: what was read out of the archive for one pair is kept for the next, up to ``KEPT`` of each.
"""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from testimonia.archive import signing, stored
from testimonia.archive.imprints import imprints
from testimonia.archive.store import Archive
from testimonia.model import content_id
from testimonia.witnesses.citing import citation_keys, cited
from testimonia.witnesses.direction import Side, direction
from testimonia.witnesses.imprint import Imprint
from testimonia.witnesses.independence import TieKind
from testimonia.witnesses.likeness import Stretch, alike
from testimonia.witnesses.words import Words, words_of

KEPT = 4096
_MARKS = 2
"""Characters by which quotation marks may stand within a stretch, or a stretch within them."""
_ID_DIGITS = 13
"""Hex digits of a row's number: as many as any program can hold in a number."""


@dataclass(frozen=True, slots=True)
class Row:
    """A dependence. Its number follows from what it is, so that it is the same in every archive."""

    source: str
    begin: int
    end: int
    on: str
    on_begin: int | None
    on_end: int | None
    kind: TieKind
    score: float
    reason: str

    @property
    def places(self) -> tuple[int, int, str, int | None, int | None]:
        """The stretch, and what it depends on."""
        return self.begin, self.end, self.on, self.on_begin, self.on_end

    @property
    def n(self) -> int:
        """The number of the row among those of its source."""
        return int(content_id(*self.places, self.kind)[:_ID_DIGITS], 16)


@dataclass(frozen=True, slots=True)
class Cites:
    """A citation that names a source: ``begin:end`` is the quotation cited from it, or the passage it stands in."""

    begin: int
    end: int
    on: str
    score: float
    reason: str


class Taken:
    """What sources of an archive take from one another."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._words = lru_cache(KEPT)(self._read_words)
        self._imprint = lru_cache(KEPT)(self._read_imprint)
        self._cites = lru_cache(KEPT)(self._read_cites)

    def cited_or_citing(self, source: str) -> set[str]:
        """Return the sources that one cites, and those that may cite it."""
        citing = signing.citing(self._archive, self._imprint(source).keys())
        return ({one.on for one in self._cites(source)} | citing) - {source}

    def rows(self, one: str, other: str, pairs: Iterable[tuple[int, int]]) -> list[Row]:
        """Return all that is found on two sources, of which some passages may be alike; the same from either side."""
        if self._imprint(one).path > self._imprint(other).path:
            one, other, pairs = other, one, [(theirs, mine) for mine, theirs in pairs]
        copied = [self._copied(one, other, stretch) for stretch in self._stretches(one, other, pairs)]
        return [*copied, *self._citing(one, other), *self._citing(other, one)]

    def _citing(self, source: str, on: str) -> list[Row]:
        return [_cited_row(source, cites) for cites in self._cites(source) if cites.on == on]

    def _stretches(self, one: str, other: str, pairs: Iterable[tuple[int, int]]) -> list[Stretch]:
        found = [
            stretch
            for mine, theirs in sorted(pairs)
            for stretch in alike(self._words(one, mine), self._words(other, theirs))
        ]
        return _apart(found)

    def _copied(self, one: str, other: str, stretch: Stretch) -> Row:
        """Return the row of a stretch alike: of the copy, else of the source with the greater path."""
        turned = stretch.turned()
        tells = direction(self._side(one, other, stretch), self._side(other, one, turned))
        kind: TieKind = "shares" if tells.first is None else "copies"
        source, on, own = (one, other, stretch) if tells.first else (other, one, turned)
        reason = f"{stretch.told()}; {tells.reason}"
        return Row(
            source, own.begin, own.end, on, own.on_begin, own.on_end, kind, round(stretch.score, 3), reason
        )

    def _side(self, source: str, other: str, stretch: Stretch) -> Side:
        naming = [cites for cites in self._cites(source) if cites.on == other]
        there = [one for one in naming if one.begin < stretch.end and stretch.begin < one.end]
        best = next(iter(there or naming), None)
        return Side(
            self._imprint(source), self._quoted(source, stretch), best.reason if best else "", bool(there)
        )

    def _quoted(self, source: str, stretch: Stretch) -> tuple[str, ...]:
        rows = self._archive.execute(
            'SELECT DISTINCT voice_label FROM quotation WHERE source_id = ? AND begin <= ? AND "end" >= ?'
            " AND kind <> 'indirect' ORDER BY 1",
            (source, stretch.begin + _MARKS, stretch.end - _MARKS),
        )
        return tuple(row["voice_label"] for row in rows)

    # ---------------------------------------------------------------- read once

    def _read_words(self, source: str, n: int) -> Words:
        sql = """SELECT substr(s.text, p.begin + 1, p."end" - p.begin) AS text, p.begin FROM passage p
            JOIN source s ON s.id = p.source_id WHERE p.source_id = ? AND p.n = ?"""
        row = self._archive.execute(sql, (source, n)).fetchone()
        return words_of(row["text"]).moved(row["begin"])

    def _read_imprint(self, source: str) -> Imprint:
        return imprints(self._archive, [source])[source]

    def _read_cites(self, source: str) -> tuple[Cites, ...]:
        rows = self._archive.execute(
            'SELECT c.words, c.item, c.begin, c."end", c.quoted_begin, c.quoted_end, p.begin AS p_begin,'
            ' p."end" AS p_end FROM citation c LEFT JOIN passage p ON p.source_id = c.source_id'
            ' AND p.begin <= c.begin AND c.begin < p."end" WHERE c.source_id = ? ORDER BY c.begin, c.n',
            (source,),
        )
        found: dict[tuple[int, int, str], Cites] = {}
        for row in rows.fetchall():
            item = stored.mapping(row["item"] or "{}")
            known = signing.works(self._archive, citation_keys(item, row["words"])) - {source}
            named = cited(item, row["words"], (self._imprint(one) for one in sorted(known)))
            if named:
                begin, end = _stretch_of(row)
                cites = Cites(begin, end, named.source, named.score, named.reason)
                found.setdefault((begin, end, named.source), cites)
        return tuple(found.values())


def _stretch_of(row: sqlite3.Row) -> tuple[int, int]:
    """Return the quotation that is cited, else the passage in which the citation stands, else the citation."""
    for begin, end in (("quoted_begin", "quoted_end"), ("p_begin", "p_end")):
        if row[begin] is not None:
            return row[begin], row[end]
    return row["begin"], row["end"]


def _cited_row(source: str, cites: Cites) -> Row:
    reason = f"cited by {cites.reason}"
    return Row(source, cites.begin, cites.end, cites.on, None, None, "cites", cites.score, reason)


def _apart(stretches: Sequence[Stretch]) -> list[Stretch]:
    """Return the longest of stretches that lie over one another in either text, in order of the first."""
    kept: list[Stretch] = []
    for stretch in sorted(stretches, key=lambda one: (-one.same, one.begin, one.on_begin)):
        if not any(_over(stretch, one) for one in kept):
            kept.append(stretch)
    return sorted(kept, key=lambda one: (one.begin, one.on_begin))


def _over(one: Stretch, other: Stretch) -> bool:
    mine = one.begin < other.end and other.begin < one.end
    return mine or (one.on_begin < other.on_end and other.on_begin < one.on_end)
