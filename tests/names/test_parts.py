"""A person's name taken apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.languages.parts.names import NameCustoms
from testimonia.names.fold import fold
from testimonia.names.parts import is_patronymic
from testimonia.names.parts import parse as parse_by
from tests.names.customs import parse


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
        ("“Big Bill” Haywood", "haywood", "", "big bill", ""),
        ("William (Bill) Haywood", "haywood", "", "bill", ""),
        ("Jan Berg alias Maring", "berg", "", "", "Maring"),
        ("Willy Berg (a.k.a. Karl Lund)", "berg", "", "", "Karl Lund"),
        ("“Maring”", "maring", "", "", ""),
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


def test_patronymic_among_given_names() -> None:
    """The patronymic is found behind the first given name."""
    assert parse("Alexandra Mikhailovna Kollontai").patronymic == "mikhailovna"
    assert parse("Anna Berg").patronymic == ""


@pytest.mark.parametrize(("written", "gender"), [("Frau Berg", "f"), ("Mr. Berg", "m"), ("Dr. Berg", "")])
def test_a_title_may_tell_the_gender(written: str, gender: str) -> None:
    """Of several titles the first that tells a gender counts; most tell none."""
    assert parse(written).title_gender == gender


@pytest.mark.parametrize(
    ("written", "suffix", "post_nominals", "surname"),
    [
        ("John Smith, M.P., Ph.D.", "", ("mp", "phd"), "smith"),
        ("Dr. J. Smith M.D.", "", ("md",), "smith"),
        ("John Weil Junior", "jr", (), "weil"),
        ("John Weil, Sr.", "sr", (), "weil"),
        ("Henry IV of France", "iv", (), "france"),
        ("Louis XVI", "xvi", (), "louis"),
        ("Malcolm V", "v", (), "malcolm"),
    ],
)
def test_what_stands_behind_a_name(
    written: str, suffix: str, post_nominals: tuple[str, ...], surname: str
) -> None:
    """Suffixes and numbers tell bearers of a name apart, degrees and orders do not."""
    name = parse(written)
    assert (name.suffix, name.post_nominals, name.surname) == (suffix, post_nominals, surname)


@pytest.mark.parametrize(
    ("written", "given_names", "surname"),
    [
        ("KOLLONTAI Alexandra", ("alexandra",), "kollontai"),
        ("VAN DER BERG Jan", ("jan",), "berg"),
        ("ANNA BERG", ("anna",), "berg"),
        ("José Ortega y Gasset", ("jose",), "ortega-y-gasset"),
        ("Andreu Nin i Pérez", ("andreu",), "nin-i-perez"),
        ("van der Berg, A.M.", ("a", "m"), "berg"),
        ("Maria J. e Silva", ("maria", "j", "e’"), "silva"),
    ],
)
def test_capitals_and_double_surnames(written: str, given_names: tuple[str, ...], surname: str) -> None:
    """A surname in capitals stands first before given names; two joined by a small word are one."""
    name = parse(written)
    assert (name.given, name.surname) == (given_names, surname)


def test_without_customs_the_words_of_no_language_are_known() -> None:
    """Titles and words of birth come from the language; particles are known in any."""
    name = parse_by("Comrade Anna van Berg", NameCustoms())
    assert (name.titles, name.given, name.particles) == ((), ("comrade", "anna"), ("van",))
    assert parse_by("Anna Berg née Stein", NameCustoms()).birth_name == ""


@given(st.text(max_size=40))
def test_any_text_can_be_parsed(text: str) -> None:
    """No text whatever makes parsing fail, and all parts come out folded."""
    name = parse(text)
    for part in (*name.given, name.surname, *name.titles, name.suffix):
        assert part == part.lower()
        assert part.isascii() or "’" in part
    assert fold(fold(text)) == fold(text)


def test_a_womans_bracket_holds_her_name_at_birth() -> None:
    """Unless it is a given name, which is what she is called; of a man it is always that."""
    assert (parse("Mary (Doyle) Corrigan").birth_name, parse("Mary (Doyle) Corrigan").nickname) == (
        "doyle",
        "",
    )
    assert parse("Mary (Molly) Corrigan").nickname == "molly"
    assert parse("John (Red) Corrigan").nickname == "red"
