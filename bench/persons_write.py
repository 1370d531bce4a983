"""Made-up mentions written into an archive as if they had been read."""

from collections.abc import Iterator, Sequence
from datetime import date

from bench.persons_made import Mentioned, mentions
from testimonia.archive.files import FileRecord
from testimonia.archive.store import Archive
from testimonia.archive.writing import finish_run, start_run, write_reading
from testimonia.model import EdtfDate, Mention, Reading, Referent, Source, Statement, Voice, content_id, quote

AUTHOR = (Voice("author", "the author"),)


def write(archive: Archive, number: int, first: int = 0) -> None:
    """Write the sources of so many mentions, without those of the first so many."""
    run = start_run(archive, "0", "made", {})
    passed = 0
    with archive.transaction():
        for n, people in enumerate(mentions(number)):
            passed += len(people)
            if n * 20 >= first:
                reading = _reading(f"{n:06}.txt", people)
                source = reading.source
                file = FileRecord(
                    path=source.path, size=len(source.text), modified=1, digest=source.digest, maker="made"
                )
                write_reading(archive, reading, run, file)
    finish_run(archive, run)


def _reading(path: str, people: Sequence[Mentioned]) -> Reading:
    text = f"{path}\n" + "".join(f"{one.name}, {one.born or '-'}.\n" for one in people)
    digest = content_id(text) * 4
    source = Source(
        id=content_id(digest), path=path, digest=digest, text=text, format="txt", encoding="utf-8"
    )
    placed = list(_placed(source, people))
    found = [mention for mention, _ in placed]
    return Reading(
        source=source, title=path, mentions=tuple(found), words=2 * len(found),
        referents=tuple(Referent(m.referent, source.id, "person", m.text, (m.text,)) for m in found),
        statements=tuple(_birth(source, mention, one) for mention, one in placed if one.born),
    )  # fmt: skip


def _placed(source: Source, people: Sequence[Mentioned]) -> Iterator[tuple[Mention, Mentioned]]:
    """Yield the mention of each, one on each line behind the first."""
    begin = source.text.index("\n") + 1
    for one in people:
        end = begin + len(one.name)
        referent = content_id(source.id, "person", one.name)
        yield Mention(begin, end, one.name, "person", "name", referent), one
        begin = source.text.index("\n", begin) + 1


def _birth(source: Source, mention: Mention, one: Mentioned) -> Statement:
    begin = source.text.index(str(one.born), mention.end)
    days = date(one.born, 1, 1).toordinal(), date(one.born, 12, 31).toordinal()
    return Statement(
        type="birth", role="born", subject=mention, locus=quote(source, mention.start, begin + 4), voices=AUTHOR,
        date=EdtfDate(str(one.born), *days, str(one.born), begin, begin + 4, rule="made"),
        extractor="made", version="1", score=0.9, reason="made",
    )  # fmt: skip
