"""A new judgement, checked and put into effect at once."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from testimonia.archive.identifying import identify
from testimonia.archive.judging import deciding, log
from testimonia.archive.judging.deciding import By
from testimonia.archive.store import Archive
from testimonia.errors import DateError, JudgementError, MovesOthersError, VocabularyError
from tests.archive.helpers import told, write
from tests.archive.judging.helpers import (
    ADA,
    BO,
    Room,
    accounted,
    derived,
    export,
    lines,
    person,
    referent,
    row,
    statement,
    verdicts,
    waiting,
)

Act = Callable[[Archive], object]


def birth(archive: Archive) -> str:
    return statement(archive, "c.txt", "birth")


def marsh(archive: Archive) -> str:
    return person(archive, "a.txt", "Karl Marsh")


def marek(archive: Archive) -> str:
    return person(archive, "c.txt", "Konrad Marek")


def source(archive: Archive) -> str:
    return str(archive.execute("SELECT id FROM source WHERE path = 'a.txt'").fetchone()[0])


WRONG: dict[str, tuple[Act, str]] = {
    "no such statement": (lambda a: deciding.statement(a, ADA, "CONFIRMED", "x"), "no statement 'x'"),
    "no such person": (lambda a: deciding.pair(a, ADA, "SAME", ["x"], [marsh(a)]), "no person 'x'"),
    "no such source": (lambda a: deciding.region(a, ADA, "RESTORED", "x", (0, 5)), "Nothing stands"),
    "nothing there": (lambda a: deciding.region(a, ADA, "RESTORED", source(a), (5, 5)), "Nothing stands"),
    "beyond the end": (lambda a: deciding.region(a, ADA, "RESTORED", source(a), (5, 5000)), "Nothing stands"),
    "no such judgement": (lambda a: deciding.withdraw(a, ADA, "x"), "no judgement 'x'"),
    "no such to move": (lambda a: deciding.move(a, ADA, "x"), "no judgement 'x'"),
    "nothing to undo": (lambda a: deciding.undo(a, ADA), "no judgement by 'Ada'"),
    "nobody": (lambda a: deciding.statement(a, By("  "), "CONFIRMED", birth(a)), "signed"),
    "nobody on a pair": (lambda a: deciding.pair(a, By(""), "SAME", [marsh(a)], [marek(a)]), "signed"),
    "nobody on a person": (lambda a: deciding.person(a, By(""), "WITHHELD", marsh(a)), "signed"),
    "no such verdict": (lambda a: deciding.statement(a, ADA, "SAME", birth(a)), "SAME is no judgement on a st"),
    "no verdict on two": (lambda a: deciding.pair(a, ADA, "REJECTED", [marsh(a)], [marek(a)]), "on a pair"),
    "the same twice over": (lambda a: deciding.pair(a, ADA, "SAME", [marsh(a)], [marsh(a)]), "Both sides"),
    "nothing instead": (lambda a: deciding.statement(a, ADA, "AMENDED", birth(a)), "what should stand instead"),
    "too much": (lambda a: deciding.statement(a, ADA, "REJECTED", birth(a), {"date": ""}), "should stand"),
    "no such field": (lambda a: deciding.statement(a, ADA, "AMENDED", birth(a), {"mood": ""}), "mood cannot be"),
    "no text": (lambda a: deciding.statement(a, ADA, "AMENDED", birth(a), {"date": 1890}), "is a text"),
    "whom": (lambda a: deciding.statement(a, ADA, "AMENDED", birth(a), {"subject": "x"}), "no person 'x'"),
    "where": (lambda a: deciding.statement(a, ADA, "AMENDED", birth(a), {"extent": (9, 2)}), "Nothing stands"),
    "no label": (lambda a: deciding.person(a, ADA, "LABELLED", marsh(a), "  "), "how to call"),
    "a label too much": (lambda a: deciding.person(a, ADA, "WITHHELD", marsh(a), "K."), "nothing else"),
}  # fmt: skip


@pytest.mark.parametrize("case", WRONG)
def test_what_cannot_be_judged(archive: Archive, case: str) -> None:
    """A judgement on what is not there, by nobody, or of no sense is refused in words, and nothing is written."""
    act, words = WRONG[case]
    with pytest.raises(JudgementError, match=words):
        act(archive)
    assert lines(archive) == []


def test_what_cannot_be_said(archive: Archive) -> None:
    """An amendment speaks EDTF and the vocabulary."""
    with pytest.raises(DateError):
        deciding.statement(archive, ADA, "AMENDED", birth(archive), {"date": "in spring"})
    with pytest.raises(VocabularyError, match="has no role 'died'"):
        deciding.statement(archive, ADA, "AMENDED", birth(archive), {"role": "died"})
    with pytest.raises(VocabularyError, match="has no role 'born'"):
        deciding.statement(archive, ADA, "AMENDED", birth(archive), {"type": "death"})
    assert lines(archive) == []


def test_the_same_twice(archive: Archive) -> None:
    """The same maker is told of the judgement made already; another may agree, and minds may change and change back."""
    acts: tuple[Act, ...] = (
        lambda a: deciding.statement(a, ADA, "CONFIRMED", birth(a)),
        lambda a: deciding.statement(a, ADA, "AMENDED", statement(a, "c.txt", "death"), {"date": "1956"}),
        lambda a: deciding.pair(a, ADA, "DIFFERENT", [marsh(a)], [marek(a)]),
        lambda a: deciding.region(a, ADA, "SET_ASIDE", source(a), (0, 9)),
        lambda a: deciding.person(a, ADA, "LABELLED", marsh(a), "K."),
        lambda a: deciding.statement(a, ADA, "NOTED", birth(a)),
    )
    for act in acts:
        act(archive)
        with pytest.raises(JudgementError, match="Ada judged so already"):
            act(archive)
    deciding.pair(archive, BO, "DIFFERENT", [marek(archive)], [marsh(archive)])
    with pytest.raises(JudgementError, match="judged so already"):
        deciding.pair(archive, ADA, "DIFFERENT", [marek(archive)], [marsh(archive)])
    deciding.statement(archive, ADA, "REJECTED", birth(archive))
    deciding.statement(archive, ADA, "CONFIRMED", birth(archive))
    assert verdicts(archive)["c.txt birth"] == "CONFIRMED"


def test_the_same_twice_of_a_person_who_grew(archive: Archive) -> None:
    """Whom else a person was joined with since makes no other judgement of it, and one undo takes it back."""
    deciding.person(archive, ADA, "LABELLED", marsh(archive), "Konni")
    deciding.pair(archive, ADA, "SAME", [marsh(archive)], [marek(archive)])
    with pytest.raises(JudgementError, match="Ada judged so already"):
        deciding.person(archive, ADA, "LABELLED", marsh(archive), "Konni")


def test_notes(archive: Archive) -> None:
    """Notes stand side by side, and bear on nothing."""
    before = export(archive)
    deciding.statement(archive, By("Ada", "see the register"), "NOTED", birth(archive))
    deciding.statement(archive, By("Ada", "and the census"), "NOTED", birth(archive))
    deciding.person(archive, By("Ada", "a printer?"), "NOTED", marsh(archive))
    assert [one.note for one in log.standing(archive)] == ["see the register", "and the census", "a printer?"]
    assert export(archive) == before


def test_same_joins_and_withdrawn_they_part(archive: Archive) -> None:
    """SAME makes one person of two, whoever they were; taken back, they are two."""
    before = export(archive)
    held = deciding.pair(archive, ADA, "SAME", [marsh(archive)], [marek(archive)])
    assert marsh(archive) == marek(archive)
    assert row(archive, "a.txt", "Karl Marsh")["sources"] == 3
    deciding.withdraw(archive, BO, held.id)
    assert export(archive) == before
    with pytest.raises(JudgementError, match="taken back already"):
        deciding.withdraw(archive, ADA, held.id)


def test_unsure_bears_on_nothing(archive: Archive) -> None:
    """UNSURE is kept, and takes the maker's earlier verdict out of force."""
    deciding.pair(archive, ADA, "SAME", [marsh(archive)], [marek(archive)])
    sides = ["a.txt", "b.txt"], ["c.txt"]
    a, b = (
        [referent(archive, path, "Konrad Marek" if path == "c.txt" else "Karl Marsh") for path in side]
        for side in sides
    )
    deciding.pair(archive, ADA, "UNSURE", a, b)
    assert marek(archive) != marsh(archive)
    assert waiting(archive) == []


def test_different_within_one_person(room: Room) -> None:
    """It says which mentions go where; one that is left over and would be moved is named, and nothing is written."""
    room.write({"d.txt": "Karl Marsh was born in 1890. Karl Marsh worked as a tailor.\n"})
    room.build()
    with room.open() as archive:
        a, b, d = (referent(archive, f"{path}.txt", "Karl Marsh") for path in "abd")
        assert {person(archive, f"{path}.txt", "Karl Marsh") for path in "abd"} == {marsh(archive)}
        with pytest.raises(
            MovesOthersError, match=r"Karl Marsh \(b.txt\) would be with|leave everybody else"
        ):
            deciding.pair(archive, ADA, "DIFFERENT", [a], [d])
        assert lines(archive) == []
        deciding.pair(archive, By("Ada", accept=True), "DIFFERENT", [a], [d])
        deciding.undo(archive, ADA)
        deciding.pair(archive, By("Ada", accept=True), "DIFFERENT", [a, b], [d])
        assert marsh(archive) != person(archive, "d.txt", "Karl Marsh")


def test_a_third_is_not_moved_silently(archive: Archive) -> None:
    """SAME by which a third would find a person is refused, and names the third; accepted, it is made."""
    write(
        archive, told("k1", "[Karl Kautsky]"), told("k2", "[Luise Kautsky]"), told("k3", "[Kautsky] wrote.")
    )
    identify(archive, ())
    karl, luise, bare = (
        person(archive, path, label)
        for path, label in (("k1", "Karl Kautsky"), ("k2", "Luise Kautsky"), ("k3", "Kautsky"))
    )
    before = export(archive)
    with pytest.raises(MovesOthersError, match=r"Kautsky \(k3\) would be with .*--accept"):
        deciding.pair(archive, ADA, "SAME", [karl], [luise])
    assert (lines(archive), export(archive)) == ([], before)
    deciding.pair(archive, By("Ada", accept=True), "SAME", [karl], [luise])
    assert person(archive, "k3", "Kautsky") == person(archive, "k1", "Karl Kautsky")
    deciding.undo(archive, ADA)
    assert person(archive, "k3", "Kautsky") == bare
    assert export(archive) == before


def test_cycle_is_refused(room: Room) -> None:
    """SAME that a chain of SAME and a DIFFERENT forbid is refused, and the judgements are named."""
    room.write({"d.txt": "Rosa Kern was born in 1870.\n"})
    room.build()
    with room.open() as archive:
        kern = person(archive, "d.txt", "Rosa Kern")
        apart = deciding.pair(archive, BO, "DIFFERENT", [kern], [marsh(archive)])
        one = deciding.pair(archive, ADA, "SAME", [marsh(archive)], [marek(archive)])
        before = lines(archive), export(archive)
        ends = [referent(archive, "c.txt", "Konrad Marek")], [kern]
        with pytest.raises(JudgementError, match="judged different, and by a chain of SAME") as refused:
            deciding.pair(archive, By("Ada", accept=True), "SAME", *ends)
        assert all(id_ in str(refused.value) for id_ in (one.id, apart.id))
        assert (lines(archive), export(archive)) == before


def test_undo_takes_back_the_latest_act(archive: Archive) -> None:
    """Undone are a maker's acts one by one, the latest first, withdrawals too; nobody else's, and no undoing."""
    first = deciding.statement(archive, ADA, "REJECTED", birth(archive))
    deciding.statement(archive, BO, "NOTED", birth(archive))
    deciding.withdraw(archive, ADA, first.id)
    assert verdicts(archive) == {}
    deciding.undo(archive, ADA)
    assert verdicts(archive) == {"c.txt birth": "REJECTED"}
    deciding.undo(archive, By(" Ada "))
    assert verdicts(archive) == {}
    with pytest.raises(JudgementError, match="no judgement by 'Ada'"):
        deciding.undo(archive, ADA)
    assert [one.verdict for one in log.standing(archive)] == ["NOTED"]


def test_what_bears_one_time_is_one_act(archive: Archive) -> None:
    """Of one maker and one verdict; what was taken back of it stays so, and what others judged stays."""
    ada, bo = (By(name, together="2026-01-02T03:04:05.000006+00:00") for name in ("Ada", "Bo"))
    deciding.statement(archive, ADA, "CONFIRMED", birth(archive))
    deciding.statement(archive, bo, "CONFIRMED", birth(archive))
    parts = [deciding.person(archive, ada, "WITHHELD", one(archive)) for one in (marsh, marek)]
    deciding.withdraw(archive, BO, parts[0].id)
    assert [log.on(one) for one in deciding.undo(archive, ADA)] == [
        one.id
        for one in log.in_time(log.entries(archive))
        if (one.maker, one.verdict) == ("Ada", "CONFIRMED")
    ]
    assert [log.on(one) for one in deciding.undo(archive, ADA)] == [parts[1].id]
    assert [one.maker for one in log.standing(archive)] == ["Bo"]


def test_undo_of_one(archive: Archive) -> None:
    """An act chosen from among many is undone like the latest, and that is not undone in its turn."""
    first = deciding.statement(archive, ADA, "REJECTED", birth(archive))
    deciding.person(archive, ADA, "WITHHELD", marsh(archive))
    deciding.undo_one(archive, ADA, first.id)
    deciding.undo(archive, ADA)
    assert log.standing(archive) == []
    with pytest.raises(JudgementError, match="taken back already"):
        deciding.undo_one(archive, ADA, first.id)


def test_move_of_what_has_not_moved(archive: Archive) -> None:
    """Only what is found elsewhere can be moved, and only what stands."""
    held = deciding.statement(archive, ADA, "REJECTED", birth(archive))
    with pytest.raises(JudgementError, match="have not moved"):
        deciding.move(archive, ADA, held.id)
    taken = deciding.withdraw(archive, ADA, held.id)
    for id_ in (held.id, taken.id):
        with pytest.raises(JudgementError, match="none that stands"):
            deciding.move(archive, ADA, id_)


# ---------------------------------------------------------------- whatever is judged

KINDS = ("birth", "death", "membership", "occupation", "withdraw", "pair", "label", "publish", "region")


def act(archive: Archive, what: tuple[str, str, int]) -> None:
    """Judge something; what cannot be judged is left."""
    kind, maker, choice = what
    by = By(maker, accept=True)
    try:
        _act(archive, kind, by, choice)
    except JudgementError:
        return


def _act(archive: Archive, kind: str, by: By, choice: int) -> None:
    people = [found["id"] for found in archive.execute("SELECT id FROM person ORDER BY id")]
    if kind == "withdraw":
        entries = list(log.entries(archive))
        deciding.withdraw(archive, by, entries[choice % len(entries)].id if entries else "")
    elif kind == "pair":
        verdict = ("SAME", "DIFFERENT", "UNSURE")[choice % 3]
        deciding.pair(
            archive, by, verdict, [people[choice % len(people)]], [people[(choice // 3) % len(people)]]
        )
    elif kind == "label":
        deciding.person(archive, by, "LABELLED", people[choice % len(people)], f"Label {choice % 2}")
    elif kind == "publish":
        deciding.person(archive, by, ("WITHHELD", "PUBLISHABLE")[choice % 2], people[choice % len(people)])
    elif kind == "region":
        deciding.region(
            archive, by, ("SET_ASIDE", "RESTORED")[choice % 2], source(archive), (0, 5 + choice % 3)
        )
    else:
        rows = archive.execute("SELECT id FROM statement WHERE type = ? ORDER BY id", (kind,)).fetchall()
        amendment = {"subject": people[choice % len(people)], "date": "1900"} if choice % 3 == 2 else None
        verdict = ("REJECTED", "CONFIRMED", "AMENDED")[choice % 3]
        deciding.statement(archive, by, verdict, rows[choice % len(rows)]["id"], amendment)


ACTS = st.lists(
    st.tuples(st.sampled_from(KINDS), st.sampled_from(["Ada", "Bo"]), st.integers(0, 20)), max_size=8
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ACTS)
def test_undo_restores_the_export(archive: Archive, acts: list[tuple[str, str, int]]) -> None:
    """After any judgements, all of them undone, exports and all that is derived are what they were, byte for byte."""
    before, kept = export(archive), derived(archive)
    for what in acts:
        act(archive, what)
        assert accounted(archive)
    for name in ("Ada", "Bo"):
        while any(_open(archive, name)):
            deciding.undo(archive, By(name))
    assert log.standing(archive) == []
    assert export(archive) == before
    assert derived(archive) == kept


def _open(archive: Archive, name: str) -> list[str]:
    """Return the acts of a maker that can still be undone."""
    gone = log.withdrawn(archive)
    return [
        one.id for one in log.entries(archive)
        if one.maker == name and one.id not in gone and not log.is_undoing(one)
    ]  # fmt: skip
