"""Contradictions in generated lives, as the figures count them."""

import pytest

from bench import conflicts_lives
from bench.conflicts_accounts import accounts, source_of
from bench.conflicts_examples import conflicts_in
from bench.conflicts_lives import table
from bench.conflicts_made import made, texts
from bench.conflicts_match import Met
from testimonia.conflicts.table import codes
from tests.docs_conflicts import BOTH, PERHAPS

FEW, SEED = 6, 3
SHOWING_ALL = 60
"""Lives among which every rule is broken once."""


def _nothing(_: object) -> list[Met]:
    """Read nothing: texts are read elsewhere."""
    return []


def test_what_is_planted_is_found_in_statements_given_right(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a few lives all that was planted is found, nothing in those without; from no text nothing is found."""
    monkeypatch.setattr(conflicts_lives, "_from_text", _nothing)
    head, from_text, given, sets = table(number=FEW, seed=SEED)
    planted = len({one.planted.code for one in made(FEW, SEED) if one.planted})
    told = dict(zip(head, given, strict=True))
    assert from_text[2:4] == ("0", "0")
    assert (told["planted"], told["found"], told["by any rule"], told["false in"]) == (
        *[str(planted)] * 3,
        "0",
    )
    assert sets[2].endswith("minimal")


def test_what_is_missed_is_shown_by_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    """If asked, each rule is listed with how many were planted and how many were found."""
    monkeypatch.setattr(conflicts_lives, "_from_text", _nothing)
    rows = list(table(show=True, number=FEW, seed=SEED))
    planted = sorted({one.planted.code for one in made(FEW, SEED) if one.planted})
    shown = [row for row in rows if row[0].startswith("  ")]
    assert [row[0].strip() for row in shown] == [*planted, *planted]
    assert {row[2] for row in shown[: len(planted)]} == {"0"}
    assert all(row[1] == row[2] for row in shown[len(planted) :])


def test_a_conflict_where_there_is_none_is_false(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is found in a life without a contradiction is counted, and shown with its place."""
    path = next(path for life in made(FEW, SEED) if life.planted is None for path in life.files)
    wrong = Met("born-twice", (((path, 0, 5),), ((path, 7, 9),)))
    monkeypatch.setattr(conflicts_lives, "_from_text", lambda _: [wrong])
    head, from_text, *rows = table(show=True, number=FEW, seed=SEED)
    assert dict(zip(head, from_text, strict=True))["false in"] == "1"
    assert [row[1] for row in rows if row[0] == "  false"] == ["born-twice"]


def test_places_of_accounts_stand_in_their_texts() -> None:
    """A statement given right knows its text and where it stands there."""
    lives = made(FEW, SEED)
    every = {source_of(text): text for _, text in texts(lives)}
    for life in lives:
        for one in accounts(life):
            assert every[one.source][one.start :].startswith(one.quote)


def test_the_documentation_says_which_rules_are_certain() -> None:
    """A rule of docs/conflicts.md is certain, perhaps, or either, as its conflicts are in lives in which all occur."""
    flags: dict[str, set[bool]] = {}
    for one in conflicts_in([each for life in made(SHOWING_ALL, 1) for each in accounts(life)]):
        flags.setdefault(one.rule, set()).add(one.certain)
    assert {code for code in flags if False not in flags[code]} <= set(codes()) - PERHAPS
    assert {code for code in flags if flags[code] == {False}} <= PERHAPS | set(BOTH)
    assert {code for code in flags if len(flags[code]) == 2} <= set(BOTH)
