"""What cannot all hold, kept up to date in the archive."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.archive import comparing
from testimonia.archive.comparing import compare
from testimonia.archive.identifying import identify
from testimonia.archive.judging import deciding
from testimonia.archive.judging.deciding import By
from testimonia.archive.store import Archive, create_or_open
from testimonia.archive.writing import remove_missing
from testimonia.model import Reading
from tests.archive.helpers import life, told, write
from tests.factories import make_mention, make_referent, make_source, make_statement
from tests.web.reviews import unsure

TABLES = ("conflict", "conflict_statement", "conflict_person", "bound", "topic")
SOURCES = [
    told("a", "[Clara Lund] was born 1872."), told("b", "[Clara Lund] was born 1873, and died 1931."),
    told("c", "[Clara Lund] died 1932."), told("d", "[Karl Roth] was born 1885."),
    told("e", "[Karl Roth] was born 1886. [Clara Lund] knew him."), told("f", "[Clara Lund] was born 1872 too."),
]  # fmt: skip


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """Yield an empty archive, open for writing."""
    with create_or_open(tmp_path / "a.testimonia") as archive:
        yield archive


def derived(archive: Archive) -> dict[str, list[tuple[object, ...]]]:
    """Return all rows of the derived tables in order."""
    return {table: sorted(map(tuple, archive.execute(f"SELECT * FROM {table}"))) for table in TABLES}


def rebuilt(archive: Archive) -> dict[str, list[tuple[object, ...]]]:
    """Return the same after everything was compared anew."""
    with archive.transaction():
        archive.execute("DELETE FROM comparing")
    compare(archive)
    return derived(archive)


def rules(archive: Archive) -> list[tuple[str, str]]:
    """Return each conflict as (person, rule)."""
    rows = archive.execute(
        "SELECT p.label, c.rule FROM conflict c JOIN person p ON p.id = c.scope ORDER BY p.label, c.rule"
    )
    return [tuple(row) for row in rows]


def bring(archive: Archive) -> int:
    """Identify and compare what is marked."""
    identify(archive, ())
    return compare(archive)


def test_sources_that_differ(archive: Archive) -> None:
    """Each person's conflicts are found, and those who agree are on one side."""
    write(archive, *SOURCES)
    bring(archive)
    assert rules(archive) == [
        ("Clara Lund", "born-twice"),
        ("Clara Lund", "died-twice"),
        ("Karl Roth", "born-twice"),
    ]
    sides = archive.execute("""SELECT x.side, count(*) AS number FROM conflict_statement x
        JOIN conflict c ON c.id = x.conflict_id JOIN person p ON p.id = c.scope
        WHERE c.rule = 'born-twice' AND p.label = 'Clara Lund' GROUP BY 1 ORDER BY 1""").fetchall()
    assert [row["number"] for row in sides] == [2, 1]


def test_only_whom_it_may_have_changed_is_compared(archive: Archive) -> None:
    """A source on one person leaves the others alone; nothing new, nobody."""
    write(archive, *SOURCES[:4])
    bring(archive)
    assert bring(archive) == 0
    write(archive, told("g", "[Karl Roth] was born 1887."))
    assert bring(archive) == 1
    assert ("Karl Roth", "born-twice") in rules(archive)


@settings(max_examples=25, deadline=None)
@given(st.randoms(use_true_random=False))
def test_in_whatever_order_sources_come_and_go(
    tmp_path_factory: pytest.TempPathFactory, chance: random.Random
) -> None:
    """What is there after each step is what comparing everything anew would give."""
    with create_or_open(tmp_path_factory.mktemp("mixed") / "a.testimonia") as archive:
        present: set[str] = set()
        for _ in range(6):
            one = chance.choice(SOURCES)
            if one.source.path in present:
                present.discard(one.source.path)
                remove_missing(archive, present)
            else:
                present.add(one.source.path)
                write(archive, one)
            bring(archive)
        step_by_step = derived(archive)
        assert step_by_step == rebuilt(archive)


def test_what_readers_rejected_is_in_no_conflict(archive: Archive) -> None:
    """And is again when the verdict is taken back."""
    write(archive, *SOURCES[3:5])
    bring(archive)
    statement = archive.execute("SELECT id FROM statement WHERE edtf = '1886'").fetchone()["id"]
    deciding.statement(archive, By("Ada"), "REJECTED", statement)
    assert rules(archive) == []
    deciding.undo(archive, By("Ada"))
    assert rules(archive) == [("Karl Roth", "born-twice")]
    deciding.statement(archive, By("Ada"), "AMENDED", statement, {"date": "1885"})
    assert rules(archive) == []


def test_who_are_told_apart_do_not_contradict_one_another(archive: Archive) -> None:
    """Nor is one person's birth held against another of the name."""
    write(archive, *SOURCES[3:5])
    bring(archive)
    one, other = (
        row["id"] for row in archive.execute("SELECT id FROM referent WHERE label = 'Karl Roth' ORDER BY id")
    )
    deciding.pair(archive, By("Ada"), "DIFFERENT", [one], [other])
    assert rules(archive) == []


def test_a_thousand_births(archive: Archive) -> None:
    """They are one conflict, with as many sides as are told apart."""
    write(
        archive,
        *(life(f"{n}", f"Clara Lund, {1000 + n}", "Clara Lund", born=f"{1000 + n}") for n in range(1000)),
    )
    ids = [row["id"] for row in archive.execute("SELECT id FROM referent ORDER BY id")]
    with archive.transaction():
        archive.execute(
            "INSERT INTO person VALUES (?, 'Clara Lund', 1, 'lund, clara', 'f', NULL, NULL, 1, 1, 1, NULL, NULL)",
            (ids[0],),
        )
        archive.executemany(
            "INSERT INTO identification VALUES (?, ?, 1.0, 'a test')", [(one, ids[0]) for one in ids]
        )
    compare(archive)
    rows = archive.execute("SELECT rule, count(*) AS number FROM conflict GROUP BY 1 ORDER BY 1").fetchall()
    assert ("born-twice", 1) in [tuple(row) for row in rows]


def test_other_code_compares_everything_anew(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    """What other code made does not stay beside what this code makes."""
    write(archive, *SOURCES)
    bring(archive)
    found = derived(archive)
    with archive.transaction():
        archive.execute("UPDATE conflict SET topic = 'of other code'")
    monkeypatch.setattr(comparing, "maker", lambda: "other code")
    assert compare(archive) == 2
    assert derived(archive) == found


def test_what_is_as_likely_misread_as_not_is_not_compared(archive: Archive) -> None:
    """Until a reader confirms it."""
    write(archive, SOURCES[3], unsure(SOURCES[4], 0.4))
    bring(archive)
    assert rules(archive) == []
    statement = archive.execute("SELECT id FROM statement WHERE edtf = '1886'").fetchone()["id"]
    deciding.statement(archive, By("Ada"), "CONFIRMED", statement)
    assert rules(archive) == [("Karl Roth", "born-twice")]


def test_a_saying_that_is_amended_is_no_topic_any_more(archive: Archive) -> None:
    """Nor is one whose source is gone: the conflict between its speakers goes with it."""
    write(archive, _said("a", "Clara Lund"), _said("b", "Karl Roth"))
    bring(archive)
    assert [row["rule"] for row in archive.execute("SELECT rule FROM conflict")] == ["said-by-two"]
    statement = archive.execute("SELECT statement_id FROM topic ORDER BY 1").fetchone()[0]
    deciding.statement(archive, By("Ada"), "AMENDED", statement, {"value": "Never."})
    assert archive.execute("SELECT count(*) FROM conflict").fetchone()[0] == 0
    deciding.undo(archive, By("Ada"))
    assert archive.execute("SELECT count(*) FROM conflict").fetchone()[0] == 1
    remove_missing(archive, {"a"})
    bring(archive)
    assert archive.execute("SELECT count(*) FROM conflict").fetchone()[0] == 0


def _said(path: str, name: str) -> Reading:
    source = make_source(f"{name} said: “Bread first, and then the rest of it.”", path)
    speaker = make_mention(source, name)
    said = make_statement(source, speaker, "quotation", "said", value="Bread first, and then the rest of it.")
    return Reading(
        source,
        path,
        mentions=(speaker,),
        referents=(make_referent(source, speaker),),
        statements=(said,),
        words=10,
    )
