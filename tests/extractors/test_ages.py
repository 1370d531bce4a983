"""Ages as dates."""

import pytest

from tests.extractors.reading import statement_lines


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Karl Voss was born on 2 June 1890. He married Ida Lenz. Ida Lenz died at the age of 53.",
            "death.died | Ida Lenz",
        ),
        (
            "Karl Voss was born on 2 June 1890. He died at the age of 53.",
            "death.died | Karl Voss | @1943-06-02/1944-06-01",
        ),
        ("Karl Voss (1890–1960) was a clerk. He left Hull at the age of 20.", "journey.left | Karl Voss"),
    ],
    ids=["another's", "one's own", "of a life in brackets"],
)
def test_an_age_is_that_of_whose_birth_it_is_counted_from(text: str, line: str) -> None:
    """Of whoever was not born then it says no year."""
    assert any(each.startswith(line) for each in statement_lines(text))
    assert line != "death.died | Ida Lenz" or line in statement_lines(text)
