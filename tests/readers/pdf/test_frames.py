"""Places of a PDF on the page as shown, and upright."""

import pytest

from testimonia.readers.pdf.frames import right_angle, shown, upright

PAGE = (10.0, 20.0, 110.0, 220.0)


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
@pytest.mark.parametrize("angle", [0, 90, 180, 270])
def test_a_place_is_the_same_by_either_way(rotation: int, angle: int) -> None:
    """What was placed upright and turned back stands where the page as shown has it."""
    box = (30.0, 40.0, 50.0, 45.0)
    wide, high = (200.0, 100.0) if rotation in (90, 270) else (100.0, 200.0)
    as_shown = upright(PAGE, -rotation % 360)(*box)
    assert shown(upright(PAGE, angle)(*box), (angle + rotation) % 360, wide, high) == as_shown


def test_the_origin_is_the_top_left_of_what_is_shown() -> None:
    """A page is counted from the corner of its crop box."""
    assert upright(PAGE, 0)(10, 210, 20, 220) == (0, 0, 10, 10)


def test_a_page_turned_right_has_its_bottom_at_the_left() -> None:
    """Turned by a quarter, the left bottom corner of the sheet is the left top one as shown."""
    assert upright(PAGE, 270)(10, 20, 15, 22) == (0, 0, 2, 5)


@pytest.mark.parametrize(
    ("degrees", "nearest"), [(0.0, 0), (359.0, 0), (88.0, 90), (271.5, 270), (45.0, None)]
)
def test_small_slants_are_none(degrees: float, nearest: int | None) -> None:
    """The lines of a scan are never quite level."""
    assert right_angle(degrees) == nearest
