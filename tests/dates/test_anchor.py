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
