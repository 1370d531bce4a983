"""``testimonia sources`` and ``testimonia stats``."""

import json
from pathlib import Path

from tests.cli.conftest import Command


def test_every_source_is_listed_with_what_its_page_tells(
    lives: Path, archive: Path, command: Command
) -> None:
    """Title, path, size and the page's own information, and what was left out with the reason."""
    (lives / "empty.txt").touch()
    command("build", "lives", "--workers", "1")
    code, out, _ = command("sources")
    assert code == 0
    assert all(path in out for path in ("roth.txt", "senn.txt", "evil.txt"))
    assert "issue" in out
    assert "skipped (empty): empty.txt is empty" in out


def test_the_list_as_json(archive: Path, command: Command) -> None:
    """``--json`` has one object for each source, with what was told by kind."""
    _, out, _ = command("sources", "--json")
    listed = {one["path"]: one for one in json.loads(out)["sources"]}
    assert set(listed) == {"roth.txt", "senn.txt", "evil.txt"}
    assert listed["roth.txt"]["told"]["issue"] == "12"
    assert listed["senn.txt"]["statements"] == 3


def test_each_value_says_where_it_was_read(archive: Path, command: Command) -> None:
    """A clue has its place and words, or stands in the markup; who is not named is said not to be."""
    _, out, _ = command("sources", "--json")
    roth = next(one for one in json.loads(out)["sources"] if one["path"] == "roth.txt")
    issue = next(one for one in roth["clues"] if one["kind"] == "issue")
    assert issue == {
        "kind": "issue", "value": "12", "words": "12", "read_in": "text", "start": 18, "end": 20,
    }  # fmt: skip
    assert roth["author_named"] is False
    assert roth["series"] is None
    assert "not named" in command("sources")[1]


def test_stats_count_what_the_archive_holds(archive: Path, command: Command) -> None:
    """Counts for people and the same for machines."""
    _, out, _ = command("stats", "--json")
    counts = json.loads(out)
    assert (counts["sources"], counts["statements"], counts["persons"]) == (3, 5, 3)
    assert counts["statements_by_type"] == {"death": 3, "birth": 2}
    _, shown, _ = command("stats")
    assert ["death", "3"] in [line.split() for line in shown.splitlines()]
