"""Portraits of what an archive tells."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from testimonia.archive.portraying import Portrayed, in_order, prepare
from testimonia.archive.store import Archive, create_or_open
from testimonia.persons.portraits import Days
from tests.archive.helpers import told, write
from tests.factories import make_statement


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """Yield an empty archive, open for writing."""
    with create_or_open(tmp_path / "a.testimonia") as archive:
        prepare(archive)
        yield archive


def test_a_portrait(archive: Archive) -> None:
    """Names, days, counts and relatives come from mentions and statements; who is no person has no portrait."""
    reading = told("a", "[Karl Berg], born 1872, son of [Otto Berg].")
    son, father = reading.mentions
    kinship = make_statement(reading.source, son, "kinship", "parent", object=father)
    write(archive, replace(reading, statements=(*reading.statements, kinship)))
    known = Portrayed()
    known.add(archive, [father.referent, son.referent, "nobody"])
    assert set(known.portraits) == {father.referent, son.referent}
    assert [days.edtf for days in known.portraits[son.referent].births] == ["1872"]
    assert known.told[son.referent].statements == 2
    assert known.pairs(known.portraits) == {tuple(sorted((father.referent, son.referent)))}


def test_relatives_are_known_from_either_side(archive: Archive) -> None:
    """Whoever is portrayed first, the other is known to be a relative."""
    reading = told("a", "[Karl Berg], son of [Otto Berg].")
    son, father = reading.mentions
    kinship = make_statement(reading.source, son, "kinship", "parent", object=father)
    write(archive, replace(reading, statements=(kinship,)))
    for one, other in ((son, father), (father, son)):
        known = Portrayed()
        known.add(archive, [one.referent])
        assert known.related[one.referent] == {other.referent}
        assert known.pairs(known.portraits) == set()


def test_days_in_order() -> None:
    """Each day stands once, open bounds first."""
    early, late, open_ = Days(1, 2, "a"), Days(5, 6, "b"), Days(None, 3, "c")
    assert in_order([late, early, open_, late]) == (open_, early, late)
