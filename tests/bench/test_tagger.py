"""The table of names, what is predicted, and the peer."""

import json
from pathlib import Path

import pytest

from bench import tagger as bench
from bench import tagger_peer
from testimonia.languages.en.tokens import tokenise
from testimonia.tagger.encoder import shipped
from training.mentions import Example


def example(text: str, **names: str) -> Example:
    """Return a sentence with names marked, each a word with its kind."""
    sentence = tokenise(text, 0, len(text))
    places = {sentence.words.index(word): kind for word, kind in names.items()}
    return Example("d", sentence, {(place, place + 1): kind for place, kind in places.items()})


def predictions(tmp_path: Path, text: str) -> list[tuple[str, str]]:
    path = tmp_path / "documents.jsonl"
    path.write_text(json.dumps({"id": "d", "text": text}) + "\n\n", "utf-8")
    found = list(bench.predict(path, shipped()))
    assert {doc for doc, *_ in found} <= {"d"}
    return [(text[start:end], kind) for _, start, end, kind in found]


def test_offsets_are_those_of_the_text(tmp_path: Path) -> None:
    """Each name is a stretch of its document, with one of our kinds."""
    text = "Anna Kowalska lived in Paris.\n\nShe met Peter Novak there."
    found = predictions(tmp_path, text)
    assert found == [("Anna Kowalska", "person"), ("Paris", "place"), ("Peter Novak", "person")]


def test_no_name_runs_over_a_line_end(tmp_path: Path) -> None:
    """A line is a paragraph: what ends one and begins the next are two names."""
    found = predictions(tmp_path, "The book is by Anna Kowalska\nPeter Novak wrote the other.")
    assert [words for words, _ in found] == ["Anna Kowalska", "Peter Novak"]


def test_agreement_asks_for_place_and_kind() -> None:
    """A name at another place or of another kind is wrong; works and events are not compared."""
    gold = [("d", 0, 4, "person"), ("d", 9, 14, "place"), ("d", 20, 25, "work")]
    found = [("d", 0, 4, "person"), ("d", 9, 14, "group"), ("d", 30, 35, "event")]
    table = {name.strip(): figure for name, figure, _ in bench.agreement(gold, found)}
    assert table["persons, groups and places"] == "P 50.0% R 50.0% F1 50.0%"
    assert table["persons"] == "P 100.0% R 100.0% F1 100.0%"
    assert table["groups"] == "P 0.0% R 0.0% F1 0.0%"


def test_a_tagger_is_held_against_marked_names() -> None:
    """Exact words and kind count; a name marked as another kind is both extra and missing."""
    documents = [[example("Anna Kowalska lived in Paris.", Paris="group")]]
    total, persons, groups, places = bench.found("encoder", documents, shipped())
    assert total[1] == "P 0.0% R 0.0% F1 0.0%"
    assert [row[1].split()[1] for row in (persons, groups, places)] == ["0.0%", "0.0%", "0.0%"]
    documents = [[example("Anna lived in Paris.", Anna="person", Paris="place")]]
    assert next(bench.found("encoder", documents, shipped()))[1] == "P 100.0% R 100.0% F1 100.0%"


def test_labels_of_the_peer() -> None:
    """Words of a name, its first apart; of two that overlap the longer; works are not learnt."""
    marked = example("The Bank of Oslo paid Anna for Faust.", Anna="person", Oslo="place", Faust="work")
    marked.names[1, 4] = "group"
    expected = "O B-group I-group I-group O B-person O O O"
    assert tagger_peer.labels(marked) == expected.split()


def test_the_peer_is_left_out_without_time() -> None:
    """No minutes, no peer, and spaCy is not even looked for."""
    assert list(tagger_peer.trained({}, 0)) == []


def test_the_peer_learns() -> None:
    """Trained on a few sentences, it finds a name in one of them."""
    spacy = pytest.importorskip("spacy")
    pipeline = spacy.blank("en")
    pipeline.add_pipe("ner")
    marked = [example("Yesterday Anna met Peter in Oslo.", Anna="person", Peter="person", Oslo="place")] * 20
    assert tagger_peer.fit(pipeline, marked, 0.5) == tagger_peer.MOST_EPOCHS
    (names,) = tagger_peer.tagger(pipeline)([marked[0].sentence]).names
    assert {(name.first, name.last): name.kind for name in names} == marked[0].names
