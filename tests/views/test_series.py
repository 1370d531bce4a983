"""The parts of a series know each other."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from testimonia.archive.store import Archive, create_or_open
from testimonia.model import Clue, Reading
from testimonia.views.series import Series, series
from tests.archive.helpers import told, write


def part(path: str, **clues: str) -> Reading:
    """Return a source whose page tells these things about it; several values are parted by a bar."""
    every = [Clue(kind, value, value) for kind, values in clues.items() for value in values.split("|")]
    return replace(told(path, f"[Clara Lund] wrote {path}."), title=path, clues=tuple(every))


READINGS = (
    part("lantern/c.txt", series="The Quays", part="3|last", publication="The Lantern"),
    part("lantern/a.txt", series="the quays", part="1", parts="3", publication="The Lantern"),
    part("reprints/b.txt", series="The Quays", part="2", publication="THE LANTERN"),
    part("lantern/d.txt", series="The Quays"),
    part("torch/a.txt", series="The Quays", part="1", publication="The Torch"),
    part("lantern/e.txt", publication="The Lantern"),
)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """Yield an archive of two series of one name, and a source of none."""
    with create_or_open(tmp_path / "a.testimonia") as archive:
        write(archive, *READINGS)
        yield archive


def of(archive: Archive, path: str) -> Series | None:
    row = archive.execute("SELECT id FROM source WHERE path = ?", (path,)).fetchone()
    return series(archive, [row["id"]]).get(row["id"])


def test_parts_stand_in_their_order(archive: Archive) -> None:
    """By number; one publication in two folders is one series, and who tells no number comes last."""
    found = of(archive, "reprints/b.txt")
    assert found is not None
    assert (found.name, found.part, found.parts) == ("The Quays", "2", "3")
    assert [(one.path, one.part) for one in found.members] == [
        ("lantern/a.txt", "1"), ("reprints/b.txt", "2"), ("lantern/c.txt", "3"), ("lantern/d.txt", None),
    ]  # fmt: skip


def test_the_same_name_elsewhere_is_another_series(archive: Archive) -> None:
    """Another publication in another folder has its own."""
    found = of(archive, "torch/a.txt")
    assert found is not None
    assert [one.path for one in found.members] == ["torch/a.txt"]


def test_a_source_that_names_no_series_is_of_none(archive: Archive) -> None:
    """Nothing is guessed from the publication alone."""
    assert of(archive, "lantern/e.txt") is None
    assert series(archive, []) == {}
