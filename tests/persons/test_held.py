"""What is joined so far in one clustering."""

from testimonia.persons.held import Held
from testimonia.persons.nodes import Nodes
from testimonia.persons.portraits import Portrait
from tests.persons.people import portrait


def held(*portraits: Portrait) -> Held:
    return Held(Nodes(portraits, frozenset(), frozenset()))


def test_what_is_joined_is_one_set_for_all() -> None:
    """Clusters that are joined are one and the same for all their nodes; a pair joined twice stays as it was."""
    state = held(
        portrait("Jan Kolb", source="a"), portrait("J. Kolb", source="b"), portrait("Kolb", source="c")
    )
    state.join(0, 1)
    state.join(1, 2)
    state.join(0, 2)
    assert state.cluster_of[0] is state.cluster_of[1] is state.cluster_of[2]
    assert (state.cluster_of[0], state.open) == ({0, 1, 2}, [])


def test_what_is_forbidden_stays_open() -> None:
    """Two of other given names are not joined, nor whoever was joined with them; the pair is left to a reader."""
    state = held(
        portrait("Jan Kolb", source="a"), portrait("Kolb", source="b"), portrait("Otto Kolb", source="c")
    )
    names = {group[0].label: n for n, group in enumerate(state.nodes.members)}
    jan, bare, otto = names["Jan Kolb"], names["Kolb"], names["Otto Kolb"]
    state.join(jan, bare)
    state.join(bare, otto)
    assert state.cluster_of[otto] == {otto}
    assert state.open == [(bare, otto)]


def test_alone() -> None:
    """Loose members are persons of their own only while their node is joined with nobody."""
    state = held(portrait("Jan Kolb", source="a"), portrait("J. Kolb", source="b"))
    assert not state.alone(0)
    state.loose.add(0)
    assert state.alone(0)
    state.join(0, 1)
    assert not state.alone(0)
