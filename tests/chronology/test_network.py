"""Bounds of events that are put in order, and why they are so."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.chronology.network import DAY_0, Constraint, solve
from tests.chronology.networks import EVENTS, constraints, dated, far_apart, holds, told, true_networks


def test_bounds_follow_from_what_is_told_of_others() -> None:
    """What comes after an event is no earlier than it, what comes before no later; the reasons are given."""
    born, joined = dated("birth", 100, 120, "s1"), [told("birth", "joined", 15)]
    left = dated("left", None, 150, "s2")
    order = told("joined", "left", 0, "s3")
    solution = solve([*born, *joined, *left, order])
    assert (solution.earliest["joined"], solution.latest["joined"]) == (115, 150)
    assert solution.earliest["left"] == 115
    assert solution.why_earliest("left") == (born[0], *joined, order)
    assert solution.why_latest("joined") == (*left, order)
    assert solution.latest["birth"] == 120
    assert solution.contradictions == ()


def test_nothing_is_known_of_what_nothing_bounds() -> None:
    """An open event has no day and no reasons, nor has one that is not in the network; nothing is a network too."""
    solution = solve([told("a", "b", 3)])
    assert (solution.earliest, solution.latest) == ({}, {})
    assert solution.why_earliest("a") == solution.why_latest("nobody") == ()
    assert solve([]).contradictions == ()


def test_a_contradiction_is_left_out_of_the_bounds() -> None:
    """Who acted before birth is in a contradiction of two statements, from day 0 round to it; no bound rests on it."""
    born, acted = dated("birth", 100, 100, "s1"), dated("acted", 50, 50, "s2")
    rule = told("birth", "acted", 0)
    solution = solve([*born, *acted, rule, *dated("met", 110, 120, "s3")])
    (found,) = solution.contradictions
    assert found.constraints == (born[0], rule, acted[1])
    assert found.statements == ("s1", "s2")
    assert (solution.earliest, solution.complete) == ({"met": 110}, True)
    assert solution.left_out == {"s1", "s2"}


def test_rules_that_contradict_each_other_are_shown_and_left_out() -> None:
    """A cycle of what always holds is a contradiction without statements; the rest has its bounds."""
    rules = [told("a", "b", 1), told("b", "a", 0)]
    solution = solve([*rules, *dated("c", 5, 6, "s1")])
    assert [each.statements for each in solution.contradictions] == [()]
    assert set(solution.contradictions[0].constraints) == set(rules)
    assert (solution.earliest, solution.latest) == ({"c": 5}, {"c": 6})


@pytest.mark.parametrize("size", [2, 50, 1000])
def test_a_cycle_of_before(size: int) -> None:
    """Events of which each is told to come at least a day before the next, the last before the first, are one set."""
    names = [f"e{number:04}" for number in range(size)]
    circle = [told(one, two, 1, f"s{one}") for one, two in zip(names, names[1:] + names[:1], strict=True)]
    (found,) = solve(circle).contradictions
    assert len(found.statements) == size
    same_day = [told(each.before, each.after, 0, each.reason.statement) for each in circle]
    assert solve(same_day).contradictions == ()


def test_days_without_measure() -> None:
    """Days of the greatest years that EDTF can write, on both sides of the year 0, have bounds like any other."""
    far = 365 * 10**18
    solution = solve(
        [
            *dated("first", -far, -far, "s1"),
            *dated("last", far, far, "s2"),
            told("first", "last", 2 * far, "s3"),
        ]
    )
    assert solution.contradictions == ()
    assert (solution.latest["first"], solution.earliest["last"]) == (-far, far)


def test_a_thousand_births() -> None:
    """However many days are given to one event, the search ends, and what remains holds together."""
    births = [each for day in range(1000) for each in dated("birth", day, day, f"s{day:04}")]
    solution = solve(births)
    assert 0 < len(solution.contradictions) <= 60
    assert not solution.complete
    kept = [each for each in births if each.reason.statement not in solution.left_out]
    assert solve(kept).contradictions == ()


@given(constraints(statements=12))
def test_bounds_are_those_of_floyd_and_warshall(found: list[Constraint]) -> None:
    """The bounds are those of an algorithm that is too simple to be wrong, of what is not left out."""
    solution = solve(found)
    gap = far_apart(each for each in found if each.reason.statement not in solution.left_out)
    for name in EVENTS[1:]:
        assert solution.earliest.get(name, float("-inf")) == gap[DAY_0, name]
        assert solution.latest.get(name, float("inf")) == -gap[name, DAY_0]


@given(constraints(), st.randoms(use_true_random=False))
def test_the_order_of_constraints_changes_nothing(found: list[Constraint], chance: random.Random) -> None:
    """Shuffled or given twice, constraints have the same bounds, reasons and contradictions."""
    one, other = solve(found), solve(chance.sample(found, len(found)) + found[:3])
    assert one.contradictions == other.contradictions
    assert (one.earliest, one.latest, one.left_out) == (other.earliest, other.latest, other.left_out)
    assert all(one.why_earliest(name) == other.why_earliest(name) for name in EVENTS)
    assert all(one.why_latest(name) == other.why_latest(name) for name in EVENTS)


@given(constraints())
def test_reasons_add_up_to_the_bound(found: list[Constraint]) -> None:
    """The constraints that an event's first day rests on lead from day 0 to it and give just that day."""
    solution = solve(found)
    for name, day in solution.earliest.items():
        way = solution.why_earliest(name)
        assert (way[0].before, way[-1].after, sum(each.least for each in way)) == (DAY_0, name, day)
    for name, day in solution.latest.items():
        way = solution.why_latest(name)
        assert (way[0].after, way[-1].before, -sum(each.least for each in way)) == (DAY_0, name, day)


@given(true_networks())
def test_bounds_contain_the_truth(drawn: tuple[dict[str, int], list[Constraint]]) -> None:
    """Of constraints that hold none contradicts another, and no true day lies outside its bounds."""
    days, found = drawn
    solution = solve(found)
    assert solution.contradictions == ()
    for name in EVENTS[1:]:
        assert solution.earliest.get(name, days[name]) <= days[name] <= solution.latest.get(name, days[name])


@given(constraints())
def test_what_is_left_holds(found: list[Constraint]) -> None:
    """There is a contradiction just where the constraints cannot all hold; without those left out the rest can."""
    solution = solve(found)
    assert bool(solution.contradictions) is not holds(found)
    assert holds(each for each in found if each.reason.statement not in solution.left_out)
