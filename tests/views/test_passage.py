"""One passage to be read whole."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from testimonia.archive.judging import deciding
from testimonia.archive.judging.deciding import By
from testimonia.archive.judging.effects import apply
from testimonia.archive.store import Archive, create_or_open
from testimonia.views.passage import PassagePage, passage_page
from tests.archive.helpers import build, write
from tests.archive.prose import FIRST, TWO, prose

ID = prose("a.txt").source.id
PLACE = (ID, 0, len(FIRST))


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with create_or_open(build(tmp_path / "a.testimonia", [prose("a.txt")])) as opened:
        yield opened


def shown(archive: Archive, maker: str = "Ada") -> PassagePage:
    page = passage_page(archive, PLACE, maker)
    assert page is not None
    return page


def test_a_passage_stands_whole_with_its_own_statements(archive: Archive) -> None:
    """Cut at their edges; those of other passages are not there."""
    page = shown(archive)
    assert "".join(one.text for one in page.text) == FIRST
    (birth,) = page.statements
    assert "".join(one.text for one in page.text if birth.id in one.keys) == birth.evidence.quote
    assert (page.key, page.source.path) == (f"w.{ID}.0.{len(FIRST)}", "a.txt")
    assert (page.read, page.missing, page.gone, page.others) == (None, (), (), ())


def test_what_its_reader_said_stands_there_again(archive: Archive) -> None:
    """Others are named, what they found missing is not told."""
    missing = [("detention", "was jailed in Linz")]
    deciding.passage(archive, By("Ada", "two eyes"), ID, (0, len(FIRST)), missing)
    deciding.passage(archive, By("Bo"), ID, (0, len(FIRST)), [("kinship", "married")])
    page = shown(archive)
    assert page.read is not None
    assert (page.read.maker, page.read.note) == ("Ada", "two eyes")
    assert page.read.instead == (("missing", "detention “was jailed in Linz”"),)
    assert [one.words for one in page.missing] == ["was jailed in Linz"]
    assert page.others == ("Bo",)
    assert shown(archive, "Cleo").others == ("Ada", "Bo")
    assert shown(archive, "Cleo").read is None


def test_what_is_gone_since_is_told(archive: Archive) -> None:
    """And the page is another one."""
    deciding.passage(archive, By("Ada"), ID, (0, len(FIRST)))
    before = shown(archive)
    write(archive, prose("a.txt", stated=[TWO]))
    apply(archive)
    assert [one.words for one in shown(archive).gone] == ["Ada Roth was born in Graz"]
    assert shown(archive).seen != before.seen


def test_there_is_no_such_passage(archive: Archive) -> None:
    """Of no source, or at no such place."""
    assert passage_page(archive, ("nowhere", 0, 9), "Ada") is None
    assert passage_page(archive, (ID, 1, 9), "Ada") is None
