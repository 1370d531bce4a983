"""One block of a TEI edition."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.readers.tei_lines import CELL, KEPT, LINE, PAGE, WITHIN, as_read


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (f"in the{LINE}\n  town", "in the town"),
        (f"in the {LINE} town{LINE}", "in the town"),
        (f"Mar{WITHIN}\n   tensen", "Martensen"),
        (f"Mar{LINE}{WITHIN}tensen", "Mar tensen"),
        (f"in{LINE}the Mar-{LINE}\ntensen and{LINE}fled", "in\nthe Mar-\ntensen and\nfled"),
        (f"the Mar-{WITHIN}tensen and{LINE}fled", "the Mar-\ntensen and\nfled"),
        (f"1934 -{LINE}1941", "1934 - 1941"),
        (f"{CELL}1934{CELL} Graz ", "1934\tGraz"),
        (f"one{KEPT}  two", "one\ntwo"),
        (" a\u00a0b\u00ad c ", "a\u00a0b\u00ad c"),
        (f" {LINE} ", ""),
    ],
)
def test_breaks_are_read(raw: str, text: str) -> None:
    """A space, nothing within a word, and a line end where the block breaks words with a hyphen."""
    assert as_read(raw).text == text


def test_pages_begin_at_their_first_letter() -> None:
    """Within a word too; one that begins at the end of a block begins behind it."""
    line = as_read(f" {PAGE}{LINE}He went {PAGE}{LINE} to Grat{PAGE}{WITHIN}wein.{PAGE}{LINE}")
    assert line.text == "He went to Gratwein."
    assert [line.text[place:] for place in line.pages] == [line.text, "to Gratwein.", "wein.", ""]


@given(st.text(alphabet=f"ab- \n{LINE}{PAGE}{WITHIN}{KEPT}{CELL}", max_size=30))
def test_no_letter_is_lost(raw: str) -> None:
    """The letters of a block are its own, and every page begins within it, in order."""
    line = as_read(raw)
    assert [c for c in line.text if c in "ab-"] == [c for c in raw if c in "ab-"]
    assert len(line.pages) == raw.count(PAGE)
    assert list(line.pages) == sorted(line.pages)
    assert all(0 <= place <= len(line.text) for place in line.pages)
    assert line.text == line.text.strip()
