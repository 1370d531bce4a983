"""Records of persons with damaged names and days: ``python -m bench.persons records FILE`` on historical_50k.

The file (CSV; part of Splink's test data, made from Wikidata) has several records for each of some thousand
persons of the past, with names, days of birth and genders altered or left out. Each record is taken for what
one source tells. Pairs of records held to be one person are compared with the true ones.
"""

import csv
import time
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from pathlib import Path

from testimonia.edtf import earliest, latest, parse
from testimonia.errors import DateError
from testimonia.model import Gender
from testimonia.persons.clusters import cluster
from testimonia.persons.portraits import Days, Portrait, bare_surnames, comparable_names, portrait_gender

_GENDERS: dict[str, Gender] = {"female": "f", "male": "m"}


def measure(file: Path, rows: int | None) -> None:
    """Measure with names and days, and with names alone, and print a line for each."""
    with file.open(encoding="utf-8", newline="") as lines:
        records = list(csv.DictReader(lines))[:rows]
    truth = {record["unique_id"]: record["cluster"] for record in records}
    print(f"{len(records)} records of {len(set(truth.values()))} persons")
    for title, dated in (("names and days", True), ("names alone", False)):
        started = time.process_time()
        found = cluster(portrait(record, dated) for record in records)
        seconds = time.process_time() - started
        persons = {m.referent: n for n, members in enumerate(found.persons) for m in members}
        precision, recall = scores(truth, persons)
        print(
            f"{title}: precision {precision:.1%}, recall {recall:.1%}, {len(found.persons)} persons, "
            f"{len(found.candidates)} pairs left to judge, {seconds:.1f} s"
        )


def portrait(record: dict[str, str], dated: bool) -> Portrait:
    """Return what a record tells as the portrait of a source."""
    written = (record["full_name"].title(),)
    names = comparable_names(written)
    return Portrait(
        record["unique_id"], record["unique_id"], written[0], names,
        portrait_gender(names, _GENDERS.get(record["gender"], "")),
        days(record["dob"]) if dated else (), (), bare_surnames(written),
    )  # fmt: skip


def days(written: str) -> tuple[Days, ...]:
    """Return a day of birth, none where it is left out or no date."""
    try:
        parse(written)
    except DateError:
        return ()
    return (Days(earliest(written), latest(written), written),)


def scores(truth: dict[str, str], found: dict[str, int]) -> tuple[float, float]:
    """Return precision and recall over pairs of records."""
    right = _pairs((truth[record], found[record]) for record in truth)
    return right / max(1, _pairs(found.values())), right / max(1, _pairs(truth.values()))


def _pairs(groups: Iterable[Hashable]) -> int:
    sizes: Sequence[int] = list(Counter(groups).values())
    return sum(size * (size - 1) // 2 for size in sizes)
