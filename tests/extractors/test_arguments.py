"""Slots of a clause: who did it, what it was done to, what stands behind a preposition."""

import pytest

from tests.extractors.reading import statement_lines


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Karl Roth arrested Pavel Orlov in 1907.", "detention.arrested | Pavel Orlov | @1907 | by Karl Roth"),
        ("Pavel Orlov was arrested at the hands of Karl Roth.", "detention.arrested | Pavel Orlov | by Karl Roth"),
        ("The committee appointed Pavel Orlov secretary.",
         "position.appointed | Pavel Orlov | = secretary | by The committee"),
        ("Pavel Orlov was appointed secretary.", "position.appointed | Pavel Orlov | = secretary"),
        ("A novel by Sofia Brandt appeared in 1931.", "authorship.published | Sofia Brandt | > A novel | @1931"),
        ("Sofia Brandt's novel appeared.", "authorship.published | Sofia Brandt | > Sofia Brandt's novel"),
        ("Pavel Orlov took Karl Roth's side.", "support.supported | Pavel Orlov | > Karl Roth"),
        ("Pavel Orlov was born Pavel Levin.", "name.born_as | Pavel Orlov | = Pavel Levin"),
    ],
)  # fmt: skip
def test_each_slot_holds_what_its_name_says(text: str, line: str) -> None:
    """Doer and object change places in the passive; owner, maker and what stands right behind are found."""
    assert line in statement_lines(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In Vienna Pavel Orlov settled in 1907.", True),
        ("Pavel Orlov settled near Vienna in 1907.", True),
        ("Near Vienna Pavel Orlov settled in 1907.", False),
    ],
)
def test_in_and_at_count_in_front_of_the_sentence(text: str, found: bool) -> None:
    """A slot of "in" is filled by what opens the sentence, one of "near" is not."""
    assert (
        "residence.settled | Pavel Orlov | > Vienna | @1907 | in Vienna" in statement_lines(text)
    ) is found


def test_a_name_stands_for_the_noun_beside_it() -> None:
    """Where a person is asked for, "a fellow weaver, Anna Keller" is Anna Keller."""
    lines = statement_lines("Pavel Orlov met a fellow weaver, Anna Keller, in 1910.")
    assert "acquaintance.met | Pavel Orlov | > Anna Keller | @1910" in lines


@pytest.mark.parametrize(
    ("behind", "value"),
    [
        ("five years in prison", "five years in prison"),
        ("five years in Vienna", "five years"),
        ("death", "death"),
    ],
)
def test_a_length_of_time_takes_its_punishment_along(behind: str, value: str) -> None:
    """Of a sentence the words for how long and for what are kept, not those for where."""
    (line,) = statement_lines(f"Pavel Orlov was sentenced to {behind}.")
    assert line.split(" | ")[:3] == ["trial.sentenced", "Pavel Orlov", f"= {value}"]


@pytest.mark.parametrize(
    ("adverb", "lines"), [("ill", ["illness.ill | Pavel Orlov | = ill"]), ("silent", [])]
)
def test_an_adverb_can_be_the_value(adverb: str, lines: list[str]) -> None:
    """What stands with the verb as an adverb is kept if it is of the class."""
    assert statement_lines(f"Pavel Orlov fell {adverb}.") == lines


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Pavel Orlov was tried in Vienna.", True),
        ("Pavel Orlov tried to write in Vienna.", False),
        ("Pavel Orlov visited Vienna in 1907.", True),
        ("Pavel Orlov visited Vienna every year.", False),
        ("Pavel Orlov passed two years in Vienna.", True),
        ("Pavel Orlov passed a sign in Vienna.", False),
    ],
)
def test_times_and_infinitives_are_conditions(text: str, found: bool) -> None:
    """A frame can ask for a length of time, or that there be no infinitive and no "every year"."""
    assert bool(statement_lines(text)) is found
