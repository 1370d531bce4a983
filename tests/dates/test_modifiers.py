"""Parts of a stretch of time."""

import pytest

from testimonia.dates.modifiers import ends_of
from testimonia.dates.points import Point
from testimonia.edtf import parse


@pytest.mark.parametrize(
    ("point", "modifier", "ends"),
    [
        (Point(1905, 2), "late", ("1905-02-21~", "1905-02-28~")),
        (Point(1905, 2), "first", ("1905-02-01", "1905-02-15")),
        (Point(1905, season=22), "early", ("1905-06~", "1905-06~")),
        (Point(1905, season=24), "late", ("1906-02~", "1906-02~")),
        (Point(1905, season=22), "first", ("1905-06~", "1905-07~")),
        (Point(1905, season=24), "second", ("1906-01~", "1906-02~")),
        (Point(1905), "mid", ("1905-05~", "1905-08~")),
        (Point(1905), "second", ("1905-41", "1905-41")),
        (Point(1920, span=10), "early", ("1920~", "1923~")),
        (Point(1800, span=100), "second", ("1850", "1899")),
        (Point(1900, span=100), "turn", ("1895~", "1905~")),
        (Point(1905), "", ("1905", "1905")),
        (Point(1905), "about", ("1905~", "1905~")),
        (Point(1905, 5, 3), "early", ("1905-05-03", "1905-05-03")),
        (Point(None, 5), "early", ("XXXX-05", "XXXX-05")),
    ],
)
def test_cut(point: Point, modifier: str, ends: tuple[str, str]) -> None:
    """A part is the interval that the documentation says; a day or an unknown year has no parts."""
    assert ends_of(point, modifier) == ends


@pytest.mark.parametrize("modifier", ["early", "mid", "late", "start", "end", "turn", "first", "second"])
def test_every_part_of_every_stretch_is_valid(modifier: str) -> None:
    """No combination makes an invalid date."""
    for point in (
        Point(1905),
        Point(1905, 2),
        Point(1905, season=22),
        Point(1920, span=10),
        Point(1800, span=100),
    ):
        for end in ends_of(point, modifier):
            parse(end)
