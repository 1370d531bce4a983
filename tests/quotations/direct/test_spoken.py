"""What is quoted in a text, by place and by passage."""

from testimonia.model import Passage
from testimonia.quotations.direct.marks import Direct
from testimonia.quotations.direct.spoken import Spoken

OUTER, INNER, LATER = Direct(2, 20, 0), Direct(5, 9, 1), Direct(30, 35, 2)
MARKED = Spoken([INNER, OUTER, LATER])


def test_stretches_stand_in_each_other() -> None:
    """They come in order, each with the number of those around it."""
    assert [(each.start, each.depth) for each in MARKED.direct] == [(2, 0), (5, 1), (30, 0)]


def test_what_stands_in_marks() -> None:
    """A place lies in a stretch up to its last mark, also behind a stretch within."""
    assert [MARKED.holds(place) for place in (1, 2, 9, 12, 19, 20, 30)] == [
        False,
        True,
        True,
        True,
        True,
        False,
        True,
    ]
    assert not Spoken([]).holds(0)


def test_what_begins_in_a_passage() -> None:
    """From its first place on, before its end."""
    assert [each.start for each in MARKED.inside(5, 30)] == [5]


def test_passages_that_are_read_together() -> None:
    """Those through which one quotation goes; any other is read by itself."""
    marked = Spoken([Direct(0, 9, 0), Direct(10, 19, 0), Direct(30, 39, 1), Direct(40, 49, 2)])
    passages = [(Passage(start, start + 9), start) for start in (0, 10, 20, 30, 40)]
    assert [[read for _, read in run] for run in marked.together(passages)] == [[0, 10], [20], [30], [40]]
    assert [*marked.together([])] == []
