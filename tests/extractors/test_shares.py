"""Several values in one clause, each with its own object and time."""

import pytest

from tests.extractors.reading import statement_lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pavel Orlov served as president of the Weavers' Union (1945-1948), as mayor of Linz (1948-1953).",
         ["position.held | Pavel Orlov | > Weavers' Union | = president | @1945/1948",
          "position.held | Pavel Orlov | > Linz | = mayor | @1948/1953 | in Linz"]),
        ("Pavel Orlov served as secretary and treasurer of the Weavers' Union from 1901 to 1905.",
         ["position.held | Pavel Orlov | > Weavers' Union | = secretary | @1901/1905",
          "position.held | Pavel Orlov | > Weavers' Union | = treasurer | @1901/1905"]),
        ("In 1905 Pavel Orlov worked as a nurse and teacher.",
         ["occupation.worked_as | Pavel Orlov | = nurse | @1905",
          "occupation.worked_as | Pavel Orlov | = teacher | @1905"]),
    ],
)  # fmt: skip
def test_each_post_has_what_stands_behind_it(text: str, expected: list[str]) -> None:
    """Where only the last has an object or a time, or one stands in front, they are shared."""
    assert sorted(statement_lines(text)) == sorted(expected)
