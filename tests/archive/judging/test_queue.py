"""Judgements that wait for a reader."""

import json

from testimonia.archive.judging import deciding, exchange, log, queue
from testimonia.archive.store import Archive
from testimonia.validate import check
from tests.archive.judging.helpers import (
    ADA,
    BO,
    LIVES,
    Room,
    accounted,
    lines,
    person,
    referent,
    row,
    statement,
    waiting,
)


def test_nothing_waits(archive: Archive) -> None:
    """What was found and is in force does not wait, nor what was taken back."""
    held = deciding.statement(archive, ADA, "REJECTED", statement(archive, "a.txt", "birth"))
    other = deciding.statement(archive, BO, "CONFIRMED", statement(archive, "a.txt", "birth"))
    assert len(queue.waiting(archive)) == 2
    deciding.withdraw(archive, BO, other.id)
    assert queue.waiting(archive) == []
    deciding.withdraw(archive, ADA, held.id)
    assert queue.waiting(archive) == []


def test_where_it_was_and_is(room: Room) -> None:
    """One that waits says its words, where they were, and where they are now."""
    with room.open() as archive:
        held = deciding.statement(archive, ADA, "CONFIRMED", statement(archive, "c.txt", "death"))
    room.edit("c.txt", "Konrad Marek was", "A LIFE\n\nKonrad Marek was")
    room.build()
    with room.open() as archive:
        (found,) = queue.waiting(archive)
        source = archive.execute("SELECT id FROM source WHERE path = 'c.txt'").fetchone()[0]
    words = "Konrad Marek died in 1955."
    start = LIVES["c.txt"].index(words) + len("A LIFE\n\n")
    assert found == queue.Waiting(held, "moved", (words,), ("c.txt",), source, start, start + len(words))


def test_what_needs_most_of_a_reader_comes_first(room: Room) -> None:
    """A judgement of which one part has moved and another is lost is lost; what is left of it is in force."""
    with room.open() as archive:
        deciding.pair(
            archive, ADA, "SAME", [person(archive, "a.txt", "Karl Marsh")],
            [person(archive, "c.txt", "Konrad Marek")],
        )  # fmt: skip
    room.edit("a.txt", "Karl Marsh was", "A LIFE\n\nKarl Marsh was")
    room.build()
    with room.open() as archive:
        assert waiting(archive) == [("SAME", "moved")]
        assert person(archive, "b.txt", "Karl Marsh") == person(archive, "c.txt", "Konrad Marek")
    (room.folder / "c.txt").unlink()
    room.build()
    with room.open() as archive:
        assert waiting(archive) == [("SAME", "lost")]
        assert accounted(archive)


def test_contradictory_lines(room: Room) -> None:
    """Lines from elsewhere that contradict each other are kept and wait; DIFFERENT is violated by no way round."""
    room.write({"d.txt": "Rosa Kern was born in 1870.\n"})
    room.build()
    with room.open() as archive:
        marsh = [referent(archive, "a.txt", "Karl Marsh")]
        marek, kern = [person(archive, "c.txt", "Konrad Marek")], [person(archive, "d.txt", "Rosa Kern")]
        written = []
        for verdict, one, other in (
            ("SAME", marsh, marek),
            ("SAME", marek, kern),
            ("DIFFERENT", marsh, kern),
        ):
            deciding.pair(archive, deciding.By("Ada", accept=True), verdict, one, other)
            written += lines(archive)[-1:]
            deciding.undo(archive, ADA)
        theirs = [json.loads(line) | {"maker": "Bo", "id": f"{n:016x}"} for n, line in enumerate(written)]
        found = exchange.read(archive, map(json.dumps, theirs))
        assert (found.new, found.faults) == (3, ())
        assert waiting(archive) == [(verdict, "contradiction") for verdict in ("SAME", "SAME", "DIFFERENT")]
        assert person(archive, "a.txt", "Karl Marsh") != person(archive, "d.txt", "Rosa Kern")
        assert accounted(archive)
        assert list(check(archive)) == []
        deciding.pair(archive, ADA, "DIFFERENT", [person(archive, "b.txt", "Anna Senn")], kern)
        deciding.withdraw(archive, ADA, log.standing(archive)[0].id)
        assert waiting(archive) == []


def test_labels_of_two_who_are_one(archive: Archive) -> None:
    """Labels of two persons who are held to be one now wait, and neither is in force; apart, both are."""
    marsh, marek = person(archive, "a.txt", "Karl Marsh"), person(archive, "c.txt", "Konrad Marek")
    deciding.person(archive, ADA, "LABELLED", marsh, "The printer")
    deciding.person(archive, ADA, "LABELLED", marek, "The sailor")
    held = deciding.pair(archive, ADA, "SAME", [marsh], [marek])
    assert waiting(archive) == [("LABELLED", "disputed")] * 2
    assert row(archive, "c.txt", "Konrad Marek")["label"] not in {"The printer", "The sailor"}
    deciding.withdraw(archive, ADA, held.id)
    assert waiting(archive) == []
    assert row(archive, "c.txt", "Konrad Marek")["label"] == "The sailor"


def test_regions_of_two(archive: Archive) -> None:
    """Two who differ on stretches that overlap wait."""
    source = archive.execute("SELECT id FROM source WHERE path = 'a.txt'").fetchone()[0]
    deciding.region(archive, ADA, "SET_ASIDE", source, (0, 20))
    deciding.region(archive, BO, "SET_ASIDE", source, (0, 20))
    assert waiting(archive) == []
    deciding.region(archive, BO, "RESTORED", source, (10, 15))
    assert waiting(archive) == [("SET_ASIDE", "disputed"), ("RESTORED", "disputed")]
