"""Of whom the parse tells what the model sees beside two persons: of the subject, not of whom it belongs to."""

import pytest

from testimonia.tagger.encoder import shipped
from tests.extractors.reading import statement_lines
from tests.extractors.test_relations import seeing


@pytest.mark.parametrize(
    ("text", "seen", "of"),
    [
        ("Mr. Lund's mother died in 1907.", ("death date", "Lund", "1907"), "Lund"),
        ("Ole Lund's grandfather, born in Skien, was a smith.", ("birth place", "Ole", "Skien"), "Ole Lund"),
        ("The brother of Ole Lund died in Skien in 1911.", ("death place", "Ole", "Skien"), "Ole Lund"),
        ("Ole Lund, whose father was born in 1850, sang.", ("birth date", "Ole", "1850"), "Ole Lund"),
        ("Tora Lund lost two sons; both were killed in 1917.", ("death date", "Tora", "1917"), "Tora Lund"),
        ("Tora Lund was a niece of Jens Vik, who was born in Moss.", ("birth place", "Tora", "Moss"), "Tora Lund"),
        ("The police killed Jens Vik's brother in 1905.", ("death date", "Jens", "1905"), "Jens Vik"),
    ],
)  # fmt: skip
def test_what_is_told_of_a_relative_is_not_told_of_the_possessor(
    text: str, seen: tuple[str, str, str], of: str
) -> None:
    """Whatever the model believes, the event is the subject's, or of what befell somebody the object's."""
    lines = statement_lines(text, tagger=seeing(*seen))
    assert not [line for line in lines if line.startswith(("birth", "death")) and line.split(" | ")[1] == of]


@pytest.mark.parametrize(
    ("text", "seen", "line"),
    [
        ("A native of Moss, Jens Vik came home.", ("birth place", "Jens", "Moss"), "birth.born | Jens Vik"),
        ("Jens Vik was a native of Moss.", ("birth place", "Jens", "Moss"), "birth.born | Jens Vik"),
        ("They killed Jens Vik in 1905.", ("death date", "Jens", "1905"), "death.killed | Jens Vik | @1905"),
        (
            "Jens Vik's house in Moss burnt.",
            ("birth place", "Jens", "Moss"),
            "birth.born | Jens Vik | in Moss",
        ),
    ],
)
def test_what_is_told_of_the_person_or_of_no_other_stays(
    text: str, seen: tuple[str, str, str], line: str
) -> None:
    """Where the parse names the person, or nobody at all, nothing speaks against the model."""
    assert any(told.startswith(line) for told in statement_lines(text, tagger=seeing(*seen)))


def test_as_shipped() -> None:
    """With all that the shipped encoder sees a mother's death is hers alone."""
    text = "Otto Lund made violins. Mr. Lund's mother died in 1907. His wife died in 1929."
    lines = statement_lines(text, tagger=shipped())
    assert [line for line in lines if line.startswith("death")] == [
        "death.died | Otto Lund's mother | @1907",
        "death.died | Otto Lund's wife | @1929",
    ]


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("He moved after his mother's death in 1893, wrote Ole Lund.", ("death date", "Ole", "1893")),
        ("Tora married Ole Lund; she preceded him in death in 1989.", ("death date", "him", "1989")),
        ("Ole Lund was arrested in 1905, and Tora Vik died.", ("death date", "Ole", "1905")),
        ("They buried Ole Lund (1969) there.", ("birth date", "Ole", "1969")),
    ],
)
def test_another_event_and_a_lone_year_tell_no_birth_or_death(text: str, seen: tuple[str, str, str]) -> None:
    """The day of another clause, of another's death, or alone in brackets is nobody's birth or death."""
    told = statement_lines(text, tagger=seeing(*seen))
    assert not [line for line in told if line.startswith(("birth.born | Ole", "death.died | Ole"))]


def test_lists_of_relatives_make_none_to_each_other() -> None:
    """Her son and her sister are no siblings, nor is a bracketed partner anybody's child."""
    text = (
        "She was survived by her son Paul Vik and her sisters Ida Lie and Eva (Mark) Dahl, wrote Tora Lund."
    )
    for one, other in (("Paul", "Ida"), ("Ida", "Eva"), ("Mark", "Ida")):
        told = statement_lines(text, tagger=seeing("sibling", one, other))
        assert not [line for line in told if line.startswith("kinship.sibling") and "Tora" not in line]
