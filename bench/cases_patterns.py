"""Patterns of statements: what ``expected.json`` of a small case may ask, and which statements answer.

A pattern is an object with any of these keys; all of them must hold of one statement. A value may be a list of
alternatives, and ``{"any": [pattern, ...]}`` is a list of alternative patterns.

    type, role       as in vocabulary.toml. A kinship between two persons may be said from either side.
    subject          words of one of the person's names, in any order, accents and capitals aside: of the label, of
                     the mention, or of any other mention of that person. "-jr": no name of theirs has "jr".
    object, value    the same, of the object or of the value: which of the two a type uses does not matter.
    place            the same, of one of the places, or of an object that is a place.
    voice, speaker   the same, of any voice, or of the last one. "author" is whoever wrote the source. A voice may
                     be several in their order: "the Herald < Jan Pauw < Hugo Sarn".
    date             "1931", "1931-05": the statement's date lies within it. "1890/1899": within that span.
                     "1927..": begins within 1927. "=1709": this EDTF and no other. null: no date.
    quote            words that the statement's passage must share (a run of three, or all if fewer).
    polarity         "affirmed" if not given; "*" for either.
    modality         "asserted" or "reported" if not given; "*" for any.
"""

import calendar
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from bench.cases_archive import Held, Words, unbroken, words
from testimonia.archive.lines import Line
from testimonia.names.fold import fold

Pattern = dict[str, Any]
Names = Callable[[Line, Held], set[Words]]

FROM_THE_OTHER_SIDE = {"parent": "child", "child": "parent"}
ASSUMED: Pattern = {"polarity": "affirmed", "modality": ["asserted", "reported"]}
RUN_OF_WORDS = 3
_PLAIN_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


class PatternError(Exception):
    """A pattern has a key that is none, or a date that is none."""


def found(pattern: Pattern, held: Held) -> list[Line]:
    """Return the statements of which a pattern holds.

    Raises:
        PatternError: the pattern says nothing sensible.
    """
    wanted = [{**ASSUMED, **one} for one in alternatives(pattern)]
    return [
        line
        for line in held.lines
        if any(all(holds(key, value, line, held) for key, value in one.items()) for one in wanted)
    ]


def alternatives(pattern: Pattern) -> Iterator[Pattern]:
    """Yield the alternatives of a pattern: those it lists, and a kinship seen from either side.

    Raises:
        PatternError: a key is none of a pattern's.
    """
    for one in pattern.get("any", [pattern]):
        if strange := one.keys() - KEYS:
            raise PatternError(f"{', '.join(sorted(strange))}: no key of a pattern, in {one}")
        yield one
        if one.get("type") == "kinship" and {"subject", "object"} <= one.keys():
            yield _turned(one)


def _turned(kinship: Pattern) -> Pattern:
    """Return the same kinship with its two persons changed about: a parent's child is a child's parent."""
    turned = {**kinship, "subject": kinship["object"], "object": kinship["subject"]}
    if "role" in kinship:
        roles = kinship["role"] if isinstance(kinship["role"], list) else [kinship["role"]]
        turned["role"] = [FROM_THE_OTHER_SIDE.get(role, role) for role in roles]
    return turned


def holds(key: str, wanted: Any, line: Line, held: Held) -> bool:
    """Tell whether one key of a pattern, or one of its alternatives, holds of a statement."""
    if isinstance(wanted, list):
        return any(holds(key, one, line, held) for one in wanted)
    if key in _EXACT:
        return wanted in ("*", line[key])
    if key in _NAMES:
        return is_named(wanted, _NAMES[key](line, held))
    return _OTHERS[key](wanted, line, held)


def is_named(wanted: str, names: Iterable[Words]) -> bool:
    """Tell whether one of the names has all the wanted words, and none of them has a word with a minus."""
    within: set[str] = set()
    without: set[str] = set()
    for part in wanted.split():
        (without if part.startswith("-") else within).update(words(part))
    given = list(names)
    return any(within <= name for name in given) and not any(without & name for name in given)


def is_dated(wanted: str | None, date: Line | None) -> bool:
    """Tell whether a statement's date is the wanted one.

    Raises:
        PatternError: the wanted date is none.
    """
    if wanted is None or date is None:
        return wanted is None and date is None
    if wanted.startswith("="):
        return bool(date["edtf"] == wanted[1:])
    first, last = _span(wanted.removesuffix(".."))
    begins = date["earliest"] is not None and first <= date["earliest"] <= last
    return begins and (wanted.endswith("..") or (date["latest"] or "9999") <= last)


def _span(plain: str) -> tuple[str, str]:
    """Return the first and last day of "1931", "1931-05", "1931-05-04" or "1931-05/1932"."""
    ends = [_PLAIN_DATE.fullmatch(end) for end in plain.split("/")]
    first, last = ends[0], ends[-1]
    if first is None or last is None:
        raise PatternError(
            f"{plain}: no date of a pattern; write 1931, 1931-05, 1931-05-04 or two with / between"
        )
    month = last[2] or "12"
    day = last[3] or calendar.monthrange(int(last[1]), int(month))[1]
    return f"{first[1]}-{first[2] or '01'}-{first[3] or '01'}", f"{last[1]}-{month}-{day}"


def _is_dated(wanted: str | None, line: Line, _: Held) -> bool:
    return is_dated(wanted, line["date"])


def _is_heard(wanted: str, line: Line, held: Held) -> bool:
    """Tell whether the wanted voices are among a statement's, in their order."""
    voices = iter(line["voices"])
    return all(
        any(is_named(name, held.names_of_voices([one])) for one in voices) for name in wanted.split("<")
    )


def _shares(wanted: str, line: Line, _: Held) -> bool:
    """Tell whether the passage of a statement and the wanted words have a run of words in common."""
    ours, theirs = fold(wanted).split(), fold(unbroken(line["locus"]["quote"])).split()
    length = min(RUN_OF_WORDS, len(ours), len(theirs))
    return bool(set(_runs(ours, length)) & set(_runs(theirs, length)))


def _runs(text: Sequence[str], length: int) -> Iterator[tuple[str, ...]]:
    return (tuple(text[start : start + length]) for start in range(len(text) - length + 1))


def _content(line: Line, held: Held) -> set[Words]:
    return held.names_of(line["object"]) | {words(line["value"] or "")}


def _places(line: Line, held: Held) -> set[Words]:
    target = line["object"]
    here = [*line["places"], *([target] if target and target["kind"] == "place" else [])]
    return {name for place in here for name in held.names_of(place)}


_NAMES: dict[str, Names] = {
    "subject": lambda line, held: held.names_of(line["subject"]),
    "object": _content,
    "value": _content,
    "place": _places,
    "speaker": lambda line, held: held.names_of_voices(line["voices"][-1:]),
}
"""Key of a pattern → where in a statement its words are looked for."""

_OTHERS: dict[str, Callable[[Any, Line, Held], bool]] = {
    "date": _is_dated,
    "voice": _is_heard,
    "quote": _shares,
}
_EXACT = frozenset(("type", "role", "polarity", "modality"))
KEYS = _EXACT | _NAMES.keys() | _OTHERS.keys()
"""The keys of a pattern, "any" aside."""
