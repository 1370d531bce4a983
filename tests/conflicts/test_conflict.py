"""A conflict, as a value."""

from testimonia.conflicts.conflict import conflict
from tests.conflicts.making import ADA, told

A, B, C = told("a", "birth.born", "1870"), told("b", "birth.born", "1871"), told("c", "birth.born", "1870")


def test_sides_are_in_order_whatever_order_they_come_in() -> None:
    """The same statements make the same conflict."""
    one = conflict("born-twice", [("1870", [A, C]), ("1871", [B])])
    assert one == conflict("born-twice", [("1871", [B]), ("1870", [C, A])])
    assert (one.persons, one.type) == ((ADA.id,), "birth")
    assert one.statements == (A.id, B.id, C.id)


def test_more_testimony_leaves_its_name() -> None:
    """A third source that says the same as one of two is the same conflict still."""
    one = conflict("born-twice", [("1870", [A]), ("1871", [B])])
    assert one.id == conflict("born-twice", [("1870", [A, C]), ("1871", [B])]).id
    assert one.id != conflict("died-twice", [("1870", [A]), ("1871", [B])]).id
