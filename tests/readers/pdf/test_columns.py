"""The order in which the columns of a page are read."""

from collections.abc import Iterable, Sequence
from itertools import chain, zip_longest
from random import Random

import pytest

from tests.readers.pdf.made import COLUMN, OTHER_COLUMN, STORY, THIRD_COLUMN, lines, page_of, shown

PLACES = (50, 215, 380)
HEADLINE = "All depots of the town are closed, and nobody knows for how long"


def drawn_apart(columns: Iterable[Sequence[str]]) -> list[str]:
    """Return the operators for each line of columns beside one another."""
    return [
        shown(x, 700 - 12 * n, line)
        for x, column in zip(PLACES, columns, strict=False)
        for n, line in enumerate(column)
    ]


def in_order(text: str, columns: Iterable[Sequence[str]]) -> bool:
    """Tell whether the lines of columns stand in a text one after the other, whatever stands between."""
    places = [text.find(line) for line in chain.from_iterable(columns)]
    return -1 not in places and places == sorted(places)


@pytest.mark.parametrize("columns", [(COLUMN, OTHER_COLUMN), (COLUMN, OTHER_COLUMN, THIRD_COLUMN)])
def test_columns_are_read_one_after_the_other(columns: tuple[tuple[str, ...], ...]) -> None:
    """Each column is read to its end, as the page draws it."""
    assert in_order(page_of("".join(drawn_apart(columns))).text, columns)


@pytest.mark.parametrize("columns", [(COLUMN, OTHER_COLUMN), (COLUMN, OTHER_COLUMN, THIRD_COLUMN)])
def test_columns_that_are_drawn_from_side_to_side(columns: tuple[tuple[str, ...], ...]) -> None:
    """A page that draws line by line over all columns is read column by column."""
    rows = zip_longest(*([*column] for column in columns), fillvalue="")
    drawn = "".join(
        shown(x, 700 - 12 * n, line)
        for n, row in enumerate(rows)
        for x, line in zip(PLACES, row, strict=False)
    )
    assert in_order(page_of(drawn).text, columns)


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_drawing_does_not_matter(seed: int) -> None:
    """Lines in any order are read as they stand."""
    columns = (COLUMN, OTHER_COLUMN, THIRD_COLUMN)
    drawn = drawn_apart(columns)
    Random(seed).shuffle(drawn)
    assert in_order(page_of("".join(drawn)).text, columns)


def test_a_headline_over_all_columns_comes_first() -> None:
    """What goes across is read before what stands below it, its short last line included."""
    drawn = "".join(drawn_apart((COLUMN, OTHER_COLUMN)))
    page = page_of(drawn + shown(50, 760, HEADLINE, 16) + shown(60, 741, "the strike will last", 16))
    assert in_order(page.text, ((HEADLINE, "the strike will last"), COLUMN, OTHER_COLUMN))


def test_what_goes_across_parts_the_page() -> None:
    """Columns above a headline are read before it, those below it after it."""
    above = "".join(drawn_apart((COLUMN, OTHER_COLUMN)))
    below = lines(50, 540, THIRD_COLUMN) + lines(215, 540, tuple(reversed(COLUMN)))
    page = page_of(above + shown(50, 575, HEADLINE[:50], 14) + below)
    assert in_order(page.text[: page.text.index("All depots")], (COLUMN, OTHER_COLUMN))
    assert in_order(page.text[page.text.index("All depots") :], (THIRD_COLUMN,))


def test_columns_of_other_widths_below() -> None:
    """Three columns above and two below, which cross the gutters of the others."""
    above = "".join(drawn_apart((COLUMN, OTHER_COLUMN, THIRD_COLUMN)))
    below = lines(50, 560, STORY) + lines(300, 560, tuple(reversed(STORY)))
    page = page_of(above + below)
    assert in_order(page.text, (COLUMN, OTHER_COLUMN, THIRD_COLUMN, STORY))


def test_a_table_is_read_row_by_row() -> None:
    """Cells stand beside one another, with a tab between them."""
    rows = [(f"19{n:02}", f"{n * 13} members", f"meeting at the pub no. {n}") for n in range(3, 12)]
    drawn = "".join(
        shown(x, 700 - 14 * n, cell)
        for n, row in enumerate(rows)
        for x, cell in zip((50, 150, 300), row, strict=True)
    )
    assert page_of(drawn).text.split("\n") == ["\t".join(row) for row in rows]


def test_labels_beside_a_text_are_no_column() -> None:
    """A narrow column of years is read with the lines that stand beside it."""
    years = "".join(shown(50, 700 - 12 * n, f"190{n}") for n in range(6))
    page = page_of(years + lines(100, 700, STORY))
    assert page.text.startswith(f"1900\t{STORY[0]}")


def test_a_column_of_few_lines_is_one_where_other_pages_have_it() -> None:
    """The second column of the last page may be a line or two long."""
    full = "".join(drawn_apart((COLUMN, OTHER_COLUMN)))
    ending = ("He went north, and never", "came back.")
    last = "".join(drawn_apart((THIRD_COLUMN, ending)))
    page = page_of(full, full.replace("strike", "walkout"), last)
    assert page.text.endswith("\n".join(THIRD_COLUMN) + "\n\n" + "\n".join(ending))


def test_a_page_of_one_column_has_no_gutter() -> None:
    """Short last lines and indentations part nothing."""
    drawn = "".join(lines(50, 700 - 80 * n, STORY) for n in range(5))
    assert in_order(page_of(drawn).text, (STORY,))
