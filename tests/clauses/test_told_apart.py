"""Members of a list that are each told of by themselves."""

import pytest

from tests.extractors.reading import statement_lines


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "ROTH, Karl, printer. M. (1) Jane Holm 1901, (2) Olga Reis 1911.",
            ["Jane Holm @1901", "Olga Reis @1911"],
        ),
        ("Karl Roth married twice: first Jane Holm, and then Olga Reis.", ["Jane Holm", "Olga Reis"]),
    ],
    ids=["numbered", "first and then"],
)
def test_each_marriage_is_one(text: str, said: list[str]) -> None:
    """Each has its own time, or none."""
    spouses = [
        line.split(" | ") for line in statement_lines(text) if line.startswith("kinship.spouse | Karl")
    ]
    assert sorted(" ".join(fields[2:]).removeprefix("> ") for fields in spouses) == said
