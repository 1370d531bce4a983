"""Places in the brackets with a life are places, whatever a tagger takes them for."""

import pytest

from testimonia.discourse.life_places import with_life_places
from testimonia.languages.en.tokens import tokenise
from testimonia.model import Kind
from testimonia.tagger.sight import Name


def places(text: str, **seen: Kind) -> list[str]:
    """Return the places in a sentence in which Eva Roth and the words given were seen, each as the kind given."""
    sentence = tokenise(text, 0, len(text))
    words = sentence.words
    names = [
        Name(0, 2, "person", 1.0),
        *(Name(words.index(w), words.index(w) + 1, k, 1.0) for w, k in seen.items()),
    ]
    found = with_life_places(sentence, sorted(names, key=lambda name: name.first))
    assert found == sorted(found, key=lambda name: name.first)
    return [" ".join(words[name.first : name.last]) for name in found if name.kind == "place"]


@pytest.mark.parametrize(
    ("text", "seen", "expected"),
    [
        ("Eva Roth (Orlov, 3 May 1878 – Minsk, 1940) sang.", {"Orlov": "person", "Minsk": "place"}, ["Orlov", "Minsk"]),
        ("Eva Roth (Eva M. Roth; Upper Orlov, 1878 – Minsk, 1940) sang.", {"Minsk": "place"}, ["Upper Orlov", "Minsk"]),
        ("Eva Roth (Minsk, 1878 - Orlov, 1940) sang.", {"Orlov": "group", "Minsk": "place"}, ["Minsk", "Orlov"]),
        ("Eva Roth (Orlov, 1878 – Lenz, 1940) sang.", {"Orlov": "person", "Lenz": "person"}, []),
        ("Eva Roth (with Orlov, 1878 – Minsk, 1940) sang.", {"Orlov": "person", "Minsk": "place"}, ["Minsk"]),
        ("Eva Roth (Orlov, a friend – Minsk, 1940) sang.", {"Orlov": "person", "Minsk": "place"}, ["Minsk"]),
        ("Eva Roth (Orlov, 1878 – Minsk, 1940 – Kiev, 1950) sang.", {"Orlov": "person", "Minsk": "place"}, ["Minsk"]),
        ("Eva Roth sang (Orlov, 1878 – Minsk, 1940).", {"Orlov": "person", "Minsk": "place"}, ["Minsk"]),
    ],
)  # fmt: skip
def test_what_stands_where_a_place_stands_is_one(
    text: str, seen: dict[str, Kind], expected: list[str]
) -> None:
    """A name before the date of one half is a place if that of the other half is; nothing else is made one."""
    assert places(text, **seen) == expected
