"""One thing said in one sentence is one statement."""

import pytest

from tests.extractors.reading import found_in, statement_lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Olga Reis was chairwoman of the Weavers' Union.",
         ["position.held | Olga Reis | > Weavers' Union | = chairwoman"]),
        ("Milan Hora was Olga Reis's secretary.", ["employment.employed | Milan Hora | > Olga Reis | = secretary"]),
        ("Olga Reis was co-editor of the journal Nordlys.",
         ["authorship.edited | Olga Reis | > Nordlys | = co-editor"]),
        ("Milan Hora married Olga Reis, his wife, in 1920.",
         ["kinship.spouse | Milan Hora | > Olga Reis | @1920"]),
    ],
)  # fmt: skip
def test_what_two_frames_say_is_told_once(text: str, expected: list[str]) -> None:
    """A post is no leadership and no occupation besides, a marriage told from both sides is one."""
    assert statement_lines(text) == expected


def test_of_two_that_say_the_same_the_fuller_stays() -> None:
    """A value with more words, an object, a date tell more than none."""
    text = "Milan Hora, a socialist organiser and a trade union organiser, was a socialist organiser in 1920."
    values = [s.value for s in found_in(text).statements if s.type == "occupation"]
    assert len(values) == len(set(values))


def test_two_of_each_other_are_two() -> None:
    """Of a couple that married, each is told to have married the other."""
    assert len(statement_lines("Milan Hora and Olga Reis married in 1920.")) == 2


def test_two_works_and_two_posts_are_two() -> None:
    """Different objects or values are different things."""
    assert len(statement_lines("Olga Reis wrote Frostbite and Under the Ice.")) == 2
    assert len(statement_lines("Olga Reis worked as a nurse and teacher.")) == 2


def test_the_same_in_another_year_is_another() -> None:
    """Two arrests in one sentence are two where each has a year."""
    lines = statement_lines("Karl Roth was arrested in 1905 and in 1907.")
    assert len(lines) == 2


def test_at_two_times_it_is_two() -> None:
    """The same post at two times is two; a year and a day of it are one time."""
    text = "Milan Hora was a lecturer at Jena (1921–1925) and at Halle (1925–1930)."
    assert len([line for line in statement_lines(text) if "lecturer" in line]) == 2
    text = "Milan Hora was arrested in 1920, and his arrest on 3 May 1920 was reported."
    assert len([line for line in statement_lines(text) if "arrested" in line]) == 1


def test_an_empty_death_is_no_second_one() -> None:
    """Beside a dated death one that tells nothing goes; by itself, denied, or as somebody's end by force it stays."""
    assert deaths("Milan Hora died in 1930. Olga Reis left well after Hora's death.") == ["died"]
    assert deaths("Olga Reis left well after Milan Hora's death.") == ["died"]
    assert sorted(deaths("Milan Hora died in 1930. Milan Hora was murdered.")) == ["died", "killed"]


def deaths(text: str) -> list[str]:
    return [each.role for each in found_in(text).statements if each.type == "death"]
