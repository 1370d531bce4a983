"""What a statement takes from its clause and from what is around it: places, dates, standing, words."""

import pytest

from testimonia.clauses.values import Phrase
from testimonia.extractors.common import is_named_person, is_noun
from testimonia.tagger.sight import Name
from tests.extractors.reading import found_in, statement_lines


def test_names_pronouns_and_nouns_are_told_apart() -> None:
    """What says what somebody is has no name; a person is named where the name is of a person."""
    weaver, she = Phrase("np", 0, 1, "weaver", entity="person"), Phrase("np", 0, 1, "she", pronoun=True)
    anna = Phrase("np", 0, 1, "anna", entity="person", name=Name(0, 1, "person", 1.0))
    riga = Phrase("np", 0, 1, "riga", entity="place", name=Name(0, 1, "place", 1.0))
    assert [is_noun(phrase) for phrase in (weaver, she, anna, riga)] == [True, False, False, False]
    assert [is_named_person(phrase) for phrase in (weaver, she, anna, riga)] == [False, False, True, False]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Pavel Orlov died in Odessa.", ["death.died | Pavel Orlov | in Odessa"]),
        ("Pavel Orlov died in exile.", ["death.died | Pavel Orlov"]),
        ("Pavel Orlov died against Odessa.", ["death.died | Pavel Orlov"]),
    ],
)
def test_a_place_is_somewhere(text: str, lines: list[str]) -> None:
    """Behind a preposition of place stands a place; exile is none."""
    assert [line for line in statement_lines(text) if line.startswith("death")] == lines


def test_in_notes_a_place_needs_no_preposition() -> None:
    """Behind a headword "Died Paris" says where; in a sentence of its own it would not."""
    text = "ORLOV, Pavel (b. Odessa 1878, d. 1937). Joined the Socialist Party 1902. Died Paris."
    assert "death.died | Pavel Orlov | in Paris" in statement_lines(text)
    assert "in Paris" not in " ".join(statement_lines("Pavel Orlov died Paris."))


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ("Pavel Orlov joined the Socialist Party.", ""),
        ("Pavel Orlov never joined the Socialist Party.", "denied"),
        ("Karl Roth denies that Pavel Orlov joined the Socialist Party.", "says Karl Roth | denied"),
        ("Pavel Orlov is said to have joined the Socialist Party.", "says “is said” | reported"),
        ("Did Pavel Orlov join the Socialist Party?", "possible"),
    ],
)
def test_a_statement_stands_as_the_words_around_it_say(text: str, standing: str) -> None:
    """Denial, hearsay and questions are kept with it."""
    line = "membership.joined | Pavel Orlov | > Socialist Party"
    assert f"{line} | {standing}".removesuffix(" | ") in statement_lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Pavel Orlov published his memoirs, The Long Road, in 1930.",
            "authorship.published | Pavel Orlov | > Long Road | @1930",
        ),
        ("Pavel Orlov published his memoirs.", "authorship.published | Pavel Orlov | > his memoirs"),
        (
            "Pavel Orlov published his memoirs, a delight.",
            "authorship.published | Pavel Orlov | > his memoirs",
        ),
    ],
)
def test_a_title_behind_a_work_is_what_was_written(text: str, line: str) -> None:
    """A name in apposition is the title; a description is none."""
    assert statement_lines(text) == [line]


def test_who_is_written_about_is_no_object_of_their_own() -> None:
    """Nothing is stated of somebody with themselves."""
    assert statement_lines("Pavel Orlov met Pavel Orlov.") == []


def test_the_locus_begins_with_the_preposition_of_its_date() -> None:
    """A passage does not open with "1893" but with "In 1893"; a day without one opens with the day."""
    (statement,) = found_in("In 1893 Pavel Orlov joined the Socialist Party.").statements
    assert statement.locus.quote.startswith("In 1893")


def test_a_pronoun_is_worth_less_than_a_name() -> None:
    """The score of a statement on "he" is nine tenths of one on a name."""
    first, second = found_in("Pavel Orlov fled to Vienna. He joined the Socialist Party.").statements
    assert (first.score, second.score) == (0.9, 0.81)
