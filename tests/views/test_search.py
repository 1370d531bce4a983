import shutil
from pathlib import Path

from testimonia.archive.judging import deciding
from testimonia.archive.judging.deciding import By
from testimonia.archive.store import Archive, create_or_open
from testimonia.views.search import Marked, SearchQuery, marked, search
from tests.web.judged import Decided, statement


def test_words_are_found_in_statements_and_sources(lives: Archive) -> None:
    """All words must be met; accents and case do not matter; hits are marked."""
    page = search(lives, SearchQuery("BORN kiev"))
    assert {hit.statement.evidence.quote for hit in page.statements} == {
        "Kollontai was born in Kiev in 1873", "Boris Souvarine was born in Kiev in 1895"
    }  # fmt: skip
    for hit in page.statements:
        assert {one.text for one in hit.quote if one.hit} == {"born", "Kiev"}
        assert "".join(one.text for one in hit.quote) == hit.statement.evidence.quote
    assert [one.number for one in page.kinds] == [2, 2]


def test_phrases_and_beginnings_are_understood(lives: Archive) -> None:
    """Quotation marks keep words together, a star looks for what begins so."""
    assert search(lives, SearchQuery('"in Kiev"')).paging.total == 2
    assert search(lives, SearchQuery('"Kiev in born"')).paging.total == 0
    assert search(lives, SearchQuery("opposit*")).paging.total == 2
    assert search(lives, SearchQuery("opposit")).paging.total == 0


def test_facets_narrow_to_what_they_count(lives: Archive) -> None:
    """Each number is what choosing it leaves."""
    page = search(lives, SearchQuery("kollontai"))
    for field, counts in (("type", page.types), ("person", page.people), ("source", page.in_sources)):
        for one in counts:
            narrowed = search(lives, SearchQuery("kollontai", **{field: one.value}))  # type: ignore[arg-type]
            assert narrowed.paging.total == one.number, (field, one)


def test_sources_are_found_with_a_snippet(lives: Archive) -> None:
    """Words that no statement quotes are still found in the texts."""
    page = search(lives, SearchQuery("Gogol", "sources"))
    (hit,) = page.sources
    assert hit.source.path == "lantern/0412.txt"
    assert [one.text for one in hit.snippet if one.hit] == ["Gogol"]


def test_persons_of_that_name_are_offered(lives: Archive) -> None:
    """A name leads to the person, not only to passages."""
    page = search(lives, SearchQuery("clara zet"))
    assert [one.label for one in page.named] == ["Clara Zetkin"]


def test_what_holds_no_letters_finds_nothing(lives: Archive) -> None:
    """Signs alone are no words to look for."""
    page = search(lives, SearchQuery('" * ( ) -'))
    assert (page.understood, page.paging.total) == ("", 0)


def test_marks_are_split_whatever_the_text_holds() -> None:
    """A text may itself hold the signs that set off hits: nothing of it is lost."""
    assert marked("a \x02b\x03 c") == (Marked("a ", False), Marked("b", True), Marked(" c", False))
    assert marked("\x02a\x03\x02b\x03") == (Marked("a", True), Marked("b", True))
    assert "".join(one.text for one in marked("x\x02y z\x03\x03")) == "xy z"


def test_an_amended_statement_is_found_as_it_is_shown(reviewed: Archive, decided: Decided) -> None:
    """By the date that a reader put there; by the words of the source, and as it was read, as ever."""
    for words in ("1915", "bolsheviks 1915", "joined Bolsheviks"):
        (hit,) = [
            one
            for one in search(reviewed, SearchQuery(words)).statements
            if one.statement.id == decided.amended
        ]
        assert hit.statement.sentence.endswith("1915.")
    narrowed = search(reviewed, SearchQuery("1915", type="birth"))
    assert decided.amended not in [one.statement.id for one in narrowed.statements]


def test_value_type_and_words_of_an_amendment_are_found(lives_path: Path, tmp_path: Path) -> None:
    """Whatever the reader put there, before what the sources say; where it was taken back, no more."""
    shutil.copy(lives_path, tmp_path / "a.testimonia")
    what = {"type": "occupation", "role": "worked_as", "value": "Búchbinder", "date": ""}
    with create_or_open(tmp_path / "a.testimonia") as archive:
        birth = statement(archive, "Kollontai was born in Kiev")
        made = deciding.statement(archive, By("Ada"), "AMENDED", birth, what)
        for words in ("buchbinder", "buchb*", "occupation", '"worked as"', "buchbinder born"):
            assert search(archive, SearchQuery(words)).statements[0].statement.id == birth
        (hit,) = search(archive, SearchQuery("buchbinder born")).statements
        assert [one.text for one in hit.quote if one.hit] == ["born"]
        assert search(archive, SearchQuery("buchbinder", type="birth")).statements == ()
        deciding.withdraw(archive, By("Ada"), made.id)
        assert search(archive, SearchQuery("buchbinder")).statements == ()
