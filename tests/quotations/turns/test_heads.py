"""Who is named in the head of a conversation, and in which part."""

import pytest

from testimonia.furniture.layout import lines
from testimonia.languages.en.pack import ENGLISH
from testimonia.model import Clue
from testimonia.quotations.turns.heads import Head, head, teller
from tests.quotations.turns.talking import NOWHERE


def of(text: str, *clues: Clue) -> Head:
    """Return what a head says."""
    return head(text, lines(text), clues, ENGLISH.talk(), ENGLISH.furniture())


@pytest.mark.parametrize(
    ("text", "asked", "asker"),
    [
        ("A conversation with Jan Kubin", "Jan Kubin", ""),
        ("Interview with the printer Jan Kubin by Eva Moor", "Jan Kubin", "Eva Moor"),
        ("Jan Kubin, interviewed by Eva Moor", "Jan Kubin", "Eva Moor"),
        ("The old days\n\nQuestions: Eva Moor", "", "Eva Moor"),
        ("Jan Kubin talks to Eva Moor", "", ""),
        ("Jan Kubin was born in Kiel", "", ""),
        ("Interview: Jan Kubin", "", ""),
    ],
)
def test_a_head_says_who_asks_and_who_answers(text: str, asked: str, asker: str) -> None:
    """By fixed words; of two who talk to each other it does not say which asks."""
    assert (of(text).asked, of(text).asker) == (asked, asker)


def test_the_author_of_an_interview_asks() -> None:
    """Where the head names who is asked, or two of whom one is the author; nobody asks himself."""
    moor, kubin = Clue("author", "Eva Moor", "Eva Moor"), Clue("author", "Jan Kubin", "Jan Kubin")
    assert of("A talk with Jan Kubin", moor).asker == "Eva Moor"
    assert of("A talk with Jan Kubin", kubin).asker == ""
    assert of("Interview: Jan Kubin", moor).asked == "Jan Kubin"
    two = of("Jan Kubin in conversation with Eva Moor", moor)
    assert (two.asker, two.asked) == ("Eva Moor", "Jan Kubin")


def test_a_part_of_a_name_stands_for_it() -> None:
    """Where only one in the head has it; so do initials."""
    found = of("Jan Kubin talks to Eva Moor\n\nMax Kubin took the pictures")
    assert (found.named("Moor"), found.named("Kubin"), found.named("Jan Kubin")) == (
        "Eva Moor",
        "",
        "Jan Kubin",
    )
    assert (found.initialled("em"), found.initialled("xy"), found.initialled("")) == ("Eva Moor", "", "")


def test_capitals_throughout_tell_no_name_from_the_words_beside_it() -> None:
    """Unless two words are all of the line."""
    assert of("JAN KUBIN REMEMBERS").named("Kubin") == ""
    assert of("JAN KUBIN").named("Kubin") == "JAN KUBIN"


def test_a_name_does_not_go_over_the_end_of_a_sentence() -> None:
    """Capitals alone do not make one of two sentences."""
    assert of("We meet in Kiel. Eva Moor speaks").named("Kiel") == ""


def test_a_language_without_words_says_nothing() -> None:
    """No head is read then."""
    found = head(
        "A talk with Jan Kubin", lines("A talk with Jan Kubin"), (), NOWHERE.talk(), NOWHERE.furniture()
    )
    assert found == Head()


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("# Testimony of Ada Stolz, 4 May 1946", "Ada Stolz"),
        ("Recollections of the weaver Ada Stolz", "Ada Stolz"),
        ("The story of Ada Stolz", ""),
        ("What the testimony of Ada Stolz left out", ""),
    ],
)
def test_a_title_may_name_who_tells_the_text(title: str, name: str) -> None:
    """All of it must: words about a testimony are none."""
    assert teller([Clue("title", title, title)], ENGLISH.talk(), ENGLISH.furniture()) == name
    assert teller([Clue("series", title, title)], ENGLISH.talk(), ENGLISH.furniture()) == ""
