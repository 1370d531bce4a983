"""How fast a collection becomes an archive, and in how much memory; start-up; peers on the same texts.

Every build runs in a process of its own, pinned to the cores it may use, so that its memory is its own and
the imports are part of the time.
"""

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

_CHILD = """
import json, os, resource, sys, time
from pathlib import Path
began = time.perf_counter()
folder, archive, cores = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:cores])
from testimonia.pipeline import build
from testimonia.settings import Settings
if __name__ == "__main__":
    report = build(folder, archive, Settings(workers=cores))
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    print(json.dumps({
        "words": report.words, "seconds": time.perf_counter() - began,
        "cpu": sum(one.ru_utime + one.ru_stime for one in used),
        "parent": used[0].ru_maxrss, "worker": used[1].ru_maxrss,
        "read": report.read, "statements": sum(report.statements.values()), "skipped": len(report.skipped),
    }))
"""

START_UPS = 11
"""How often a start-up is timed; the median is told."""


@dataclass(frozen=True, slots=True)
class Built:
    """One build: words of prose, seconds and CPU seconds with imports, peak memory in KiB by process."""

    words: int
    seconds: float
    cpu: float
    parent: int
    worker: int
    read: int
    statements: int
    skipped: int

    @property
    def rate(self) -> float:
        """Words a second."""
        return self.words / self.seconds

    @property
    def peak(self) -> float:
        """Peak memory in MiB of the largest process."""
        return max(self.parent, self.worker) / 1024


def build(folder: Path, archive: Path, cores: int) -> Built:
    """Build an archive on a number of cores, in a process of its own."""
    script = archive.with_suffix(".py")
    script.write_text(_CHILD, "utf-8")
    done = subprocess.run(
        [sys.executable, script, folder, archive, str(cores)],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SystemExit(done.stderr)
    return Built(**json.loads(done.stdout))


def start_up(arguments: Sequence[str]) -> float:
    """Return the median seconds of a whole process of ``testimonia`` with these arguments."""
    command = [str(Path(sys.executable).with_name("testimonia")), *arguments]
    return statistics.median(seconds(lambda: _quiet(command)) for _ in range(START_UPS))


def seconds(action: Callable[[], object]) -> float:
    """Return how long an action takes."""
    began = time.perf_counter()
    action()
    return time.perf_counter() - began


def _quiet(command: Sequence[str]) -> None:
    subprocess.run(command, capture_output=True, check=True)


# ---------------------------------------------------------------- peers, in this process, on one core


def spacy_rate(texts: Sequence[str]) -> float:
    """Return the words a second of a blank English spaCy pipeline with its sentence splitter.

    Raises:
        ImportError: spaCy is not installed.
    """
    import spacy  # noqa: PLC0415 an optional peer

    pipeline = spacy.blank("en")
    pipeline.add_pipe("sentencizer")
    return _rate(texts, lambda text: sum(1 for _ in pipeline(text).sents))


def dateparser_rate(texts: Sequence[str]) -> float:
    """Return the words a second of ``dateparser.search.search_dates``.

    Raises:
        ImportError: dateparser is not installed.
    """
    from dateparser.search import search_dates  # noqa: PLC0415 an optional peer

    return _rate(texts, lambda text: search_dates(text, languages=["en"]))


def _rate(texts: Iterable[str], read: Callable[[str], object]) -> float:
    allowed = os.sched_getaffinity(0)
    os.sched_setaffinity(0, sorted(allowed)[:1])
    try:
        began = time.perf_counter()
        words = 0
        for text in texts:
            read(text)
            words += len(text.split())
        return words / (time.perf_counter() - began)
    finally:
        os.sched_setaffinity(0, allowed)
