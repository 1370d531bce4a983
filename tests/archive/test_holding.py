"""Who holds which keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from testimonia.archive import holding
from testimonia.archive.identifying import identify
from testimonia.archive.store import Archive, create_or_open
from tests.archive.helpers import told, write


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """Yield an archive of a few of one surname."""
    with create_or_open(tmp_path / "a.testimonia") as archive:
        write(archive, told("a", "[Karl Berg] [Otto Berg]"), told("b", "[Berg]"), told("c", "[Nin] [X. Nin]"))
        identify(archive, ())
        yield archive


def ids(archive: Archive, *labels: str) -> set[str]:
    return {row["id"] for row in archive.execute("SELECT id, label FROM referent") if row["label"] in labels}


def test_holders(archive: Archive) -> None:
    """A key is held by some, a surname borne by all."""
    assert set(holding.holders(archive, ["berg =k"])["berg =k"]) == ids(archive, "Karl Berg")
    assert set(holding.holders(archive, ["berg"])["berg"]) == ids(archive, "Karl Berg", "Otto Berg", "Berg")


def test_on_whom_it_rests(archive: Archive) -> None:
    """A bare surname rests on those whom it fits, and stays open while they are few."""
    bare = ids(archive, "Berg")
    assert holding.still_open(archive, "berg").keys() == bare
    assert holding.resting_on(archive, ids(archive, "Karl Berg")) == bare
    assert holding.fitting_nobody(archive, "berg") == set()
    assert holding.fitting_nobody(archive, "nin") == ids(archive, "X. Nin")
    assert holding.judged(archive, "berg") == set()


def test_pages(archive: Archive) -> None:
    """Holders are looked through in order, as many at a time as are asked for."""
    first = holding.page(archive, ("berg =", ""), "berg >", 2)
    rest = holding.page(archive, (first[-1]["key"], first[-1]["referent_id"]), "berg >", 9)
    assert [row["key"] for row in (*first, *rest)] == ["berg =", "berg =k", "berg =o"]


def test_who_was_who(archive: Archive) -> None:
    """A person has members, and a referent those who are one with it."""
    karl = ids(archive, "Karl Berg")
    assert holding.members(archive, karl) == holding.persons_of(archive, karl) == karl
