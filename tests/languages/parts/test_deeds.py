"""What a language says of what is counted from."""

from testimonia.languages.parts.deeds import Deeds


def test_without_words_nothing_is_counted_from() -> None:
    """A language may leave all of them out; the pattern of a verb fits nothing then."""
    nothing = Deeds()
    assert not nothing.going.search("leaving")
    assert (nothing.nouns, nothing.relations, nothing.base("left")) == ({}, {}, "left")


def test_two_values_are_never_the_same() -> None:
    """What is made of one is kept by its identity."""
    assert Deeds() != Deeds()
