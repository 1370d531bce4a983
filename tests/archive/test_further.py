"""What else sources tell of the persons that are worked on."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from testimonia.archive import further
from testimonia.archive.identifying import identify
from testimonia.archive.store import Archive, create_or_open
from testimonia.model import Reading
from tests.archive.helpers import life, persons, write
from tests.factories import make_statement


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """Yield an empty archive, open for writing."""
    with create_or_open(tmp_path / "a.testimonia") as archive:
        yield archive


def says(reading: Reading, kind: str, role: str, **more: Any) -> Reading:
    """Return a reading with a statement more on the first of its persons."""
    told = make_statement(reading.source, reading.mentions[0], kind, role, **more)
    return replace(reading, statements=(*reading.statements, told))


def reach(archive: Archive) -> dict[str, str]:
    """Put all persons in reach; return their ids by label."""
    archive.execute("CREATE TEMP TABLE reached (id TEXT PRIMARY KEY) WITHOUT ROWID")
    archive.execute("INSERT INTO temp.reached SELECT id FROM referent WHERE kind = 'person'")
    return {row["label"]: row["id"] for row in archive.execute("SELECT id, label FROM referent")}


def test_kin_is_told_of_both(archive: Archive) -> None:
    """Husband and wife are each other's; a parent has a child; who is not named in full is no help."""
    reading = life(
        "a", "Emma Goldman, Jacob Kern, Taube Weil, Rosa.", "Emma Goldman", "Jacob Kern", "Taube Weil", "Rosa"
    )
    _, husband, mother, aunt = reading.mentions
    reading = says(reading, "kinship", "widow", object=husband)
    reading = says(reading, "kinship", "parent", object=mother)
    reading = says(reading, "kinship", "parent", object=aunt)
    write(archive, says(reading, "kinship", "sibling", object=husband))
    ids, found = reach(archive), further.further(archive)
    kin = {label: {(each.role, each.name.surname) for each in found[id_].kin} for label, id_ in ids.items()}
    assert kin["Emma Goldman"] == {("spouse", "kern"), ("parent", "weil")}
    assert (kin["Jacob Kern"], kin["Taube Weil"]) == ({("spouse", "goldman")}, {("child", "goldman")})


def test_who_is_said_not_to_be_a_relative_is_told_of_both(archive: Archive) -> None:
    """A kinship that is denied gives nobody kin to be recognised by, but says of both that they are two."""
    reading = life("a", "Emma Goldman, Jacob Kern.", "Emma Goldman", "Jacob Kern")
    write(archive, says(reading, "kinship", "parent", object=reading.mentions[1], polarity="denied"))
    ids, found = reach(archive), further.further(archive)
    one, other = ids["Emma Goldman"], ids["Jacob Kern"]
    assert (found[one].related, found[other].related) == ({other}, {one})
    assert (found[one].kin, found[other].kin) == (set(), set())


def test_traits(archive: Archive) -> None:
    """What somebody was and whom they knew."""
    reading = life("a", "Emma Goldman, Jacob Kern, Odessa.", "Emma Goldman", "Jacob Kern")
    write(archive, says(reading, "acquaintance", "met", object=reading.mentions[1]))
    ids, found = reach(archive), further.further(archive)
    one = found[ids["Emma Goldman"]]
    assert one.traits == {("occupation", "typesetter"), ("person", "jacob kern")}


def test_what_is_told_bears_on_who_is_the_same(archive: Archive) -> None:
    """A spouse of the same name joins across a suffix; a surname is joined beside somebody both sources name."""
    readings = []
    for path, name in (("a", "Alvin Marsh Jr."), ("b", "Alvin Marsh")):
        reading = life(path, f"{name}, Lena Kolb, Pieter Ott.", name, "Lena Kolb", "Pieter Ott")
        readings.append(says(reading, "kinship", "spouse", object=reading.mentions[1]))
    write(archive, *readings, life("c", "Ott and Lena Kolb.", "Ott", "Lena Kolb"), life("d", "Ott.", "Ott"))
    identify(archive, ())
    joined = persons(archive)
    assert ["Alvin Marsh @b", "Alvin Marsh Jr. @a"] in joined
    assert ["Ott @c", "Pieter Ott @a", "Pieter Ott @b"] in [sorted(set(one) - {"Ott @d"}) for one in joined]
