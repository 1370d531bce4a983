"""What one source tells of one person, as far as it serves to recognise them elsewhere."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from testimonia.languages.installed import name_customs
from testimonia.model import Gender
from testimonia.names.forms import given_likeness, surname_likeness
from testimonia.names.given import gender_of, is_given, is_surname_too
from testimonia.names.parts import PersonName, parse

FULL, INITIALS, SURNAME, NAMELESS = 3, 2, 1, 0
"""How much of a name a portrait has. A bare given name is NAMELESS: too many bear it."""

NAME_ROLES = ("born_as", "pseudonym", "married_name", "variant")
"""Roles of name statements whose value is another name; a nickname tells too little."""

Pair = tuple[str, str]
"""Two referent ids in order."""

_FEMININE_ENDINGS = ("ova", "eva", "skaya", "skaia", "skaja")


@dataclass(frozen=True, slots=True, order=True)
class Days:
    """When something was, as one source has it: bounds in days (ordinals, None is open) and EDTF."""

    earliest: int | None
    latest: int | None
    edtf: str


@dataclass(frozen=True, slots=True)
class Kin:
    """A relative by whom somebody can be recognised: what they are to the person, and their full name."""

    role: str
    name: PersonName


Trait = tuple[str, str]
"""A kind and its value, folded: ("occupation", "typesetter"), ("person", "leon weil")."""


@dataclass(frozen=True, slots=True)
class Portrait:
    """One referent of one source with all by which it can be recognised elsewhere."""

    referent: str
    source: str
    label: str
    names: tuple[PersonName, ...]
    gender: Gender = ""
    births: tuple[Days, ...] = ()
    deaths: tuple[Days, ...] = ()
    called: frozenset[str] = frozenset()
    """Bare surnames by which the source calls this person; no evidence by themselves."""
    stated: frozenset[PersonName] = frozenset()
    """Other names that the source says this person has; they are among ``names``."""
    kin: frozenset[Kin] = frozenset()
    traits: frozenset[Trait] = frozenset()
    """Work and acquaintance: too weak to join anybody, so no evidence; they order what is left to a reader."""
    company: frozenset[str] = frozenset()
    """Whom else the source names in full ("first surname"); no evidence by themselves."""

    @property
    def level(self) -> int:
        """The fullest kind of name it has: FULL, INITIALS, SURNAME or NAMELESS."""
        return max(map(name_level, self.names), default=NAMELESS)

    @property
    def evidence(self) -> tuple[object, ...]:
        """All that comparison looks at: portraits that agree in it compare alike with every other."""
        return (self.names, self.gender, self.births, self.deaths, self.kin)


def name_level(name: PersonName) -> int:
    """Return how much of a name this is."""
    if not name.surname:
        return NAMELESS
    if name.full:
        return FULL
    if name.given:
        return INITIALS
    return SURNAME if name.suffix or _tells(name.surname) else NAMELESS


@lru_cache(maxsize=65536)
def _tells(word: str) -> bool:
    """Tell whether a word that stands alone may be a surname: it is no given name only, and no title."""
    given_only = is_given(word) and not is_surname_too(word)
    return not given_only and word not in name_customs().every_title


def parse_any(written: str) -> PersonName:
    """Take apart a name of whatever language."""
    return parse(written, name_customs())


def stated_names(aliases: Iterable[tuple[str, str]]) -> frozenset[PersonName]:
    """Return the names that statements give somebody, from their (role, value)."""
    told = (parse_any(value) for role, value in aliases if role in NAME_ROLES)
    return frozenset(name for name in told if name_level(name) > NAMELESS)


def kin_name(written: Iterable[str]) -> PersonName | None:
    """Return the fullest name of a relative, None where there is none with given name and surname."""
    full = next((name for name in comparable_names(tuple(written)) if name.full), None)
    return full and replace(full, titles=(), title_gender="")


@lru_cache(maxsize=65536)
def comparable_names(
    written: tuple[str, ...], aliases: tuple[tuple[str, str], ...] = ()
) -> tuple[PersonName, ...]:
    """Return the names to compare a person by, fullest first, from those written and (role, value) aliases.

    Where a full name is there, the short forms of the same source add nothing and are left out. Another
    surname (name at birth, pseudonym, a second surname met) is also tried with the given names.
    """
    aliases = tuple((role, value) for role, value in aliases if role in NAME_ROLES)
    capitalised = [parse_any(name) for name in written if any(map(str.isupper, name))]
    parsed = list(map(_without_husband, _with_suffix([name for name in capitalised if not is_office(name)])))
    full = _longest([name for name in parsed if name.full])
    if not full and not aliases:
        return _unique(_fullest(parsed))
    others = _other_names(parsed, full, aliases)
    return _unique((*(full or _fullest(parsed)), *_with_given(full, others), *_bare_pseudonyms(aliases)))


def is_office(name: PersonName) -> bool:
    """Tell whether a name is a title and nobody's: "Crown Prince", which Prince and Hal Prince are not."""
    customs = name_customs()
    return (
        bool(name.given)
        and name.surname in customs.every_title
        and customs.before_titles.issuperset(name.given)
    )


def _fullest(names: Sequence[PersonName]) -> Iterator[PersonName]:
    """Yield the names with most of a name, none where there is nothing to compare."""
    best = max(map(name_level, names), default=NAMELESS)
    return (name for name in names if name_level(name) == best > NAMELESS)


def _without_husband(name: PersonName) -> PersonName:
    """Return a wife's name with her husband's given name as what tells her from others: "Mrs. John Weil" is not he."""
    his = bool(name.title_gender) and gender_of(name.first) not in {"", name.title_gender}
    if not his:
        return name
    return replace(name, given=(), suffix=" ".join((name.titles[-1], *name.given, name.suffix)).strip())


def _longest(full: Sequence[PersonName]) -> list[PersonName]:
    """Return full names without those that only leave out what another has: "John Adams" beside "John Quincy Adams"."""
    return [name for name in full if not any(_leaves_out(name, other) for other in full)]


def _leaves_out(short: PersonName, long: PersonName) -> bool:
    """Tell whether a name leaves out a given name or the surname of another: "John Quincy"; a woman may be born so."""
    if short.suffix not in {"", long.suffix} or len(short.given) >= len(long.given):
        return False
    if short.surname != long.surname:
        return (
            gender_of(short.first) != "f"
            and (*short.given, short.surname) == long.given[: len(short.given) + 1]
        )
    rest = iter(long.given)
    return all(part in rest for part in short.given)


def _other_names(
    parsed: Sequence[PersonName], full: Sequence[PersonName], aliases: Iterable[tuple[str, str]]
) -> list[PersonName]:
    """Return the second names that stand among those written, and the names that statements tell."""
    told = [parse_any(value) for _, value in aliases]
    return [*map(_alias, _second_names(parsed, full)), *told]


def _bare_pseudonyms(aliases: Iterable[tuple[str, str]]) -> list[PersonName]:
    """Return the pseudonyms of one word, which stand by themselves: "Trotsky"."""
    return [parse_any(value) for role, value in aliases if role == "pseudonym" and " " not in value.strip()]


def bare_surnames(written: Iterable[str]) -> frozenset[str]:
    """Return the folded surnames that stand alone among the names written."""
    return frozenset(name.surname for name in map(parse_any, written) if name_level(name) == SURNAME)


def portrait_gender(names: Sequence[PersonName], told: Gender) -> Gender:
    """Return the gender that the name bears witness to, else the one the source's pronouns tell."""
    for name in names:
        known = (gender_of(name.first) if name.full else "") or name.title_gender
        if known:
            return known
    return told or ("f" if any(name.surname.endswith(_FEMININE_ENDINGS) for name in names) else "")


def _second_names(parsed: Sequence[PersonName], full: Sequence[PersonName]) -> list[str]:
    """Return names at birth, names in parentheses and other surnames that stand beside the full names."""
    found = [text for name in parsed for text in (name.birth_name, name.other) if text]
    bare = (name.surname for name in parsed if name_level(name) == SURNAME)
    return found + [word for word in bare if not any(_is_short_for(word, other) for other in full)]


def _is_short_for(word: str, full: PersonName) -> bool:
    """Tell whether a bare word is a part of a full name: its surname, or what the person is called by."""
    called = (full.first, *full.first.split("-"), *filter(is_given, full.given[1:]), full.nickname)
    return bool(surname_likeness(word, full.surname)) or any(
        given_likeness(word, part) in {"same", "form"} for part in called if part
    )


def _with_suffix(names: Sequence[PersonName]) -> list[PersonName]:
    """Give shorter forms of a name that says "Jr." its suffix: the source leaves it out where it speaks on."""
    suffixes = {name.surname: name.suffix for name in names if name.suffix}
    return [
        name if name.suffix or name.surname not in suffixes else replace(name, suffix=suffixes[name.surname])
        for name in names
    ]


@lru_cache(maxsize=4096)
def _alias(text: str) -> PersonName:
    return parse_any(text.title() if text.islower() else text)


def _with_given(full: Sequence[PersonName], others: Iterable[PersonName]) -> list[PersonName]:
    """Return the other names; a bare surname among them takes the given names of the full ones."""
    found = []
    for other in others:
        if other.full:
            found.append(other)
        elif other.surname and not other.given:
            found += [replace(other, given=name.given, titles=()) for name in full]
    return found


def _unique(names: Iterable[PersonName]) -> tuple[PersonName, ...]:
    """Return each name once, fullest first, without what comparison does not look at."""
    bare = dict.fromkeys(
        replace(name, written="", birth_name="", nickname="", other="", post_nominals=()) for name in names
    )
    return tuple(sorted(bare, key=lambda name: (-name_level(name), name.surname, name.given, name.titles)))
