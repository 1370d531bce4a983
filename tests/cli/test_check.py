"""``testimonia check``."""

import json
from pathlib import Path

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
