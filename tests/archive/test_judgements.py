"""Readers' judgements survive every re-run."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from testimonia.archive.judgements import (
    export_judgements,
    import_judgements,
    judge,
    log,
    replay,
    standing,
    standing_pairs,
    withdraw,
)
from testimonia.archive.store import Archive, create_or_open
from testimonia.archive.writing import remove_missing
from testimonia.errors import ArchiveError
from tests.archive.helpers import told, write
from tests.archive.test_writing import full_reading

LIFE = told("a.txt", "[Emma Goldman] was born 1869.")
BIRTH = LIFE.statements[0].id


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """Yield an archive of two sources, open for writing."""
    with create_or_open(tmp_path / "a.testimonia") as archive:
        write(archive, LIFE, full_reading())
        yield archive


def test_latest_stands_until_withdrawn(archive: Archive) -> None:
    """The latest judgement on a statement stands; withdrawn, the one before it stands again."""
    assert standing(archive, BIRTH) is None
    first = judge(archive, "Ada", "CONFIRMED", BIRTH, note="the register agrees")
    second = judge(archive, "Bo", "REJECTED", BIRTH)
    assert standing(archive, BIRTH) == second
    withdraw(archive, "Bo", second)
    assert standing(archive, BIRTH) == first
    assert [entry.verdict for entry in log(archive)] == ["CONFIRMED", "REJECTED", "WITHDRAWN"]


def test_what_is_no_judgement(archive: Archive) -> None:
    """A verdict must go with its target, and the target must be there."""
    person = LIFE.referents[0].id
    for verdict, targets in (
        ("SAME", [BIRTH]),
        ("CONFIRMED", [BIRTH, BIRTH]),
        ("SAME", [person, person]),
        ("SO", [BIRTH]),
    ):
        with pytest.raises(ArchiveError, match="is no judgement"):
            judge(archive, "Ada", verdict, *targets)
    with pytest.raises(ArchiveError, match="no statement 'none'"):
        judge(archive, "Ada", "CONFIRMED", "none")
    with pytest.raises(ArchiveError, match="no referent"):
        judge(archive, "Ada", "SAME", person, "none")
    assert list(log(archive)) == []


def test_pairs(archive: Archive) -> None:
    """A pair has no order; UNSURE is no verdict to act on."""
    a, b = sorted((LIFE.referents[0].id, full_reading().referents[0].id))
    judge(archive, "Ada", "DIFFERENT", b, a)
    assert standing_pairs(archive) == [("DIFFERENT", a, b)]
    judge(archive, "Ada", "UNSURE", a, b)
    assert standing_pairs(archive) == []


def test_judgement_outlives_a_new_reading(archive: Archive) -> None:
    """When the same bytes are read anew the judgement stands, also where case or accents differ now."""
    reading = full_reading()
    statement = reading.statements[0]
    judge(archive, "Ada", "CONFIRMED", statement.id)
    write(archive, reading)
    assert standing(archive, statement.id)
    renamed = replace(statement, value="Chance")
    assert renamed.id != statement.id
    write(archive, replace(reading, statements=(renamed,)))
    assert replay(archive) == []
    assert standing(archive, renamed.id)


def test_orphans_are_told_and_kept(archive: Archive) -> None:
    """A judgement whose source changed is an orphan, told on each replay; it stands again with its source."""
    judgement = judge(archive, "Ada", "CONFIRMED", BIRTH)
    changed = told("a.txt", "[Emma Goldman] was born 1869, we hear.")
    write(archive, changed)
    assert replay(archive) == [judgement]
    assert standing(archive, changed.statements[0].id) is None
    write(archive, LIFE)
    assert replay(archive) == []
    assert standing(archive, BIRTH) == judgement


def test_pair_of_a_vanished_source(archive: Archive) -> None:
    """A pair one of whose sources left the archive binds nobody until it comes back."""
    judge(archive, "Ada", "SAME", LIFE.referents[0].id, full_reading().referents[0].id)
    remove_missing(archive, {"full.txt"})
    assert standing_pairs(archive) == []
    assert len(replay(archive)) == 1
    write(archive, LIFE)
    assert len(standing_pairs(archive)) == 1


def test_export_and_import(archive: Archive, tmp_path: Path) -> None:
    """Exported lines bring the log into another archive, withdrawals too, and a second time add nothing."""
    kept = judge(archive, "Ada", "CONFIRMED", BIRTH, note="sì")
    withdraw(
        archive, "Ada", judge(archive, "Ada", "SAME", LIFE.referents[0].id, full_reading().referents[1].id)
    )
    lines = list(export_judgements(archive))
    assert json.loads(lines[0])["content"]["quote"] == "Emma Goldman was born 1869."
    with create_or_open(tmp_path / "other.testimonia") as other:
        write(other, full_reading(), LIFE)
        assert import_judgements(other, lines) == 3
        assert import_judgements(other, lines) == 0
        assert standing(other, BIRTH) == kept
        assert standing_pairs(other) == []
        assert list(export_judgements(other)) == lines


@pytest.mark.parametrize("line", ["no json", "{}", '{"verdict": "SAME"}', '["a"]', "3"])
def test_import_of_nonsense(archive: Archive, line: str) -> None:
    """A line that is no judgement is named by its number, and nothing of the file is added."""
    judge(archive, "Ada", "CONFIRMED", BIRTH)
    good = next(export_judgements(archive)).replace("Ada", "Bo")
    with pytest.raises(ArchiveError, match="Line 2"):
        import_judgements(archive, [good, line])
    assert len(list(log(archive))) == 1


def test_import_of_an_unknown_verdict(archive: Archive) -> None:
    """A verdict that this version does not know is refused."""
    judge(archive, "Ada", "CONFIRMED", BIRTH)
    line = next(export_judgements(archive)).replace("CONFIRMED", "PRAISED")
    with pytest.raises(ArchiveError, match="no known verdict: 'PRAISED'"):
        import_judgements(archive, [line])
