"""LitBank's tokens as prose, with what is marked in them."""

from pathlib import Path

import pytest

from bench.voices_litbank_gold import IMPLICIT, Fiction, excerpts

TEXT = """Anna sat down .
" Who is it ? " she asked the old man .
" It is only the cat . "
" Good _ night _ , " said Anna .
"""
QUOTES = "QUOTE\tQ1\t1\t0\t1\t5\tx\nQUOTE\tQ2\t2\t0\t2\t7\tx\nQUOTE\tQ3\t3\t0\t3\t6\tx\n"
SPEAKERS = "ATTRIB\tQ1\tAnna-1\nATTRIB\tQ2\tman-2\nATTRIB\tQ3\tAnna-1\n"


def mentions(*of: tuple[str, str, str]) -> str:
    """Return rows of mentions: their words, kinds and clusters."""
    rows, at = [], 0
    for words, kind, who in of:
        at = TEXT.index(words, at)
        place = f"{at} {at + len(words)}\t{words}"
        rows += [f"T1\t{kind}_PER {place}", f"T2\t{who} {place}"]
        at += len(words)
    return "\n".join(rows) + "\n"


@pytest.fixture
def fiction(tmp_path: Path) -> Fiction:
    """Return an excerpt of our own in the manner of the corpus."""
    for folder in ("quotations/tsv", "coref/brat"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "quotations/tsv/one.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "quotations/tsv/one.ann").write_text(QUOTES + SPEAKERS, encoding="utf-8")
    marked = mentions(
        ("Anna", "PROP", "Anna-1"),
        ("she", "PRON", "Anna-1"),
        ("the old man", "NOM", "man-2"),
        ("Anna", "PROP", "Anna-1"),
    )
    (tmp_path / "coref/brat/one.ann").write_text(marked, encoding="utf-8")
    (found,) = excerpts(tmp_path)
    return found


def test_tokens_are_joined(fiction: Fiction) -> None:
    """As in print, without the signs of italics; a paragraph begins behind a question and behind another's words."""
    lines = fiction.text.split("\n\n")
    assert lines == [
        'Anna sat down. "Who is it?" she asked the old man.',
        '"It is only the cat."',
        '"Good night," said Anna.',
    ]


def test_places_hold(fiction: Fiction) -> None:
    """Quotations and mentions are where their words are, each with who it is and how that is told."""
    said = [(fiction.text[each.start : each.end], each.who, each.told) for each in fiction.quotations]
    assert said == [
        ('"Who is it?"', "Anna-1", "by name"),
        ('"It is only the cat."', "man-2", IMPLICIT),
        ('"Good night,"', "Anna-1", "by name"),
    ]
    assert [fiction.text[each.start : each.end] for each in fiction.mentions] == [
        "Anna",
        "she",
        "the old man",
        "Anna",
    ]
