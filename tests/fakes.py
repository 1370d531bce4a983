"""A reader of sources for tests of what stands around it: it knows two sentences, and enters by its name.

    settings = Settings(reader="tests.fakes:read")

"NAME was born in PLACE in YEAR." and "NAME died in YEAR." become statements, nothing else does. Some words in
a text make it misbehave: CRASH, HANG, RAISE, and LIE, which quotes what the text does not say.
"""

import os
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import BinaryIO

from testimonia import apart
from testimonia.errors import ReadingError
from testimonia.model import (
    Clue,
    EdtfDate,
    Kind,
    Mention,
    Passage,
    Quotation,
    Referent,
    Source,
    Statement,
    TemporalExpression,
    TimeLink,
    Voice,
    content_id,
    quote,
)
from testimonia.readers.member import Held, Member, Refused, Unpacking

NAME = r"([A-Z]\w+ [A-Z]\w+)"
BIRTH = re.compile(NAME + r" was born in ([A-Z]\w+) in (\d{4})\.")
DEATH = re.compile(NAME + r" died in (\d{4})\.")


@dataclass(frozen=True)
class Found:
    """What the fake finds."""

    mentions: tuple[Mention, ...]
    referents: tuple[Referent, ...]
    statements: tuple[Statement, ...]
    words: int
    times: tuple[TemporalExpression, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    verbs: tuple[int, ...] = ()
    links: tuple[TimeLink, ...] = ()


def read(
    source: Source, passages: tuple[Passage, ...], clues: tuple[Clue, ...], _tagger: object, _language: object
) -> Found:
    """Read the two sentences."""
    _misbehave(source.text)
    statements: list[Statement] = []
    for passage in passages:
        for match in BIRTH.finditer(source.text, passage.start, passage.end):
            place = _mention(source, match, 2, "place")
            statements.append(_statement(source, match, ("birth", "born"), 3, (place,)))
        deaths = DEATH.finditer(source.text, passage.start, passage.end)
        statements.extend(_statement(source, match, ("death", "died"), 2) for match in deaths)
    if "LIE" in source.text:
        statements += [replace(one, locus=replace(one.locus, quote="He said so.")) for one in statements]
    mentions = sorted({m for one in statements for m in (one.subject, *one.places)})
    referents = {m.referent: Referent(m.referent, source.id, m.kind, m.text, (m.text,)) for m in mentions}
    words = sum(len(source.text[one.start : one.end].split()) for one in passages)
    verbs = tuple(one.start for one in passages)
    return Found(tuple(mentions), tuple(referents.values()), tuple(statements), words, verbs=verbs)


def read_otherwise(
    source: Source, passages: tuple[Passage, ...], clues: tuple[Clue, ...], tagger: object, language: object
) -> Found:
    """Read the same under another name, as a newer version would."""
    return read(source, passages, clues, tagger, language)


def _misbehave(text: str) -> None:
    if "CRASH" in text:
        os._exit(3)
    if "HANG" in text:
        time.sleep(120)
    if "RAISE" in text:
        raise RuntimeError("the fake was told to")
    if "SLOW" in text:
        time.sleep(0.05)


def _mention(source: Source, match: re.Match[str], group: int, kind: Kind) -> Mention:
    words = match[group]
    return Mention(
        match.start(group), match.end(group), words, kind, "name", content_id(source.id, kind, words)
    )


def _statement(
    source: Source, match: re.Match[str], what: tuple[str, str], year: int, places: tuple[Mention, ...] = ()
) -> Statement:
    date = EdtfDate(match[year], None, None, match[year], match.start(year), match.end(year), "year")
    return Statement(
        *what, _mention(source, match, 1, "person"), quote(source, *match.span()),
        (Voice("author", "the author"),), "fake", 1.0, "its sentence", date=date, places=places,
    )  # fmt: skip


# ---------------------------------------------------------------- what goes wrong in the process apart


def die(_raw: object) -> None:
    """Read a file and die of it."""
    os.abort()


def nested() -> None:
    """Recur without end."""
    nested()


def damaged() -> None:
    """Find a file damaged."""
    raise ReadingError("damaged", "breaks off")


def in_parts(parts: int, seconds: float) -> int:
    """Take a time for each of some parts, and say after each that it is done."""
    for _ in range(parts):
        time.sleep(seconds)
        apart.alive()
    return parts


def apart_again() -> tuple[int, int]:
    """Ask what serves this process, which process it is."""
    return os.getpid(), apart.helper().call("os:getpid")


def lines(stream: BinaryIO, how: Unpacking) -> Iterator[Held]:
    """Hold a source in each line, named by its number; a line of question marks is damaged, "!" ends it all."""
    for n, line in enumerate(stream, 1):
        words = line.strip()
        if words == b"!":
            raise ReadingError("damaged", "breaks off")
        yield Refused(str(n), "damaged", "is damaged") if words == b"?" else Member(str(n), "txt", words)


def png(_data: bytes, page: int, _width: int) -> bytes:
    """Make a picture of a page that only tells its number."""
    return f"PNG {page}".encode()
