"""A spaCy pipeline as parser: hand-built ones, so that nothing is fetched."""

import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.errors import PluginError
from testimonia.languages.en.tokens import sentences
from testimonia.parsing.protocol import ROOT
from testimonia.parsing.spacy import load, parser, rooted
from testimonia.sentence import Sentence

spacy = pytest.importorskip("spacy")
Rows = list[tuple[int, str, str, str, str]]
"""Of each word: head, label, UPOS, tag, lemma."""


class Pipeline:
    """A pipeline that knows a few sentences by heart; of others it says that each word hangs on the next."""

    def __init__(self, labels: Iterable[str], known: Mapping[str, Rows] | None = None) -> None:
        self.vocab = spacy.blank("en").vocab
        self.pipe_labels = {"parser": list(labels), "tagger": ["NN"]}
        self.known = known or {}
        self.asked: list[str] = []

    def __call__(self, document: Any, disable: Iterable[str] = ()) -> Any:
        from spacy.tokens import Doc

        words = [token.text for token in document]
        self.asked.append(" ".join(words))
        last = len(words) - 1
        after = [(min(i + 1, last), "dep" if i < last else "ROOT", "NOUN", "NN", "") for i in range(last + 1)]
        rows = self.known.get(" ".join(words), after)
        heads, deps, pos, tags, lemmas = (list(column) for column in zip(*rows, strict=True))
        filled: Any = Doc  # typed, but for columns of one type
        return filled(self.vocab, words, heads=heads, deps=deps, pos=pos, tags=tags, lemmas=lemmas)

    def pipe(self, documents: Iterable[Any], disable: Iterable[str] = ()) -> Iterator[Any]:
        return map(self, documents)


WENT = "She 's gone to Łódź ."
CLEARNLP: Rows = [
    (2, "nsubj", "PRON", "PRP", "she"), (2, "aux", "AUX", "VBZ", "have"), (2, "ROOT", "VERB", "VBN", "go"),
    (2, "prep", "ADP", "IN", "to"), (3, "pobj", "PROPN", "NNP", "Łódź"), (2, "punct", "PUNCT", ".", "."),
]  # fmt: skip
UNIVERSAL: Rows = [
    (2, "nsubj", "PRON", "PRP", "she"), (2, "aux", "AUX", "VBZ", "have"), (2, "ROOT", "VERB", "VBN", "go"),
    (4, "case", "ADP", "IN", "to"), (2, "obl", "PROPN", "NNP", "Łódź"), (2, "punct", "PUNCT", ".", "."),
]  # fmt: skip


def read(text: str) -> list[Sentence]:
    return sentences(text, 0, len(text))


@pytest.mark.parametrize(
    ("labels", "rows"), [(["nsubj", "pobj", "dobj"], CLEARNLP), (["nsubj", "obl", "obj"], UNIVERSAL)]
)
def test_either_kind_of_labels_comes_out_as_universal_dependencies(labels: list[str], rows: Rows) -> None:
    """ClearNLP's are translated, those of a pipeline that speaks UD pass through; lemmas are in small letters."""
    (found,) = parser(Pipeline(labels, {WENT: rows}), "made")(read("She’s gone to Łódź."))
    assert found.heads == (2, 2, ROOT, 4, 2, 2)
    assert found.relations == ("nsubj", "aux", "root", "case", "obl", "punct")
    assert found.upos == ("PRON", "AUX", "VERB", "ADP", "PROPN", "PUNCT")
    assert found.tags == ("PRP", "VBZ", "VBN", "IN", "NNP", ".")
    assert found.lemmas == ("she", "have", "go", "to", "łódź", ".")
    assert found.sure == (1.0,) * 6


def test_a_pipeline_is_asked_for_our_sentences_and_words() -> None:
    """One question for each sentence, in our words with straight apostrophes; sentences without words need none."""
    made = Pipeline(["pobj"])
    empty = Sentence(0, 0, [], [], [], [])
    parses = parser(made, "made")([empty, *read("An anti-war rally. It didn’t last."), empty])
    assert made.asked[1:] == ["An anti-war rally .", "It did n't last ."]
    assert list(map(len, parses)) == [0, 4, 5, 0]


def test_lemmas_that_a_pipeline_lacks_are_left_to_the_language() -> None:
    """Without a lemmatiser there are none, rather than empty ones."""
    (found,) = parser(Pipeline(["obl"]), "made")(read("They rest."))
    assert found.lemmas == ()


def test_what_a_pipeline_takes_for_several_sentences_has_one_root() -> None:
    """Further roots hang on the first as parataxis, punctuation as such."""
    rows: Rows = [
        (0, "ROOT", "VERB", "VB", "rest"), (1, "ROOT", "VERB", "VB", "sleep"), (2, "ROOT", "PUNCT", ".", "!"),
    ]  # fmt: skip
    (found,) = parser(Pipeline(["obl"], {"Rest sleep !": rows}), "made")(read("Rest sleep!"))
    assert (found.heads, found.relations) == ((ROOT, 0, 0), ("root", "parataxis", "punct"))


def test_a_real_pipeline_parses() -> None:
    """One of spaCy's own parsers, untrained, is taken as it is: whatever it says comes out as trees."""
    made = spacy.blank("en")
    component = made.add_pipe("parser")
    for label in ("nsubj", "dobj", "prep", "pobj"):
        component.add_label(label)
    made.initialize()
    text = "She saw him leave. They were here in 1912, because of the rain."
    for sentence, found in zip(read(text), parser(made, "made")(read(text)), strict=True):
        assert len(found) == len(sentence)
        assert rooted(found.heads) == list(found.heads)


@given(st.lists(st.integers(-3, 12), max_size=12))
def test_any_heads_become_a_tree(heads: list[int]) -> None:
    """Circles are cut, heads that are not there are roots, and of several roots the first governs the others."""
    found = rooted(heads)
    assert found.count(ROOT) == bool(heads)
    for start in range(len(found)):
        at, met = start, set()
        while at != ROOT:
            assert at not in met
            met.add(at)
            at = found[at]
    assert rooted(found) == found


def test_a_pipeline_that_does_not_parse_says_so(tmp_path: Path) -> None:
    """The message names it, and one that does."""
    spacy.blank("en").to_disk(tmp_path / "blank")
    with pytest.raises(PluginError, match=r"blank.* has no parser; choose .*en_core_web_sm"):
        load(str(tmp_path / "blank"))


def test_labels_that_are_not_known_are_refused() -> None:
    """A pipeline of another tradition is not taken for what it is not."""
    with pytest.raises(PluginError, match=r"'german' says .* not known .*Universal Dependencies"):
        parser(Pipeline(["sb", "oa", "mo"]), "german")


def test_an_unknown_pipeline_says_what_to_do() -> None:
    """The message names the pipeline and the command that installs it."""
    with pytest.raises(PluginError, match=r"no_such_parser.*spacy download no_such_parser"):
        load("no_such_parser")
    with pytest.raises(PluginError, match="Which spaCy pipeline"):
        load("")


def test_without_spacy_it_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """The library is an extra, and its absence one clear error."""
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(PluginError, match="needs spaCy: pip install"):
        load("another_parser")
