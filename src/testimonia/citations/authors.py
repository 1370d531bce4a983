"""Authors and editors as references write them: "Falk, I., & Lund, K.", "Ida Falk and Karl Lund", "Falk, Ida".

A name is divided only where it is sure how: by a comma, by initials, by a given name that is known. Otherwise it is
kept in one piece, as CSL's ``literal``.
"""

import re
from collections.abc import Sequence

from testimonia.citations.shapes import CAPITAL, Shapes
from testimonia.languages.parts.citing import Citing
from testimonia.names.fold import fold
from testimonia.names.given import is_given
from testimonia.names.particles import INSIDE

Name = dict[str, str]

INITIALS = re.compile(rf"(?:{CAPITAL}[a-z]?\.[ -]?){{1,4}}|{CAPITAL}{{1,3}}")
_WORD = re.compile(rf"{CAPITAL}[\w’'.-]{{0,30}}")
_BODY = re.compile(rf"{CAPITAL}[\w’' &-]{{2,80}}")
_MOST = 8
"""Authors of one work; more stand in no reference in full."""


def authors(text: str, shapes: Shapes, words: Citing) -> list[Name] | None:
    """Return who is named in a stretch that holds nothing but names; None where it does not look so."""
    text = _without_others(text, shapes)
    parts = [part.strip(" ,") for part in shapes.joined.split(text)]
    if not 0 < len(parts) <= _MOST:
        return None
    found: list[Name] = []
    for part in parts:
        named = _listed(part, words)
        if named is None:
            return None
        found += named
    return found


def _without_others(text: str, shapes: Shapes) -> str:
    match = shapes.others.search(text)
    return text[: match.start()] if match and not text[match.end() :].strip(" .,") else text


def _listed(part: str, words: Citing) -> list[Name] | None:
    """Return the names between two commas each, surname first where given names stand behind one."""
    pieces = [piece.strip() for piece in part.split(",") if piece.strip()]
    found: list[Name] = []
    n = 0
    while n < len(pieces):
        if n + 1 < len(pieces) and is_turned(pieces[n], pieces[n + 1]):
            found.append(_divided(pieces[n], pieces[n + 1]))
            n += 2
            continue
        name = one(pieces[n], words)
        if name is None:
            return None
        found.append(name)
        n += 1
    return found or None


def is_turned(surname: str, given: str) -> bool:
    """Tell whether a surname stands before its given names: "Falk, Ida", "von Arnau, L."."""
    return _is_surname(surname) and _are_given(given.split())


def _is_surname(text: str) -> bool:
    """Tell whether words may be a surname by itself: three at most, the first of several no given name."""
    pieces = text.split()
    if not looks_like_name(text) or len(pieces) > 3:
        return False
    return not (is_forename(pieces[0]) and (len(pieces) > 1 or pieces[0].endswith(".")))


def _are_given(pieces: Sequence[str]) -> bool:
    if not 0 < len(pieces) <= 4 or not is_forename(pieces[0]):
        return False
    return all(is_forename(word) or word in INSIDE for word in pieces)


def is_forename(word: str) -> bool:
    """Tell whether a word is an initial or a known given name."""
    return _initial(word) or (word[:1].isupper() and word[-1].isalpha() and is_given(fold(word)))


def _initial(word: str) -> bool:
    return INITIALS.fullmatch(word) is not None


def looks_like_name(text: str) -> bool:
    """Tell whether words may be a person's name: capitals, initials and particles, five at most."""
    pieces = text.split()
    if not 0 < len(pieces) <= 5 or pieces[-1] in INSIDE:
        return False
    return all(piece in INSIDE or _WORD.fullmatch(piece) for piece in pieces)


def one(text: str, words: Citing) -> Name | None:
    """Return one name; None where it is none: "The Long Strike"."""
    pieces = text.split()
    if pieces[0].lower() in (*words.articles, *words.openers):
        return None
    if not looks_like_name(text):
        return {"literal": text} if _is_body(text, words) else None
    if len(pieces) == 1:
        return None if _initial(text) else {"family": text}
    return _person(pieces)


def _person(pieces: Sequence[str]) -> Name:
    """Return a name of several words: divided where a given name begins it, else as it stands."""
    if pieces[0] in INSIDE:
        return {"family": " ".join(pieces)}
    if not is_forename(pieces[0]):
        return {"literal": " ".join(pieces)}
    at = next((n for n, piece in enumerate(pieces) if piece in INSIDE), len(pieces) - 1)
    return _divided(" ".join(pieces[at:]), " ".join(pieces[:at]))


def _is_body(text: str, words: Citing) -> bool:
    """Tell whether words may be the name of a body: short, begun with a capital, without figures."""
    pieces = text.split()
    capitals = all(piece[0].isupper() or piece in words.small for piece in pieces)
    return capitals and pieces[-1][0].isupper() and len(pieces) <= 6 and _BODY.fullmatch(text) is not None


def _divided(surname: str, given: str) -> Name:
    """Return a name in parts; small words before the surname are its particle."""
    pieces = surname.split()
    first = next((n for n, piece in enumerate(pieces) if piece not in INSIDE), len(pieces) - 1)
    name = {"family": " ".join(pieces[first:]), "given": given.strip(" ,")}
    return {**name, "non-dropping-particle": " ".join(pieces[:first])} if first else name
