"""How an archive of many sources behaves: adding one text, and the pages of its reading room."""

import http.client
import random
import re
import statistics
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from bench.build import seconds
from bench.grammar import Grammar
from testimonia.archive.store import open_archive

ADDED = 5
"""Texts added one by one; the slowest is told."""

ADDRESS = re.compile(r"http://([\d.]+):(\d+)/")
WORDS = "strike|congress|expelled|Vienna|typesetter|secretary Berlin|asylum Oslo|pneumonia|Left Opposition"


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds of a kind of page: the median, and what 95 of 100 stay below."""

    p50: float
    p95: float
    largest: int
    """Bytes of the largest page."""


def adding(folder: Path, archive: Path) -> float:
    """Add texts one by one, each with a whole ``testimonia build``; return the most seconds one took."""
    command = [sys.executable, "-m", "testimonia", "build", str(folder), "-o", str(archive), "--json"]
    slowest = 0.0
    for n, (_, text) in enumerate(Grammar(seed=2).texts(ADDED)):
        (folder / f"added-{n}.txt").write_text(text, "utf-8")
        slowest = max(slowest, seconds(lambda: subprocess.run(command, capture_output=True, check=True)))
    return slowest


def pages(archive: Path, number: int) -> dict[str, Times]:
    """Serve an archive on loopback and fetch ``number`` pages of each kind; return their times."""
    wanted = {
        "person": _persons(archive, number),
        "source": _sources(archive, number),
        "search": _searches(number),
    }
    with serving(archive) as (host, port):
        connection = http.client.HTTPConnection(host, port, timeout=60)
        fetched(connection, "/people")  # what a reader's first page loads is not the page
        return {kind: _timed(connection, paths) for kind, paths in wanted.items()}


@contextmanager
def serving(archive: Path) -> Iterator[tuple[str, int]]:
    """Run the reading room in a process of its own; yield where it listens."""
    command = [sys.executable, "-u", "-m", "testimonia", "serve", str(archive), "--no-open", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        try:
            match = next(filter(None, map(ADDRESS.search, server.stdout)))
            yield match[1], int(match[2])
        finally:
            server.terminate()


def _timed(connection: http.client.HTTPConnection, paths: Sequence[str]) -> Times:
    times: list[float] = []
    largest = 0
    for path in paths:
        sizes: list[int] = []
        times.append(1000 * seconds(lambda: sizes.append(fetched(connection, path))))  # noqa: B023 called at once
        largest = max(largest, *sizes)
    cuts = statistics.quantiles(times, n=100, method="inclusive")
    return Times(cuts[49], cuts[94], largest)


def fetched(connection: http.client.HTTPConnection, path: str) -> int:
    """Fetch a page; return how many bytes it has."""
    connection.request("GET", path)
    answer = connection.getresponse()
    body = answer.read()
    if answer.status != http.client.OK:
        raise SystemExit(f"{path} answered {answer.status}")
    return len(body)


def _persons(archive: Path, number: int) -> list[str]:
    """Return persons as readers meet them: half of them those on whom most is said, half anyone."""
    with open_archive(archive) as held:
        ids = [row["id"] for row in held.execute("SELECT id FROM person ORDER BY statements DESC, id")]
    chosen = ids[: number // 2] + random.Random(3).sample(ids, min(len(ids), number - number // 2))
    return [f"/person/{one}" for one in chosen]


def _sources(archive: Path, number: int) -> list[str]:
    with open_archive(archive) as held:
        ids = [row["id"] for row in held.execute("SELECT id FROM source ORDER BY id")]
    return [f"/source/{one}" for one in random.Random(4).sample(ids, min(len(ids), number))]


def _searches(number: int) -> list[str]:
    names = [figure.name for figure in Grammar().figures[:50]]
    queries = [*WORDS.split("|"), *names]
    return [f"/search?q={quote(queries[n % len(queries)])}" for n in range(number)]
