"""The copy that is read: of the same length, and each letter with its place in the text."""

from testimonia.languages.en.tokens import tokenise
from testimonia.repair.copy import Edit, applied

TEXT = "Peder Hal-\nvorsen left."


def test_a_joined_word_stands_where_it_began() -> None:
    """Blanks fill the rest of its room, so that the words behind it stand where they stood."""
    copy = applied(TEXT, [Edit(6, 17, "Halvorsen", (6, 7, 8, 11, 12, 13, 14, 15, 16))])
    assert copy.text == "Peder Halvorsen   left."
    assert copy.text.index("left") == TEXT.index("left")


def test_words_of_the_copy_are_placed_in_the_text() -> None:
    """A word that was broken begins and ends where its first and last letters stand."""
    copy = applied(TEXT, [Edit(6, 17, "Halvorsen", (6, 7, 8, 11, 12, 13, 14, 15, 16))])
    sentence = copy.placed(tokenise(copy.text, 0, len(copy.text)))
    quoted = [TEXT[start:end] for start, end in zip(sentence.starts, sentence.ends, strict=True)]
    assert sentence.words == ["Peder", "Halvorsen", "left", "."]
    assert quoted == ["Peder", "Hal-\nvorsen", "left", "."]


def test_a_text_without_edits_is_its_own_copy() -> None:
    """Nothing is made anew, not even the text."""
    copy = applied(TEXT, [])
    assert copy.text is TEXT
    sentence = tokenise(TEXT, 0, len(TEXT))
    assert copy.placed(sentence) is sentence


def test_of_two_edits_that_overlap_the_first_is_made() -> None:
    """The copy keeps its length whatever is asked for."""
    copy = applied("abcdef", [Edit(2, 5, "Z", (2,)), Edit(0, 3, "xy", (0, 1))])
    assert copy.text == "xy def"
