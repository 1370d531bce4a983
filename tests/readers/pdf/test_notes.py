"""Footnotes below the body of a page."""

from testimonia.readers.pdf.notes import apart, is_note, marks_of, parted
from testimonia.readers.pdf.printed import Row
from tests.readers.pdf.made import COLUMN, OTHER_COLUMN, STORY, lines, page_of, shown


def row(text: str, base: float, size: float = 10) -> Row:
    return Row(text, 0, base - 8, 200, base + 2, base, size, 20, False)


def test_small_print_at_the_foot_is_notes() -> None:
    """Smaller letters that begin with a mark are the notes of a column."""
    column = [
        row("A line.", 10),
        row("Another.", 22),
        row("1 See p. 3.", 50, 8),
        row("of the register", 60, 8),
    ]
    found = parted([column], 10)
    assert (found.body, found.notes) == ([column[:2]], [column[2:]])


def test_a_note_that_goes_on_from_the_page_before_has_no_mark() -> None:
    """Small print without a mark is notes where it stands apart."""
    column = [
        row("A line.", 10),
        row("Another.", 22),
        row("of the register", 50, 8),
        row("of deaths.", 60, 8),
    ]
    assert parted([column], 10).notes == [column[2:]]


def test_small_print_right_below_the_text_is_text() -> None:
    """Without a mark and without a gap it is not told from the text."""
    column = [row("A line.", 10), row("in small letters", 20, 8), row("and more", 30, 8)]
    assert parted([column], 10).notes == []


def test_notes_no_smaller_than_the_text() -> None:
    """The first number that is raised on the page begins them, where it stands apart."""
    column = [
        row("as is known.⁷ Then", 10),
        row("they came.⁸", 22),
        row("7 Register, no. 3.", 40),
        row("8 The same.", 52),
    ]
    found = parted([column], 10)
    assert found.notes == [column[2:]]
    assert [[one.text for one in note] for note in apart(found.notes[0])] == [
        ["7 Register, no. 3."],
        ["8 The same."],
    ]


def test_a_page_of_small_print_has_a_body() -> None:
    """A page of nothing but small print has no body that notes could stand below."""
    column = [row("1 See p. 3.", 10, 8), row("of the register", 20, 8)]
    assert parted([column], 10).body == [column]


def test_raised_numbers_point_to_notes() -> None:
    """A line that begins with one of them, or with a raised number, is a note."""
    assert marks_of([row("as is known.⁷ Then¹²", 10)]) == [7, 12]
    assert is_note("7 Register", [7])
    assert is_note("⁸ Register", [])
    assert not is_note("1903 was", [7])


def test_notes_are_read_after_the_last_column() -> None:
    """The note at the foot of the first column does not part it from the second."""
    drawn = lines(50, 700, COLUMN) + lines(215, 700, OTHER_COLUMN)
    page = page_of(drawn + shown(50, 560, "1 Told by her sister.", 8) + lines(300, 400, STORY))
    assert page.text.index(OTHER_COLUMN[-1]) < page.text.index("1 Told")


def test_a_small_number_above_the_line_is_no_year() -> None:
    """The mark of a note behind a year is written as a raised figure, and so is that before the note."""
    drawn = shown(50, 700, "She joined them in 1903") + shown(158.6, 704, "12", 6) + lines(50, 688, STORY)
    note = shown(50, 300, "12", 5) + shown(56, 297, "Register of the union, p. 7.", 8)
    page = page_of(drawn + note)
    assert "in 1903¹²" in page.text
    assert page.text.endswith("¹² Register of the union, p. 7.")
