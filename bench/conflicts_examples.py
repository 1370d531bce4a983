"""The contradictions planted in the example collection: found from its texts, and from statements given right."""

import json
import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bench.conflicts_match import Met, Outcome, Planted, outcome, sided
from bench.lives import Text, read_collection
from testimonia import edtf
from testimonia.archive.store import Archive, open_archive
from testimonia.chronology.account import Account, Thing, When
from testimonia.chronology.life import life_of
from testimonia.conflicts.conflict import Conflict
from testimonia.conflicts.finding import of_a_life, of_a_topic
from testimonia.conflicts.topics import topics
from testimonia.model import content_id
from testimonia.names.fold import fold
from testimonia.pipeline import build
from testimonia.vocabulary import statement_types

_MARKED = re.compile('["“]([^"“”]+)["”]')
EXAMPLES = Path(__file__).parent.parent / "examples"
MET = """
SELECT c.id, c.rule, c.type, x.side, o.path, s.begin, s."end",
       (SELECT group_concat(p.label, '|') FROM conflict_person w JOIN person p ON p.id = w.person_id
        WHERE w.conflict_id = c.id) AS persons
FROM conflict c
JOIN conflict_statement x ON x.conflict_id = c.id JOIN statement s ON s.id = x.statement_id
JOIN source o ON o.id = s.source_id ORDER BY c.id, x.side, o.path, s.begin
"""


def table(show: bool = False) -> Iterator[tuple[str, ...]]:
    """Yield the rows of the table, with what was missed and what is false if asked."""
    texts, _ = read_collection(EXAMPLES / "lives", EXAMPLES / "expected")
    planted = planted_in({text.path: text for text in texts})
    with TemporaryDirectory() as folder:
        path = Path(folder) / "examples.testimonia"
        build(EXAMPLES / "lives", path)
        with open_archive(path) as archive:
            from_text = outcome(planted, sided(map(dict, archive.execute(MET))))
            peer = outcome(planted, _dates_differ(archive))
    given = outcome(planted, given_right(texts))
    results = {"from text": from_text, "statements given right": given, "dates not equal": peer}
    yield ("examples", "planted", "found", "false")
    for kind, result in results.items():
        yield (kind, str(len(planted)), str(len(result.found)), str(len(result.false)))
        if show:
            yield from _details(result)


def _details(found: Outcome) -> Iterator[tuple[str, ...]]:
    yield from (("  missed", name) for name in found.missed)
    yield from (("  false", one.rule, str(one.sides)) for one in found.false)


def planted_in(texts: dict[str, Text]) -> list[Planted]:
    """Return the planted disagreements of the collection with their places in its texts."""
    items = json.loads((EXAMPLES / "expected" / "disagreements.json").read_text("utf-8"))
    return [
        Planted(
            item["about"],
            tuple(
                (side["path"], *(texts[side["path"]].span(side["quote"]) or (0, 0))) for side in item["texts"]
            ),
            item["type"],
            item["person"],
        )
        for item in items
    ]


def _dates_differ(archive: Archive) -> Iterator[Met]:
    """Yield what anyone can do in a line: two dates of one person, type and role that are not the same string."""
    rows = archive.execute("""
        SELECT i.person_id, s.type, s.role, s.edtf, o.path, s.begin, s."end" FROM said s
        JOIN mention m ON m.id = s.subject_id JOIN identification i ON i.referent_id = m.referent_id
        JOIN source o ON o.id = s.source_id WHERE s.edtf IS NOT NULL ORDER BY s.id""")
    groups: dict[tuple[str, ...], dict[str, list[tuple[str, int, int]]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for row in rows:
        key = (row["person_id"], row["type"], row["role"])
        groups[key][row["edtf"]].append((row["path"], row["begin"], row["end"]))
    for role, dates in groups.items():
        paths = {place[0] for places in dates.values() for place in places}
        if len(dates) > 1 and len(paths) > 1:
            yield Met(" ".join(role[1:]), tuple(tuple(places) for places in dates.values()))


# ---------------------------------------------------------------- statements given right


def given_right(texts: Sequence[Text]) -> list[Met]:
    """Return the conflicts in what a careful reader takes from the texts."""
    places: dict[str, tuple[str, int, int]] = {}
    labels: dict[str, str] = {}
    accounts = []
    for text in texts:
        for line in text.expected["statements"]:
            account, span = account_of(text, line), text.span(line["quote"])
            if span is not None:
                accounts.append(account)
                labels[account.subject.id] = account.subject.label
                places[account.id] = (text.path, *span)
    return [
        Met(
            one.rule,
            tuple(tuple(places[each] for each in side.statements) for side in one.sides),
            one.type,
            tuple(labels[person] for person in one.persons),
        )
        for one in conflicts_in(accounts)
    ]


def conflicts_in(accounts: Sequence[Account]) -> list[Conflict]:
    """Return all conflicts in accounts on whomever, each once."""
    by_person: dict[str, list[Account]] = defaultdict(list)
    by_topic: dict[str, list[Account]] = defaultdict(list)
    for one in accounts:
        by_person[one.subject.id].append(one)
        for key in topics(one):
            by_topic[key].append(one)
    found: dict[str, Conflict] = {}
    kin = {one.object.id: one.object for one in accounts if one.type == "kinship" and one.object is not None}
    for person in sorted(by_person.keys() | {thing.id for thing in kin.values() if thing.kind == "person"}):
        mine = by_person.get(person, [])
        who = mine[0].subject if mine else kin[person]
        touched = {thing.id for one in mine for thing in things_of(one) if thing.kind == "person"}
        touched |= {one.subject.id for one in accounts if one.type == "kinship" and _is(one.object, person)}
        bounding = [
            one for one in accounts
            if one.subject.id != person and _bounds(one, person, touched)
        ]  # fmt: skip
        found |= {one.id: one for one in of_a_life(life_of(who, [*mine, *bounding])).conflicts}
    for key, several in sorted(by_topic.items()):
        found |= {one.id: one for one in of_a_topic(key, several)}
    return list(found.values())


def _bounds(account: Account, person: str, touched: Collection[str]) -> bool:
    if account.type == "founding":
        return True
    near = account.subject.id in touched or _is(account.object, person)
    return near and account.type in {"birth", "death", "kinship"}


def things_of(account: Account) -> Iterator[Thing]:
    """Yield whom and what an account names beside its subject."""
    yield from (
        thing for thing in (account.object, *(each for _, each in account.related)) if thing is not None
    )


def _is(thing: Thing | None, person: str) -> bool:
    return thing is not None and thing.id == person


def account_of(text: Text, line: dict[str, Any]) -> Account:
    """Return an expected statement as an account."""
    thing = line["object"]
    told = line["voices"][1:]
    own = content_id(
        text.path, line["quote"], line["type"], line["role"], line["subject"], str(thing), line["value"]
    )
    return Account(
        own, text.path, line["type"], line["role"], _person(line["subject"]),
        _thing(text, line) if thing else None, _value(line), _when(line["date"]),
        tuple(_of_kind("place", place) for place in line["places"]),
        tuple((each["role"], _of_kind(each.get("kind", "group"), each["label"])) for each in line.get("related", ())
              if "label" in each),
        line["polarity"], line["modality"], tuple(fold(_voice(voice)) for voice in told), quote=line["quote"],
    )  # fmt: skip


def _value(line: dict[str, Any]) -> str:
    """Return the value of an expected statement: of a quotation the words in marks, not the sentence."""
    marked = _MARKED.findall(line["value"] or "") if line["type"] == "quotation" else []
    return " ".join(marked) or line["value"] or ""


def _voice(voice: Any) -> str:
    return str(voice.get("label", voice)) if isinstance(voice, dict) else str(voice)


def _person(label: str) -> Thing:
    return Thing(fold(label), "person", label)


def _thing(text: Text, line: dict[str, Any]) -> Thing:
    """Return the object of an expected statement: a person where the text's list has them, else as its type has."""
    label = str(line["object"])
    people = {name for names in text.expected["persons"] for name in names}
    kinds = statement_types()[line["type"]].objects or ("group",)
    return _person(label) if label in people or kinds == ("person",) else _of_kind(kinds[0], label)


def _of_kind(kind: Any, label: str) -> Thing:
    return Thing(content_id(kind, fold(label)), kind, label)


def _when(date: str | None) -> When | None:
    return When(date, edtf.earliest(date), edtf.latest(date), date) if date else None
