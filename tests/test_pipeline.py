"""From a folder to an archive: what is read again and what is not, and what the report says."""

import json
import os
import shutil
from collections import Counter
from pathlib import Path

import pytest

from testimonia import plugins
from testimonia.archive.store import Archive, create_or_open, open_archive
from testimonia.errors import ArchiveError, CollectionError, PluginError
from testimonia.pipeline import BuildReport, build
from testimonia.settings import Settings

FAKE = Settings(reader="tests.fakes:read", workers=1)
LIVES = {
    "a.txt": "Ada Roth was born in Graz in 1878.\n",
    "b/c.txt": "Bruno Senn was born in Linz in 1880.\n\nBruno Senn died in 1944.\n",
    "d.md": "# A life\n\nAda Roth set type in Graz for years. Ada Roth died in 1950.\n\nThe shop shut.\n",
}


def collection(folder: Path, texts: dict[str, str] | None = None) -> Path:
    for path, text in (LIVES if texts is None else texts).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    return folder


@pytest.fixture
def lives(tmp_path: Path) -> Path:
    return collection(tmp_path / "lives")


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "lives.testimonia"


def reasons(report: BuildReport) -> dict[str, str]:
    return {one.path: one.reason for one in report.skipped}


def quotes(path: Path) -> list[str]:
    with open_archive(path) as archive:
        return [row["quote"] for row in archive.execute("SELECT quote FROM statement ORDER BY quote")]


def run_of(archive: Archive, path: str) -> int:
    return int(archive.execute("SELECT run_id FROM source WHERE path = ?", (path,)).fetchone()[0])


def test_a_folder_becomes_an_archive(lives: Path, target: Path) -> None:
    """Every text is a source, every sentence understood a statement, every person has an entry."""
    report = build(lives, target, FAKE)
    assert (report.read, report.unchanged, report.removed, report.skipped) == (3, 0, (), ())
    assert report.statements == {"birth": 2, "death": 2}
    assert (report.sources, report.persons) == (3, 2)
    assert report.words > 0
    assert "Ada Roth was born in Graz in 1878." in quotes(target)


def test_the_order_of_things_without_a_date_is_kept(tmp_path: Path, target: Path) -> None:
    """What a source counts from something else comes into the archive, at its place."""
    text = "Ada Roth was a printer. Two years before her arrest she joined the Socialist Party.\n"
    build(collection(tmp_path / "lives", {"a.txt": text}), target, Settings(workers=1))
    with open_archive(target) as archive:
        (row,) = archive.execute(
            'SELECT relation, least, most, event, begin, "end" FROM time_link'
        ).fetchall()
    assert tuple(row)[:4] == ("before", 548, 913, "detention.arrested")
    assert text[row["begin"] : row["end"]] == "Two years before her arrest"


def test_nothing_is_read_again_that_has_not_changed(lives: Path, target: Path) -> None:
    """A second run over the same folder reads nothing and leaves the archive as it was."""
    build(lives, target, FAKE)
    before = quotes(target)
    report = build(lives, target, FAKE)
    assert (report.read, report.unchanged, report.words) == (0, 3, 0)
    assert quotes(target) == before
    assert report.statements == {"birth": 2, "death": 2}


def test_a_statement_says_what_made_it(lives: Path, target: Path) -> None:
    """Its version is the fingerprint of the reading: another reader makes another, and the same statements."""
    otherwise = Settings(reader="tests.fakes:read_otherwise", workers=1)
    found: list[set[tuple[str, str, str]]] = []
    for settings in (FAKE, otherwise):
        build(lives, target, settings)
        with open_archive(target) as archive:
            rows = archive.execute("SELECT id, extractor, version FROM statement")
            found.append({(row["id"], row["extractor"], row["version"]) for row in rows})
    made = {version for rows in found for _, _, version in rows}
    assert made == {plugins.fingerprint(FAKE), plugins.fingerprint(otherwise)}
    assert {row[:2] for row in found[0]} == {row[:2] for row in found[1]}


def test_only_what_changed_is_read_again(lives: Path, target: Path) -> None:
    """A changed text replaces what it said before; a new one is added; the others keep their run."""
    build(lives, target, FAKE)
    collection(
        lives, {"a.txt": "Ada Roth was born in Vienna in 1879.\n", "e.txt": "Emil Kurz died in 1901.\n"}
    )
    report = build(lives, target, FAKE)
    assert (report.read, report.unchanged) == (2, 2)
    assert "Ada Roth was born in Graz in 1878." not in quotes(target)
    with open_archive(target) as archive:
        assert run_of(archive, "a.txt") > run_of(archive, "d.md")


def test_a_file_only_touched_keeps_its_reading(lives: Path, target: Path) -> None:
    """A new time with the old bytes is noted, and nothing is rewritten."""
    build(lives, target, FAKE)
    os.utime(lives / "a.txt", ns=(1, 1))
    report = build(lives, target, FAKE)
    assert (report.read, report.unchanged) == (0, 3)
    with open_archive(target) as archive:
        assert run_of(archive, "a.txt") == run_of(archive, "d.md")
        assert archive.execute("SELECT modified FROM file WHERE path = 'a.txt'").fetchone()[0] == 1


def test_another_reader_reads_everything_again(lives: Path, target: Path) -> None:
    """What was read by other components is read anew."""
    build(lives, target, FAKE)
    report = build(lives, target, Settings(reader="tests.fakes:read_otherwise", workers=1))
    assert (report.read, report.unchanged) == (3, 0)


def test_a_source_whose_file_is_gone_leaves_the_archive(lives: Path, target: Path) -> None:
    """The archive follows the folder: what a removed file said is removed, and the report names it."""
    build(lives, target, FAKE)
    (lives / "b" / "c.txt").unlink()
    report = build(lives, target, FAKE)
    assert report.removed == ("b/c.txt",)
    assert report.statements == {"birth": 1, "death": 1}
    assert report.persons == 1


def test_what_cannot_be_read_is_named_and_the_rest_goes_on(lives: Path, target: Path) -> None:
    """Each bad file has its own line with a reason; the good ones are in the archive."""
    (lives / "empty.txt").write_bytes(b"")
    (lives / "numbers.txt").write_text("1 2 3\n", "utf-8")
    (lives / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    (lives / "picture.webp").write_bytes(b"\x89PNG")
    (lives / "huge.txt").write_text("word " * 300, "utf-8")
    (lives / "raise.txt").write_text("RAISE an error.\n", "utf-8")
    (lives / "gone.txt").symlink_to(lives / "nowhere.txt")
    report = build(lives, target, Settings(reader="tests.fakes:read", workers=1, max_size=1000))
    assert report.read == 3
    assert reasons(report) == {
        "empty.txt": "empty", "numbers.txt": "no-text", "picture.txt": "binary", "picture.webp": "extension",
        "huge.txt": "too-large", "raise.txt": "error", "gone.txt": "dangling",
    }  # fmt: skip
    assert all(one.path in one.message for one in report.skipped)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_read_once_it_has_one(lives: Path, target: Path) -> None:
    """What could not be read is tried again, though neither size nor time have changed."""
    (lives / "a.txt").chmod(0)
    assert reasons(build(lives, target, FAKE)) == {"a.txt": "permission"}
    (lives / "a.txt").chmod(0o644)
    assert build(lives, target, FAKE).read == 1


def test_a_file_that_failed_is_tried_again(lives: Path, target: Path) -> None:
    """A source that was given up once is read by the next run; one that stays bad is reported again."""
    collection(lives, {"hang.txt": "HANG on. Ada Roth died in 1950.\n", "raise.txt": "RAISE.\n"})
    quick = Settings(reader="tests.fakes:read", workers=1, timeout=0.2)
    assert reasons(build(lives, target, quick)) == {"hang.txt": "timeout", "raise.txt": "error"}
    collection(lives, {"hang.txt": "Ada Roth died in 1950.\n"})
    report = build(lives, target, quick)
    assert (report.read, reasons(report)) == (1, {"raise.txt": "error"})


def test_a_crash_of_a_worker_costs_one_source(lives: Path, target: Path) -> None:
    """A process that dies is reported with the source it held, by name; the others are read."""
    collection(lives, {"crash.txt": "CRASH. Ada Roth died in 1950.\n"})
    report = build(lives, target, Settings(reader="tests.fakes:read", workers=2))
    assert (report.read, reasons(report)) == (3, {"crash.txt": "crash"})
    assert "crash.txt ended the process that read it, with code 3" in report.skipped[0].message


def test_what_does_not_quote_its_source_is_refused_and_counted(lives: Path, target: Path) -> None:
    """The gate stands between every reader and the archive; the report counts by code."""
    collection(lives, {"lie.txt": "LIE. Emil Kurz died in 1901.\n"})
    report = build(lives, target, FAKE)
    assert report.refused == {"quote": 1}
    assert "He said so." not in quotes(target)
    with open_archive(target) as archive:
        assert archive.execute("SELECT refused FROM source WHERE path = 'lie.txt'").fetchone()[0] == 1


def test_the_same_text_twice_is_one_source(lives: Path, target: Path) -> None:
    """Of two files with the same bytes the first is the source; when it goes, the other takes its place."""
    shutil.copy(lives / "a.txt", lives / "z.txt")
    report = build(lives, target, FAKE)
    assert (report.sources, reasons(report)) == (3, {"z.txt": "duplicate"})
    assert reasons(build(lives, target, FAKE)) == {"z.txt": "duplicate"}
    (lives / "a.txt").unlink()
    report = build(lives, target, FAKE)
    assert (report.read, report.skipped, report.removed) == (1, (), ("a.txt",))
    collection(lives, {"y.txt": LIVES["a.txt"]})
    assert reasons(build(lives, target, FAKE)) == {"z.txt": "duplicate"}
    collection(lives, {"y.txt": "Ada Roth died in 1951.\n"})
    report = build(lives, target, FAKE)
    assert (report.read, report.sources, report.skipped) == (2, 4, ())


def test_an_archive_of_another_collection_is_not_overwritten(
    lives: Path, target: Path, tmp_path: Path
) -> None:
    """A folder that shares no file with the archive is refused, unless one says so expressly."""
    build(lives, target, FAKE)
    other = collection(tmp_path / "other", {"x.txt": "Emil Kurz died in 1901.\n"})
    with pytest.raises(CollectionError, match=r"3 files of another collection.*--replace"):
        build(other, target, FAKE)
    assert len(quotes(target)) == 4
    report = build(other, target, Settings(reader="tests.fakes:read", workers=1, replace=True))
    assert (report.sources, len(report.removed)) == (1, 3)


def test_a_folder_that_cannot_be_walked_leaves_no_archive(tmp_path: Path, target: Path) -> None:
    """A missing folder is an error of the collection and makes no empty file."""
    with pytest.raises(CollectionError):
        build(tmp_path / "missing", target, FAKE)
    with pytest.raises(PluginError):
        build(collection(tmp_path / "lives"), target, Settings(reader="nobody"))
    with pytest.raises(PluginError, match="encoder, spacy"):
        build(collection(tmp_path / "lives"), target, Settings(tagger="nobody"))
    assert not target.exists()


def test_a_second_run_says_who_holds_the_archive(lives: Path, target: Path) -> None:
    """While one run writes, another is refused, with the first one's process in the message."""
    with create_or_open(target), pytest.raises(ArchiveError, match=f"process {os.getpid()}"):
        build(lives, target, FAKE)


def test_an_archive_inside_its_collection_is_no_source(lives: Path) -> None:
    """The archive may lie in the folder it is made of, under any name."""
    for _ in range(2):
        report = build(lives, lives / "mine.txt", FAKE)
        assert report.sources == 3


class Steps:
    """Notes what a run tells of its progress."""

    def __init__(self) -> None:
        self.stages: list[tuple[str, int]] = []
        self.done: Counter[str] = Counter()
        self.words = 0

    def begin(self, stage: str, total: int) -> None:
        self.stages.append((stage, total))

    def advance(self, units: int, words: int = 0) -> None:
        self.done[self.stages[-1][0]] += units
        self.words += words


def test_progress_reaches_its_total(lives: Path, target: Path) -> None:
    """Every stage announces its total and comes to it; the words add up to the report's."""
    steps = Steps()
    report = build(lives, target, FAKE, steps)
    assert dict(steps.stages) == dict(steps.done)
    assert steps.words == report.words


class Thief(Steps):
    """Takes a file away when reading begins."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path

    def begin(self, stage: str, total: int) -> None:
        super().begin(stage, total)
        self.path.unlink(missing_ok=True)


def test_a_file_that_vanishes_during_the_run_is_named(lives: Path, target: Path) -> None:
    """Listed a moment ago and gone: its own line, and the rest is read; the next run forgets it."""
    report = build(lives, target, FAKE, Thief(lives / "a.txt"))
    assert (report.read, reasons(report)) == (2, {"a.txt": "vanished"})
    report = build(lives, target, FAKE)
    assert (report.unchanged, report.skipped, report.removed) == (2, (), ("a.txt",))


def test_a_source_without_prose_says_so(lives: Path, target: Path) -> None:
    """The report names it with the reason, and so does the note on the source, until it has words."""
    collection(lives, {"menu.txt": "Home\nNews\nContact\nSearch\n"})
    report = build(lives, target, FAKE)
    assert list(report.silent) == ["menu.txt"]
    assert report.silent["menu.txt"].startswith("nothing was read of this source: ")
    assert "navigation" in report.silent["menu.txt"]
    collection(lives, {"menu.txt": "Home\n\nAda Roth was born in Graz in 1878.\n"})
    assert build(lives, target, FAKE).silent == {}


def test_a_year_that_is_read_out_of_letters_is_told(lives: Path, target: Path) -> None:
    """The note on the source says what stands there and what it is read as."""
    collection(lives, {"a.txt": "Ada Roth was born in Graz in l878. She set type there for years.\n"})
    build(lives, target, FAKE)
    with open_archive(target) as archive:
        (row,) = archive.execute("SELECT notes FROM source WHERE path = 'a.txt'").fetchall()
    assert "“l878” is read as the year 1878" in json.loads(row["notes"])
