"""The tables of the parse."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from bench import parse as bench
from bench.parse_gold import Document, documents
from testimonia.parsing.protocol import ROOT, Parse, Parser
from testimonia.sentence import Sentence

TEXT = """\
# newdoc id = {name}
# text = Clara wrote letters and sold books.
1\tClara\tClara\tPROPN\tNNP\t_\t2\tnsubj\t_\t_
2\twrote\twrite\tVERB\tVBD\t_\t0\troot\t_\t_
3\tletters\tletter\tNOUN\tNNS\t_\t2\tobj\t_\t_
4\tand\tand\tCCONJ\tCC\t_\t5\tcc\t_\t_
5\tsold\tsell\tVERB\tVBD\t_\t2\tconj\t_\t_
6\tbooks\tbook\tNOUN\tNNS\t_\t5\tobj\t_\t_
7\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

"""


@pytest.fixture
def letters(tmp_path: Path) -> list[Document]:
    path = tmp_path / "some.conllu"
    path.write_text("".join(TEXT.format(name=name) for name in ("one", "two")), "utf-8")
    return list(documents(path))


def by_heart(letters: list[Document]) -> Parser:
    """Return a parser that knows the sentence."""
    return lambda sentences: [letters[0].trees[0] for _ in sentences]


def flat(sentences: Sequence[Sentence]) -> list[Parse]:
    """Take each word for a noun that hangs on the first."""
    sizes = [len(sentence) for sentence in sentences]
    return [
        Parse(
            ("NOUN",) * n, ("NN",) * n, (), (ROOT, *[0] * (n - 1)), ("root", *["nmod"] * (n - 1)), (1.0,) * n
        )
        for n in sizes
    ]


def test_all_tables_are_printed_beside_a_peer(letters: list[Document]) -> None:
    """What knows everything has a hundred everywhere; what knows nothing stands beside it."""
    corpora = {bench.DEV: letters, "GUM kept out": letters[1:]}
    lines = list(bench.report(corpora, {"heart": by_heart(letters), "flat": flat}))
    assert lines[:2] == ["EWT dev: 14 words, 2 documents", "GUM kept out: 7 words, 1 documents: two"]
    titles = [line.split(":")[0].split(";")[0].strip() for line in lines if line.startswith("\n")]
    assert titles == [
        "Universal Dependencies", "Subjects and objects of verbs", "Relations", "Lemmas", "Speed, EWT dev",
        "Speed, GUM kept out",
    ]  # fmt: skip
    first = next(line for line in lines if line.startswith("EWT dev  "))
    assert first.split() == ["EWT", "dev", "heart", *["100.0"] * 5]
    (obj,) = (line for line in lines if line.startswith("obj "))
    assert obj.split() == ["obj", "4", "100.0", "0.0", "2", "100.0", "0.0"]


def test_subjects_and_objects_on_gold_words_and_as_run(letters: list[Document]) -> None:
    """The same arcs give the same figures on our own words, and nothing is found where nothing is told."""
    corpora = {bench.DEV: letters}
    told = {name: {bench.DEV: [parse(each.sentences) for each in letters]} for name, parse in
            {"heart": by_heart(letters), "flat": flat}.items()}  # fmt: skip
    gold = [list(row)[2:] for row in bench.on_gold_words(corpora, told)]
    assert gold == [["gold", *["100.0"] * 8], ["gold", *["0.0"] * 8]]
    arcs, clauses = bench.as_run(corpora, {"heart": by_heart(letters)})
    assert list(arcs)[2:] == ["own", *["100.0"] * 8]
    assert list(clauses)[:3] == [bench.DEV, "heart", "own, clauses"]


def test_the_shipped_encoder_is_a_parser(letters: list[Document]) -> None:
    """It gives a parse of its own to each sentence, in order; of lemmas the language has the say."""
    parses = bench.own(letters[0].sentences)
    assert [len(parse) for parse in parses] == [7]
    (figures,) = bench.lemmas({"x": letters[:1]}, {"it": {"x": [[replace(parses[0], lemmas=("",) * 7)]]}})
    assert list(figures) == ["x", "it", "0.0", "0.0"]


def test_a_table_sets_names_to_the_left_and_figures_to_the_right() -> None:
    """Columns are as wide as their widest cell; where the head is empty a name stands."""
    lines = list(bench.table("Title", ("", "F"), [("a", "9.5"), ("long", "100.0")]))
    assert lines == ["\nTitle\n", "          F", "a       9.5", "long  100.0"]


def test_without_a_peer_a_line_says_how_to_get_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The data's folder is an argument; documents that were learnt from are left out."""
    for name, docs in ((bench.DEVELOPMENT, ["a"]), (bench.GUM, ["kept", "learnt"])):
        path = tmp_path / name
        path.parent.mkdir(parents=True)
        path.write_text("".join(TEXT.format(name=each) for each in docs), "utf-8")
    monkeypatch.setattr(bench, "kept_out", lambda name: name == "kept")
    monkeypatch.setattr("sys.argv", ["parse", str(tmp_path)])
    bench.main()
    said = capsys.readouterr().out
    assert "GUM kept out: 7 words, 1 documents: kept\n" in said
    assert "spaCy is left out" in said
