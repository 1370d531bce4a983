"""The statement types."""

import pytest

from testimonia.errors import VocabularyError
from testimonia.vocabulary import check_role, statement_type, statement_types


def test_types_come_in_the_order_of_a_life() -> None:
    """Birth is told first; each type is known by its own id."""
    every = statement_types()
    assert next(iter(every)) == "birth"
    assert all(kind.id == name for name, kind in every.items())


@pytest.mark.parametrize("name", statement_types())
def test_a_type_has_roles_and_events_among_them(name: str) -> None:
    """It has a label and at least one role; what is an event is one of its roles."""
    kind = statement_type(name)
    assert kind.label
    assert kind.roles
    assert set(kind.events) <= kind.roles.keys()


def test_an_unknown_type_is_named_with_those_there_are() -> None:
    """The message lists the vocabulary."""
    with pytest.raises(VocabularyError, match=r"No statement type 'brith'.*birth, death"):
        statement_type("brith")


def test_a_role_must_be_one_of_its_type() -> None:
    """The message lists the type's roles; a role that it has passes."""
    check_role("birth", "born")
    with pytest.raises(VocabularyError, match=r"'birth' has no role 'joined'\. It has: .*born"):
        check_role("birth", "joined")
