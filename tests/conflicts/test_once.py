"""When, where and by whom a deed was done."""

from testimonia.conflicts import once
from tests.conflicts.making import place, thing, told

CGT = thing("CGT")


def test_at_two_times() -> None:
    """It may be two deeds, so that it is not certain; what readers know is the body."""
    (found,) = once.happened_twice([
        told("a", "membership.joined", "1914", object=CGT), told("b", "membership.joined", "1915-06", object=CGT),
    ])  # fmt: skip
    assert (found.certain, found.topic) == (False, "CGT")
    assert [side.answer for side in found.sides] == ["1914", "1915-06"]


def test_a_member_since_another_year() -> None:
    """Has joined then."""
    (found,) = once.happened_twice([
        told("a", "membership.member", "1921-05/..", object=CGT), told("b", "membership.joined", "1923", object=CGT),
    ])  # fmt: skip
    assert [side.answer for side in found.sides] == ["1921-05", "1923"]


def test_in_two_places() -> None:
    """At one time, as far as dates are given."""
    bo = thing("Bo Krantz", "person")
    paris = told("a", "kinship.spouse", "1909", object=bo, places=(place("Paris"),))
    assert (
        len(
            list(
                once.happened_in_two_places(
                    [paris, told("b", "kinship.spouse", object=bo, places=(place("Lyon"),))]
                )
            )
        )
        == 1
    )
    assert (
        list(
            once.happened_in_two_places(
                [paris, told("b", "kinship.spouse", "1912", object=bo, places=(place("Lyon"),))]
            )
        )
        == []
    )


def test_by_two_hands() -> None:
    """An organ of a body does what its body does."""
    section, congress = thing("the French section", named=False), thing("the national congress", named=False)
    one = told("a", "membership.expelled", "1927", object=CGT, related=(("agent", section),))
    other = told("b", "membership.expelled", "1927", object=CGT, related=(("agent", congress),))
    assert len(list(once.by_two_hands([one, other]))) == 1
    own = told("c", "membership.expelled", "1927", related=(("agent", CGT),))
    assert list(once.by_two_hands([one, own])) == []
