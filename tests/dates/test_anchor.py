"""The story: which year an open match gets."""

from tests.dates.factories import read, said


def test_weekday_and_day_choose_the_year_in_which_they_agree() -> None:
    """A day of the week named with the day speaks for the year in which both are true."""
    text = "In May 1916 she came. In 1918 she left. On Friday, 4 May she wrote."
    assert ("Friday, 4 May", "1917-05-04") in said(text)


def test_a_life_with_long_gaps() -> None:
    """Years that lie far apart are gone to, not held to be told in passing."""
    text = (
        "She was born on 2 May 1872. In 1899 she married. In June they moved. "
        "In 1921 she came back. In March she left."
    )
    assert said(text)[2] == ("June", "1899-06")
    assert said(text)[4] == ("March", "1921-03")


def test_anchors_are_named() -> None:
    """An open match says what it was counted from; one that stands alone says nothing."""
    dates = [each.date for each in read("In June she came. In May 1914 she left. That year she died.")]
    assert [date.anchor for date in dates if date] == ["dates that follow", "", "story at 1914-05"]


def test_without_any_year_a_month_stays_open() -> None:
    """No year is made up."""
    (found,) = read("In June she came.")
    assert found.date
    assert (found.date.edtf, found.date.earliest, found.timex_value) == ("XXXX-06", None, "XXXX-06")


def test_today_of_a_text_without_a_day_of_writing_has_no_date() -> None:
    """What counts from the day of writing has no date where that is not known."""
    assert [(each.words, each.date) for each in read("Two years ago, and today, it stood.")] == [
        ("Two years ago", None),
        ("today", None),
    ]


def test_the_story_goes_on_from_an_age_and_from_years_that_were_counted() -> None:
    """A month after "in her fortieth year … the following year" is near to that, not to the year last written."""
    text = (
        "She was born on 5 June 1861. In 1884 she wrote. In her fortieth year she went to Canada and came back in late "
        "July of the following year. Towards the end of that year she fell ill, and in January she died."
    )
    assert said(text)[-1] == ("January", "1902-01")


def test_the_winter_after_a_spring_is_the_next() -> None:
    """After April the winter told is not the one that has just ended, and the summer that follows is after it."""
    text = "She came in April 1920. During the winter she wrote. In the following summer she left."
    assert [edtf for _, edtf in said(text)] == ["1920-04", "1920-24", "1921-22"]


def test_the_turn_of_the_year_is_in_neither_of_two() -> None:
    """It is no turn of a century, and no year."""
    assert said("In 1937 he fell ill. At the turn of the year he died.") == [("1937", "1937")]


def test_this_day_in_a_year_is_the_day_of_writing_in_that_year() -> None:
    """Where the day of writing is known it gives day and month; else the year alone is known."""
    text = "On this day in 1935 she died."
    assert said(text, published="2011-04-18") == [("this day in 1935", "1935-04-18")]
    assert said(text, published="2011-04") == said(text) == [("this day in 1935", "1935")]
