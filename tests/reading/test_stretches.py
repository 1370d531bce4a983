"""A source's prose in stretches that fit into memory."""

from collections.abc import Sequence

import pytest

from testimonia.dates import Known, read_dates
from testimonia.languages.en.dates import tables
from testimonia.languages.en.pack import ENGLISH
from testimonia.model import Passage
from testimonia.reading import stretches as module
from testimonia.reading.stretches import Looked, Stretch, stretches
from tests.extractors.reading import look


def read(*lines: str) -> list[Stretch]:
    """Return the stretches of a text, one passage a line."""
    text = "\n".join(lines)
    passages: list[Passage] = []
    for line in lines:
        start = passages[-1].end + 1 if passages else 0
        passages.append(Passage(start, start + len(line)))
    times = read_dates(text, [(p.start, p.end) for p in passages], Known(), tables())
    return list(stretches(text, passages, times, look, ENGLISH))


def sentences(found: Sequence[Stretch]) -> list[Looked]:
    return [looked for stretch in found for _, every in stretch for looked in every]


def names(looked: Looked) -> list[str]:
    return [" ".join(looked.sentence.words[name.first : name.last]) for name in looked.names]


def test_sentences_are_counted_through_a_stretch() -> None:
    """Each knows its number there, and its paragraph in the source."""
    found = sentences(read("Clara Lund left. She wept.", "Karl Roth stayed."))
    assert [(each.number, each.passage) for each in found] == [(0, 0), (1, 0), (2, 1)]


def test_a_stretch_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """So many words are held at a time; a passage is never torn; the count begins anew."""
    monkeypatch.setattr(module, "WORDS", 8)
    found = read(
        "Clara Lund left. She wept.", "It rained.", "Karl Roth stayed for many years in Hull.", "It rained."
    )
    assert [len(stretch) for stretch in found] == [1, 1, 1, 1]
    assert [(each.number, each.passage) for each in sentences(found)] == [
        (0, 0),
        (1, 0),
        (0, 1),
        (0, 2),
        (0, 3),
    ]
    monkeypatch.setattr(module, "WORDS", 11)
    assert [len(stretch) for stretch in read("Clara Lund left. She wept.", "It rained.", "It rained.")] == [
        2,
        1,
    ]


def test_a_source_without_prose_has_no_sentences() -> None:
    """Nothing is seen in it."""
    assert sentences(list(stretches("", [], [], look, ENGLISH))) == []


def test_each_sentence_has_its_own_times() -> None:
    """Those that begin in it."""
    found = sentences(read("She left in 1905. He came in 1906.", "It rained in May 1907."))
    assert [[time.words for time in each.times] for each in found] == [["1905"], ["1906"], ["May 1907"]]


def test_a_part_of_a_date_is_no_name() -> None:
    """May of 1907 is nobody; May Lund is."""
    first, second = sentences(read("In May 1907 May Lund left. In the spring she wept."))
    assert names(first) == ["May Lund"]
    assert names(second) == []


def test_only_the_first_sentence_of_a_passage_has_a_headword() -> None:
    """What looks like one further on is none."""
    first, second = sentences(read("ROTH, Karl (b. Hull 1870). LUND, Clara (b. Leeds 1880)."))
    assert names(first)[0] == "ROTH , Karl"
    assert "LUND , Clara" not in names(second)


def test_words_have_their_tags_and_lemmas() -> None:
    """As the parser of the stretch sees them."""
    (looked,) = sentences(read("Clara Lund left Hull."))
    assert looked.sentence.tags == list(looked.parse.tags)
    assert looked.parse.lemmas[2] == "leave"
