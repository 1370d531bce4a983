"""Whole pages in different house styles: a folder under tests/data/articles is a case.

``expected.json`` has every region (kind, furniture, first words), every clue (kind, value) and every passage
(kind, first words), in order.
"""

import json
from pathlib import Path

import pytest

from testimonia import sources
from testimonia.furniture import mark
from testimonia.passages import split
from tests.furniture.factories import WORDS

CASES = sorted(path.parent for path in Path(__file__).parent.glob("data/articles/*/expected.json"))
FIRST = 48


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.name)
def test_a_page_is_read_as_expected(folder: Path) -> None:
    """Regions, clues and passages of a page are those that a reader would mark."""
    expected = json.loads((folder / "expected.json").read_text("utf-8"))
    found = next(item for item in sources.walk(folder) if isinstance(item, sources.Found))
    read = sources.read(found)
    assert read is not None
    source, page = read
    regions, clues = mark(source, page, WORDS)
    passages = split(source, regions, page.marked, WORDS)
    words = source.text
    assert [[r.kind, r.furniture, words[r.start : r.end][:FIRST]] for r in regions] == expected["regions"]
    assert [[clue.kind, clue.value] for clue in clues] == expected["clues"]
    assert [[p.kind, words[p.start : p.end][:FIRST]] for p in passages] == expected["passages"]
    assert all(clue.words == words[clue.start : clue.end] for clue in clues if clue.start is not None)


def test_there_are_many_house_styles() -> None:
    """The cases are there: a moved folder would otherwise pass unseen."""
    assert len(CASES) >= 15
