"""What follows from judgements for the archive as it stands."""

import pytest

from testimonia.archive.identifying import identify
from testimonia.archive.judging import deciding, effects, queue
from testimonia.archive.judging.deciding import By
from testimonia.archive.store import Archive
from testimonia.validate import check
from tests.archive.judging.helpers import (
    ADA,
    BO,
    Room,
    accounted,
    derived,
    export,
    person,
    referent,
    row,
    statement,
    told,
    verdicts,
    waiting,
)


def test_rejected_statement_stays_and_counts_nowhere(archive: Archive) -> None:
    """It leaves life dates, counts and bounds; it stays in the archive, with its verdict, and in exports."""
    before, id_ = export(archive), statement(archive, "c.txt", "birth")
    deciding.statement(archive, ADA, "REJECTED", id_)
    marek = row(archive, "c.txt", "Konrad Marek")
    assert (marek["born"], marek["died"], marek["statements"]) == (None, "1955", 1)
    assert marek["first_day"] == marek["last_day"] - 364  # type: ignore[operator]
    assert told(archive, "c.txt", "birth", "said") is None
    assert (told(archive, "c.txt", "birth") or {})["verdict"] == "REJECTED"
    assert len(export(archive).splitlines()) == len(before.splitlines())
    assert list(check(archive)) == []


def test_rejected_name_leaves_identification(room: Room) -> None:
    """A name that is rejected joins nobody; the verdict taken back, it joins again."""
    room.write({"d.txt": "Karl Marsh was also called Konrad Marek.\n", "b.txt": "Anna Senn died in 1960.\n"})
    room.edit("a.txt", "Karl Marsh was born in 1890. ", "")
    room.edit("c.txt", "Konrad Marek was born in 1892. ", "")
    room.build()
    with room.open() as archive:
        joined = person(archive, "d.txt", "Karl Marsh") == person(archive, "c.txt", "Konrad Marek")
        assert joined
        keys = archive.execute("SELECT key, referent_id FROM block ORDER BY 1, 2").fetchall()
        held = deciding.statement(archive, ADA, "REJECTED", statement(archive, "d.txt", "name"))
        assert person(archive, "d.txt", "Karl Marsh") != person(archive, "c.txt", "Konrad Marek")
        assert archive.execute("SELECT key, referent_id FROM block ORDER BY 1, 2").fetchall() != keys
        deciding.withdraw(archive, ADA, held.id)
        assert (person(archive, "d.txt", "Karl Marsh") == person(archive, "c.txt", "Konrad Marek")) is joined
        assert archive.execute("SELECT key, referent_id FROM block ORDER BY 1, 2").fetchall() == keys


def test_amended_statement_says_what_the_reader_says(archive: Archive) -> None:
    """Type, role, date, value and words are the reader's in what counts; what was read stays beside it."""
    text = archive.execute("SELECT text FROM source WHERE path = 'a.txt'").fetchone()[0]
    span = text.index("joined"), text.index(" in 1919")
    deciding.statement(
        archive, ADA, "AMENDED", statement(archive, "a.txt", "membership"),
        {"type": "founding", "role": "cofounded", "date": "1918~", "value": "of printers", "extent": span},
    )  # fmt: skip
    for view in ("told", "said"):
        found = told(archive, "a.txt", "membership", view) or {}
        assert (found["type"], found["role"], found["edtf"]) == ("founding", "cofounded", "1918~")
        assert (found["value"], found["quote"]) == ("of printers", "joined the Union")
        assert (found["begin"], found["end"], found["date_rule"]) == (*span, "amended")
    assert list(check(archive)) == []


def test_amended_to_no_date(archive: Archive) -> None:
    """A date that the reader takes away is none, and the person has none of it."""
    deciding.statement(archive, ADA, "AMENDED", statement(archive, "c.txt", "birth"), {"date": ""})
    assert (told(archive, "c.txt", "birth", "said") or {})["edtf"] is None
    assert row(archive, "c.txt", "Konrad Marek")["born"] is None


def test_amended_to_a_person_of_another_source(room: Room) -> None:
    """The statement is on the person it was given to, who has its date; and it goes when either source goes."""
    with room.open() as archive:
        senn = person(archive, "b.txt", "Anna Senn")
        deciding.statement(archive, ADA, "AMENDED", statement(archive, "c.txt", "birth"), {"subject": senn})
        assert row(archive, "b.txt", "Anna Senn")["born"] == "1892"
        assert row(archive, "c.txt", "Konrad Marek")["born"] is None
        assert list(check(archive)) == []
    whole = (room.folder / "b.txt").read_text("utf-8")
    (room.folder / "b.txt").unlink()
    room.build()
    with room.open() as archive:
        assert row(archive, "c.txt", "Konrad Marek")["born"] == "1892"
        assert waiting(archive) == [("AMENDED", "lost")]
        assert list(check(archive)) == []
    room.write({"b.txt": whole})
    (room.folder / "c.txt").rename(room.folder.parent / "c.txt")
    room.build()
    with room.open() as archive:
        assert row(archive, "b.txt", "Anna Senn")["born"] is None
        assert list(check(archive)) == []
    (room.folder.parent / "c.txt").rename(room.folder / "c.txt")
    room.build()
    with room.open() as archive:
        assert row(archive, "b.txt", "Anna Senn")["born"] == "1892"
        assert accounted(archive)


def test_whoever_is_told_of_otherwise_is_counted_anew(archive: Archive) -> None:
    """After each judgement and each withdrawal, persons are as a full rebuild makes them."""
    senn = person(archive, "b.txt", "Anna Senn")
    acts = (
        ("REJECTED", "a.txt", "birth", None), ("AMENDED", "c.txt", "death", {"subject": senn}),
        ("AMENDED", "b.txt", "occupation", {"type": "name", "role": "variant", "value": "Carl Marsh"}),
    )  # fmt: skip
    made = []
    for verdict, path, kind, amendment in acts:
        made.append(deciding.statement(archive, ADA, verdict, statement(archive, path, kind), amendment))
        _assert_whole(archive)
    for one in made:
        deciding.withdraw(archive, ADA, one.id)
        _assert_whole(archive)


def _assert_whole(archive: Archive) -> None:
    kept = derived(archive)
    identify(archive)
    assert derived(archive) == kept


def test_two_who_differ_are_both_kept_and_neither_applied(archive: Archive) -> None:
    """Their verdicts stand in the queue; when one is taken back the other is in force."""
    id_ = statement(archive, "c.txt", "birth")
    deciding.statement(archive, ADA, "REJECTED", id_)
    held = deciding.statement(archive, BO, "CONFIRMED", id_)
    assert verdicts(archive) == {"c.txt birth": "DISPUTED"}
    assert waiting(archive) == [("REJECTED", "disputed"), ("CONFIRMED", "disputed")]
    assert row(archive, "c.txt", "Konrad Marek")["born"] == "1892"
    deciding.withdraw(archive, BO, held.id)
    assert verdicts(archive) == {"c.txt birth": "REJECTED"}
    assert waiting(archive) == []


def test_amendments_that_differ_are_disputed(archive: Archive) -> None:
    """Two who amend the same otherwise differ; two who amend it alike agree."""
    id_ = statement(archive, "c.txt", "birth")
    deciding.statement(archive, ADA, "AMENDED", id_, {"date": "1893"})
    other = deciding.statement(archive, BO, "AMENDED", id_, {"date": "1894"})
    assert (told(archive, "c.txt", "birth") or {})["edtf"] == "1892"
    deciding.withdraw(archive, BO, other.id)
    deciding.statement(archive, BO, "AMENDED", id_, {"date": "1893"})
    assert (told(archive, "c.txt", "birth") or {})["edtf"] == "1893"


def test_agreement_is_in_force(archive: Archive) -> None:
    """Two who say the same are in force; of the same maker the latest counts."""
    id_ = statement(archive, "c.txt", "birth")
    deciding.statement(archive, ADA, "CONFIRMED", id_)
    deciding.statement(archive, BO, "CONFIRMED", id_)
    assert verdicts(archive) == {"c.txt birth": "CONFIRMED"}
    deciding.statement(archive, ADA, "REJECTED", id_)
    deciding.statement(archive, BO, "REJECTED", id_)
    assert verdicts(archive) == {"c.txt birth": "REJECTED"}
    assert waiting(archive) == []


def test_dispute_on_a_part_of_two_persons(archive: Archive) -> None:
    """Where one says that two are the same and another tells apart a mention of theirs, none of it is in force."""
    marsh, marek = person(archive, "a.txt", "Karl Marsh"), person(archive, "c.txt", "Konrad Marek")
    deciding.pair(archive, BO, "DIFFERENT", [referent(archive, "b.txt", "Karl Marsh")], [marek])
    deciding.pair(archive, ADA, "SAME", [marsh], [marek])
    assert {state for _, state in waiting(archive)} == {"disputed"}
    assert person(archive, "a.txt", "Karl Marsh") != person(archive, "c.txt", "Konrad Marek")


def test_preferred_label(archive: Archive) -> None:
    """The person is called as a reader says; said anew, as said last; of two readers who differ, as none says."""
    marsh = person(archive, "a.txt", "Karl Marsh")
    for label in ("Carl Marsh", "Karl Marsh, printer"):
        deciding.person(archive, ADA, "LABELLED", marsh, label)
        assert row(archive, "a.txt", "Karl Marsh")["label"] == label
    deciding.person(archive, BO, "LABELLED", marsh, "Karl the printer")
    assert row(archive, "a.txt", "Karl Marsh")["label"] == "Karl Marsh"
    assert len(waiting(archive)) == 2


def test_publishing(archive: Archive) -> None:
    """Whether one may be published is kept beside the label."""
    marsh = person(archive, "a.txt", "Karl Marsh")
    deciding.person(archive, ADA, "WITHHELD", marsh)
    deciding.person(archive, ADA, "LABELLED", marsh, "K. M.")
    rows = archive.execute("SELECT kind, value FROM judged_person ORDER BY kind").fetchall()
    assert [tuple(found) for found in rows] == [("label", "K. M."), ("publish", "WITHHELD")]


def test_two_judged_different_whom_a_source_makes_one(room: Room) -> None:
    """When both sides are one person of one source now, the judgement waits: they cannot be told apart."""
    room.write({"d.txt": "Rosa Kern was born in 1870. Rosa Kern died in 1930. Rose Kern died in 1931.\n"})
    room.build()
    with room.open() as archive:
        sides = [referent(archive, "d.txt", label) for label in ("Rosa Kern", "Rose Kern")]
        deciding.pair(archive, By("Ada", accept=True), "DIFFERENT", sides[:1], sides[1:])
        with archive.transaction():
            archive.execute("UPDATE mention SET referent_id = ? WHERE referent_id = ?", sides)
            archive.execute("UPDATE referent SET label = 'Rosa Rose Kern' WHERE id = ?", sides[:1])
            effects.replay(archive)
        assert waiting(archive) == [("DIFFERENT", "changed")]


@pytest.mark.parametrize("times", [1, 2])
def test_replay_is_idempotent(archive: Archive, times: int) -> None:
    """Let find their places again, judgements change nothing, and leave nobody to be identified."""
    deciding.statement(archive, ADA, "REJECTED", statement(archive, "c.txt", "birth"))
    deciding.pair(
        archive,
        ADA,
        "SAME",
        [person(archive, "a.txt", "Karl Marsh")],
        [person(archive, "c.txt", "Konrad Marek")],
    )
    kept = derived(archive)
    for _ in range(times):
        effects.replay(archive)
        assert not archive.execute("SELECT 1 FROM stale_block").fetchall()
    assert derived(archive) == kept


def test_a_source_that_comes_back_is_known_again(room: Room) -> None:
    """What was applied at a new place counts at its old one when the text is as before, without being asked again."""
    with room.open() as archive:
        deciding.statement(archive, ADA, "REJECTED", statement(archive, "a.txt", "birth"))
        marsh, marek = person(archive, "a.txt", "Karl Marsh"), person(archive, "c.txt", "Konrad Marek")
        deciding.pair(archive, ADA, "SAME", [marsh], [marek])
        before = export(archive)
    for _ in range(2):
        for path in ("a.txt", "c.txt"):
            room.write({path: "NEWS\n\n" + (room.folder / path).read_text("utf-8")})
        room.build()
        with room.open() as archive:
            for one in queue.waiting(archive):
                deciding.move(archive, ADA, one.judgement.id)
            assert waiting(archive) == []
            assert person(archive, "a.txt", "Karl Marsh") == person(archive, "c.txt", "Konrad Marek")
    room.edit("a.txt", "NEWS\n\nNEWS\n\n", "")
    room.build()
    with room.open() as archive:
        assert waiting(archive) == []
        assert verdicts(archive) == {"a.txt birth": "REJECTED"}
        assert person(archive, "a.txt", "Karl Marsh") == person(archive, "c.txt", "Konrad Marek")
    room.edit("c.txt", "NEWS\n\nNEWS\n\n", "")
    room.build()
    with room.open() as archive:
        assert (waiting(archive), export(archive)) == ([], before)


def test_a_source_renamed_and_edited_is_found_by_any_of_its_states(room: Room) -> None:
    """What was applied where a colleague keeps the text elsewhere is still found here, when this one is edited."""
    with room.open() as archive:
        held = deciding.statement(archive, ADA, "REJECTED", statement(archive, "c.txt", "birth"))
    whole = (room.folder / "c.txt").read_text("utf-8")
    (room.folder / "c.txt").unlink()
    room.write({"there/c.txt": f"NEWS\n\n{whole}"})
    room.build()
    with room.open() as archive:
        assert waiting(archive) == [("REJECTED", "moved")]
        deciding.move(archive, ADA, held.id)
    (room.folder / "there" / "c.txt").unlink()
    room.write({"c.txt": f"Konrad Marek, a life\n\n{whole} Konrad Marek was born in 1892."})
    room.build()
    with room.open() as archive:
        assert waiting(archive) == [("REJECTED", "moved")]
    room.write({"c.txt": whole})
    room.build()
    with room.open() as archive:
        assert waiting(archive) == []
