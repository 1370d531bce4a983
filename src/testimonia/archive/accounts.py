"""Statements as accounts: as readers left them, with persons and things as they are identified across sources."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from sqlite3 import Row

from testimonia.archive.lines import thing_id
from testimonia.archive.store import Archive
from testimonia.chronology.account import Account, Thing, When
from testimonia.model import TimeLink
from testimonia.names.fold import fold

TRUSTED = 0.6
"""Score below which a statement is not compared, unless a reader confirmed or amended it: it may well be misread."""
COMPARED = f"coalesce(s.verdict, '') <> 'REJECTED' AND (s.score >= {TRUSTED} OR s.verdict IN ('CONFIRMED', 'AMENDED'))"
"""What of the archive is compared: the condition of a query on ``statement s``."""
_OWN = f"""
SELECT i.person_id, s.id FROM identification i
CROSS JOIN mention m ON m.referent_id = i.referent_id
CROSS JOIN statement s INDEXED BY statement_about ON s.about_id = m.id
WHERE {COMPARED} AND i.person_id
"""  # noqa: S608 a constant
_ON = f"""
SELECT i.person_id, s.id FROM identification i
CROSS JOIN mention m ON m.referent_id = i.referent_id
CROSS JOIN statement s INDEXED BY statement_object ON s.object_id = m.id
WHERE s.type = 'kinship' AND {COMPARED} AND i.person_id
"""  # noqa: S608 a constant
_SAID = """
SELECT s.*, sr.id AS subject_referent, sr.label AS subject_label, sp.id AS subject_person, sp.label AS subject_name,
       sp.named AS subject_named, coalesce(sp.gender, sr.gender) AS subject_gender,
       om.form AS object_form, r.id AS object_referent, r.kind AS object_kind, r.label AS object_label,
       op.id AS object_person, op.label AS object_name, op.named AS object_named,
       coalesce(op.gender, r.gender) AS object_gender
FROM said s JOIN mention sm ON sm.id = s.subject_id JOIN referent sr ON sr.id = sm.referent_id
LEFT JOIN identification si ON si.referent_id = sr.id LEFT JOIN person sp ON sp.id = si.person_id
LEFT JOIN mention om ON om.id = s.object_id LEFT JOIN referent r ON r.id = om.referent_id
LEFT JOIN identification oi ON oi.referent_id = r.id LEFT JOIN person op ON op.id = oi.person_id
WHERE s.id
"""
_BESIDE = """
SELECT x.statement_id, x.role, m.form AS object_form, r.id AS object_referent, r.kind AS object_kind,
       r.label AS object_label, p.id AS object_person, p.label AS object_name, p.named AS object_named,
       coalesce(p.gender, r.gender) AS object_gender
FROM participant x JOIN mention m ON m.id = x.mention_id JOIN referent r ON r.id = m.referent_id
LEFT JOIN identification i ON i.referent_id = r.id LEFT JOIN person p ON p.id = i.person_id
WHERE x.statement_id
"""
_VOICES = """
SELECT x.statement_id, x.n, x.label, p.id AS person FROM voice x
LEFT JOIN mention m ON m.id = x.mention_id LEFT JOIN identification i ON i.referent_id = m.referent_id
LEFT JOIN person p ON p.id = i.person_id WHERE x.n > 0 AND x.statement_id
"""
_TIMES = """
SELECT source_id, begin, "end", kind, value FROM expression
WHERE kind IN ('age', 'duration') AND value <> '' AND source_id
"""
_LINKS = "SELECT * FROM time_link WHERE source_id"
_YEARS = re.compile(r"P(\d{1,3})Y")
_YEAR = 365.2425
BETWEEN = 2
"""Characters that may stand between words of time and the statement they belong to: a comma and a space."""


def own_statements(
    archive: Archive, persons: Collection[str], types: Collection[str] = ()
) -> dict[str, list[str]]:
    """Return the statements on each of some persons, as readers left them; of some types only, if any are named."""
    found = _by_person(archive.among(_OWN, persons))
    if not types:
        return found
    sql = "SELECT id, type FROM told WHERE id"
    of_type = {row["id"] for row in archive.among(sql, _every(found)) if row["type"] in types}
    return {person: [one for one in ids if one in of_type] for person, ids in found.items()}


def _every(statements: Mapping[str, list[str]]) -> list[str]:
    return [one for ids in statements.values() for one in ids]


def statements_on_kin(archive: Archive, persons: Collection[str]) -> dict[str, list[str]]:
    """Return the statements on others that make them kin of each of some persons."""
    return _by_person(archive.among(_ON, persons))


def _by_person(rows: Iterable[Row]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        found[row["person_id"]].append(row["id"])
    return found


def accounts(archive: Archive, statements: Collection[str]) -> dict[str, Account]:
    """Return statements as accounts, by id, those that readers rejected left out."""
    rows = archive.among(_SAID, statements).fetchall()
    beside, voices = _beside(archive, statements), _voices(archive, statements)
    times = _Times.of(archive, {row["source_id"] for row in rows})
    return {row["id"]: _account(row, beside[row["id"]], voices[row["id"]], times) for row in rows}


@dataclass(slots=True)
class _Beside:
    places: list[Thing] = field(default_factory=list)
    related: list[tuple[str, Thing]] = field(default_factory=list)


def _beside(archive: Archive, statements: Collection[str]) -> dict[str, _Beside]:
    found: dict[str, _Beside] = defaultdict(_Beside)
    for row in archive.among(_BESIDE, statements).fetchall():
        thing = _thing(row)
        if row["role"] == "place":
            found[row["statement_id"]].places.append(thing)
        else:
            found[row["statement_id"]].related.append((row["role"], thing))
    return found


def _voices(archive: Archive, statements: Collection[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for row in archive.among(_VOICES, statements):
        found[row["statement_id"]].append((row["n"], row["person"] or fold(row["label"])))
    told = {one: tuple(voice for _, voice in sorted(chain)) for one, chain in found.items()}
    return defaultdict(tuple, told)


def _thing(row: Row) -> Thing:
    if row["object_kind"] == "person":
        label = row["object_name"] or row["object_label"]
        own = row["object_person"] or row["object_referent"]
        return Thing(own, "person", label, bool(row["object_named"]), row["object_gender"] or "")
    kind, label = row["object_kind"], row["object_label"]
    return Thing(thing_id(kind, label), kind, label, row["object_form"] == "name")


def _account(row: Row, beside: _Beside, voices: tuple[str, ...], times: "_Times") -> Account:
    label = row["subject_name"] or row["subject_label"]
    own = row["subject_person"] or row["subject_referent"]
    subject = Thing(own, "person", label, bool(row["subject_named"]), row["subject_gender"] or "")
    ages = times.within(row, "age")
    return Account(
        row["id"], row["source_id"], row["type"], row["role"], subject,
        _thing(row) if row["object_kind"] is not None else None, row["value"] or "", _when(row),
        tuple(beside.places), tuple(beside.related), row["polarity"], row["modality"], voices,
        age_in_days(ages[0]) if len(ages) == 1 else None, times.within(row, "duration"), times.links(row),
        row["begin"], row["quote"],
    )  # fmt: skip


def _when(row: Row) -> When | None:
    if row["edtf"] is None:
        return None
    told = (row["date_words"] or "", row["date_rule"] or "", row["date_anchor"] or "")
    return When(row["edtf"], row["earliest"], row["latest"], *told)


def age_in_days(value: str) -> tuple[int, int] | None:
    """Return the least and most days after birth at which somebody has an age, given as TIMEX3 has it ("P12Y")."""
    years = _YEARS.fullmatch(value)
    if years is None:
        return None
    age = int(years.group(1))
    return int(age * _YEAR), int((age + 1) * _YEAR)


@dataclass(frozen=True, slots=True)
class _Times:
    """Ages, lengths and links in time of some sources, in order of place."""

    told: Mapping[str, list[tuple[int, int, str, str]]]
    linked: Mapping[str, list[TimeLink]]

    @classmethod
    def of(cls, archive: Archive, sources: Collection[str]) -> "_Times":
        told: dict[str, list[tuple[int, int, str, str]]] = defaultdict(list)
        for row in archive.among(_TIMES, sources):
            told[row["source_id"]].append((row["begin"], row["end"], row["kind"], row["value"]))
        linked: dict[str, list[TimeLink]] = defaultdict(list)
        for row in archive.among(_LINKS, sources):
            linked[row["source_id"]].append(_link(row))
        for each in told.values():
            each.sort()
        for every in linked.values():
            every.sort(key=lambda link: (link.start, link.end))
        return cls(told, linked)

    def within(self, row: Row, kind: str) -> tuple[str, ...]:
        """Return the values of a kind within the locus of a statement, in order."""
        told = self.told.get(row["source_id"], [])
        first = bisect_left(told, row["begin"], key=lambda one: one[0])
        found = []
        for begin, end, its_kind, value in told[first:]:
            if begin >= row["end"]:
                break
            if its_kind == kind and end <= row["end"]:
                found.append(value)
        return tuple(found)

    def links(self, row: Row) -> tuple[TimeLink, ...]:
        """Return the links in time within the locus of a statement, or right before or behind it."""
        linked = self.linked.get(row["source_id"], [])
        first, last = row["begin"] - BETWEEN, row["end"] + BETWEEN
        return tuple(one for one in linked if first <= one.end and one.start <= last and _at(one, row))


def _at(link: TimeLink, row: Row) -> bool:
    """Tell whether words of time stand within the words of a statement, or next to them: "Before her arrest, she …"."""
    within: bool = row["begin"] <= link.start and link.end <= row["end"]
    fronted: bool = 0 <= row["begin"] - link.end <= BETWEEN
    behind: bool = 0 <= link.start - row["end"] <= BETWEEN
    return within or fronted or behind


def _link(row: Row) -> TimeLink:
    return TimeLink(
        row["begin"], row["end"], row["words"], row["relation"], row["event"], row["event_begin"],
        row["event_end"], row["least"], row["most"],
    )  # fmt: skip
