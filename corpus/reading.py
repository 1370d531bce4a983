"""What Testimonia reads in marked texts, held to the marks.

A statement that was read is a marked one where type and person are the same and what they quote overlaps; a person is
the same where the mark's subject is a mention of theirs, or bears the same name. Each is paired once. Quotations and
reports are left out: voices tell them in the marks.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from corpus.agreement import overlap
from corpus.lines import Mark, Marked, Span
from corpus.pairing import alike, closest
from testimonia.archive.store import Archive, open_archive
from testimonia.names.fold import fold
from testimonia.pipeline import build
from testimonia.settings import Settings

UNMARKED = frozenset({"quotation", "report"})
_STATEMENTS = """
SELECT x.path, s.type, s.role, s.polarity, s.modality, s.begin, s."end", s.value, s.extractor, s.quote, s.score,
       m.referent_id, r.label, o.begin AS object_begin, o."end" AS object_end
FROM statement s JOIN source x ON x.id = s.source_id JOIN mention m ON m.id = s.subject_id
JOIN referent r ON r.id = m.referent_id LEFT JOIN mention o ON o.id = s.object_id ORDER BY x.path, s.begin, s.id
"""


@dataclass(frozen=True, slots=True)
class Said:
    """A statement that was read: what of it is compared."""

    type: str
    role: str
    how: tuple[str, str]
    """Polarity and modality."""
    locus: Span
    quote: str
    maker: str
    mentions: tuple[Span, ...]
    """All places where its subject is mentioned."""
    label: str
    object: Span | None
    value: str
    score: float = 0.0
    """The chance that a reader agrees, as the archive says it."""


def paired(marks: list[Mark], said: list[Said]) -> Iterator[tuple[Mark, Said]]:
    """Yield the marks with what was read of them, the closest first, each once."""
    found = closest(alike(marks, said, lambda mark, one: says(one, mark), closeness))
    yield from ((marks[n], said[m]) for n, m in found)


def says(one: Said, mark: Mark) -> bool:
    """Tell whether a statement is a mark's: of its type and person, in its words."""
    return mark.type == one.type and overlap(mark.places["quote"], one.locus) and same_person(mark, one)


def same_person(mark: Mark, one: Said) -> bool:
    """Tell whether a mark and a statement are on one person."""
    named = bool(mark.name) and fold(mark.name) == fold(one.label)
    return named or any(overlap(mark.places["subject"], place) for place in one.mentions)


def closeness(mark: Mark, one: Said) -> int:
    """Return how much of a mark and a statement is the same."""
    trigger = overlap(mark.places["trigger"], one.locus)
    other = mark.places.get("object")
    return (
        4 * (mark.role == one.role)
        + 2 * trigger
        + 3 * bool(other and one.object and overlap(other, one.object))
    )


RULES = Settings(tagger="encoder:rules", parser="encoder:rules")
"""Reading by rules alone, without what the model learnt from this corpus."""


def read(texts: Iterable[Marked], settings: Settings | None = None) -> dict[str, list[Said]]:
    """Return what is read of each text, a source of its own."""
    texts = list(texts)
    with TemporaryDirectory(prefix="testimonia-corpus-") as scratch:
        folder, archive = Path(scratch, "texts"), Path(scratch, "archive.testimonia")
        folder.mkdir()
        for number, marked in enumerate(texts):
            (folder / f"{number:05}.txt").write_text(marked.text.text, "utf-8", newline="")
        build(folder, archive, settings or Settings())
        with open_archive(archive) as opened:
            found = said(opened)
    return {marked.text.id: found.get(f"{number:05}.txt", []) for number, marked in enumerate(texts)}


def said(archive: Archive) -> dict[str, list[Said]]:
    """Return the statements of an archive by the path of their source."""
    mentions: dict[str, list[Span]] = {}
    for row in archive.execute('SELECT referent_id, begin, "end" FROM mention ORDER BY begin'):
        mentions.setdefault(row["referent_id"], []).append((row["begin"], row["end"]))
    found: dict[str, list[Said]] = {}
    for row in archive.execute(_STATEMENTS):
        if row["type"] not in UNMARKED:
            found.setdefault(row["path"], []).append(
                Said(
                    row["type"], row["role"], (row["polarity"], row["modality"]), (row["begin"], row["end"]),
                    row["quote"], row["extractor"], tuple(mentions[row["referent_id"]]), row["label"],
                    _span(row["object_begin"], row["object_end"]), row["value"] or "", row["score"],
                )
            )  # fmt: skip
    return found


def _span(begin: int | None, end: int | None) -> Span | None:
    return None if begin is None or end is None else (begin, end)
