"""A child whose birth was just told does nothing yet."""

import pytest

from testimonia.model import Clue
from tests.extractors.reading import statement_lines

HEAD = Clue("title", "Ada Roth", "Ada Roth")
OPENING = "Ada Roth was born in Graz in 1852. "


def who(text: str, type_: str) -> list[str]:
    """Return of whom a text below a headline tells something of a type."""
    lines = statement_lines(OPENING + text, HEAD)
    return [line.split(" | ")[1] for line in lines if line.startswith(type_)]


@pytest.mark.parametrize(
    "birth",
    [
        "Her daughter Ida Lund was born in 1876. ",
        "A daughter, Ida Lund, was born to Roth in 1876. ",
        "Her only child, Ida Lund, came into the world in May 1876. ",
        "The birth of her daughter Ida Lund took place in 1876. ",
    ],
)
def test_a_child_does_nothing_in_the_years_after_its_birth(birth: str) -> None:
    """What is done or suffered then is another's, whom the headline names."""
    assert who(f"{birth}She was arrested in 1878.", "detention.arrested") == ["Ada Roth"]
    assert who(f"{birth}She was released in 1879 and settled in Linz.", "residence.settled") == ["Ada Roth"]
    assert "Ida Lund" not in who(f"{birth}She founded the Weavers' Union in 1880.", "founding")


def test_with_something_else_in_between_the_headline_goes_on() -> None:
    """Unless the child is spoken of again, or the headline names nobody of its gender."""
    birth = "Her daughter Ida Lund was born in 1876. The winter was hard. "
    assert who(f"{birth}She was arrested in 1901.", "detention.arrested") == ["Ada Roth"]
    again = "Her daughter Ida Lund was born in 1876. Ida Lund went to school in Linz. The winter was hard. "
    assert "Ada Roth" not in who(f"{again}She was arrested in 1901.", "detention.arrested")
    his = OPENING.replace("Ada", "Karl") + birth.replace("Her", "His") + "She was arrested in 1901."
    lines = statement_lines(his, Clue("title", "Karl Roth", "Karl Roth"))
    assert not [line for line in lines if line.startswith("detention.arrested | Karl Roth")]


def test_a_son_of_several_stays_whom_he_means() -> None:
    """No statement goes to anybody else."""
    text = "Karl Roth met Ada Lund in 1910. Their son Otto was born in 1912. He became a doctor."
    assert not [
        line for line in statement_lines(text) if line.startswith("occupation") and "Otto" not in line
    ]
