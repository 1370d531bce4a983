"""The names by which one may be called."""

import pytest

from testimonia.names.faces import faces, halves
from tests.names.customs import parse


@pytest.mark.parametrize(
    ("written", "called"),
    [
        ("Anna Berg", ["anna berg"]),
        ("Theodora “Teddy” Lindqvist", ["theodora lindqvist", "teddy lindqvist", "teddy"]),
        ("Anna Berg (born Stein)", ["anna berg", "anna stein"]),
        ("Rosa Meyer (born Rosa Broido)", ["rosa meyer", "rosa broido"]),
        ("Lev Bronstein (Trotsky)", ["lev bronstein", "lev trotsky"]),
        ("Jan Berg (Johnny)", ["jan berg", "jan johnny", "johnny berg"]),
        ("Andrés Nin Pérez", ["andres nin perez", "andres nin"]),
        ("Anna Berg (…)", ["anna berg"]),
    ],
)
def test_the_names_behind_a_name(written: str, called: list[str]) -> None:
    """Nicknames, names at birth, other names and the first of two surnames are names too."""
    assert [" ".join((*face.given, face.surname)) for face in faces(parse(written))] == called


def test_halves() -> None:
    """A hyphenated name has halves, without what joins them."""
    assert halves("cruz-y-vega") == ("cruz", "vega")
    assert halves("berg") == ("berg",)
    assert halves("y") == ("y",)
