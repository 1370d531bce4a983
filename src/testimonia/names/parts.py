"""A person's name as written, taken apart: title, given names, particles, surname, suffix, name at birth.

The parts are hints for comparing names; the name as written is never replaced by them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from testimonia.languages.parts.names import NameCustoms
from testimonia.model import Gender
from testimonia.names.customs import BARE_NUMERALS, Known, known
from testimonia.names.fold import fold
from testimonia.names.given import gender_of, is_given
from testimonia.names.order import given_first
from testimonia.names.particles import CONNECTORS, ELIDED, PARTICLES

_NICKNAME = re.compile(r"[\"“”„«»‘]([^\"“”„«»’]{1,40})[\"“”«»’]")
_PARENTHESIS = re.compile(r"\(([^)]*)\)")
_ELISION = re.compile(rf"\b([{''.join(ELIDED)}])['’](?=\w)", re.IGNORECASE)  # its ’ stays: "O." is an initial
_JOINING = frozenset(f"{word}’" for word in CONNECTORS)
_PATRONYMIC = re.compile(r"(?:ovich|evich|yevich|ovitch|evitch|evna|ovna|yevna|inichna|ilyich|ilich)$")
_TOKEN = re.compile(r"[^\s,]+")
_PIECE = re.compile(r"[.\-‐‑]")


@dataclass(frozen=True, slots=True)
class PersonName:
    """One way of writing a name; all parts folded. ``surname`` is empty where none can be told."""

    written: str
    given: tuple[str, ...] = ()
    """Given names and initials, patronymics among them; a hyphenated one is one: "jean-paul"."""
    surname: str = ""
    """The family name, or the only word there is; halves of a double one are joined by hyphens."""
    particles: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    suffix: str = ""
    """What tells bearers of one name apart: of the younger, of the elder, or a Roman number."""
    birth_name: str = ""
    nickname: str = ""
    """What stands in quotation marks, or in parentheses before the surname."""
    other: str = ""
    """A second name, such as a pen or party name, as written: "Lev Bronstein (Trotsky)"."""
    post_nominals: tuple[str, ...] = ()
    """What stands behind a name and tells nobody apart: degrees and orders."""
    title_gender: Gender = ""
    """The gender that a title tells."""
    full: bool = field(init=False, compare=False, repr=False)
    """Whether it has a surname and a given name that is more than an initial."""

    def __post_init__(self) -> None:
        """Tell once whether it is full: it is asked far more often than names are taken apart."""
        full = bool(self.surname) and any(len(part) > 1 and not part.endswith(".") for part in self.given)
        object.__setattr__(self, "full", full)

    @property
    def first(self) -> str:
        """The first given name or its initial; empty where there is none."""
        return self.given[0] if self.given else ""

    @property
    def patronymic(self) -> str:
        """The patronymic among the given names; empty where there is none."""
        return next(filter(is_patronymic, self.given[1:]), "")


def is_patronymic(folded: str) -> bool:
    """Tell whether a folded name has the ending of a Slavic patronymic."""
    return bool(_PATRONYMIC.search(folded)) and len(folded) > 5


@lru_cache(maxsize=65536)
def parse(written: str, customs: NameCustoms) -> PersonName:
    """Take a name apart. A single word counts as a surname: print mostly uses that one."""
    words = known(customs)
    text = " ".join(written.split())
    text, birth_name = _cut(words.birth, text)
    text, alias = _cut(words.alias, text)
    text, spelling = _cut(words.spelling, text)
    text, nickname = _nickname(text)
    text, other, called = _parenthesis(text)
    tokens = _tokens(given_first(text, words), words)
    titles, tokens = _leading_titles(tokens, words)
    before, tokens = _generation_before(tokens, words)
    suffix, post_nominals, tokens = _endings(tokens, words)
    tokens = _patronymic_inside(tokens)
    given, particles, surname = _split(tokens, PARTICLES | words.particles)
    if called and _is_birth_name(called, given):
        birth_name, called = called, ""
    return PersonName(
        written=written, given=given, surname=surname, particles=particles, titles=titles, suffix=suffix or before,
        birth_name=fold(birth_name), nickname=fold(nickname or called), other=(alias or spelling or other).strip(),
        post_nominals=post_nominals,
        title_gender=next((gender for title in titles if (gender := customs.gender_of_title(title))), ""),
    )  # fmt: skip


def _cut(pattern: re.Pattern[str], text: str) -> tuple[str, str]:
    """Take the pattern's first group out of the text; return what is left and the group."""
    found = pattern.search(text)
    if not found or not text[: found.start()].strip():
        return text, ""
    return f"{text[: found.start()]} {text[found.end() :]}", found.group(1)


def _nickname(text: str) -> tuple[str, str]:
    """Take out what stands in quotation marks, if it is not the whole of the name."""
    found = _NICKNAME.search(text)
    rest = f"{text[: found.start()]} {text[found.end() :]}" if found else ""
    return (rest, found.group(1)) if found and fold(rest) else (text, "")


def _parenthesis(text: str) -> tuple[str, str, str]:
    """Take out what stands in parentheses: behind the name another name, inside it what one is called."""
    found = _PARENTHESIS.search(text)
    if not found or not text[: found.start()].strip():
        return text, "", ""
    rest, inner = f"{text[: found.start()]} {text[found.end() :]}", found.group(1)
    inside = fold(text[found.end() :]) and " " not in inner.strip()
    return (rest, "", inner) if inside else (rest, inner, "")


def _is_birth_name(bracketed: str, given: Sequence[str]) -> bool:
    """Tell whether the word before a woman's surname is the one she was born with: "Mary (Doyle) Corrigan"."""
    return bool(given) and gender_of(given[0]) == "f" and not is_given(fold(bracketed))


def _tokens(text: str, words: Known) -> list[str]:
    """Return the folded words of a name in reading order."""
    spaced = _ELISION.sub(r"\1’ ", text)
    return [word for token in _TOKEN.findall(spaced) for word in _words(token, words)]


def _words(token: str, words: Known) -> list[str]:
    """Fold one token: "Jean-Paul" stays one word, "J.-P." and "A.M." become initials, "Yu." keeps its dot."""
    if token in CONNECTORS:
        return [f"{token}’"]
    pieces = list(filter(None, _PIECE.split(token)))
    folded = fold(token).replace(" ", "-")
    if "." in token and folded.replace("-", "") in words.endings | words.titles:
        return [folded.replace("-", "")]
    if "." in token and _are_initials(pieces):
        return [short if len(short) == 1 else f"{short}." for short in map(fold, pieces) if short]
    return [folded + "’" * token.endswith("’")] if folded else []


def _are_initials(pieces: Sequence[str]) -> bool:
    return all(len(piece) <= 2 for piece in pieces)


def _leading_titles(tokens: list[str], words: Known) -> tuple[tuple[str, ...], list[str]]:
    count = 0
    while count < len(tokens) - 1 and tokens[count] in words.titles:
        count += 1
    return tuple(tokens[:count]), tokens[count:]


def _generation_before(tokens: list[str], words: Known) -> tuple[str, list[str]]:
    """Take out what tells father from son before a name: "the younger Hugh Lascelles"."""
    if len(tokens) > 2 and words.suffixes.get(tokens[0], tokens[0]) != tokens[0]:
        return words.suffixes[tokens[0]], tokens[1:]
    return "", tokens


def _patronymic_inside(tokens: list[str]) -> list[str]:
    """Return a name in the order of speech: "Sarin Nikolai Petrovich", as lists have it, is Nikolai Petrovich Sarin."""
    listed = len(tokens) == 3 and is_patronymic(tokens[2]) and is_given(tokens[1]) and not is_given(tokens[0])
    return [*tokens[1:], tokens[0]] if listed else tokens


def _endings(tokens: list[str], words: Known) -> tuple[str, tuple[str, ...], list[str]]:
    """Take out what stands behind a name; a number may stand before "of" too: "Henry IV of France"."""
    suffix, post_nominals = "", list[str]()
    while len(tokens) > 1 and tokens[-1] in words.endings:
        last, tokens = tokens[-1], tokens[:-1]
        if last in words.post_nominals:
            post_nominals.insert(0, last)
        else:
            suffix = suffix or words.suffixes[last]
            tokens = tokens[:-1] if len(tokens) > 1 and tokens[-1] in words.titles else tokens  # "the elder"
    place = _number(tokens, words)
    if place and not suffix:
        suffix, tokens = tokens[place], [*tokens[:place], *tokens[place + 1 :]]
    return suffix, tuple(post_nominals), tokens


def _number(tokens: list[str], words: Known) -> int:
    """Return the place of a number right behind a lone given name, 0 where there is none."""
    if len(tokens) < 2 or not is_given(tokens[0]):
        return 0
    number = tokens[1] in BARE_NUMERALS or words.suffixes.get(tokens[1]) == tokens[1]
    return int(number and (len(tokens) == 2 or tokens[2] in words.particles))


def _split(tokens: list[str], particles: frozenset[str]) -> tuple[tuple[str, ...], tuple[str, ...], str]:
    """Divide words into given names, particles and surname."""
    first = next((n for n, _ in enumerate(tokens[:-1]) if _opens_surname(tokens, n, particles)), None)
    if first is None:
        return tuple(tokens[:-1]), (), tokens[-1] if tokens else ""
    core = next(
        (n for n in range(first, len(tokens)) if not _is_particle(tokens[n], particles)), len(tokens) - 1
    )
    return (
        tuple(tokens[:first]),
        tuple(tokens[first:core]),
        "-".join(word.rstrip("’") for word in tokens[core:]),
    )


def _opens_surname(tokens: list[str], n: int, particles: frozenset[str]) -> bool:
    """Tell whether a word is a particle and no given name written like one, or the first half of "Cruz y Vega"."""
    joined = n + 2 < len(tokens) and len(tokens[n]) > 1 and tokens[n + 1] in _JOINING
    return joined or (_is_particle(tokens[n], particles) and not is_given(tokens[n]))


def _is_particle(word: str, particles: frozenset[str]) -> bool:
    return word in particles or (word.endswith("’") and word.rstrip("’") in ELIDED)
