"""The tables of time of English."""

import pytest

from testimonia.dates import Known, read_date
from testimonia.languages.en.dates import tables


def test_the_tables_are_the_same_value_each_time() -> None:
    """What is compiled of them is found again by their identity."""
    assert tables() is tables()


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("3 May 1905", "1905-05-03"),
        ("5/3/1931", "1931-05-03"),
        ("May Day 1912", "1912-05-01"),
        ("ca. 1905", "1905~"),
        ("1905?", "1905?"),
        ("1900s", "19XX"),
    ],
)
def test_each_table_is_in_its_place(text: str, edtf: str) -> None:
    """Months, the order between slashes, feasts and the forms of catalogues are read."""
    assert read_date(text, Known(), tables()).edtf == edtf


def test_wars_and_other_events_are_one_list() -> None:
    """Texts count from both; every period and every unnamed war is one of them."""
    found = tables()
    assert found.periods <= found.events.keys()
    assert {event for every in found.unnamed.values() for event in every} <= found.events.keys()
    assert {"may", "march"} <= found.doubtful <= found.words["month"].keys() | found.words["season"].keys()
