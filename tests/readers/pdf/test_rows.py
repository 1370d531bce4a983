"""Rows: runs beside one another on a line of print."""

from testimonia.readers.pdf.printed import Run
from testimonia.readers.pdf.rows import row_of, rows


def run(text: str, left: float, base: float = 100, size: float = 10, wide: float = 0) -> Run:
    right = left + (wide or 5.0 * len(text))
    return Run(text, left, base - 0.8 * size, right, base + 0.2 * size, base, size, 20, False, 0)


def texts(*runs: Run) -> list[str]:
    return [row.text for row in rows(runs)]


def test_what_stands_side_by_side_is_a_row() -> None:
    """Runs on one line are read from left to right, rows from top to bottom."""
    assert texts(run("below", 0, 112), run("right", 40), run("left", 10)) == ["left right", "below"]


def test_cells_are_parted_by_a_tab() -> None:
    """A gap of several letters is one between the cells of a table."""
    assert texts(run("Born", 0), run("1884", 100)) == ["Born\t1884"]


def test_runs_that_touch_are_one_word() -> None:
    """What a change of font parts is one word where no gap is seen."""
    assert texts(run("cig", 0), run("ars", 15.5)) == ["cigars"]


def test_wide_gaps_of_a_column_set_to_one_width_are_blanks() -> None:
    """A line of few words that reaches the edge of its column was spread to do so."""
    full = [run("a line of many words and more", 0, 100 + 12 * n, wide=150) for n in range(4)]
    assert (
        texts(*full, run("wished", 0, 148), run("represented", 90, 148, wide=60))[-1] == "wished represented"
    )


def test_a_figure_above_the_line_is_the_mark_of_a_note() -> None:
    """It is written as such where it is drawn apart."""
    assert texts(run("known", 0), run("12", 25.5, 96, 6)) == ["known¹²"]


def test_a_large_first_letter_stands_before_its_word() -> None:
    """The initial of a chapter reaches down over further rows, and is of the first."""
    below = [run("s they came", 30, 100), run("of the harbour", 30, 112), run("and of the town", 0, 124)]
    assert texts(*below, run("A", 0, 112, 30, 24)) == ["As they came", "of the harbour", "and of the town"]


def test_a_large_first_letter_without_a_row_stands_alone() -> None:
    """A large letter that nothing stands beside is a row of its own."""
    assert texts(run("of the harbour", 0, 100), run("A", 0, 300, 30, 24)) == ["of the harbour", "A"]


def test_what_stands_over_another_is_a_row_of_its_own() -> None:
    """Words printed over others are not mixed with them."""
    assert texts(run("COPY", 5), run("no part", 0)) == ["no part", "COPY"]


def test_a_row_is_as_high_as_most_of_it() -> None:
    """Size, base and place are those of the longest run."""
    row = row_of([run("1", 0, 97, 6), run("See the register", 6)])
    assert (row.base, row.size, row.left, row.text) == (100, 10, 0, "¹ See the register")
