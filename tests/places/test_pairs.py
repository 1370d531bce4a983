"""How single meanings lie to one another."""

import pytest

from testimonia.places.lands import Land
from testimonia.places.meanings import Meaning, Spot, Stretch
from testimonia.places.pairs import held_together
from testimonia.places.towns import Town

LYON = Town(1, "Lyon", "FR.84", 45.75, 4.85, 520_000)
VIENNE = Town(2, "Vienne", "FR.84", 45.53, 4.87, 30_000)
TURIN = Town(3, "Turin", "IT.12", 45.07, 7.69, 870_000)
RHONE = Land("Rhone", frozenset(["FR.84"]), frozenset(), exact=True)
SOUTH = Land("South", frozenset(["FR.93"]), frozenset(["FR.84"]))
SPAIN = Land("Spain", frozenset(["ES.", "ES.29", "ES.51"]), frozenset(), exact=True, state=True)
MADRID = Land("Land of Madrid", frozenset(["ES.29"]), frozenset())


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        (Spot(LYON), Spot(LYON), "same"),
        (Spot(LYON), Spot(LYON, "near", 60.0), "near"),
        (Spot(LYON), Spot(LYON, "within"), "within"),
        (Spot(LYON), Spot(LYON, "", 250.0), "within"),
        (Spot(LYON, "near", 60.0), Spot(LYON, "within"), "unknown"),
        (Spot(LYON), Spot(VIENNE), "near"),
        (Spot(LYON), Spot(TURIN), "apart"),
        (Spot(LYON, "", 250.0), Spot(TURIN), "unknown"),
        (Spot(LYON), Stretch(RHONE), "within"),
        (Spot(LYON, "near", 60.0), Stretch(RHONE), "unknown"),
        (Spot(LYON), Stretch(RHONE, "within"), "unknown"),
        (Spot(LYON), Stretch(SOUTH), "unknown"),
        (Spot(TURIN), Stretch(SPAIN), "apart"),
        (Spot(LYON), Stretch(Land("Nowhere", frozenset(), frozenset())), "unknown"),
        (Stretch(SPAIN), Stretch(SPAIN), "same"),
        (Stretch(MADRID), Stretch(SPAIN), "within"),
        (Stretch(MADRID, "within"), Stretch(MADRID), "within"),
        (Stretch(MADRID, "near"), Stretch(MADRID), "near"),
        (Stretch(MADRID, "within"), Stretch(SPAIN, "within"), "unknown"),
        (Stretch(RHONE), Stretch(SOUTH), "unknown"),
        (Stretch(RHONE), Stretch(SPAIN), "apart"),
        (Stretch(MADRID), Stretch(Land("Andalusia", frozenset(["ES.51"]), frozenset())), "unknown"),
        (Stretch(RHONE, "near"), Stretch(SPAIN), "unknown"),
    ],
)
def test_pairs(one: Meaning, other: Meaning, kind: str) -> None:
    """Towns are held together by distance, lands by what they hold; whichever comes first does not matter."""
    assert held_together(one, other).kind == kind
    assert held_together(other, one).kind == kind


def test_kilometres_are_the_least() -> None:
    """The distance runs from outskirts to outskirts, less what is not told of where a place lies."""
    whole = held_together(Spot(LYON), Spot(TURIN)).kilometres
    less = held_together(Spot(LYON, "near", 60.0), Spot(TURIN)).kilometres
    assert whole is not None
    assert 200 < whole < 240
    assert less == pytest.approx(whole - 60)


def test_a_reason_names_the_places() -> None:
    """What is said of two places names them as they are called today."""
    assert "Lyon" in held_together(Spot(LYON), Spot(TURIN)).reason
    assert "Rhone" in held_together(Spot(TURIN), Stretch(RHONE)).reason
