"""Who speaks in fiction: how it is counted."""

from bench.voices_litbank import NOBODY, RIGHT, WRONG, Judged, at, figures, judge, of_text, table
from bench.voices_litbank_gold import IMPLICIT, Fiction, Marked, Quoted
from testimonia.model import Locus
from testimonia.reading.source import Findings

TEXT = "“Who is it now?” asked Anna Roth. The cat slept. “It is only me,” said the old man."
FICTION = Fiction(
    "one", TEXT, (Quoted(0, 16, "Anna-1", "by name"), Quoted(49, 65, "man-2", "by noun")),
    (Marked(23, 32, "Anna-1", "by name"), Marked(71, 82, "man-2", "by noun")),
)  # fmt: skip


def judged(told: str, outcome: str, own: bool = False) -> Judged:
    return Judged(Quoted(0, 1, "a", told), "", "", outcome, own)


def test_given_quotations_are_read() -> None:
    """A speaker is right where the words that name one stand for the marked speaker, by noun and by name."""
    assert [(each.named, each.outcome) for each in of_text(FICTION)] == [
        ("Anna Roth", RIGHT),
        ("the old man", RIGHT),
    ]


def test_nobody_is_neither_right_nor_wrong() -> None:
    """What names no speaker is counted apart."""
    nothing = Findings((), (), (), (), (), 0)
    assert {each.outcome for each in judge(FICTION, nothing)} == {NOBODY}


def test_a_mention_begins_or_ends_with_the_place() -> None:
    """Of several the most alike counts; where none does, nobody is marked there."""
    mentions = [Marked(0, 20, "long", "by noun"), Marked(0, 5, "short", "by noun")]
    places = [(0, 4), (16, 20), (7, 9)]
    assert [at(Locus("", start, end, ""), mentions) for start, end in places] == ["short", "long", None]


def test_figures() -> None:
    """They are by how the speaker is told, and of all together."""
    found = figures([judged("by name", RIGHT, True), judged("by name", WRONG), judged(IMPLICIT, NOBODY)])
    assert (found["by name"].share, found["by name"].own, found["all"].quotations) == (0.5, 1, 3)
    assert (found[IMPLICIT].right, found[IMPLICIT].wrong) == (0, 0)
    rows = [*table(found)]
    assert "50.0%" in rows[1]
    assert len(rows) == 1 + len(found) + 1
