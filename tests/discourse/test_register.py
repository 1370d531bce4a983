"""The entities of one source by number."""

import pytest

from testimonia.discourse.register import forget, written
from testimonia.model import Kind
from tests.discourse.making import register


def named(*names: str, other: str = "") -> tuple[str, ...]:
    every = register()
    number = every.add("person", 0, names[0])
    for name in names:
        every.learn(number, name)
    if other:
        every.learn(number, other, other=True)
    return every.referent(number).names


def test_a_number_is_never_given_twice() -> None:
    """Each entity has its own, and its own key."""
    every = register()
    one, other = every.add("person", 0, "Lund"), every.add("person", 40, "Lund")
    assert (one, other, len(every)) == (0, 1, 2)
    assert every.key(one) != every.key(other)


def test_the_label_is_the_fullest_name() -> None:
    """Of equals it is the first met."""
    assert named("Lund", "Clara Lund", "Anna Lund") == ("Clara Lund", "Anna Lund", "Lund")


def test_initials_are_less_full_than_a_name() -> None:
    """The label "T. Quill" gives way to "Thomas Quill", which comes later."""
    assert named("T. Quill", "Thomas Quill")[0] == "Thomas Quill"


def test_another_name_comes_last() -> None:
    """A pseudonym is no label, be it ever so long, unless nothing else is known."""
    assert named("Lund", other="The Old Red Hen") == ("Lund", "The Old Red Hen")


def test_a_name_met_before_does_not_become_another() -> None:
    """What was the main name first stays it."""
    assert named("Clara Lund", "Lund", other="Clara Lund")[0] == "Clara Lund"


def test_gender_is_what_most_signs_say() -> None:
    """Signs are weighed; where they are even nothing is known, and what is no gender is no sign."""
    every = register()
    number = every.add("person", 0, "Lund")
    every.vote(number, "", 9.0)
    assert every.gender(number) == ""
    every.vote(number, "m", 0.5)
    assert every.gender(number) == "m"
    every.vote(number, "f", 3.0)
    assert every.gender(number) == "f"
    every.vote(number, "m", 2.5)
    assert every.gender(number) == ""


def test_a_relative_is_known_by_whose_it_is() -> None:
    """Somebody without a name is called by the owner and the noun, and can be found again if the owner can."""
    every = register()
    clara, general = every.add("person", 0, "Clara Lund"), every.add("person", 20, "a general")
    every.learn(clara, "Clara Lund")
    father, wife = every.relative(clara, "father", 40), every.relative(general, "wife", 60)
    assert every.label(father) == "Clara Lund's father"
    assert every.label(every.relative(father, "brother", 80)) == "Clara Lund's father's brother"
    assert (every.entity(father).named, every.entity(father).known) == (False, True)
    assert every.entity(clara).known
    assert not every.entity(general).known
    assert not every.entity(wife).known


def test_a_label_goes_over_few_relatives() -> None:
    """Somebody's brother's brother's brother ... is called by the nearest of them, however many there are."""
    every = register()
    last = every.add("person", 0, "typesetter")
    for number in range(5_000):
        last = every.relative(last, "brother", number + 1)
    assert every.label(last) == "brother's brother's brother's brother"


def test_a_name_in_capitals_is_written_as_names_are() -> None:
    """CLARA LUND is Clara Lund, TOLEDO Toledo; a group in capitals stays what it is, as does the USSR."""
    every = register()
    names: tuple[tuple[Kind, str], ...] = (
        ("person", "CLARA LUND"), ("place", "TOLEDO"), ("place", "USSR"), ("group", "POUM"),
    )  # fmt: skip
    numbers = [every.add(kind, 0, name) for kind, name in names]
    for number, (_, name) in zip(numbers, names, strict=True):
        every.learn(number, name)
    labels = [every.referent(number).label for number in numbers]
    assert labels == ["Clara Lund", "Toledo", "USSR", "POUM"]


@pytest.mark.parametrize(
    "name", ["Zoe\u0301  Lund", "Zo\u00e9\u00a0Lund", "Zo\u00e9 Lu\u00adnd", " Zo\u00e9\nLund "]
)
def test_a_name_is_kept_in_one_spelling(name: str) -> None:
    """Composed letters, single blanks, no hyphens that nobody sees."""
    assert written(name) == "Zo\u00e9 Lund"


def test_a_namesake_s_name_is_forgotten() -> None:
    """Unless it is the only full one that somebody has."""
    every = register()
    number = every.add("person", 0, "Clara Berg")
    for name in ("Clara Berg", "Clara “Lotte” Berg"):
        every.learn(number, name)
    forget(every, number, "Clara “Lotte” Berg")
    assert every.label(number) == "Clara Berg"
    forget(every, number, "Clara Berg")
    assert every.label(number) == "Clara Berg"
