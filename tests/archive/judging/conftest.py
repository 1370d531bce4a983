"""A collection of three lives and its archive."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from testimonia.archive.store import Archive
from tests.archive.judging.helpers import LIVES, Room


@pytest.fixture
def room(tmp_path: Path) -> Room:
    """Return the three lives, built."""
    made = Room(tmp_path, LIVES)
    made.build()
    return made


@pytest.fixture
def archive(room: Room) -> Iterator[Archive]:
    """Yield their archive, open for writing."""
    with room.open() as opened:
        yield opened
