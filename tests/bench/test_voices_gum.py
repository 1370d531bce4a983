"""Attribution relations of a treebank with its discourse."""

from pathlib import Path

from bench.voices_gold import Attribution
from bench.voices_gum import counted, documents

ROWS = (
    ("1", "Roth", "Discourse=attribution-positive:1->2:1:sem-atsrc-1-_+lex-indwd-2-_"),
    ("2", "said", "_"),
    ("3", "it", "Discourse=same-unit:2->1:0:_"),
    ("4", "rained", "SpaceAfter=No"),
    ("5", ".", "_"),
    ("6", "I", "Discourse=attribution-positive:3->4:1:sem-atsrc-6-_"),
    ("7", "think", "_"),
    ("8", "so", "Discourse=same-unit:4->3:0:_"),
)


def test_relations_are_counted_by_genre(tmp_path: Path) -> None:
    """What is said is found by the words of its unit, and its source by the marked ones; "I" is left out."""
    lines = ["\t".join((n, form, *"______", "_", misc)) for n, form, misc in ROWS]
    file = tmp_path / "gum.conllu"
    file.write_text("# newdoc id = GUM_news_one\n# newpar\n" + "\n".join(lines) + "\n", "utf-8")
    (document,) = documents(file)
    assert document.text.strip() == "Roth said it rained. I think so"
    ours = Attribution("indirect", "Roth", ((10, 19),), source=((0, 4),))
    found = counted([document], {"GUM_news_one": [ours]})["news"]
    assert (found.every, found.found, found.source) == (1, 1, 1)
    missed = counted([document], {})["news"]
    assert (missed.every, missed.found, missed.source) == (1, 0, 0)
