"""Relatives, and who is married to whom."""

import pytest

from testimonia.discourse.kin import Kin
from tests.discourse.making import WORDS, ledger
from tests.discourse.meaning import all_meant, meant, persons
from tests.extractors.reading import statement_lines

ANNA, KARL, OTTO = range(3)


def kin() -> Kin:
    return Kin(ledger("", "Anna Lund", "Karl Berg", "Otto Weiss"), WORDS)


def test_the_first_relative_told_stays() -> None:
    """Her brother is who was first called so; another noun and another owner have their own."""
    told = kin()
    told.learn(ANNA, "brother", KARL)
    told.learn(ANNA, "brother", OTTO)
    assert told.get(ANNA, "brother") == KARL
    assert told.get(ANNA, "cousin") is told.get(OTTO, "brother") is told.spouse(ANNA) is None


def test_nobody_is_a_relative_of_their_own() -> None:
    """Neither by a noun nor by a marriage."""
    told = kin()
    told.learn(ANNA, "wife", ANNA)
    told.marry(ANNA, ANNA)
    assert told.get(ANNA, "wife") is told.spouse(ANNA) is None


@pytest.mark.parametrize("noun", ["husband", "widower", "spouse"])
def test_a_husband_is_married_to_his_wife(noun: str) -> None:
    """One noun for one of the two tells both."""
    told = kin()
    told.learn(ANNA, noun, KARL)
    assert (told.spouse(ANNA), told.spouse(KARL)) == (KARL, ANNA)
    assert told.get(KARL, "wife") == ANNA


def test_the_last_marriage_says_who_the_husband_is() -> None:
    """Whatever noun was learnt before."""
    told = kin()
    told.learn(ANNA, "husband", KARL)
    told.marry(ANNA, OTTO)
    assert told.get(ANNA, "husband") == told.get(ANNA, "widower") == OTTO
    assert told.get(OTTO, "wife") == ANNA


def test_an_unnamed_relative_is_a_person_that_comes_back() -> None:
    """Her father, told of twice, is one, and belongs to her."""
    told = kin()
    father = told.unnamed(ANNA, "father", 90)
    assert told.ledger.register.label(father) == "Anna Lund's father"
    assert told.get(ANNA, "father") == father


@pytest.mark.parametrize(
    ("text", "words", "label"),
    [
        ("Emma Roth left. Her grandfather, born in Cork, was a weaver.", "Her grandfather", "Emma Roth's grandfather"),
        ("Karl Roth, whose father was born in Cork, left.", "whose father", "Karl Roth's father"),
        ("Karl Roth met Anna Berg. Her brother was arrested.", "Her brother", "Anna Berg's brother"),
        ("Karl Roth and his wife moved to Hull.", "his wife", "Karl Roth's wife"),
    ],
)  # fmt: skip
def test_kin_without_a_name_are_persons_of_their_own(text: str, words: str, label: str) -> None:
    """They are called by whose kin they are."""
    assert meant(text, words) == label
    assert label in persons(text)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "Emma Roth lived in Hull. Her grandfather, born in Cork, was a weaver.",
            [
                "birth.born | Emma Roth's grandfather | in Cork",
                "occupation.worked_as | Emma Roth's grandfather | = weaver",
            ],
        ),
        ("Emma Roth lived in Hull. Her son died in 1905.", ["death.died | Emma Roth's son | @1905"]),
        ("Emma Roth lived in Hull. Her daughter Clara died in 1905.",
         ["kinship.child | Emma Roth | > Clara", "death.died | Clara | @1905"]),
    ],
)  # fmt: skip
def test_what_is_told_of_kin_is_never_the_possessor_s(text: str, lines: list[str]) -> None:
    """Their births and deaths are theirs."""
    assert [line for line in statement_lines(text) if not line.startswith("residence")] == lines


def test_he_behind_an_unnamed_relative_is_not_the_possessor() -> None:
    """He is no woman, nor is what is told of him hers."""
    text = "Emma Roth lived in Hull. Her grandfather was a weaver. He joined the Socialist Party in 1860."
    assert "Emma Roth" not in all_meant(text, "He")


def test_her_husband_is_whom_she_married_last() -> None:
    """Not the one before him."""
    text = "Anna Lund married Karl Berg in 1901. In 1910 she married Otto Weiss. Her husband was arrested in 1915."
    assert meant(text, "Her husband") == "Otto Weiss"


def test_a_named_husband_comes_back_by_the_noun() -> None:
    """Who was introduced as "her husband Karl" is her husband later, and she his wife."""
    text = (
        "Anna Lund and her husband Karl Berg lived in Hull. Her husband was arrested. His wife died in 1905."
    )
    assert meant(text, "Her husband") == "Karl Berg"
    assert meant(text, "His wife") == "Anna Lund"


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("The brother of Ole Vik left.", "The brother", "Ole Vik's brother"),
        ("A cousin of Ole Vik left.", "A cousin", "Ole Vik's cousin"),
        ("Ole Vik sang. His mother died. An uncle left.", "An uncle", "Ole Vik's uncle"),
        ("Ole Vik sang. A father left.", "A father", "A father"),
        ("Karl Lie and his wife met Ole Vik.", "his", "Karl Lie"),
        ("Ole Vik was a son of Karl Lie and his wife.", "his", "Karl Lie"),
    ],
)
def test_whose_relative_a_noun_means(text: str, words: str, who: str) -> None:
    """His who stands behind "of"; of whom the text is about, where he may have several; a spouse's beside "and"."""
    assert meant(text, words) == who


def test_one_of_several_is_nobody_else() -> None:
    """A second "uncle" is another than the first."""
    assert len(persons("Ole Vik sang. An uncle left in 1901. An uncle stayed.")) == 3


def test_a_spouse_is_no_relative_by_blood() -> None:
    """His sister is not his wife of the same name; his cousin's nothing is told."""
    known = kin()
    known.marry(0, 1)
    assert known.denies(0, "sister", 1)
    assert not known.denies(0, "wife", 1)
    assert not known.denies(1, "sister", 2)
