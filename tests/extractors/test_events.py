"""Statements from nouns for what happened."""

import pytest

from tests.extractors.reading import statement_lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Pavel Orlov's arrest in 1907 surprised them.", ["detention.arrested | Pavel Orlov | @1907"]),
        ("Pavel Orlov's arrest came in 1907.", ["detention.arrested | Pavel Orlov | @1907"]),
        ("Pavel Orlov's arrest divided the town in 1909.", ["detention.arrested | Pavel Orlov"]),
        (
            "Karl Roth demanded the arrest of Pavel Orlov.",
            ["detention.arrested | Pavel Orlov | says Karl Roth | intended"],
        ),
        ("The campaign for the release of Pavel Orlov was long.", ["detention.released | Pavel Orlov | intended"]),
        ("The arrest of Pavel Orlov by Karl Roth is forgotten.", ["detention.arrested | Pavel Orlov | by Karl Roth"]),
        ("Karl Roth's murder of Pavel Orlov is forgotten.", ["death.killed | Pavel Orlov"]),
        ("Karl Roth recalled the arrest.", []),
    ],
)  # fmt: skip
def test_an_event_is_of_whom_it_befell(text: str, lines: list[str]) -> None:
    """Its possessor or the "of" behind it tells of whom; what is demanded need not have happened."""
    assert statement_lines(text) == lines


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("They record the death of Pavel Orlov, of Mill Lane, which took place on 15 May 1900.",
         "death.died | Pavel Orlov | @1900-05-15"),
        ("The decease of Pavel Orlov, which occurred at Torquay in 1901, was long expected.",
         "death.died | Pavel Orlov | @1901 | in Torquay"),
        ("The death of Pavel Orlov, who had come to Hull in 1899, was expected.", "death.died | Pavel Orlov"),
        ("The decease of Pavel Orlov, which the town mourned in 1901, was expected.", "death.died | Pavel Orlov"),
        ("News has come to Hull of the death at Bloemfontein of Pavel Orlov.",
         "death.died | Pavel Orlov | in Bloemfontein"),
    ],
)  # fmt: skip
def test_when_it_was_may_stand_in_a_clause_behind(text: str, line: str) -> None:
    """A clause by which the event only is said to have been tells when and where; other clauses do not."""
    assert [found for found in statement_lines(text) if found.startswith("death")] == [line]


@pytest.mark.parametrize(
    ("noun", "found"),
    [("house arrest", False), ("sudden arrest", True), ("final release", True), ("debut release", False)],
)
def test_a_word_can_make_another_thing_of_it(noun: str, found: bool) -> None:
    """House arrest is no arrest, and a record's release no prisoner's; words of order change nothing."""
    lines = statement_lines(f"Pavel Orlov's {noun} in 1924 was told.")
    assert any(line.startswith("detention") for line in lines) is found


@pytest.mark.parametrize(
    ("behind", "lines"),
    [("", []), (" to Catholicism", ["religion.converted | Pavel Orlov | = Catholicism"])],
)
def test_without_what_it_needs_nothing_is_said(behind: str, lines: list[str]) -> None:
    """A conversion to nothing says nothing."""
    assert statement_lines(f"Pavel Orlov's conversion{behind} surprised them.") == lines


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Until his death in 1938 Pavel Orlov lived in Paris.", True),
        ("Until her death in 1938 Pavel Orlov lived in Paris.", False),
        ("Until his illness in 1938 Pavel Orlov lived in Paris.", False),
    ],
)
def test_a_time_can_tell_of_ones_own_end(text: str, found: bool) -> None:
    """The death that only says until when is that of the subject, if the gender allows it."""
    assert ("death.died | Pavel Orlov | @1938" in statement_lines(text)) is found


def test_an_event_that_a_verb_tells_is_not_told_by_its_noun() -> None:
    """In "met his death" the noun says no more than the verb, of whomever "his" is taken to be."""
    lines = statement_lines("Karl Roth lived in Hull. His brother Pavel Orlov met his death in 1883.")
    assert [line for line in lines if line.startswith("death")] == ["death.died | Pavel Orlov | @1883"]
