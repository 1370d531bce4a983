"""Years behind names, and whom they tell apart."""

import pytest

from testimonia.discourse.bearers import Bearers
from testimonia.discourse.lives import Lives, lives_apart
from tests.discourse.making import use
from tests.discourse.meaning import persons
from tests.extractors.reading import statement_lines


def test_years_that_differ_tell_two_lives_apart() -> None:
    """A year that one of two does not tell is no difference."""
    assert lives_apart(("1692", "1750"), ("1692", "1751"))
    assert lives_apart(("1692",), ("1660", "1730"))
    assert not lives_apart(("1692",), ("1692", "1750"))
    assert not lives_apart((), ("1692", "1750"))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Edmund Pell (1660–1730) sang. They had Edmund (1692-1750) and Otto (1695-1760).",
         "birth.born | Edmund | @1692"),
        ("Edmund Pell (1660–1730) sang. Edmund (1660-1730) lived in Hull.",
         "residence.lived | Edmund Pell | > Hull | in Hull"),
        ("Ann Martha Conlon sang. Jonas Pell's siblings are Max Pell and Anna (born in 1948).",
         "kinship.sibling | Jonas Pell | > Anna"),
        ("Mildred Reade sang. Mildred Gale (1671-1701) sang. They had Mildred (1698-1747) and Otto (1695-1760).",
         "birth.born | Mildred | @1698"),
        ("Edmund Pell sang. Edmund (1660-1730) lived in Hull.", "residence.lived | Edmund Pell | > Hull | in Hull"),
    ],
)  # fmt: skip
def test_a_given_name_with_other_years_is_another_bearers(text: str, line: str) -> None:
    """So is one in another spelling; without years told before, it is who was called so."""
    assert line in statement_lines(text)


def test_two_lives_of_one_name_are_two_persons() -> None:
    """Who lived 1770–1840 is not who lived 1805–1870; behind both, the bare name is nobody's."""
    text = "Adam Reeve (1770–1840) was a brewer. Adam Reeve (1805–1870) was a judge. Adam Reeve left Hull in 1835."
    lines = statement_lines(text)
    assert "death.died | Adam Reeve | @1870" in lines
    assert not [line for line in lines if line.startswith("journey")]
    assert persons(text) == ["Adam Reeve", "Adam Reeve"]


@pytest.mark.parametrize(
    ("life", "two"), [(("1805", "1870"), True), (("1770", "1870"), False), (("1805",), False)]
)
def test_one_year_that_agrees_leaves_one_person(life: tuple[str, ...], two: bool) -> None:
    """Both years must differ: sources slip."""
    lives = Lives(Bearers())
    lives.learn(0, use("Adam Reeve", 0, life=("1770", "1840")))
    assert lives.are_two(0, use("Adam Reeve", 90, life=life)) is two
