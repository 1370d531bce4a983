"""A name as one source uses it, and whether two names of one source can be one person's.

Within a source people are told apart by less than across sources: who is called by a longer and by a shorter form is
one person as long as nothing contradicts it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from testimonia.model import Gender
from testimonia.persons.names import gender_of_title, is_patronymic, parse
from testimonia.persons.variants import (
    _forms,
    gender_of,
    given_likeness,
    is_given,
    is_initial,
    transliteration,
)

INITIAL_AND_MORE = 2
"""Given names from which on two series must begin or end alike: "George Walker" is no "George Herbert Walker"."""


@dataclass(frozen=True, slots=True)
class Form:
    """A folded name. A single word is ``surname`` here, whatever it is: ``full`` says that it is more than that."""

    given: tuple[str, ...]
    surname: str
    suffix: str = ""
    gender: Gender = ""
    """Of a title before it: "Mrs."."""
    of_husband: bool = False
    """A woman's title before a man's name: "Mrs. Gilbert Noakes"."""
    nickname: str = ""

    @property
    def full(self) -> bool:
        """Whether it has given names, or initials, and a surname."""
        return bool(self.given and self.surname)

    @property
    def key(self) -> str:
        """The surname in one spelling."""
        return transliteration(self.surname)

    @property
    def fullness(self) -> tuple[int, int, int]:
        """How much of a name it is: given names that are more than initials, all of them, letters."""
        whole = sum(not is_initial(part) for part in self.given)
        return whole, len(self.given), sum(map(len, self.given))


@lru_cache(maxsize=16384)
def form_of(written: str) -> Form:
    """Return the form of a name as written, title and suffix included."""
    name = parse(written)
    given, surname = name.given, name.surname
    if surname and is_patronymic(surname):
        # "Pyotr Nikolaevich" has no surname; "Sarin Nikolai Petrovich" has it in front
        many = len(given) > 1
        given, surname = (*given[many:], surname), given[0] if many else ""
    title = next((gender for each in name.titles if (gender := gender_of_title(each))), "")
    husband = title == "f" and bool(given) and gender_of(given[0]) == "m"
    return Form(given, surname, name.suffix, title, husband, name.nickname)  # type: ignore[arg-type]  # a title's gender


def may_be_one(a: Form, b: Form) -> bool:
    """Tell whether two full forms of the same surname can be one person's."""
    if a.of_husband != b.of_husband or (a.gender and b.gender and a.gender != b.gender):
        return False
    if a.suffix != b.suffix:
        return False
    return given_agree(a.given, b.given)


def given_agree(a: Sequence[str], b: Sequence[str]) -> bool:
    """Tell whether two series of given names are one person's: each of the shorter agrees with one of the longer.

    Those of more than one name must stand at its beginning or its end.
    """
    short, long = sorted((tuple(a), tuple(b)), key=len)
    if len(short) == 1:
        return any(given_likeness(short[0], other) for other in (long[:1] if is_initial(short[0]) else long))
    starts = _alike(short, long[: len(short)])
    return starts or _alike(short, long[len(long) - len(short) :])


def _alike(a: Sequence[str], b: Sequence[str]) -> bool:
    return all(given_likeness(one, other) for one, other in zip(a, b, strict=True))


def goes_by(word: str, form: Form) -> bool:
    """Tell whether somebody of a full name can be called by one given name, a short form of it, or a nickname."""
    if word == form.nickname:
        return True
    return any(given_likeness(word, each) in {"same", "form"} for each in form.given if not is_initial(each))


def gender_by_name(form: Form) -> Gender:
    """Return the gender that a title or the first given name tells, "" where neither does."""
    given = form.given[0] if form.given else form.surname if is_given(form.surname) else ""
    return form.gender or gender_of(given)


@lru_cache(maxsize=16384)
def given_keys(word: str) -> frozenset[str]:
    """Return keys under which given names that stand for one another are found together."""
    return _forms().get(word, frozenset()) | {transliteration(word)}
