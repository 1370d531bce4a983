"""Marked texts as what is learnt from."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.lines import Mark, Marked
from corpus.texts import Text
from testimonia.languages.en.tokens import sentences
from testimonia.tagger.encoder import shipped
from testimonia.tagger.labels import SLOTS
from training.told.examples import Example, at, class_of, classes, corpus, examples, touched

WORDS = "Ida Falk and Karl Roth left Malmö in 1911. He had died before. It rained."
TEXT = Text("own/a", "a", "own/a", WORDS)


def mark(type_: str, role: str, **words: str) -> Mark:
    """Return a mark whose places are the first ones of their words; the trigger is quoted."""
    places = {part: (WORDS.index(each), WORDS.index(each) + len(each)) for part, each in words.items()}
    return Mark(type_, role, {"quote": places["trigger"], **places})


LEFT = [
    mark("journey", "left", trigger="left", subject=name, object="Malmö", time="in 1911")
    for name in ("Ida Falk", "Karl Roth")
]
DIED = mark("death", "died", trigger="died", subject="He")


def made(*marks: Mark) -> Example:
    (found,) = examples([Marked(TEXT, "one", list(marks))], shipped())
    return found


def words_of(example: Example) -> Iterator[tuple[str, str, dict[str, str]]]:
    """Yield class, word and slots in words of each trigger."""
    for window in example.windows:
        for piece in window.sentences:
            words = piece.sentence.words
            for each in piece.triggers:
                yield each.cls, words[each.word], {SLOTS[n]: words[word] for n, word in each.slots}


def test_a_span_is_the_word_on_which_it_hangs() -> None:
    """Of a name its first part, of a time with its preposition the year; what is not marked has no trigger."""
    found = list(words_of(made(*LEFT, DIED)))
    assert found[0] == ("journey.left", "left", {"subject": "Ida", "object": "Malmö", "time": "1911"})
    assert found[1][2]["subject"] == "Karl"
    assert found[2] == ("death.died", "died", {"subject": "He"})
    assert len(found) == 3


def test_an_argument_in_another_sentence_is_not_learnt() -> None:
    """Its slot stays empty."""
    far = Mark("death", "died", {**DIED.places, "place": LEFT[0].places["object"]})
    assert list(words_of(made(far))) == [("death.died", "died", {"subject": "He"})]


def test_windows_hold_whole_sentences() -> None:
    """With as many trees as sentences, and the marks of both ends in their length."""
    example = made()
    pieces = [piece for window in example.windows for piece in window.sentences]
    assert [len(piece.tree) for piece in pieces] == [len(piece.sentence) for piece in pieces]
    assert sum(map(len, (p.sentence for p in pieces))) == len(sentences(WORDS, 0, len(WORDS))[0]) + 8
    assert example.windows[0].length == 2 + sum(len(word) for piece in pieces for word in piece.pieces)


def test_what_is_too_rare_is_not_learnt() -> None:
    """A type and role need a few marks."""
    many = Marked(TEXT, "one", [DIED] * 5 + LEFT)
    assert classes([many]) == ["death.died"] == [class_of(DIED)]


def test_places_outside_a_sentence_have_no_word() -> None:
    """A span that begins or ends within a word touches it."""
    first = sentences(WORDS, 0, len(WORDS))[0]
    assert touched(first, (1, 5)) == [0, 1]
    assert touched(first, (len(WORDS) - 3, len(WORDS))) == []
    (piece, *_) = made().windows[0].sentences
    assert at(first, piece.tree, (len(WORDS) - 3, len(WORDS))) is None


def test_what_is_not_there_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A corpus folder without the data of others: our own texts are learnt from, and the rest is said."""
    assert {marked.text.collection for marked in corpus(tmp_path)} == {"own"}
    told = capsys.readouterr().err
    assert all(name in told for name in ("knowledgenet", "redocred", "gum", str(tmp_path), "model-card"))
