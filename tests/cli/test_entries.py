"""Entries of the log in words."""

import json
from pathlib import Path

import pytest

from testimonia.archive.judging import deciding
from testimonia.archive.judging.entry import Judgement
from testimonia.archive.judging.parts import parts
from testimonia.archive.store import create_or_open
from testimonia.cli import entries
from tests.cli.conftest import person_of, statement_of

MARSH = {"digest": "d", "path": "a.txt", "start": 3, "end": 13, "exact": "Karl Marsh", "label": "Karl Marsh"}
MAREK = {"digest": "e", "label": "Konrad Marek"}


def entry(verdict: str, target: object, amendment: object = None) -> Judgement:
    changed = json.dumps(amendment) if amendment is not None else ""
    return Judgement(
        "0" * 16, "2026-05-04T03:02:01.000000+00:00", "Ada", verdict, json.dumps(target), changed
    )


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (entry("SAME", {"a": [MARSH], "b": [MAREK]}), "“Karl Marsh” (a.txt) – “Konrad Marek”"),
        (
            entry("SAME", {"a": [MARSH] * 5, "b": [MAREK]}),
            "“Karl Marsh” (a.txt, a.txt, a.txt and 2 more) – “Konrad Marek”",
        ),
        (entry("REJECTED", {"statement": MARSH}), "“Karl Marsh” (a.txt:3-13)"),
        (entry("NOTED", {"person": MAREK}), "“Konrad Marek”"),
        (entry("SET_ASIDE", {"region": {**MARSH, "exact": "x " * 200}}), f"“{'x ' * 22}x … {'x ' * 22}x” (a.txt:3-13)"),
        (entry("EXPLAINED", {"conflict": {"rule": "r", "statements": [MARSH] * 2}}),
         "“Karl Marsh” (a.txt:3-13) – “Karl Marsh” (a.txt:3-13)"),
        (entry("EXPLAINED", {"conflict": {"rule": "r", "statements": [MARSH] * 7}}),
         " – ".join([*["“Karl Marsh” (a.txt:3-13)"] * 4, "and 3 more"])),
        (entry("WITHDRAWN", {"judgement": "123456789abcdef0"}), "judgement 12345678"),
    ],
)  # fmt: skip
def test_what_an_entry_is_on_is_told_by_its_words(one: Judgement, words: str) -> None:
    """With the places of the sources, long ones cut in the middle, an entry on another by its id."""
    assert entries.on_words(one) == words


def test_what_an_entry_changes_is_told_in_words() -> None:
    """Values, nothing for a date taken away, a person by name, a stretch by place; nothing where nothing changes."""
    asked = {"date": "", "role": "died", "subject": MARSH, "extent": {"start": 3, "end": 7, "exact": "Karl"}}
    told = entries.instead(entry("AMENDED", {"statement": MARSH}, asked))
    assert told == "date none, role died, person “Karl Marsh” (a.txt:3-13), extent 3-7 “Karl”"
    assert entries.instead(entry("REJECTED", {"statement": MARSH})) == ""
    stated = [{"type": "birth", "words": "was born"}]
    assert entries.instead(entry("READ", {}, {"missing": [], "stated": stated})) == "missing nothing"
    assert entries.instead(entry("MOVED", {"judgement": "1"}, {"target": {}})) == ""
    preferred = entry("RESOLVED", {}, {"preferred": [MARSH]})
    assert entries.instead(preferred) == "preferred “Karl Marsh” (a.txt:3-13)"
    assert entries.named(entry("UNSURE", {"a": [], "b": []})) == "Ada's UNSURE of 2026-05-04"


def test_anchors_come_in_the_order_of_their_places() -> None:
    """Those of the target, side by side, then those that an amendment points to."""
    pair = entry("SAME", {"b": [MAREK], "a": [MARSH]})
    assert [part.anchor for part in parts(pair)] == [MARSH, MAREK]
    amended = entry(
        "AMENDED", {"statement": MARSH}, {"extent": {"start": 1}, "subject": MAREK, "role": "died"}
    )
    assert [part.anchor for part in parts(amended)] == [MARSH, MAREK, {"start": 1}]
    assert [part.anchor for part in parts(entry("WITHDRAWN", {"judgement": "1"}))] == []


def test_a_later_judgement_of_the_same_reader_takes_the_place_of_theirs(archive: Path) -> None:
    """On the same statement or pair, whichever side is named first and whatever it amends; nobody else's is touched."""
    birth = statement_of(archive, "Ada Roth was born in Graz in 1878.")
    ada, emil = person_of(archive, "Ada Roth"), person_of(archive, "Emil Kurz")
    by, other = deciding.By("Clio"), deciding.By("Ben")
    with create_or_open(archive) as held:
        first = [
            deciding.statement(held, by, "REJECTED", birth),
            deciding.pair(held, by, "UNSURE", [ada], [emil]),
        ]
        note = deciding.statement(held, deciding.By("Clio", "see 1878"), "NOTED", birth)
        others = deciding.statement(held, other, "AMENDED", birth, {"date": "1877"})
        last = [
            deciding.statement(held, by, "AMENDED", birth, {"subject": emil, "extent": (22, 30)}),
            deciding.pair(held, by, "DIFFERENT", [emil], [ada]),
        ]
        assert [entries.replaced_by(held, one) for one in last] == [[first[0]], [first[1]]]
        source = held.execute("SELECT id FROM source WHERE path = 'roth.txt'").fetchone()["id"]
        first.append(deciding.region(held, by, "SET_ASIDE", source, (0, 11)))
        last.append(deciding.region(held, by, "RESTORED", source, (0, 11)))
        assert entries.replaced_by(held, last[-1]) == [first[-1]]
        how = entries.standings(held)
        assert [how.of(one) for one in first] == ["overruled"] * 3
        assert [how.of(one) for one in (note, others, *last)] == [
            "stands",
            "disputed",
            "disputed",
            "stands",
            "stands",
        ]
