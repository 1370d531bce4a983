"""Forms of one given name, and spellings of one surname.

Given names that stand for one another are listed (``given.py``). Surnames are compared by reductions, each coarser
than the one before:

    transliteration    the systems by which Slavic and German names are written in Latin letters
    skeleton           what careless spellings have in common; never enough by itself
"""

import re
from functools import lru_cache
from typing import Literal

from testimonia.names.given import forms, heads

Likeness = Literal["same", "form", "initial", ""]


def is_initial(part: str) -> bool:
    """Tell whether a folded given name is only an initial: "a", or "yu." with its dot."""
    return len(part) == 1 or part.endswith(".")


@lru_cache(maxsize=65536)
def given_likeness(a: str, b: str) -> Likeness:
    """Tell how two folded given names go together; an empty string where they do not."""
    if a == b:
        return "initial" if is_initial(a) else "same"
    if is_initial(a) or is_initial(b):
        short, long = (a, b) if is_initial(a) else (b, a)
        return "initial" if _starts(long, short.rstrip(".")) else ""
    return "form" if _of_one_name(a, b) else ""


def _of_one_name(a: str, b: str) -> bool:
    """Tell whether two given names are spellings of one, or forms that stand for one another."""
    if transliteration(a) == transliteration(b):
        return True
    return not heads(a).isdisjoint(heads(b))


def _starts(given: str, initial: str) -> bool:
    if given.startswith(initial):
        return True
    own = transliteration(given)
    return any(form.startswith(initial) and transliteration(form) == own for form in forms(given))


_TRANSLITERATION = tuple((re.compile(pattern), new) for pattern, new in (
    (r"w", "v"), (r"tz", "ts"), (r"tsch|tch|cz", "ch"), (r"sch|sz", "sh"), (r"ss", "s"), (r"x", "ks"),
    (r"(?<![aeq])ue", "u"), (r"oe", "o"), (r"(?<!r)ae", "a"),  # German umlauts written out
    (r"(?:skii|skij|skiy|skyi|skyj|sky|zky|zki)$", "ski"), (r"(?:skaya|skaja|skaia|skaa)$", "skaia"),
    (r"off$", "ov"), (r"eff$", "ev"), (r"^[ji](?=[aeu])", "y"), (r"^ye", "e"), (r"[jiy]e(?=va?$)", "e"),
    (r"(?:yi|ij|iy|ii|yj|y|j)$", "i"), (r"(?<=[bcdfghklmnprstvz])[jy](?=[aeou])", "i"),
))  # fmt: skip
_FEMININE = re.compile(r"(?<=..)(ov|ev)a$")
_SKELETON = tuple((re.compile(pattern), new) for pattern, new in (
    (r"ph", "f"), (r"th|dt", "t"), (r"ck|ch|kh|gh|c|q|h", "k"), (r"ou", "u"), (r"ei|ey|ai|ay", "i"),
    (r"ie|y|j", "i"), (r"z", "s"), (r"(?<=in)e$", ""), (r"(.)\1+", r"\1"), (r"k(?=s)", ""), (r"[^a-z]", ""),
))  # fmt: skip


def _reduce(text: str, rules: tuple[tuple[re.Pattern[str], str], ...]) -> str:
    for pattern, new in rules:
        text = pattern.sub(new, text)
    return text


@lru_cache(maxsize=65536)
def transliteration(folded: str) -> str:
    """Return a folded name with one spelling for the ways its original letters are written."""
    return _reduce(folded, _TRANSLITERATION)


@lru_cache(maxsize=65536)
def masculine(folded: str) -> str:
    """Return a Slavic woman's surname in -ova, -eva in the form that foreign print often gives it."""
    return _FEMININE.sub(r"\1", transliteration(folded))


@lru_cache(maxsize=65536)
def skeleton(folded: str) -> str:
    """Return the surname reduced to what careless spellings have in common."""
    return _reduce(masculine(folded), _SKELETON) or folded


def surname_likeness(a: str, b: str) -> Literal["same", "spelling", "similar", ""]:
    """Tell how two folded surnames go together: the same, spellings of one, or merely alike."""
    if a == b:
        return "same"
    if masculine(a) == masculine(b):
        return "spelling"
    return "similar" if skeleton(a) == skeleton(b) else ""
