"""A name as one source uses it, and whether two can be one person's."""

import pytest

from testimonia.discourse.forms import (
    BEST,
    called,
    fits,
    fullness,
    gender_by_name,
    initials,
    is_full,
    key,
    may_be_one,
)
from tests.names.customs import parse


@pytest.mark.parametrize(
    ("name", "full"), [("Clara Lund", True), ("C. Lund", True), ("Lund", False), ("Clara", False)]
)
def test_a_full_name_has_two_parts(name: str, full: bool) -> None:
    """A given name, or an initial, and a surname."""
    assert is_full(parse(name)) is full


def test_the_key_is_the_surname_in_one_spelling() -> None:
    """What only differs in how a letter is written is one surname."""
    assert key(parse("Olga Lüders")) == key(parse("Olga Lueders")) != key(parse("Olga Lund"))


def test_names_are_ordered_by_how_full_they_are() -> None:
    """More given names are fuller than fewer, whole ones than initials."""
    names = ["Thomas Ernest Quill", "Thomas E. Quill", "Thomas Quill", "T. E. Quill", "T. Quill", "Quill"]
    assert sorted(names, key=lambda name: fullness(parse(name)), reverse=True) == names


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Bill Harker", "William Harker", True),
        ("William Harker", "Bill Harker", True),
        ("W. Harker", "William Harker", True),
        ("Clara Harker", "William Harker", False),
        ("William Harker Jr.", "William Harker", False),
        ("William Harker Jr.", "William Harker Jr.", True),
        ("William Harker Jr.", "William Harker Sr.", False),
    ],
)
def test_two_names_of_one_person(one: str, other: str, expected: bool) -> None:
    """It does not matter which is the shorter; a suffix stands in both or neither."""
    assert may_be_one(parse(one), parse(other)) is expected


@pytest.mark.parametrize(
    ("name", "known", "expected"),
    [
        ("T. Quill", ["Thomas Quill"], True),
        ("T. Quill", ["Thomas Quill", "Tim Quill"], True),
        ("Tim Quill", ["Thomas Quill", "T. Quill"], False),
        ("Anna Berg", ["Anna Lund", "Clara Berg"], False),
        ("Anna Berg", ["Anna Lund", "Anna Berg"], True),
    ],
)
def test_a_full_name_contradicts_none_of_its_surname(name: str, known: list[str], expected: bool) -> None:
    """Of somebody known by several names those of the same surname must all agree."""
    assert fits(parse(name), [parse(each) for each in known]) is expected


@pytest.mark.parametrize(
    ("word", "known", "rank"),
    [
        ("Quill", "Thomas Ernest Quill", "short"),
        ("Thomas", "Thomas Ernest Quill", "short"),
        ("TEQ", "Thomas Ernest Quill", "short"),
        ("Tom", "Thomas Ernest Quill", "form"),
        ("TQ", "Thomas Quill", ""),
        ("TEX", "Thomas Ernest Quill", ""),
        ("Teq", "Thomas Ernest Quill", ""),
        ("Clara", "Thomas Ernest Quill", ""),
    ],
)
def test_a_bare_word_for_somebody(word: str, known: str, rank: str) -> None:
    """A surname, a given name, three initials or more in capitals; another form is a worse fit, no part of it none."""
    assert called(parse(word), [parse(known)]) == (BEST.index(rank) if rank in BEST else len(BEST))


def test_nobody_is_called_by_a_word_without_a_name() -> None:
    """Whom no name is known of nothing fits; of several names the best counts."""
    assert called(parse("Quill"), []) == len(BEST)
    assert called(parse("Thomas"), [parse("Tom Quill"), parse("Thomas Quill")]) == BEST.index("short")


def test_initials_are_first_letters() -> None:
    """Those of the given names, and of the surname."""
    assert initials(parse("Thomas Ernest Quill")) == "teq"


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Clara Lund", "f"),
        ("Clara", "f"),
        ("Karl Lund", "m"),
        ("Mrs. Lund", "f"),
        ("Lund", ""),
        ("C. Lund", ""),
    ],
)
def test_the_gender_of_a_name(name: str, gender: str) -> None:
    """A title tells it, or a given name, alone or before a surname."""
    assert gender_by_name(parse(name)) == gender
