"""What a reader who read a passage whole found missing in it."""

import json

import pytest

from testimonia.archive.judging import deciding, exchange, log
from testimonia.archive.judging.missing import MOST, check, in_words, kept, spans
from testimonia.archive.store import Archive
from testimonia.errors import JudgementError, VocabularyError
from tests.archive.judging.helpers import ADA, BO, Room, waiting

TEXT = "Karl Marsh was born in 1890. He spent  a winter\nin the gaol of Ghent. Karl Marsh died in 1950."
LONG = {"x.txt": f"Ada Roth wrote to him.\n\n{TEXT}\n\nThe town was small."}
GAOL = ("detention", "spent a winter in the gaol")


@pytest.fixture
def whole(room: Room) -> Room:
    """The three lives, and a text of three passages."""
    room.write(LONG)
    room.build()
    return room


def place(archive: Archive) -> tuple[str, tuple[int, int]]:
    sql = """SELECT p.source_id, p.begin, p."end" FROM passage p JOIN source x ON x.id = p.source_id
        WHERE x.path = 'x.txt' AND p.n = 1"""
    row = archive.execute(sql).fetchone()
    return row[0], (row[1], row[2])


def states(archive: Archive) -> list[str]:
    sql = "SELECT p.state FROM placement p JOIN judgement j ON j.id = p.judgement WHERE j.verdict = 'READ'"
    return [row["state"] for row in archive.execute(sql)]


def test_words_are_kept_as_the_source_has_them(whole: Room) -> None:
    """With single spaces; beside them stands what was stated then, without what was rejected."""
    with whole.open() as archive:
        source, span = place(archive)
        made = kept(archive, source, span, [GAOL])
        assert made["missing"] == [{"type": "detention", "words": "spent a winter in the gaol"}]
        assert [one["type"] for one in made["stated"]] == ["birth", "death"]
        (birth,) = archive.execute(
            "SELECT id FROM statement WHERE source_id = ? AND type = 'birth'", (source,)
        ).fetchone()
        deciding.statement(archive, ADA, "REJECTED", birth)
        assert [one["type"] for one in kept(archive, source, span, [])["stated"]] == ["death"]


def test_what_nobody_sees_is_passed_over() -> None:
    """A soft hyphen in the source or in what is copied; the words are kept with those of the source."""
    text = "She met Bala\u00adban\u00adoff  in Berlin."
    for written in ("Balabanoff in", "Bala\u00adbanoff in", "Balabanoff\ufeff in"):
        assert [text[begin:end] for begin, end in spans(text, written)] == ["Bala\u00adban\u00adoff  in"]
    assert spans(text, "\u00ad") == spans(text, "Angelica") == []


@pytest.mark.parametrize(
    ("missing", "words"),
    [
        (("detention", "spent a summer"), "does not have “spent a summer”"),
        (("detention", "The town was small"), "does not have “The town was small”"),
        (("detention", "x" * 90), "does not have “" + "x" * 80 + " …”"),
        (("detention", " \u202e "), "does not have no words"),
    ],
)
def test_words_stand_in_the_passage(missing: tuple[str, str], words: str, whole: Room) -> None:
    """Not beyond it, not otherwise, not nowhere; nothing comes into the log then."""
    with whole.open() as archive:
        source, span = place(archive)
        with pytest.raises(JudgementError) as refused:
            deciding.passage(archive, ADA, source, span, [missing])
        assert words in str(refused.value)
        with pytest.raises(VocabularyError, match="marvel"):
            deciding.passage(archive, ADA, source, span, [("marvel", "spent a winter")])
        with pytest.raises(JudgementError, match="No whole passage lies at"):
            deciding.passage(archive, ADA, source, (span[0], span[1] - 1))
        assert not list(log.entries(archive))


def test_no_more_than_can_be_looked_at() -> None:
    """Nobody writes down so many."""
    many = [{"type": "birth", "words": "born"}] * (MOST + 1)
    with pytest.raises(JudgementError, match="at most 200"):
        check({"missing": many, "stated": []}, "born")
    with pytest.raises(JudgementError, match="nothing else"):
        check({"missing": []}, "born")


def test_it_is_told_on_a_line() -> None:
    """Nothing, or each by its type and words."""
    assert in_words([]) == "nothing"
    told = in_words(
        [{"type": "military_service", "words": "was drafted"}, {"type": "death", "words": "fell"}]
    )
    assert told == "military service “was drafted”; death “fell”"


def test_the_latest_of_a_reader_counts(whole: Room) -> None:
    """The same is not said twice; something else takes its place, and undo brings it back."""
    with whole.open() as archive:
        source, span = place(archive)
        deciding.passage(archive, ADA, source, span)
        with pytest.raises(JudgementError, match="judged so already"):
            deciding.passage(archive, ADA, source, span)
        deciding.passage(archive, BO, source, span)
        deciding.passage(archive, ADA, source, span, [GAOL])
        assert len(log.standing(archive)) == 3
        deciding.undo(archive, ADA)
        assert [json.loads(one.amendment)["missing"] for one in log.standing(archive)] == [[], []]


def test_it_survives_another_reading(whole: Room) -> None:
    """Read anew it stays in its place; carried to an archive built anew it finds it there."""
    with whole.open() as archive:
        deciding.passage(archive, ADA, *place(archive), [GAOL])
    whole.build("read_crafts")
    with whole.open() as archive:
        assert states(archive) == ["kept"]
        lines = list(exchange.lines(archive))
    whole.path.unlink()
    whole.build(judgements=lines)
    with whole.open() as archive:
        assert states(archive) == ["kept"]
        assert list(exchange.lines(archive)) == lines


def test_a_passage_that_moved_waits_for_a_look(whole: Room) -> None:
    """Its source was edited elsewhere: it is offered at its new place, and stays what it was when applied there."""
    with whole.open() as archive:
        held = deciding.passage(archive, ADA, *place(archive), [GAOL])
    whole.edit("x.txt", "Ada Roth wrote", "In May Ada Roth wrote")
    whole.build()
    with whole.open() as archive:
        assert waiting(archive) == [("READ", "moved")]
        deciding.move(archive, ADA, held.id)
        assert (waiting(archive), states(archive)) == ([], ["kept"])
        (one,) = log.standing(archive)
        assert one.amendment == held.amendment


def test_a_passage_that_says_something_else_is_not_placed(whole: Room) -> None:
    """The entry waits, and is not lost: when the words come back it stands again."""
    with whole.open() as archive:
        deciding.passage(archive, ADA, *place(archive), [GAOL])
    whole.edit("x.txt", "gaol of Ghent", "gaol of Bruges")
    whole.build()
    with whole.open() as archive:
        assert waiting(archive) == [("READ", "lost")]
    whole.edit("x.txt", "gaol of Bruges", "gaol of Ghent")
    whole.build()
    with whole.open() as archive:
        assert (waiting(archive), states(archive)) == ([], ["kept"])
