"""Given names of many peoples: whether a word is one, which gender bears it, and which stand for one another.

They are listed once, in ``given.toml``. All questions are asked of folded words.
"""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from testimonia.model import Gender
from testimonia.names.fold import fold

_GENDERS = {"f": frozenset("f"), "m": frozenset("m"), "both": frozenset("fm")}


@dataclass(frozen=True, slots=True)
class _Table:
    """``given.toml`` by folded name; ``heads`` are the names a form is one of, known by gender and first form."""

    genders: dict[str, frozenset[str]]
    mostly: dict[str, Gender]
    heads: dict[str, frozenset[str]]
    surnames_too: frozenset[str]
    written: dict[Gender, tuple[str, ...]]


@cache
def _table() -> _Table:
    data = tomllib.loads((files("testimonia.names") / "given.toml").read_text("utf-8"))
    genders: dict[str, frozenset[str]] = {}
    heads: dict[str, set[str]] = {}
    for section, gender in _GENDERS.items():
        for line in data["forms"][section]:
            for form in line.split():
                heads.setdefault(form, set()).add(f"{section} {line.split()[0]}")
                genders[form] = genders.get(form, frozenset()) | gender
        for written in data["others"][section].split():
            name = fold(written).replace(" ", "-")
            genders[name] = genders.get(name, frozenset()) | gender
    mostly: dict[str, Gender] = dict.fromkeys(data["mostly"]["f"].split(), "f")
    mostly.update(dict.fromkeys(data["mostly"]["m"].split(), "m"))
    every = {*heads, *(name for section in _GENDERS for name in data["others"][section].split())}
    return _Table(
        genders, mostly, {form: frozenset(names) for form, names in heads.items()},
        frozenset(data["surnames_too"]["words"].split()), _by_gender(every, genders),
    )  # fmt: skip


def _by_gender(names: Iterable[str], genders: dict[str, frozenset[str]]) -> dict[Gender, tuple[str, ...]]:
    found: dict[Gender, list[str]] = {"f": [], "m": [], "": []}
    for name in sorted(names):
        borne = genders[fold(name).replace(" ", "-")]
        found["f" if borne == _GENDERS["f"] else "m" if borne == _GENDERS["m"] else ""].append(name)
    return {gender: tuple(of_gender) for gender, of_gender in found.items()}


def _known(given: str) -> frozenset[str]:
    """Return the genders that bear a name; a hyphenated one goes by its first half where it is not listed."""
    genders = _table().genders
    return genders.get(given) or genders.get(given.partition("-")[0], frozenset())


def is_given(folded: str) -> bool:
    """Tell whether a word is a known given name; of a hyphenated one, whether each half is."""
    genders = _table().genders
    return folded in genders or ("-" in folded and all(half in genders for half in folded.split("-")))


def is_surname_too(folded: str) -> bool:
    """Tell whether a given name is as often a surname: "morgan"."""
    return folded in _table().surnames_too


def gender_of(given: str) -> Gender:
    """Return the gender a given name is borne by, or an empty string where it is either or unknown."""
    genders = _known(given)
    if len(genders) != 1:
        return ""
    return "f" if "f" in genders else "m"


def of_two_genders(one: str, other: str) -> bool:
    """Tell whether two folded given names are borne by women and by men: they are two people's."""
    genders = {gender_of(one), gender_of(other)}
    return len(genders) == 2 and "" not in genders


def usual_gender_of(given: str) -> Gender:
    """Return the gender that in most sources bears a name, though both may: "m" of "jan"."""
    return gender_of(given) or _table().mostly.get(given, "")


def heads(given: str) -> frozenset[str]:
    """Return the names of which a given name is a form, each as gender and first form: "m alexander" of "sasha"."""
    return _table().heads.get(given, frozenset())


@lru_cache(maxsize=4096)
def forms(given: str) -> tuple[str, ...]:
    """Return the forms of the same names: "eugene" for "yevgeny"."""
    own = heads(given)
    return tuple(form for form, names in _table().heads.items() if names & own)


def written(gender: Gender) -> tuple[str, ...]:
    """Return the given names that only one gender bears, "" for both, in small letters and with their accents."""
    return _table().written[gender]
