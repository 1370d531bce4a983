"""Treebanks as running text."""

from pathlib import Path

from bench.parse_gold import Document, documents
from testimonia.parsing.protocol import ROOT

FIRST = """\
# newdoc id = letter
# newpar
# text = Ada didn’t write.
1\tAda\tAda\tPROPN\tNNP\t_\t4\tnsubj\t_\t_
2-3\tdidn’t\t_\t_\t_\t_\t_\t_\t_\t_
2\tdid\tdo\tAUX\tVBD\t_\t4\taux\t_\t_
3\tn’t\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
4\twrite\twrite\tVERB\tVB\t_\t0\troot\t_\t_
4.1\twrite\twrite\tVERB\tVB\t_\t_\t_\t4:conj\t_
5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_
"""
SECOND = """\
# text = She left.
1\tShe\tshe\tPRON\tPRP\t_\t2\tnsubj\t_\t_
2\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_
3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_
"""
LOST = "# text = Something else.\n1\tMissing\tmissing\tADJ\tJJ\t_\t0\troot\t_\t_\n"


def read(folder: Path, *blocks: str) -> list[Document]:
    path = folder / "some.conllu"
    path.write_text("\n".join(blocks) + "\n", "utf-8")
    return list(documents(path))


def test_sentences_are_joined_to_a_text(tmp_path: Path) -> None:
    """A space stands between sentences, an empty line between paragraphs, and every word has its place."""
    (document,) = read(tmp_path, FIRST, SECOND, "# newpar id = p2\n" + SECOND)
    assert document.name == "letter"
    assert document.text == "Ada didn’t write. She left.\n\nShe left."
    assert [document.text[start:end] for start, end in document.paragraphs] == document.text.split("\n\n")
    for sentence in document.sentences:
        places = zip(sentence.starts, sentence.ends, strict=True)
        assert [document.text[start:end] for start, end in places] == sentence.words
    assert document.sentences[0].lower == ["ada", "did", "n't", "write", "."]


def test_words_keep_what_the_treebank_says(tmp_path: Path) -> None:
    """Fused words and words that are not there are left out; heads count from 0."""
    (document,) = read(tmp_path, FIRST)
    (tree,) = document.trees
    assert tree.heads == (3, 3, 3, ROOT, 3)
    assert tree.relations == ("nsubj", "aux", "advmod", "root", "punct")
    assert tree.lemmas == ("Ada", "do", "not", "write", ".")
    assert (tree.upos[1], tree.tags[1], document.size) == ("AUX", "VBD", 5)


def test_documents_are_told_apart(tmp_path: Path) -> None:
    """Each begins where its name stands; a sentence that does not fit its text is left out."""
    found = read(tmp_path, FIRST, LOST, "# newdoc id = note\n" + SECOND, "# newdoc id = nothing\n" + LOST)
    assert [(each.name, each.text) for each in found] == [
        ("letter", "Ada didn’t write."),
        ("note", "She left."),
    ]
