"""Whether a nation is said of a person or only stands near one."""

import pytest

from testimonia.extractors import patterns
from tests.extractors.reading import statement_lines
from tests.extractors.test_relations import seeing


@pytest.fixture(autouse=True)
def _model_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nothing but the relation that the tagger sees say it."""
    monkeypatch.setattr(patterns, "READERS", ())


def told(text: str, word: str) -> bool:
    lines = statement_lines(text, tagger=seeing("nationality", "Henk", word))
    return f"nationality.citizen | Henk Sneevliet | = {word}" in lines


@pytest.mark.parametrize(
    "text",
    [
        "The Dutch trade unionist Henk Sneevliet spoke.",
        "Henk Sneevliet, a Dutch trade unionist, spoke.",
        "Henk Sneevliet was a Dutch trade unionist.",
        "Henk Sneevliet was Dutch.",
        "Henk Sneevliet (Maring), Dutch trade unionist.",
    ],
)
def test_a_nation_is_said_of_the_person(text: str) -> None:
    """Before the name, in apposition and behind "is", an adjective is the person's."""
    assert told(text, "Dutch")


@pytest.mark.parametrize(
    "text",
    [
        "The Dutch party expelled Henk Sneevliet.",
        "Henk Sneevliet told the Dutch police nothing.",
        "Henk Sneevliet met a Dutch weaver.",
        "Henk Sneevliet wrote for a Dutch newspaper.",
        "Henk Sneevliet was never a Dutch unionist.",
        "Henk Sneevliet was Karl Roth's Dutch tailor's heir.",
        "The Dutch party's Henk Sneevliet spoke.",
        "Henk Sneevliet, a Dutch problem, spoke.",
    ],
)
def test_a_nation_only_stands_near_the_person(text: str) -> None:
    """An adjective of a party, a paper or another person, or one that is denied, is not the person's."""
    assert not told(text, "Dutch")
