"""Ages as dates: only whoever was born on the day from which an age was counted has it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from testimonia.edtf import overlaps
from testimonia.model import FROM_BIRTH, Statement


def own_ages(statements: Sequence[Statement]) -> list[Statement]:
    """Return the statements of a source without the dates that somebody else's birth gave to an age.

    "His wife died at the age of 53" says no year of his; where no birth is told that fits, an age keeps its date.
    """
    births = [(each.subject.referent, each.date.edtf) for each in statements if _is_birth(each) and each.date]
    return [replace(each, date=None) if _is_of_another(each, births) else each for each in statements]


def _is_birth(statement: Statement) -> bool:
    """Tell whether a birth is told whose day is no age counted back."""
    told = (statement.type, statement.role, statement.polarity) == ("birth", "born", "affirmed")
    return told and _counted_from(statement) is None


def _counted_from(statement: Statement) -> str | None:
    """Return the birth from which a statement's date was counted as an age, None where it was not."""
    anchor = statement.date.anchor if statement.date else ""
    return anchor.removeprefix(FROM_BIRTH) if anchor.startswith(FROM_BIRTH) else None


def _is_of_another(statement: Statement, births: Iterable[tuple[str, str]]) -> bool:
    """Tell whether an age was counted from a birth that is told, and of none of those whom the statement is on."""
    birth = _counted_from(statement)
    if birth is None:
        return False
    born = {referent for referent, day in births if overlaps(day, birth)}
    persons = {statement.subject.referent, *([statement.object.referent] if statement.object else [])}
    return bool(born) and born.isdisjoint(persons)
