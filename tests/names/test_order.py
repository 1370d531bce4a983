"""Names written with the surname first."""

import pytest

from testimonia.names.order import in_reading_order
from tests.names.customs import CUSTOMS


@pytest.mark.parametrize(
    ("written", "turned"),
    [
        ("SOUVARINE, Boris", "Boris Souvarine"),
        ("Kollontai, Alexandra M.", "Alexandra M. Kollontai"),
        ("KOLLONTAI Alexandra", "Alexandra Kollontai"),
        ("van Berg, Jan", "Jan van Berg"),
        ("John Weil, Jr.", "John Weil, Jr."),
        ("Thomas Clifford, 1st Baron Clifford", "Thomas Clifford, 1st Baron Clifford"),
        ("Clara Zetkin, Reichstag deputy", "Clara Zetkin, Reichstag deputy"),
        ("ANNA BERG", "ANNA BERG"),
        ("J.B. Anna", "J.B. Anna"),
        ("Anna Berg", "Anna Berg"),
        ("", ""),
    ],
)
def test_inverted_names_are_turned(written: str, turned: str) -> None:
    """Given names behind a comma or capitals come first; ranks, suffixes and trades leave a name as it is."""
    assert in_reading_order(written, CUSTOMS) == turned


def test_a_dash_stands_for_the_comma() -> None:
    """As death notices set it; a hyphen inside a name parts nothing."""
    assert in_reading_order("VIK - Ida", CUSTOMS) == "Ida Vik"
    assert in_reading_order("VIK -- Ida", CUSTOMS) == "Ida Vik"
    assert in_reading_order("Ida Vik-Lie", CUSTOMS) == "Ida Vik-Lie"
