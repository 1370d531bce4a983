from datetime import date

from testimonia.archive.store import Archive
from testimonia.views.statement import statement_page
from tests.web.judged import Decided


def id_of(archive: Archive, quote: str) -> str:
    return str(
        archive.execute("SELECT id FROM statement WHERE quote LIKE ?", (quote + "%",)).fetchone()["id"]
    )


def test_the_passage_holds_the_locus_and_its_words(lives: Archive) -> None:
    """The locus is marked within its paragraph, and in it the words of subject and date."""
    page = statement_page(
        lives, id_of(lives, "In June 1915"), "http://127.0.0.1/statement/x", date(2026, 11, 22)
    )
    assert page is not None
    passage = "".join(one.text for one in page.passage)
    assert passage.startswith("In June 1915 she joined the Bolsheviks; her letters")
    assert "".join(one.text for one in page.passage if "here" in one.keys) == page.statement.evidence.quote
    assert [one.text for one in page.passage if "subject" in one.keys] == ["she"]
    assert [one.text for one in page.passage if "date" in one.keys] == ["In June 1915"]
    assert not page.cut_before
    assert not page.cut_after


def test_a_statement_that_is_not_there_is_none(lives: Archive) -> None:
    """An unknown id is no error."""
    assert statement_page(lives, "nothing", "", date(2026, 1, 1)) is None


def test_words_of_the_source_are_not_marked_for_what_a_reader_says(
    reviewed: Archive, decided: Decided
) -> None:
    """Another source names the amended subject: its place means nothing here. So with an amended date."""
    moved = statement_page(reviewed, decided.moved_to_another, "", date(2026, 1, 1))
    redated = statement_page(reviewed, decided.amended, "", date(2026, 1, 1))
    assert moved is not None
    assert redated is not None
    assert not any("subject" in one.keys for one in moved.passage)
    assert not any("date" in one.keys for one in redated.passage)
    assert [one.text for one in redated.passage if "subject" in one.keys] == ["Kollontai"]
    assert "[amended by Ada; the source was read as" in redated.cite.plain
