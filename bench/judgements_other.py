"""Another tagger and other patterns, for ``bench.judgements``: the shipped ones with some of what they find changed.

    see     a tagger at another operating point; it misses one name in NAMES, and the first word of one in CUT
    read    a reader that misses one statement in SAID, and takes a word more for one in LONGER

What is changed follows from the words alone, so that each run changes the same.
"""

from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

from testimonia import plugins
from testimonia.model import Clue, Passage, Source, Statement, quote
from testimonia.sentence import Sentence
from testimonia.tagger.encoder import shipped
from testimonia.tagger.sight import Name, Sight

NAMES, CUT, SAID, LONGER = 25, 40, 15, 25


def see(sentences: list[Sentence]) -> Sight:
    """Return what the tagger sees, some of it changed."""
    sight = shipped().at("balanced")(sentences)
    names = [
        [_cut(sentence, name) for name in found if not _chosen(NAMES, sentence.words, name.first)]
        for sentence, found in zip(sentences, sight.names, strict=True)
    ]
    return replace(sight, names=names)


def _cut(sentence: Sentence, name: Name) -> Name:
    long = name.last - name.first > 1
    return replace(name, first=name.first + 1) if long and _chosen(CUT, sentence.words, name.first) else name


@dataclass(frozen=True)
class Found:
    """What the reader finds."""

    mentions: Any
    referents: Any
    statements: tuple[Statement, ...]
    words: int
    times: Any
    quotations: Any


def read(
    source: Source, passages: tuple[Passage, ...], clues: tuple[Clue, ...], tagger: Any, language: Any
) -> Found:
    """Read what the reader reads, some of it changed."""
    found = plugins.load("narratives", "clauses")(source, passages, clues, tagger, language)
    kept = (one for one in found.statements if not _chosen(SAID, one.type, one.locus.quote))
    said = tuple(_longer(source, passages, one) if _chosen(LONGER, one.locus.quote) else one for one in kept)
    return Found(found.mentions, found.referents, said, found.words, found.times, found.quotations)


def _longer(source: Source, passages: tuple[Passage, ...], one: Statement) -> Statement:
    """Return a statement with the word before its words, where one stands in its passage."""
    passage = next(each for each in passages if each.start <= one.locus.start < each.end)
    before = source.text[passage.start : one.locus.start].rstrip()
    start = passage.start + before.rfind(" ") + 1
    return replace(one, locus=quote(source, start, one.locus.end)) if before else one


def _chosen(one_in: int, *words: object) -> bool:
    return int(sha256(repr(words).encode()).hexdigest(), 16) % one_in == 0
