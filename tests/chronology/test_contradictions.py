"""The smallest sets of statements that cannot all hold."""

from collections.abc import Iterable
from itertools import combinations

import pytest
from hypothesis import given

from testimonia.chronology import contradictions
from testimonia.chronology.network import Constraint, solve
from tests.chronology.networks import constraints, dated, holds, told


def of(found: Iterable[Constraint], statements: Iterable[str]) -> list[Constraint]:
    kept = {"", *statements}
    return [each for each in found if each.reason.statement in kept]


def minimal_sets(found: list[Constraint]) -> set[tuple[str, ...]]:
    """Try all sets of statements, the smaller ones first."""
    names = sorted({each.reason.statement for each in found} - {""})
    sets: set[tuple[str, ...]] = set()
    for size in range(1, len(names) + 1):
        for tried in combinations(names, size):
            if not any(set(one) <= set(tried) for one in sets) and not holds(of(found, tried)):
                sets.add(tried)
    return sets


@given(constraints())
def test_all_minimal_sets_are_found(found: list[Constraint]) -> None:
    """Of a small network every minimal set is found, and none that is not."""
    solution = solve(found)
    assert solution.complete
    assert {each.statements for each in solution.contradictions} == minimal_sets(found)


@given(constraints())
def test_without_any_one_statement_the_rest_can_hold(found: list[Constraint]) -> None:
    """A set contradicts, and none of its parts does; its constraints are a cycle that asks for days without end."""
    for each in solve(found).contradictions:
        assert not holds(of(found, each.statements))
        assert all(holds(of(found, set(each.statements) - {one})) for one in each.statements)
        ends = [one.after for one in each.constraints]
        assert ends == [one.before for one in each.constraints[1:] + each.constraints[:1]]
        assert sum(one.least for one in each.constraints) > 0


def test_what_shares_a_statement_is_found_too() -> None:
    """A birth contradicts each of the deeds before it."""
    found = dated("birth", 100, 100, "born")
    for number in range(8):
        found += [told("birth", f"at{number}", 0), *dated(f"at{number}", 50, 50, f"did{number}")]
    assert [each.statements for each in solve(found).contradictions] == [
        ("born", f"did{number}") for number in range(8)
    ]


def test_a_way_round_is_told_short() -> None:
    """Where a rule says the same at once, a contradiction does not go round by other events."""
    found = [
        *dated("birth", 100, 100, "born"), *dated("death", 50, 50, "died"),
        told("birth", "at", 0), told("at", "death", 0), told("birth", "death", 0),
    ]  # fmt: skip
    (only,) = solve(found).contradictions
    assert [(each.before, each.after) for each in only.constraints] == [
        ("", "birth"), ("birth", "death"), ("death", ""),
    ]  # fmt: skip


@pytest.mark.parametrize("number", [3, 30, 300])
def test_what_is_apart_is_found_apart(number: int) -> None:
    """Contradictions that share nothing are found one by one, as many as are looked for, and all are left out."""
    found = []
    for each in range(number):
        found += [*dated(f"e{each}", 9, None, f"a{each:03}"), *dated(f"e{each}", None, 1, f"b{each:03}")]
    solution = solve(found)
    assert len(solution.contradictions) == min(number, contradictions.SETS)
    assert len(solution.left_out) == 2 * number


def test_a_statement_that_contradicts_itself() -> None:
    """One statement can be a contradiction of its own."""
    (only,) = solve(dated("a", 9, 1, "s1")).contradictions
    assert only.statements == ("s1",)
