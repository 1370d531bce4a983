"""``testimonia check``."""

import json
from pathlib import Path

import pytest

from testimonia.archive.store import create_or_open
from tests.cli.conftest import Command


def test_a_sound_archive_has_nothing_wrong(archive: Path, command: Command) -> None:
    """Exit code 0 and one line."""
    assert command("check") == (0, "lives.testimonia: nothing wrong\n", "")
    assert json.loads(command("check", "--json")[1])["problems"] == []


def test_a_tampered_archive_is_found_out(archive: Path, command: Command) -> None:
    """A quotation changed behind our back: exit code 1, and the code of the check that found it."""
    with create_or_open(archive) as held, held.transaction():
        held.execute("UPDATE statement SET quote = 'Ada Roth was never born.' WHERE type = 'birth'")
    code, out, _ = command("check")
    assert code == 1
    assert "locus" in out
    code, out, _ = command("check", "--json")
    assert code == 1
    assert "locus" in {one["code"] for one in json.loads(out)["problems"]}


def test_what_is_wrong_many_times_is_counted(
    archive: Path, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A run that was killed leaves many persons unidentified: the first are listed, the rest are counted."""
    monkeypatch.setattr("testimonia.cli.check.LISTED", 2)
    with create_or_open(archive) as held, held.transaction():
        held.execute("DELETE FROM identification")
        persons = held.execute("SELECT count(*) FROM referent WHERE kind = 'person'").fetchone()[0]
    code, out, _ = command("check")
    assert code == 1
    assert out.count("unidentified: referent") == 2
    assert f"unidentified: and {persons - 2} more; --json lists all" in out
