"""From rows to statements that are shown."""

from testimonia.archive.queries import statements as queries
from testimonia.archive.store import Archive
from testimonia.views.statements import date_view, in_order_of_life, statement_views, type_label


def test_no_rows_give_no_views(lives: Archive) -> None:
    """Nothing is asked of the archive."""
    assert statement_views(lives, ()) == ()


def test_types_are_shown_in_the_order_of_a_life() -> None:
    """Those that the vocabulary no longer has stand behind all others, by name."""
    assert in_order_of_life(["zeal", "death", "ardour", "birth"]) == ["birth", "death", "ardour", "zeal"]


def test_a_type_that_is_no_more_is_shown_by_its_name() -> None:
    """An archive of an older version stays readable."""
    assert type_label("blood_feud") == "Blood feud"
    assert type_label("military_service") != "military_service"


def test_a_statement_is_put_into_words_with_all_that_bears_on_it(lives: Archive) -> None:
    """Rows stay in their order; each has its subject, what is said, its voices, date and evidence."""
    rows = lives.execute("SELECT id FROM statement ORDER BY id").fetchall()
    found = statement_views(lives, queries.by_ids(lives, [row["id"] for row in rows]))
    assert len(found) == len(rows)
    for one in found:
        assert one.clause[0].text == one.subject.label
        assert one.voices[0].role == "author"
        assert one.evidence.quote


def test_a_voice_has_the_places_where_it_speaks(lives: Archive) -> None:
    """The words that name it and those that tell that it speaks, which the source has there; else none."""
    rows = lives.execute("SELECT id FROM statement WHERE quote LIKE 'Zetkin wrote%'").fetchall()
    (one,) = statement_views(lives, queries.by_ids(lives, [row["id"] for row in rows]))
    author, zetkin = one.voices
    assert (author.named, author.cue) == (None, None)
    assert zetkin.named is not None
    assert zetkin.cue is not None
    assert (zetkin.named.quote, zetkin.cue.quote, zetkin.direct) == ("Zetkin", "wrote", False)
    text = lives.execute("SELECT text FROM source WHERE id = ?", (one.source.id,)).fetchone()["text"]
    assert [text[slice(*at.place)] for at in (zetkin.named, zetkin.cue)] == ["Zetkin", "wrote"]
    assert one.sentence.startswith(
        "A general’s daughter, a general’s manners, by Iron Broom, reports that Clara Zetkin wrote that Alexandra"
    )


def test_a_statement_without_a_date_has_none(lives: Archive) -> None:
    """Where the source gives no words for a date, its EDTF stands for them."""
    sql = "SELECT {} AS edtf, NULL AS date_words, 1 AS earliest, NULL AS latest, NULL AS date_rule, NULL AS date_anchor"
    assert date_view(lives.execute(sql.format("NULL")).fetchone()) is None
    shown = date_view(lives.execute(sql.format("'1905/..'")).fetchone())
    assert shown is not None
    assert (shown.edtf, shown.words, shown.rule) == ("1905/..", "1905/..", "")
