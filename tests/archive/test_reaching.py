"""Whom a change reaches: as few as may come out otherwise."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from testimonia.archive.identifying import identify
from testimonia.archive.reaching import Judged
from testimonia.archive.store import Archive, create_or_open
from tests.archive.helpers import told, write

GIVEN = (
    "Anna Karl Otto Emma Clara Heinrich Wilhelm Rosa Hugo Edgar Leon Boris Ante Pierre Frida Ludwig Martha Konrad"
).split()


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """Yield an archive of many people of one surname, some called by it alone."""
    with create_or_open(tmp_path / "a.testimonia") as archive:
        write(archive, *(told(name, f"[{name} Berg] came.") for name in GIVEN))
        write(archive, told("bare", "[Berg] came."), told("other", "[Berg], born 1871, came."))
        identify(archive, ())
        yield archive


def test_a_namesake_reaches_nobody(archive: Archive) -> None:
    """One more of a surname whom nobody resembles is worked on alone, however many bear it."""
    write(archive, told("new", "[Zoltan Berg] left."))
    assert identify(archive, ()) == 1


def test_one_of_the_same_name_reaches_them(archive: Archive) -> None:
    """One who is held to be somebody known is worked on with them, if nobody else rests on them."""
    known = archive.execute(
        "SELECT label FROM referent WHERE label <> 'Berg' AND id NOT IN (SELECT target FROM resting) ORDER BY id"
    ).fetchone()[0]
    write(archive, told("new", f"[{known}] left."))
    assert identify(archive, ()) == 1
    assert archive.execute("SELECT max(sources) FROM person").fetchone()[0] == 2


def test_whom_a_bare_surname_may_mean(archive: Archive) -> None:
    """While few are known, one more makes a bare surname be decided anew."""
    write(archive, told("a", "[Karl Nin]"), told("a2", "[Karl Nin] left."), told("b", "[Nin]"))
    assert identify(archive, ()) == 1
    write(archive, told("c", "[Otto Nin]"))
    assert identify(archive, ()) == 3
    assert archive.execute("SELECT count(*) FROM candidate").fetchone()[0] == 2


def test_judged_pairs() -> None:
    """Both ends of a judged pair know each other."""
    judged = Judged.of([("SAME", "a", "b"), ("DIFFERENT", "b", "c")])
    assert judged.same == {("a", "b")}
    assert judged.different == {("b", "c")}
    assert judged.partners["b"] == {"a", "c"}
