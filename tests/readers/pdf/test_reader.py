"""Reading PDFs as a whole: what is asked of every file, however broken."""

import random
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from testimonia.errors import ReadingError
from testimonia.readers import READERS, Page
from testimonia.readers.page import Raw
from testimonia.readers.pdf import read
from tests.readers.pdf.made import (
    COLUMN,
    OTHER_COLUMN,
    SEQUEL,
    STORY,
    Made,
    Sheet,
    lines,
    page_of,
    pdf,
    shown,
    turned,
)

BOOK = pdf(
    [
        shown(50, 790, "The Record 12") + lines(50, 700, COLUMN) + lines(215, 700, OTHER_COLUMN),
        Sheet(
            shown(50, 790, "The Record 13") + lines(50, 700, STORY), more="/Rotate 90/CropBox[20 20 500 820]"
        ),
        shown(50, 790, "The Record 14") + lines(50, 700, SEQUEL) + turned("0 1 -1 0 30 100", "a stamp"),
    ],
    Made({"Title": "The Record"}),
)


def sound(page: Page) -> bool:
    """Tell whether places are in order, and within the text."""
    spans = [(zone.start, zone.end) for zone in page.zones]
    surfaces = [(surface.start, surface.end) for surface in page.surfaces]
    assert all(one[1] < other[0] for one, other in pairwise(spans))
    assert all(one[1] <= other[0] for one, other in pairwise(surfaces))
    assert all(0 <= start <= end <= len(page.text) for start, end in (*spans, *surfaces))
    assert all(0 <= mark.start < mark.end <= len(page.text) for mark in page.marked)
    assert all("\n" not in page.text[start:end] for start, end in spans)
    assert {zone.surface for zone in page.zones} <= {surface.n for surface in page.surfaces}
    return True


def page_or_reason(data: bytes) -> Page | str:
    """Return what is read of a file, or why it is not."""
    try:
        return read(Raw(data))
    except ReadingError as error:
        return error.reason


def test_the_reader_is_found_by_the_ending() -> None:
    """PDF is a format of the table."""
    assert READERS["pdf"] == "testimonia.readers.pdf:read"


def test_a_book_is_sound() -> None:
    """Text, zones, surfaces and regions fit together."""
    page = read(Raw(BOOK))
    assert sound(page)
    assert page.encoding == "PDF"
    assert [surface.label for surface in page.surfaces] == ["12", "13", "14"]
    assert [clue.value for clue in page.clues] == ["The Record"]


def test_labels_of_the_file_come_before_numbers_in_print() -> None:
    """A PDF may number its pages itself."""
    labels = "/PageLabels<</Nums[0<</S/r/St 4>>2<</S/D/P(A-)>>]>>"
    page = page_of(
        *(lines(50, 700, STORY) + shown(290, 40, str(n + 1)) for n in range(3)), made=Made(catalog=labels)
    )
    assert [surface.label for surface in page.surfaces] == ["iv", "v", "A-1"]


@given(st.binary(max_size=400))
def test_any_bytes_are_a_page_or_refused(data: bytes) -> None:
    """Whatever a file holds, the reader says what it is."""
    with pytest.raises(ReadingError):
        read(Raw(data))


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.integers(0, 2**32), st.integers(1, 30))
def test_damaged_files_are_a_sound_page_or_refused(seed: int, changes: int) -> None:
    """Bytes that are changed, cut out or put in do no harm."""
    chance = random.Random(seed)
    data = bytearray(BOOK)
    for _ in range(changes):
        at = chance.randrange(len(data))
        data[at : at + chance.choice((0, 1, 1, 1, 40))] = chance.randbytes(chance.choice((0, 1, 1, 1, 12)))
    page = page_or_reason(bytes(data))
    assert page in ("damaged", "encrypted", "no-text") if isinstance(page, str) else sound(page)


SIGNS = st.text(
    st.characters(min_codepoint=33, max_codepoint=126, exclude_characters="()\\"), min_size=1, max_size=12
)
PLACED = st.tuples(SIGNS, st.integers(-50, 650), st.integers(-50, 900), st.integers(1, 60), st.integers(0, 3))


@settings(deadline=None)
@given(st.lists(st.lists(PLACED, max_size=40), min_size=1, max_size=3))
def test_words_anywhere_on_a_page(sheets: list[list[tuple[str, int, int, int, int]]]) -> None:
    """Words of any size at any place and angle are all read, those beyond the page excepted."""
    angles = ("1 0 0 1", "0 1 -1 0", "-1 0 0 -1", ".8 .6 -.6 .8")
    drawn = [
        "".join(turned(f"{angles[a]} {x} {y}", words, size) for words, x, y, size, a in sheet)
        for sheet in sheets
    ]
    page = page_or_reason(pdf(drawn))
    assert page == "no-text" if isinstance(page, str) else sound(page)
