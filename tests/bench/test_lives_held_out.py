"""The corpus of lives as a measure of what is read."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from bench import lives_held_out as bench
from bench.lives_held_out import Score, error, is_named, same_object, share
from corpus.choosing import kept_out
from corpus.lines import REVIEWED, Marked
from corpus.reading import read, same_person
from tests.corpus.marks import BORN, MARRIED, TEXT, WORDS, place, said


def test_what_is_marked_and_read_is_right() -> None:
    """Each is counted by type, with its role and what it relates to."""
    score = Score()
    score.add(Marked(TEXT, "one", [BORN, MARRIED]), [said(BORN), said(MARRIED, role="partner", object=None)])
    assert score.right == {"birth": 1, "kinship": 1}
    assert score.with_role == score.with_object == {"birth": 1}
    assert (score.missed, score.unmarked) == ([], [])
    rows = list(score.rows())
    assert rows[1].startswith("all                         2     2")
    assert "1.00 (0.34–1.00)" in rows[1]


def test_what_is_of_somebody_else_is_not() -> None:
    """The person must be the same, by a mention or the name, and the place in the text."""
    assert same_person(MARRIED, said(MARRIED, label="Ada"))
    assert same_person(MARRIED, said(MARRIED, mentions=(place("Jan Holm"),)))
    other = said(MARRIED, label="Jan Holm", mentions=(place("Jan Holm"),))
    score = Score()
    score.add(Marked(TEXT, "one", [MARRIED]), [other, said(MARRIED, locus=(0, 10))])
    assert (score.right.total(), len(score.missed), len(score.unmarked)) == (0, 1, 2)


def test_whom_the_text_names() -> None:
    """A lone pronoun is nobody; a noun tells who it is."""
    assert is_named(BORN)
    assert is_named(replace(BORN, name="the widow"))
    assert not is_named(replace(BORN, name="He"))
    score = Score()
    score.add(Marked(TEXT, "one", [BORN, replace(MARRIED, name="She")]), [said(BORN)])
    assert score.named == [1, 1]


def test_whom_a_pronoun_is_held_to_be() -> None:
    """The mention may be right and the person wrong; of whom the text does not name nobody can tell."""
    score = Score()
    wrong = said(MARRIED, label="Ada Berg")
    score.add(Marked(TEXT, "one", [BORN, MARRIED]), [said(BORN, label="Lind"), wrong])
    assert score.right.total() == 2
    assert score.by_name == [2, 1]


def test_errors_by_kind() -> None:
    """The same of the same person under another type; the same of somebody else; nothing that is marked there."""
    marked = Marked(TEXT, "one", [BORN, MARRIED])
    assert error(marked, said(MARRIED, type="acquaintance")) == "of another type"
    assert error(marked, said(BORN, type="residence")) == "nothing of the kind"
    other = said(MARRIED, label="Jan Holm", mentions=(place("Jan Holm"),))
    assert error(marked, other) == "of somebody else, or said twice"
    assert error(marked, said(MARRIED, type="trial", value="theft", object=None)) == "nothing of the kind"


def test_objects_by_words() -> None:
    """What it relates to may be a mention or a value; it must share a word."""
    assert same_object(MARRIED, said(MARRIED, object=None, value="Holm, a printer"), WORDS)
    assert not same_object(MARRIED, said(MARRIED, object=place("Oslo")), WORDS)
    assert same_object(BORN, said(BORN, value="anything"), WORDS)


def test_shares_have_intervals() -> None:
    """Wilson's, which stay between 0 and 1."""
    assert share(8, 10) == "0.80 (0.49–0.94)"
    assert share(0, 5) == "0.00 (0.00–0.43)"
    assert share(0, 0) == "–"


def test_texts_are_read_and_printed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A text is built into an archive, what is read comes back by its id, and the tables are printed."""
    marked = Marked(TEXT, "one", [BORN, MARRIED])
    found = read([marked])
    assert {one.type for one in found["own/a"]} >= {"birth", "kinship"}
    monkeypatch.setattr(bench, "held_out", lambda data: [marked])
    bench.main(None, "all")
    printed = capsys.readouterr().out
    assert printed.startswith("1 texts, 12 words\n")
    assert "own a" in printed


def test_what_was_measured_is_kept_for_the_reading_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Marked, read and right, in all, by type and by manner; manners of several collections are one."""
    other = Marked(replace(TEXT, id="gum/b", text=f"{WORDS}Rain fell.\n"), "one", [BORN])
    monkeypatch.setattr(bench, "held_out", lambda data: [Marked(TEXT, "one", [BORN, MARRIED]), other])
    monkeypatch.setattr(bench, "MEASURED", tmp_path / "measured.json")
    bench.main(None, "", write=True)
    held = json.loads((tmp_path / "measured.json").read_text("utf-8"))
    assert (held["texts"], held["words"]) == (2, 26)
    assert held["types"]["birth"] == [2, 2, 2]
    assert held["manners"] == {"a": held["all"]}


def test_what_is_scored_is_kept_out() -> None:
    """Each text once, with the marks that stand, and only texts kept from training."""
    found = bench.held_out(None)
    assert found
    assert len({each.text.id for each in found}) == len(found)
    assert all(kept_out(each.text.group) and each.by == REVIEWED for each in found)
