"""Stripes where gutters may be."""

from testimonia.readers.pdf.printed import Run
from testimonia.readers.pdf.stripes import stripes


def run(left: float, right: float, base: float = 0) -> Run:
    return Run("words", left, base - 8, right, base + 2, base, 10, 20, False, 0)


def test_the_stripe_that_most_lines_leave_free_comes_first() -> None:
    """Two columns of three lines below a headline leave the middle free."""
    runs = [run(0, 200), *(run(0, 95, n) for n in (20, 32, 44)), *(run(105, 200, n) for n in (20, 32, 44))]
    assert 95 < stripes(runs, 10)[0] < 105


def test_a_narrow_gap_is_no_stripe() -> None:
    """The gap between words is narrower than a gutter."""
    assert stripes([run(0, 98), run(102, 200)], 10) == []


def test_page_numbers_do_not_fill_a_gutter() -> None:
    """A short run between two columns is not looked at."""
    runs = [run(0, 95), run(0, 95, 12), run(98, 102, 30), run(105, 200), run(105, 200, 12)]
    assert len(stripes(runs, 10)) == 1
