"""What each reader holds of a conflict, as pages show it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from testimonia.archive.judging import deciding
from testimonia.archive.store import Archive, create_or_open
from testimonia.views.judged_conflict import judged_conflicts
from testimonia.views.judgements import judgements_page
from tests.archive.helpers import build, told
from tests.archive.judging.conflicted import ADA, BO, CONFLICT, write

SOURCES = [told("a", "[Clara Lund] was born 1872."), told("b", "[Clara Lund] was born 1873.")]


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """Yield an archive in which two births are in conflict."""
    with create_or_open(build(tmp_path / "a.testimonia", SOURCES)) as opened:
        one, other = births(opened)
        write(opened, {1: [one], 2: [other]})
        yield opened


def births(archive: Archive) -> list[str]:
    return [row["id"] for row in archive.execute("SELECT id FROM statement ORDER BY quote")]


def test_what_each_reader_holds(archive: Archive) -> None:
    """What is preferred is told by its words; of an open conflict there is nothing."""
    assert judged_conflicts(archive, [CONFLICT, "x"]) == {CONFLICT: (), "x": ()}
    deciding.on_conflict(archive, ADA, "RESOLVED", CONFLICT, 2)
    deciding.on_conflict(archive, BO, "EXPLAINED", CONFLICT)
    first, second = judged_conflicts(archive, [CONFLICT])[CONFLICT]
    assert (first.maker, first.words) == ("Ada", "resolved")
    assert first.instead == (("preferred", "“Clara Lund was born 1873.”"),)
    assert (second.maker, second.words, second.note) == ("Bo", "explained", BO.why)


def test_in_the_log(archive: Archive) -> None:
    """The statements of the conflict are named, each once."""
    deciding.on_conflict(archive, ADA, "RESOLVED", CONFLICT, 2)
    (entry,) = judgements_page(archive).entries
    assert [(target.kind, target.thing) for target in entry.targets] == [
        ("statement", one) for one in births(archive)
    ]
    assert (entry.state, entry.judged.words) == ("stands", "resolved")
