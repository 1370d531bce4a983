"""Deeds that end otherwise, and taking sides."""

from testimonia.conflicts import outcomes
from tests.conflicts.making import place, thing, told

CGT = thing("CGT")


def test_left_or_expelled() -> None:
    """Of one body and about one time; a source that tells both does not take it back."""
    left, expelled = (
        told("a", "membership.left", "1922", object=CGT),
        told("b", "membership.expelled", "1924", object=CGT),
    )
    (found,) = outcomes.two_outcomes([left, expelled])
    assert [side.answer for side in found.sides] == ["left", "was expelled from"]
    assert list(outcomes.two_outcomes([left, told("b", "membership.expelled", "1934", object=CGT)])) == []
    assert list(outcomes.two_outcomes([left, told("a", "membership.expelled", "1922", object=CGT)])) == []


def test_two_trials_in_two_towns() -> None:
    """Have each its end."""
    ulm = told("a", "trial.acquitted", places=(place("Ulm"),))
    assert (
        list(outcomes.two_outcomes([ulm, told("b", "trial.sentenced", "1925", places=(place("Lyon"),))]))
        == []
    )
    assert len(list(outcomes.two_outcomes([ulm, told("b", "trial.sentenced", "1925")]))) == 1


def test_for_and_against() -> None:
    """At one time; whoever changes sides later is for and against in turn."""
    bo = thing("Bo Krantz", "person")
    supported = told("a", "support.supported", "1922-06", object=bo)
    assert (
        len(
            list(outcomes.for_and_against([supported, told("b", "opposition.opposed", "1922-06", object=bo)]))
        )
        == 1
    )
    assert (
        list(outcomes.for_and_against([supported, told("b", "opposition.opposed", "1930", object=bo)])) == []
    )
    assert (
        list(outcomes.for_and_against([supported, told("b", "opposition.criticised", "1922-06", object=bo)]))
        == []
    )
