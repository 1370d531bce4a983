"""EDTF: what is accepted and refused, bounds, order, and properties over generated dates."""

from datetime import date

import pytest
from edtf import parse_edtf  # a second opinion on what is EDTF
from hypothesis import given
from hypothesis import strategies as st

from testimonia import edtf
from testimonia.errors import DateError

VALID = """
1872 1872-03 1872-03-31 0000 -0044 Y-12000 Y170000002 Y17E8 1872-03-31T10:20:30 1872-03-31T10:20:30Z
1872-03-31T10:20:30+04:30 1905/1910 1905-02/1910-03-04 1905/.. ../1917 /1917 1905/ 1872? 1872-03~
1872-03-31% 187X
18XX 1872-XX 1872-XX-XX XXXX-03-31 1872-21 1872-32 1872-41 1950S2 -1859S5 Y3388E2S3 ?1872-03-~31 1872?-03-31
1872-~03 156X-12-25 1X72-0X-X1 [1667,1668,1670..1672] [..1715] [1760-12..] {1960,1961-12}
{..1983-12-31,1984-10..}
1872-03-XX/1872-04-03 1919-12-02/1919-XX-04 -0100/0200 1984~/2004-06
""".split()

INVALID = """
19999 1872-13 1872-02-30 1900-02-29 1872-3-1 31/03/1872 -0000 Y1872 Y12000-01 1872-00 1872-42 1872-21-05 187x
1910/1905 1905/1910/1915 / 1905-05/1905 [1872 [1872} {1872..1870} [1872..,1873] [1872,..1871]
1872-03-31T25:00:00
1872-03-31t10:20:30 1872-03-31T10:20:30z 1905-01-01T10:10:10Z/1906 (1872)~ 1872-(03)? May +1872 1872?? 187?2
Y12000/Y13000 1872-03-31T10:20:30+24 XXXX-02-30 [1667,1668,, 1670]
""".split()


@pytest.mark.parametrize("text", VALID)
def test_valid(text: str) -> None:
    """What the standard allows is accepted, and comes back from ``format`` as it was."""
    assert edtf.format(edtf.parse(text)) == text


@pytest.mark.parametrize(
    "text", [*INVALID, "", " 1872", "1872 ", "1872-03 -31", "x" * 1000, "[1667,1668, 1670]"]
)
def test_invalid_names_the_value(text: str) -> None:
    """What is not EDTF is refused with an error that names it."""
    with pytest.raises(DateError) as caught:
        edtf.parse(text)
    assert repr(text[:80]) in str(caught.value)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("1872", "1872-01-01", "1872-12-31"),
        ("1904-02", "1904-02-01", "1904-02-29"),
        ("1872-03-31~", "1872-03-31", "1872-03-31"),
        ("187X", "1870-01-01", "1879-12-31"),
        ("18XX", "1800-01-01", "1899-12-31"),
        ("-01XX", "-0199-01-01", "-0100-12-31"),
        ("-0043", "-0043-01-01", "-0043-12-31"),
        ("0000", "0000-01-01", "0000-12-31"),
        ("1872-XX-31", "1872-01-31", "1872-12-31"),
        ("19XX-02-29", "1904-02-29", "1996-02-29"),
        ("XXXX-XX-23", "0000-01-23", "9999-12-23"),
        ("1872-21", "1872-03-01", "1872-05-31"),
        ("1872-24", "1872-12-01", "1873-02-28"),
        ("2001-29", "2001-09-01", "2001-11-30"),
        ("2001-34", "2001-04-01", "2001-06-30"),
        ("187X-22", "1870-06-01", "1879-08-31"),
        ("1950S2", "1950-01-01", "1950-12-31"),
        ("Y-12000", "Y-12000-01-01", "Y-12000-12-31"),
        ("1905/1910-03", "1905-01-01", "1910-03-31"),
        ("1905/..", "1905-01-01", None),
        ("/1917", None, "1917-12-31"),
        ("[1667,1668,1670..1672]", "1667-01-01", "1672-12-31"),
        ("[..1715]", None, "1715-12-31"),
        ("[1760-12..]", "1760-12-01", None),
        ("{1960,1961-12}", "1960-01-01", "1961-12-31"),
    ],
)
def test_bounds(text: str, first: str | None, last: str | None) -> None:
    """Bounds are the first and last day a date can mean, None where it is open."""
    low, high = edtf.earliest(text), edtf.latest(text)
    assert (None if low is None else edtf.iso_day(low)) == first
    assert (None if high is None else edtf.iso_day(high)) == last


@pytest.mark.parametrize(
    ("one", "other", "before", "shared"),
    [
        ("1905", "1906", True, False),
        ("1905", "1905-12-31", False, True),
        ("1905/..", "1999", False, True),
        ("../1905", "1906", True, False),
        ("190X", "1905~", False, True),
        ("[..1715]", "1716-01-01", True, False),
    ],
)
def test_order(one: str, other: str, before: bool, shared: bool) -> None:
    """One date precedes another when all of it lies before; else they can share a day or come after."""
    assert edtf.precedes(one, other) is before
    assert edtf.overlaps(one, other) is shared
    assert edtf.overlaps(other, one) is shared


@pytest.mark.parametrize("ordinal", [1, 0, -1, 365, -366, 683458, 3652059, -5_000_000, 62_000_000_000])
def test_calendar_day_inverts_day_number(ordinal: int) -> None:
    """Ordinals and calendar days are the same thing written twice, before the common era as after."""
    assert edtf.day_number(*edtf.calendar_day(ordinal)) == ordinal


@given(st.dates())
def test_days_agree_with_the_standard_library(day: date) -> None:
    """From year 1 to 9999 ordinals are those of ``datetime.date``."""
    assert edtf.parse(day.isoformat()) == edtf.Date(day.isoformat(), day.toordinal(), day.toordinal())
    assert edtf.iso_day(day.toordinal()) == day.isoformat()


_days = st.dates().map(date.isoformat)
_dates = st.one_of(
    _days,
    _days.map(lambda text: text[:7]),
    _days.map(lambda text: text[:4]),
    _days.map(lambda text: text[:3] + "X"),
    _days.map(lambda text: text[:4] + "-XX"),
    st.tuples(_days.map(lambda text: text[:4]), st.integers(21, 41)).map(lambda pair: f"{pair[0]}-{pair[1]}"),
)
_qualified = st.tuples(_dates, st.sampled_from(["", "?", "~", "%"])).map("".join)
_all = st.one_of(
    _qualified,
    st.tuples(_qualified, _qualified).map("/".join),
    _qualified.map(lambda text: f"{text}/.."),
    st.lists(_dates, min_size=1, max_size=4).map(lambda dates: f"[{','.join(dates)}]"),
)


@given(_all)
def test_round_trip_and_bounds_in_order(text: str) -> None:
    """A string that parses comes back from ``format``, and its earliest day is no later than its latest."""
    try:
        value = edtf.parse(text)
    except DateError:
        assert "/" in text  # only an interval that ends before it starts
        return
    assert edtf.parse(edtf.format(value)) == value
    low, high = edtf.earliest(value), edtf.latest(value)
    assert low is None or high is None or low <= high


@given(st.text(alphabet="0123456789XYSE-/?~%[]{},. T:Z", max_size=24))
def test_any_string_parses_or_is_refused(text: str) -> None:
    """No string makes the parser fail otherwise than with DateError."""
    try:
        edtf.latest(text)
    except DateError:
        return
    assert edtf.format(edtf.parse(text)).replace(" ", "") == text.replace(" ", "")


@given(_dates)
def test_another_library_reads_what_we_accept(text: str) -> None:
    """What is accepted is EDTF to another parser too, with the same first day where that is fixed."""
    other = parse_edtf(text)
    if text[5:6] not in ("2", "3", "4"):
        assert tuple(other.lower_strict())[:3] == edtf.calendar_day(edtf.earliest(text) or 0)
