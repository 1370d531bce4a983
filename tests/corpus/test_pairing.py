"""Two lists brought together."""

from corpus.pairing import closest


def test_the_closest_first_each_once() -> None:
    """Who is close to several goes with the closest; of two equally close the first; who is left has nobody."""
    assert list(closest([(1, 0, 0), (3, 0, 1), (2, 1, 1)])) == [(0, 1)]
    assert list(closest([(2, "b", "x"), (2, "a", "x"), (1, "b", "y")])) == [("a", "x"), ("b", "y")]
    assert list(closest(iter(()))) == []
