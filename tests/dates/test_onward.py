"""What is counted on from a date that was counted from an event."""

from tests.dates.factories import said


def test_days_later_count_from_the_day_reached() -> None:
    """Three days after a week after the trial are ten days after it."""
    text = "The trial ended on 3 May 1902. A week after the trial he fled; three days later he was caught."
    assert said(text)[1:] == [("A week after the trial", "1902-05-10"), ("three days later", "1902-05-13")]


def test_days_after_what_has_no_day_stay_open() -> None:
    """Where the event has no day, what follows it by days has none either, but years are counted."""
    text = "In 1902 his aunt died. A week after her funeral he left. Three days later he wed; two years later he fled."
    assert said(text) == [("1902", "1902"), ("two years later", "1904")]


def test_another_date_ends_it() -> None:
    """From the next date told the story counts as ever."""
    text = "On 3 May 1902 he came. A week after the fire he left. On 1 June he was back; three days later he fell ill."
    assert said(text)[-1] == ("three days later", "1902-06-04")
