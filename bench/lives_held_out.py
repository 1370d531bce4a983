"""How much of what is marked in the corpus of lives is read, and how much of what is read is marked, type by type.

    python -m bench.lives --held-out DIR [--type TYPE] [--write]

DIR holds the data of others (see docs/model-card.md); without them only our own texts of the corpus are scored. Scored
is the part of the corpus that is kept from training, by document. A statement that was read is a marked one where type
and person are the same and what they quote overlaps; a person is the same where the mark's subject is a mention of
theirs, or bears the same name. Each is paired once. Quotations and reports are left out: voices tell them there.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.code import SOURCE
from corpus.__main__ import ANNOTATIONS
from corpus.__main__ import read as read_corpus
from corpus.agreement import overlap
from corpus.choosing import kept_out
from corpus.lines import Mark, Marked, Span
from corpus.pairing import closest
from testimonia import __version__
from testimonia.archive.store import Archive, open_archive
from testimonia.names.fold import fold
from testimonia.pipeline import build
from testimonia.settings import Settings
from testimonia.views.sampling import wilson

MEASURED = SOURCE / "measured.json"
"""What the reading room shows of it."""
IN_WORDS = {
    "passage": "passages of web pages", "introduction": "introductions of an encyclopaedia", "oral": "oral history",
    "court": "hearings", "voyage": "travel guides",
}  # fmt: skip
"""Manner of a text → what the reading room calls it, where that is something else."""
UNMARKED = frozenset({"quotation", "report"})
_STATEMENTS = """
SELECT x.path, s.type, s.role, s.polarity, s.modality, s.begin, s."end", s.value, s.extractor, s.quote,
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


@dataclass(slots=True)
class Score:
    """Counts by type."""

    marked: Counter[str] = field(default_factory=Counter)
    said: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    with_role: Counter[str] = field(default_factory=Counter)
    with_object: Counter[str] = field(default_factory=Counter)
    with_how: int = 0
    """Right ones whose polarity and modality are the marked ones too."""
    missed: list[tuple[Marked, Mark]] = field(default_factory=list)
    unmarked: list[tuple[Marked, Said]] = field(default_factory=list)

    def add(self, marked: Marked, said: Iterable[Said]) -> None:
        """Count one text more."""
        said = list(said)
        pairs = list(paired(marked.marks, said))
        self.marked.update(mark.type for mark in marked.marks)
        self.said.update(one.type for one in said)
        self.right.update(mark.type for mark, _ in pairs)
        self.with_role.update(mark.type for mark, one in pairs if mark.role == one.role)
        self.with_object.update(mark.type for mark, one in pairs if same_object(mark, one, marked.text.text))
        self.with_how += sum((mark.polarity, mark.modality) == one.how for mark, one in pairs)
        taken = {id(each) for pair in pairs for each in pair}
        self.missed += [(marked, mark) for mark in marked.marks if id(mark) not in taken]
        self.unmarked += [(marked, one) for one in said if id(one) not in taken]

    def rows(self) -> Iterator[str]:
        """Yield the lines of the table."""
        yield f"{'type':<22}{'marked':>7}{'read':>6}{'recall':>17}{'precision':>19}{'role':>7}{'object':>8}"
        for kind in ("", *(kind for kind, _ in (self.marked + self.said).most_common())):
            marked, said, right, role, other = (
                counts[kind] if kind else counts.total()
                for counts in (self.marked, self.said, self.right, self.with_role, self.with_object)
            )
            yield (
                f"{kind or 'all':<22}{marked:>7}{said:>6}{share(right, marked):>17}{share(right, said):>19}"
                f"{part(role, right):>7}{part(other, right):>8}"
            )


def part(number: int, of: int) -> str:
    """Return a share in words."""
    return f"{number / of:.2f}" if of else "–"


def share(number: int, of: int) -> str:
    """Return a share with its 95 % interval (Wilson 1927)."""
    if not of:
        return "–"
    low, high = wilson(number, of)
    return f"{number / of:.2f} ({low:.2f}–{high:.2f})"


def paired(marks: list[Mark], said: list[Said]) -> Iterator[tuple[Mark, Said]]:
    """Yield the marks with what was read of them, the closest first, each once."""
    alike = (
        (closeness(mark, one), n, m)
        for n, mark in enumerate(marks)
        for m, one in enumerate(said)
        if mark.type == one.type and overlap(mark.places["quote"], one.locus) and same_person(mark, one)
    )
    yield from ((marks[n], said[m]) for n, m in closest(alike))


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


def same_object(mark: Mark, one: Said, text: str) -> bool:
    """Tell whether what a mark and a statement relate to has words in common, or neither relates to anything."""
    wanted = {
        word
        for part in ("object", "value")
        if part in mark.places
        for word in fold(text[slice(*mark.places[part])]).split()
    }
    found = set(fold(f"{text[slice(*one.object)] if one.object else ''} {one.value}").split())
    return bool(wanted & found) or not wanted


def error(marked: Marked, one: Said) -> str:
    """Return what is wrong with a statement that nobody marked: its type, whose it is, or all of it."""
    here = [mark for mark in marked.marks if overlap(mark.places["quote"], one.locus)]
    if any(mark.type == one.type for mark in here):
        return "of somebody else, or said twice"
    own = (mark for mark in here if same_person(mark, one) and {"object", "value"} & mark.places.keys())
    shared = any(same_object(mark, one, marked.text.text) for mark in own)
    return "of another type" if shared else "nothing of the kind"


# ---------------------------------------------------------------- reading


def read(texts: Iterable[Marked]) -> dict[str, list[Said]]:
    """Return what is read of each text, a source of its own."""
    texts = list(texts)
    with TemporaryDirectory(prefix="testimonia-bench-") as scratch:
        folder, archive = Path(scratch, "texts"), Path(scratch, "archive.testimonia")
        folder.mkdir()
        for number, marked in enumerate(texts):
            (folder / f"{number:05}.txt").write_text(marked.text.text, "utf-8", newline="")
        build(folder, archive, Settings())
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
                    _span(row["object_begin"], row["object_end"]), row["value"] or "",
                )
            )  # fmt: skip
    return found


def _span(begin: int | None, end: int | None) -> Span | None:
    return None if begin is None or end is None else (begin, end)


def held_out(data: Path | None) -> list[Marked]:
    """Return the marked texts that are kept from training."""
    return [marked for marked in read_corpus(data, ANNOTATIONS).final() if kept_out(marked.text.group)]


def main(data: Path | None, kind: str, write: bool = False) -> None:
    """Read, score and print; of a type also what was missed and what nobody marked; write what the room shows."""
    texts = held_out(data)
    found = read(texts)
    styles: dict[str, Score] = {}
    whole = Score()
    for marked in texts:
        for score in (whole, styles.setdefault(f"{marked.text.collection} {marked.text.manner}", Score())):
            score.add(marked, found[marked.text.id])
    words = sum(len(marked.text.text.split()) for marked in texts)
    print(f"{len(texts)} texts, {words:,} words")
    print(*whole.rows(), sep="\n")
    print(
        f"of those right: {part(whole.with_how, whole.right.total())} with the marked polarity and modality"
    )
    errors = Counter(error(*each) for each in whole.unmarked)
    print("of those not marked:", "; ".join(f"{number} {what}" for what, number in errors.most_common()))
    print(f"\n{'style':<30}{'marked':>7}{'read':>6}{'recall':>17}{'precision':>19}")
    for style, score in sorted(styles.items()):
        counts = score.marked.total(), score.said.total(), score.right.total()
        print(
            f"{style:<30}{counts[0]:>7}{counts[1]:>6}{share(counts[2], counts[0]):>17}{share(counts[2], counts[1]):>19}"
        )
    if kind:
        _show(whole, kind)
    if write:
        MEASURED.write_text(json.dumps(_measured(whole, styles, len(texts), words), indent=1) + "\n", "utf-8")


def _measured(whole: Score, styles: Mapping[str, Score], texts: int, words: int) -> dict[str, object]:
    """Return what ``testimonia.views.trust`` shows: marked, read and right, in all, by type and by manner."""
    kinds = [kind for kind, _ in (whole.marked + whole.said).most_common()]
    manners: dict[str, list[list[int]]] = {}
    for style, score in styles.items():
        manner = style.partition(" ")[2]
        manners.setdefault(IN_WORDS.get(manner, manner), []).append(_counts(score))
    return {
        "version": __version__, "measured": datetime.now(UTC).date().isoformat(), "texts": texts, "words": words,
        "all": _counts(whole),
        "types": {kind: [whole.marked[kind], whole.said[kind], whole.right[kind]] for kind in kinds},
        "manners": {name: list(map(sum, zip(*several, strict=True))) for name, several in sorted(manners.items())},
    }  # fmt: skip


def _counts(score: Score) -> list[int]:
    return [score.marked.total(), score.said.total(), score.right.total()]


def _show(score: Score, kind: str) -> None:
    for marked, mark in score.missed:
        if kind in {mark.type, "all"}:
            quote = " ".join(marked.text.text[slice(*mark.places["quote"])].split())
            print(f"missed  {mark.type}/{mark.role} {mark.name} «{quote}» {marked.text.id}")
    for marked, one in score.unmarked:
        if kind in {one.type, "all"}:
            quote = " ".join(one.quote.split())
            print(f"not marked  {one.type}/{one.role} {one.label} «{quote}» {one.maker} {marked.text.id}")
