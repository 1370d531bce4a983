"""What English print does with words."""

from testimonia.languages.en.printing import printing
from testimonia.languages.parts.printing import Printing


def test_what_scans_make_of_a_word_leads_to_it() -> None:
    """The wrong word is the key."""
    assert printing().misread["bom"] == "born"
    assert not printing().misread.keys() & set(printing().misread.values())


def test_a_language_without_words_of_print_has_none() -> None:
    """What is left out is empty."""
    assert not Printing().misread
    assert not Printing().hyphenated
