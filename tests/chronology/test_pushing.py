"""Days pushed on until each edge holds."""

from testimonia.chronology.pushing import LOW, Edge, Pushing, settled


def test_the_longest_way_counts() -> None:
    """An event comes to the day of the longest way to it, and the way is known."""
    edges = (Edge(0, 1, 5), Edge(1, 2, 5), Edge(0, 2, 7), Edge(2, 3, -1))
    pushing = Pushing(edges, [0, LOW, LOW, LOW], range(4))
    pushing.wake([0])
    assert pushing.cycle() == []
    assert pushing.days == [0, 5, 10, 9]
    assert pushing.way(3) == [0, 1, 3]


def test_a_cycle_that_pushes_without_end_is_found() -> None:
    """Edges that push each other are returned in order; one that nothing pushes is none of them."""
    edges = (Edge(0, 1, 1), Edge(1, 2, 3), Edge(2, 0, -3), Edge(2, 3, 9))
    found = settled(edges, 4, range(4)).cycle()
    assert sorted(found) == [0, 1, 2]
    assert [edges[number].after for number in found] == [
        edges[number].before for number in found[1:] + found[:1]
    ]


def test_a_cycle_of_nothing_is_none() -> None:
    """Events of which each is no earlier than the other are on one day."""
    assert settled((Edge(0, 1, 0), Edge(1, 0, 0)), 2, range(2)).cycle() == []


def test_an_event_after_itself() -> None:
    """An edge from an event to itself is a cycle if it asks for a day at all."""
    assert settled((Edge(0, 0, 1),), 1, [0]).cycle() == [0]
    assert settled((Edge(0, 0, -1),), 1, [0]).cycle() == []


def test_it_goes_on_without_what_contradicts() -> None:
    """After the edges of a cycle are dropped, the rest is pushed to its end; a copy knows nothing of it."""
    edges = (Edge(0, 1, 1), Edge(1, 0, 0), Edge(1, 2, 4))
    pushing = settled(edges, 3, range(3))
    copy = pushing.copy()
    assert sorted(pushing.cycle()) == [0, 1]
    pushing.drop([0, 1])
    assert pushing.cycle() == []
    assert pushing.days[2] >= pushing.days[1] + 4
    assert sorted(copy.cycle()) == [0, 1]


def test_an_edge_can_be_added() -> None:
    """An edge that is added pushes those behind it."""
    edges = (Edge(1, 2, 4), Edge(0, 1, 8))
    pushing = settled(edges, 3, [0])
    assert pushing.cycle() == []
    pushing.add([1])
    assert pushing.cycle() == []
    assert pushing.days == [0, 8, 12]
