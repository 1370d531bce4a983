"""Dates counted from events."""

import pytest

from testimonia.dates.events import date_of
from testimonia.dates.happenings import Dated
from testimonia.dates.items import Event
from tests.dates.factories import only, read, said


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Nine months after her birth they left.", "1872-12"),
        ("Two years before her death she left.", "1950"),
        ("Shortly before she died she wrote it.", "1951-03~/1952-03~"),
        ("Before her death she wrote it.", "[..1952-03-09]"),
        ("Until her death she wrote.", "../1952-03-09"),
        ("After the October Revolution she left.", "[1917-11-07..]"),
        ("During the Spanish Civil War she left.", "1936-07-17/1939-04-01"),
        ("At the time of the Moscow trials she left.", "1936-08-19/1938-03-13"),
        ("In 1917 she came; after the war she left.", "[1918-11-11..]"),
        ("The strike of 1903 failed. Two years after the strike she left.", "1905"),
        ("Since World War II she has lived here.", "1945-09-02/.."),
    ],
)
def test_events_with_a_day(text: str, edtf: str) -> None:
    """Lives, events of the list and events that the text dates give the expression its date."""
    assert only(text, birth="1872-03-31", death="1952-03-09") == edtf


@pytest.mark.parametrize(
    "text", ["After the war she left.", "Before his death she left.", "After the strike she left."]
)
def test_events_without_a_day_say_nothing(text: str) -> None:
    """Where no day is known for the event, there is no expression."""
    assert read(text) == []


def test_a_distance_from_an_undated_event_stays_a_duration() -> None:
    """How long is said, from when is not."""
    assert [(each.kind, each.date) for each in read("Two years after the strike she left.")] == [
        ("duration", None)
    ]


def test_the_war_needs_a_story_near_it() -> None:
    """The war of a story far from the world wars is not one of them."""
    assert said("In 1850 she came; after the war she left.") == [("1850", "1850")]


def test_the_year_of_an_event_is_enough() -> None:
    """An event of which only the year is known gives years."""
    dated = Dated("strike", "1903", "1903")
    assert date_of(Event("after", count=2, unit="Y"), dated) == "1905"
    assert date_of(Event("after", near=True), dated) == "1903~/1904~"
    assert date_of(Event("after", count=None, unit="Y"), dated) == ""


def test_an_event_that_the_story_has_left_behind_is_another() -> None:
    """Ten days after a release that is told after the next arrest are not counted from the release before."""
    text = "He was released on 5 March 1907. On 17 May he was sent back. Ten days after his release he left."
    assert only(text) == "1907-05-17"
    assert only("He was released on 5 March 1907. Ten days after his release he left.") == "1907-03-15"
