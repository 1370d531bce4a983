"""Schools called by the first words of their names."""

import pytest

from tests.extractors.reading import found_in

NAMED = "Ida Berg studied at Hampton College. "


def places(text: str) -> list[str]:
    """Return the words of the mentions of places."""
    return [mention.text for mention in found_in(text).mentions if mention.kind == "place"]


@pytest.mark.parametrize(
    "text", ["She left Hampton in 1990.", "After leaving Hampton in 1990, Ida Berg moved to Lima."]
)
def test_what_may_be_a_school_is_no_place(text: str) -> None:
    """Where the source names a college so; without it, a county may be left."""
    assert "Hampton" not in places(NAMED + text)
    assert "Hampton" in places("Ida Berg studied law. " + text)


@pytest.mark.parametrize(
    "text", ["She lived in Hampton.", "She moved to Hampton.", "She left Hampton, Ohio, in 1990."]
)
def test_behind_a_preposition_of_place_it_is_one(text: str) -> None:
    """And where a further place stands behind its comma."""
    assert "Hampton" in places(NAMED + text)
