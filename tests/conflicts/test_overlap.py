"""Being in two places."""

from testimonia.conflicts.overlap import two_places_at_once
from tests.conflicts.making import place, told


def test_too_far_for_a_day() -> None:
    """Before there were trains, and with them."""
    lyon = told("a", "participation.spoke", "1921-05-03", places=(place("Lyon"),))
    warsaw = told("b", "detention.arrested", "1921-05-03", places=(place("Warsaw"),))
    assert len(list(two_places_at_once([lyon, warsaw]))) == 1
    assert (
        list(
            two_places_at_once([lyon, told("b", "detention.arrested", "1921-05", places=(place("Warsaw"),))])
        )
        == []
    )
    paris = told("b", "detention.arrested", "1921-05-03", places=(place("Paris"),))
    assert list(two_places_at_once([lyon, paris])) == []


def test_nobody_knows_where_a_village_is() -> None:
    """Then nothing is held against them."""
    there = told("a", "participation.spoke", "1921-05-03", places=(place("Hinterpfaffing"),))
    assert (
        list(
            two_places_at_once(
                [there, told("b", "detention.arrested", "1921-05-03", places=(place("Lyon"),))]
            )
        )
        == []
    )
