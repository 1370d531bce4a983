"""One question with all it takes to answer it: passages in their context, why it is asked, what others hold."""

from dataclasses import dataclass
from datetime import date

from testimonia.archive.queries import persons as person_queries
from testimonia.archive.queries import review as queries
from testimonia.archive.queries import sources as source_queries
from testimonia.archive.store import Archive
from testimonia.views.agenda import SOURCES_DIFFER, Question, differing, scored
from testimonia.views.conflicts import ConflictView, conflicts_of_statement
from testimonia.views.judged_person import OnPerson, judged_person
from testimonia.views.person import person_ref, said_on
from testimonia.views.segments import Segment, Span, segments
from testimonia.views.sources import SourceLine, source_lines
from testimonia.views.statement import StatementPage, statement_page
from testimonia.views.values import PersonRef, StatementView

AROUND = 320
"""Code points of a passage shown on either side of a name."""
SAID = 6
"""Statements shown of each of two persons."""
_MENTIONS = 400


@dataclass(frozen=True, slots=True)
class Side:
    """One of two persons: where a source names them ("name" marks them there), and what is said on them."""

    person: PersonRef
    referent: str
    source: SourceLine
    place: tuple[int, int]
    passage: tuple[Segment, ...]
    cut_before: bool
    cut_after: bool
    statements: tuple[StatementView, ...]
    total: int


@dataclass(frozen=True, slots=True)
class PairQuestion:
    """Whether two are one person, why that is asked, and what readers judged of the two."""

    key: str
    why: tuple[str, ...]
    sides: tuple[Side, Side]
    judgements: tuple[OnPerson, ...]

    @property
    def one_person(self) -> bool:
        """Whether the two are held to be one now."""
        return self.sides[0].person.id == self.sides[1].person.id


@dataclass(frozen=True, slots=True)
class StatementQuestion:
    """Whether a statement says what its source says, why that is asked, what disagrees, and whom the source names."""

    key: str
    why: tuple[str, ...]
    page: StatementPage
    about: SourceLine
    conflicts: tuple[ConflictView, ...]
    persons: tuple[PersonRef, ...]


def question(archive: Archive, asked: Question) -> PairQuestion | StatementQuestion | None:
    """Return a question with its context; None where what it is on is not in the archive."""
    if asked.of_pair:
        return _pair(archive, asked) if len(asked.ids) == 2 else None
    return _statement(archive, asked) if asked.key.startswith("s.") and len(asked.ids) == 1 else None


def _pair(archive: Archive, asked: Question) -> PairQuestion | None:
    row = queries.pair(archive, *asked.ids)
    if row is None:
        return None
    why = asked.why or ((scored(row["score"], row["reason"]),) if row["score"] is not None else ())
    sides = [_side(archive, row[f"person_{side}"], row[f"referent_{side}"]) for side in "ab"]
    if sides[0] is None or sides[1] is None:
        return None
    other = row["person_b"]
    judged = tuple(
        one for one in judged_person(archive, row["person_a"])
        if one.of_pair and other in {named.person for named in one.others}
    )  # fmt: skip
    return PairQuestion(asked.key, why, (sides[0], sides[1]), judged)


def _side(archive: Archive, person: str, referent: str) -> Side | None:
    row, mentions = person_queries.person(archive, person), queries.mentions(archive, referent, _MENTIONS)
    if row is None or not mentions:
        return None
    source, place = mentions[0]["source_id"], (mentions[0]["begin"], mentions[0]["end"])
    whole = source_queries.passage_around(archive, source, *place)
    begin, end = max(whole[0], place[0] - AROUND), min(whole[1], place[1] + AROUND)
    text = source_queries.text_between(archive, source, begin, end)
    passage = segments(text, begin, [Span(one["begin"], one["end"], "name") for one in mentions])
    said = said_on(archive, person, 3 * SAID)
    return Side(
        person_ref(row), referent, _source(archive, source), place, passage, begin > whole[0], end < whole[1],
        said.statements[:SAID], said.total,
    )  # fmt: skip


def _source(archive: Archive, source: str) -> SourceLine:
    row = source_queries.source(archive, source)
    assert row is not None
    return source_lines(archive, [row])[0]


def _statement(archive: Archive, asked: Question) -> StatementQuestion | None:
    page = statement_page(archive, asked.ids[0], "", date.min)
    if page is None:
        return None
    source = page.statement.source.id
    against = conflicts_of_statement(archive, page.statement.id)
    persons = person_queries.persons_of_source(archive, source)
    return StatementQuestion(
        asked.key, _why(asked, page.statement, against), page, _source(archive, source), against,
        tuple(map(person_ref, persons)),
    )  # fmt: skip


def _why(asked: Question, statement: StatementView, against: tuple[ConflictView, ...]) -> tuple[str, ...]:
    """Return why a statement is asked, the conflicts told as they are now; of one never asked, its score."""
    told = [one for one in asked.why if not one.startswith(SOURCES_DIFFER)]
    return tuple(told or [scored(statement.score, statement.reason)]) + tuple(map(differing, against))
