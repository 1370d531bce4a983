"""What is found, and what its own doubts reject."""

import pytest

from testimonia.dates.recognise import recognise
from tests.dates.factories import LEXICON


def _rules(text: str) -> list[str]:
    return [found.rule.name for found in recognise(text, 0, len(text), LEXICON)]


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("On 3 May 1931 and in June.", ["day-month-year", "month"]),
        ("She may come in May.", ["month"]),
        ("The Sunday Times", []),
        ("On Sunday Lenin spoke.", ["weekday"]),
        ("In August Bebel spoke.", ["month"]),
        ("He met August Bebel.", []),
        ("In the fall they came; the fall of Paris.", ["season"]),
        ("They met at 1905 Rose Street.", []),
        ("for two years, every day", ["duration", "set-every"]),
        ("One day, she left.", []),
        ("on the 5th she left the 5th Army", ["day-of-the-month"]),
        ("May 3 and 4 men", ["month-day"]),
    ],
)
def test_rules(text: str, rules: list[str]) -> None:
    """The rules that fire, in order."""
    assert _rules(text) == rules


def test_slots_give_values() -> None:
    """A match gives the number or word that stands in a slot, and a default for an empty one."""
    text = "On 3 May 1931."
    (found,) = recognise(text, 0, len(text), LEXICON)
    assert (found.number("d"), found.number("m"), found.number("y"), found.number("z", 7)) == (3, 5, 1931, 7)
    assert (found.start, found.end, found.word("m")) == (3, 13, "")
