"""One thing said in one sentence is one statement: the fullest stays, with the narrowest passage."""

from collections.abc import Iterable, Sequence

from testimonia.model import EdtfDate, Statement
from testimonia.vocabulary import statement_type

INVERSE = {"parent": "child", "child": "parent"}
"""Roles of kinship that are another one seen from the other side."""
MANY = 60
"""Statements of one sentence; who says more gives a list, and each of it is a thing of its own."""
MADE = frozenset({"wrote", "published"})
"""Roles of authorship that say no more of one work than one of them."""
WORKED = "worked_as"
BEGINNINGS = frozenset({"joined", "appointed", "elected", "settled", "enlisted", "readmitted"})
"""Roles of events by which a state begins."""
ENDS = frozenset({"birth", "death"})
EMPTY_ENDS = frozenset({("birth", "born"), ("death", "died")})
"""Types and roles that say no more than every life does."""
Same = tuple[object, ...]


def once(statements: Iterable[Statement]) -> list[Statement]:
    """Return the statements of one sentence, each thing said once, in their order."""
    found: list[Statement] = []
    places: dict[Same, list[int]] = {}
    for statement in statements:
        alike = places.setdefault(_same(statement), [])
        told = next((k for k in alike if at_one_time(found[k], statement)), None)
        if told is None:
            alike.append(len(found))
            found.append(statement)
        else:
            found[told] = _narrower(found[told], statement)
    if len(found) > MANY:
        return found
    return [each for k, each in enumerate(found) if not _held(found, k)]


def without_empty(statements: Sequence[Statement]) -> list[Statement]:
    """Return the statements of a source without births and deaths that tell nothing beside another of the same person.

    "Well after his death" is no second death beside the one whose day is told.
    """
    told = {_end(each) for each in statements if each.type in ENDS and not _is_empty(each)}
    return [each for each in statements if not _is_empty(each) or _end(each) not in told]


def _end(statement: Statement) -> Same:
    return statement.type, statement.subject.referent


def _is_empty(statement: Statement) -> bool:
    """Tell whether a birth or death is told plainly, in the author's own voice, and nothing with it."""
    said = (statement.object, statement.value, statement.date, statement.places, statement.related)
    plain = (
        statement.polarity == "affirmed" and statement.modality == "asserted" and len(statement.voices) == 1
    )
    return plain and (statement.type, statement.role) in EMPTY_ENDS and not any(said)


def _held(found: list[Statement], k: int) -> bool:
    """Tell whether another statement has all that one says; of those equally full the earlier has it."""
    if any(_says_more(earlier, found[k]) for earlier in found[:k]):
        return True
    return any(_says_more(later, found[k]) and not _says_more(found[k], later) for later in found[k + 1 :])


def _same(statement: Statement) -> Same:
    """Return what makes two statements of one sentence the same; two birthdays or graves are two."""
    ends = statement.type in ENDS
    when = statement.date.edtf if statement.date and ends else None
    where = tuple(place.referent for place in statement.places) if when else None
    return (*_kind(statement), statement.subject.referent, _target(statement), statement.value, when, where)


def at_one_time(one: Statement, other: Statement) -> bool:
    """Tell whether two statements can be of one time: "professor at Kiel (1980–85) and at Graz (1985–99)" is two."""
    if one.date is None or other.date is None:
        return True
    return _within(one.date, other.date) or _within(other.date, one.date)


def _within(one: EdtfDate, other: EdtfDate) -> bool:
    """Tell whether a date leaves no more open than another, with which it agrees."""
    begins = other.earliest is None or (one.earliest is not None and one.earliest >= other.earliest)
    return begins and (other.latest is None or (one.latest is not None and one.latest <= other.latest))


def _kind(statement: Statement) -> Same:
    return statement.type, statement.role, statement.polarity


def _target(statement: Statement) -> str | None:
    return statement.object.referent if statement.object else None


def _narrower(one: Statement, other: Statement) -> Statement:
    """Return the one of two equal statements that has a date, else the one with the narrower passage."""
    if (one.date is None) != (other.date is None):
        return other if one.date is None else one
    return min(one, other, key=lambda each: each.locus.end - each.locus.start)


def _says_more(fuller: Statement, poorer: Statement) -> bool:
    """Tell whether one statement has all that another says of the same person, in the same stretch of the text."""
    if fuller.locus.start >= poorer.locus.end or poorer.locus.start >= fuller.locus.end:
        return False
    by_other_words = turned(fuller, poorer) and fuller.reason != poorer.reason
    return by_other_words or (any(same(fuller, poorer) for same in SAME) and _holds(fuller, poorer))


def _alike(fuller: Statement, poorer: Statement) -> bool:
    """Tell whether two statements are of one kind."""
    return _kind(fuller) == _kind(poorer)


def _both_made(fuller: Statement, poorer: Statement) -> bool:
    """Tell whether a work is said to be somebody's twice: "published", "her novel"."""
    return _made(fuller) and _made(poorer)


def _made(statement: Statement) -> bool:
    """Tell whether a work is said to be somebody's, plainly."""
    return statement.type == "authorship" and statement.role in MADE and statement.polarity == "affirmed"


def _begun(fuller: Statement, poorer: Statement) -> bool:
    """Tell whether a state is that which an event began: who became a member is told to have joined."""
    same = (
        fuller.type == poorer.type
        and _target(fuller) == _target(poorer)
        and fuller.polarity == poorer.polarity
    )
    events = statement_type(fuller.type).events
    return same and _target(fuller) is not None and fuller.role in BEGINNINGS and poorer.role not in events


def _worked(fuller: Statement, poorer: Statement) -> bool:
    """Tell whether an occupation is told already as what somebody worked somewhere, or as the post it is."""
    station = "station" in statement_type(fuller.type).alike and fuller.type != "education"
    return station and poorer.type == "occupation" and fuller.type != "occupation" and poorer.role == WORKED


def _holds(fuller: Statement, poorer: Statement) -> bool:
    """Tell whether object, value and date of a statement are those of another, or left out."""
    if fuller.subject.referent != poorer.subject.referent or fuller.modality != poorer.modality:
        return False
    if _target(poorer) not in {None, _target(fuller)} or not _ends_with(fuller.value, poorer.value):
        return False
    return poorer.date is None or (fuller.date is not None and fuller.date.edtf == poorer.date.edtf)


def _ends_with(fuller: str | None, poorer: str | None) -> bool:
    """Tell whether a value is another with more words before it: "socialist agitator", "agitator"."""
    return poorer is None or (fuller is not None and f" {fuller}".endswith(f" {poorer}"))


def turned(one: Statement, other: Statement) -> bool:
    """Tell whether two statements of kinship are one, told from both sides."""
    if one.object is None or other.object is None or not one.type == other.type == "kinship":
        return False
    crossed = (other.subject.referent, one.subject.referent) == (one.object.referent, other.object.referent)
    return crossed and other.role == INVERSE.get(one.role, one.role)


SAME = (_alike, _both_made, _begun, _worked)
"""By what a statement can be one that a fuller one holds."""
