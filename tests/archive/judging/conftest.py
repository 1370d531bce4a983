"""A collection, three lives unless a module has its own, and its archive."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from testimonia.archive.store import Archive
from tests.archive.judging.helpers import LIVES, Room


@pytest.fixture
def collection() -> Mapping[str, str]:
    """Return the texts that are built, by path; a module of tests may have its own."""
    return LIVES


@pytest.fixture
def room(tmp_path: Path, collection: Mapping[str, str]) -> Room:
    """Return the collection, built."""
    made = Room(tmp_path, collection)
    made.build()
    return made


@pytest.fixture
def archive(room: Room) -> Iterator[Archive]:
    """Yield their archive, open for writing."""
    with room.open() as opened:
        yield opened
