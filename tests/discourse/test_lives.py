"""Years behind names, and whom they tell apart."""

import pytest

from testimonia.discourse.lives import lives_apart
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
