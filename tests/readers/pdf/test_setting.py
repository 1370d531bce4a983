"""The text of pages, and what stands where in it."""

import pytest

from testimonia.readers.page import Page
from testimonia.readers.pdf.picture import picture
from tests.readers.pdf.made import (
    COLUMN,
    OTHER_COLUMN,
    SEQUEL,
    STORY,
    Sheet,
    lines,
    marked,
    page_of,
    pdf,
    shown,
    turned,
)
from tests.readers.pdf.png import ink

LAID = lines(50, 700, STORY) + shown(50, 740, "The harbour", 18)
UPWARDS = "".join(turned(f"0 1 -1 0 {100 + 12 * n} 90", line) for n, line in enumerate(STORY))


def test_a_line_of_print_is_a_line_of_text() -> None:
    """Lines are parted by a line end, paragraphs by a blank line; nothing stands before or behind."""
    page = page_of(LAID + lines(50, 600, SEQUEL))
    assert page.text == "\n\n".join(("The harbour", "\n".join(STORY), "\n".join(SEQUEL)))


def test_each_line_has_its_zone() -> None:
    """Zones are the lines in order, and say on which page they stand."""
    page = page_of(LAID, lines(50, 600, SEQUEL))
    assert [page.text[zone.start : zone.end] for zone in page.zones] == ["The harbour", *STORY, *SEQUEL]
    assert [zone.surface for zone in page.zones] == [1] * 7 + [2] * 5


@pytest.mark.parametrize(
    "sheet",
    [
        Sheet(LAID), Sheet(LAID, more="/CropBox[40 600 400 780]"), Sheet(LAID, box="-20 10 575 852"),
        Sheet(LAID, more="/Rotate 90"), Sheet(LAID, more="/Rotate 180/CropBox[40 600 400 780]"),
        Sheet(UPWARDS), Sheet(UPWARDS, more="/Rotate 90"), Sheet(UPWARDS, more="/Rotate 270/CropBox[80 60 300 500]"),
        Sheet(turned(".7 .7 -.7 .7 100 200", "aslant over the page", 20)),
    ],
)  # fmt: skip
def test_zones_lie_where_the_print_is_seen(sheet: Sheet) -> None:
    """All ink of the page as shown, whatever its rotation and crop box, lies in a zone, and each zone has some."""
    page, data = page_of(sheet), pdf([sheet])
    surface = page.surfaces[0]
    places = ink(picture(data, 1, round(surface.width)), round(surface.width))
    assert places
    boxes = [(zone.left - 1, zone.top - 1, zone.right + 1, zone.bottom + 1) for zone in page.zones]
    inside = [
        [left <= x <= right and top <= y <= bottom for x, y in places] for left, top, right, bottom in boxes
    ]
    assert all(map(any, zip(*inside, strict=True)))
    assert all(map(any, inside))


def test_the_size_of_a_page_is_that_of_the_page_as_shown() -> None:
    """A page turned by a quarter is as wide as it was high; a crop box cuts it."""
    page = page_of(Sheet(LAID, more="/Rotate 90"), Sheet(LAID, more="/CropBox[40 600 400 780]"))
    assert [(surface.width, surface.height) for surface in page.surfaces] == [(842, 595), (360, 180)]


def test_pages_stand_one_after_the_other() -> None:
    """Each has its stretch of the text; one without text stands where the text goes on."""
    page = page_of(LAID, Sheet(), lines(50, 600, SEQUEL))
    first, second, third = page.surfaces
    assert [surface.n for surface in page.surfaces] == [1, 2, 3]
    assert page.text[first.start : first.end].startswith("The harbour")
    assert second.start == second.end == first.end
    assert page.text[third.start : third.end] == "\n".join(SEQUEL)


def test_what_is_one_paragraph_is_marked() -> None:
    """Paragraphs and headings are the article's own."""
    page = page_of(LAID + lines(50, 600, SEQUEL))
    assert marked(page, "paragraph") == ["The harbour", "\n".join(STORY), "\n".join(SEQUEL)]
    assert not any(region.furniture for region in page.marked)


def test_columns_keep_their_places() -> None:
    """The zones of the second column are right of those of the first."""
    page = page_of(lines(50, 700, COLUMN) + lines(215, 700, OTHER_COLUMN))
    assert {zone.left for zone in page.zones[:8]} == {50.0}
    assert {zone.left for zone in page.zones[8:]} == {215.0}


def in_order(page: Page) -> bool:
    return [zone.start for zone in page.zones] == sorted(zone.start for zone in page.zones)


def test_zones_are_in_the_order_of_the_text() -> None:
    """Also where the page draws its lines in another one."""
    assert in_order(page_of(shown(50, 600, "below it") + shown(50, 700, "above it")))
