"""Whom somebody fits who is known by less than a full name."""

from testimonia.persons.fitting import MANY, Fits, Fitting
from testimonia.persons.nodes import Nodes
from testimonia.persons.portraits import Portrait
from tests.persons.people import portrait


def fits(short: Portrait, *others: Portrait) -> Fits:
    """Return whom somebody fits among others, none of whom is joined yet."""
    nodes = Nodes((short, *others), frozenset(), frozenset())
    node = next(n for n, group in enumerate(nodes.members) if group[0] == short)
    return Fitting(nodes, {n: {n} for n in range(len(nodes))}, frozenset()).fits(node)


def test_all_are_told_where_they_are_few() -> None:
    """Each person whom a name fits is known with the best match; one of another initial is none of them."""
    found = fits(portrait("K. Berg"), portrait("Karl Berg"), portrait("Konrad Berg"), portrait("Otto Berg"))
    assert (len(found.best), found.many, found.called) == (2, False, [])


def test_of_many_it_is_enough_to_know_that() -> None:
    """Beyond a few nothing is looked for but two whom a source calls by the bare surname."""
    names = ("Karl", "Otto", "Hugo", "Emil", "Ernst", "Anna")
    found = fits(portrait("Berg"), *(portrait(f"{name} Berg", "Berg") for name in names))
    assert found.many
    assert len(found.best) == MANY + 1
    assert len(found.called) == 2
    one = fits(portrait("Berg"), portrait("Eva Berg", "Berg"), *(portrait(f"{name} Berg") for name in names))
    assert len(one.called) == 1
