"""A later judgement of the same maker stands in the place of those before, on all that they were on."""

from testimonia.archive.judging import deciding
from testimonia.archive.judging.deciding import By
from testimonia.archive.judging.overruling import overruled
from testimonia.archive.store import Archive
from tests.archive.judging.helpers import ADA, BO, Room, person, referent, statement


def told(archive: Archive) -> dict[str, list[str]]:
    return {id_: [one.id for one in replaced] for id_, replaced in overruled(archive).items()}


def test_statements(archive: Archive) -> None:
    """Of one maker the latest; notes, other makers and other statements take nobody's place."""
    born, died = statement(archive, "c.txt", "birth"), statement(archive, "c.txt", "death")
    first = deciding.statement(archive, ADA, "REJECTED", born)
    deciding.statement(archive, ADA, "REJECTED", died)
    deciding.statement(archive, BO, "CONFIRMED", born)
    deciding.statement(archive, ADA, "NOTED", born)
    assert told(archive) == {}
    second = deciding.statement(archive, ADA, "CONFIRMED", born)
    assert told(archive) == {second.id: [first.id]}
    third = deciding.statement(archive, ADA, "AMENDED", born, {"date": "1893"})
    assert told(archive) == {third.id: [first.id, second.id]}
    deciding.withdraw(archive, ADA, third.id)
    assert told(archive) == {second.id: [first.id]}


def test_a_part_of_a_pair_judged_again_in_a_larger_one(room: Room) -> None:
    """A judgement on parts is overruled by a later one on the whole persons; not the other way round."""
    with room.open() as archive:
        by = By("Ada", accept=True)
        marek = [person(archive, "c.txt", "Konrad Marek")]
        part = [referent(archive, "a.txt", "Karl Marsh")]
        assert person(archive, "a.txt", "Karl Marsh") == person(archive, "b.txt", "Karl Marsh")
        first = deciding.pair(archive, by, "DIFFERENT", [referent(archive, "b.txt", "Karl Marsh")], marek)
        whole = deciding.pair(archive, by, "SAME", [person(archive, "a.txt", "Karl Marsh")], marek)
        assert told(archive) == {whole.id: [first.id]}
        deciding.pair(archive, by, "UNSURE", part, [referent(archive, "c.txt", "Konrad Marek")])
        assert told(archive) == {whole.id: [first.id]}


def test_stretches(archive: Archive) -> None:
    """Of one stretch the latest."""
    source = archive.execute("SELECT id FROM source WHERE path = 'a.txt'").fetchone()["id"]
    first = deciding.region(archive, ADA, "SET_ASIDE", source, (0, 10))
    deciding.region(archive, ADA, "SET_ASIDE", source, (0, 12))
    last = deciding.region(archive, ADA, "RESTORED", source, (0, 10))
    assert told(archive) == {last.id: [first.id]}
