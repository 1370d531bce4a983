"""Files that hold many sources: their members are read, known again and forgotten one by one."""

from pathlib import Path

import pytest

from testimonia import plugins
from testimonia.archive.store import open_archive
from testimonia.errors import ReadingError
from testimonia.model import Source
from testimonia.pipeline import BuildReport, build
from testimonia.pipeline.task import ReadOne
from testimonia.settings import Settings

FAKE = Settings(reader="tests.fakes:read", workers=1)
ROTH, SENN, MOOR = (f"{name} was born in Graz in 1878." for name in ("Ada Roth", "Bruno Senn", "Cora Moor"))


@pytest.fixture
def lives(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder for files of lines, each of which is a source."""
    monkeypatch.setitem(plugins.COMPONENTS, "containers", {"lines": "tests.fakes:lines"})
    folder = tmp_path / "lives"
    folder.mkdir()
    return folder


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "lives.testimonia"


def lines(folder: Path, name: str, *texts: str) -> None:
    (folder / name).write_text("\n".join(texts), "utf-8")


def paths(target: Path) -> list[str]:
    with open_archive(target) as archive:
        return [row["path"] for row in archive.execute("SELECT path FROM source ORDER BY path")]


def reasons(report: BuildReport) -> dict[str, str]:
    return {one.path: one.reason for one in report.skipped}


def test_each_member_is_a_source_of_its_own(lives: Path, target: Path) -> None:
    """It has its address, and nothing is left beside the archive of how it was taken out."""
    lines(lives, "a.lines", ROTH, SENN)
    report = build(lives, target, FAKE)
    assert paths(target) == ["a.lines!/1", "a.lines!/2"]
    assert (report.read, report.skipped, report.statements) == (2, (), {"birth": 2})
    assert sorted(path.name for path in target.parent.iterdir()) == ["lives", "lives.testimonia"]


def test_an_unchanged_container_is_not_opened(lives: Path, target: Path) -> None:
    """Its members count as unchanged, whatever would open it now."""
    lines(lives, "a.lines", ROTH, SENN)
    build(lives, target, FAKE)
    plugins.COMPONENTS["containers"]["lines"] = "tests.nobody:lines"
    report = build(lives, target, FAKE)
    assert (report.read, report.unchanged, report.skipped) == (0, 2, ())


def test_only_what_has_changed_in_it_is_read(lives: Path, target: Path) -> None:
    """One line is new, one stays, one goes."""
    lines(lives, "a.lines", ROTH, SENN, "")
    build(lives, target, FAKE)
    lines(lives, "a.lines", ROTH, MOOR)
    report = build(lives, target, FAKE)
    assert (report.read, report.unchanged) == (1, 1)
    lines(lives, "a.lines", ROTH)
    assert build(lives, target, FAKE).unchanged == 1
    assert paths(target) == ["a.lines!/1"]


def test_a_member_that_is_broken_costs_itself(lives: Path, target: Path) -> None:
    """It is named by its address, and the others are read."""
    lines(lives, "a.lines", ROTH, "?", SENN)
    report = build(lives, target, FAKE)
    assert paths(target) == ["a.lines!/1", "a.lines!/3"]
    assert reasons(report) == {"a.lines!/2": "damaged"}
    assert build(lives, target, FAKE).unchanged == 2


def test_a_container_that_breaks_off_keeps_what_came_before(lives: Path, target: Path) -> None:
    """The container is named with the reason; it is tried again with each run."""
    lines(lives, "a.lines", ROTH, "!", SENN)
    report = build(lives, target, FAKE)
    assert paths(target) == ["a.lines!/1"]
    assert reasons(report) == {"a.lines": "damaged"}
    assert "a.lines breaks off" in report.skipped[0].message
    lines(lives, "a.lines", ROTH, SENN)
    assert build(lives, target, FAKE).skipped == ()


def test_a_container_that_goes_takes_its_members_with_it(lives: Path, target: Path) -> None:
    """All of them are named as removed."""
    lines(lives, "a.lines", ROTH, SENN)
    (lives / "b.txt").write_text(MOOR, "utf-8")
    build(lives, target, FAKE)
    (lives / "a.lines").unlink()
    report = build(lives, target, FAKE)
    assert report.removed == ("a.lines", "a.lines!/1", "a.lines!/2")
    assert paths(target) == ["b.txt"]


def test_the_same_bytes_within_and_without_are_one_source(lives: Path, target: Path) -> None:
    """The first by path is the source; when it goes, the member is read."""
    (lives / "a.txt").write_text(ROTH, "utf-8")
    lines(lives, "b.lines", ROTH, SENN)
    report = build(lives, target, FAKE)
    assert paths(target) == ["a.txt", "b.lines!/2"]
    assert reasons(report) == {"b.lines!/1": "duplicate"}
    (lives / "a.txt").unlink()
    report = build(lives, target, FAKE)
    assert (report.read, report.unchanged) == (1, 1)
    assert paths(target) == ["b.lines!/1", "b.lines!/2"]


def test_a_folder_of_a_killed_run_is_cleared_away(lives: Path, target: Path) -> None:
    """What was taken out of a container lies in one folder, whose name the next run knows."""
    left = target.with_name(".lives.testimonia.members")
    left.mkdir()
    (left / "000001").write_text("old")
    lines(lives, "a.lines", ROTH)
    build(lives, target, FAKE)
    assert not left.exists()


APPEAL = "Kept alive by readers of the quay"


def recurring(target: Path) -> list[str]:
    with open_archive(target) as archive:
        rows = archive.execute("SELECT s.path FROM region r JOIN source s ON s.id = r.source_id WHERE r.kind = ?"
                               " ORDER BY s.path", ("recurring line",))  # fmt: skip
        return [row["path"] for row in rows]


def test_a_line_that_recurs_is_set_aside_on_all_pages(lives: Path, target: Path) -> None:
    """Also on those that were read before it did; nothing is read again when nothing has changed."""
    for name, text in (("a", ROTH), ("b", SENN)):
        (lives / f"{name}.txt").write_text(f"{text}\n\n{APPEAL}\n", "utf-8")
    build(lives, target, FAKE)
    assert recurring(target) == []
    (lives / "c.txt").write_text(f"{MOOR}\n\n{APPEAL}\n", "utf-8")
    assert build(lives, target, FAKE).read == 3
    assert recurring(target) == ["a.txt", "b.txt", "c.txt"]
    assert build(lives, target, FAKE).read == 0
    (lives / "c.txt").unlink()
    build(lives, target, FAKE)
    assert build(lives, target, FAKE).read == 0
    assert recurring(target) == []


TRIED: list[str] = []


def failing(source: Source, *_: object) -> object:
    """Note that a source is read, and fail."""
    TRIED.append(source.path)
    raise ValueError("the test says so")


def test_what_cannot_be_read_is_tried_once_in_a_run(tmp_path: Path, target: Path) -> None:
    """A file that takes all its time takes it once, however often the run looks for what is left to read."""
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "a.txt").write_text(f"{ROTH}\n")
    settings = Settings(reader=f"{__name__}:failing", workers=1)
    for times in (1, 2):
        assert reasons(build(folder, target, settings)) == {"a.txt": "error"}
        assert TRIED == ["a.txt"] * times


def test_what_cannot_be_looked_at_is_not_read(
    lives: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its parser runs once, in the look for lines that recur."""
    monkeypatch.setitem(plugins.COMPONENTS, "readers", {"txt": f"{__name__}:broken"})
    (lives / "a.txt").write_text(ROTH)
    tasks: list[str] = []
    monkeypatch.setattr(ReadOne, "__call__", lambda _self, job: tasks.append(job.found.path))
    assert reasons(build(lives, target, FAKE)) == {"a.txt": "damaged"}
    assert tasks == []


def broken(_raw: object) -> object:
    """Find a file damaged."""
    raise ReadingError("damaged", "is damaged")
