"""Births, deaths and ages."""

import pytest

from testimonia.dates import Known, read_dates
from testimonia.dates.items import Item
from testimonia.dates.lives import life
from testimonia.dates.meanings import read_item
from testimonia.dates.recognise import recognise
from tests.dates.factories import LEXICON, TABLES, day, only, said


def _life(text: str) -> tuple[str | None, str | None]:
    items: list[Item] = [
        item for found in recognise(text, 0, len(text), LEXICON) if (item := read_item(found))
    ]
    birth, death = life(items)
    return (birth.edtf if birth else None, death.edtf if death else None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Berg (1872–1952) was born on 31 March 1872.", ("1872-03-31", "1952")),
        ("Anna Berg was born in Riga in 1872 and died in Oslo on 9 March 1952.", ("1872", "1952-03-09")),
        ("Anna Berg was born in 1872. Her son, born in 1905, left.", ("1872", None)),
        ("The hall (1872–1952 in use) stands.", (None, None)),
        ("In 1905 she came.", (None, None)),
    ],
)
def test_lives_told_by_a_text(text: str, expected: tuple[str | None, str | None]) -> None:
    """The first birth told counts, and the finest day that agrees with it."""
    assert _life(text) == expected


def test_a_birth_known_beforehand_comes_first() -> None:
    """What is known from elsewhere is not overruled by the text."""
    text = "Her sister was born in 1880. At the age of 10 she left."
    found = read_dates(text, [(0, len(text))], Known(births=(day("1872"),)), TABLES)
    assert found[-1].date
    assert found[-1].date.edtf == "1882/1883"


def test_born_on_a_leap_day() -> None:
    """A birthday of 29 February is kept on the 28th in common years."""
    assert only("When she was six, they moved.", birth="1872-02-29") == "1878-02-28/1879-02-27"


def test_an_age_far_ahead_of_a_story_that_goes_on_is_another_s() -> None:
    """A man of forty who meets one of sixty-five is not himself sixty-five then."""
    text = "Karl Roth was born in 1860. In 1900 he praised a judge, aged 65, whom he had named in 1901."
    assert [edtf for _, edtf in said(text)] == ["1860", "1900", "1901"]
    assert said("Karl Roth was born in 1860. In 1900 he left. Aged 65, he came back.")[-1][1] == "1925/1926"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        (
            "Jonas Vale was born in 1790. His wife Ann died in 1832. Aged fifty-one, he died in 1842.",
            "1841/1842",
        ),
        (
            "Jonas Vale was born in 1790. Vale's mother died in 1832. Aged fifty-one, he died in 1842.",
            "1841/1842",
        ),
        (
            "Her second son was born in 1830. Ida Vale was born in 1790. Aged fifty-one, she left.",
            "1841/1842",
        ),
    ],
)
def test_a_relative_s_birth_and_death_are_not_the_person_s(text: str, edtf: str) -> None:
    """What is said of his wife or her son is no end of the life that is told."""
    assert edtf in [date for _, date in said(text)]
