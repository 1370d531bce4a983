"""Judgements through builds: sources that change, come and go, and other readers of them."""

from testimonia.archive.judging import deciding, exchange, log
from testimonia.archive.store import Archive
from testimonia.validate import check
from tests.archive.judging.helpers import (
    ADA,
    Room,
    accounted,
    export,
    lines,
    person,
    row,
    statement,
    told,
    verdicts,
    waiting,
)


def judged(room: Room) -> None:
    """Reject, confirm and amend a statement of a.txt, join two persons, and prefer a label."""
    with room.open() as archive:
        deciding.statement(archive, ADA, "REJECTED", statement(archive, "a.txt", "birth"))
        deciding.statement(archive, ADA, "CONFIRMED", statement(archive, "a.txt", "death"))
        marek = person(archive, "c.txt", "Konrad Marek")
        amendment = {"subject": marek, "date": "1920"}
        deciding.statement(archive, ADA, "AMENDED", statement(archive, "a.txt", "membership"), amendment)
        senn = person(archive, "b.txt", "Anna Senn")
        deciding.pair(archive, ADA, "SAME", [marek], [senn])
        deciding.person(archive, ADA, "LABELLED", senn, "Anna Marek")


def assert_in_force(archive: Archive) -> None:
    """Assert that all that ``judged`` judged is in force."""
    assert waiting(archive) == []
    assert verdicts(archive) == {
        "a.txt birth": "REJECTED",
        "a.txt death": "CONFIRMED",
        "a.txt membership": "AMENDED",
    }
    senn = row(archive, "b.txt", "Anna Senn")
    assert (senn["label"], senn["statements"], senn["sources"]) == ("Anna Marek", 4, 2)
    assert (told(archive, "a.txt", "membership") or {})["edtf"] == "1920"
    assert list(check(archive)) == []
    assert accounted(archive)


def test_nothing_changed(room: Room) -> None:
    """A build that reads nothing leaves all in force."""
    judged(room)
    room.build()
    with room.open() as archive:
        assert_in_force(archive)


def test_all_is_read_anew(room: Room) -> None:
    """Where every source is read again and the same is found, all is in force, and exports are the same."""
    judged(room)
    with room.open() as archive:
        archive.execute("UPDATE file SET maker = 'an older version'")
        before = export(archive)
    assert room.build().read == 3
    with room.open() as archive:
        assert_in_force(archive)
        assert export(archive) == before


def test_headline_inserted_above(room: Room) -> None:
    """Whatever was on the edited source waits as moved and is not in force; after one look each is again."""
    judged(room)
    room.edit("a.txt", "Karl Marsh was born", "A LIFE OF KARL MARSH\n\nKarl Marsh was born")
    report = room.build().judgements
    assert (report.standing, report.queued) == (5, 3)
    with room.open() as archive:
        assert waiting(archive) == [("REJECTED", "moved"), ("CONFIRMED", "moved"), ("AMENDED", "moved")]
        assert verdicts(archive) == {}
        assert accounted(archive)
        for one in log.standing(archive)[:3]:
            deciding.move(archive, ADA, one.id)
        assert_in_force(archive)


def test_moved_twice(room: Room) -> None:
    """What was moved once is found again from where it was moved to."""
    judged(room)
    for headline in ("A LIFE", "ONCE MORE"):
        room.edit("a.txt", "Karl Marsh was born", f"{headline}\n\nKarl Marsh was born")
        room.build()
        with room.open() as archive:
            for one in log.standing(archive)[:3]:
                deciding.move(archive, ADA, one.id)
            assert_in_force(archive)


def test_amendment_to_other_words_moves_with_them(room: Room) -> None:
    """The words that an amendment gives a statement are looked for too, and stand where they stand now."""
    with room.open() as archive:
        text = archive.execute("SELECT text FROM source WHERE path = 'a.txt'").fetchone()[0]
        span = text.index("joined"), text.index(" in 1919")
        deciding.statement(
            archive, ADA, "AMENDED", statement(archive, "a.txt", "membership"), {"extent": span}
        )
    room.edit("a.txt", "Karl Marsh was born", "A LIFE\n\nKarl Marsh was born")
    room.build()
    with room.open() as archive:
        (one,) = log.standing(archive)
        deciding.move(archive, ADA, one.id)
        found = told(archive, "a.txt", "membership") or {}
        assert (found["begin"], found["quote"]) == (span[0] + len("A LIFE\n\n"), "joined the Union")
        assert list(check(archive)) == []


def test_person_of_an_amendment_is_gone(room: Room) -> None:
    """Where whom it names is found no more, an amendment waits and nothing of it is in force."""
    judged(room)
    room.edit("c.txt", "Konrad Marek was born in 1892. Konrad Marek", "Karla Marek")
    room.build()
    with room.open() as archive:
        assert ("AMENDED", "lost") in waiting(archive)
        assert "a.txt membership" not in verdicts(archive)
        assert accounted(archive)


def test_words_edited(room: Room) -> None:
    """A judgement on words that are no more is lost, and says so; it is in force again with them."""
    judged(room)
    whole = (room.folder / "a.txt").read_text("utf-8")
    room.edit("a.txt", "Karl Marsh died in 1950", "Karl Marsh died in 1951")
    room.build()
    with room.open() as archive:
        assert sorted(waiting(archive)) == [
            ("AMENDED", "moved"),
            ("CONFIRMED", "lost"),
            ("REJECTED", "moved"),
        ]
        assert accounted(archive)
    room.write({"a.txt": whole})
    room.build()
    with room.open() as archive:
        assert_in_force(archive)


def test_words_twice(room: Room) -> None:
    """Words that stand twice now are told apart by what stands around them; where that is the same, they wait."""
    judged(room)
    death = "Karl Marsh died in 1950."
    room.edit("a.txt", death, f"{death} It was long ago. Others wrote: {death}")
    room.build()
    with room.open() as archive:
        assert ("CONFIRMED", "moved") in waiting(archive)
    room.write({"a.txt": f"{death} {death} {death}\n"})
    room.build()
    with room.open() as archive:
        assert ("CONFIRMED", "several") in waiting(archive)
        assert accounted(archive)


def test_source_renamed(room: Room) -> None:
    """The same bytes under another name are the same source."""
    judged(room)
    (room.folder / "a.txt").rename(room.folder / "a-life.txt")
    room.build()
    with room.open() as archive:
        assert waiting(archive) == []
        assert sorted(verdicts(archive)) == ["a-life.txt birth", "a-life.txt death", "a-life.txt membership"]


def test_source_renamed_and_edited(room: Room) -> None:
    """Whole sentences are found in the one source that has them now; a bare name in another source is nobody."""
    judged(room)
    text = (room.folder / "a.txt").read_text("utf-8")
    (room.folder / "a.txt").unlink()
    (room.folder / "b.txt").unlink()
    room.write({"e.txt": f"MEMOIRS\n\n{text}", "f.txt": "Of old times. Anna Senn was born in 1880.\n"})
    room.build()
    with room.open() as archive:
        states = [state for _, state in waiting(archive)]
        assert states == ["moved", "moved", "moved", "lost", "lost"]
        assert accounted(archive)


def test_source_removed_and_back(room: Room) -> None:
    """While its source is gone a judgement waits; when that is back it is in force."""
    judged(room)
    (room.folder / "a.txt").rename(room.folder.parent / "a.txt")
    room.build()
    with room.open() as archive:
        assert [state for _, state in waiting(archive)] == ["lost", "lost", "lost"]
        assert list(check(archive)) == []
    (room.folder.parent / "a.txt").rename(room.folder / "a.txt")
    room.build()
    with room.open() as archive:
        assert_in_force(archive)


def test_another_reader_finds_somebody_else(room: Room) -> None:
    """What is now read of somebody else is not what was judged: it waits as changed, and is not in force."""
    with room.open() as archive:
        deciding.statement(archive, ADA, "REJECTED", statement(archive, "b.txt", "birth"))
    room.edit("b.txt", "Anna Senn died in 1960", "Karl Marsh died in 1950. Anna Senn was born in 1900")
    room.build()
    with room.open() as archive:
        deciding.statement(archive, ADA, "REJECTED", statement(archive, "b.txt", "death"))
        assert verdicts(archive) == {"b.txt death": "REJECTED"}
    room.build("read_of_last")
    with room.open() as archive:
        assert waiting(archive) == [("REJECTED", "moved"), ("REJECTED", "changed")]
        assert verdicts(archive) == {}
        assert accounted(archive)
    room.build()
    with room.open() as archive:
        assert verdicts(archive) == {"b.txt death": "REJECTED"}


def test_another_reader_takes_more_words(room: Room) -> None:
    """The same said with a word more around it is shown as moved."""
    judged(room)
    room.build("read_more_words")
    with room.open() as archive:
        assert ("CONFIRMED", "moved") in waiting(archive)
        for one in log.standing(archive)[1:3]:
            deciding.move(archive, ADA, one.id)
        assert_in_force(archive)


def test_another_reader_reads_another_value(room: Room) -> None:
    """A verdict on one craft is none on another that is read of the same words."""
    with room.open() as archive:
        deciding.statement(archive, ADA, "CONFIRMED", statement(archive, "b.txt", "occupation"))
    room.build("read_crafts")
    with room.open() as archive:
        assert waiting(archive) == [("CONFIRMED", "changed")]
        assert verdicts(archive) == {}


def test_read_as_it_was_amended(room: Room) -> None:
    """Where a better reading says what a reader had amended, the amendment waits for one look, and is in force then."""
    with room.open() as archive:
        occupation = statement(archive, "b.txt", "occupation")
        amendment = {"value": "printer of the town"}
        held = deciding.statement(archive, ADA, "AMENDED", occupation, amendment)
    room.build("read_crafts")
    with room.open() as archive:
        assert waiting(archive) == [("AMENDED", "moved")]
        assert verdicts(archive) == {}
        deciding.move(archive, ADA, held.id)
        assert waiting(archive) == []
        assert verdicts(archive) == {"b.txt occupation": "AMENDED"}
        assert (told(archive, "b.txt", "occupation") or {})["value"] == "printer of the town"
    room.build()
    with room.open() as archive:
        assert waiting(archive) == []
        assert verdicts(archive) == {"b.txt occupation": "AMENDED"}


def test_person_of_several_sources(room: Room) -> None:
    """Whom one source does not name any more is offered in another that names them; looked at, it is in force there."""
    with room.open() as archive:
        marsh, senn = person(archive, "a.txt", "Karl Marsh"), statement(archive, "b.txt", "death")
        assert marsh == person(archive, "b.txt", "Karl Marsh")
        held = [
            deciding.person(archive, ADA, "LABELLED", marsh, "K. the printer").id,
            deciding.statement(archive, ADA, "AMENDED", senn, {"subject": marsh}).id,
        ]
    (room.folder / "a.txt").unlink()
    room.build()
    with room.open() as archive:
        assert waiting(archive) == [("LABELLED", "moved"), ("AMENDED", "moved")]
        assert row(archive, "b.txt", "Karl Marsh")["label"] != "K. the printer"
        for one in held:
            deciding.move(archive, ADA, one)
        assert waiting(archive) == []
        assert row(archive, "b.txt", "Karl Marsh")["label"] == "K. the printer"
        assert verdicts(archive) == {"b.txt death": "AMENDED"}
    (room.folder / "b.txt").unlink()
    room.build()
    with room.open() as archive:
        assert waiting(archive) == [("LABELLED", "lost"), ("AMENDED", "lost")]
        assert accounted(archive)


def test_build_reads_judgements(room: Room) -> None:
    """A build is given the lines of another archive's log: they are in force, and what is wrong with one is told."""
    judged(room)
    with room.open() as archive:
        written = lines(archive)
    other = Room(room.folder.parent / "other", {})
    other.folder = room.folder
    other.path = room.folder.parent / "other.testimonia"
    report = other.build(judgements=[*written, "{}"]).judgements
    assert (report.added, report.standing, report.queued) == (5, 5, 0)
    assert report.faults == ("Line 6 is no judgement: 'id' is missing.",)
    with other.open() as archive:
        assert_in_force(archive)
        assert lines(archive) == written
        assert exchange.read(archive, written) == exchange.Imported(0, 5, ())
    assert other.build(judgements=written).judgements.added == 0
