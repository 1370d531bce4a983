"""Words of order, and what can only follow something."""

from dataclasses import replace

import pytest

from testimonia.chronology.account import Account
from testimonia.chronology.bounds import chronology
from tests.chronology.lives import account, died, joined, life, link, thing, when

Broken = list[tuple[str, tuple[str, ...], bool]]


def broken(*accounts: Account) -> Broken:
    return [(each.rule, each.statements, each.soft) for each in chronology(life(*accounts)).impossible]


def out_of_order(*statements: str, soft: bool = False) -> Broken:
    return [("out-of-order", statements, soft)]


def order(words: str, relation: str, date: str, **more: int) -> Broken:
    told = joined("s1", date, links=(link(words, relation, "detention.arrested", **more),))
    return broken(told, account("s2", "detention.arrested", "1907-06-15"))


@pytest.mark.parametrize(
    ("relation", "date", "more", "holds"),
    [
        ("before", "1908", {}, False), ("before", "1906", {}, True), ("before", "1907", {}, True),
        ("before", "1906", {"least": 700, "most": 760}, False), ("before", "1905", {"least": 700, "most": 760}, True),
        ("before", "1900", {"least": 700, "most": 760}, False), ("after", "1906", {}, False),
        ("after", "1908", {"least": 300, "most": 400}, True), ("after", "1910", {"least": 300, "most": 400}, False),
        ("before", "1907", {"least": -9, "most": -20}, True), ("during", "1920", {}, True),
    ],
)  # fmt: skip
def test_words_of_order(relation: str, date: str, more: dict[str, int], holds: bool) -> None:
    """What comes "two years before" comes no sooner and no later; "before" without a length is any time before."""
    assert order("two years before his arrest", relation, date, **more) == (
        [] if holds else out_of_order("s1", "s2")
    )


def test_words_count_from_the_nearest_of_the_same_source() -> None:
    """Of two arrests the one that stands next to the words is meant, and none of another source."""
    told = joined("s1", "1908", links=(link("before his arrest", "before", "detention.arrested", at=100),))
    far = account("s2", "detention.arrested", "1907", start=500)
    near = account("s3", "detention.arrested", "1912", start=90)
    assert broken(told, far, near) == []
    assert broken(told, far) == out_of_order("s1", "s2")
    assert broken(told, replace(far, source="b")) == []


def test_births_and_deaths_are_meant_wherever_they_are_told() -> None:
    """What comes "before his death" counts from the death that another source dates."""
    told = account("s1", "award.received", "1940", links=(link("before her death", "before", "death.died"),))
    assert broken(told, died("s2", "1937", source="b")) == out_of_order("s1", "s2")


def test_within_what_lasts() -> None:
    """What comes "during his exile", told to be from 1907 to 1917, is within these years."""
    told = joined("s1", "1920", links=(link("during her exile", "during", "exile.exiled"),))
    assert broken(told, account("s2", "exile.exiled", "1907/1917")) == out_of_order("s1", "s2")
    assert broken(told, account("s2", "exile.exiled", "1907")) == []


def test_a_cycle_of_before() -> None:
    """Words that put each of two a year before the other are impossible by themselves; on the same day they are not."""

    def told(least: int) -> Broken:
        return broken(
            joined("s1", links=(link("before her arrest", "before", "detention.arrested", least=least),)),
            account(
                "s2", "detention.arrested", links=(link("before she joined", "before", "membership.joined"),)
            ),
        )

    assert told(365) == out_of_order("s1", "s2")
    assert told(0) == []


def test_leaving_comes_after_joining() -> None:
    """To leave before one joined is out of order, as something likely; not where one joins again, or another group."""
    left = account("s2", "membership.left", "1910", object=joined("s1").object)
    assert broken(joined("s1", "1914"), left) == out_of_order("s1", "s2", soft=True)
    assert broken(joined("s1", "1914"), replace(left, object=thing("party"))) == []
    assert (
        broken(joined("s1", "1914"), left, replace(left, id="s3", role="readmitted", when=when("1914"))) == []
    )
    assert broken(joined("s1", "1914"), left, joined("s3", "1905")) == []


def test_release_comes_after_arrest() -> None:
    """Where a life has one arrest and one release, the release is no earlier."""
    arrested, released = (
        account("s1", "detention.arrested", "1907"),
        account("s2", "detention.released", "1905"),
    )
    assert broken(arrested, released) == out_of_order("s1", "s2", soft=True)
    assert broken(arrested, released, account("s3", "detention.arrested", "1904")) == []
