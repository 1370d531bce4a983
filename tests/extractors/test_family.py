"""Relatives listed by name."""

import pytest

from tests.extractors.reading import statement_lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Pavel Orlov had two sons, Max Orlov and Paul Orlov.",
         ["kinship.child | Pavel Orlov | > Max Orlov", "kinship.child | Pavel Orlov | > Paul Orlov"]),
        ("Pavel Orlov had a brother, Max Orlov.", ["kinship.sibling | Pavel Orlov | > Max Orlov"]),
        ("Pavel Orlov had two dogs, Max Orlov and Paul Orlov.", []),
        ("Pavel Orlov visited two sons, Max Orlov and Paul Orlov.", []),
        ("Pavel Orlov had two sons.", []),
        ("Pavel Orlov left Karl Roth's sons, Max Roth and Paul Roth.",
         ["kinship.child | Karl Roth | > Max Roth", "kinship.child | Karl Roth | > Paul Roth"]),
    ],
)  # fmt: skip
def test_who_is_had_is_kin(text: str, lines: list[str]) -> None:
    """Names behind "had two sons" are children; behind a possessor they are his; another noun or verb says nothing."""
    assert statement_lines(text) == lines


def test_lists_of_relatives_as_obituaries_tell_them() -> None:
    """Who leaves them, is survived by them or is named as theirs has them, each as one; a bracket holds a partner."""
    text = (
        "Tora Vik died in Moss in 1987. She leaves three children: Paul and Peter Vik of this place, and Mrs. H. B. "
        "Corwin, of Bath. She was survived by two sisters, Ida Lie and Eva Dahl. Her grandchildren are Ruth (Mark) "
        "Corwin and Ralph."
    )
    assert statement_lines(text) == [
        "death.died | Tora Vik | @1987 | in Moss",
        "kinship.child | Tora Vik | > Paul Vik",
        "kinship.child | Tora Vik | > Peter Vik",
        "kinship.child | Tora Vik | > Mrs. H. B. Corwin",
        "kinship.sibling | Tora Vik | > Ida Lie",
        "kinship.sibling | Tora Vik | > Eva Dahl",
        "kinship.relative | Tora Vik | > Ruth Corwin | = grandchild",
        "kinship.relative | Tora Vik | > Ralph | = grandchild",
        "kinship.partner | Ruth Corwin | > Mark",
    ]


def test_a_list_of_names_makes_no_relatives() -> None:
    """Names beside a relative, or in a list of nobody's, are nobody's kin; each list has its own."""
    text = "Tora Vik sang. Present were her brother Ole, Jens Lie and Eva Dahl."
    assert [line for line in statement_lines(text) if "kinship" in line] == [
        "kinship.sibling | Tora Vik | > Ole"
    ]
    text = "Ole Vik died in 1901. He is survived by his wife, two sons, Paul and Peter Vik, and a dog."
    assert [line for line in statement_lines(text) if "kinship" in line] == [
        "kinship.child | Ole Vik | > Paul Vik",
        "kinship.child | Ole Vik | > Peter Vik",
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Tora Vik married the late Ole Lie (1970).", "death.died | Ole Lie | @1970"),
        ("Tora Vik was predeceased by her husband Ole (1970).", "death.died | Ole | @1970"),
        ("Hamid s/o Yusof Karim was arrested in 1951.", "kinship.parent | Hamid | > Yusof Karim"),
        ("Tora Vik sang. She was born in Moss, a daughter of Ole and Ida Vik.",
         "kinship.parent | Tora Vik | > Ida Vik"),
    ],
)  # fmt: skip
def test_signs_and_brackets(text: str, line: str) -> None:
    """A year behind one who is dead is that of the death; "s/o" and a noun beside a pronoun name parents."""
    assert line in statement_lines(text)


def test_a_year_behind_the_living_is_no_death() -> None:
    """Without a word for the dead a year in brackets may be anything."""
    lines = statement_lines("Tora Vik met Ole Lie (1970). She was survived by Paul Vik (1980).")
    assert not [line for line in lines if line.startswith("death")]
