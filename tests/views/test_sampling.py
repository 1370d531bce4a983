"""What is drawn by chance, and what is told by it of all."""

from collections import Counter

import pytest

from testimonia.errors import TestimoniaError
from testimonia.views.sampling import Sample, Share, wilson


def drawn(sample: Sample, *, of: int = 90, strata: int = 3) -> list[int]:
    return sample.drawn(range(of), lambda one: one % strata, str)


def test_every_stratum_is_there_by_its_share() -> None:
    """Nothing is drawn twice, and the same name draws the same."""
    found = drawn(Sample(30))
    assert len(set(found)) == 30
    assert Counter(one % 3 for one in found) == {0: 10, 1: 10, 2: 10}
    assert drawn(Sample(30)) == found
    assert drawn(Sample(30, "spring")) != found


def test_no_more_than_there_are() -> None:
    """All of few, none of none."""
    assert sorted(drawn(Sample(9), of=4)) == [0, 1, 2, 3]
    assert drawn(Sample(9), of=0) == []


def test_it_is_asked_in_an_order_by_chance() -> None:
    """Whoever stops early has seen of every stratum."""
    first = drawn(Sample(60))[:20]
    assert {one % 3 for one in first} == {0, 1, 2}
    assert first != sorted(first)


def test_a_share_knows_its_bounds() -> None:
    """Of nothing it is nothing, and could be anything."""
    assert (Share.of("all", 3, 4).share, Share.of("all", 0, 0).share) == (0.75, 0.0)
    assert (Share.of("all", 3, 4).low, Share.of("all", 3, 4).high) == wilson(3, 4)


def test_wilson() -> None:
    """The intervals of a table in Newcombe, Two-sided confidence intervals for the single proportion, 1998."""
    assert [round(one, 4) for one in wilson(81, 263)] == [0.2553, 0.3662]
    assert [round(one, 4) for one in wilson(0, 20)] == [0.0, 0.1611]
    assert wilson(0, 0) == (0.0, 1.0)
    assert wilson(5, 5)[1] == 1.0


@pytest.mark.parametrize(("name", "sample"), [("100", Sample(100)), ("5-spring", Sample(5, "spring"))])
def test_a_name_tells_which(name: str, sample: Sample) -> None:
    """And each sample has its name."""
    assert Sample.of(name) == sample
    assert sample.name == name


@pytest.mark.parametrize(
    "name", ["", "0", "-3", "many", "10001", "5-" + "x" * 41, "²", "5-a b", "5-a&b", "5-é"]
)
def test_what_names_no_sample(name: str) -> None:
    """The message quotes it and gives the form."""
    with pytest.raises(TestimoniaError, match="names no sample: a number from 1 to 10,000"):
        Sample.of(name)
