"""How much an archive has, by passages that readers read whole."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from testimonia.archive.judging import deciding
from testimonia.archive.judging.deciding import By
from testimonia.archive.judging.effects import apply
from testimonia.archive.store import Archive, create_or_open
from testimonia.views.recall import Drawn, Part, drawn_passages, open_passages, place_of, recall
from testimonia.views.sampling import Sample, wilson
from tests.archive.helpers import build, write
from tests.archive.prose import FIRST, ONE, SECOND, TWO, prose

ADA, BO = By("Ada"), By("Bo")
JAILED = ("detention", "was jailed in Linz")
ALL = Sample(9)


def made(path: str, number: int) -> tuple[str, ...]:
    return (f"{FIRST} So says {path}.", *(f"{SECOND} {n}." for n in range(number - 1)))


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """Yield an archive of four passages in one source, and two in another."""
    readings = [
        prose("a.txt", made("a", 4)),
        prose("b.txt", made("b", 2)),
    ]
    with create_or_open(build(tmp_path / "a.testimonia", readings)) as opened:
        yield opened


def first(archive: Archive, path: str = "a.txt") -> Drawn:
    return next(one for one in drawn_passages(archive, ALL) if (one.path, one.begin) == (path, 0))


def read(archive: Archive, by: By, one: Drawn, *missing: tuple[str, str]) -> None:
    deciding.passage(archive, by, one.source, (one.begin, one.end), missing)


def test_passages_are_drawn_evenly_over_the_sources(archive: Archive) -> None:
    """Each by its share, nothing twice, and the same again; another word draws others."""
    found = drawn_passages(archive, Sample(3))
    assert Counter(one.path for one in found) == {"a.txt": 2, "b.txt": 1}
    assert drawn_passages(archive, Sample(3)) == found
    assert any(drawn_passages(archive, Sample(3, seed)) != found for seed in ("spring", "autumn", "winter"))
    assert len(set(drawn_passages(archive, ALL))) == 6


def test_a_key_names_a_place(archive: Archive) -> None:
    """What is no key names none."""
    one = first(archive)
    assert place_of(one.key) == one.place == (one.source, 0, one.end)
    for key in ("", "w", "s.abc", "w.a.1", "w.a.1.x", "w.a.1.²", f"w.a.1.{'9' * 16}", "r.a.1.2", "w.a.1.2.3"):
        assert place_of(key) is None


def test_nothing_is_read_yet(archive: Archive) -> None:
    """Then nothing is told of the sources; of an archive without prose nothing is drawn."""
    found = recall(archive, Sample(3))
    assert (found.passages, found.drawn, found.read, found.waiting, found.passed_over) == (6, 3, 0, 3, 0)
    assert (found.whole, found.kinds) == (Part("all", 0, 0, 0.0, 1.0), (("type", ()),))
    assert found.whole.share == 0.0
    archive.execute("UPDATE passage SET verb = 0")
    assert (recall(archive, ALL).drawn, drawn_passages(archive, ALL)) == (0, ())


def test_what_was_found_and_what_was_missing_is_counted(archive: Archive) -> None:
    """By type; with what was missing, and the passage it is missing in."""
    one = first(archive)
    read(archive, ADA, one, JAILED, ("death", "So says a"))
    found = recall(archive, ALL)
    assert (found.read, found.whole.found, found.whole.missing, found.whole.there) == (1, 1, 2, 3)
    assert (found.whole.low, found.whole.high) == wilson(1, 3)
    ((kind, parts),) = found.kinds
    assert kind == "type"
    assert [(part.label, part.found, part.missing) for part in parts] == [
        ("Birth", 1, 0), ("Death", 0, 1), ("Detention", 0, 1),
    ]  # fmt: skip
    missed = found.missed[0]
    assert (missed.type_label, missed.words, missed.passage) == ("Detention", "was jailed in Linz", one.key)
    assert FIRST[missed.begin : missed.end] == "was jailed in Linz"


def test_what_is_rejected_is_not_found(archive: Archive) -> None:
    """It is counted apart."""
    read(archive, ADA, first(archive))
    sql = "SELECT id FROM statement WHERE source_id = ? AND begin = 0"
    deciding.statement(
        archive, BO, "REJECTED", archive.execute(sql, (first(archive).source,)).fetchone()["id"]
    )
    found = recall(archive, ALL)
    assert (found.whole.found, found.whole.missing, found.rejected) == (0, 0, 1)


def test_two_readers_are_told_apart(archive: Archive) -> None:
    """Each with what they read; what both missed is missing once in all."""
    one, other = first(archive), first(archive, "b.txt")
    read(archive, ADA, one, JAILED)
    read(archive, BO, one, ("detention", "jailed in Linz"), ("death", "So says a"))
    read(archive, BO, other)
    found = recall(archive, ALL)
    assert (found.read, found.whole.found, found.whole.missing) == (2, 2, 2)
    assert [(part.label, part.found, part.missing) for part in dict(found.kinds)["reader"]] == [
        ("Bo", 2, 2), ("Ada", 1, 1),
    ]  # fmt: skip


def test_what_is_passed_over_is_told(archive: Archive) -> None:
    """Of those asked before the last that was read."""
    asked = drawn_passages(archive, ALL)
    read(archive, ADA, asked[3])
    assert recall(archive, ALL).passed_over == 3
    read(archive, ADA, asked[0])
    assert recall(archive, ALL).passed_over == 2


def test_open_is_what_this_reader_has_not_read(archive: Archive) -> None:
    """And what was read before the archive stated less of it."""
    asked = drawn_passages(archive, ALL)
    for one in asked:
        read(archive, ADA, one)
    assert open_passages(archive, asked, "Ada") == ()
    assert open_passages(archive, asked, "Bo") == open_passages(archive, asked, "") == asked
    write(archive, prose("b.txt", made("b", 2), [TWO]))
    apply(archive)
    assert open_passages(archive, asked, "Ada") == (first(archive, "b.txt"),)
    found = recall(archive, ALL)
    assert (found.gone, found.whole.missing) == (1, 0)
    write(archive, prose("b.txt", made("b", 2), [ONE, TWO]))
    apply(archive)
    assert recall(archive, ALL).gone == 0
