"""Days as machines write them."""

import htmldate
import pytest
from lxml import html

from testimonia.readers.days import found, is_day, iso


@pytest.mark.parametrize(
    "words",
    [
        "1951-03-07", "1951-3-7 09:09", "1951/03/07", "1951.3.7", "19510307", "1951-03-07T03:00:00 UTC",
        "Wed, 07 Mar 1951 09:12:22 +0100", "7 Mar 1951 09:12",
    ],
)  # fmt: skip
def test_days_of_machines_are_year_month_and_day(words: str) -> None:
    """Any separator, none, or the form of mail; the hour is left out."""
    assert iso(words) == "1951-03-07"


@pytest.mark.parametrize(
    "words",
    [
        "", "1951", "1951-03", "1951-02-30", "1951-13-07", "1951-03/07", "1951307", "195103071", "1951-03-077",
        "1451-03-07", "7 March 1951", "on 1951-03-07", "Wed, 31 Feb 1951 09:12:22 +0100",
    ],
)  # fmt: skip
def test_other_words_stay_as_they_are(words: str) -> None:
    """Days in words, days that no calendar has and figures that are no day are not touched."""
    assert iso(words) == words


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("1951-03-07", True), ("7.3.1951", True), ("7/3/1951, Graz", True), ("7.3.19512", False), ("7.3.51", False),
        ("19510307", False), ("7 March 1951", False), ("", False),
    ],
)  # fmt: skip
def test_a_day_in_figures_is_known(words: str, day: bool) -> None:
    """Words begin with a day where day, month and the whole year are told apart."""
    assert is_day(words) is day


DATED = (
    '<html><head><meta property="article:published_time" content="2017-03-07"></head><body>{}</body></html>'
)


def test_the_day_of_publication_is_found() -> None:
    """A page that tells its day has it; one that does not, or is too large to search, has none."""
    assert found(html.fromstring(DATED.format("<p>Ida kept bees.</p>"))) == "2017-03-07"
    assert found(html.fromstring("<html><body><p>Ida kept bees.</p></body></html>")) == ""
    assert found(html.fromstring(DATED.format("<p>Ida kept bees.</p>" * 5_000))) == ""


def test_a_failing_search_finds_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the search raises, the page is one without a day."""

    def fail(*_: object, **__: object) -> str:
        raise RecursionError

    monkeypatch.setattr(htmldate, "find_date", fail)
    assert found(html.fromstring(DATED.format("<p>Ida kept bees.</p>"))) == ""
