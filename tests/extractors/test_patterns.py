"""All readers of a sentence together."""

from tests.extractors.reading import statement_lines


def test_a_thing_is_said_once() -> None:
    """What two readers say alike of one sentence is one statement; what they say of two persons is two."""
    lines = statement_lines("Pavel Orlov was a weaver and a weaver, and Karl Roth was a weaver.")
    assert sorted(lines) == [
        "occupation.worked_as | Karl Roth | = weaver",
        "occupation.worked_as | Pavel Orlov | = weaver",
    ]


def test_births_at_two_dates_are_two() -> None:
    """Of birth and death each date is told."""
    lines = statement_lines("Pavel Orlov (1872–1952) was born in 1873.")
    assert {"birth.born | Pavel Orlov | @1872", "birth.born | Pavel Orlov | @1873"} <= set(lines)
