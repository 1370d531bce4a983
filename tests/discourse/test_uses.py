"""The uses of names in a sentence, with what the words around each tell."""

import pytest

from testimonia.discourse.uses import Use, is_title
from tests.discourse.making import WORDS, uses
from tests.names.customs import CUSTOMS, parse


def used(text: str, name: str) -> Use:
    """Return the only use of a name in a sentence."""
    (found,) = [use for use in uses(text) if text[use.start : use.end] == name]
    return found


@pytest.mark.parametrize(
    ("text", "name", "kept"),
    [
        ("Clara Lund was born in Hull.", "Clara Lund", "Clara Lund"),
        ("Mrs. Clara Lund was born in Hull.", "Clara Lund", "Clara Lund"),
        ("Mrs. Gilbert Noakes was born in Hull.", "Gilbert Noakes", "Mrs. Gilbert Noakes"),
        ("Mr. Gilbert Noakes was born in Hull.", "Gilbert Noakes", "Gilbert Noakes"),
        ("Hugh Lascelles the elder died in Hull.", "Hugh Lascelles", "Hugh Lascelles the elder"),
        ("Hugh Lascelles, the younger, died in Hull.", "Hugh Lascelles", "Hugh Lascelles"),
        ("Hugh Lascelles the weaver died in Hull.", "Hugh Lascelles", "Hugh Lascelles"),
    ],
)
def test_a_name_is_kept_with_what_tells_two_apart(text: str, name: str, kept: str) -> None:
    """The "Mrs." before a husband's name does, and "the elder"; the place of the name is its own words."""
    assert used(text, name).name.startswith(kept)


@pytest.mark.parametrize(
    ("text", "name", "gender"),
    [
        ("Mrs. Lund was born in Hull.", "Lund", "f"),
        ("Mr. Lund was born in Hull.", "Lund", "m"),
        ("Then Lund was born in Hull.", "Lund", ""),
    ],
)
def test_a_title_is_a_part_of_the_name(text: str, name: str, gender: str) -> None:
    """The word before it counts where it is a title."""
    assert used(text, name).form.title_gender == gender


def test_a_generation_before_the_name_counts_too() -> None:
    """In "the elder Lascelles" the word before tells him from his son."""
    elder = used("They saw the elder Lascelles in Hull.", "Lascelles")
    assert elder.name == "elder Lascelles"


@pytest.mark.parametrize(
    ("text", "name", "beside"),
    [
        ("In 1905 Clara Berg, née Lindqvist, died in Hull.", "Lindqvist", "Clara Berg"),
        ("In 1905 Clara Berg, born Anna Weiss, died in Hull.", "Anna Weiss", "Clara Berg"),
        ("Clara Berg, known as Weiss, died in Hull.", "Weiss", "Clara Berg"),
        ("Clara Berg, alias Anna Weiss, died in Hull.", "Anna Weiss", "Clara Berg"),
        ("Karl Roth called Anna Weiss a fanatic.", "Anna Weiss", ""),
        ("Clara Berg and Anna Weiss died in Hull.", "Anna Weiss", ""),
        ("Clara Berg died in Hull in the spring of that year, known as Weiss.", "Weiss", ""),
    ],
)
def test_another_name_of_the_same_person(text: str, name: str, beside: str) -> None:
    """Behind "born" and "known as", near the name; who calls another something names two."""
    place = used(text, name).other_name_of
    assert (text[slice(*place)] if place else "") == beside


@pytest.mark.parametrize(
    ("text", "name", "child"),
    [
        ("Their son Jan was born in Hull.", "Jan", True),
        ("Their son Jan Visser was born in Hull.", "Jan Visser", False),
        ("The youngest son, Jan, was born in Hull.", "Jan", True),
        ("Their friend Jan was born in Hull.", "Jan", False),
        ("Jan was born in Hull.", "Jan", False),
    ],
)
def test_a_child_is_introduced_by_a_given_name(text: str, name: str, child: bool) -> None:
    """Behind "son" or "daughter", be it with a comma, and without a surname."""
    assert used(text, name).child is child


@pytest.mark.parametrize(
    ("text", "wed"),
    [
        ("In 1901 Clara Lund married a weaver.", True),
        ("In 1901 Clara Lund and her husband left.", True),
        ("In 1901 Clara Lund left.", False),
    ],
)
def test_a_marriage_is_told(text: str, wed: bool) -> None:
    """By the verb, or a noun for one of the two."""
    assert used(text, "Clara Lund").wed is wed


@pytest.mark.parametrize(
    ("text", "shared"),
    [
        ("In 1901 Anna and Piet Verhoeven left.", "Verhoeven"),
        ("In 1901 Anna and Piet de la Tour left.", "de la Tour"),
        ("In 1901 Anna met Piet Verhoeven.", ""),
        ("In 1901 Anna, and Piet Verhoeven, left.", ""),
        ("In 1901 Anna and Piet left.", ""),
        ("In 1901 her sisters Anna and Ida Verhoeven left.", "Verhoeven"),
        ("In 1901 her sister Anna and Piet Verhoeven left.", ""),
    ],
)
def test_a_surname_is_shared(text: str, shared: str) -> None:
    """Two given names joined by "and" before one surname share it."""
    assert used(text, "Anna").shared == shared


@pytest.mark.parametrize(
    ("text", "born"),
    [
        ("Clara Lund was born in Hull.", True),
        ("Clara Lund left Hull.", False),
        ("Born in Hull, Clara Lund left.", False),
    ],
)
def test_a_birth_is_told(text: str, born: bool) -> None:
    """Right behind the name, of which it then tells what it was at first."""
    assert used(text, "Clara Lund").born is born


def test_a_word_that_is_as_often_a_surname_shares_none() -> None:
    """The first of "Morgan and Piet Verhoeven" may be known by his surname."""
    assert used("In 1901 Morgan and Piet Verhoeven left.", "Morgan").shared == ""


def test_two_full_names_share_nothing() -> None:
    """In "Anna Lund and Piet Verhoeven" each has a surname."""
    assert used("In 1901 Anna Lund and Piet Verhoeven left.", "Anna Lund").shared == ""


def test_a_family_is_a_plural_behind_the_article() -> None:
    """The Lunds are several; Lund is one."""
    assert used("In 1905 the Lunds moved to Hull.", "Lunds").family
    assert not used("In 1905 the old Lund moved to Hull.", "Lund").family


def test_what_is_no_person_has_no_form() -> None:
    """A place is its words alone."""
    hull = used("Clara Lund lived in Hull.", "Hull")
    assert (hull.kind, hull.name, hull.form.written) == ("place", "Hull", "")


def test_words_before_a_preposition_tell_of_somebody_else() -> None:
    """In "the mother of Karl Lund" nothing is told of who Karl Lund is."""
    assert used("They met the mother of Karl Lund there.", "Karl Lund").before == ()
    assert used("They met his mother Klara Lund there.", "Klara Lund").before == ("met", "his", "mother")


def test_where_a_use_stands() -> None:
    """A headline has no paragraph; a use knows its place, its sentence and the words before it."""
    lund = used("In Hull the widow Clara Lund died.", "Clara Lund")
    assert (lund.start, lund.end, lund.sentence, lund.before) == (18, 28, 0, ("hull", "the", "widow"))
    assert not lund.headline
    assert Use(0, 4, "person", "Lund", parse("Lund"), passage=-1).headline


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Clara Lund (1692-1750) left Hull.", ("1692", "1750")),
        ("Clara Lund (Hull, 3 May 1692 - Vik, 1750) left Hull.", ("1692", "1750")),
        ("Clara Lund (born 3 May 1692) left Hull.", ("1692",)),
        ("Clara Lund (1692) left Hull.", ()),
        ("Clara Lund left Hull (1692-1750).", ()),
        ("Clara Lund (1692-1750 left Hull.", ()),
    ],
)
def test_the_years_of_a_life_stand_right_behind_a_name(text: str, years: tuple[str, ...]) -> None:
    """Two years or one of birth, in brackets that are closed."""
    assert used(text, "Clara Lund").life == years


@pytest.mark.parametrize(
    ("text", "name", "listed"),
    [
        ("They had two sons, Otto Brandt and Hugo Brandt.", "Hugo Brandt", True),
        ("They had two brothers, Otto Brandt and Hugo Brandt.", "Hugo Brandt", False),
        ("Hugo Brandt had two sons.", "Hugo Brandt", False),
    ],
)
def test_a_list_of_children(text: str, name: str, listed: bool) -> None:
    """Names behind a plural for children stand in one."""
    assert used(text, name).listed is listed


@pytest.mark.parametrize(
    ("text", "relative"),
    [
        ("His great-grandson Max Lund left.", True),
        ("His wife Eva Lund left.", False),
        ("Max Lund left.", False),
    ],
)
def test_a_relative_by_blood_right_before_a_name(text: str, relative: bool) -> None:
    """However many generations the noun tells; a spouse is none."""
    assert next(use for use in uses(text) if use.kind == "person").relative is relative


def test_a_relative_is_no_title() -> None:
    """A sister of somebody is no Sister."""
    assert used("His sister Julia left.", "Julia").form.titles == ()
    assert is_title("Sister", CUSTOMS, WORDS)
    assert not is_title("sister", CUSTOMS, WORDS)


@pytest.mark.parametrize(
    ("text", "name", "outlived"),
    [
        ("Otto Brandt is survived by his wife, Lena, and two sons, Otto Brandt and Hugo Brandt.", "Hugo Brandt", True),
        ("Survivors include a brother, Dr. Hugo Brandt, and a niece.", "Hugo Brandt", True),
        ("Otto Brandt is survived by his wife, Lena Brandt, and two sons.", "Lena Brandt", False),
        ("Otto Brandt is survived by two sons, Hugo and Karl Brandt.", "Otto Brandt", False),
        ("Otto Brandt raised two sons, Hugo Brandt and Karl Brandt.", "Hugo Brandt", False),
        ("Surviving him are two sons, Hugo Brandt and Karl Brandt.", "Hugo Brandt", True),
        ("The survivors are two sons, Hugo Brandt and Karl Brandt.", "Hugo Brandt", True),
        ("Survivors of the flood included two sons, Hugo Brandt and Karl Brandt.", "Hugo Brandt", False),
        ("Lena Brandt, a survivor, raised two sons, Hugo Brandt and Karl Brandt.", "Hugo Brandt", False),
        ("Lena Brandt survived the flood with two sons, Hugo Brandt and Karl Brandt.", "Hugo Brandt", False),
        ("Lena Brandt survived by selling coal with two sons, Hugo Brandt and Karl Brandt.", "Hugo Brandt", False),
        ("She had survived by selling coal with two sons, Hugo Brandt and Karl Brandt.", "Hugo Brandt", False),
        ("His mother was survived by two sons, Hugo Brandt and Karl Brandt.", "Hugo Brandt", False),
    ],
)  # fmt: skip
def test_a_list_of_those_who_mourn(text: str, name: str, outlived: bool) -> None:
    """Relatives are listed where somebody's death is told, apart from husband and wife."""
    assert (next(use for use in uses(text) if use.name == name).outlived is not None) == outlived


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("Otto Brandt is survived by two sons, Hugo Brandt and Karl Brandt.", "Otto Brandt"),
        ("Otto Brandt, a son of Emil Brandt, is survived by a brother, Hugo Brandt.", "Otto Brandt"),
        ("He buried Lena Brandt, who was survived by two sons, Hugo Brandt and Karl Brandt.", "Lena Brandt"),
        ("He died in Moss in 1990, survived by two sons, Hugo Brandt and Karl Brandt.", "m"),
        ("She lived in Moss and was mourned by two sons, Hugo Brandt and Karl Brandt.", "f"),
        ("He is survived by two sons, Otto Brandt of Bergen and Hugo Brandt of Oslo.", "m"),
        ("Preceded in death by two brothers, Hugo Brandt and Karl Brandt.", ""),
    ],
)
def test_whose_relatives_are_listed(text: str, whose: str) -> None:
    """They are the subject's; a pronoun leaves its gender, and a sentence without a subject nothing."""
    outlived = next(use for use in uses(text) if use.name == "Hugo Brandt").outlived
    assert outlived is not None
    assert (text[slice(*outlived.place)] if outlived.place else outlived.gender) == whose
