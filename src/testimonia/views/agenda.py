"""What a reader is asked, and in which order.

First pairs that may be one person, by how much is said on the two; then what readers differ on; then statements on
which sources cannot both be right; then statements of a low score, the lowest first. What the reader judged, and what
is settled, is not asked again.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from testimonia.archive.queries import conflicts as conflict_queries
from testimonia.archive.queries import review as queries
from testimonia.archive.store import Archive
from testimonia.views.conflicts import ConflictView, conflict_views

LOW = 0.8
"""Statements with a score below this are asked."""
PAIRS = 400
STATEMENTS = 200
_CONFLICTS = 60
SOURCES_DIFFER = "sources differ"
"""What begins the reason for asking on a conflict."""


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to judge: ``key`` names it in an address, "p.REFERENT.REFERENT" or "s.STATEMENT"; why it is asked."""

    key: str
    why: tuple[str, ...]

    @property
    def of_pair(self) -> bool:
        """Whether it is on two persons."""
        return self.key.startswith("p.")

    @property
    def ids(self) -> tuple[str, ...]:
        """The two referents, or the statement."""
        return tuple(self.key.split(".")[1:])


def agenda(archive: Archive) -> tuple[Question, ...]:
    """Return all that is worth asking anybody. It costs a look at many statements: keep it."""
    found: dict[str, list[str]] = {}
    for question in chain(_pairs(archive), _disputed(archive), _differing(archive), _weak(archive)):
        found.setdefault(question.key, []).extend(question.why)
    return tuple(Question(key, tuple(dict.fromkeys(why))) for key, why in found.items())


def still_open(archive: Archive, questions: Iterable[Question], maker: str) -> tuple[Question, ...]:
    """Return the questions that are open to a reader, in their order."""
    questions = list(questions)
    settled = queries.settled(archive, (one.ids[0] for one in questions if not one.of_pair), maker)
    judged = queries.judged_pairs(archive, maker)
    return tuple(
        one
        for one in questions
        if (_open_pair(archive, one, judged) if one.of_pair else one.ids[0] not in settled)
    )


def _open_pair(archive: Archive, question: Question, judged: set[tuple[str, str]]) -> bool:
    """Tell whether a pair may still be one person, and this reader has not judged them."""
    row = queries.pair(archive, *question.ids)
    if row is None or row["score"] is None:
        return False
    persons = (row["person_a"], row["person_b"])
    return persons[0] != persons[1] and persons not in judged


def _pairs(archive: Archive) -> Iterator[Question]:
    """Yield each two persons that may be one once, by the likeliest of the pairs of their referents."""
    seen = set()
    for row in queries.pairs(archive, PAIRS):
        persons = frozenset((row["person_a"], row["person_b"]))
        if persons not in seen:
            seen.add(persons)
            yield Question(
                f"p.{row['referent_a']}.{row['referent_b']}", (scored(row["score"], row["reason"]),)
            )


def scored(score: float, reason: str) -> str:
    """Return a score with its reason, in words."""
    return f"score {score:.2f}: {reason}"


def _disputed(archive: Archive) -> Iterator[Question]:
    for statement in queries.disputed_statements(archive):
        yield Question(f"s.{statement}", ("readers differ",))


def _differing(archive: Archive) -> Iterator[Question]:
    """Yield the statements that cannot all hold, where no reader has said yet why, or which does."""
    rows = conflict_queries.listed(archive, {"state": conflict_queries.OPEN, "certain": "1"}, _CONFLICTS, 0)
    for one in conflict_views(archive, rows):
        why = (differing(one),)
        for side in one.sides:
            for statement in side.statements:
                yield Question(f"s.{statement.id}", why)


def differing(one: ConflictView) -> str:
    """Return on what sources differ, and what each side says."""
    return f"{SOURCES_DIFFER} ({one.heading.lower()}): {'; '.join(side.answer for side in one.sides)}"


def _weak(archive: Archive) -> Iterator[Question]:
    for row in queries.weak_statements(archive, LOW, STATEMENTS):
        yield Question(f"s.{row['id']}", (scored(row["score"], row["reason"]),))
