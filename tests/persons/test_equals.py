"""Those of one name joined."""

import pytest

from testimonia.persons.equals import Equals
from testimonia.persons.held import Held
from testimonia.persons.nodes import Nodes
from testimonia.persons.portraits import Portrait
from tests.persons.people import portrait

NOBODY = frozenset[tuple[str, str]]()


def joined(*portraits: Portrait) -> Held:
    """Return a clustering in which nothing is joined yet."""
    return Held(Nodes(portraits, NOBODY, NOBODY))


def test_apart_are_those_whom_one_source_names() -> None:
    """A source that names two by names that go together means two; by names that do not it may mean one."""
    held = joined(
        portrait("Jan Kolb", source="a"), portrait("Jan Adam Kolb", source="a"),
        portrait("Hugo Sarn", source="a"), portrait("Jan Kolb", source="b", born="1872"),
    )  # fmt: skip
    place = {group[0].referent: {n} for n, group in enumerate(held.nodes.members)}
    short, longer, other, far = (
        place[key] for key in ("Jan Kolb @a", "Jan Adam Kolb @a", "Hugo Sarn @a", "Jan Kolb @b")
    )
    equals = Equals(held)
    assert equals.apart(short, longer)
    assert not equals.apart(short, other)
    assert not equals.apart(short, far)
    assert not equals.apart(short, short)


@pytest.mark.parametrize(("company", "one"), [((), 0), (("pieter ott",), 1)])
def test_a_longer_name_needs_company(company: tuple[str, ...], one: int) -> None:
    """A name that is once longer is joined beside somebody both sources name; else it is offered."""
    held = joined(
        portrait("Jan Kolb", source="a", company=company),
        portrait("Jan Adam Kolb", source="b", company=company),
    )
    Equals(held).join([0, 1], "plain")
    assert (len(held.cluster_of[0]) == 2, len(held.open)) == (bool(one), 1 - one)


def test_parts() -> None:
    """A node of a common name falls into those named beside the same persons, unless days agree."""
    held = joined(
        *(
            portrait("Jan Smith", source=source, company=("anna ott", "jan vries") * (source < "c"))
            for source in "abcd"
        )
    )
    assert sorted(len(held.nodes.members[n]) for n in Equals(held).parts(0)) == [1, 1, 2]
    held = joined(*(portrait("Jan Smith", source=source, born="1872") for source in "abc"))
    assert Equals(held).parts(0) == [0]
