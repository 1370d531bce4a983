"""Pages of print in one set of words."""

from testimonia.readers.sheets import FURNITURE, HEADS, Box, Word, line_of


def test_words_make_a_line() -> None:
    """With a space between them; the words keep their boxes."""
    words = [Word("Aldo", Box(0, 0, 9, 9)), Word("Ferri", None, 0.5)]
    line = line_of(words, Box(0, 0, 30, 9))
    assert (line.text, line.words, line.box) == ("Aldo Ferri", tuple(words), Box(0, 0, 30, 9))


def test_heads_of_pages_are_furniture() -> None:
    """Captions and advertisements are too."""
    assert HEADS < FURNITURE
