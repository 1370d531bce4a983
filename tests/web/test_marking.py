"""How statements are numbered and marked in a text."""

from testimonia.archive.store import Archive
from testimonia.views.source import SourcePage, Wish, source_page
from testimonia.web.marking import Marking, marking


def shown(lives: Archive) -> SourcePage:
    row = lives.execute("SELECT id FROM source WHERE path = 'lantern/0412.txt'").fetchone()
    view = source_page(lives, str(row["id"]), Wish(1, None, True, None))
    assert view is not None
    return view


def test_statements_are_numbered_in_order_and_end_where_they_end(lives: Archive) -> None:
    """The first has the number 1; every number stands once among the marks, at the end of its quotation."""
    view = shown(lives)
    made = marking(view.statements, view.mentions)
    assert list(made.numbers.values()) == list(range(1, len(view.statements) + 1))
    for one in view.statements:
        assert str(made.numbers[one.id]) in made.ends[one.evidence.end].split()
    marks = " ".join(made.ends.values()).split()
    assert sorted(map(int, marks)) == list(made.numbers.values())


def test_of_the_keys_of_a_segment_each_finds_its_own(lives: Archive) -> None:
    """Statements are told from mentions, and of several mentions the narrowest, the first, counts."""
    view = shown(lives)
    made = marking(view.statements, view.mentions)
    statement, (one, two) = view.statements[0].id, view.mentions[:2]
    assert made.statements_of([one.key, statement, "date"]) == [statement]
    assert made.mention_of(["date", two.key, one.key]) == two
    assert Marking({}, {}, {}, {}).mention_of([one.key]) is None
