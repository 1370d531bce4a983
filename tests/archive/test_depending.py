"""Which sources copy or cite which, kept up to date."""

from collections.abc import Iterator
from itertools import permutations
from pathlib import Path

import pytest

from testimonia.archive import depending, signing, taken
from testimonia.archive.depending import depend
from testimonia.archive.store import Archive, create_or_open
from testimonia.model import Reading
from tests.archive.papers import BAKERS, MILLERS, compared, dump, found, leave, paper

EARLY = paper("early.html", BAKERS, title="The Bakers Walk Out", published="1921-05-03")
LATE = paper("late.html", f"{MILLERS}\n{BAKERS}", published="1931-05-03")
CITING = paper("citing.html", "Falk went from house to house. [1]", {"title": "The Bakers Walk Out"})
OTHER = paper("other.html", MILLERS)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """Yield an empty archive, open for writing."""
    with create_or_open(tmp_path / "a.testimonia") as archive:
        yield archive


def test_the_later_is_the_copy_and_what_cites_cites(archive: Archive) -> None:
    """Whatever the order in which they came."""
    assert compared(archive, LATE, CITING, EARLY) == 3
    assert found(archive) == [("citing.html", "cites", "early.html"), ("late.html", "copies", "early.html")]


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_the_order_of_coming_changes_nothing(order: tuple[int, ...], tmp_path: Path) -> None:
    """Sources added one by one give the same rows as all at once, and so do those left when others go."""
    readings = [EARLY, LATE, CITING, OTHER]
    with (
        create_or_open(tmp_path / "one.testimonia") as one,
        create_or_open(tmp_path / "all.testimonia") as all_,
    ):
        compared(all_, *readings)
        for n in order:
            compared(one, readings[n])
        assert dump(one) == dump(all_)
        gone = readings[order[0]].source.path
        left = [reading for reading in readings if reading.source.path != gone]
        leave(one, *(reading.source.path for reading in left))
    with (
        create_or_open(tmp_path / "one.testimonia") as one,
        create_or_open(tmp_path / "left.testimonia") as rest,
    ):
        compared(rest, *left)
        assert dump(one) == dump(rest)


def test_only_what_is_new_is_looked_at(archive: Archive) -> None:
    """What is known stays; a new source is held to those it meets, and they are not looked at for it."""
    compared(archive, EARLY, OTHER)
    assert depend(archive) == 0
    assert compared(archive, LATE) == 1
    assert found(archive) == [("late.html", "copies", "early.html"), ("other.html", "shares", "late.html")]


def test_a_citation_is_read_anew_where_it_may_mean_another_now(archive: Archive) -> None:
    """A second source of that title leaves open which is meant, until one of them goes."""
    compared(archive, EARLY, CITING)
    second = paper("second.html", MILLERS, title="The Bakers Walk Out")
    assert compared(archive, second) == 2
    assert found(archive) == []
    assert leave(archive, "citing.html", "second.html") == 1
    assert found(archive) == [("citing.html", "cites", "second.html")]


def test_where_it_is_cited_or_quoted_that_tells_the_copy(archive: Archive) -> None:
    """A citation or the voice of a quotation tells it without any date."""
    quoting = paper("a.html", f"“{BAKERS}”", voice="Ida Falk")
    citing = paper("b.html", f"{BAKERS} [1]", {"title": "The Bakers Walk Out"})
    first = paper("z.html", BAKERS, title="The Bakers Walk Out", author="Ida Falk")
    compared(archive, quoting, citing, first)
    assert found(archive) == [
        ("a.html", "copies", "z.html"), ("b.html", "shares", "a.html"), ("b.html", "cites", "z.html"),
        ("b.html", "copies", "z.html"),
    ]  # fmt: skip
    reasons = {
        row["reason"] for row in archive.execute("SELECT reason FROM dependence WHERE kind = 'copies'")
    }
    assert reasons == {
        "word for word the same, 39 words; quoted from Ida Falk",
        "word for word the same, 39 words; cited there: the same title",
    }


def test_the_stretches_are_those_that_are_alike(archive: Archive) -> None:
    """Each side gives the place of its own words."""
    compared(archive, EARLY, LATE)
    row = archive.execute('SELECT begin, "end", on_begin, on_end, score FROM dependence').fetchone()
    assert LATE.source.text[row["begin"] : row["end"]] == BAKERS.rstrip(".")
    assert EARLY.source.text[row["on_begin"] : row["on_end"]] == BAKERS.rstrip(".")
    assert row["score"] == 1


def test_other_code_makes_everything_anew(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows made by other code are of no use."""
    compared(archive, EARLY, LATE)
    before = found(archive)
    monkeypatch.setattr(depending, "maker", lambda: "other")
    assert depend(archive) == 2
    assert found(archive) == before
    assert depend(archive) == 0


def test_a_killed_run_is_gone_on_with(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever ends a run, the next one comes to what an undisturbed one would have."""
    compared(archive, EARLY, LATE, CITING, OTHER)
    whole = dump(archive)
    archive.execute("DELETE FROM signing")
    monkeypatch.setattr(depending, "BATCH", 1)
    worked = taken.Taken.rows
    with monkeypatch.context() as patch:
        patch.setattr(taken.Taken, "rows", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            depend(archive)
    assert taken.Taken.rows is worked
    depend(archive)
    assert dump(archive) == whole


def alike(number: int) -> list[Reading]:
    return [paper(f"{n:03}.html", f"{BAKERS} Number {n} of the series.") for n in range(number)]


def test_where_very_many_are_alike_each_is_held_to_a_few(archive: Archive) -> None:
    """The rows grow with the sources, not with their pairs, and all still hang together."""
    number = 60
    compared(archive, *alike(number))
    rows = found(archive)
    assert number - 1 <= len(rows) <= number * signing.HUBS
    linked = {"000.html"}
    for _ in range(number):
        linked |= {path for one, _, other in rows if {one, other} & linked for path in (one, other)}
    assert len(linked) == number


def test_of_very_many_alike_the_order_of_coming_changes_nothing(tmp_path: Path) -> None:
    """Those to whom all are held change as sources come and go, and all that hangs on them."""
    readings = alike(2 * signing.HUBS)
    with (
        create_or_open(tmp_path / "one.testimonia") as one,
        create_or_open(tmp_path / "all.testimonia") as all_,
    ):
        compared(all_, *readings)
        for reading in sorted(readings, key=lambda reading: reading.source.id, reverse=True):
            compared(one, reading)
        assert dump(one) == dump(all_)
    first = min(readings, key=lambda reading: reading.source.id)
    left = [reading for reading in readings if reading is not first]
    with (
        create_or_open(tmp_path / "one.testimonia") as one,
        create_or_open(tmp_path / "left.testimonia") as rest,
    ):
        leave(one, *(reading.source.path for reading in left))
        compared(rest, *left)
        assert dump(one) == dump(rest)
