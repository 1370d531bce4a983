"""One build of a folder of hostile files in a process of its own: how it ended, how long it took and in how much memory.

The process is forked from this one, which has the imports behind it but no model, so that a run costs the run alone.
Memory is what the process and all that it started hold together (resident, looked at twenty times a second), code that
they share counted for each. Seconds are those of the clock without those in which they waited for a core that other
programs had, as Linux counts them: what a machine with nothing else to do would have taken.
"""

import os
import signal
import sqlite3
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep

from testimonia.cli import run
from testimonia.parsing.protocol import Parse
from testimonia.sentence import Sentence
from testimonia.tagger.sight import Sight

GOOD = "good.txt"
"""The name of the text in each folder that must be read whatever lies beside it."""
GOOD_TEXT = "Erna Volk was born in Kiel in 1869. In 1905 she joined the Dockers' Union, and in 1911 she left for Oslo.\n"
_PAGE = os.sysconf("SC_PAGE_SIZE")


@dataclass(frozen=True, slots=True)
class Ended:
    """How a run ended: ``code`` is None where it had to be ended; seconds, and those by the clock; bytes at the most."""

    code: int | None
    seconds: float
    clock: float
    bytes: int
    read: bool
    """Whether the good text is in the archive."""
    named: bool
    """Whether each other file is in it too, read or with the reason why not."""
    words: str
    """What the archive, or else the run, says of the first other file."""

    @property
    def stopped(self) -> bool:
        """Whether the run was stopped: it did not come to its end with the good text read and the others named."""
        return self.code != 0 or not self.read or not self.named


def blind(sentences: list[Sentence]) -> Sight:
    """Return no names, and no words that hang on others: a tagger and parser without a model."""
    parses = [_flat(len(sentence)) for sentence in sentences]
    for sentence, parse in zip(sentences, parses, strict=True):
        sentence.tags = list(parse.tags)
    return Sight([[] for _ in sentences], parses)


def _flat(words: int) -> Parse:
    """Return a parse in which the first word is the root, and all others hang on it."""
    heads, relations = (-1, *[0] * (words - 1)), ("root", *["dep"] * (words - 1))
    return Parse(("NOUN",) * words, ("NN",) * words, (), heads[:words], relations[:words], (1.0,) * words)


def build(folder: Path, archive: Path, workers: int, most: float) -> Ended:
    """Build the archive of a folder, in ``most`` seconds at the most."""
    for left in archive.parent.glob(f"*{archive.name}*"):
        left.unlink() if left.is_file() else None
    said = archive.with_suffix(".said")
    started = monotonic()
    child = os.fork()
    if not child:
        _build(folder, archive, workers, said)
    watched = _Watched(child)
    code = watched.wait(most)
    seconds, clock = watched.seconds, monotonic() - started
    words, read, named = _told(folder, archive)
    words = words or said.read_text("utf-8", "replace")[-300:]
    return Ended(code, seconds, clock, watched.peak, read, named, words)


def _build(folder: Path, archive: Path, workers: int, said: Path) -> None:
    """Be the process of a run."""
    os.setsid()
    out = os.open(said, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    for descriptor in (1, 2):
        os.dup2(out, descriptor)
    code = 70
    try:
        code = run(["build", str(folder), "--output", str(archive), "--workers", str(workers)])
    except BaseException as error:  # a traceback is what is looked for
        print("TRACEBACK", type(error).__name__, error)
    finally:
        sys.stdout.flush()
        os._exit(code)


class _Watched:
    """A process and all that it started: the most memory that they held at a time, and their seconds."""

    def __init__(self, process: int) -> None:
        self.process, self.peak = process, 0
        self._had: dict[int, tuple[float, float]] = {}
        self._began = monotonic()

    @property
    def seconds(self) -> float:
        """Those of the clock without those they waited for a core, at least those in which they had one."""
        ran, waited = (sum(each) for each in zip((0.0, 0.0), *self._had.values(), strict=True))
        return float(max(monotonic() - self._began - waited, ran))

    def wait(self, most: float) -> int | None:
        """Wait until it ends; return its exit code, None where it had to be ended."""
        while True:
            tree = list(_tree(self.process))
            self.peak = max(self.peak, sum(map(_resident, tree)))
            self._had.update((one, had) for one in tree if (had := _had(one)))
            ended, status = os.waitpid(self.process, os.WNOHANG)
            if ended:
                return os.waitstatus_to_exitcode(status)
            if self.seconds > most:
                _kill(tree)
                os.waitpid(self.process, 0)
                return None
            sleep(0.05)


def _had(process: int) -> tuple[float, float] | None:
    """Return the seconds in which a process had a core, and in which it waited for one."""
    try:
        ran, waited, _ = Path(f"/proc/{process}/schedstat").read_text("ascii").split()
    except (OSError, ValueError):
        return None
    return int(ran) / 1e9, int(waited) / 1e9


def _kill(tree: Sequence[int]) -> None:
    for process in tree:
        try:
            os.kill(process, signal.SIGKILL)
        except ProcessLookupError:
            continue


def _tree(process: int) -> Iterator[int]:
    """Yield a process and all that it started."""
    yield process
    try:
        children = Path(f"/proc/{process}/task/{process}/children").read_text("ascii").split()
    except OSError:
        return
    for child in children:
        yield from _tree(int(child))


def _resident(process: int) -> int:
    try:
        return int(Path(f"/proc/{process}/statm").read_text("ascii").split()[1]) * _PAGE
    except (OSError, IndexError):
        return 0


def _told(folder: Path, archive: Path) -> tuple[str, bool, bool]:
    """Return what the archive says of the first hostile file, whether the good one was read, and all are named."""
    try:
        with closing(sqlite3.connect(f"file:{archive}?mode=ro", uri=True)) as opened:
            rows = opened.execute("SELECT path, reason, message, holds FROM file ORDER BY path").fetchall()
    except sqlite3.Error as error:
        return f"no archive: {error}", False, False
    known = {path: (reason, message, holds) for path, reason, message, holds in rows}
    there = {
        name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
        for name in os.listdir(folder)  # noqa: PTH208 names only, those that are no UTF-8 too
    }
    others = [known.get(name) for name in sorted(there - {GOOD})]
    first = next(iter(others), None) or ("", "", None)
    words = f"{first[0] or 'read'}: {first[1] or ''}" + (
        f" ({first[2]} members)" if first[2] is not None else ""
    )
    return words, known.get(GOOD, ("-",))[0] is None, None not in others
