"""Two lists brought together."""

from corpus.pairing import alike, closest


def test_the_closest_first_each_once() -> None:
    """Who is close to several goes with the closest; of two equally close the first; who is left has nobody."""
    assert list(closest([(1, 0, 0), (3, 0, 1), (2, 1, 1)])) == [(0, 1)]
    assert list(closest([(2, "b", "x"), (2, "a", "x"), (1, "b", "y")])) == [("a", "x"), ("b", "y")]
    assert list(closest(iter(()))) == []


def test_who_is_alike() -> None:
    """Of those that are the same, how close, by their places in the lists."""
    found = alike([1, 2], [20, 10, 21], lambda one, other: other // 10 == one, lambda one, other: other - one)
    assert list(found) == [(9, 0, 1), (18, 1, 0), (19, 1, 2)]
