"""The archive does not depend on how it came about: number of processes, order of runs, or being killed."""

import io
import multiprocessing
import random
import time
from pathlib import Path

import pytest

from testimonia.archive.lines import statement_lines
from testimonia.archive.store import open_archive
from testimonia.exporters.jsonl import write
from testimonia.pipeline import build
from testimonia.settings import Settings
from testimonia.validate import check

FAKE = Settings(reader="tests.fakes:read", workers=1, wait=30.0)
NAMES = "Ada Roth|Bruno Senn|Clara Veit|Dora Kehl|Emil Kurz|Fanny Lang".split("|")
KILLS = 24


def collection(folder: Path, number: int = 30) -> Path:
    folder.mkdir()
    for n in range(number):
        name = NAMES[n % len(NAMES)]
        text = (
            f"{name} was born in Graz in {1850 + n}.\n\nSome say otherwise.\n\n{name} died in {1920 + n}.\n"
        )
        (folder / f"{n:03d}.txt").write_text(text, "utf-8")
    return folder


def exported(target: Path) -> bytes:
    out = io.StringIO(newline="")
    with open_archive(target) as archive:
        assert list(check(archive)) == []
        write(statement_lines(archive), out)
    return out.getvalue().encode()


@pytest.fixture
def reference(tmp_path: Path) -> bytes:
    build(collection(tmp_path / "lives"), tmp_path / "reference.testimonia", FAKE)
    return exported(tmp_path / "reference.testimonia")


def test_one_process_and_two_make_the_same_archive(tmp_path: Path, reference: bytes) -> None:
    """The export is the same to the byte, whoever read the sources."""
    report = build(tmp_path / "lives", tmp_path / "two.testimonia", Settings(reader=FAKE.reader, workers=2))
    assert report.read == 30
    assert exported(tmp_path / "two.testimonia") == reference


def test_the_order_of_runs_leaves_no_trace(tmp_path: Path, reference: bytes) -> None:
    """Texts that came one by one, changed and went away leave the archive that one run makes of the rest."""
    lives, target = tmp_path / "lives", tmp_path / "slowly.testimonia"
    kept = {path: path.read_bytes() for path in sorted(lives.iterdir())}
    for path in list(kept)[::2]:
        path.unlink()
    list(kept)[1].write_text("Ada Roth died in 1999.\n\nNobody knows where.\n", "utf-8")
    (lives / "stray.txt").write_text("Emil Kurz died in 1901.\n", "utf-8")
    build(lives, target, FAKE)
    (lives / "stray.txt").unlink()
    for path, data in kept.items():
        path.write_bytes(data)
    build(lives, target, FAKE)
    assert exported(target) == reference


@pytest.mark.slow
def test_a_killed_run_is_completed_by_the_next(tmp_path: Path, reference: bytes) -> None:
    """Killed with signal 9 at random points, it holds no half source, and the next run makes it whole."""
    random_ = random.Random(20)
    context = multiprocessing.get_context("fork")
    began = time.monotonic()
    build(tmp_path / "lives", tmp_path / "timed.testimonia", FAKE)
    whole = time.monotonic() - began
    interrupted = 0
    for n in range(KILLS):
        target = tmp_path / f"{n}.testimonia"
        process = context.Process(target=build, args=(tmp_path / "lives", target, FAKE))
        process.start()
        time.sleep(random_.uniform(0, whole))
        process.kill()
        process.join()
        interrupted += process.exitcode != 0
        report = build(tmp_path / "lives", target, FAKE)
        assert report.read + report.unchanged == 30
        assert exported(target) == reference
    assert interrupted, "every run had ended before it was killed: the test did not test anything"


@pytest.mark.slow
def test_killed_again_and_again_it_still_gets_done(tmp_path: Path, reference: bytes) -> None:
    """Each run goes on where the one before was killed: what was read is not read again."""
    context = multiprocessing.get_context("fork")
    target = tmp_path / "often.testimonia"
    for seconds in (0.02, 0.04, 0.06, 0.08):
        process = context.Process(target=build, args=(tmp_path / "lives", target, FAKE))
        process.start()
        time.sleep(seconds)
        process.kill()
        process.join()
    build(tmp_path / "lives", target, FAKE)
    assert exported(target) == reference
