"""Scores expressions of time against hand-marked ones: TempEval-3's measures and intervals of days.

    strict      same place                      relaxed   overlapping, one to one, exact pairs first
    value F1    relaxed F1 x share of the matched pairs with the same value
    exact       share of the gold intervals found with exactly the same days
    contains    share of the gold intervals that the found one covers, and its mean width in days

A value is TIMEX3, EDTF or TEI (``1905/1910``); equal lengths (``P12M``, ``P1Y``) are equal.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from testimonia import edtf
from testimonia.errors import DateError

Row = dict[str, Any]
_SEASONS = {
    "SP": 21, "SU": 22, "FA": 23, "AU": 23, "WI": 24, "Q1": 33, "Q2": 34, "Q3": 35,
    "Q4": 36, "H1": 40, "H2": 41,
}  # fmt: skip
_LENGTHS = {"DE": (10, "Y"), "CE": (100, "Y"), "E": (10, "Y"), "C": (100, "Y"), "W": (7, "D"), "Q": (3, "M")}


@dataclass
class Score:
    """Counts over documents; the shares are properties of them."""

    gold: int = 0
    found: int = 0
    strict: int = 0
    relaxed: int = 0
    value: int = 0
    intervals: int = 0
    exact: int = 0
    contains: int = 0
    width: int = 0
    yearless: int = 0
    yearless_exact: int = 0

    def f1(self, hits: float) -> float:
        """Return F1 in percent for so many hits."""
        return 200 * hits / (self.gold + self.found) if self.gold + self.found else 0.0

    def row(self) -> list[str]:
        """Return the measures as they stand in the table."""
        width = f"{self.width / self.contains:.0f}" if self.contains else "-"
        return [
            f"{self.f1(self.strict):.1f}", f"{self.f1(self.relaxed):.1f}", f"{self.f1(self.value):.1f}",
            _percent(self.exact, self.intervals), f"{_percent(self.contains, self.intervals)} ({width} d)",
            _percent(self.yearless_exact, self.yearless),
        ]  # fmt: skip


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}" if whole else "-"


def load(path: Path) -> dict[str, list[Row]]:
    """Return the rows of a JSON-lines file by document, in order of place."""
    rows = defaultdict(list)
    for line in path.read_text("utf-8").splitlines():
        if line.strip():
            row = json.loads(line)
            rows[row["doc"]].append(row)
    return {doc: sorted(each, key=lambda row: (row["start"], row["end"])) for doc, each in rows.items()}


def innermost(rows: Sequence[Row]) -> list[Row]:
    """Return the rows that contain no other row: nested marking is flattened."""
    return [
        row
        for row in rows
        if not any(
            other is not row
            and row["start"] <= other["start"]
            and other["end"] <= row["end"]
            and (other["start"], other["end"]) != (row["start"], row["end"])
            for other in rows
        )
    ]


def pairs(gold: Sequence[Row], found: Sequence[Row]) -> list[tuple[Row, Row]]:
    """Match rows one to one: same place first, then by the longest overlap."""
    options = []
    for left, one in enumerate(gold):
        for right, other in enumerate(found):
            shared = min(one["end"], other["end"]) - max(one["start"], other["start"])
            if shared > 0:
                same = (one["start"], one["end"]) == (other["start"], other["end"])
                options.append((not same, -shared, left, right))
    lefts: set[int] = set()
    rights: set[int] = set()
    matched = []
    for _, _, left, right in sorted(options):
        if left not in lefts and right not in rights:
            lefts.add(left)
            rights.add(right)
            matched.append((gold[left], found[right]))
    return matched


def canonical(value: str | None) -> str | None:
    """Return one spelling for values that mean the same."""
    if not value:
        return None
    length = re.fullmatch(r"P(\d+)(DE|CE|E|W|C|Q)", value)
    if length:
        factor, unit = _LENGTHS[length[2]]
        value = f"P{int(length[1]) * factor}{unit}"
    months = re.fullmatch(r"P(\d+)M", value)
    if months and int(months[1]) % 12 == 0:
        value = f"P{int(months[1]) // 12}Y"
    return re.sub(r"(T\d\d:\d\d):\d\d$", r"\1", value)


def interval(value: str | None) -> tuple[int, int] | None:
    """Return the days a value covers as ordinals, None for what is no closed interval."""
    if not value or value[0] in "P-" or value.startswith("XX"):
        return None
    try:
        text = "/".join(_as_edtf(part) for part in value.split("T")[0].split("/"))
        low, high = edtf.earliest(text), edtf.latest(text)
    except (DateError, KeyError):
        return None
    return None if low is None or high is None else (low, high)


def _as_edtf(value: str) -> str:
    before = re.fullmatch(r"BC(\d{4})", value)
    if before:
        return edtf.year_text(1 - int(before[1]))
    season = re.fullmatch(r"(\d{4})-([A-Z][A-Z\d])", value)
    if season:
        return f"{season[1]}-{_SEASONS[season[2]]}"
    return value + "X" * (4 - len(value)) if re.fullmatch(r"\d{2,3}", value) else value


def has_year(words: str) -> bool:
    """Tell whether words name a year in digits."""
    return bool(re.search(r"\d{3,4}", words))


def _weeks(value: str | None) -> tuple[int, int] | None:
    week = re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value or "")
    if not week:
        return interval(value)
    fourth = edtf.day_number(int(week[1]), 1, 4)
    monday = fourth - (fourth - 1) % 7 + 7 * (int(week[2]) - 1)
    return (monday + 5, monday + 6) if week[3] else (monday, monday + 6)


def _count(score: Score, gold: Row, found: Row | None) -> None:
    days = _weeks(gold.get("value"))
    score.intervals += days is not None
    yearless = days is not None and not has_year(gold["text"])
    score.yearless += yearless
    if found is None:
        return
    score.value += canonical(gold.get("value")) == canonical(found.get("value"))
    reached = _weeks(found.get("value"))
    if days and reached:
        score.exact += days == reached
        score.yearless_exact += yearless and days == reached
        if reached[0] <= days[0] and days[1] <= reached[1]:
            score.contains += 1
            score.width += reached[1] - reached[0] + 1


def score(gold: Mapping[str, Sequence[Row]], found: Mapping[str, Sequence[Row]]) -> Score:
    """Return the counts over all documents of the gold."""
    total = Score()
    for doc, marked in gold.items():
        rows, mine = innermost(marked), found.get(doc, [])
        matched = pairs(rows, mine)
        total.gold += len(rows)
        total.found += len(mine)
        total.relaxed += len(matched)
        total.strict += sum((one["start"], one["end"]) == (two["start"], two["end"]) for one, two in matched)
        partner = {id(one): two for one, two in matched}
        for row in rows:
            _count(total, row, partner.get(id(row)))
    return total


def wrong(
    gold: Mapping[str, Sequence[Row]], found: Mapping[str, Sequence[Row]]
) -> Iterator[tuple[str, Row, Row | None]]:
    """Yield what fails: (class, gold row, found row); the class is missed, year, value or spurious."""
    for doc, marked in gold.items():
        rows, mine = innermost(marked), found.get(doc, [])
        matched = pairs(rows, mine)
        partner = {id(one): two for one, two in matched}
        for row in rows:
            two = partner.get(id(row))
            if two is None:
                yield "missed", row, None
            elif canonical(row.get("value")) != canonical(two.get("value")):
                same_tail = str(row.get("value"))[4:] == str(two.get("value"))[4:]
                yield ("year" if same_tail else "value"), row, two
        taken = {id(two) for _, two in matched}
        yield from (("spurious", row, None) for row in mine if id(row) not in taken)
