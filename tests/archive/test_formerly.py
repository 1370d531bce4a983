"""Persons whose identifier is no more."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from testimonia.archive.formerly import former, successor
from testimonia.archive.identifying import identify
from testimonia.archive.resolving import resolve_person
from testimonia.archive.store import Archive, create_or_open
from testimonia.archive.writing import remove_missing
from testimonia.model import Reading
from testimonia.views import canonical_person, former_person
from tests.archive.helpers import told, write


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """Yield an empty archive, open for writing."""
    with create_or_open(tmp_path / "a.testimonia") as archive:
        yield archive


def put(archive: Archive, *readings: Reading) -> None:
    write(archive, *readings)
    identify(archive, ())


def person(archive: Archive, label: str) -> str:
    return str(archive.execute("SELECT id FROM person WHERE label = ?", (label,)).fetchone()[0])


def kept(archive: Archive) -> int:
    return int(archive.execute("SELECT count(*) FROM person_was").fetchone()[0])


@pytest.mark.parametrize("edited", ["[Emma Goldman] left.", "At last [Emma Goldman] left.", "[Emma Goldman]"])
def test_an_edited_source_keeps_its_links(archive: Archive, edited: str) -> None:
    """The id of a person whose source is another now leads to the person in the words' place."""
    put(archive, told("a", "[Emma Goldman] came with [Ante Ciliga]."))
    old = person(archive, "Emma Goldman")
    put(archive, told("a", edited))
    new = person(archive, "Emma Goldman")
    assert new != old
    assert canonical_person(archive, old) == successor(archive, old) == new
    assert [row["id"] for row in resolve_person(archive, old)] == [new]


def test_another_tagger(archive: Archive) -> None:
    """The same bytes read otherwise: the words lead on, whatever the referent is called now."""
    reading = told("a", "[Emma Goldman] came.")
    put(archive, reading)
    old = person(archive, "Emma Goldman")
    renamed = replace(reading.referents[0], id="0" * 16, label="Emma Goldman, anarchist")
    mention = replace(reading.mentions[0], referent="0" * 16)
    put(archive, replace(reading, referents=(renamed,), mentions=(mention,), statements=()))
    assert canonical_person(archive, old) == "0" * 16


def test_whoever_is_merged_and_then_edited_away(archive: Archive) -> None:
    """The id that went with a merge still leads on when its referent goes too."""
    put(archive, *(told(path, f"[Karl Berg] {path}.") for path in "ab"))
    referents = sorted(row[0] for row in archive.execute("SELECT id FROM referent"))
    archive.execute("INSERT INTO judged_pair VALUES (?, ?, 'DIFFERENT', 'j')", referents)
    identify(archive, ())
    archive.execute("DELETE FROM judged_pair")
    identify(archive, ())
    low, high = referents
    assert canonical_person(archive, high) == low
    path = archive.execute(
        "SELECT s.path FROM referent r JOIN source s ON s.id = r.source_id WHERE r.id = ?", (high,)
    ).fetchone()[0]
    put(archive, told(path, "[Karl Berg] again."))
    assert canonical_person(archive, high) == person(archive, "Karl Berg")


def test_what_became_several(archive: Archive) -> None:
    """An id that leads to two leads to neither, and says so; asked by name, both are offered."""
    put(
        archive,
        told("a", "[Berg] and [Karl Berg]."),
        told("b", "[Karl Berg] left."),
        told("c", "[Karl Berg] x."),
    )
    old = person(archive, "Karl Berg")
    for path in "abc":
        put(archive, told(path, f"[Karl Berg] {path}, born {1800 + 40 * ord(path) % 97}."))
    found = former(archive, old)
    if found and len(found.now) > 1:
        assert canonical_person(archive, old) is None
        assert {row["id"] for row in resolve_person(archive, old)} == set(found.now)
        assert former_person(archive, old).startswith("This person is no longer told apart: Karl Berg, in ")


def test_who_is_gone_is_said_to_be(archive: Archive) -> None:
    """Of whom no source speaks any more it is told who they were; an id that never was is nobody's."""
    put(archive, told("a", "[Emma Goldman] came."), told("b", "[Ante Ciliga] came."))
    old = person(archive, "Emma Goldman")
    remove_missing(archive, {"b"})
    identify(archive, ())
    assert canonical_person(archive, old) is None
    assert former_person(archive, old) == (
        "This person is no longer told apart: Emma Goldman, in a. No source names them now."
    )
    assert former_person(archive, "nobody") == ""
    assert former(archive, "nobody") is None


def test_what_came_back_is_kept_no_more(archive: Archive) -> None:
    """Read anew with the same outcome, a person is found by the id; nothing more is remembered."""
    put(archive, told("a", "[Emma Goldman] came."))
    put(archive, told("a", "[Emma Goldman] came."))
    assert kept(archive) == 0
    remove_missing(archive, ())
    assert kept(archive) == 1
    put(archive, told("renamed", "[Emma Goldman] came."))
    assert kept(archive) == 0
