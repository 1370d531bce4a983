from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from testimonia.archive.store import Archive
from testimonia.views.judged import Review
from testimonia.views.person import said_on
from testimonia.views.timeline import WIDTH, span_words, timeline
from testimonia.views.values import DateView, Evidence, Ref, SourceRef, StatementView

DAYS = st.integers(-800_000, 800_000)
BOUNDS = st.one_of(
    st.tuples(DAYS, st.integers(0, 4000)).map(lambda pair: (pair[0], pair[0] + pair[1])),
    DAYS.map(lambda day: (day, None)),
    DAYS.map(lambda day: (None, day)),
)


def statement(number: int, bounds: tuple[int | None, int | None], source: str) -> StatementView:
    ref = Ref("person", "A", "A", "r")
    return StatementView(
        id=str(number),
        type="birth",
        type_label="Birth",
        role="born",
        role_words="was born",
        polarity="affirmed",
        modality="asserted",
        subject=ref,
        subject_reason="",
        object=None,
        value=None,
        date=DateView("XXXX", "then", None, None, *bounds, "", ""),
        places=(),
        related=(),
        evidence=Evidence(0, 1, "x"),
        voices=(),
        source=SourceRef(source, source, source),
        extractor="x",
        version="1",
        score=1.0,
        reason="x",
    )


@given(st.lists(st.tuples(BOUNDS, st.sampled_from(["a", "b", "c"])), min_size=1, max_size=20))
def test_every_dated_statement_has_a_bar_inside_the_picture(
    rows: list[tuple[tuple[int | None, int | None], str]],
) -> None:
    """Bars stay inside, bars of one row do not touch, and none is lost."""
    statements = [statement(number, bounds, source) for number, (bounds, source) in enumerate(rows)]
    found = timeline(statements)
    assert found is not None
    bars = [bar for lane in found.lanes for bar in lane.bars]
    assert sorted(bar.statement.id for bar in bars) == sorted(one.id for one in statements)
    assert all(bar.left >= 0 and bar.left + bar.width <= WIDTH + 5.1 and bar.width > 0 for bar in bars)
    for lane in found.lanes:
        for row in range(lane.rows):
            line = sorted((bar.left, bar.left + bar.width) for bar in lane.bars if bar.row == row)
            assert all(one[1] < other[0] for one, other in pairwise(line))


def test_open_ends_are_told_apart(lives: Archive) -> None:
    """A bar says whether its bounds are known, and ticks stand at whole years in order."""
    one = statement(1, (None, 700_000), "a")
    found = timeline([one, replace(one, id="2", date=replace(one.date, first=690_000))])  # type: ignore[type-var]
    assert found is not None
    assert {bar.statement.id: bar.open_start for bar in found.lanes[0].bars} == {"1": True, "2": False}
    years = [tick.year for tick in found.ticks]
    assert years == sorted(set(years))


def test_undated_statements_make_no_picture() -> None:
    """Without a date there is nothing to draw."""
    assert timeline([]) is None
    assert timeline([replace(statement(1, (1, 2), "a"), date=None)]) is None


def test_sources_beyond_the_lanes_are_counted(lives: Archive) -> None:
    """What is not drawn is said."""
    statements = [statement(number, (number, number), f"s{number}") for number in range(1, 6)]
    found = timeline(statements, lanes=3)
    assert found is not None
    assert (len(found.lanes), found.left_out) == (3, 2)


def test_bounds_are_put_into_words() -> None:
    """A day, a span and open bounds each read as what they are."""
    assert span_words(1, 1) == "on 0001-01-01"
    assert span_words(1, 2) == "between 0001-01-01 and 0001-01-02"
    assert span_words(1, None) == "not before 0001-01-01"
    assert span_words(None, 1) == "not after 0001-01-01"
    assert span_words(None, None) == "at an unknown time"


def test_a_real_life_has_a_lane_for_each_source(lives: Archive) -> None:
    """The life of the archive's heroine is drawn by source, those with most first."""
    person = lives.execute("SELECT id FROM person WHERE label = 'Alexandra Kollontai'").fetchone()["id"]
    found = timeline(said_on(lives, person).statements)
    assert found is not None
    assert len(found.lanes) == 3
    sizes = [len(lane.bars) for lane in found.lanes]
    assert sizes == sorted(sizes, reverse=True)


def test_what_readers_rejected_has_no_bar() -> None:
    """It is no part of the life."""
    one, other = statement(1, (1, 2), "a"), statement(2, (3, 4), "a")
    found = timeline([one, replace(other, review=Review("REJECTED", ()))])
    assert found is not None
    assert [bar.statement.id for lane in found.lanes for bar in lane.bars] == ["1"]
    assert timeline([replace(other, review=Review("REJECTED", ()))]) is None
