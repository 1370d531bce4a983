"""A person's name as written, taken apart: title, given names, particles, surname, suffix, name at birth.

The parts are hints for comparing names; the name as written is never replaced by them. Folding follows
the usage of library catalogues: no accents, no case, no punctuation, Latin letters only.
"""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from anyascii import anyascii

from testimonia.model import Gender
from testimonia.persons.variants import is_given

_DATA = tomllib.loads((files("testimonia.persons") / "names.toml").read_text("utf-8"))
TITLES = frozenset(_DATA["titles"])
PARTICLES = frozenset(_DATA["particles"])
SUFFIXES = frozenset(_DATA["suffixes"])
_TITLE_GENDER: dict[str, Gender] = dict.fromkeys(_DATA["titles_f"], "f") | dict.fromkeys(
    _DATA["titles_m"], "m"
)
BIRTH_WORDS = r"née|nee|né|born(?:\s+as)?|geb\.|geboren(?:e)?|z\s+domu|roz\.|urodzona|урожд(?:ённая|енная|\.)"

_BIRTH = re.compile(rf"[,(]?\s*\b(?:{BIRTH_WORDS})\s+([^,)]+)\)?", re.IGNORECASE)
_NICKNAME = re.compile(r"[\"“”„«»‘]([^\"“”„«»’]{1,40})[\"“”«»’]")
_PARENTHESIS = re.compile(r"\(([^)]*)\)")
_NOT_WORD = re.compile(r"[^0-9a-z]+")
_ELISION = re.compile(r"\b([dlo])['’](?=\w)", re.IGNORECASE)  # a particle keeps its ’ : "O." is an initial
_CONNECTORS = frozenset("yei")  # "Cruz y Vega", lower case and without a dot
_PATRONYMIC = re.compile(r"(?:ovich|evich|yevich|ovitch|evitch|evna|ovna|yevna|inichna|ilyich|ilich)$")
_RANK = re.compile(r",?\s+\d{1,2}(?:st|nd|rd|th)\b.*$", re.IGNORECASE)  # "12th Baronet", "1st Earl of …"
_TOKEN = re.compile(r"[^\s,]+")
_PIECE = re.compile(r"[.\-‐‑]")


@dataclass(frozen=True, slots=True)
class PersonName:
    """One way of writing a name; all parts folded. ``surname`` is empty where none can be told."""

    written: str
    given: tuple[str, ...] = ()
    surname: str = ""
    particles: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    suffix: str = ""
    birth_name: str = ""
    nickname: str = ""
    other: str = ""
    """A second name in parentheses, as written: "Lev Bronstein (Trotsky)"."""

    @property
    def full(self) -> bool:
        """Whether it has a surname and a given name that is more than an initial."""
        return bool(self.surname) and any(len(part) > 1 and not part.endswith(".") for part in self.given)

    @property
    def first(self) -> str:
        """The first given name or its initial; empty where there is none."""
        return self.given[0] if self.given else ""


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Fold to lower-case Latin letters and digits, words separated by one space."""
    return " ".join(_NOT_WORD.sub(" ", anyascii(text).replace("'", "").lower()).split())


def is_patronymic(folded: str) -> bool:
    """Tell whether a folded name has the ending of a Slavic patronymic."""
    return bool(_PATRONYMIC.search(folded)) and len(folded) > 5


def gender_of_title(title: str) -> Gender:
    """Return the gender of who bears a folded title; an empty string where it may be either."""
    return _TITLE_GENDER.get(title, "")


@lru_cache(maxsize=65536)
def parse(written: str) -> PersonName:
    """Take a name apart. A single word counts as a surname: print mostly uses that one."""
    text = " ".join(written.split())
    text, birth_name = _cut(_BIRTH, text)
    text, nickname = _cut(_NICKNAME, text)
    text, other = _cut(_PARENTHESIS, text)
    words = _in_order(text)
    titles, words = _leading_titles(words)
    suffix, words = _trailing_suffix(words)
    given, particles, surname = _split(words)
    return PersonName(
        written=written, given=given, surname=surname, particles=particles, titles=titles, suffix=suffix,
        birth_name=fold(birth_name), nickname=fold(nickname), other=other.strip(),
    )  # fmt: skip


def name_key(kind: str, label: str) -> str:
    """Return what a referent is looked up by: a person's folded surname, any other's folded label."""
    if kind != "person":
        return fold(label)
    name = parse(label)
    return name.surname or name.first or fold(label)


def sort_key(label: str) -> str:
    """Return the folded "surname, other names" by which persons are listed."""
    name = parse(label)
    rest = " ".join((*name.given, *name.particles))
    return f"{name.surname}, {rest}" if name.surname and rest else name.surname or rest or fold(label)


def _cut(pattern: re.Pattern[str], text: str) -> tuple[str, str]:
    """Take the pattern's first group out of the text; return what is left and the group."""
    found = pattern.search(text)
    if not found or not text[: found.start()].strip():
        return text, ""
    return f"{text[: found.start()]} {text[found.end() :]}", found.group(1)


def _in_order(text: str) -> list[str]:
    """Return the name's folded words, "Surname, Given" turned round."""
    text = _RANK.sub("", text)
    head, comma, tail = text.partition(",")
    if comma and fold(tail) not in SUFFIXES:
        text = f"{tail} {head}" if _are_given_names(head, tail) else head
    spaced = _ELISION.sub(r"\1’ ", text)
    return [word for token in _TOKEN.findall(spaced) for word in _words(token)]


def _are_given_names(head: str, tail: str) -> bool:
    """Tell whether what follows a comma is somebody's given names, not their rank, place or trade."""
    words = tail.split()
    first = fold(words[0]) if words else ""
    short = len(words) <= 3 and all(word[0].isupper() or fold(word) in PARTICLES for word in words)
    return short and (is_given(first) or len(first) == 1 or " " not in head.strip())


def _words(token: str) -> list[str]:
    """Fold one token: "Jean-Paul" stays one word, "J.-P." and "A.M." become initials, "Yu." keeps its dot."""
    if token in _CONNECTORS:
        return [f"{token}’"]
    pieces = list(filter(None, _PIECE.split(token)))
    if _are_initials(token, pieces):
        return [short if len(short) == 1 else f"{short}." for short in map(fold, pieces) if short]
    folded = fold(token).replace(" ", "-")
    return [folded + "’" * token.endswith("’")] if folded else []


def _are_initials(token: str, pieces: Sequence[str]) -> bool:
    """Tell whether a token with its dots is initials, not "Dr." or "Jr."."""
    short = "." in token and all(len(piece) <= 2 for piece in pieces)
    return short and fold(token) not in SUFFIXES | TITLES


def _leading_titles(words: list[str]) -> tuple[tuple[str, ...], list[str]]:
    count = 0
    while count < len(words) - 1 and words[count] in TITLES:
        count += 1
    return tuple(words[:count]), words[count:]


def _trailing_suffix(words: list[str]) -> tuple[str, list[str]]:
    regnal = len(words) == 2 and words[1] in {"i", "v"} and is_given(words[0])
    if regnal or (len(words) > 1 and words[-1] in SUFFIXES):
        return words[-1], words[:-1]
    return "", words


def _split(words: list[str]) -> tuple[tuple[str, ...], tuple[str, ...], str]:
    """Divide words into given names, particles and surname."""
    first = next((n for n, word in enumerate(words[:-1]) if _opens_surname(word)), None)
    if first is None:
        return tuple(words[:-1]), (), words[-1] if words else ""
    core = next((n for n in range(first, len(words)) if words[n] not in PARTICLES), len(words) - 1)
    return tuple(words[:first]), tuple(words[first:core]), "-".join(word.rstrip("’") for word in words[core:])


def _opens_surname(word: str) -> bool:
    """Tell whether a word is a particle, and no given name that is written like one."""
    return word in PARTICLES and not is_given(word)
