"""Whether two statements of one sentence say the same, though different makers found different words for it.

What differs in polarity, in time or in who says so is told twice, and so are two events: "joined it and left it again".
"""

from testimonia.extractors.once import BEGINNINGS, MADE, at_one_time, turned
from testimonia.model import Statement
from testimonia.names.fold import fold
from testimonia.vocabulary import statement_type

STATION = "station"
"""What types have in common that tell what somebody was, and where."""
LEARNING = "education"
ENTRIES = frozenset({"joined", "readmitted"})
"""Roles of a membership that begins: one maker may not see that it does so again."""
DEATHS = frozenset({"died", "killed", "executed", "suicide"})
"""Roles of a death that tell one end more or less closely; a burial is another thing."""


def same(one: Statement, other: Statement) -> bool:
    """Tell whether another statement says what one says, of the same person."""
    if not (_overlap(one, other) and _as_true(one, other) and at_one_time(one, other)):
        return False
    if one.subject.referent != other.subject.referent:
        return turned(one, other)
    if one.type != other.type:
        return _one_station(one, other)
    return _roles_agree(one, other) and _targets_agree(one, other)


def _overlap(one: Statement, other: Statement) -> bool:
    return one.locus.start < other.locus.end and other.locus.start < one.locus.end


def _as_true(one: Statement, other: Statement) -> bool:
    """Tell whether both are affirmed, or denied, on the same word."""
    voices = ([voice.label for voice in each.voices] for each in (one, other))
    return one.polarity == other.polarity and next(voices) == next(voices)


def _roles_agree(one: Statement, other: Statement) -> bool:
    """Tell whether two roles of a type are one, or tell one thing more closely, or from its beginning."""
    roles = {one.role, other.role}
    if len(roles) == 1 or any(roles <= alike for alike in (MADE, ENTRIES, DEATHS)):
        return True
    events = roles & set(statement_type(one.type).events)
    return len(events) == 1 and events <= BEGINNINGS


def _targets_agree(one: Statement, other: Statement) -> bool:
    """Tell whether two statements are not on two objects, in two places, or of two values."""
    if one.object is not None and other.object is not None:
        return one.object.referent == other.object.referent
    if one.value and other.value:
        return _within(one.value, other.value)
    places = [{place.referent for place in each.places} for each in (one, other)]
    return not all(places) or not places[0].isdisjoint(places[1])


def _within(one: str, other: str) -> bool:
    """Tell whether all words of one value stand in the other: "teacher", "Latin teacher"."""
    words = [set(fold(value).split()) for value in (one, other)]
    return words[0] <= words[1] or words[1] <= words[0]


def _one_station(one: Statement, other: Statement) -> bool:
    """Tell whether one maker chose one type and the other another for the same post, work or membership."""
    both = [statement_type(each.type).alike for each in (one, other)]
    if LEARNING in {one.type, other.type} or not all(STATION in alike for alike in both):
        return False
    if one.object is not None and other.object is not None:
        return one.object.referent == other.object.referent and _roles_agree_by_name(one, other)
    return one.value is not None and other.value is not None and _within(one.value, other.value)


def _roles_agree_by_name(one: Statement, other: Statement) -> bool:
    """Tell whether two roles of different types are not of two events."""
    events = [set(statement_type(each.type).events) & {each.role} for each in (one, other)]
    return not all(events) or events[0] == events[1]
