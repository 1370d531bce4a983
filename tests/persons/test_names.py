"""A person's name taken apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.persons.names import fold, gender_of_title, is_patronymic, name_key, parse, sort_key


@pytest.mark.parametrize(
    ("written", "given_names", "surname"),
    [
        ("Alexandra Kollontai", ("alexandra",), "kollontai"),
        ("Kollontai, Alexandra M.", ("alexandra", "m"), "kollontai"),
        ("A.M. Kollontai", ("a", "m"), "kollontai"),
        ("A. M. Kollontai", ("a", "m"), "kollontai"),
        ("Yu. O. Martov", ("yu.", "o"), "martov"),
        ("J.-P. Timbaud", ("j", "p"), "timbaud"),
        ("Jean-Pierre Timbaud", ("jean-pierre",), "timbaud"),
        ("Kollontai", (), "kollontai"),
        ("Лев Седов", ("lev",), "sedov"),
        ("Thomas Clifford, 1st Baron Clifford", ("thomas",), "clifford"),
        ("Sir Robert Hill, 12th Baronet", ("robert",), "hill"),
        ("Clara Zetkin, Reichstag deputy", ("clara",), "zetkin"),
        ("Emma Goldman,", ("emma",), "goldman"),
        ("Γιάνης Κορδάτος", ("gianis",), "kordatos"),
        ("Božidar  Adžija", ("bozidar",), "adzija"),
        ("", (), ""),
        ("…", (), ""),
    ],
)
def test_given_names_and_surname(written: str, given_names: tuple[str, ...], surname: str) -> None:
    """Given names and surname are found in the usual orders, scripts and abbreviations."""
    name = parse(written)
    assert (name.given, name.surname, name.written) == (given_names, surname, written)


@pytest.mark.parametrize(
    ("written", "particles", "surname"),
    [
        ("Marinus van der Lubbe", ("van", "der"), "lubbe"),
        ("Charles de Gaulle", ("de",), "gaulle"),
        ("De Gaulle", ("de",), "gaulle"),
        ("Gabriele D'Annunzio", ("d’",), "annunzio"),
        ("Sean O’Casey", ("o’",), "casey"),
        ("María de la Cruz y Vega", ("de", "la"), "cruz-y-vega"),
        ("Ben Tillett", (), "tillett"),
    ],
)
def test_particles(written: str, particles: tuple[str, ...], surname: str) -> None:
    """Particles stand apart from the surname; a given name that looks like one is none."""
    name = parse(written)
    assert (name.particles, name.surname) == (particles, surname)


@pytest.mark.parametrize(
    ("written", "titles", "suffix", "surname"),
    [
        ("Dr. Magnus Hirschfeld", ("dr",), "", "hirschfeld"),
        ("the young Comrade Nin", ("the", "young", "comrade"), "", "nin"),
        ("Mother Jones", ("mother",), "", "jones"),
        ("Oliver Wendell Holmes Jr.", (), "jr", "holmes"),
        ("Tsar Nicholas II", ("tsar",), "ii", "nicholas"),
        ("Nicholas I", (), "i", "nicholas"),
        ("Malcolm X", (), "", "x"),
        ("General", (), "", "general"),
    ],
)
def test_titles_and_suffixes(written: str, titles: tuple[str, ...], suffix: str, surname: str) -> None:
    """Titles before and suffixes after a name are no part of it; a title by itself is a name."""
    name = parse(written)
    assert (name.titles, name.suffix, name.surname) == (titles, suffix, surname)


@pytest.mark.parametrize(
    ("written", "surname", "birth_name", "nickname", "other"),
    [
        ("Clara Zetkin, née Eissner", "zetkin", "eissner", "", ""),
        ("Clara Zetkin (geb. Eißner)", "zetkin", "eissner", "", ""),
        ("Rosa Meyer (born Rosa Broido)", "meyer", "rosa broido", "", ""),
        ("Lev Bronstein (Trotsky)", "bronstein", "", "", "Trotsky"),
        ("William “Big Bill” Haywood", "haywood", "", "big bill", ""),
        ("Max Born", "born", "", "", ""),
    ],
)
def test_other_names(written: str, surname: str, birth_name: str, nickname: str, other: str) -> None:
    """A name at birth, a nickname and a name in parentheses are found, and leave the name itself."""
    name = parse(written)
    assert (name.surname, name.birth_name, name.nickname, name.other) == (
        surname,
        birth_name,
        nickname,
        other,
    )


def test_full() -> None:
    """A name is full when it has a surname and more than initials before it."""
    assert parse("Andrés Nin").full
    assert not parse("A. Nin").full
    assert not parse("Yu. Martov").full
    assert not parse("Nin").full


@pytest.mark.parametrize("name", ["Ilyich", "Mikhailovna", "Petrovich", "Andreevna"])
def test_patronymics(name: str) -> None:
    """A Slavic patronymic is known by its ending."""
    assert is_patronymic(fold(name))
    assert not is_patronymic(fold("Martov"))


def test_gender_of_titles() -> None:
    """Some titles tell their bearer's gender."""
    assert [gender_of_title(title) for title in ("frau", "mr", "dr")] == ["f", "m", ""]


def test_keys() -> None:
    """Persons are looked up by surname, other things by their label; both folded."""
    assert name_key("person", "Andrés Nin") == "nin"
    assert name_key("group", "Parti Communiste Français") == "parti communiste francais"
    assert sort_key("Marinus van der Lubbe") == "lubbe, marinus van der"
    assert sort_key("Lenin") == "lenin"
    assert sort_key("…") == ""


@given(st.text(max_size=40))
def test_any_text_can_be_parsed(text: str) -> None:
    """No text whatever makes parsing fail, and all parts come out folded."""
    name = parse(text)
    for part in (*name.given, name.surname, *name.titles, name.suffix):
        assert part == part.lower()
        assert part.isascii() or "’" in part
    assert fold(fold(text)) == fold(text)
