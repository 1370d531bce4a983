"""``python -m bench.judgements``: what becomes of readers' judgements when what they are on is read anew, or edited.

python -m bench.judgements                      on the example collection
python -m bench.judgements FOLDER … --number 500

Judgements of all kinds are made by chance (with a seed) on an archive of each folder. Then it is built again with
another tagger, with other patterns, with edited sources (a headline inserted, a paragraph changed, a file renamed), and
with all of it; see ``bench.judgements_other``; and with the lines of its texts broken otherwise. Of the statements
judged that are read again with the same words and type, and of those that say the same in all, the shares are told of
which the judgement was kept, was found at a new place, or waits in the queue, and for what causes; and of all
judgements, how many are neither in force nor in the queue. ``looked at`` is the share in force when each that moved was
looked at. How it is counted, and what ``one for one`` is: ``bench.judgements_fate``.
"""

import argparse
import random
import shutil
import textwrap
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from bench.code import ROOT
from bench.judgements_fate import (
    Fate,
    Said,
    at,
    causes,
    fate,
    one_for_one,
    said,
    same_words,
    saying_the_same,
    states,
)
from testimonia.archive.judging import deciding, log
from testimonia.archive.judging.deciding import By
from testimonia.archive.store import Archive, create_or_open
from testimonia.errors import TestimoniaError
from testimonia.pipeline import build
from testimonia.settings import Settings

KINDS = ("statement",) * 6 + ("pair", "pair", "label", "publish", "region")
"""What is judged, as often as it stands here."""
HEADLINE = "More of the same matter"
LINE = 64
"""Characters of a line where lines are broken anew."""
PARAGRAPH = "Of this nothing is told any more."

Edit = Callable[[Path], dict[str, str]]
"""Changes files of a folder; returns where those lie that lie elsewhere now."""


# ---------------------------------------------------------------- judging


def judge(archive: Archive, number: int, chance: random.Random) -> dict[str, str]:
    """Make judgements; return those on statements with the statement."""
    on: dict[str, str] = {}
    tried = 0
    while len(log.standing(archive)) < number and tried < 3 * number:
        tried += 1
        try:
            made = _judged(archive, chance.choice(KINDS), chance)
        except TestimoniaError:
            continue
        on |= made
    return on


def _judged(archive: Archive, kind: str, chance: random.Random) -> dict[str, str]:
    if kind == "statement":
        return _on_statement(archive, chance)
    persons = [row["id"] for row in archive.execute("SELECT id FROM person WHERE named ORDER BY id")]
    one, other = chance.sample(persons, 2)
    if kind == "pair":
        verdict = chance.choice(("SAME", "DIFFERENT", "DIFFERENT", "UNSURE"))
        deciding.pair(archive, By("Ada", "by chance", accept=True), verdict, [one], [other])
    elif kind == "label":
        deciding.person(archive, By("Ada"), "LABELLED", one, f"Label {chance.randrange(1000)}")
    elif kind == "publish":
        deciding.person(archive, By("Ada"), chance.choice(("WITHHELD", "PUBLISHABLE")), one)
    else:
        _on_region(archive, chance)
    return {}


def _on_statement(archive: Archive, chance: random.Random) -> dict[str, str]:
    every = archive.execute("SELECT id FROM statement WHERE verdict IS NULL ORDER BY id").fetchall()
    if not every:
        return {}
    target = chance.choice(every)["id"]
    verdict = chance.choice(("CONFIRMED", "REJECTED", "AMENDED"))
    person = chance.choice(archive.execute("SELECT id FROM person WHERE named ORDER BY id").fetchall())["id"]
    instead = chance.choice(({"date": "1911"}, {"date": ""}, {"subject": person}, {"value": "otherwise"}))
    amendment = instead if verdict == "AMENDED" else None
    return {deciding.statement(archive, By("Ada"), verdict, target, amendment).id: target}


def _on_region(archive: Archive, chance: random.Random) -> None:
    """Restore what is of the article anyway: it must be found again, and changes nothing of what is compared."""
    rows = archive.execute('SELECT source_id, begin, "end" FROM passage ORDER BY source_id, n').fetchall()
    source, begin, end = chance.choice(rows)
    deciding.region(archive, By("Ada"), "RESTORED", source, (begin, end))


# ---------------------------------------------------------------- changing


def edit(folder: Path) -> dict[str, str]:
    """Edit every file, each in one of three ways by turns; return where each lies now."""
    now = {}
    for n, path in enumerate(sorted(path for path in folder.rglob("*") if path.is_file())):
        name = path.relative_to(folder).as_posix()
        if n % 3 == 0:
            path.write_bytes(with_headline(path.read_bytes(), path.suffix))
        elif n % 3 == 1:
            path.write_bytes(with_other_paragraph(path.read_bytes(), path.suffix))
        else:
            path.rename(path.with_stem(f"{path.stem}-renamed"))
        stem = f"{path.stem}-renamed" if n % 3 > 1 else path.stem
        now[name] = path.with_stem(stem).relative_to(folder).as_posix()
    return now


def leave(folder: Path) -> dict[str, str]:
    """Change no file."""
    return {}


def break_lines(folder: Path) -> dict[str, str]:
    """Break the lines of every text anew; each file stays where it is."""
    for path in sorted([*folder.rglob("*.txt"), *folder.rglob("*.md")]):
        path.write_bytes(with_other_lines(path.read_bytes()))
    return {}


def with_other_lines(text: bytes) -> bytes:
    """Return a text with the lines of its paragraphs broken anew; where a line begins with a mark, it is left."""
    paragraphs = text.decode("latin-1").split("\n\n")  # so that each byte comes back as it was
    broken = (
        textwrap.fill(one, LINE, break_long_words=False, break_on_hyphens=False) if _is_prose(one) else one
        for one in paragraphs
    )
    return "\n\n".join(broken).encode("latin-1")


def _is_prose(paragraph: str) -> bool:
    return all(line[:1].isalpha() for line in paragraph.splitlines())


def with_headline(page: bytes, suffix: str) -> bytes:
    """Return a file with a headline above its text."""
    line = HEADLINE.encode()
    if suffix in {".html", ".htm"}:
        head, body, rest = page.partition(b"<article")
        tag, end, rest = rest.partition(b">")
        return head + body + tag + end + b"<p>" + line + b"</p>" + rest if body else page
    return line + b"\n\n" + page


def with_other_paragraph(page: bytes, suffix: str) -> bytes:
    """Return a file with other words in the place of the paragraph in its middle."""
    mark, line = (
        (b"</p>", b"<p>" + PARAGRAPH.encode()) if suffix == ".html" else (b"\n\n", PARAGRAPH.encode())
    )
    parts = page.split(mark)
    parts[len(parts) // 2] = line
    return mark.join(parts)


# ---------------------------------------------------------------- trying


@dataclass
class Trial:
    """One folder with its judged archive."""

    folder: Path
    path: Path
    on: Mapping[str, str]
    """Judgement → the statement it is on."""
    before: Mapping[str, Said]
    """What each statement said."""

    def rows(self, name: str, settings: Settings, edited: Edit) -> Iterator[str]:
        """Build again under other conditions; yield the rows of the table."""
        with TemporaryDirectory(prefix="testimonia-bench-") as place:
            folder, path = Path(place) / "texts", Path(place) / "a.testimonia"
            shutil.copytree(self.folder, folder)
            shutil.copy(self.path, path)
            paths = edited(folder)
            build(folder, path, settings)
            with create_or_open(path) as archive:
                yield from self._counted(archive, name, at(paths, self.before))

    def _counted(self, archive: Archive, name: str, before: Mapping[str, Said]) -> Iterator[str]:
        found, now = states(archive), said(archive)
        goes_on = one_for_one(before, now)
        unchanged = {
            "same words and type": self._judged(same_words(before, now)),
            "one for one": self._judged(goes_on),
            "says the same": self._judged(saying_the_same(before, now)),
        }
        waits = [one for one in unchanged["same words and type"] if found[one] == "queued"]
        why = causes(
            archive,
            {one: before[self.on[one]] for one in waits},
            {one: goes_on[self.on[one]] for one in waits if self.on[one] in goes_on},
        )
        yield _row(f"{name}: all", fate(found, list(found)))
        rows = {what: fate(found, judgements) for what, judgements in unchanged.items()}
        after = _looked_at(archive, found)
        for what, counted in rows.items():
            share = fate(after, unchanged[what]).kept / max(counted.number, 1)
            yield _row(f"{name}: {what}", counted) + f"{share:10.1%}"
        yield from (f"    waits: {number:3}  {cause}" for cause, number in why)

    def _judged(self, statements: Collection[str]) -> list[str]:
        """Return the judgements on some statements."""
        return [one for one, statement in self.on.items() if statement in statements]


def _looked_at(archive: Archive, found: Mapping[str, str]) -> dict[str, str]:
    """Apply each judgement that has moved; return what has become of all then."""
    for one, state in found.items():
        if state == "moved":
            deciding.move(archive, By("Ada"), one)
    return states(archive)


def _row(name: str, counted: Fate) -> str:
    return f"{name:<50}{counted.number:6}{counted.shares()}"


def trial(folder: Path, path: Path, number: int) -> tuple[Trial, float]:
    """Return a folder with an archive on which so much was judged, and the seconds that judging took."""
    build(folder, path, Settings())
    with create_or_open(path) as archive:
        began = perf_counter()
        on = judge(archive, number, random.Random(7))
        seconds = perf_counter() - began
        return Trial(folder, path, on, said(archive)), seconds


OTHERS = {
    "read again": (Settings(reader="testimonia.reading.source:read"), leave),
    "another tagger": (Settings(tagger="bench.judgements_other:see"), leave),
    "other patterns": (Settings(reader="bench.judgements_other:read"), leave),
    "edited sources": (Settings(), edit),
    "lines broken otherwise": (Settings(), break_lines),
    "all at once": (
        Settings(tagger="bench.judgements_other:see", reader="bench.judgements_other:read"),
        edit,
    ),
}


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.judgements", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("folders", nargs="*", type=Path, default=[ROOT / "examples" / "lives"])
    parser.add_argument("--number", type=int, default=500, help="judgements in each archive  [500]")
    options = parser.parse_args()
    for folder in options.folders:
        with TemporaryDirectory(prefix="testimonia-bench-") as place:
            made, seconds = trial(folder, Path(place) / "a.testimonia", options.number)
            with create_or_open(made.path) as archive:
                kinds = Counter(one.verdict for one in log.standing(archive))
            told = ", ".join(f"{number} {kind}" for kind, number in sorted(kinds.items()))
            print(f"{folder.name}: {sum(kinds.values())} judgements in {seconds:.0f} s ({told})\n")
            print(
                f"{'':50}{'of':>6}{'kept':>10}{'or moved':>10}{'queued':>10}{'silent':>10}{'looked at':>10}"
            )
            for name, (settings, edited) in OTHERS.items():
                for row in made.rows(name, settings, edited):
                    print(row, flush=True)
            print()


if __name__ == "__main__":
    main()
