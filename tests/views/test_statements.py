"""From rows to statements that are shown."""

from pathlib import Path

from testimonia.archive.judging import deciding
from testimonia.archive.queries import statements as queries
from testimonia.archive.store import Archive, create_or_open
from testimonia.views.statements import (
    counting,
    date_view,
    in_order_of_life,
    statement_views,
    type_label,
)
from testimonia.views.values import StatementView
from tests.web.judged import ADA, Decided, statement
from tests.web.lives import make_lives


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


def views_of(archive: Archive, *ids: str) -> list[StatementView]:
    found = {one.id: one for one in statement_views(archive, queries.by_ids(archive, ids))}
    return [found[one] for one in ids]


def test_what_readers_decided_stands_with_a_statement(reviewed: Archive, decided: Decided) -> None:
    """The verdict in force, by whom and why; where they differ, none is."""
    rejected, disputed, confirmed = views_of(reviewed, decided.rejected, decided.disputed, decided.confirmed)
    assert rejected.rejected
    assert rejected.review is not None
    assert rejected.review.judgements[0].note == "the register has 1872"
    assert rejected.with_review.endswith("[rejected by Ada]")
    assert (disputed.verdict, disputed.rejected) == ("DISPUTED", False)
    assert confirmed.with_review.endswith("[confirmed by Bo]")
    assert counting([rejected, disputed, confirmed]) == (disputed, confirmed)


def test_an_amended_statement_says_what_it_was_read_as(reviewed: Archive, decided: Decided) -> None:
    """The sentence has the new date, without marks: no source wrote it so."""
    (amended,) = views_of(reviewed, decided.amended)
    assert amended.review is not None
    assert amended.sentence.endswith("Alexandra Kollontai was a member of the Bolsheviks, 1915.")
    assert amended.review.read == "Alexandra Kollontai joined the Bolsheviks, “1914”"
    assert (
        amended.review.told
        == "amended by Ada; the source was read as ‘Alexandra Kollontai joined the Bolsheviks, “1914”’"
    )
    assert amended.date is not None
    assert (amended.date.amended, amended.date.as_written, amended.date.words) == (True, "1915", "1915")
    assert not amended.amended_subject


def test_an_amended_statement_is_on_whom_the_reader_says(reviewed: Archive, decided: Decided) -> None:
    """Another source names that person; the voices stay."""
    (moved,) = views_of(reviewed, decided.moved_to_another)
    assert (moved.subject.label, moved.amended_subject) == ("Angelica Balabanoff", True)
    assert moved.review is not None
    assert moved.review.read.startswith("Alexandra Kollontai ")
    assert moved.attribution[2].text == "Iron Broom"


def test_words_that_a_reader_corrected_stand_with_those_read(tmp_path: Path) -> None:
    """Both are told."""
    with create_or_open(make_lives(tmp_path / "a")) as archive:
        asked = statement(archive, "She died in Moscow")
        place = archive.execute("SELECT begin FROM statement WHERE id = ?", (asked,)).fetchone()["begin"]
        deciding.statement(archive, ADA, "AMENDED", asked, {"extent": [place, place + 18], "date": ""})
        (amended,) = views_of(archive, asked)
    assert amended.review is not None
    assert (amended.evidence.quote, amended.date) == ("She died in Moscow", None)
    assert amended.review.was_read.endswith(", from “She died in Moscow on 9 March 1952”")
