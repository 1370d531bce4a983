"""Names cut before their surname are made whole."""

import pytest

from testimonia.discourse.shared_surnames import with_shared_surnames
from testimonia.languages.en.tokens import sentences
from testimonia.tagger.sight import Name, Sight


def whole(text: str, *cut: str) -> list[str]:
    """Return the names of a text whose persons a tagger sees as these single words."""
    split = sentences(text, 0, len(text))
    seen = [[Name(n, n + 1, "person", 1.0) for n, word in enumerate(s.words) if word in cut] for s in split]
    found = with_shared_surnames(split, Sight(seen, [])).names
    return [" ".join(s.words[n.first : n.last]) for s, names in zip(split, found, strict=True) for n in names]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ada Rubães and Edo Rubães were twins.", ["Ada Rubães", "Edo Rubães"]),
        ("Ada Monday left.", ["Ada"]),
        ("Ada left. Edo Rubães came.", ["Ada", "Edo"]),
        ("Ada Ada and Ada Ada came.", ["Ada", "Ada", "Ada", "Ada"]),
        ("ADA RUBÃES and Edo RUBÃES came.", ["Edo"]),
    ],
)
def test_what_stands_behind_given_names_often_is_a_surname(text: str, names: list[str]) -> None:
    """Once is not enough."""
    assert whole(text, "Ada", "Edo") == names


def test_who_is_a_person_elsewhere_gives_a_surname() -> None:
    """There the tagger sees it, here it does not."""
    split = sentences(text := "Rubães met Edo Rubães in Porto.", 0, len(text))
    (names,) = with_shared_surnames(
        split, Sight([[Name(0, 1, "person", 1.0), Name(2, 3, "person", 1.0)]], [])
    ).names
    assert [(name.first, name.last) for name in names] == [(0, 1), (2, 4)]
