"""``testimonia export``."""

import csv
import json
from pathlib import Path

from testimonia.archive.judging import deciding
from testimonia.archive.store import create_or_open
from tests.cli.conftest import Command


def test_statements_come_out_as_json_lines(archive: Path, command: Command) -> None:
    """One object a line, in the order of sources; each quotes its source at its locus."""
    code, out, err = command("export")
    lines = [json.loads(line) for line in out.splitlines()]
    assert (code, err, len(lines)) == (0, "", 5)
    assert [line["source"]["path"] for line in lines] == ["evil.txt", "roth.txt", *["senn.txt"] * 3]
    for line in lines:
        text = (archive.parent / "lives" / line["source"]["path"]).read_text("utf-8")
        assert text[line["locus"]["start"] : line["locus"]["end"]] == line["locus"]["quote"]


def test_a_file_gets_the_same_as_the_terminal(archive: Path, command: Command) -> None:
    """``--output`` writes the same bytes, and leaves no half file behind."""
    _, out, _ = command("export")
    assert command("export", "-o", "statements.jsonl")[:2] == (0, "")
    assert (archive.parent / "statements.jsonl").read_text("utf-8") == out
    assert not [path for path in archive.parent.iterdir() if path.name.startswith(".")]


def test_csv_opens_in_a_spreadsheet(archive: Path, command: Command) -> None:
    """A header and one row a statement, line ends as RFC 4180 has them."""
    command("export", "--to", "csv", "-o", "statements.csv")
    data = (archive.parent / "statements.csv").read_bytes()
    rows = list(csv.DictReader(data.decode().splitlines()))
    assert len(rows) == 5
    assert data.count(b"\r\n") == data.count(b"\n") == 6
    assert {row["subject.label"] for row in rows} == {"Ada Roth", "Bruno Senn", "Emil Kurz"}


def test_a_target_that_cannot_be_written_is_an_error(archive: Path, command: Command) -> None:
    """A folder that does not exist is named, in one line."""
    code, out, err = command("export", "-o", "nowhere/statements.csv")
    assert (code, out) == (1, "")
    assert err.endswith("nowhere/statements.csv: No such file or directory.\n")


def test_publishing_leaves_out_who_may_be_alive(archive: Path, command: Command) -> None:
    """Nothing that names them is written, and how much was left out is said; here somebody whom a reader withholds."""
    with create_or_open(archive) as held:
        person = held.execute("SELECT id FROM person WHERE label = 'Bruno Senn'").fetchone()["id"]
        deciding.person(held, deciding.By("Ada"), "WITHHELD", person)
    code, out, err = command("export", "--publish")
    everything = command("export")[1].splitlines()
    assert code == 0
    assert len(out.splitlines()) < len(everything)
    assert f"{len(everything) - len(out.splitlines())} of {len(everything)} statements left out" in err
    assert not [line for line in out.splitlines() if "may_be_alive" in line]


def test_publishing_says_what_waits(archive: Path, command: Command) -> None:
    """Decisions that have not found their place are not in force in what is published, and that is said."""
    with create_or_open(archive) as held:
        born = held.execute("SELECT id FROM statement ORDER BY id").fetchone()["id"]
        deciding.statement(held, deciding.By("Ada"), "CONFIRMED", born)
        deciding.statement(held, deciding.By("Bo"), "REJECTED", born)
    assert (
        "2 judgements waiting for a reader, so not in force in what was written"
        in command("export", "--publish")[2]
    )
    assert "waiting" not in command("export")[2]
