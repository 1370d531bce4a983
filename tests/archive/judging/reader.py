"""A reader of sources for tests of judgements: it knows five sentences, and enters by its name.

    NAME was born in YEAR.   NAME died in YEAR.   NAME joined the GROUP in YEAR.   NAME was also called NAME.
    NAME worked as a CRAFT.

``read`` has whom the words name as the subject. Others read the same in the way of another tagger: ``read_of_last``
has the person named last in the source as the subject of every death, ``read_more_words`` takes the word before a
sentence into its place, ``read_crafts`` calls every craft a craft of the town.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from testimonia.model import (
    EdtfDate,
    Kind,
    Mention,
    Passage,
    Referent,
    Source,
    Statement,
    Voice,
    content_id,
    quote,
)
from tests.fakes import Found

NAME = r"([A-Z]\w+ [A-Z]\w+)"
YEAR = r" in (?P<year>\d{4})"
SENTENCES: dict[tuple[str, str], re.Pattern[str]] = {
    ("birth", "born"): re.compile(rf"{NAME} was born{YEAR}\."),
    ("death", "died"): re.compile(rf"{NAME} died{YEAR}\."),
    ("membership", "joined"): re.compile(rf"{NAME} joined the (?P<group>[A-Z]\w+){YEAR}\."),
    ("name", "variant"): re.compile(rf"{NAME} was also called (?P<value>[A-Z]\w+ [A-Z]\w+)\."),
    ("occupation", "worked_as"): re.compile(rf"{NAME} worked as a (?P<value>\w+)\."),
}


def read(source: Source, passages: tuple[Passage, ...], *_: object) -> Found:
    """Read the five sentences."""
    return _found(source, passages, list(_statements(source, passages)))


def read_of_last(source: Source, passages: tuple[Passage, ...], *_: object) -> Found:
    """Read every death as that of the person named last."""
    said = list(_statements(source, passages))
    last = max((one.subject for one in said), default=None)
    deaths = {one: replace(one, subject=last) for one in said if last and one.type == "death"}
    return _found(source, passages, [deaths.get(one, one) for one in said])


def read_more_words(source: Source, passages: tuple[Passage, ...], *_: object) -> Found:
    """Read the same, with the word before each sentence."""
    said = []
    for one in _statements(source, passages):
        start = source.text.rfind(" ", 0, max(one.locus.start - 1, 0)) + 1
        said.append(replace(one, locus=quote(source, start, one.locus.end)))
    return _found(source, passages, said)


def read_crafts(source: Source, passages: tuple[Passage, ...], *_: object) -> Found:
    """Read every craft as one of the town."""
    said = [
        replace(one, value=f"{one.value} of the town") if one.type == "occupation" else one
        for one in _statements(source, passages)
    ]
    return _found(source, passages, said)


def _statements(source: Source, passages: tuple[Passage, ...]) -> Iterator[Statement]:
    for passage in passages:
        for what, pattern in SENTENCES.items():
            for match in pattern.finditer(source.text, passage.start, passage.end):
                yield _statement(source, match, what)


def _statement(source: Source, match: re.Match[str], what: tuple[str, str]) -> Statement:
    told = match.groupdict()
    group = _mention(source, match, "group", "group") if told.get("group") else None
    return Statement(
        *what, _mention(source, match, 1, "person"), quote(source, *match.span()),
        (Voice("author", "the author"),), "fake", 1.0, "its sentence", object=group, value=told.get("value"),
        date=_year(match) if told.get("year") else None,
    )  # fmt: skip


def _year(match: re.Match[str]) -> EdtfDate:
    words = match["year"]
    first, last = date(int(words), 1, 1).toordinal(), date(int(words), 12, 31).toordinal()
    return EdtfDate(words, first, last, words, match.start("year"), match.end("year"), "year")


def _mention(source: Source, match: re.Match[str], group: int | str, kind: Kind) -> Mention:
    words = match[group]
    return Mention(
        match.start(group), match.end(group), words, kind, "name", content_id(source.id, kind, words)
    )


def _found(source: Source, passages: tuple[Passage, ...], said: list[Statement]) -> Found:
    mentions = sorted({m for one in said for m in (one.subject, one.object) if m})
    referents = {m.referent: Referent(m.referent, source.id, m.kind, m.text, (m.text,)) for m in mentions}
    words = sum(len(source.text[one.start : one.end].split()) for one in passages)
    verbs = tuple(one.start for one in passages)
    return Found(tuple(mentions), tuple(referents.values()), tuple(said), words, verbs=verbs)


__all__ = ["read", "read_crafts", "read_more_words", "read_of_last"]
