"""Those of one name joined."""

import pytest

from testimonia.persons.equals import Equals
from testimonia.persons.nodes import Edge, Nodes
from testimonia.persons.portraits import Portrait
from tests.persons.people import portrait

NOBODY = frozenset[tuple[str, str]]()


class Joined:
    """A clustering that joins whatever it is told to."""

    def __init__(self, *portraits: Portrait) -> None:
        self.nodes = Nodes(portraits, NOBODY, NOBODY)
        self.cluster_of = {n: {n} for n in range(len(self.nodes))}
        self.loose: set[int] = set()
        self.open: list[Edge] = []

    def join(self, a: int, b: int) -> None:
        """Join two clusters."""
        whole = self.cluster_of[a] | self.cluster_of[b]
        for node in whole:
            self.cluster_of[node] = whole

    def excluded(self, a: set[int], b: set[int]) -> bool:
        """Tell whether a pair of nodes is forbidden."""
        return any(self.nodes.match(x, y).verdict == "never" for x in a for y in b)


def test_apart_are_those_whom_one_source_names() -> None:
    """A source that names two by names that go together means two; by names that do not it may mean one."""
    held = Joined(
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


@pytest.mark.parametrize(("company", "joined"), [((), 0), (("pieter ott",), 1)])
def test_a_longer_name_needs_company(company: tuple[str, ...], joined: int) -> None:
    """A name that is once longer is joined beside somebody both sources name; else it is offered."""
    held = Joined(
        portrait("Jan Kolb", source="a", company=company),
        portrait("Jan Adam Kolb", source="b", company=company),
    )
    Equals(held).join([0, 1], "plain")
    assert (len(held.cluster_of[0]) == 2, len(held.open)) == (bool(joined), 1 - joined)


def test_parts() -> None:
    """A node of a common name falls into those named beside the same persons, unless days agree."""
    held = Joined(
        *(
            portrait("Jan Smith", source=source, company=("anna ott", "jan vries") * (source < "c"))
            for source in "abcd"
        )
    )
    assert sorted(len(held.nodes.members[n]) for n in Equals(held).parts(0)) == [1, 1, 2]
    held = Joined(*(portrait("Jan Smith", source=source, born="1872") for source in "abc"))
    assert Equals(held).parts(0) == [0]
