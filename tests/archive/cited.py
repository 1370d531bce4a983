"""An archive of two sources that cite one work, in a bracket and in a note."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from testimonia.archive.store import Archive, create_or_open
from testimonia.citations import csl
from testimonia.model import Citation, Reading, Source
from tests.archive.helpers import write

EXILE = {"type": "book", "author": [{"family": "Falk", "given": "Ida"}], "title": "Exile"}
BRACKET = "“It was cold” (Ida Falk, Exile, p. 3)."
NOTE = "“It was dark.”1\nNotes\n1. Falk, Exile, p. 9; see p. 4."


def item(locator: str) -> str:
    """Return the work as cited at a page."""
    return csl.written({**EXILE, "locator": locator})


def citation(text: str, words: str, work: str = "", **more: tuple[int, int]) -> Citation:
    """Return a citation at words of a text."""
    start = text.index(words)
    return Citation(start, start + len(words), words, work, **more)


def reading(path: str, text: str, *citations: Citation) -> Reading:
    """Return a reading with citations and nothing else."""
    return Reading(
        Source(path, path, path, text, "txt", "utf-8"), path, citations=citations, words=len(text.split())
    )


@pytest.fixture
def cited_archive(tmp_path: Path) -> Iterator[Archive]:
    """The archive of both."""
    note = (NOTE.index("1. "), len(NOTE))
    readings = (
        reading("a.txt", BRACKET, citation(BRACKET, "Ida Falk, Exile, p. 3", item("3"), quoted=(0, 13))),
        reading(
            "b.txt", NOTE, citation(NOTE, "1", item("9"), quoted=(0, 14), note=note),
            citation(NOTE, "Falk, Exile, p. 9", item("9")), citation(NOTE, "p. 4"),
        ),
    )  # fmt: skip
    with create_or_open(tmp_path / "cited.testimonia") as archive:
        write(archive, *readings)
        yield archive


def identity() -> str:
    """Return the id of the work."""
    return str(json.loads(item("3"))["id"])
