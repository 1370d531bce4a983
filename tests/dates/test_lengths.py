"""Durations, distances, ages and sets of times."""

import pytest

from testimonia.dates.items import Event, Item, Offset
from testimonia.dates.lengths import count_of, length_of, several
from testimonia.dates.meanings import read_item
from tests.dates.factories import match_of, only


def item(text: str) -> Item:
    found = read_item(match_of(text))
    assert found
    return found


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("for two years", 2),
        ("for two and a half years", 2.5),
        ("for twenty-three weeks", 23),
        ("for three hundred years", 300),
        ("for 1,500 years", 1500),
        ("for a couple of weeks", 2),
        ("for several weeks", None),
    ],
)
def test_how_many(text: str, count: float | None) -> None:
    """Numbers in figures and words add up; "several" is none."""
    assert count_of(match_of(text)) == count


@pytest.mark.parametrize(
    ("count", "unit", "value"),
    [(2, "Y", "P2Y"), (None, "W", "PXW"), (1.5, "F", "P3W"), (3, "TH", "PT3H"), (1, "WE", "P1WE")],
)
def test_lengths_as_timex3_has_them(count: float | None, unit: str, value: str) -> None:
    """Hours stand behind a T, a fortnight is two weeks, an X an unknown number."""
    assert length_of(count, unit) == value


@pytest.mark.parametrize(
    ("text", "offset", "spread"),
    [
        ("two years later", Offset("Y", 2, whole=False), 0),
        ("two days earlier", Offset("D", -2, whole=False), 0),
        ("two decades later", Offset("Y", 20, whole=False), 0),
        ("a year ago", Offset("Y", -1, whole=False, now=True, only=True), 0),
        ("several years later", Offset("Y", 2, whole=False), 7),
        ("several years ago", None, 0),
        ("two years and three months later", Offset("M", 27, whole=False), 0),
    ],
)
def test_distances(text: str, offset: Offset | None, spread: int) -> None:
    """A distance leads so many units on or back; "several" has bounds, and none where it counts from now."""
    assert (item(text).offset, item(text).spread) == (offset, spread)


@pytest.mark.parametrize(
    ("text", "age", "value"),
    [
        ("aged 31", (31, 31), "P31Y"),
        ("at the age of twenty-two", (22, 22), "P22Y"),
        ("When she was nineteen", (19, 19), "P19Y"),
        ("in her early thirties", (30, 33), "P3XY"),
        ("in his teens", (13, 19), "P1XY"),
        ("her 50th birthday", (50, 50), ""),
        ("in her seventieth year", (69, 69), "P69Y"),
        ("Six weeks old", None, "P6W"),
        ("eight-year-old boys", None, "P8Y"),
    ],
)
def test_ages(text: str, age: tuple[int, int] | None, value: str) -> None:
    """An age is in years, and its value a length; that of a thing in weeks, or of somebody else, says no year."""
    assert (item(text).age, item(text).value) == (age, value)


def test_several_of_an_unknown_unit_are_as_several_years() -> None:
    """What "several" units are held to be."""
    assert (several("M"), several("F")) == ((2, 11), (2, 9))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("every summer", "XXXX-SU"), ("every two years", "P2Y"), ("every year", "XXXX"),
        ("Thursday lunches", "XXXX-WXX-4"),
        ("every morning", "XXXX-XX-XXTMO"), ("every May", "XXXX-05"), ("weekly", "XXXX-WXX"),
    ],
)  # fmt: skip
def test_sets(text: str, value: str) -> None:
    """A set of times is no date, and has its value."""
    assert (item(text).kind, item(text).value) == ("set", value)


def test_events() -> None:
    """What counts from an event keeps its relation, its distance and whose life it is of."""
    assert item("nine months after his birth").event == Event("after", "birth", 9, "M")
    assert item("shortly before she died").event == Event("before", "death", near=True)
    assert item("when the war began").event == Event("began")


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("In 1920 he left. For the next three years he taught.", "1920/1923"),
        ("In May 1920 he left. During the following six months he was ill.", "1920-05/1920-11"),
        ("On 3 May 1920 he fell. For the next ten days he slept.", "1920-05-03/1920-05-13"),
        ("In the 1920s he left. For the next three years he taught.", "192X"),
        ("In 1920 he left. For the next ten days he slept.", "1920"),
    ],
)
def test_the_next_years_follow_the_date_told_last(text: str, edtf: str) -> None:
    """They reach from there as far as they count, where that date is fine enough."""
    assert only(text) == edtf


def test_the_year_of_a_life() -> None:
    """In the thirtieth year of a life one is twenty-nine; "in his third year" counts something else."""
    assert item("in his thirtieth year").age == (29, 29)
    assert only("He was born in 1850. In his third year he was sent down.") == "1850"
