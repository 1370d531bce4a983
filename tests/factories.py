"""Tiny factories: a text and what was read out of it, with offsets found by the words themselves."""

from typing import Any

from testimonia.model import (
    Clue,
    EdtfDate,
    Form,
    Kind,
    Locus,
    Mention,
    Passage,
    Reading,
    Referent,
    Source,
    Statement,
    Voice,
    content_id,
    quote,
)  # fmt: skip


def make_source(text: str = "She was born in Odessa in 1878.", path: str = "a.txt") -> Source:
    digest = content_id("digest", text) * 4
    return Source(id=content_id(digest), path=path, digest=digest, text=text, format="txt", encoding="utf-8")


def make_mention(
    source: Source, words: str, kind: Kind = "person", form: Form = "name", referent: str = ""
) -> Mention:
    start = source.text.index(words)
    return Mention(
        start, start + len(words), words, kind, form, referent or content_id(source.id, kind, words)
    )


def make_referent(source: Source, mention: Mention, *names: str) -> Referent:
    every = names or (mention.text,)
    return Referent(mention.referent, source.id, mention.kind, every[0], every)


def make_date(source: Source, words: str, edtf: str, earliest: int | None, latest: int | None) -> EdtfDate:
    start = source.text.index(words)
    return EdtfDate(edtf, earliest, latest, words, start, start + len(words), rule="test")


def make_statement(
    source: Source,
    subject: Mention,
    type: str = "birth",  # noqa: A002 the field's own name
    role: str = "born",
    **more: Any,
) -> Statement:
    locus = more.pop("locus", None) or quote(source, 0, len(source.text))
    assert isinstance(locus, Locus)
    fields: dict[str, object] = {
        "voices": (Voice("author", "the author"),), "extractor": "patterns", "version": "1", "score": 0.9,
        "reason": "test", **more,
    }  # fmt: skip
    return Statement(type=type, role=role, subject=subject, locus=locus, **fields)  # type: ignore[arg-type]


def make_reading(
    text: str = "Alexandra Kollontai was born in Saint Petersburg in 1872.",
    path: str = "a.txt",
    name: str = "Alexandra Kollontai",
    title: str = "A life",
) -> Reading:
    """Read one birth in one place out of a one-sentence text, by hand."""
    source = make_source(text, path)
    person = make_mention(source, name)
    referents = [make_referent(source, person)]
    mentions = [person]
    more: dict[str, Any] = {}
    if "Saint Petersburg" in text:
        place = make_mention(source, "Saint Petersburg", "place")
        mentions.append(place)
        referents.append(make_referent(source, place))
        more["places"] = (place,)
    if "1872" in text:
        more["date"] = make_date(source, "1872", "1872", 683369, 683734)
    return Reading(
        source=source, title=title, clues=(Clue("title", title, title),), passages=(Passage(0, len(text)),),
        mentions=tuple(mentions), referents=tuple(referents),
        statements=(make_statement(source, person, **more),), words=len(text.split()),
    )  # fmt: skip
