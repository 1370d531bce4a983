"""The word lists of English, as they are loaded."""

import pytest

from testimonia.languages.en import lexicon
from testimonia.languages.en.lexicon import (
    GRAMMAR,
    base_verbs,
    frame_files,
    frames,
    load_rows,
    load_tsv,
    person_nouns,
)


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ("party", "group"),
        ("parties", ""),
        ("novels", "work"),
        ("novel", "work"),
        ("wars", "event"),
        ("quux", ""),
    ],
)
def test_a_noun_stands_for_a_kind_by_its_list(head: str, kind: str) -> None:
    """A plain plural is known by its singular; what no list has stands for nothing."""
    assert GRAMMAR.nominal_kind(head) == kind


def test_lists_of_two_columns_and_of_named_ones(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    """Lines with "#" are comments, a missing column is empty, and a header names the columns."""
    (tmp_path / "own.tsv").write_text("# a comment\nword\tmeaning\n\nbare\n", "utf-8")
    monkeypatch.setattr(lexicon, "PACK", tmp_path)
    assert load_tsv("own.tsv") == {"word": "meaning", "bare": ""}
    assert load_rows("own.tsv") == ({"word": "bare"},)


def test_of_two_words_for_a_conviction_the_last_counts() -> None:
    """“Social democrats” are met by "democrat", whatever stands before it."""
    assert "anarchist" in GRAMMAR.convictions
    assert not any(" " in noun for noun in GRAMMAR.convictions)


def test_verbs_and_nouns_of_the_frames_are_known_by_their_spelling() -> None:
    """Every verb of a frame is a base form, without its particle; every noun of one says what somebody is."""
    assert {"bear", "say"} <= base_verbs()
    assert not any(" " in verb for verb in base_verbs())
    assert "member" in person_nouns() - GRAMMAR.occupations


def test_entries_come_in_the_order_of_the_files() -> None:
    """First those of the first file by name, each file in its own order."""
    every = [entry for table in frame_files().values() for entry in table.get("event", [])]
    assert list(frames("event")) == every
    assert list(frame_files()) == sorted(frame_files())
