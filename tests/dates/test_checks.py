"""What a match must pass to be a date."""

import pytest

from tests.dates.factories import said


@pytest.mark.parametrize(
    "text",
    [
        "A height of 6'11 was measured.",
        "After Jan's death she left.",
        "The March on Washington was long.",
        "It was the last year Anna lived there.",
        "In the last year of his life he left.",
        "She was in the autumn of her life.",
        "They continued to fall to the enemy.",
        "The child was eight-year-old Tom.",
        "On 32 May 1905 nothing can happen.",
        "On May 32, 1905, nothing can happen.",
        "They had 300 men in 215 houses.",
    ],
)
def test_no_dates(text: str) -> None:
    """Heights, names, other people's ages, impossible days and lengths are no dates."""
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("In 1905 she lost the November election.", "November", "1905-11"),
        ("It broke on 12. XV. 1905.", "1905", "1905"),
        ("Jan (c. 1040 – 1094) was a count.", "c. 1040 – 1094", "1040~/1094"),
        ("Jan (c. 1510 – 1 May 1570) was a painter.", "c. 1510 – 1 May 1570", "1510~/1570-05-01"),
        (
            "He was born on 7 November [O.S. 26 October] 1879.",
            "7 November [O.S. 26 October] 1879",
            "1879-11-07",
        ),
        (
            "He was born on 26 October [N.S. 7 November] 1879.",
            "26 October [N.S. 7 November] 1879",
            "1879-11-07",
        ),
        ("Buried 3 February 1741/2.", "3 February 1741/2", "1742-02-03"),
    ],
)
def test_dates(text: str, words: str, edtf: str) -> None:
    """Months before a noun, lives with "c.", two calendars and two beginnings of the year."""
    assert (words, edtf) in said(text)
