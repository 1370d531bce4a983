"""Networks for tests: from constraints written short, and drawn at random."""

from collections.abc import Iterable

from hypothesis import strategies as st

from testimonia.chronology.network import DAY_0, Constraint, Reason

EVENTS = (DAY_0, "a", "b", "c", "d")


def told(before: str, after: str, least: int, statement: str = "") -> Constraint:
    return Constraint(before, after, least, Reason(f"{after} after {before}", statement=statement))


def dated(event: str, first: int | None, last: int | None, statement: str) -> list[Constraint]:
    found = []
    if first is not None:
        found.append(told(DAY_0, event, first, statement))
    if last is not None:
        found.append(told(event, DAY_0, -last, statement))
    return found


def constraints(statements: int = 6) -> st.SearchStrategy[list[Constraint]]:
    """Draw constraints between few events, by few statements, so that many contradict each other."""
    names = st.sampled_from([f"s{number}" for number in range(statements)])
    one = st.builds(told, st.sampled_from(EVENTS), st.sampled_from(EVENTS), st.integers(-9, 9), names)
    return st.lists(one, max_size=12)


@st.composite
def true_networks(draw: st.DrawFn) -> tuple[dict[str, int], list[Constraint]]:
    """Draw days of events, and constraints that hold of them."""
    days = {name: draw(st.integers(-4_000_000, 4_000_000)) for name in EVENTS[1:]} | {DAY_0: 0}
    pairs = st.tuples(st.sampled_from(EVENTS), st.sampled_from(EVENTS), st.integers(0, 4000))
    drawn = draw(st.lists(pairs, max_size=20))
    found = [
        told(before, after, days[after] - days[before] - slack, f"s{number}")
        for number, (before, after, slack) in enumerate(drawn)
    ]
    return days, found


def far_apart(found: Iterable[Constraint]) -> dict[tuple[str, str], float]:
    """Work out how far apart each two events are at least, by Floyd and Warshall."""
    gap = {(one, two): 0.0 if one == two else float("-inf") for one in EVENTS for two in EVENTS}
    for each in found:
        gap[each.before, each.after] = max(gap[each.before, each.after], each.least)
    for via in EVENTS:
        for one in EVENTS:
            for two in EVENTS:
                gap[one, two] = max(gap[one, two], gap[one, via] + gap[via, two])
    return gap


def holds(found: Iterable[Constraint]) -> bool:
    """Tell whether the constraints can hold together."""
    gap = far_apart(found)
    return all(gap[name, name] <= 0 for name in EVENTS)
