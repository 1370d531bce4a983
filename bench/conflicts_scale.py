"""What comparing costs: an archive of 100,000 statements, one source more, and the page of a person of 128 sources.

Beside it stands what the same archive needs for identifying its persons, in the same run.
"""

import http.client
import random
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.archive import fetched, serving
from bench.build import seconds
from testimonia.archive.comparing import compare
from testimonia.archive.files import FileRecord
from testimonia.archive.identifying import identify
from testimonia.archive.store import Archive, create_or_open
from testimonia.archive.writing import finish_run, start_run, write_reading
from testimonia.model import EdtfDate, Mention, Reading, Referent, Source, Statement, Voice, content_id, quote
from testimonia.names.given import written

AUTHOR = (Voice("author", "the author"),)
DEEDS = (
    ("birth", "born", 0), ("education", "graduated", 22), ("membership", "joined", 25), ("kinship", "spouse", 27),
    ("detention", "arrested", 31), ("membership", "expelled", 38), ("exile", "emigrated", 40), ("death", "died", 66),
)  # fmt: skip
"""Type, role and age of what is told of everybody."""
IN_A_SOURCE = 5
TOLD_BY = 3
"""Sources that tell of one person."""
MANY = 128


@dataclass(frozen=True, slots=True)
class Someone:
    """A made-up person and the year of their birth."""

    name: str
    born: int


def table(statements: int = 100_000) -> Iterator[tuple[str, ...]]:
    """Yield the rows of the table."""
    yield ("cost", "seconds", "of identifying")
    with TemporaryDirectory() as folder:
        path = Path(folder) / "made.testimonia"
        with create_or_open(path) as archive:
            people = _people(statements // (len(DEEDS) * TOLD_BY))
            sources = _sources(people, random.Random(1))
            write(archive, sources[:-1])
            identifying = seconds(lambda: identify(archive, ()))
            took = seconds(lambda: compare(archive))
            number = archive.execute("SELECT count(*) FROM statement").fetchone()[0]
            yield (f"{number:,} statements", f"{took:.2f}", f"{took / identifying:.2f}")
            write(archive, sources[-1:])
            identifying = seconds(lambda: identify(archive, ()))
            took = seconds(lambda: compare(archive))
            yield ("one source more", f"{took:.3f}", f"{took / identifying:.2f}")
        yield from _page(Path(folder) / "many.testimonia")


def _page(path: Path) -> Iterator[tuple[str, ...]]:
    with create_or_open(path) as archive:
        one = Someone("Anna Reichenbach", 1880)
        write(archive, [[Someone(one.name, one.born + n % 3)] for n in range(MANY)])
        identify(archive, ())
        compare(archive)
        person = archive.execute("SELECT id FROM person ORDER BY statements DESC LIMIT 1").fetchone()["id"]
        number = archive.execute("SELECT count(*) FROM conflict").fetchone()[0]
    with ExitStack() as stack:
        host, port = stack.enter_context(serving(path))
        connection = http.client.HTTPConnection(host, port, timeout=60)
        fetched(connection, "/people")
        times = sorted(seconds(lambda: fetched(connection, f"/person/{person}")) for _ in range(40))
    yield (f"page of {MANY} sources, {number} conflicts, p95", f"{times[37]:.3f}", "")


def _people(number: int) -> list[Someone]:
    """Return people no two of whom share a surname."""
    chance = random.Random(1)
    given = sorted({*written("f"), *written("m")})
    return [
        Someone(f"{chance.choice(given).title()} {_surname(n)}", chance.randint(1820, 1930))
        for n in range(number)
    ]


def _surname(n: int) -> str:
    syllables = [
        "ba",
        "de",
        "gi",
        "ko",
        "lu",
        "ma",
        "ne",
        "ri",
        "so",
        "tu",
        "va",
        "ze",
        "fa",
        "he",
        "pi",
        "do",
    ]
    word = ""
    for _ in range(4):
        n, rest = divmod(n, len(syllables))
        word += syllables[rest]
    return f"{word.title()}nder"


def _sources(people: Sequence[Someone], chance: random.Random) -> list[list[Someone]]:
    """Return whom each source tells of: everybody some times, with births that differ now and then."""
    told = [one for one in people for _ in range(TOLD_BY)]
    chance.shuffle(told)
    varied = [Someone(one.name, one.born + (chance.random() < 0.1)) for one in told]
    return [varied[n : n + IN_A_SOURCE] for n in range(0, len(varied), IN_A_SOURCE)]


def write(archive: Archive, sources: Sequence[Sequence[Someone]]) -> None:
    """Write sources into an archive as if they had been read."""
    held = archive.execute("SELECT count(*) FROM source").fetchone()[0]
    run = start_run(archive, "0", "made", {})
    with archive.transaction():
        for n, people in enumerate(sources, start=held):
            reading = _reading(f"{n:06}.txt", people)
            file = FileRecord(reading.source.path, len(reading.source.text), 1, reading.source.digest, "made")
            write_reading(archive, reading, run, file)
    finish_run(archive, run)


def _reading(path: str, people: Sequence[Someone]) -> Reading:
    lines = [f"{one.name} {role} {one.born + age}." for one in people for _, role, age in DEEDS]
    text = f"{path}\n" + "\n".join(lines)
    digest = content_id(text) * 4
    source = Source(content_id(digest), path, digest, text, "txt", "utf-8")
    statements = list(_statements(source, people))
    mentions = [one.subject for one in statements]
    referents = {
        one.referent: Referent(one.referent, source.id, "person", one.text, (one.text,)) for one in mentions
    }
    return Reading(
        source, path, mentions=tuple(mentions), referents=tuple(referents.values()), statements=tuple(statements),
        words=3 * len(lines),
    )  # fmt: skip


def _statements(source: Source, people: Sequence[Someone]) -> Iterator[Statement]:
    begin = source.text.index("\n") + 1
    for one in people:
        for type_, role, age in DEEDS:
            year, end = one.born + age, begin + len(one.name)
            mention = Mention(
                begin, end, one.name, "person", "name", content_id(source.id, "person", one.name)
            )
            at = end + len(role) + 2
            days = date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()
            yield Statement(
                type_, role, mention, quote(source, begin, at + 4), AUTHOR, "made", 0.9, "made",
                date=EdtfDate(str(year), *days, str(year), at, at + 4, "made"), version="1",
            )  # fmt: skip
            begin = at + 6
