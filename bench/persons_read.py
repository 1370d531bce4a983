"""Biographies as an archive holds them, and as it would hold them if each knew its own persons."""

import json
import shutil
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.coreference_gold import Marked, Span, is_name
from bench.persons_gold import Biography, gender, names
from testimonia.archive.identifying import identify
from testimonia.archive.store import Archive, create_or_open, open_archive
from testimonia.model import content_id
from testimonia.pipeline import build
from testimonia.settings import Settings

Whose = tuple[int | str, str]
"""A biography, and who is marked in it."""
Persons = dict[Whose, str]
"""The person that each one of a biography is put to."""
Placed = tuple[Biography, Span, str]
"""A mention, and the person it is put to."""
Held = tuple[int, int, str, str, str]
"""A mention in the archive: begin, end, id, form, person."""

ALIKE = 0.4
"""The share of two stretches that must be common to both for them to be one mention."""

_MENTIONS = """
SELECT s.path, m.begin, m."end", m.id, m.form, coalesce(i.person_id, m.referent_id) AS person
FROM mention m JOIN source s ON s.id = m.source_id LEFT JOIN identification i ON i.referent_id = m.referent_id
WHERE m.kind = 'person' ORDER BY s.path, m.begin, m."end", m.id
"""


def read(texts: Iterable[Biography], archive: Path) -> None:
    """Make the archive of the biographies, a source each."""
    with TemporaryDirectory(prefix="testimonia-bench-") as scratch:
        for text in texts:
            path = Path(scratch, f"{text.doc}.txt")
            path.write_text(text.text, encoding="utf-8", newline="")
        build(Path(scratch), archive, Settings())


def own_mentions(texts: list[Biography], archive: Path) -> Iterator[Placed]:
    """Yield our own mentions, each with its person."""
    with open_archive(archive) as opened:
        held = _held(opened)
    for text in texts:
        yield from ((text, (begin, end), person) for begin, end, _, _, person in held[f"{text.doc}.txt"])


def on_marks(texts: list[Biography], archive: Path) -> Iterator[Placed]:
    """Yield the marked mentions, each with the person of our mention there; one where we have none is alone."""
    with open_archive(archive) as opened:
        held = _held(opened)
    for text in texts:
        found = _by_mark(text.marks, held[f"{text.doc}.txt"])
        for mark in text.marks:
            alone = f"{text.doc} {mark.start} {mark.end}"
            yield text, (mark.start, mark.end), found[mark][4] if mark in found else alone


def end_to_end(texts: list[Biography], archive: Path) -> Persons:
    """Return for each marked person the one to whom we put most of its names."""
    votes: dict[Whose, Counter[str]] = defaultdict(Counter)
    with open_archive(archive) as opened:
        held = _held(opened)
    for text in texts:
        for mark, (_, _, _, form, person) in _by_mark(text.marks, held[f"{text.doc}.txt"]).items():
            if form == "name" and is_name(text.words(mark)):
                votes[text.doc, mark.who][person] += 1
    return {whose: min(found, key=lambda one: (-found[one], one)) for whose, found in votes.items()}


def given_clusters(texts: list[Biography], archive: Path) -> Persons:
    """Return the persons that are found where each biography's own are given."""
    with TemporaryDirectory(prefix="testimonia-bench-") as scratch:
        changed = Path(shutil.copy(archive, scratch))
        with create_or_open(changed) as opened:
            with opened.transaction():
                referents = _put_right(opened, texts)
                opened.execute("DELETE FROM keying")
            identify(opened)
            rows = opened.execute("SELECT referent_id, person_id FROM identification").fetchall()
    person = {row["referent_id"]: row["person_id"] for row in rows}
    return {whose: person[referent] for whose, referent in referents.items()}


def years(texts: list[Biography], archive: Path) -> dict[Whose, tuple[str, str]]:
    """Return the years of birth and death that our reader states of marked persons, "" where it states none."""
    found: dict[Whose, dict[str, str]] = defaultdict(dict)
    with open_archive(archive) as opened:
        held = _held(opened)
        rows = opened.execute(
            "SELECT subject_id, type, min(substr(edtf, 1, 4)) AS year FROM said WHERE type IN ('birth', 'death')"
            " AND role <> 'buried' AND edtf GLOB '[12][0-9][0-9][0-9]*' GROUP BY subject_id, type"
        ).fetchall()
    told = {(row["subject_id"], row["type"]): row["year"] for row in rows}
    for text in texts:
        for mark, mention in _by_mark(text.marks, held[f"{text.doc}.txt"]).items():
            for kind in ("birth", "death"):
                if year := told.get((mention[2], kind)):
                    found[text.doc, mark.who].setdefault(kind, year)
    return {whose: (dates.get("birth", ""), dates.get("death", "")) for whose, dates in found.items()}


def _held(archive: Archive) -> dict[str, list[Held]]:
    found: dict[str, list[Held]] = defaultdict(list)
    for row in archive.execute(_MENTIONS):
        found[row["path"]].append((row["begin"], row["end"], row["id"], row["form"], row["person"]))
    return found


# ---------------------------------------------------------------- marks and mentions


def _by_mark(marks: Iterable[Marked], held: Iterable[Held]) -> dict[Marked, Held]:
    """Return for each mark our mention there: of the same stretch, else the one most of which is common to both."""
    free = list(held)
    found: dict[Marked, Held] = {}
    pairs = sorted(
        ((_common(mark, mention), mark, mention) for mark, mention in _touching(marks, free)),
        key=lambda pair: (-pair[0], pair[1], pair[2]),
    )
    taken: set[str] = set()
    for common, mark, mention in pairs:
        if common >= ALIKE and mark not in found and mention[2] not in taken:
            found[mark] = mention
            taken.add(mention[2])
    return found


def _touching(marks: Iterable[Marked], held: list[Held]) -> Iterator[tuple[Marked, Held]]:
    first = 0
    for mark in sorted(marks):
        while first < len(held) and held[first][1] <= mark.start - 200:
            first += 1
        for mention in held[first:]:
            if mention[0] >= mark.end:
                break
            if mention[1] > mark.start:
                yield mark, mention


def _common(mark: Marked, mention: Held) -> float:
    """Return the share of the characters of both that are of each."""
    both = min(mark.end, mention[1]) - max(mark.start, mention[0])
    return both / (max(mark.end, mention[1]) - min(mark.start, mention[0]))


# ---------------------------------------------------------------- an archive whose sources know their persons


def _put_right(archive: Archive, texts: Iterable[Biography]) -> dict[Whose, str]:
    """Make a referent of each marked person; whoever else our reader met has no name that could be compared."""
    sources = {row["path"]: row["id"] for row in archive.execute("SELECT id, path FROM source")}
    held = _held(archive)
    archive.execute("UPDATE referent SET names = '[]', label = '' WHERE kind = 'person'")
    referents: dict[Whose, str] = {}
    for text in texts:
        source = sources[f"{text.doc}.txt"]
        found = _by_mark(text.marks, held[f"{text.doc}.txt"])
        for who, marks in text.persons().items():
            referents[text.doc, who] = _put_person(archive, text, source, marks)
            archive.executemany(
                "UPDATE mention SET referent_id = ? WHERE id = ?",
                [(referents[text.doc, who], found[mark][2]) for mark in marks if mark in found],
            )
    return referents


def _put_person(archive: Archive, text: Biography, source: str, marks: list[Marked]) -> str:
    """Write a referent; return its id, which tells nothing of who it is."""
    referent = content_id("marked", source, marks[0].start, marks[0].end)
    written = names(text, marks)
    archive.execute(
        "INSERT INTO referent(id, source_id, kind, label, names, gender, name_key)"
        " VALUES (?, ?, 'person', ?, ?, ?, '')",
        (
            referent, source, (written or [text.words(marks[0])])[0],
            json.dumps(written, ensure_ascii=False), gender(text, marks),
        ),
    )  # fmt: skip
    return referent
