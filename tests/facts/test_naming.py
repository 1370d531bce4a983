"""Names in the value of an entry."""

import pytest

from testimonia.facts.naming import named
from testimonia.furniture.entries import entry
from testimonia.languages.en.facts import facts
from testimonia.languages.en.tokens import tokenise
from testimonia.model import TemporalExpression
from testimonia.tagger.sight import Name


def names(text: str, dated: str = "", *seen: Name) -> list[tuple[str, str]]:
    """Return the names of an entry with their kinds; ``dated`` are the words of its date, ``seen`` a tagger's names."""
    words = facts()
    found = entry(text, 0, len(text), words.labels)
    assert found is not None
    sentence = tokenise(text, 0, len(text))
    at = text.index(dated)
    times = [TemporalExpression(at, at + len(dated), dated, "date", None)] if dated else []
    return [
        (text[sentence.starts[name.first] : sentence.ends[name.last - 1]], name.kind)
        for name in named(found, sentence, seen, times, words)
    ]


@pytest.mark.parametrize(
    ("text", "dated", "places"),
    [
        ("Born: 4 May 1870, Ghent", "4 May 1870", ["Ghent"]),
        ("Died: 4 May 1870 (aged 61), Lille, France", "4 May 1870", ["Lille", "France"]),
        ("Died: 4 May 1870 in Le Havre", "4 May 1870", ["Le Havre"]),
        ("Born: Ada Roth, 4 May 1870", "4 May 1870", []),
        ("Born: 4 May 1870 to Karl Roth", "4 May 1870", []),
        ("Place of birth: Ghent", "", ["Ghent"]),
    ],
)
def test_behind_the_day_stand_places(text: str, dated: str, places: list[str]) -> None:
    """Behind a day, a mark or a preposition of place; before it may stand the name at birth."""
    assert names(text, dated) == [(place, "place") for place in places]


def test_a_place_that_a_tagger_knows_may_stand_before_the_day() -> None:
    """Not so a name that begins as given names do."""
    assert names("Born: Ghent, 4 May 1870", "4 May 1870", Name(2, 3, "place", 1.0)) == [("Ghent", "place")]
    assert names("Born: Anna Roth, 4 May 1870", "4 May 1870", Name(2, 4, "place", 1.0)) == []


def test_beside_spouse_and_children_stand_persons() -> None:
    """A full name that no tagger sees is one too; a single word is not."""
    assert names("Children: Ida Roth and Max Roth") == [("Ida Roth", "person"), ("Max Roth", "person")]
    assert names("Spouse: Widowed") == []


def test_words_are_no_names() -> None:
    """Beside "Nationality" nobody and nothing is named."""
    assert names("Nationality: Belgian", "", Name(2, 3, "place", 1.0)) == []
