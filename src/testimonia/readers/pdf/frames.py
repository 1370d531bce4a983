"""From the place that a PDF names to the place on the page as shown, and to one where turned words are upright.

A PDF counts from the bottom left of a sheet of which only a part may be shown, and that turned. Angles are degrees
clockwise.
"""

from collections.abc import Callable

Box = tuple[float, float, float, float]
"""Left, bottom, right, top as a PDF has them; left, top, right, bottom of what is returned."""
Placing = Callable[[float, float, float, float], Box]


def upright(page: Box, angle: int) -> Placing:
    """Return the function that places a box of the PDF where words that stand at an angle to its sheet are upright."""
    x0, y0, x1, y1 = page
    if angle == 90:
        return lambda left, bottom, right, top: (y1 - top, x1 - right, y1 - bottom, x1 - left)
    if angle == 180:
        return lambda left, bottom, right, top: (x1 - right, bottom - y0, x1 - left, top - y0)
    if angle == 270:
        return lambda left, bottom, right, top: (bottom - y0, left - x0, top - y0, right - x0)
    return lambda left, bottom, right, top: (left - x0, y1 - top, right - x0, y1 - bottom)


def shown(box: Box, turn: int, width: float, height: float) -> Box:
    """Return where on the page as shown a box stands that was upright when the page was turned back."""
    left, top, right, bottom = box
    if turn == 90:
        return width - bottom, left, width - top, right
    if turn == 180:
        return width - right, height - bottom, width - left, height - top
    if turn == 270:
        return top, height - right, bottom, height - left
    return box


def right_angle(degrees: float, tolerance: float = 15.0) -> int | None:
    """Return the right angle that an angle is next to, None where it is aslant."""
    nearest = round(degrees / 90) * 90
    return nearest % 360 if abs(degrees - nearest) <= tolerance else None
