import pytest

from testimonia.archive.store import Archive
from testimonia.views import person as module
from testimonia.views.person import _share, canonical_person, person_page, said_on
from tests.web.judged import Decided


def id_of(archive: Archive, label: str) -> str:
    return str(archive.execute("SELECT id FROM person WHERE label = ?", (label,)).fetchone()["id"])


def test_the_page_holds_every_statement_once_by_kind(lives: Archive) -> None:
    """Kinds come in the order of a life, statements within a kind in order of time."""
    page = person_page(lives, id_of(lives, "Alexandra Kollontai"))
    assert page is not None
    ids = [one.id for group in page.groups for one in group.statements]
    assert len(ids) == len(set(ids)) == page.total == page.read
    assert [group.type for group in page.groups][:3] == ["birth", "death", "kinship"]
    for group in page.groups:
        days = [one.date.first for one in group.statements if one.date and one.date.first is not None]
        assert days == sorted(days)


def test_every_sentence_begins_with_its_source(lives: Archive) -> None:
    """No statement is told in the archive's own voice."""
    page = person_page(lives, id_of(lives, "Alexandra Kollontai"))
    assert page is not None
    for group in page.groups:
        for one in group.statements:
            assert one.sentence.startswith(one.source.title)
            assert " that Alexandra Kollontai " in one.sentence


def test_second_hand_words_name_the_whole_chain(lives: Archive) -> None:
    """Author, whoever they report, whoever those report."""
    page = person_page(lives, id_of(lives, "Alexandra Kollontai"))
    assert page is not None
    (arrest,) = [one for group in page.groups for one in group.statements if one.type == "detention"]
    assert arrest.sentence == (
        "The ambassador who stayed, by M. Ortega, reports that Boris Souvarine said that a porter of the "
        "hotel said that Alexandra Kollontai was arrested in Luleå, “1917”."
    )


def test_life_dates_stand_by_source(lives: Archive) -> None:
    """Each source that dates birth or death has a row; a source that is silent on one says nothing there."""
    page = person_page(lives, id_of(lives, "Alexandra Kollontai"))
    assert page is not None
    rows = {one.source.path: (len(one.births), len(one.deaths)) for one in page.life_dates}
    assert rows == {
        "lantern/0412.txt": (1, 0),
        "blog/red-lantern.txt": (1, 1),
        "obituaries/kollontai.txt": (0, 1),
    }


def test_names_bear_the_reason_of_the_identification(lives: Archive) -> None:
    """Every referent held to be the person is listed with its source, its names and why."""
    page = person_page(lives, id_of(lives, "Alexandra Kollontai"))
    assert page is not None
    assert {name.source.path for name in page.names} == {
        "lantern/0412.txt", "blog/red-lantern.txt", "obituaries/kollontai.txt"
    }  # fmt: skip
    assert all(name.reason == "same full name" and name.names for name in page.names)


def test_others_are_related_from_both_sides(lives: Archive) -> None:
    """Who is met in one's own statements and who names one in theirs are both there."""
    zetkin = person_page(lives, id_of(lives, "Clara Zetkin"))
    assert zetkin is not None
    assert {one.label for one in zetkin.related} == {"Alexandra Kollontai", "Angelica Balabanoff"}
    assert len(zetkin.named_in) == 2


def test_sources_stand_side_by_side(lives: Archive) -> None:
    """Rows are kinds, columns sources, and each cell holds what that source says."""
    page = person_page(lives, id_of(lives, "Alexandra Kollontai"))
    assert page is not None
    table = page.side_by_side
    for _, cells in table.rows:
        assert len(cells) == len(table.sources)
        for source, cell in zip(table.sources, cells, strict=True):
            assert all(one.source == source for one in cell)
    assert sum(len(cell) for _, cells in table.rows for cell in cells) == page.total


def test_one_kind_can_be_asked_for(lives: Archive) -> None:
    """A kind is shown alone, from any place in its list."""
    page = person_page(lives, id_of(lives, "Alexandra Kollontai"), "membership", 1)
    assert page is not None
    assert [group.type for group in page.groups] == ["membership"]
    assert page.groups[0].total == 5
    assert len(page.groups[0].statements) == 4


def test_any_referent_leads_to_its_person(lives: Archive) -> None:
    """Ids of referents are ids of the person they are held to be."""
    person = id_of(lives, "Andrés Nin")
    referents = lives.execute(
        "SELECT referent_id FROM identification WHERE person_id = ?", (person,)
    ).fetchall()
    assert len(referents) == 2
    assert {canonical_person(lives, row["referent_id"]) for row in referents} == {person}
    assert canonical_person(lives, "nobody") is None
    assert person_page(lives, "nobody") is None


@pytest.mark.parametrize(
    ("totals", "most", "read"),
    [
        ({"birth": 2, "journey": 5}, 120, 7),
        ({"birth": 2, "journey": 500}, 20, 20),
        ({"a": 90, "b": 90}, 20, 20),
        ({}, 9, 0),
    ],
)
def test_each_kind_has_its_share_of_a_page(totals: dict[str, int], most: int, read: int) -> None:
    """A kind with few statements is there in full, one with many gives way."""
    share = _share(totals, most)
    assert read - 4 <= sum(min(share, number) for number in totals.values()) <= read


def test_what_is_not_shown_is_counted(lives: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that cannot hold everything says of each kind how much there is."""
    monkeypatch.setattr(module, "BUDGET", 3)
    person = id_of(lives, "Alexandra Kollontai")
    assert len(said_on(lives, person, 3).statements) < 16
    whole = person_page(lives, person)
    assert whole is not None
    assert sum(group.total for group in whole.groups) == whole.total == 16


def test_what_readers_rejected_is_shown_and_counts_for_nothing(reviewed: Archive, decided: Decided) -> None:
    """It stands in its place among what sources say, and nowhere else."""
    page = person_page(reviewed, decided.kollontai)
    assert page is not None
    births = next(group for group in page.groups if group.type == "birth")
    assert decided.rejected in {one.id for one in births.statements}
    assert (births.total, births.rejected, page.rejected) == (2, 1, 1)
    assert page.total == page.read == sum(group.total for group in page.groups) - 1 == page.person.statements
    assert {one.id for date in page.life_dates for one in date.births}.isdisjoint({decided.rejected})
    assert "birth" not in {one.type for one in page.conflicts}
    assert decided.rejected not in {one.id for one in page.in_time}
    cells = [one.id for _, row in page.side_by_side.rows for cell in row for one in cell]
    assert decided.rejected not in cells
    assert page.timeline is not None
    assert decided.rejected not in {bar.statement.id for lane in page.timeline.lanes for bar in lane.bars}
    assert page.person.born == ("1872",)


def test_a_person_stands_under_the_label_readers_prefer(reviewed: Archive, decided: Decided) -> None:
    """And the page says who judged what on them."""
    page = person_page(reviewed, decided.nin)
    assert page is not None
    assert page.person.label == "Andreu Nin"
    assert [one.judged.verdict for one in page.judgements] == ["LABELLED", "UNSURE"]


def test_what_was_amended_is_on_the_page_of_whom_it_is_on_now(reviewed: Archive, decided: Decided) -> None:
    """And no longer on the other."""
    balabanoff = person_page(reviewed, id_of(reviewed, "Angelica Balabanoff"))
    kollontai = person_page(reviewed, decided.kollontai)
    assert balabanoff is not None
    assert kollontai is not None
    of = [{one.id for group in page.groups for one in group.statements} for page in (balabanoff, kollontai)]
    assert [decided.moved_to_another in ids for ids in of] == [True, False]
