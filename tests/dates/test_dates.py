"""The package on any language: one that is made up, and one without words."""

import pytest

from testimonia.dates import Known, read_date, read_dates
from testimonia.errors import DateError
from testimonia.languages.parts.dates import CatalogueForms, DateTables

MADE_UP = DateTables(
    words={
        "month": {"zog": 1, "brim": 2},
        "from": {"ut": "from"},
        "to": {"na": "to"},
        "about": {"kwa": "~"},
        "yearword": {"jar": "Y"},
        "later": {"pol": 1},
        "card": {"du": 2},
    },
    capital=frozenset({"month"}),
    shapes={"ordinal": r"\d{1,2}ta\b"},
    rules=(
        {"name": "day", "meaning": "calendar", "pattern": "{o31:d} {month:m} {year:y}?"},
        {"name": "month", "meaning": "calendar", "pattern": "{month:m} {year:y}"},
        {"name": "year", "meaning": "calendar", "check": "year", "pattern": "{year:y}"},
        {"name": "counted", "meaning": "shift", "pattern": "{card:n} {yearword:u} {later:z}"},
    ),
    events={"gnarl": "1914-07-28/1918-11-11"},
    catalogue=CatalogueForms(rewrites=[(r"k\.", "kwa ")], qualifiers={"?": "zweif"}),
)


def _said(text: str, tables: DateTables) -> list[tuple[str, str]]:
    found = read_dates(text, [(0, len(text))], Known(), tables)
    return [(each.words, each.date.edtf) for each in found if each.date]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Mi kam 3ta Zog 1905.", [("3ta Zog 1905", "1905-01-03")]),
        ("Mi kam zog.", []),
        ("Ut 1905 na Brim 1907 mi kam.", [("Ut 1905 na Brim 1907", "1905/1907-02")]),
        ("Kwa 1905 mi kam. Du jar pol mi gik.", [("Kwa 1905", "1905~"), ("Du jar pol", "1907")]),
        ("Mi kam Brim 1905. 4ta Brim mi gik.", [("Brim 1905", "1905-02"), ("4ta Brim", "1905-02-04")]),
    ],
)
def test_a_made_up_language_is_read(text: str, dates: list[tuple[str, str]]) -> None:
    """What words and patterns say is all that reading knows of a language."""
    assert _said(text, MADE_UP) == dates


def test_its_catalogues_are_read() -> None:
    """One string by itself is rewritten by the forms of its language."""
    assert read_date("k.1905", Known(), MADE_UP).edtf == "1905~"
    assert read_date("Zog 1905 zweif", Known(), MADE_UP).edtf == "1905-01?"


@pytest.mark.parametrize("text", ["", "On 3 May 1905, two years after the war, at 5.30 a.m.", "1905 – 1907?"])
def test_a_language_without_words_has_no_dates(text: str) -> None:
    """Nothing fails, and nothing is made up."""
    assert read_dates(text, [(0, len(text))], Known(), DateTables()) == []
    with pytest.raises(DateError):
        read_date(text, Known(), DateTables())
