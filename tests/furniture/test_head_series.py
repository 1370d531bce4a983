"""Series and parts, as heads and feet of pages tell them, and what only looks like one."""

import pytest

from tests.furniture.factories import ANOTHER, PARAGRAPH, marked

KINDS = ("series", "part", "parts")


def told(*lines: str, foot: str = "") -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for kind, value in marked(*lines, PARAGRAPH, ANOTHER, *filter(None, [foot]))[1]:
        if kind in KINDS:
            found.setdefault(kind, []).append(value)
    return found


@pytest.mark.parametrize(
    ("line", "series", "part", "parts"),
    [
        ("Second part in our series on the quays", "the quays", "2", None),
        ("Part two of our series on the quays", "the quays", "2", None),
        ("Part two in a three-part series on the quays", "the quays", "2", "3"),
        ("The second of three articles on the quays", "the quays", "2", "3"),
        ("This is the second article in a series of three on the quays", "the quays", "2", "3"),
        ("This is the third in a series about the quays.", "the quays", "3", None),
        ("The first instalment in a new series on women of the quays.", "women of the quays", "1", None),
        ("The last in our series about the quays", "the quays", "last", None),
        ("Lives on the Quay (2/5)", "Lives on the Quay", "2", "5"),
        ("Lives on the Quay: Part II", "Lives on the Quay", "2", None),
        ("The Quays series: 2 of 3", "Quays", "2", "3"),
        ("From the series “Lives on the Quay” (part 2 of 3)", "Lives on the Quay", "2", "3"),
        ("An occasional series: Lives on the Quay", "Lives on the Quay", None, None),
        ("Part II: The lockout", None, "2", None),
        (
            "In the second part of our series on the quays, Jane Roe follows her to Lund.",
            "the quays",
            "2",
            None,
        ),
        ("Summer lectures, second series: Lives on the Quay", "Lives on the Quay", None, None),
    ],
)
def test_series_and_part(line: str, series: str | None, part: str | None, parts: str | None) -> None:
    """The name of the series, the part and how many there are, each where the line tells it."""
    expected = {"series": series, "part": part, "parts": parts}
    assert told("The binders of the Nordkaj", line) == {k: [v] for k, v in expected.items() if v is not None}


def test_the_foot_of_a_page_tells_its_series() -> None:
    """It does without a number: "This article is part of our series …"."""
    line = "This article is part of our series Lives on the Quay."
    assert told("The binders of the Nordkaj", foot=line) == {"series": ["Lives on the Quay"]}


@pytest.mark.parametrize(
    "line",
    [
        "This article is over 9 years, 3 months old", "One of the first women in the union", "2 of 5 photos",
        "This is the last of your 3 free articles", "This article has 3 parts", "5 things to know",
        "Next week: part three of our series.", "Part one appeared in our last issue.", "Page 2 of 5",
        "The last of the binders", "Top-15", "ISO-8859-1", "Our series continues",
        "This article is available to 3 subscribers, 2 at a time",
    ],
)  # fmt: skip
def test_other_numbers_are_no_parts(line: str) -> None:
    """Ages, photographs, free articles, pages and lists are no part of a series."""
    assert told("The binders of the Nordkaj", line) == {}
