from dataclasses import replace
from pathlib import Path

import pytest

from testimonia.archive.judging import deciding
from testimonia.archive.store import Archive, create_or_open
from testimonia.views import source as module
from testimonia.views.blocks import GAP, Block
from testimonia.views.clues import Clue
from testimonia.views.source import SourcePage, Wish, source_page
from tests.web.judged import ADA
from tests.web.lives import make_lives

WHOLE = Wish()


def page_of(archive: Archive, path: str, wish: Wish = WHOLE) -> SourcePage:
    row = archive.execute("SELECT id FROM source WHERE path = ?", (path,)).fetchone()
    page = source_page(archive, row["id"], wish)
    assert page is not None
    return page


def text_of(page: SourcePage) -> str:
    return "".join(segment.text for block in page.blocks for segment in block.segments)


def test_the_blocks_are_the_text_as_read(lives: Archive) -> None:
    """Passages, furniture and what lies between make the whole text again, character by character."""
    for row in lives.execute("SELECT path, text FROM source").fetchall():
        assert text_of(page_of(lives, row["path"])) == row["text"]
        assert text_of(page_of(lives, row["path"], Wish(mentions=True))) == row["text"]


def test_each_statement_is_marked_at_its_locus(lives: Archive) -> None:
    """The segments that bear a statement's id are its quotation."""
    page = page_of(lives, "lantern/0412.txt")
    assert len(page.statements) == 6
    for one in page.statements:
        marked = [s.text for block in page.blocks for s in block.segments if one.id in s.keys]
        assert "".join(marked) == one.evidence.quote


def test_furniture_stands_apart_with_its_reason(lives: Archive) -> None:
    """Furniture is kept, and no statement is marked in it."""
    page = page_of(lives, "lantern/0412.txt")
    furniture = [block for block in page.blocks if block.furniture]
    assert [block.kind for block in furniture] == ["prompt", "prompt"]
    assert all(block.reason and not any(s.keys for s in block.segments) for block in furniture)


def test_mentions_say_what_they_stand_for(lives: Archive) -> None:
    """A pronoun that is marked says whom it is held to name, and why."""
    page = page_of(lives, "lantern/0412.txt", Wish(mentions=True))
    pronouns = {one.label: one.reason for one in page.mentions if one.form == "pronoun"}
    assert pronouns == {"Alexandra Kollontai": "the protagonist of the passage"}
    assert page_of(lives, "lantern/0412.txt").mentions == ()


def test_a_long_source_comes_in_parts_that_join_to_the_whole(
    lives: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Parts neither overlap nor leave a gap, each statement is in one, and an offset finds its part."""
    monkeypatch.setattr(module, "PART", 150)
    whole = lives.execute("SELECT id, text FROM source WHERE path = 'lantern/0412.txt'").fetchone()
    first = page_of(lives, "lantern/0412.txt")
    assert first.parts > 3
    parts = [page_of(lives, "lantern/0412.txt", Wish(part=number)) for number in range(1, first.parts + 1)]
    assert "".join(map(text_of, parts)) == whole["text"]
    assert sum(len(part.statements) for part in parts) == 6
    for part in parts:
        assert page_of(lives, "lantern/0412.txt", Wish(at=part.begin)).part == part.part
        assert page_of(lives, "lantern/0412.txt", Wish(at=part.end - 1)).part == part.part


def test_a_stretch_can_be_pointed_at(lives: Archive) -> None:
    """Any two offsets are marked, wherever the edges of statements lie."""
    page = page_of(lives, "lantern/0412.txt", Wish(point=(80, 95)))
    pointed = "".join(s.text for block in page.blocks for s in block.segments if "point" in s.keys)
    whole = lives.execute("SELECT text FROM source WHERE path = 'lantern/0412.txt'").fetchone()["text"]
    assert pointed == whole[80:95]
    assert "80,95" in page.anchors[80]


def test_a_source_that_is_not_there_is_none(lives: Archive) -> None:
    """An unknown id is no error."""
    assert source_page(lives, "nowhere") is None


def test_what_the_page_tells_stands_under_the_label_of_its_kind(lives: Archive) -> None:
    """Each kind once with all its values, in one order, under the label of its kind; the title is the heading."""
    about = page_of(lives, "lantern/0412.txt").about
    clues = (
        Clue("tags", "women", ""),
        Clue("tags", "Russia", ""),
        Clue("parts", "3", ""),
    )
    told = replace(about, clues=(Clue("title", "T", ""), *clues)).told
    assert told == (("Parts in all", clues[2:]), ("Tags", clues[:2]))


def test_no_block_of_words_begins_or_ends_with_empty_lines() -> None:
    """Marks between passages stand for themselves: the white space around them is a block of its own."""
    text = "One.\n\n> \n\nTwo."
    cut = [Block("paragraph", 0, 4), Block(GAP, 4, 10), Block("paragraph", 10, 14)]
    words = [text[block.begin : block.end] for block in module._trimmed(cut, text)]
    assert words == ["One.", "\n\n", ">", " \n\n", "Two."]


def test_what_readers_rejected_is_shown_and_not_counted(reviewed: Archive) -> None:
    """It stands at its place."""
    page = page_of(reviewed, "blog/red-lantern.txt")
    assert page.counting == len(page.statements) - 1


def test_what_readers_judged_of_a_block_stands_with_it(tmp_path: Path) -> None:
    """The next build heeds it; until then the page says so."""
    with create_or_open(make_lives(tmp_path / "a")) as archive:
        page = page_of(archive, "lantern/0412.txt")
        block = next(one for one in page.blocks if one.kind == "paragraph")
        deciding.region(archive, ADA, "SET_ASIDE", page.about.id, (block.begin, block.end))
        page = page_of(archive, "lantern/0412.txt")
    assert [one.judged.verdict for one in page.judged_in(block)] == ["SET_ASIDE"]
    assert sum(bool(page.judged_in(one)) for one in page.blocks) == 1
