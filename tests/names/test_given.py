"""Known given names."""

import pytest

from testimonia.model import Gender
from testimonia.names.fold import fold
from testimonia.names.given import (
    forms,
    gender_of,
    heads,
    is_given,
    is_surname_too,
    of_two_genders,
    usual_gender_of,
    written,
)
from testimonia.names.particles import INSIDE

GENDERS: tuple[Gender, ...] = ("f", "m", "")


@pytest.mark.parametrize(
    ("name", "gender", "usual"),
    [
        ("clara", "f", "f"), ("boris", "m", "m"), ("hendrik", "m", "m"), ("aafke", "f", "f"), ("jean-pierre", "", ""),
        ("jean", "", ""), ("sasha", "", ""), ("jan", "", "m"), ("marie", "", "f"), ("qwert", "", ""),
        ("karl-heinz", "m", "m"),
    ],
)  # fmt: skip
def test_gender(name: str, gender: str, usual: str) -> None:
    """A given name tells the gender unless both bear it or it is not known; some of those are mostly borne by one."""
    assert (gender_of(name), usual_gender_of(name)) == (gender, usual)


@pytest.mark.parametrize("name", ["rosa", "kollontai", "anne-marie", "rosa-kollontai"])
def test_known_given_names(name: str) -> None:
    """Given names are told from other words; each half of a hyphenated one must be known."""
    assert is_given(name) == ("kollontai" not in name)


def test_given_names_that_are_surnames_too() -> None:
    """Some given names are as often surnames."""
    assert is_surname_too("morgan")
    assert not is_surname_too("rosa")


def test_forms_of_one_name() -> None:
    """A form belongs to one name or to several, and each name has its forms."""
    assert heads("ted") == {"m edward", "m theodore"}
    assert "hendrik" in forms("henk")
    assert forms("qwert") == ()


def test_the_table_is_well_formed() -> None:
    """Names stand in small letters and have something left when folded, and no particle is listed as one but Ben."""
    every = {name for gender in GENDERS for name in written(gender)}
    assert all(name == name.lower() and fold(name) for name in every)
    assert every & INSIDE == {"ben"}


def test_of_two_genders() -> None:
    """Names of a woman and of a man; a name that is unknown, or either's, tells nothing."""
    assert of_two_genders("anna", "karl")
    assert not of_two_genders("anna", "lena")
    assert not of_two_genders("anna", "vossgerd")
