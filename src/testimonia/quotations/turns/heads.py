"""What the head of a text says of a conversation: who is named there, who asks and who answers."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from testimonia.furniture.layout import Line
from testimonia.furniture.rules import Rulebook, compiled
from testimonia.languages.parts.furniture import Furniture
from testimonia.languages.parts.talk import Talk
from testimonia.model import Clue
from testimonia.names.fold import fold
from testimonia.names.particles import INSIDE

_MOST_LINES = 12
_LONGEST = 400
"""Characters of a line of the head."""
_HEADS = frozenset(("title", "standfirst", "author", "series"))
_ENDED = re.compile(r"\w{4}\.(?:\s|$)")
"""A sentence ends within what capitals alone take for a name."""
_NEVER = re.compile("(?!)")
_MARKS = re.compile(r"[*_#>|\t]+")


@dataclass(frozen=True, slots=True)
class Head:
    """Full names in the head, who asks and who is asked; "" where it does not say."""

    names: tuple[str, ...] = ()
    asker: str = ""
    asked: str = ""

    def named(self, label: str) -> str:
        """Return the one full name that has all words of a label, or that its letters are the initials of."""
        words = set(fold(label).split())
        found = sorted(
            (name for name in self.names if words and words <= _words(name)),
            key=lambda name: len(_words(name)),
        )
        alike = bool(found) and all(_words(found[0]) <= _words(name) for name in found)
        return found[0] if alike else ""

    def initialled(self, letters: str) -> str:
        """Return the one full name with these initials, "" where there is none or more."""
        found = {name for name in self.names if letters and _initials(name) == letters}
        return found.pop() if len(found) == 1 else ""


def head(text: str, lines: Iterable[Line], clues: Sequence[Clue], words: Talk, furniture: Furniture) -> Head:
    """Return what the lines at the top of a text, and what its page tells, say of a conversation."""
    patterns = _patterns(words, furniture)
    told = [*_first_lines(text, lines), *(clue.value for clue in clues if clue.kind in _HEADS)]
    roles: dict[str, str] = {}
    for role, name in chain.from_iterable(map(patterns.roles, told)):
        roles.setdefault(role, name)
    names = dict.fromkeys(chain.from_iterable(map(patterns.names, told)))
    return _settled(tuple(names), roles, [clue.value for clue in clues if clue.kind == "author"])


def teller(clues: Iterable[Clue], words: Talk, furniture: Furniture) -> str:
    """Return who tells a text by its title: "Testimony of …"; "" where that does not say."""
    told = _patterns(words, furniture).told
    titles = (
        told.fullmatch(" ".join(_MARKS.sub(" ", each.value).split()))
        for each in clues
        if each.kind == "title"
    )
    names = (name for match in titles if match for name in match.groupdict().values() if name)
    return next(names, "")


def _first_lines(text: str, lines: Iterable[Line]) -> list[str]:
    found: list[str] = []
    for line in lines:
        if len(found) == _MOST_LINES:
            break
        if not line.blank:
            found.append(" ".join(_MARKS.sub(" ", text[line.start : line.end][:_LONGEST]).split()))
    return found


def _settled(names: tuple[str, ...], roles: dict[str, str], authors: Sequence[str]) -> Head:
    """Return who asks and who answers: of two in conversation the author asks, as the author of any interview does."""
    author = authors[0] if len(authors) == 1 else ""
    asked = roles.get("asked") or _other({roles.get("one", ""), roles.get("other", author)}, author)
    asks_himself = not asked or fold(author) == fold(asked)
    return Head(names, roles.get("asker") or ("" if asks_himself else author), asked)


def _other(pair: set[str], author: str) -> str:
    """Return with whom the author talks, "" where the author is none of two."""
    return (pair - {author}).pop() if author and author in pair and len(pair) > 1 else ""


@dataclass(frozen=True, slots=True)
class _Patterns:
    full_name: re.Pattern[str]
    said: tuple[re.Pattern[str], ...]
    told: re.Pattern[str]

    def names(self, line: str) -> list[str]:
        """Return the full names in a line, as far as capitals tell; two words of a line in capitals are one."""
        found = [match.group() for match in self.full_name.finditer(line)]
        return [
            name for name in found if not _ENDED.search(name) and (not name.isupper() or _is_all(name, line))
        ]

    def roles(self, line: str) -> list[tuple[str, str]]:
        """Return who is named in which role of a conversation, by the first pattern that fits."""
        for pattern in self.said:
            match = pattern.search(line)
            if match is not None:
                return [(role.partition("__")[0], name) for role, name in match.groupdict().items() if name]
        return []


@lru_cache(maxsize=8)
def _patterns(words: Talk, furniture: Furniture) -> _Patterns:
    book: Rulebook = compiled(furniture)
    if "fullname" not in book.macros:
        return _Patterns(_NEVER, (), _NEVER)
    return _Patterns(
        book.pattern(("<fullname>",), r"\b(?:{})"),
        tuple(book.pattern((said,), r"\b(?:{})") for said in words.heads),
        book.phrase("teller", whole=True),
    )


def _is_all(name: str, line: str) -> bool:
    """Tell whether two words are all of a line."""
    return name == line and len(name.split()) == len(("given name", "surname"))


def _words(name: str) -> set[str]:
    return set(fold(name).split())


def _initials(name: str) -> str:
    return "".join(fold(word)[:1] for word in name.split() if word.lower() not in INSIDE)
