"""The words of English notes."""

from testimonia.languages.en.dates import tables
from testimonia.languages.en.notes import notes, whole
from testimonia.languages.parts.notes import Notes


def test_an_abbreviation_stands_for_a_verb_with_its_tag() -> None:
    """“b.” is a participle; "M." with a capital is a title, although "m." is a verb."""
    words = notes()
    assert words.verbs["b."] == "VBN"
    assert "M." in words.not_verbs
    assert "m." in words.verbs


def test_prepositions_are_bound_to_their_participles() -> None:
    """“in” tells where somebody was born, not what they were expelled from."""
    assert "born" in notes().located["in"]
    assert all(notes().located.values())


def test_the_months_are_those_of_the_dates() -> None:
    """Each of the twelve is known by its name and by three letters, and nothing else is a month."""
    full = {word for word in tables().words["month"] if len(word) > 2}
    assert full <= notes().months
    assert {word[:3] for word in notes().months} == {word[:3] for word in full}
    assert len({word[:3] for word in full}) == 12


def test_a_language_without_notes_has_none() -> None:
    """What is left out is empty."""
    assert not Notes().verbs
    assert not Notes().located


def test_an_abbreviation_is_known_with_its_word() -> None:
    """Those joined by a hyphen each are; what is none stays as it is."""
    assert whole("Fr.") == "french"
    assert whole("Russ.-It.") == "russian-italian"
    assert whole("ed.") == "editor"
    assert whole("Zz.") == "zz."


def test_words_of_order_are_numbered() -> None:
    """What comes next has no number of its own."""
    assert notes().ordinals["secondly"] == 2
    assert notes().ordinals["then"] == 0
    assert notes().unsaid["to"] == "go"
