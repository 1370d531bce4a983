"""Days of grace for dates that are about right."""

import pytest

from testimonia import edtf
from testimonia.chronology.account import When
from testimonia.chronology.tolerance import DAY, DECADE, MONTH, YEAR, grace, widened
from tests.chronology.lives import when


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("1893", (0, 0)), ("1893?", (0, 0)), ("1893-05-05~", (DAY, DAY)), ("1893-05~", (MONTH, MONTH)),
        ("1893-21~", (MONTH, MONTH)), ("1893~", (YEAR, YEAR)), ("1892%", (YEAR, YEAR)), ("189X~", (DECADE, DECADE)),
        ("18XX~", (DECADE, DECADE)), ("1893~/1895", (YEAR, 0)), ("1893/1895-05~", (0, MONTH)), ("1893~/..", (YEAR, 0)),
        ("../1893~", (0, YEAR)), ("[1893~,1895]", (YEAR, YEAR)), ("[1893~..]", (YEAR, YEAR)), ("about 1893~", (0, 0)),
        ("-0043~", (YEAR, YEAR)), ("0000~", (YEAR, YEAR)),
    ],
)  # fmt: skip
def test_grace_goes_by_how_sharp_a_date_is(text: str, days: tuple[int, int]) -> None:
    """A day has three days, a month 45, a year two years, a decade five; what is said to be right has none."""
    assert grace(text) == days


def test_widened() -> None:
    """Grace widens a date at both ends; an open end stays open, an unknown date unknown."""
    assert widened(when("1893")) == (edtf.earliest("1893"), edtf.latest("1893"))
    assert widened(when("1893~")) == (edtf.day_number(1893) - YEAR, edtf.day_number(1893, 12, 31) + YEAR)
    assert widened(when("1893~/..")) == (edtf.day_number(1893) - YEAR, None)
    assert widened(When("", None, None)) == (None, None)
