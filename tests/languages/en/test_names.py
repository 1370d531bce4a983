"""English customs of personal names."""

from dataclasses import fields

from testimonia.languages.en.names import names
from testimonia.languages.en.pack import ENGLISH
from testimonia.names.fold import fold

WRITTEN = {"birth_words", "alias_words", "child_of"}


def test_every_list_has_folded_words() -> None:
    """No list is empty; all but what is searched for as it is written are folded, a dot apart."""
    assert ENGLISH.names() is names()
    for field in fields(names()):
        words = getattr(names(), field.name)
        assert words, field.name
        assert field.name in WRITTEN or all(fold(word) == word.removesuffix(".") for word in words), (
            field.name
        )


def test_no_title_tells_both_genders() -> None:
    """A title is a woman's, a man's or anybody's."""
    assert names().titles_f.isdisjoint(names().titles_m)
    assert names().titles.isdisjoint(names().titles_f | names().titles_m)
