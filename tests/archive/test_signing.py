"""The index by which sources meet that may copy or cite one another."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from testimonia.archive import signing
from testimonia.archive.store import Archive, create_or_open
from testimonia.model import Reading
from tests.archive.helpers import write
from tests.archive.papers import BAKERS, MILLERS, paper


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """Yield an empty archive, open for writing."""
    with create_or_open(tmp_path / "a.testimonia") as archive:
        yield archive


def signed(archive: Archive, *readings: Reading) -> list[str]:
    write(archive, *readings)
    for reading in readings:
        signing.sign(archive, reading.source.id)
    return [reading.source.id for reading in readings]


def test_sources_meet_by_their_passages(archive: Archive) -> None:
    """Each side sees the same pair of passages, the first that share a band."""
    one, other, _ = signed(
        archive, paper("a.txt", f"{MILLERS}\n{BAKERS}"), paper("b.txt", f"{BAKERS}\n{BAKERS}!"),
        paper("c.txt", "The sacks of the mill are empty."),
    )  # fmt: skip
    assert signing.meeting(archive, one) == {other: [(1, 0)]}
    assert signing.meeting(archive, other) == {one: [(0, 1)]}


def test_signing_again_changes_nothing(archive: Archive) -> None:
    """Rows are replaced, not added."""
    (one,) = signed(archive, paper("a.txt", BAKERS))
    before = archive.execute("SELECT count(*) FROM signature").fetchone()[0]
    signing.sign(archive, one)
    assert archive.execute("SELECT count(*) FROM signature").fetchone()[0] == before > 0


def test_works_and_citations_meet_by_keys(archive: Archive) -> None:
    """What is cited is found, and who cites it."""
    work, cites = signed(
        archive, paper("a.txt", BAKERS, title="The Bakers Walk Out"),
        paper("b.txt", "So it was. [1]", {"title": "Bakers Walk Out"}),
    )  # fmt: skip
    assert signing.works(archive, ["t bakers walk"]) == {work}
    assert signing.citing(archive, ["t bakers walk"]) == {cites}
    assert signing.moved(archive, work) == {cites}
    assert signing.moved(archive, cites) == set()


def test_a_key_that_very_many_have_names_none(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fifty letters to an editor are not told apart by that."""
    monkeypatch.setattr(signing, "COMMON", 2)
    readings = [paper(f"{n}.txt", f"{BAKERS} {n}", title="A Letter to Readers") for n in range(3)]
    signed(archive, *readings[:2])
    assert len(signing.works(archive, ["t letter readers"])) == 2
    signed(archive, readings[2])
    assert signing.works(archive, ["t letter readers"]) == set()


def test_of_many_with_one_band_a_few_are_held_to_all(archive: Archive) -> None:
    """The first by id meet all others, the others them only; where one of the first goes, the next takes its place."""
    ids = sorted(signed(archive, *(paper(f"{n}.txt", f"{BAKERS} {n}") for n in range(signing.HUBS + 3))))
    assert set(signing.meeting(archive, ids[0])) == set(ids[1:])
    assert set(signing.meeting(archive, ids[-1])) == set(ids[: signing.HUBS])
    assert signing.moved(archive, ids[0]) == {ids[signing.HUBS]}
    assert signing.moved(archive, ids[-1]) == set()
