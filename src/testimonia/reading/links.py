"""Links in time that are those of whom something is told beside them.

"After his arrest she fled" counts what is told of her from another's arrest: no source then says that hers came after
her own. Such a link is left out, so that whoever compares sources need not ask whose deed it is. What is told beside a
link is what its words stand in, else the statement before it and the one behind it in the same sentence.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence

from testimonia.languages.parts.deeds import Deeds
from testimonia.model import Mention, Statement, TimeLink

_SENTENCE = re.compile(r"[.!?](?=\s)|\n")
_OPENING = re.compile(r"(?:^|[.!?\n])\W*$")
_OPEN = 20
"""Characters before a link among which the end of the sentence before it is sought."""
_FAR = 1000
"""Characters from a link within which a statement of its sentence is sought."""


def own_links(
    text: str, links: Iterable[TimeLink], mentions: Iterable[Mention], statements: Iterable[Statement], deeds: Deeds
) -> tuple[TimeLink, ...]:  # fmt: skip
    """Return the links of a text, in order, without those whose deed is another's than what is told beside it.

    A pronoun of whom nobody knows whom it means counts only where the link opens its sentence: it means who follows.
    """
    ordered = sorted(links, key=lambda link: (link.start, link.end))
    if not ordered:
        return ()
    pronouns = {mention.start: mention.referent for mention in mentions if mention.form == "pronoun"}
    told = sorted(statements, key=lambda statement: statement.locus.start)
    words = deeds.owners | deeds.persons
    kept = []
    for link in ordered:
        owner = _owner(link, pronouns)
        if owner is None:
            own = words.isdisjoint(link.words.lower().split()) or _opens(text, link)
        else:
            own = _is_told_of(owner, _beside(text, link, told))
        if own:
            kept.append(link)
    return tuple(kept)


def _owner(link: TimeLink, pronouns: Mapping[int, str]) -> str | None:
    """Return whom the pronoun of a link means, None where there is none or nobody knows."""
    return next((pronouns[place] for place in range(link.start, link.event_start) if place in pronouns), None)


def _is_told_of(person: str, told: Sequence[Statement]) -> bool:
    """Tell whether one of some statements is on a person; where nothing is told, nothing speaks against it."""
    return not told or any(each.subject.referent == person for each in told)


def _opens(text: str, link: TimeLink) -> bool:
    return _OPENING.search(text, max(0, link.start - _OPEN), link.start) is not None


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
