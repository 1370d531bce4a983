"""Lists of titles, read by the words."""

import pytest

from tests.extractors.reading import statement_lines


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Ida Lund wrote Kyra (1914), Under the Ice (1919) and The Last Ferry (1922).",
         ["Kyra", "Under the Ice", "Last Ferry"]),
        ("Ida Lund wrote Under the Ice (1914) and, best of all, The Last Ferry (1922).",
         ["Under the Ice", "Last Ferry"]),
        ("Ida Lund wrote Under the Ice (1914) and praised The Last Ferry (1922).", ["Under the Ice"]),
    ],
)  # fmt: skip
def test_a_list_of_titles(text: str, titles: list[str]) -> None:
    """Years and an aside do not end it; a title of which something else is told is not in it."""
    wrote = [line.split(" | ") for line in statement_lines(text) if line.startswith("authorship.wrote")]
    assert [fields[2].removeprefix("> ") for fields in wrote] == titles
