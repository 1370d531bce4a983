"""Which lines are one paragraph."""

from testimonia.furniture.layout import units, whole
from testimonia.furniture.rules import compiled
from testimonia.languages.en.pack import ENGLISH
from testimonia.readers.pdf.paragraphs import ends, is_broken_word, leadings, paragraphs
from testimonia.readers.pdf.printed import Row
from tests.readers.pdf.made import SEQUEL, STORY, lines, page_of, shown

FULL = "words as long as their column is wide,"


def row(text: str, base: float, left: float = 0, wide: float = 200, size: float = 10) -> Row:
    return Row(text, left, base - 8, left + wide, base + 2, base, size, 25, False)


def column(*parts: tuple[str, float, float]) -> list[Row]:
    """Return rows one below the other, each its words, where they begin, and how wide they are."""
    return [row(text, 12.0 * n, left, wide) for n, (text, left, wide) in enumerate(parts)]


def opened(rows: list[Row]) -> list[int]:
    """Return how many rows each paragraph has."""
    return [len(one.rows) for one in paragraphs(rows, leadings([rows]))]


def test_a_gap_parts() -> None:
    """Blank space above a line begins a paragraph."""
    page = page_of(lines(50, 700, STORY) + lines(50, 620, SEQUEL))
    assert page.text == "\n".join(STORY) + "\n\n" + "\n".join(SEQUEL)


def test_a_short_last_line_parts() -> None:
    """Where the next word would have fitted, the line ends a paragraph."""
    page = page_of(lines(50, 700, [*STORY, *SEQUEL]))
    assert page.text == "\n".join(STORY) + "\n\n" + "\n".join(SEQUEL)


def test_an_indentation_parts() -> None:
    """A line that begins further right begins a paragraph, however long the line above is."""
    rows = column(
        ("Indented,", 10, 190),
        (FULL, 0, 200),
        ("to the end.", 0, 200),
        ("Indented,", 10, 190),
        (FULL, 0, 200),
    )
    assert opened(rows) == [3, 2]


def test_a_hanging_paragraph_begins_at_the_left() -> None:
    """In a list of works all lines but the first are indented."""
    rows = column(
        ("Ek, Nils, A Life", 0, 200), ("in the Harbour,", 15, 185), ("Malmö 1931.", 15, 80),
        ("Falk, Greta, The", 0, 200), ("Mill, Lund 1950.", 15, 90), ("Holm, Anna, Letters", 0, 200), ("n. d.", 15, 40),
    )  # fmt: skip
    assert opened(rows) == [3, 2, 2]


def test_one_item_of_two_lines_is_one_paragraph() -> None:
    """The second line of an item is indented, and goes on with its sentence."""
    assert opened(column(("Ek, Nils, A Life in the", 0, 200), ("Harbour, Malmö 1931.", 15, 90))) == [2]


def test_bullets_and_numbers_part() -> None:
    """Each item of a list is a paragraph, its further lines are of it."""
    rows = column(
        ("• the carters and the", 0, 200), ("drivers of the mail", 8, 90), ("• the weavers", 0, 80),
        ("1. of the mill in the", 0, 200), ("north", 12, 30), ("2. of the town", 0, 90),
    )  # fmt: skip
    assert opened(rows) == [2, 1, 2, 1]


def test_a_quotation_set_in_is_a_paragraph() -> None:
    """A block that begins further right is parted from the text on both sides."""
    quoted = [("set in on both sides,", 20, 160)] * 3
    rows = column(
        (FULL, 0, 200), ("as she said:", 0, 200), *quoted[:2], ("and no more.", 20, 160), (FULL, 0, 200)
    )
    assert opened(rows) == [2, 3, 1]


def test_letters_of_another_size_part() -> None:
    """What is set larger or smaller is another paragraph."""
    assert opened([row(FULL, 12), row(FULL, 24, size=8), row(FULL, 36, size=8)]) == [1, 2]


def test_verse_is_no_paragraph_of_wrapped_lines() -> None:
    """Where most lines have room for the next word, each is a line of its own."""
    verse = column(*((f"A line of verse, the {n}th", 0, 60 + 25.0 * (n * 3 % 5)) for n in range(8)))
    found = paragraphs([*verse, row(FULL, 200)], {10: 12})
    assert [one.whole for one in found] == [False, True]


def test_cells_of_a_table_are_no_paragraph() -> None:
    """Rows with tabs stay lines, and so do those of an index with dots that lead to its pages."""
    for rows in (
        column(("a\tb", 0, 200), ("c\td", 0, 200)),
        column(("Ek . . . . 3", 0, 200), ("Falk ..... 7", 0, 200)),
    ):
        assert [one.whole for one in paragraphs(rows, {})] == [False]


def test_a_centred_title_is_one() -> None:
    """Lines that are centred one below the other are of one title, however short."""
    assert opened(column((FULL, 0, 200), ("a centred line", 50, 100), ("and another", 60, 80), (FULL, 0, 200)))[1:] != [
        1, 1, 1,
    ]  # fmt: skip


def test_the_usual_distance_of_lines_is_that_of_most() -> None:
    """Lines set wider apart than others of their size stand apart."""
    rows = [row(FULL, base) for base in (0, 12, 24, 36, 60)]
    assert leadings([rows]) == {10: 12}
    assert [len(one.rows) for one in paragraphs(rows, leadings([rows]))] == [4, 1]


def test_a_broken_word_goes_on() -> None:
    """No paragraph begins within a word."""
    assert is_broken_word(row("a cigar-", 0), row("maker", 12))
    assert not is_broken_word(row("of 1903-", 0), row("1905", 12))
    assert (
        opened(column((FULL, 0, 200), ("in the ware-", 0, 60), ("house of the", 10, 190), (FULL, 0, 200)))[0]
        >= 3
    )


def test_sentences_end_before_closing_signs() -> None:
    """A quotation mark or the mark of a note may stand behind the stop."""
    assert [ends(row(text, 0)) for text in ("know.", "know.”", "know.¹²", "know", "known,")] == [
        True, True, True, False, False,
    ]  # fmt: skip


def test_a_paragraph_is_one_unit_whatever_its_lines_say() -> None:
    """Lines whose letters are of different widths, and that end in stops, are read as the paragraph they are set as."""
    odd = ("It was in the year of the great strike at the mill", "WOMEN AND MEN WALKED OUT OF IT. THEY",
           "were met by soldiers; it is not known by how many.")  # fmt: skip
    drawn = shown(50, 700, odd[0]) + shown(50, 688, odd[1], 10) + shown(50, 676, odd[2])
    page = page_of(drawn + lines(50, 640, STORY))
    found = units(page.text, (), compiled(ENGLISH.furniture()), whole(page.marked))
    assert [page.text[start:end] for start, end in found] == ["\n".join(odd), "\n".join(STORY)]
