"""English words by which a source goes on speaking of somebody."""

from testimonia.languages.en.discourse import discourse
from testimonia.languages.en.lexicon import GRAMMAR


def test_lists_of_the_file_and_of_the_nouns_come_together() -> None:
    """Words of ``discourse.toml`` stand beside pronouns, genders and occupations, which other parts have too."""
    words = discourse()
    assert {"the", "this"} <= words.definite
    assert "husband" in words.spouses
    assert words.pronouns["she"] == "f"
    assert "widow" in words.female - words.male
    assert words.occupations == GRAMMAR.occupations < words.persons


def test_whoever_is_married_is_a_relative() -> None:
    """Spouses are kin, and a couple is a plural."""
    words = discourse()
    assert words.spouses <= words.kin
    assert words.couples <= words.plurals


def test_a_relative_is_called_after_whose_they_are() -> None:
    """The template gives "Karl Roth's niece"."""
    assert discourse().relative_of.format(owner="Karl Roth", noun="niece") == "Karl Roth's niece"
