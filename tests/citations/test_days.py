"""Days of references."""

import pytest

from testimonia.citations.days import date_parts
from testimonia.languages.en.citing import citing
from testimonia.languages.parts.citing import Citing


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("3 May 1921", [1921, 5, 3]),
        ("May 3rd, 1921", [1921, 5, 3]),
        ("May 1921", [1921, 5]),
        ("Spring 1921", [1921]),
        ("1921", [1921]),
        ("3.5.1921", [1921, 5, 3]),
        ("2019-05-03", [2019, 5, 3]),
        ("45 May 1921", [1921]),
        ("2019-13-03", [2019]),
        ("in spring", []),
    ],
)
def test_a_day_is_told_as_far_as_it_goes(text: str, parts: list[int]) -> None:
    """Year, month and day; of an impossible day the year."""
    assert date_parts(text, citing()) == parts


def test_months_are_the_languages() -> None:
    """Without their names a day has its year."""
    assert date_parts("3 May 1921", Citing()) == [1921]
    assert date_parts("3 mai 1921", Citing(months={"mai": 5})) == [1921, 5, 3]
