"""How present each person is to the reader."""

import pytest

from testimonia.discourse.register import Register
from testimonia.discourse.salience import OFTEN, REACH, ROLE_WEIGHT, Salience
from tests.discourse.making import register

SUBJECT, OBJECT, OTHER = ROLE_WEIGHT["subject"], ROLE_WEIGHT["object"], ROLE_WEIGHT["other"]
KARL, OTTO, ANNA, LUND = range(4)


def people() -> Register:
    """Return two men, a woman, and somebody of whom no gender is known."""
    every = register()
    for name, gender in (("Karl Roth", "m"), ("Otto Weiss", "m"), ("Anna Berg", "f"), ("Lund", "")):
        number = every.add("person", len(every), name)
        every.learn(number, name)
        every.vote(number, gender)
    return every


def present(*noted: tuple[int, float] | None, about: set[int] | None = None) -> Salience:
    """Return who is present after some mentions far from the beginning; None ends a sentence."""
    salience = Salience(people(), about if about is not None else set())
    for _ in range(REACH):
        salience.next_sentence()
    for each in noted:
        if each is None:
            salience.next_sentence()
        else:
            salience.about.add(each[0])
            salience.note(*each)
    return salience


def he(salience: Salience, *excluded: int, role: str = "other") -> int | None:
    found = salience.best("m", set(excluded), role)
    return found[0] if found else None


def test_a_subject_is_more_present_than_an_object() -> None:
    """Who acts is meant rather than who is acted on."""
    assert he(present((KARL, OBJECT), (OTTO, SUBJECT), None)) == OTTO


def test_two_who_are_equally_present_are_nobody() -> None:
    """Unless one of them cannot be meant."""
    salience = present((KARL, OTHER), (OTTO, OTHER), None)
    assert he(salience) is None
    assert he(salience, KARL) == OTTO


def test_who_was_just_spoken_of_is_more_present() -> None:
    """What was said before fades from sentence to sentence."""
    assert he(present((KARL, SUBJECT), None, None, (OTTO, SUBJECT), None)) == OTTO


def test_what_is_far_back_is_forgotten() -> None:
    """After some sentences nobody is meant by a mention."""
    assert he(present((KARL, SUBJECT), *[None] * REACH)) == KARL
    assert he(present((KARL, SUBJECT), *[None] * (REACH + 1))) is None


def test_gender_decides() -> None:
    """She is the woman, however present the men are."""
    salience = present((ANNA, OTHER), None, (KARL, SUBJECT), None)
    assert salience.best("f", set()) == (ANNA, "the woman last spoken of")
    assert salience.best("m", set()) == (KARL, "the man last spoken of")


def test_somebody_of_unknown_gender_yields() -> None:
    """A bare surname is meant where nobody is known to be called so, and it was just the subject."""
    assert he(present((LUND, SUBJECT), (KARL, OTHER), None)) == KARL
    assert he(present((LUND, SUBJECT), None)) == LUND
    assert he(present((LUND, OTHER), None)) is None


def test_whom_the_text_is_about_is_meant_when_nobody_is_near() -> None:
    """A protagonist is present everywhere, for a pronoun of the gender."""
    salience = present(about={KARL})
    assert salience.best("m", set()) == (KARL, "the man last spoken of")
    assert salience.best("f", set()) is None
    assert salience.best("m", {KARL}) is None


def test_whom_the_text_is_about_is_preferred() -> None:
    """Of two in equal roles it is the protagonist."""
    assert he(present((KARL, OTHER), (OTTO, OTHER), None, about={OTTO})) == OTTO


def test_the_first_subject_of_a_paragraph_is_its_topic() -> None:
    """Who opens it for the first time is preferred, until the next one begins."""
    salience = present()
    salience.next_passage()
    for number in (KARL, OTTO):
        salience.about.add(number)
        salience.note(number, SUBJECT)
    assert he(salience) == KARL
    salience.next_passage()
    assert he(salience) is None


def test_a_subject_goes_on() -> None:
    """Who is "he" as a subject is rather who was one last; only near the sentence where he was."""
    noted = ((KARL, SUBJECT), (OTTO, ROLE_WEIGHT["fellow"]), None)
    assert he(present(*noted)) is None
    assert he(present(*noted), role="subject") == KARL
    assert he(present(*noted, None), role="subject") is None


def test_the_first_subject_of_a_text_is_whom_it_is_about() -> None:
    """Within its first sentences, where no headline says so; who is no subject is not."""
    salience = Salience(people(), set())
    salience.next_sentence()
    salience.note(OTTO, OBJECT)
    salience.note(KARL, SUBJECT)
    salience.note(ANNA, SUBJECT)
    assert [salience.about.holds(number) for number in (OTTO, KARL, ANNA)] == [False, True, False]
    later = present((KARL, SUBJECT))
    assert not later.about.holds(KARL)


def test_who_is_named_often_is_whom_the_text_is_about() -> None:
    """From so many mentions on."""
    salience = present(*[(KARL, OTHER)] * (OFTEN - 1))
    assert not salience.about.holds(KARL)
    salience.about.add(KARL)
    assert salience.about.holds(KARL)


@pytest.mark.parametrize(
    ("noted", "single"),
    [
        (((KARL, OTHER), None), KARL),
        (((KARL, OTHER), (OTTO, OTHER), None), None),
        (((OTTO, OTHER), None, None, (KARL, OTHER)), KARL),
        ((), None),
    ],
    ids=["one", "two", "one near", "nobody"],
)
def test_the_only_person_just_spoken_of(
    noted: tuple[tuple[int, float] | None, ...], single: int | None
) -> None:
    """One in this sentence and the one before, whatever the gender."""
    found = present(*noted).single()
    assert (found[0] if found else None) == single


def test_who_has_no_name_stands_before_others() -> None:
    """Who was just spoken of may be "he" though nobody names him; it is for the pronoun then to say nothing."""
    salience = present()
    number = salience.register.add("person", 90, "a general")
    salience.register.vote(number, "m")
    salience.note(number, SUBJECT)
    assert he(salience) == number
    assert salience.single() is None
