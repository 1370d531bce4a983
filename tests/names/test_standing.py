"""What may stand for what within a source."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.names.standing import gender_of_name, handles, may_be_one, may_stand_for, standing
from tests.names.customs import parse


@pytest.mark.parametrize(
    ("short", "full", "expected"),
    [
        # the same, and parts left out
        ("ANNA BERG", "Anna Berg", "same"), ("Berg, Anna", "Anna Berg", "same"), ("BERG Anna", "Anna Berg", "same"),
        ("Dr. Anna Berg", "Anna Berg", "same"), ("Berg", "Anna Berg", "short"), ("Anna", "Anna Berg", "short"),
        ("Comrade Berg", "Anna Berg", "short"), ("Andrés Nin", "Andres Nin", "same"),
        # initials
        ("A. Berg", "Anna Berg", "short"), ("A. M. Berg", "Anna Maria Berg", "short"),
        ("A.M. Berg", "Anna Maria Berg", "short"), ("Anna M. Berg", "Anna Maria Berg", "short"),
        ("J. P. Timbaud", "Jean-Pierre Timbaud", "short"), ("Yu. Martov", "Yuri Martov", "short"),
        ("M. Berg", "Anna Maria Berg", ""), ("M. A. Berg", "Anna Maria Berg", ""), ("B. Berg", "Anna Berg", ""),
        ("M. Kollontai", "Alexandra Mikhailovna Kollontai", ""),
        # given names left out
        ("Anna Berg", "Anna Maria Berg", "short"), ("Woodrow Wilson", "Thomas Woodrow Wilson", "short"),
        ("Anna Mikhailovna", "Anna Mikhailovna Berg", "short"), ("Anna Maria", "Anna Maria Berg", "short"),
        ("Mikhailovna Berg", "Anna Mikhailovna Berg", ""), ("Pierre Timbaud", "Jean-Pierre Timbaud", ""),
        ("Jean Timbaud", "Jean-Pierre Timbaud", "short"), ("Jean", "Jean-Pierre Timbaud", "short"),
        # forms of given names
        ("Bill Lund", "William Lund", "form"), ("Peggy", "Margaret Lund", "form"),
        ("Henk Bakker", "Hendrik Bakker", "form"), ("Sasha Berg", "Aleksandr Berg", "form"),
        ("Sasha", "Aleksandra Berg", "form"), ("Peggy Lund", "William Lund", ""), ("Peggy", "Clara Lund", ""),
        # nicknames
        ("Teddy", "Theodora “Teddy” Lindqvist", "form"), ("Teddy Lindqvist", "Theodora “Teddy” Lindqvist", "form"),
        ("Lindqvist", "Theodora “Teddy” Lindqvist", "short"), ("Big Bill", "William “Big Bill” Haywood", "form"),
        ("Theodora Lindqvist", "Theodora “Teddy” Lindqvist", "same"),
        ("Bill Haywood", "William (Bill) Haywood", "form"),
        # particles
        ("Ravesteyn", "Willem van Ravesteyn", "short"), ("van Ravesteyn", "Willem van Ravesteyn", "short"),
        ("Beethoven", "van Beethoven", "same"), ("Willem Ravesteyn", "Willem van Ravesteyn", "same"),
        ("van den Berg", "Anna van der Berg", ""), ("Brien", "Sean O’Brien", ""), ("O'Brien", "Sean O’Brien", "short"),
        # double surnames
        ("Lorca", "Federico García-Lorca", "short"), ("García Lorca", "Federico García-Lorca", "short"),
        ("Cruz", "María de la Cruz y Vega", "short"), ("Andreu Nin", "Andreu Nin i Pérez", "short"),
        ("Andrés Nin", "Andrés Nin Pérez", "short"), ("Nin", "Andrés Nin Pérez", "loose"),
        ("García Lorca", "Federico García Lorca", "short"),
        # spellings
        ("Trotskii", "Lev Trotsky", "form"), ("Meier", "Anna Meyer", ""), ("Balabanov", "Anna Balabanova", ""),
        # other names
        ("Trotsky", "Lev Bronstein (Trotsky)", "form"), ("Anna Stein", "Anna Berg (born Stein)", "form"),
        ("Robinson", "Mary Hill née Robinson", "form"), ("Clara de Groot", "Clara van Berg, née de Groot", "form"),
        # what tells apart
        ("Boris Berg", "Anna Berg", ""), ("Mrs. Berg", "Boris Berg", ""), ("Mr. Berg", "Anna Berg", ""),
        ("Mrs. Berg", "Anna Berg", "short"), ("Mrs. John Weil", "John Weil", ""), ("Mr. Weil", "Mrs. Weil", ""),
        ("John Weil Jr.", "John Weil Sr.", ""), ("John Weil Jr.", "John Weil", ""),
        ("John Weil", "John Weil Jr.", "same"), ("John Weil Junior", "John Weil, Jr.", "same"),
        ("Nicholas II", "Nicholas III", ""), ("Tsar Nicholas", "Nicholas II", "same"),
        ("Henry", "Henry IV of France", "short"), ("Henry IV", "Henry IV of France", "short"),
        ("Anna Berg (born Stein)", "Anna Berg (born Wolf)", ""), ("Nin", "Anna Ninova", ""),
        ("Anna Maria Berg", "Anna Berg", ""), ("Anna Berg", "Berg", ""), ("K.", "Karl Berg", ""), ("", "Anna Berg", ""),
    ],
)  # fmt: skip
def test_what_a_name_may_stand_for(short: str, full: str, expected: str) -> None:
    """A short form stands for a name that has all its parts, and says how; what contradicts keeps apart."""
    assert standing(parse(short), parse(full)) == expected
    assert may_stand_for(parse(short), parse(full)) == (expected not in {"", "loose"})


@pytest.mark.parametrize(
    ("said", "known", "expected"),
    [
        ("Anna Berg", "Berg", True), ("Berg", "Anna Berg", True), ("Anna Berg", "Anna", True),
        ("Anna Berg", "Boris Berg", False), ("Nin", "Andrés Nin Pérez", False),
        ("John Weil Jr.", "John Weil", False), ("John Weil Jr.", "Weil", True), ("John Weil", "John Weil Jr.", True),
    ],
)  # fmt: skip
def test_a_name_may_grow(said: str, known: str, expected: bool) -> None:
    """Whichever is the fuller, a name may be that of somebody known by another; a son is not his father."""
    assert may_be_one(parse(said), parse(known)) == expected


def test_gender_of_a_name() -> None:
    """A title goes before the given name."""
    names = ("Mrs. John Weil", "Anna Berg", "Berg", "Jean Berg")
    assert [gender_of_name(parse(name)) for name in names] == ["f", "f", "", ""]


WORDS = [
    "Anna", "Maria", "Sasha", "Aleksandr", "Bill", "William", "A.", "M.", "Mikhailovna", "Jean-Pierre", "van", "de la",
    "Berg", "Trotsky", "Trotskii", "García-Lorca", "Cruz y Vega", "Jr.", "II", "Mrs.", "“Teddy”", "née", "(Maring)",
    "alias", "O’Casey", "BERG", ",", "of", "…",
]  # fmt: skip
NAMES = st.lists(st.sampled_from(WORDS), max_size=5).map(" ".join)


@given(st.one_of(NAMES, st.text(max_size=30)))
def test_every_name_stands_for_itself(written: str) -> None:
    """Whatever is written, a name may stand for itself."""
    assert may_stand_for(parse(written), parse(written))
    assert may_be_one(parse(written), parse(written))


@given(NAMES, NAMES)
def test_what_goes_together_is_filed_together(one: str, other: str) -> None:
    """Two names of which one may stand for the other share a handle, so that a register need not compare all."""
    if standing(parse(one), parse(other)):
        assert handles(parse(one)) & handles(parse(other)) or parse(one) == parse(other)


def test_handles_join_forms_and_spellings() -> None:
    """A nickname is filed under its name, a spelling under its letters."""
    for one, other in product(("Peggy", "Margaret Lund"), ("Meg Trotskii", "M. Lund (Peggy)")):
        assert handles(parse(one)) & handles(parse(other))
