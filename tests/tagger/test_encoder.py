"""The encoder: what it finds, that a text's names depend on the text alone, and what a damaged model says."""

import json
import shutil
from importlib import resources
from pathlib import Path

import numpy as np
import pytest

from testimonia.errors import TestimoniaError
from testimonia.languages.en.tokens import sentences
from testimonia.sentence import Sentence
from testimonia.tagger import encoder
from testimonia.tagger.encoder import KEPT, Encoder
from testimonia.tagger.heads import Heads
from testimonia.tagger.told import ToldHeads
from tests.tagger.fakes import Letters, Session, silent, weights

LIFE = (
    "Olga Tareeva was born in Riga in 1884. In 1906 she joined the Norwegian Labour Party, and in 1910 she married "
    "Karl Berg. She wrote for the Leipziger Volkszeitung and died in Oslo."
)


def read(text: str) -> list[Sentence]:
    """Return the sentences of a text."""
    return [s for at, line in _lines(text) for s in sentences(text, at, at + len(line))]


def _lines(text: str) -> list[tuple[int, str]]:
    at, found = 0, []
    for line in text.split("\n"):
        found.append((at, line))
        at += len(line) + 1
    return found


def named(text: str) -> list[tuple[str, str]]:
    """Return (words, kind) of the names that the shipped encoder finds."""
    read_ = read(text)
    return [
        (" ".join(sentence.words[name.first : name.last]), name.kind)
        for sentence, names in zip(read_, encoder.shipped()(read_).names, strict=True)
        for name in names
    ]


def fake() -> tuple[Encoder, Session]:
    """Return an encoder without a model."""
    session = Session()
    return Encoder(session, Letters(), Heads(weights()), ToldHeads(silent())), session


def test_names_of_a_life() -> None:
    """Persons, groups and places of a plain life are found with their kinds."""
    found = named(LIFE)
    assert {("Olga Tareeva", "person"), ("Karl Berg", "person")} <= set(found)
    assert {("Riga", "place"), ("Oslo", "place"), ("Norwegian Labour Party", "group")} <= set(found)


def test_relations_of_a_life() -> None:
    """Where she was born is told in the first sentence, by the name and the place that stand there."""
    read_ = read(LIFE)
    sight = encoder.shipped()(read_)
    found = sight.relations(0, [(0, 2, "person"), (5, 6, "place"), (7, 8, "date")])
    assert ("birth place", (5, 6, "place")) in {(each.name, each.object) for each in found}
    assert all(0 < each.score <= 1 for each in found)


def test_the_same_text_gives_the_same_names_whatever_was_read_before() -> None:
    """Windows are read one by one on one thread, so no padding and no other text bears on the numbers."""
    first = encoder.shipped()(read(LIFE)).names
    named("Anna Petrova came from Kazan. " * 20)
    again = encoder.shipped()(read(LIFE)).names
    assert again == first
    assert [n.margin for each in again for n in each] == [n.margin for each in first for n in each]


@pytest.mark.parametrize("text", ["", " \n\n ", "…", "\x00\x07 \ufffd", "日本語の文章です。", "नमस्ते दुनिया"])
def test_texts_without_names_are_no_error(text: str) -> None:
    """Empty text, control characters and unknown scripts are read without a word."""
    assert isinstance(named(text), list)


def test_ten_thousand_capitals_stay_bounded() -> None:
    """A line of capitals without a full stop is read window by window."""
    model, session = fake()
    sight = model(read("ABCDEFGHIJKLMNOPQRST " * 500))
    assert session.longest <= 128
    assert len(sight.names) >= 1


def test_a_text_too_long_for_relations_still_has_names() -> None:
    """Beyond a number of words no vectors are held: names are found, relations are not."""
    model, _ = fake()
    sight = model(read("Anna came to Oslo. " * (KEPT // 5 + 1)))
    assert sum(map(len, sight.names)) > KEPT // 5
    assert sight.relations(0, [(0, 1, "person"), (3, 4, "place")]) == []


def test_each_sentence_has_the_vectors_of_its_own_words() -> None:
    """Windows and sentences do not end at the same words; every word keeps its own vector."""
    model, session = fake()
    read_ = read("Anna came. " * 40 + "b" * 10 + " c" * 150 + ".")
    found = list(model.vectors(read_))
    assert session.runs > 2
    assert [len(each) for each in found] == [len(sentence) for sentence in read_]
    firsts = [[chr(int(code)) for code in each[:, 0]] for each in found]
    assert firsts == [[word[0] if word.isalnum() else chr(100) for word in s.words] for s in read_]


def test_a_nationality_is_no_name() -> None:
    """What the word lists know to be no name is left out, whatever the model thinks."""
    model, _ = fake()
    assert model(read("Polish workers met Anna.")).names[0][-1].first == 3
    assert all(name.first != 0 for name in model(read("Polish workers met Anna.")).names[0])


def test_operating_points_differ_in_thresholds_only() -> None:
    """The balanced point believes at least what the precise one does."""
    precise, balanced = (encoder.shipped().heads.thresholds[point] for point in ("precise", "balanced"))
    assert np.all(balanced <= precise)
    assert encoder.shipped().at("balanced").heads is encoder.shipped().heads


@pytest.mark.parametrize("name", ["encoder.onnx", "heads.npz", "told.npz", "tokenizer.json", "manifest.json"])
@pytest.mark.parametrize("harm", ["missing", "cut"])
def test_a_damaged_model_says_how_to_repair_it(
    name: str, harm: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One error names the file and the way to repair it."""
    copy = tmp_path / "tagger" / "model"
    shutil.copytree(str(resources.files(encoder.__package__) / "model"), copy)
    if harm == "missing":
        (copy / name).unlink()
    else:
        (copy / name).write_bytes((copy / name).read_bytes()[:50])
    monkeypatch.setattr(resources, "files", lambda _: tmp_path / "tagger")
    with pytest.raises(TestimoniaError, match=r"missing or damaged.*--force-reinstall.*model-card") as told:
        encoder.shipped.__wrapped__()
    assert name in str(told.value)


def test_the_model_card_gives_the_digest_of_each_file() -> None:
    """A model trained anew needs a new card: its figures are no longer those on the old one."""
    card = (Path(__file__).parents[2] / "docs" / "model-card.md").read_text("utf-8")
    model = resources.files(encoder.__package__) / "model"
    for name, digest in json.loads((model / "manifest.json").read_text("utf-8"))["files"].items():
        assert f"| {name} |" in card
        assert digest in card


def test_candidates_too_far_or_behind_are_nobody() -> None:
    """Only what stands before a pronoun, and not too far, can be meant, in whatever order it is asked for."""
    model, _ = fake()
    sight = model(read("Anna came. " * 50 + "She left Clara."))
    far, near, behind = (0, 0, 1), (48, 0, 1), (50, 2, 3)
    chances = sight.links((50, 0, 1), [near, behind, far])
    assert chances[0] > 0
    assert chances[1:] == [0.0, 0.0]
    assert sight.links((50, 0, 1), []) == []


def test_a_soft_hyphen_alone_is_no_word() -> None:
    """Invisible characters between words leave nothing to be tagged."""
    assert read("Anna \u00ad came \u00ad\u00ad home.")[0].words == ["Anna", "came", "home", "."]
