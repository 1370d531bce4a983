"""The log as JSON lines."""

import json
import random
import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from testimonia.archive.judging import deciding, effects, exchange, log, queue
from testimonia.archive.lines import statement_lines
from testimonia.archive.store import Archive, create_or_open
from tests.archive.judging.conflicted import write
from tests.archive.judging.helpers import (
    ADA,
    BO,
    LIVES,
    Room,
    accounted,
    derived,
    export,
    lines,
    person,
    statement,
    verdicts,
)
from tests.archive.judging.test_deciding import ACTS, act


def judge_all(archive: Archive) -> None:
    """Make a judgement of each kind."""
    marsh, marek = person(archive, "a.txt", "Karl Marsh"), person(archive, "c.txt", "Konrad Marek")
    source = archive.execute("SELECT id FROM source WHERE path = 'b.txt'").fetchone()[0]
    deciding.statement(archive, ADA, "REJECTED", statement(archive, "a.txt", "birth"))
    deciding.statement(
        archive, ADA, "AMENDED", statement(archive, "a.txt", "death"),
        {"subject": marek, "date": "1951", "extent": (0, 10), "value": "sì"},
    )  # fmt: skip
    deciding.pair(archive, ADA, "SAME", [marsh], [marek])
    deciding.region(archive, BO, "SET_ASIDE", source, (61, 84))
    deciding.person(archive, BO, "LABELLED", marsh, "K. M.")
    held = deciding.statement(archive, BO, "CONFIRMED", statement(archive, "c.txt", "birth"))
    deciding.withdraw(archive, BO, held.id)
    deciding.statement(archive, BO, "NOTED", statement(archive, "c.txt", "birth"))
    births = [statement(archive, path, "birth") for path in ("a.txt", "b.txt")]
    conflict = write(archive, {1: births[:1], 2: births[1:]})
    deciding.on_conflict(archive, BO, "RESOLVED", conflict, 1)


@pytest.fixture
def other(tmp_path: Path) -> Room:
    """Return another archive of the same texts."""
    room = Room(tmp_path / "other", LIVES)
    room.build()
    return room


def test_into_another_archive(archive: Archive, other: Room) -> None:
    """Lines bring the log and its effect into another archive of the same sources; a second time they add nothing."""
    judge_all(archive)
    written = lines(archive)
    with other.open() as second:
        assert exchange.read(second, written) == exchange.Imported(9, 0, ())
        assert exchange.read(second, reversed(written)) == exchange.Imported(0, 9, ())
        assert lines(second) == written
        assert export(second) == export(archive)
        assert derived(second) == derived(archive)
        assert accounted(second)


def test_before_the_sources(archive: Archive, tmp_path: Path) -> None:
    """Read before their sources, judgements wait for them."""
    judge_all(archive)
    empty = Room(tmp_path / "empty", {"x.txt": "Otto Lenz was born in 1880.\n"})
    empty.build()
    with empty.open() as second:
        exchange.read(second, lines(archive))
        assert {one.state for one in queue.waiting(second)} == {"lost"}
    empty.write(LIVES)
    empty.build()
    with empty.open() as second:
        assert queue.waiting(second) == []
        assert verdicts(second) == verdicts(archive)


def test_in_order_of_time(archive: Archive) -> None:
    """Lines come in the order in which they were made, wherever they came from."""
    judge_all(archive)
    made = [json.loads(line)["made"] for line in lines(archive)]
    assert made == sorted(made)


def test_a_line(archive: Archive) -> None:
    """A line says who judged what, when and why, by words that can be read."""
    deciding.statement(archive, ADA, "AMENDED", statement(archive, "a.txt", "birth"), {"date": "1889"})
    (line,) = map(json.loads, lines(archive))
    assert line["target"]["statement"]["exact"] == "Karl Marsh was born in 1890."
    assert (line["maker"], line["note"], line["verdict"]) == ("Ada", "register", "AMENDED")
    assert line["amendment"] == {"date": "1889"}


def test_damaged_lines(archive: Archive, other: Room) -> None:
    """A damaged line is named with what is wrong, and the others are read; blank ones are nothing."""
    judge_all(archive)
    written = lines(archive)
    changed = json.loads(written[0]) | {"note": "not what was said"}
    with other.open() as second:
        found = exchange.read(
            second, [written[0], "", "{", "3", written[1][:-9], json.dumps(changed), *written[2:]]
        )
        assert found.new == 8
        assert [fault.split(":")[0].split(" is ")[0] for fault in found.faults[:3]] == [
            "Line 3",
            "Line 4",
            "Line 5",
        ]
        assert "a int, not an object" in found.faults[1]
        assert (
            found.faults[3] == f"Line 6 has the id of another judgement ({changed['id']}), and is left out."
        )
        assert len(list(log.entries(second))) == 8


def old(verdict: str, content: object, made: str = "2026-01-01T00:00:00.000000+00:00") -> str:
    return json.dumps(
        {"made": made, "maker": "Ada", "verdict": verdict, "target": "x", "content": content, "note": "sì"}
    )


def test_old_lines(archive: Archive) -> None:
    """Lines of the first release are found by their content, and withdrawals know them by their old id."""
    rows = archive.execute("SELECT path, digest FROM source").fetchall()
    digest = {row["path"]: row["digest"] for row in rows}
    born = {
        "digest": digest["a.txt"], "begin": 0, "end": 28, "quote": "Karl Marsh was born in 1890.", "type": "birth",
        "role": "born", "polarity": "affirmed", "modality": "asserted", "value": None, "subject": "Karl Marsh",
        "object": None,
    }  # fmt: skip
    pair = [
        {"digest": digest[path], "kind": "person", "label": label}
        for path, label in (("a.txt", "Karl Marsh"), ("c.txt", "Konrad Marek"))
    ]
    found = exchange.read(
        archive, [old("REJECTED", born), old("SAME", pair), old("AMENDED", born, "2026-01-02")]
    )
    assert (found.new, found.faults) == (3, ())
    assert verdicts(archive) == {"a.txt birth": "AMENDED"}
    assert person(archive, "a.txt", "Karl Marsh") == person(archive, "c.txt", "Konrad Marek")
    assert next(iter(statement_lines(archive)))["review"]["amendment"] == {}
    taken = [
        old("WITHDRAWN", {"judgement": one.id}, "2026-01-03")
        for one in log.standing(archive)
        if one.verdict != "REJECTED"
    ]
    assert exchange.read(archive, taken).new == 2
    assert verdicts(archive) == {"a.txt birth": "REJECTED"}
    assert exchange.read(archive, [old("SAME", pair), *lines(archive)]).known == 6


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ACTS, st.randoms(use_true_random=False))
def test_whatever_is_judged(room: Room, acts: list[tuple[str, str, int]], chance: random.Random) -> None:
    """Any log, read into another archive in any order, has the same effect there; let find their places again, none."""
    paths = [room.path.with_name(name) for name in ("one.testimonia", "other.testimonia")]
    for path in paths:
        shutil.copy(room.path, path)
    with create_or_open(paths[0]) as archive, create_or_open(paths[1]) as other:
        for what in acts:
            act(archive, what)
        written = lines(archive)
        chance.shuffle(written)
        assert exchange.read(other, written).faults == ()
        assert (derived(other), export(other)) == (derived(archive), export(archive))
        effects.replay(other)
        assert derived(other) == derived(archive)


@st.composite
def spoiled(draw: st.DrawFn) -> list[Any]:
    """Draw which value of a line becomes what."""
    wrong = st.one_of(
        st.none(), st.integers(-9, 9**12), st.text(max_size=3), st.lists(st.integers(), max_size=2), st.booleans(),
        st.dictionaries(st.sampled_from(["digest", "label", "exact"]), st.text(max_size=3), max_size=2),
        st.just("\ud800"), st.floats(),
    )  # fmt: skip
    return [draw(st.integers(0, 500)), draw(st.one_of(wrong, st.just(KeyError)))]


def places(value: Any) -> list[tuple[Any, Any]]:
    """Return every container of a value with each of its keys."""
    pairs = (
        list(value.items())
        if isinstance(value, dict)
        else list(enumerate(value))
        if isinstance(value, list)
        else []
    )
    return [(value, key) for key, _ in pairs] + [found for _, inner in pairs for found in places(inner)]


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 7), spoiled())
def test_whatever_a_line_says(archive: Archive, number: int, spoil: list[Any]) -> None:
    """A line with anything in the place of anything is read or named; the archive can be used after it all the same."""
    if not lines(archive):
        judge_all(archive)
    record = json.loads(lines(archive)[number])
    record["id"] += "x"
    every = places(record)
    container, key = every[spoil[0] % len(every)]
    if spoil[1] is KeyError:
        del container[key]
    else:
        container[key] = spoil[1]
    try:
        with archive.transaction():
            found = exchange.read(archive, [json.dumps(record)])
            assert found.new + found.known + len(found.faults) == 1
            assert accounted(archive)
            assert len(list(statement_lines(archive))) == 8
            raise _BackError
    except _BackError:
        pass


class _BackError(Exception):
    """Takes back what was read."""
