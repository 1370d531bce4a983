"""What one source tells of one person."""

import pytest

from testimonia.persons.portraits import (
    FULL,
    INITIALS,
    NAMELESS,
    SURNAME,
    comparable_names,
    name_level,
    portrait_gender,
)
from testimonia.persons.portraits import parse_any as parse
from tests.persons.people import portrait


def spelled(*names: str, aliases: tuple[tuple[str, str], ...] = ()) -> list[str]:
    return [" ".join((*name.given, name.surname)) for name in comparable_names(names, aliases)]


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("Andrés Nin", FULL), ("A. Nin", INITIALS), ("Nin", SURNAME), ("Comrade Nin", SURNAME),
        ("Rosa", NAMELESS), ("Tsar Nicholas II", SURNAME), ("", NAMELESS),
    ],
)  # fmt: skip
def test_levels(name: str, level: int) -> None:
    """A full name tells most, then initials, then a surname; a bare given name tells nothing."""
    assert name_level(parse(name)) == level
    assert portrait(name).level == level


def test_short_forms_add_nothing() -> None:
    """Where a full name stands, surname and given name of the same source are left out."""
    assert spelled("Andrés Nin", "Nin", "Andrés", "A. Nin") == ["andres nin"]


def test_second_surname_takes_the_given_name() -> None:
    """Another surname the source uses for the person is tried with their given name."""
    assert spelled("Lev Bronstein", "Trotsky") == ["lev bronstein", "lev trotsky"]
    assert spelled("Lev Bronstein (Trotsky)") == ["lev bronstein", "lev trotsky"]
    assert spelled("Clara Zetkin, née Eissner") == ["clara eissner", "clara zetkin"]


@pytest.mark.parametrize(
    "names",
    [
        ("Wolf Sander", "Wolf"), ("Earl Tilney", "Earl", "Tilney"), ("Wolf-Dieter Sander", "Wolf"),
        ('Walter "Duke" Morley', "Duke"), ("Anna Morgan Sander", "Morgan"),
    ],
)  # fmt: skip
def test_what_somebody_is_called_by_is_no_second_surname(names: tuple[str, ...]) -> None:
    """A bare given name or nickname is a part of the full name, though it may be a surname of others."""
    assert len(spelled(*names)) == 1


def test_a_middle_name_that_is_no_given_name_may_be_a_second_surname() -> None:
    """Whoever kept the name at birth in the middle may go by it elsewhere."""
    assert spelled("Hedda Tessmar Korsch", "Tessmar") == ["hedda tessmar korsch", "hedda tessmar tessmar"]


def test_a_suffix_holds_for_the_shorter_forms() -> None:
    """What a source says once of which of two bearers it means, it means wherever it uses the surname."""
    names = comparable_names(("Alvin B. Marsh Jr.", "Bert Marsh", "Alvin Corley"))
    assert [(name.surname, name.suffix) for name in names] == [
        ("corley", ""),
        ("marsh", "jr"),
        ("marsh", "jr"),
    ]
    assert [name.suffix for name in comparable_names(("Marsh Sr.", "Marsh"))] == ["sr"]


def test_names_that_statements_give() -> None:
    """A name at birth takes the given name, a one-word pseudonym also stands alone, a nickname not."""
    assert spelled("Clara Zetkin", aliases=(("born_as", "Eissner"),)) == ["clara eissner", "clara zetkin"]
    assert spelled("Israel Helphand", aliases=(("pseudonym", "Parvus"),)) == [
        "israel helphand", "israel parvus", "parvus",
    ]  # fmt: skip
    assert spelled("Rosa Luxemburg", aliases=(("nickname", "Rote Rosa"),)) == ["rosa luxemburg"]
    assert spelled("Lev Bronstein", aliases=(("variant", "Leon Trotsky"),)) == [
        "lev bronstein",
        "leon trotsky",
    ]


def test_nominals_are_no_names() -> None:
    """Words without a capital letter name nobody."""
    assert spelled("the young typesetter") == []
    assert spelled("Rosa") == []
    assert spelled("Berg", "the typesetter", "A. Berg") == ["a berg"]


@pytest.mark.parametrize(
    ("name", "told", "gender"),
    [
        ("Clara Zetkin", "", "f"), ("Clara Zetkin", "m", "f"), ("Mrs Kautsky", "", "f"),
        ("Herr Berg", "f", "m"),
        ("Krupskaya", "", "f"), ("Sasha Berg", "m", "m"), ("Berg", "", ""),
    ],
)  # fmt: skip
def test_gender(name: str, told: str, gender: str) -> None:
    """A name that only one gender bears goes before pronouns, and they before the ending of a surname."""
    assert portrait_gender(comparable_names((name,)), told) == gender  # type: ignore[arg-type]


def test_evidence_is_what_comparison_sees() -> None:
    """Portraits that differ only in source and wording have the same evidence."""
    one = portrait("Comrade Andrés Nin", "Nin", source="a", born="1892")
    assert (
        portrait("Andrés Nin", source="b", born="1892").evidence != one.evidence
    )  # a title may tell a gender
    assert portrait("Comrade Andrés Nin", source="b", born="1892").evidence == one.evidence
    assert portrait("Comrade Andrés Nin", source="b", born="1893").evidence != one.evidence


@pytest.mark.parametrize(
    ("name", "names"),
    [
        ("Crown Prince", []), ("Prime Minister", []), ("Vice President", []), ("Grand Duke", []),
        ("Deputy Prime Minister", []), ("Clara Prince", ["clara prince"]), ("Olun King", ["olun king"]),
        ("O. Prince", ["o prince"]), ("Steffi Graf", ["steffi graf"]), ("Akua Bishop", ["akua bishop"]),
        ("Quanah Major", ["quanah major"]), ("Tove Sergeant", ["tove sergeant"]), ("Crown Weil", ["crown weil"]),
    ],
)  # fmt: skip
def test_an_office_is_no_name(name: str, names: list[str]) -> None:
    """A title of two words is nobody's name, though its last may be a surname, behind a rare given name too."""
    assert spelled(name) == names
