"""Dates as metadata and catalogues write them."""

import pytest

from testimonia.dates import Known, read_date
from testimonia.errors import DateError
from tests.dates.factories import TABLES


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("3 May 1931", "1931-05-03"), ("1860?", "1860?"), ("c1860", "1860~"), ("ca. 1860", "1860~"),
        ("1860 approx", "1860~"), ("uncertain: approx 1862", "1862%"), ("1862 (uncertain)", "1862?"),
        ("1860s", "186X"), ("c. 1860s", "186X~"), ("c1900s", "190X~"), ("January", "XXXX-01"),
        ("7/2008", "2008-07"),
        ("before 1928", "/1928"), ("later than 1928", "1928/"), ("after approx January 1928", "1928-01~/"),
        ("month in 1872", "1872-XX"), ("day in January 1872", "1872-01-XX"), ("19c", "18XX"),
        ("c.19c?", "18XX%"),
        ("c17 CE", "0017~"), ("2nd century bce", "-01XX"), ("17-19th centuries", "16XX/18XX"),
        ("1851-52", "1851/1852"), ("1856-ca. 1865", "1856/1865~"), ("1868-1871?", "1868/1871?"),
        ("1858/1860", "[1858,1860]"), ("1863 or 1864", "[1863,1864]"), ("1863, printed 1870", "1863"),
        ("1900-1903, cast before 1929", "1900/1903"), ("1857-mid 1860s", "1857/186X"),
        ("since 1905", "1905/.."), ("1915-1917", "1915/1917"),
    ],
)  # fmt: skip
def test_catalogue_forms(words: str, edtf: str) -> None:
    """Each form that catalogues use becomes its EDTF; no doubt is dropped."""
    assert read_date(words, Known(), TABLES).edtf == edtf


@pytest.mark.parametrize(
    "words",
    ["", "no date", "23rd Dynasty", "31 February 1905", "19999", "1905 and then 1910 as well", "x" * 5000],
)
def test_no_date_is_an_error_that_names_the_words(words: str) -> None:
    """What says no date, or more than one, is refused by name."""
    with pytest.raises(DateError) as caught:
        read_date(words, Known(), TABLES)
    assert repr(words[:80]) in str(caught.value)


def test_bounds_and_words() -> None:
    """The date keeps the words and has its days; without a year it has none."""
    date = read_date("May 1931", Known(), TABLES)
    assert (date.words, date.start, date.end) == ("May 1931", 0, 8)
    assert date.latest
    assert date.earliest
    assert date.latest - date.earliest == 30
    month = read_date("January", Known(), TABLES)
    assert (month.earliest, month.latest) == (None, None)
