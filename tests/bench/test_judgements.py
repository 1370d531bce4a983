"""What becomes of judgements made by chance."""

import random
from pathlib import Path

import pytest

from bench.judgements import (
    HEADLINE,
    PARAGRAPH,
    break_lines,
    edit,
    judge,
    leave,
    with_headline,
    with_other_lines,
    with_other_paragraph,
)
from bench.judgements_fate import Fate, fate, said, states
from testimonia.archive.judging import log
from tests.archive.judging.helpers import LIVES, Room


@pytest.fixture
def room(tmp_path: Path) -> Room:
    made = Room(tmp_path, LIVES)
    made.build()
    return made


def test_judged_by_chance(room: Room) -> None:
    """With one seed the same is judged; all of it is in force at once, and statements are judged once."""
    with room.open() as archive:
        on = judge(archive, 12, random.Random(3))
        assert len(log.standing(archive)) == 12
        assert on
        assert len(set(on.values())) == len(on)
        assert fate(states(archive), list(on)) == Fate(len(on), len(on), 0, 0, 0)


def test_what_becomes_of_them(room: Room) -> None:
    """After an edit what moved is told from what is kept and what waits, and nothing is silent."""
    with room.open() as archive:
        judge(archive, 12, random.Random(3))
        before = said(archive)
    assert sorted(edit(room.folder).items()) == [
        ("a.txt", "a.txt"), ("b.txt", "b.txt"), ("c.txt", "c-renamed.txt"),
    ]  # fmt: skip
    room.build()
    with room.open() as archive:
        found = states(archive)
        assert set(found.values()) == {"kept", "moved", "queued"}
        now = {one[1:] for one in said(archive).values()}
        assert {one[1:] for one in before.values() if one[0] == "a.txt"} < now


def test_pages_are_edited() -> None:
    """A headline stands above the text, and another paragraph in the place of the middle one."""
    text = b"One.\n\nTwo.\n\nThree.\n"
    assert with_headline(text, ".txt").decode() == f"{HEADLINE}\n\n" + text.decode()
    assert with_other_paragraph(text, ".txt").decode() == f"One.\n\n{PARAGRAPH}\n\nThree.\n"
    page = b'<body><article class="x"><p>One.</p><p>Two.</p><p>Three.</p></article></body>'
    assert f'<article class="x"><p>{HEADLINE}</p><p>One.' in with_headline(page, ".html").decode()
    assert (
        f"<p>One.</p><p>Two.</p><p>{PARAGRAPH}</p></article>" in with_other_paragraph(page, ".html").decode()
    )
    assert with_headline(b"<p>One.</p>", ".html") == b"<p>One.</p>"


def test_lines_are_broken_anew(tmp_path: Path) -> None:
    """The words of prose stay, in other lines; what begins with a mark, and all other bytes, stay as they are."""
    prose = "One of the family. " * 8 + "Zoë’s\nbrother."
    text = f"# Head\n\n- one\n- two\n\n{prose}\n"
    now = with_other_lines(text.encode()).decode()
    assert now.split() == text.split()
    assert now.startswith("# Head\n\n- one\n- two\n\nOne of")
    assert max(map(len, now.splitlines())) <= 64
    (tmp_path / "a.txt").write_text(text, "utf-8")
    (tmp_path / "b.html").write_text(text, "utf-8")
    assert leave(tmp_path) == break_lines(tmp_path) == {}
    assert (tmp_path / "a.txt").read_text("utf-8") == now
    assert (tmp_path / "b.html").read_text("utf-8") == text
