"""Accents that stand apart from their letters."""

from collections.abc import Mapping

from testimonia.readers.pdf.accents import Extent, composed
from testimonia.readers.pdf.letters import GONE


def extents(places: Mapping[int, tuple[float, float]]) -> Extent:
    """Let each character be 5 wide and stand behind the one before, unless another place is given."""
    return lambda place: places.get(place, (5.0 * place, 5.0 * place + 5))


def test_an_accent_before_its_letter() -> None:
    """The accent that stands over a letter is of it, and leaves its place empty."""
    assert composed("G¨odel", extents({1: (10, 15)})) == f"G{GONE}ödel"


def test_a_dotless_letter_below_an_accent_has_its_dot() -> None:
    """Fonts draw an i without its dot below an accent."""
    assert composed("na¨ıve", extents({2: (15, 20)})) == f"na{GONE}ïve"


def test_an_accent_at_the_end_of_its_line() -> None:
    """PDFium puts an accent that is drawn apart at the end of the line."""
    assert composed("Capek ˇ", extents({6: (0, 5)})) == f"Čapek {GONE}"


def test_the_blank_beside_an_accent_goes_where_none_is_seen() -> None:
    """A blank that stands between letters which touch was never drawn."""
    assert composed("C¸ elik", extents({1: (0, 5), 2: (5, 5), 3: (5, 10)})) == f"Ç{GONE}{GONE}elik"


def test_accents_that_stand_alone_stay() -> None:
    """What is used as a quotation mark or apostrophe has no letter at its place."""
    assert composed("don´t", extents({})) == "don´t"


def test_a_page_full_of_accents_is_left_alone() -> None:
    """There is a limit to what is looked at."""
    text = "`a" * 6000
    assert composed(text, extents({})) == text
