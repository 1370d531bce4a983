"""Names of one source gathered into referents."""

import pytest

from testimonia.mentions import Register, compatible, name_tokens


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Kollontai", "Alexandra Kollontai", True),
        ("A. M. Kollontai", "Alexandra Mikhailovna Kollontai", True),
        ("Alexandra", "Alexandra Kollontai", True),
        ("Vladimir Kollontai", "Alexandra Kollontai", False),
        ("M. Kollontai", "Alexandra Kollontai", False),
        ("Andrés Nin", "Andres Nin", True),
        ("Nin", "Ninotchka Pavlova", False),
    ],
)
def test_which_names_can_be_one_persons(one: str, other: str, expected: bool) -> None:
    """Last parts are the same and given names or initials agree in order."""
    assert compatible(name_tokens(one), name_tokens(other)) is expected
    assert compatible(name_tokens(other), name_tokens(one)) is expected


def test_a_surname_met_first_grows_into_the_full_name() -> None:
    """Who is named briefly at first is the same person when the full name follows."""
    register = Register()
    first = register.named("Kollontai", "person", 0)
    assert register.named("Alexandra Kollontai", "person", 50) is first
    assert first.label == "Alexandra Kollontai"


def test_an_inverted_headword_is_turned() -> None:
    """A lexicon's "SOUVARINE, Boris" is Boris Souvarine."""
    assert Register().named("SOUVARINE, Boris", "person", 0).label == "Boris Souvarine"


def test_kinds_do_not_mix() -> None:
    """A person and a place of the same name are two."""
    register = Register()
    assert register.named("Washington", "person", 0) is not register.named("Washington", "place", 20)


def test_the_family_is_its_weightiest_member() -> None:
    """A plural, "the Kollontais", finds the Kollontai most spoken of."""
    register = Register()
    one = register.named("Alexandra Kollontai", "person", 0)
    one.weight = 3.0
    register.named("Vladimir Kollontai", "person", 40)
    assert register.family("Kollontais") is one


def test_father_and_son_are_two() -> None:
    """A suffix tells "John Weil Jr." from the John Weil spoken of before, and is found again."""
    register = Register()
    father = register.named("John Weil", "person", 0)
    son = register.named("John Weil Jr.", "person", 30)
    assert son is not father
    assert register.named("John Weil Jr.", "person", 60) is son
    assert register.named("John Weil", "person", 90) is father


def test_an_abbreviation_is_the_one_without_dots() -> None:
    """A body written "C.G.T." and "CGT" is one."""
    register = Register()
    assert register.named("C.G.T.", "group", 0) is register.named("the CGT", "group", 30)
