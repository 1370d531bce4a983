"""What a text tells without marks on the word of the work that it cites behind: "The seal was traced (Falk 1988)".

What somebody says in such a sentence stands on the word of the work too.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from operator import attrgetter

from testimonia.citations import csl
from testimonia.model import Citation, Quotation, Source, Voice, quote
from testimonia.sentence import Sentence

_OPENED = re.compile(r"\s*\((?:[^\W\d_]{2,9}:?\s)?$")
"""A bracket, and one word by which a reader is sent to a work: "(see "."""
_CLOSED = re.compile(r"\)[.!?…\s]{0,3}")
_NUMBERED = re.compile(r"(?:(?:\d{1,3}|[a-z])[.)]|\([^()]{1,200}\))\s+")
"""A number, or the reference of the sentence before."""
_COMPARED = re.compile(r"[^\W\d_A-Z]{1,4}\.\s")
"""An abbreviation by which a reader is sent to what is only like it: "cf. "."""
_BEFORE = 14
"""Characters before a reference in which its bracket opens."""
_SHORTEST = 3
"""Words of a sentence that tells something."""


def with_unmarked(
    source: Source,
    sentences: Sequence[Sentence],
    quotations: Sequence[Quotation],
    citations: Iterable[Citation],
    own: frozenset[str],
) -> tuple[Quotation, ...]:
    """Return quotations with the sentences that are told on the word of a work, those inside on its word as well.

    ``own`` are the pronouns of the first person: what the author tells of themselves is on no other's word.
    """
    author = next((one.around[0] for one in quotations if one.around), None)
    told = [*_told(source, sentences, _free(quotations, citations), own)] if sentences else []
    if author is None or not told:
        return tuple(quotations)
    every = [_around(one, told) for one in quotations]
    added = [Quotation(start, end, "citation", voice, (author,)) for start, end, voice in told]
    return tuple(sorted([*every, *added], key=attrgetter("start", "end")))


def _free(quotations: Iterable[Quotation], citations: Iterable[Citation]) -> Iterator[Citation]:
    """Yield the references of the prose to a work that no words in marks are cited from."""
    marked = {(one.start, one.end) for one in quotations if one.direct or one.kind == "citation"}
    return (one for one in citations if one.item and one.note is None and one.quoted not in marked)


def _told(
    source: Source, sentences: Sequence[Sentence], citations: Iterable[Citation], own: frozenset[str]
) -> Iterator[tuple[int, int, Voice]]:
    """Yield the sentences, without their references, each with the voice of the work's author."""
    starts = [sentence.start for sentence in sentences]
    for one in citations:
        place = bisect_right(starts, one.start) - 1
        author = csl.authored(csl.read(one.item))
        stretch = _stretch(source.text, sentences[place], one) if place >= 0 and author else None
        if stretch is None or not own.isdisjoint(_words(source.text, stretch)):
            continue
        yield *stretch, Voice("writer", author, named=quote(source, one.start, one.end))


def _stretch(text: str, sentence: Sentence, citation: Citation) -> tuple[int, int] | None:
    """Return the words of a sentence before the bracket that ends it, None where none does."""
    opened = _OPENED.search(text, max(sentence.start, citation.start - _BEFORE), citation.start)
    closed = _CLOSED.match(text, citation.end)
    compared = _COMPARED.match(text, citation.start)
    if opened is None or closed is None or compared or closed.end() < sentence.end:
        return None
    number = _NUMBERED.match(text, sentence.start)
    start = number.end() if number else sentence.start
    return (start, opened.start()) if len(_words(text, (start, opened.start()))) >= _SHORTEST else None


def _words(text: str, stretch: tuple[int, int]) -> list[str]:
    return re.findall(r"\w+", text[slice(*stretch)].lower())


def _around(one: Quotation, told: Iterable[tuple[int, int, Voice]]) -> Quotation:
    """Return a quotation, within a sentence that is told on the word of a work, on the word of that too."""
    for start, end, voice in told:
        if start <= one.start and one.end <= end and voice.label not in one.voice.label:
            return replace(one, around=(*one.around[:1], voice, *one.around[1:]))
    return one
