"""Words of a line of print."""

from testimonia.readers.pdf.words import Word, dominant, is_above, is_apart, joined


def word(text: str, left: float, top: float = 100, tall: float = 10) -> Word:
    box = (left, top, left + 5, top + tall)
    last = (left + 5.0 * (len(text) - 1), top, left + 5.0 * len(text), top + tall)
    return Word(text, 0, box, last)


def test_a_wide_gap_parts() -> None:
    """A gap nearly as wide as the letters are high begins another run, in either direction of writing."""
    assert not is_apart(word("one", 0), word("two", 20))
    assert is_apart(word("one", 0), word("two", 30))
    assert is_apart(word("one", 30), word("two", 0))


def test_a_step_down_parts() -> None:
    """What stands lower by most of its height stands on another line."""
    assert is_apart(word("one", 0), word("two", 20, top=112))


def test_most_letters_say_how_high_the_line_is() -> None:
    """A small word does not stand for its line."""
    assert dominant([word("a", 0, tall=6), word("line", 10), word("of", 35)]).text == "line"


def test_a_small_figure_above_the_line_is_raised() -> None:
    """It is written close behind its word where no blank is seen."""
    note = word("3", 20, top=99, tall=6)
    assert is_above(note.first, word("year", 0).first)
    assert joined([word("year", 0), note, word("Then", 30)], word("year", 0)) == "year³ Then"
