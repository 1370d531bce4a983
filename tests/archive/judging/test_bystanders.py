"""Who else is moved by a judgement on two."""

from pathlib import Path

import pytest

from testimonia.archive.judging import bystanders
from testimonia.archive.store import Archive, create_or_open
from tests.archive.helpers import told, write

NAMES = {"a": "Arno Senn", "b": "Bela Toth", "c": "Curt Ulm", "d": "Dora Voss", "e": "Emil Wolf"}
PERSONS = {
    "joined": ("SAME", "a", "b", "a b c", "ab c", ""),
    "joined whole": ("SAME", "a", "b", "ac b", "abc", ""),
    "not joined": ("SAME", "a", "b", "a b c", "a b c", "Arno Senn|Bela Toth"),
    "another comes along": ("SAME", "a", "b", "a b c", "abc", "Curt Ulm"),
    "another is left": ("SAME", "a", "b", "ac b", "ab c", "Curt Ulm"),
    "others are joined": ("SAME", "a", "b", "a b c d", "ab cd", "Curt Ulm|Dora Voss"),
    "parted": ("DIFFERENT", "a", "b", "ab c", "a b c", ""),
    "parted, and others with them": ("DIFFERENT", "ac", "bd", "abcd", "ac bd", ""),
    "two were two": ("DIFFERENT", "a", "b", "a b c", "a b c", ""),
    "a third goes along": ("DIFFERENT", "a", "b", "abc", "ac b", "Curt Ulm"),
    "unsure": ("UNSURE", "a", "b", "a b", "a b", ""),
    "unsure, and parted": ("UNSURE", "a", "b", "ab c", "a b c", ""),
    "unsure, and another is moved": ("UNSURE", "a", "b", "a b cd", "a b c d", "Curt Ulm|Dora Voss"),
}


@pytest.fixture
def ids(empty: Archive) -> dict[str, str]:
    """Write five sources with a person each; return them by letter."""
    readings = {letter: told(f"{letter}.txt", f"[{name}] came.") for letter, name in NAMES.items()}
    write(empty, *readings.values())
    return {letter: reading.referents[0].id for letter, reading in readings.items()}


@pytest.fixture
def empty(tmp_path: Path) -> Archive:
    return create_or_open(tmp_path / "empty.testimonia")


def identify(archive: Archive, ids: dict[str, str], persons: str) -> None:
    for group in persons.split():
        first = min(ids[letter] for letter in group)
        archive.execute(
            "INSERT OR IGNORE INTO person VALUES (?, ?, 1, '', '', NULL, NULL, 1, 1, 1, NULL, NULL)",
            (first, group),
        )
        for letter in group:
            archive.execute(
                "INSERT INTO identification VALUES (?, ?, 1, 'why') ON CONFLICT(referent_id)"
                " DO UPDATE SET person_id = excluded.person_id",
                (ids[letter], first),
            )


@pytest.mark.parametrize("case", PERSONS)
def test_moved(empty: Archive, ids: dict[str, str], case: str) -> None:
    """Whoever is with others than the judgement alone would have them is named, with the reason."""
    verdict, a, b, before, after, wanted = PERSONS[case]
    identify(empty, ids, before)
    with bystanders.watched(empty) as changes:
        identify(empty, ids, after)
    sides = [ids[letter] for letter in a], [ids[letter] for letter in b]
    found = bystanders.moved(empty, changes, verdict, *sides)
    assert bool(found) == bool(wanted)
    assert all(name in found for name in wanted.split("|"))
    assert ("would be with" in found) == bool(wanted)
    empty.close()


def test_nothing_is_watched_any_more(empty: Archive, ids: dict[str, str]) -> None:
    """After it, and after an error in it, changes are nobody's business."""
    identify(empty, ids, "a b")
    with pytest.raises(ValueError, match="no"), bystanders.watched(empty):
        raise ValueError("no")
    with bystanders.watched(empty) as changes:
        pass
    identify(empty, ids, "ab")
    assert changes == {}
    empty.close()
