"""Whether two statements of one sentence say the same, though different makers found different words for it."""

from testimonia.model import Statement
from testimonia.names.fold import fold
from testimonia.vocabulary import statement_type


def same(one: Statement, other: Statement) -> bool:
    """Tell whether another statement says what one says, of the same person."""
    if one.subject.referent != other.subject.referent:
        return _turned(one, other)
    if one.type != other.type:
        return _alike(one.type, other.type) and not _targets(one).isdisjoint(_targets(other))
    if statement_type(one.type).single:
        return True
    return _of_same(one, other)


def _of_same(one: Statement, other: Statement) -> bool:
    """Tell whether two statements of one type, in the same words, are not of two objects, values or places."""
    objects = {each.object.referent for each in (one, other) if each.object is not None}
    if len(objects) > 1 or not _overlap(one, other):
        return False
    both = one.object is not None and other.object is not None
    if both or not (one.value and other.value):
        return (
            both or not _targets(one) or not _targets(other) or not _targets(one).isdisjoint(_targets(other))
        )
    return not _words(one.value).isdisjoint(_words(other.value))


def _overlap(one: Statement, other: Statement) -> bool:
    return one.locus.start < other.locus.end and other.locus.start < one.locus.end


def _words(value: str) -> set[str]:
    return set(fold(value).split())


def _turned(one: Statement, other: Statement) -> bool:
    """Tell whether two statements of kinship are one, said from both sides."""
    if one.object is None or other.object is None or not one.type == other.type == "kinship":
        return False
    crossed = (other.subject.referent, one.subject.referent)
    return (one.object.referent, other.object.referent) == crossed


def _alike(one: str, other: str) -> bool:
    """Tell whether two types say nearly the same: where one maker chose one, the other adds no second."""
    return not set(statement_type(one).alike).isdisjoint(statement_type(other).alike)


def _targets(statement: Statement) -> set[str]:
    """Return what a statement relates its person to."""
    found = {place.referent for place in statement.places}
    if statement.object is not None:
        found.add(statement.object.referent)
    return found | {statement.value} if statement.value else found
