"""How fast somebody could travel at most: whether they can have been in two places on one day.

A rule of thumb, with no source but these orders of magnitude: it is our own assumption, and every step but the first is
meant to be more than most travellers did. A coach with changes of horses made some 80 km in a day of travel; an
express train of 1850 some 40 km an hour, day and night 1,000 km; the years before have both, so half of it; airliners
of the thirties some 300 km an hour for ten hours; those of 1950 any place of a continent, so 10,000 km. Ships were
slower than trains, and count as them.
"""

from bisect import bisect_right

from testimonia.places.relation import relation

STEPS = ((0, 80.0), (1840, 500.0), (1850, 1_000.0), (1930, 3_000.0), (1950, 10_000.0))
"""From which year on how many kilometres a day."""


def fastest(kilometres: float, year: int) -> float:
    """Return the days that somebody needed at least for so many kilometres in a year, by the rule of thumb above.

    Raises:
        ValueError: the kilometres are less than 0 or no number.
    """
    if not kilometres >= 0:
        raise ValueError(f"a way of {kilometres} km: it cannot be less than 0.")
    step = max(0, bisect_right(STEPS, year, key=lambda step: step[0]) - 1)
    return kilometres / STEPS[step][1]


def together(one: str, other: str, year: int) -> bool:
    """Tell whether somebody can have been in both places on one day of a year; so where it is not known."""
    found = relation(one, other)
    return found.kind != "apart" or found.kilometres is None or fastest(found.kilometres, year) <= 1.0
