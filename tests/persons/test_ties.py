"""Who is meant by a name that could be either of two."""

import pytest

from testimonia.persons.ties import settled, ties


def of(clusters: list[set[int]]) -> dict[int, set[int]]:
    return {node: cluster for cluster in clusters for node in cluster}


def test_core_and_rivals() -> None:
    """The core excludes none of the tie, the rivals exclude each other; who is no neighbour of the core is left out."""
    clusters = [{0}, {1}, {2}, {3}]
    enemies = [({1}, {2}), ({2}, {3})]

    def apart(a: set[int], b: set[int]) -> bool:
        return (a, b) in enemies or (b, a) in enemies

    edges = [(0, 1), (0, 2), (1, 3)]
    assert list(ties(edges, {0}, of(clusters), apart)) == [([{0}], [{1}, {2}])]


def test_no_tie_without_a_core() -> None:
    """Where each excludes another nobody can be meant."""
    edges = [(0, 1), (1, 2), (0, 2)]
    assert list(ties(edges, {0, 1, 2}, of([{0}, {1}, {2}]), lambda a, b: True)) == []
    assert list(ties([], set(), {}, lambda a, b: True)) == []


@pytest.mark.parametrize(
    ("core", "rivals", "equal", "expected"),
    [
        (1, [4, 2], True, "best"),
        (1, [3, 2], True, "nobody"),
        (6, [2, 2], True, "core"),
        (5, [2, 2], True, "nobody"),
        (9, [4, 2], True, "best"),
        (9, [4, 2], False, "nobody"),
        (13, [4, 2], False, "core"),
        (2, [4, 2], False, "best"),
        (3, [1], True, "core"),
    ],
)
def test_the_far_more_named_is_meant(core: int, rivals: list[int], equal: bool, expected: str) -> None:
    """Far more sources decide; a longer name must also outweigh those who leave it out."""
    sizes = {0: core, **dict(enumerate(rivals, 1))}
    found = settled(
        [{0}],
        [{n} for n in range(1, len(rivals) + 1)],
        lambda group: sum(sizes[min(one)] for one in group),
        equal,
    )
    assert found == {"best": [{1}, {0}], "core": [{0}], "nobody": []}[expected]
