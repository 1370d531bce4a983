"""Times joined behind one verb are as many clauses."""

import pytest

from tests.extractors.reading import statement_lines


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Karl Roth was arrested in 1905 and 1907.", ["@1905", "@1907"]),
        ("Karl Roth was arrested in 1905, in 1907 and in May 1909.", ["@1905", "@1907", "@1909-05"]),
        ("Karl Roth was arrested in 1905 or 1907.", ["@[1905,1907]"]),
        ("Karl Roth was arrested in 1905 and Ida Weil in 1907.", ["@1905"]),
        ("Karl Roth was arrested in May, 1905.", ["@1905-05"]),
        ("Karl Roth was arrested in 1905, and in 1907 Ida Weil left.", ["@1905"]),
    ],
    ids=["and", "three", "or", "another's", "one time", "next clause"],
)
def test_each_joined_time_is_an_event(text: str, dates: list[str]) -> None:
    """A comma or an "and" joins them, with or without the preposition, and each has a year of its own."""
    arrests = [line for line in statement_lines(text) if line.startswith("detention.arrested | Karl Roth")]
    assert [line.split(" | ")[2] for line in arrests] == dates


def test_a_place_in_brackets_is_of_its_time() -> None:
    """Each stood where its brackets tell."""
    lines = statement_lines("ROTH, Karl, printer. Imprisoned 1893–4 (Stein) and 1918–19 (Jefferson City).")
    assert "detention.imprisoned | Karl Roth | @1918/1919 | in Jefferson City" in lines
    assert not any("@1893/1894" in line and "Jefferson" in line for line in lines)
