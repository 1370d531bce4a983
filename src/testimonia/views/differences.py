"""Where sources differ on one person: shown side by side, never settled.

Three questions are asked of the statements on a person that say the same kind of thing:

    when      no date of the one source overlaps any date of the other
    where     birth, death: no place of the one can be a place of the other
    who       the same expulsion or appointment by different hands
    whether   one affirms what the other denies

A difference in a type a person can have only once (birth, death) is ``certain``: both cannot hold. Any other
may be two events, and is shown as such. Only different sources can differ; a source that gives two dates for
one thing differs from another only where neither fits.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations

from testimonia.names.fold import fold
from testimonia.views.folding import same_name
from testimonia.views.statements import counting, type_label
from testimonia.views.values import DateView, Ref, SourceRef, StatementView
from testimonia.vocabulary import statement_types

_NOT_COMPARED = frozenset({"quotation", "report", "characterisation", "acquaintance", "name"})
"""Types of which many may hold at once, so that two dates are no difference."""
_HYPOTHETICAL = frozenset({"possible", "intended"})


@dataclass(frozen=True, slots=True)
class Side:
    """What one source says in answer: ``answers`` are the dates, places or names it gives."""

    source: SourceRef
    answers: tuple[str, ...]
    statements: tuple[StatementView, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """One question on which sources differ: ``question`` is when, where, who or whether."""

    question: str
    type: str
    type_label: str
    topic: str
    certain: bool
    sides: tuple[Side, ...]


_Sides = dict[str, list[StatementView]]
_Apart = Callable[[Sequence[StatementView], Sequence[StatementView]], bool]


def differences(statements: Sequence[StatementView]) -> tuple[Difference, ...]:
    """Return where the sources of these statements, all on one person, differ; certain differences first.

    What readers rejected differs from nothing.
    """
    groups: dict[tuple[str, ...], list[StatementView]] = defaultdict(list)
    for statement in counting(statements):
        key = _topic_key(statement)
        if key and statement.modality not in _HYPOTHETICAL:
            groups[key].append(statement)
    found = [difference for group in groups.values() for difference in _differences_in(group)]
    return tuple(sorted(found, key=lambda one: (not one.certain, one.type_label, one.topic, one.question)))


def _topic_key(statement: StatementView) -> tuple[str, ...] | None:
    """Return what statements must share to answer the same question; None where many may hold."""
    kind = statement_types().get(statement.type)
    if kind is None or statement.type in _NOT_COMPARED:
        return None
    if kind.single:
        return (statement.type, "buried") if statement.role == "buried" else (statement.type,)
    target = statement.object or next(iter(statement.places), None)
    topic = fold(statement.value or "") + "|" + _identity(target)
    return (statement.type, statement.role, topic) if topic != "|" else None


def _identity(ref: Ref | None) -> str:
    return (ref.person or fold(ref.label)) if ref else ""


def _differences_in(group: Sequence[StatementView]) -> list[Difference]:
    single = statement_types()[group[0].type].single
    affirmed = [one for one in group if one.polarity == "affirmed"]
    found = [_difference("whether", _opposing(group), _opposed, _polarity)]
    found.append(_difference("when", affirmed, _dates_apart, _date))
    found.append(_difference("who", affirmed, _agents_apart, _agents))
    if single:
        found.append(_difference("where", affirmed, _places_apart, _places))
    return [one for one in found if one is not None]


def _difference(
    question: str, group: Sequence[StatementView], apart: _Apart, answer: Callable[[StatementView], str]
) -> Difference | None:
    sides: _Sides = defaultdict(list)
    for statement in group:
        if answer(statement):
            sides[statement.source.id].append(statement)
    if not any(apart(one, other) for one, other in combinations(sides.values(), 2)):
        return None
    first = group[0]
    single = statement_types()[first.type].single
    topic = first.short if question == "whether" else _topic(first)
    return Difference(
        question, first.type, type_label(first.type), topic, single or question == "whether",
        tuple(_side(statements, answer) for statements in sides.values()),
    )  # fmt: skip


def _topic(statement: StatementView) -> str:
    """Return what an answer is on: the type where a person can have it only once, else the predicate."""
    single = statement_types()[statement.type].single
    return statement.type_label.lower() if single else statement.predicate


def _side(statements: list[StatementView], answer: Callable[[StatementView], str]) -> Side:
    answers = tuple(dict.fromkeys(answer(one) for one in statements))
    return Side(statements[0].source, answers, tuple(statements))


def _dates_apart(one: Sequence[StatementView], other: Sequence[StatementView]) -> bool:
    return not any(_overlap(a, b) for a in one for b in other)


def _overlap(one: StatementView, other: StatementView) -> bool:
    """Tell whether both dates can be the same day; an open bound is open, and the order of telling proves nothing."""
    if one.date is None or other.date is None or one.date.told_after or other.date.told_after:
        return True
    a, b = one.date, other.date
    return _begins_in_time(a, b) and _begins_in_time(b, a)


def _begins_in_time(one: DateView, other: DateView) -> bool:
    """Tell whether the first day of the one may lie before the last of the other has passed."""
    return one.first is None or other.last is None or one.first <= other.last


def _places_apart(one: Sequence[StatementView], other: Sequence[StatementView]) -> bool:
    return not any(
        same_name(p.label, q.label) for a in one for b in other for p in a.places for q in b.places
    )


def _agents_apart(one: Sequence[StatementView], other: Sequence[StatementView]) -> bool:
    pairs = [(p, q) for a in one for b in other for p in _by(a) for q in _by(b)]
    return not any(_identity(p) == _identity(q) or same_name(p.label, q.label) for p, q in pairs)


def _opposing(group: Sequence[StatementView]) -> list[StatementView]:
    """Return the statements that another one contradicts: the same, in the same place and time, said and denied."""
    return [one for one in group if any(_contradict(one, other) for other in group)]


def _contradict(one: StatementView, other: StatementView) -> bool:
    if one.polarity == other.polarity or not _overlap(one, other):
        return False
    if not one.places and not other.places:
        return not statement_types()[one.type].single  # nobody denies a birth, only where or when it was
    return any(same_name(p.label, q.label) for p in one.places for q in other.places)


def _opposed(one: Sequence[StatementView], other: Sequence[StatementView]) -> bool:
    """Tell whether the one source only affirms what the other only denies."""
    ways = [{a.polarity for a in one}, {b.polarity for b in other}]
    return {"affirmed"} in ways and {"denied"} in ways and any(_contradict(a, b) for a in one for b in other)


def _by(statement: StatementView) -> list[Ref]:
    return [ref for ref in statement.related if ref.role in {"agent", "by"}]


def _date(statement: StatementView) -> str:
    return statement.date.edtf if statement.date else ""


def _places(statement: StatementView) -> str:
    return ", ".join(place.label for place in statement.places)


def _agents(statement: StatementView) -> str:
    return ", ".join(ref.label for ref in _by(statement))


def _polarity(statement: StatementView) -> str:
    return statement.polarity
