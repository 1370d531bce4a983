"""Births in historical_50k: several damaged records for each person, some of which have another day of birth.

The file (CSV; part of Splink's test data, made from Wikidata) has days of birth as ``YYYY-MM-DD``, many of them
altered. What is no date, or is left out, says nothing; what differs as a string is taken for a contradiction.
"""

import csv
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.conflicts_accounts import when
from testimonia.chronology.account import Account, Thing
from testimonia.edtf import parse
from testimonia.errors import DateError


@dataclass(frozen=True, slots=True)
class Records:
    """The records of one person: ``births`` are the different days, ``unread`` what is written and no date."""

    cluster: str
    births: tuple[Account, ...]
    unread: tuple[str, ...] = ()

    @property
    def is_contradicted(self) -> bool:
        """Whether the days of birth are not all the same."""
        return len(self.births) > 1


def records(file: Path) -> Iterator[Records]:
    """Yield the persons of the file, each day of birth as the account of the first record that has it."""
    with file.open(encoding="utf-8", newline="") as lines:
        rows: dict[str, list[dict[str, str]]] = defaultdict(list)
        for row in csv.DictReader(lines):
            rows[row["cluster"]].append(row)
    for cluster, group in rows.items():
        yield _births(cluster, group)


def _births(cluster: str, group: list[dict[str, str]]) -> Records:
    births: dict[str, Account] = {}
    unread = []
    subject = Thing(cluster, "person", group[0]["full_name"].title())
    for row in group:
        written = row["dob"]
        if written and written not in births:
            if _is_date(written):
                births[written] = Account(
                    row["unique_id"], row["unique_id"], "birth", "born", subject, when=when(written, written)
                )
            else:
                unread.append(written)
    return Records(cluster, tuple(births.values()), tuple(unread))


def _is_date(written: str) -> bool:
    try:
        parse(written)
    except DateError:
        return False
    return True
