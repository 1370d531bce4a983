"""How well and how fast dates are read, beside other tools on the same texts.

    python -m bench.dates FOLDER ...             one table; a FOLDER has docs.jsonl and gold.jsonl
    python -m bench.dates predict DOCS.jsonl     what we read, as JSON lines
    python -m bench.dates errors FOLDER ...      what fails, by class of rule, with counts
    python -m bench.dates edtf FOLDER            third-party EDTF strings and phrases

A document is {"id", "text", "dct"}: dct is the day of writing, may be missing. A peer is run when it is
installed and left out by name when it is not; HeidelTime also needs Java.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import perf_counter
from typing import Any

from bench import dates_edtf, dates_peers
from bench.dates_peers import Reader
from bench.dates_score import Row, load, score, wrong
from testimonia import edtf
from testimonia.dates import Known
from testimonia.dates.reading import expressions
from testimonia.errors import DateError
from testimonia.languages.en.pack import ENGLISH
from testimonia.model import EdtfDate

Document = dict[str, Any]
HEADS = ("strict F1", "relaxed F1", "value F1", "exact days", "contains (width)", "exact, no year", "words/s")


def documents(path: Path) -> list[Document]:
    """Return the documents of a JSON-lines file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def _written(document: Document) -> Known:
    """Return the day of writing as what is known beforehand; ignored where it is no day."""
    text = str(document.get("dct") or "")
    try:
        low, high = edtf.earliest(text), edtf.latest(text)
    except DateError:
        return Known()
    return Known(published=EdtfDate(text, low, high, text, 0, 0))


def ours(document: Document) -> Iterator[Row]:
    """Yield what we read in one document; paragraphs are passages."""
    text = document["text"]
    spans = [match.span() for match in re.finditer(r"[^\n]+", text)]
    for expression in expressions(text, spans, _written(document), ENGLISH.dates()):
        date = expression.date
        said = {
            "edtf": date.edtf if date else None,
            "earliest": _day(date.earliest) if date else None,
            "latest": _day(date.latest) if date else None,
            "rule": expression.rule,
            "anchor": date.anchor if date else "",
        }
        for part in expression.timexes:
            place = {"doc": document["id"], "start": part.start, "end": part.end}
            words = {"text": text[part.start : part.end], "type": part.type, "value": part.value or None}
            yield {**place, **words, **said}


def _day(ordinal: int | None) -> str | None:
    return None if ordinal is None else edtf.iso_day(ordinal)


def timed(read: Reader, texts: Sequence[Document]) -> tuple[dict[str, list[Row]], float]:
    """Return the rows by document and the words a second; one document is read before, to warm up."""
    list(read(texts[0]))
    start = perf_counter()
    rows = {text["id"]: list(read(text)) for text in texts}
    words = sum(len(text["text"].split()) for text in texts)
    return rows, words / (perf_counter() - start)


def _dates_only(rows: dict[str, list[Row]]) -> dict[str, list[Row]]:
    """Keep dates and times that have a value: what a gold of dates alone (TEI) can be compared with."""
    return {
        doc: [
            row
            for row in each
            if row["type"] in ("DATE", "TIME") and row["value"] and "_REF" not in row["value"]
        ]
        for doc, each in rows.items()
    }


def table(folders: Sequence[Path]) -> Iterator[str]:
    """Yield the lines of the table, for each folder ourselves and every peer that is installed."""
    readers = {"testimonia": ours, **dates_peers.installed()}
    yield f"{'':34}" + "".join(f"{head:>18}" for head in HEADS)
    for folder in folders:
        texts, gold = documents(folder / "docs.jsonl"), load(folder / "gold.jsonl")
        only_dates = not any(row["type"] in ("DURATION", "SET") for rows in gold.values() for row in rows)
        for name, read in readers.items():
            rows, speed = timed(read, texts)
            counts = score(gold, _dates_only(rows) if only_dates else rows)
            cells = [*counts.row(), f"{speed:,.0f}"]
            yield f"{folder.name + ' ' + name:34}" + "".join(f"{cell:>18}" for cell in cells)
    for name in dates_peers.missing():
        yield f"not installed: {name}"


def errors(folders: Sequence[Path]) -> Iterator[str]:
    """Yield what fails, counted by class and by the rule that read it."""
    for folder in folders:
        texts, gold = documents(folder / "docs.jsonl"), load(folder / "gold.jsonl")
        rows = {text["id"]: list(ours(text)) for text in texts}
        if not any(row["type"] in ("DURATION", "SET") for each in gold.values() for row in each):
            rows = _dates_only(rows)
        found: Counter[tuple[str, str]] = Counter()
        for kind, one, two in wrong(gold, rows):
            row = two or one
            found[kind, row.get("rule") or row.get("type") or ""] += 1
        yield from (
            f"{folder.name:12}{count:5}  {kind:10}{rule}" for (kind, rule), count in found.most_common()
        )


def main(arguments: Sequence[str]) -> None:
    """Run one of the commands of this module's docstring."""
    if not arguments:
        sys.exit(__doc__)
    command, rest = arguments[0], [Path(each) for each in arguments[1:]]
    if command == "predict":
        for document in documents(rest[0]):
            for row in ours(document):
                print(json.dumps(row, ensure_ascii=False))
        return
    if command == "errors":
        lines = errors(rest)
    elif command == "edtf":
        lines = dates_edtf.table(rest[0])
    else:
        lines = table([Path(each) for each in arguments])
    for line in lines:
        print(line, flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
