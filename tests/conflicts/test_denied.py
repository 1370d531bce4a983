"""What one affirms and another denies."""

from testimonia.conflicts.denied import affirmed_and_denied
from tests.conflicts.making import place, thing, told

CIRCLE = thing("Northern Circle")


def test_a_member_who_never_was() -> None:
    """Who joined was a member."""
    joined = told("a", "membership.joined", "1908", object=CIRCLE)
    denied = told("b", "membership.member", object=CIRCLE, polarity="denied")
    (found,) = affirmed_and_denied([joined, denied])
    assert [side.answer for side in found.sides] == ["affirmed", "denied"]
    assert (
        list(
            affirmed_and_denied(
                [joined, told("b", "membership.member", object=thing("CGT"), polarity="denied")]
            )
        )
        == []
    )


def test_denied_by_both() -> None:
    """Is no conflict."""
    both = [told(one, "membership.joined", object=CIRCLE, polarity="denied") for one in "ab"]
    assert list(affirmed_and_denied(both)) == []


def test_nobody_denies_a_birth() -> None:
    """Only where it was."""
    born = told("a", "birth.born", places=(place("Odessa"),))
    assert list(affirmed_and_denied([born, told("b", "birth.born", polarity="denied")])) == []
    there = told("b", "birth.born", places=(place("Odessa"),), polarity="denied")
    assert len(list(affirmed_and_denied([born, there]))) == 1


def test_what_is_said_is_not_compared_as_if_it_were_so() -> None:
    """A quotation is compared by its speaker."""
    said = [
        told("a", "quotation.said", value="Never."),
        told("b", "quotation.said", value="Never.", polarity="denied"),
    ]
    assert list(affirmed_and_denied(said)) == []
