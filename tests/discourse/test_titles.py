"""Titles that the words around them set off are one name."""

import pytest

from testimonia.discourse.titles import with_titles
from testimonia.languages.en.pack import ENGLISH
from testimonia.languages.en.tokens import tokenise
from testimonia.tagger.encoder import shipped
from testimonia.tagger.sight import Name


def works(text: str, *names: Name) -> list[str]:
    """Return the works among the names of a sentence in which these were seen."""
    sentence = tokenise(text, 0, len(text))
    _, found = with_titles(sentence, shipped()([sentence]).parses[0], list(names), ENGLISH)
    return [" ".join(sentence.words[name.first : name.last]) for name in found if name.kind == "work"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He wrote La vie des autres (1924).", ["La vie des autres"]),
        (
            "He wrote Kyra (1924), La nuit (3 vols., 1929) and Strijd (Ghent 1930).",
            ["Kyra", "La nuit", "Strijd"],
        ),
        ("Author of Das rote Haus (1911).", ["Das rote Haus"]),
        ("Editor of Die Welle 1892.", ["Die Welle"]),
        ("He wrote letters (1924).", []),
        ("He wrote Kyra (a novel).", []),
        ("Mayor of Bad Ems (1911).", []),
        ("Author of Kyra and member of the council (1930).", []),
        ("Author of", []),
    ],
)
def test_what_runs_up_to_a_year_is_a_title(text: str, expected: list[str]) -> None:
    """From a capital letter behind a verb of writing or "author of" on; a year in brackets, or capitals before one."""
    assert works(text) == expected


def test_what_a_tagger_saw_of_the_right_kind_stays() -> None:
    """A paper may be a group, and a title may be seen without its article; a place is no title."""
    assert works("Editor of Die Welle 1892.", Name(2, 4, "group", 1.0)) == []
    assert works("Editor of Die Welle 1892.", Name(2, 4, "place", 1.0)) == ["Die Welle"]
    assert works("He wrote The Ferry (1931).", Name(3, 4, "work", 1.0)) == ["Ferry"]
    assert works("He wrote Kyra and Ice (1931).", Name(2, 3, "work", 1.0)) == ["Kyra", "Ice"]


def test_no_title_holds_a_person() -> None:
    """Who wrote it with him is not part of it."""
    assert works("He wrote Kyra with Ida Weil (1931).", Name(4, 6, "person", 1.0)) == []
