"""What readers of whole passages say, held against what the archive states now."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from testimonia.archive.judging import deciding
from testimonia.archive.judging.deciding import By
from testimonia.archive.judging.effects import apply
from testimonia.archive.store import Archive, create_or_open
from testimonia.views.readings import PassageRead, Readings, seen
from tests.archive.helpers import build, write
from tests.archive.prose import BIRTH, DEATH, FIRST, GAOL, MARRIED, ONE, SECOND, TWO, Told, prose

ADA, BO = By("Ada"), By("Bo")
ID = prose("a.txt").source.id
PLACE = (ID, 0, len(FIRST))
JAILED, WED = ("detention", "was jailed in Linz"), ("kinship", "she married the printer Kurz")


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with create_or_open(build(tmp_path / "a.testimonia", [prose("a.txt")])) as opened:
        yield opened


def read(archive: Archive, by: By, *missing: tuple[str, str], end: int = len(FIRST)) -> None:
    deciding.passage(archive, by, ID, (0, end), missing)


def anew(archive: Archive, *stated: Told, paragraphs: Sequence[str] = (FIRST, SECOND)) -> None:
    """Read the source again, with other statements."""
    write(archive, prose("a.txt", paragraphs, stated))
    apply(archive)


def now(archive: Archive) -> PassageRead:
    return Readings(archive).of(PLACE)


def missing(archive: Archive) -> list[str]:
    return [one.noted.words for one in now(archive).missing]


def found(archive: Archive) -> list[str]:
    return [row["type"] for row in now(archive).found]


def reject(archive: Archive, kind: str) -> None:
    sql = "SELECT id FROM statement WHERE type = ?"
    deciding.statement(archive, ADA, "REJECTED", archive.execute(sql, (kind,)).fetchone()["id"])


def test_what_nobody_judged_counts_as_found(archive: Archive) -> None:
    """What was rejected does not; who read nothing says nothing."""
    assert (found(archive), missing(archive), now(archive).readers) == (["birth"], [], ())
    read(archive, ADA, JAILED)
    assert (found(archive), missing(archive)) == (["birth"], ["was jailed in Linz"])
    reject(archive, "birth")
    assert (found(archive), now(archive).gone) == ([], ())
    assert len(now(archive).stated) == 1


def test_what_is_found_later_is_missing_no_more(archive: Archive) -> None:
    """It is of the same type and in some of the same words; another type is not what was missing."""
    read(archive, ADA, JAILED, WED)
    anew(archive, ONE, (*GAOL, "jailed in Linz"), ("residence", "lived", "married the printer Kurz"))
    assert found(archive) == ["birth", "detention", "residence"]
    assert missing(archive) == ["she married the printer Kurz"]


def test_each_answers_for_one(archive: Archive) -> None:
    """Two of the same words are missing, one is found; what stood there before is not what was missing."""
    read(archive, ADA, WED, WED, ("birth", "born in Graz"))
    anew(archive, ONE, (*MARRIED, "married the printer"))
    assert missing(archive) == ["she married the printer Kurz", "born in Graz"]


def test_what_is_rejected_answers_for_nothing(archive: Archive) -> None:
    """The same words are read wrongly: what the passage says is missing still."""
    read(archive, ADA, JAILED)
    anew(archive, ONE, (*GAOL, "jailed in Linz"))
    reject(archive, "detention")
    assert (found(archive), missing(archive)) == (["birth"], ["was jailed in Linz"])


def test_what_stood_there_and_does_no_more(archive: Archive) -> None:
    """It is told apart until the passage is read again; in other words or amended it is there."""
    read(archive, ADA)
    anew(archive, (*BIRTH, "born in Graz"))
    assert now(archive).gone == ()
    (row,) = now(archive).stated
    deciding.statement(archive, BO, "AMENDED", row["id"], {"type": "residence", "role": "lived"})
    assert now(archive).gone == ()
    anew(archive, TWO)
    assert [one.words for one in now(archive).gone] == ["Ada Roth was born in Graz"]
    assert (found(archive), missing(archive)) == ([], [])
    read(archive, ADA, ("birth", "was born in Graz"))
    assert (now(archive).gone, missing(archive)) == ((), ["was born in Graz"])


def test_two_readers_who_mean_the_same(archive: Archive) -> None:
    """What both found missing is missing once; of each reader the latest counts."""
    read(archive, BO, WED)
    read(archive, ADA, JAILED)
    read(archive, BO, ("detention", "jailed in Linz"), WED)
    assert missing(archive) == ["was jailed in Linz", "she married the printer Kurz"]
    assert Readings(archive).makers(PLACE) == ("Bo", "Ada")
    assert [one.whole.maker for one in now(archive).readers] == ["Ada", "Bo"]


def test_a_passage_that_is_cut_otherwise_now(archive: Archive) -> None:
    """All of it was read: what is missing elsewhere is none of its own. More than was read is not read."""
    read(archive, ADA, JAILED, ("death", "Ada Roth died there"), end=len(FIRST) + 2 + len(SECOND))
    assert missing(archive) == ["was jailed in Linz"]
    assert now(archive).gone == ()
    assert Readings(archive).makers((ID, 0, len(FIRST) + 3 + len(SECOND))) == ()
    behind = Readings(archive).of((ID, len(FIRST) + 2, len(FIRST) + 2 + len(SECOND)))
    assert [one.noted.type for one in behind.missing] == ["death"]


def test_what_was_shown_is_known(archive: Archive) -> None:
    """Another statement, or another verdict, is another thing to look at."""
    before = seen(now(archive).stated)
    assert before == seen(now(archive).stated)
    reject(archive, "birth")
    rejected = seen(now(archive).stated)
    anew(archive, ONE, (*DEATH, "Linz"))
    assert len({before, rejected, seen(now(archive).stated)}) == 3
