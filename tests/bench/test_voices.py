"""How attributions are counted."""

from pathlib import Path

import pytest

from bench.voices import DATA, SETS
from bench.voices_gold import Attribution, Text, texts, words
from bench.voices_read import attributions
from bench.voices_score import same, same_chain, score

PASSAGE = """<passages><passage id="p-1" genre="memoir" author="">By <source n="1">Roth</source>’s account <content
 n="1" kind="indirect" speaker="Ada Roth"><source n="2">Lund</source> <cue n="2">said</cue> <content n="2" kind="direct"
 speaker="Karl Lund">“No,”</content> and <content n="2" kind="direct" speaker="Karl Lund">“never.”</content></content>.
</passage></passages>"""


@pytest.fixture
def text(tmp_path: Path) -> Text:
    """Return a passage in which one reports another."""
    file = tmp_path / "set.xml"
    file.write_text(PASSAGE, "utf-8")
    (text,) = texts(file)
    return text


def test_marks_are_read_with_their_chains(text: Text) -> None:
    """What lies within another's content is on that one's word, and pieces of a number are one attribution."""
    assert text.text.startswith("By Roth’s account Lund said “No,” and “never.”.")
    outer, inner = text.attributions
    assert (outer.chain, inner.chain, inner.depth) == (("Ada Roth",), ("Ada Roth", "Karl Lund"), 2)
    assert [text.text[slice(*span)] for span in inner.content] == ["“No,”", "“never.”"]
    assert outer.cue == ()


@pytest.mark.parametrize("name", SETS)
def test_every_set_marks_what_stands_there(name: str) -> None:
    """Each attribution has words, and each passage some attributions."""
    for text in texts(DATA / f"{name}.xml"):
        assert text.attributions
        assert all(words(text.text, one.content) for one in text.attributions), text.id


def test_what_is_marked_scores_full(text: Text) -> None:
    """Whoever finds what is marked finds all of it, and is right in all of it."""
    total = score([text], {"p-1": text.attributions})
    assert total.f1("content") == total.f1("source") == total.f1("cue") == 1
    assert (total.speaker.value, total.chain.value) == (1, 1)
    assert [ratio.value for ratio in total.spans] == [1, 1]


def test_what_is_not_found_counts(text: Text) -> None:
    """A half is a half, nothing is nothing, and what nobody marked costs precision."""
    inner = text.attributions[1]
    less = Attribution("direct", "Nobody", inner.content[:1], chain=("Nobody",))
    elsewhere = Attribution("direct", "Lund", ((0, 2),), chain=("Lund",))
    total = score([text], {"p-1": [less, elsewhere]})
    assert total.precision["content"].value == 0.5
    assert total.recall["content"].value == pytest.approx((1 / 5 + 1 / 2) / 2)
    assert (total.speaker.value, total.chain.value) == (0, 0)
    assert score([text], {}).f1("content") == 0


def test_speakers_are_compared_by_their_names() -> None:
    """A surname is enough, an article is none, and nobody is nobody."""
    assert same("Angelica Balabanoff", "Balabanoff")
    assert same("a neighbour", "the neighbour")
    assert not same("Ada Roth", "Karl Roth")
    assert same("", "")
    assert not same("", "Lund")
    assert same_chain(("Ada Roth", ""), ("Roth", ""))
    assert not same_chain(("Ada Roth",), ("Roth", "Lund"))


def test_parts_of_one_quotation_are_put_together() -> None:
    """What one cue attributes in two parts is one attribution; without a cue each stands alone."""
    line = '{"doc": "a", "source": null, "cue": %s, "content": [%d, %d], "kind": "direct", "speaker": null}'
    both = attributions([line % ("[5, 9]", 0, 4), line % ("[5, 9]", 10, 14)])
    apart = attributions([line % ("null", 0, 4), line % ("null", 10, 14)])
    assert [one.content for one in both["a"]] == [((0, 4), (10, 14))]
    assert len(apart["a"]) == 2
