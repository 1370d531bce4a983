"""Nouns for somebody: "the typesetter", "the young tailor", "a general"."""

import pytest

from tests.discourse.meaning import meant, persons
from tests.extractors.reading import found_in, statement_lines


@pytest.mark.parametrize(
    "text",
    [
        "The typesetter Karl Roth lived in Hull. Anna Berg left. The typesetter was arrested.",
        "Karl Roth, a typesetter, lived in Hull. Otto Weiss left. The typesetter was arrested.",
        "Karl Roth was a typesetter.\nOtto Weiss left. The typesetter was arrested.",
        "Karl Roth, the typesetter, lived in Hull. Otto Weiss, the weaver, left. The typesetter was arrested.",
    ],
    ids=["before the name", "apposition", "predicate", "each by his own"],
)
def test_a_noun_comes_back_to_whom_the_source_called_so(text: str) -> None:
    """Whoever was spoken of in between."""
    assert meant(text, "The typesetter") == "Karl Roth"
    assert "detention.arrested | Karl Roth" in statement_lines(text)


@pytest.mark.xfail(
    strict=True, reason="what a predicate calls somebody is learnt at the end of the paragraph"
)
def test_a_predicate_tells_what_somebody_is_called_in_its_paragraph() -> None:
    """Who was said to be a typesetter is the typesetter of the next sentence."""
    text = "Karl Roth was a typesetter. Otto Weiss left. The typesetter was arrested."
    assert meant(text, "The typesetter") == "Karl Roth"


def test_of_two_who_were_called_so_the_last_is_meant() -> None:
    """Two typesetters: it is he of whom the text spoke last."""
    text = "The typesetter Karl Roth left. The typesetter Otto Weiss stayed. The typesetter was arrested."
    assert meant(text, "The typesetter", last=True) == "Otto Weiss"


@pytest.mark.parametrize(
    ("text", "words", "label"),
    [
        ("Karl Roth lived in Hull. The young typesetter was arrested.", "The young typesetter", "Karl Roth"),
        ("Karl Roth lived in Hull. The typesetter was arrested.", "The typesetter", ""),
        ("Karl Roth lived in Hull. The blind typesetter was arrested.", "The blind typesetter", ""),
        ("Karl Roth met Otto Weiss. The young typesetter was arrested.", "The young typesetter", ""),
        ("Karl Roth met Anna Berg. The young woman was arrested.", "The young woman", "Anna Berg"),
    ],
    ids=["one", "no epithet", "no such epithet", "two", "the gender tells"],
)
def test_an_epithet_comes_back_to_whom_the_text_speaks_of(text: str, words: str, label: str) -> None:
    """The young tailor is the only one just spoken of, or the only one of the gender; without an epithet nobody is."""
    assert meant(text, words) == label


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Anna Berg, a widow, left Hull. A widow was arrested.", "A widow"),
        ("Karl Roth, a typesetter, left Hull. A typesetter was arrested.", "A typesetter"),
    ],
)
def test_somebody_new_is_nobody_spoken_of(text: str, words: str) -> None:
    """With "a" before it a noun does not come back to anybody."""
    assert meant(text, words) in {words, ""}


def test_nothing_is_stated_of_who_cannot_be_found_again() -> None:
    """A widow without a name is a person of the text, but of no statement."""
    text = "A widow died in Hull in 1905."
    assert persons(text) == ["A widow"]
    assert statement_lines(text) == []


def test_her_companion_is_named_behind_the_comma() -> None:
    """An apposition gives the nominal its name, and the noun finds him again."""
    text = "Anna Berg left. Her companion, Karl Roth, stayed. Her companion was arrested."
    assert meant(text, "Her companion") == meant(text, "Her companion", last=True) == "Karl Roth"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The Socialist Party met in Hull. It expelled Karl Roth in 1905.", "Socialist Party"),
        ("The Socialist Party met. Karl Roth was ill. He wept. It expelled Karl Roth in 1905.", ""),
        ("Karl Roth lived in Hull. It expelled Karl Roth in 1905.", ""),
    ],
    ids=["sentence before", "too far back", "a place"],
)
def test_it_is_the_group_named_last(text: str, label: str) -> None:
    """In the sentence before; a place is not meant, nor what is farther back."""
    assert meant(text, "It") == label


def test_what_the_party_did_is_said_of_it() -> None:
    """Who expelled him is the party just named."""
    text = "The Socialist Party met in Hull. It expelled Karl Roth in 1905."
    assert "membership.expelled | Karl Roth | @1905 | by Socialist Party" in statement_lines(text)


@pytest.mark.xfail(
    strict=True, reason="a group that a pronoun stands for is no object of joining and leaving"
)
def test_it_can_be_joined_and_left() -> None:
    """Who left it left the party named just before."""
    text = "Karl Roth joined the Socialist Party in 1901. He left it in 1905."
    assert "membership.left | Karl Roth | > Socialist Party | @1905" in statement_lines(text)


def test_a_definite_noun_that_comes_back_to_nobody_is_a_person_without_a_name() -> None:
    """Of "the man" nothing is known but that he is one."""
    text = "Karl Roth lived in Hull with a friend. The man was arrested."
    assert meant(text, "The man") == "The man"


@pytest.mark.parametrize(
    ("told", "gender"),
    [
        ("Fenn was a man of learning.", "m"),
        ("Fenn became the elder daughter's widow.", "f"),
        ("Fenn was no man of learning.", "m"),
        ("Fenn was a stranger.", ""),
        ("Fenn saw a man of learning.", ""),
    ],
)
def test_what_somebody_is_tells_the_gender(told: str, gender: str) -> None:
    """Where a given name is on no list the sentence tells it, be it denied."""
    (found,) = (r for r in found_in(f"Obed Fenn lived in Hull. {told}").referents if r.label == "Obed Fenn")
    assert found.gender == gender
