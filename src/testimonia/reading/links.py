"""Links in time that are those of whom something is told beside them.

"After his arrest she fled" counts what is told of her from another's arrest: no source then says that hers came after
her own. Such a link is left out, so that whoever compares sources need not ask whose deed it is. What is told beside a
link is what its words stand in, else the statement before it and the one behind it in the same sentence.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from testimonia.languages.protocol import Language
from testimonia.model import Mention, Statement, TimeLink
from testimonia.protocols import Findings

_SENTENCE = re.compile(r"[.!?](?=\s)|\n")
_FAR = 1000
"""Characters from a link within which a statement of its sentence is sought."""
_BACK = 40
"""Mentions before a link among which somebody of the gender of its pronoun is sought."""


def own_links(
    text: str, links: Iterable[TimeLink], found: Findings, language: Language
) -> tuple[TimeLink, ...]:
    """Return the links of a text, in order, without those whose deed is another's than what is told beside it."""
    ordered = sorted(links, key=lambda link: (link.start, link.end))
    if not ordered:
        return ()
    read = _read(found, language)
    told = sorted(found.statements, key=lambda statement: statement.locus.start)
    return tuple(link for link in ordered if _is_own(link, _beside(text, link, told), read))


# ---------------------------------------------------------------- whose


@dataclass(frozen=True, slots=True)
class _Read:
    """Who is meant in a source, as far as it was read."""

    pronouns: Mapping[str, str]
    """Pronoun in small letters → its gender, or that it is the first person or a plural."""
    persons: Sequence[Mention]
    """The mentions of persons in order."""
    starts: Sequence[int]
    meant: Mapping[int, str]
    """Where a pronoun stands → whom it means."""
    genders: Mapping[str, str]


def _read(found: Findings, language: Language) -> _Read:
    persons = sorted((each for each in found.mentions if each.kind == "person"), key=lambda each: each.start)
    return _Read(
        language.discourse().pronouns, persons, [each.start for each in persons],
        {each.start: each.referent for each in persons if each.form == "pronoun"},
        {each.id: each.gender for each in found.referents},
    )  # fmt: skip


def _is_own(link: TimeLink, told: Sequence[Statement], read: _Read) -> bool:
    """Tell whether something beside a link is told of whose deed it counts from; where nothing is, nobody can say."""
    gender = _gender(link, read)
    subjects = [each.subject for each in told]
    if not subjects or gender not in ("f", "m"):
        return True
    owner = _owner(link, read)
    if owner is None and any(read.pronouns.get(each.text.lower()) == gender for each in subjects):
        return True
    owner = owner or _nearest(link, gender, read)
    return any(each.referent == owner for each in subjects)


def _gender(link: TimeLink, read: _Read) -> str:
    """Return the gender of the pronoun of a link, empty where it has none: "before leaving Riga"."""
    words = link.words.lower().split()
    return next((read.pronouns[word] for word in words if word in read.pronouns), "")


def _owner(link: TimeLink, read: _Read) -> str | None:
    """Return whom the pronoun of a link means; of those within words of time nobody was asked."""
    return next(
        (read.meant[place] for place in range(link.start, link.event_start) if place in read.meant), None
    )


def _nearest(link: TimeLink, gender: str, read: _Read) -> str | None:
    """Return the person of a gender who was mentioned last before a link, else the first behind it."""
    place = bisect_left(read.starts, link.start)
    before, behind = read.persons[max(0, place - _BACK) : place], read.persons[place : place + 1]
    fitting = [
        each for each in (*reversed(before), *behind) if read.genders.get(each.referent, "") in ("", gender)
    ]
    return fitting[0].referent if fitting else None


# ---------------------------------------------------------------- what is told


def _beside(text: str, link: TimeLink, told: Sequence[Statement]) -> list[Statement]:
    """Return what is told where a link stands, the deed itself left out; ``told`` in order."""
    first = bisect_left(told, link.start - _FAR, key=lambda each: each.locus.start)
    last = bisect_left(told, link.end + _FAR, key=lambda each: each.locus.start)
    others = [each for each in told[first:last] if not link.start <= each.locus.start < link.end]
    around = [each for each in others if each.locus.start < link.start and link.end <= each.locus.end]
    return around or [*_before(text, link, others), *_behind(text, link, others)]


def _before(text: str, link: TimeLink, told: Sequence[Statement]) -> list[Statement]:
    """Return the statement that ends last before a link, where their sentence is the same."""
    ended = [each for each in told if each.locus.end <= link.start]
    last = max(ended, key=lambda each: each.locus.end, default=None)
    return [last] if last and not _SENTENCE.search(text, last.locus.end, link.start) else []


def _behind(text: str, link: TimeLink, told: Sequence[Statement]) -> list[Statement]:
    """Return the statement that begins first behind a link, where their sentence is the same."""
    first = next((each for each in told if each.locus.start >= link.end), None)
    return [first] if first and not _SENTENCE.search(text, link.end, first.locus.start) else []
