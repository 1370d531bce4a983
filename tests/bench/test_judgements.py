"""How the fate of judgements is counted."""

import random
from pathlib import Path

import pytest

from bench.judgements import (
    COMPARED,
    HEADLINE,
    PARAGRAPH,
    Fate,
    edit,
    fate,
    judge,
    said,
    states,
    with_headline,
    with_other_paragraph,
)
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
        before = said(archive, COMPARED["same words and type"])
    assert sorted(edit(room.folder).items()) == [
        ("a.txt", "a.txt"), ("b.txt", "b.txt"), ("c.txt", "c-renamed.txt"),
    ]  # fmt: skip
    room.build()
    with room.open() as archive:
        found = states(archive)
        assert set(found.values()) == {"kept", "moved", "queued"}
        now = said(archive, COMPARED["same words and type"])
        assert {one[1:] for one in before.values() if one[0] == "a.txt"} < {one[1:] for one in now.values()}


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


def test_shares() -> None:
    """Shares are of those counted; silent ones are told by number, as those that nobody accounts for."""
    assert fate({"a": "kept", "b": "moved"}, ["a", "b", "c", "d"]) == Fate(4, 1, 1, 0, 2)
    assert Fate(4, 1, 1, 0, 2).shares().split() == ["25.0%", "50.0%", "0.0%", "2"]
    assert Fate(0, 0, 0, 0, 0).shares().split() == ["0.0%", "0.0%", "0.0%", "0"]
