"""Bad input: whatever the text, it is read to its end, in work that grows as the text does, and only quotes it."""

import sys
from collections.abc import Callable
from types import FrameType

import pytest

from testimonia.languages.en.tokens import LONGEST_SENTENCE
from testimonia.reading.source import Findings
from testimonia.sentence import Sentence
from testimonia.tagger.sight import Sight
from tests.extractors.reading import found_in, look

SYLLABLES = ("Ba", "ran", "De", "lek", "Fi", "min", "Go", "tos", "Ku", "dal")


def name(number: int) -> str:
    """Return a name of two words, another for each number."""
    digits = [int(digit) for digit in f"{number:05}"]
    given, family = (
        SYLLABLES[digits[0]] + SYLLABLES[digits[1]],
        "".join(SYLLABLES[digit] for digit in digits[2:]),
    )
    return f"{given.capitalize()} {family.capitalize()}"


def names(size: int) -> str:
    return ", ".join(map(name, range(size)))


def sound(text: str, findings: Findings) -> None:
    """Hold that whatever was found quotes the text."""
    for statement in findings.statements:
        locus = statement.locus
        assert locus.quote
        assert text[locus.start : locus.end] == locus.quote
        assert locus.start <= statement.subject.start or locus.end >= statement.subject.end
    for mention in findings.mentions:
        assert text[mention.start : mention.end] == mention.text
    for time in findings.times:
        assert text[time.start : time.end] == time.words


LINE = "Rosa Weil joined the Weavers' Union in Odessa in 1907"
TEXTS = {
    "empty": "",
    "white space": " \t\u00a0\u2003\n\n \r\n",
    "one word": "Rosa",
    "one letter": "I",
    "only punctuation": "... !? ;;; --- ,,, ((( )))  ’’’ “” / \\ | _ * #",
    "table with tabs": "Name\tBorn\tPlace\tTrade\nRosa Weil\t1871\tOdessa\tweaver\nIsaac Roth\t1869\tVilna\ttypesetter",
    "table with bars": "| Name | Born | Place |\n|------|------|-------|\n| Rosa Weil | 1871 | Odessa |\n| Isaac Roth | 1869 | Vilna |",
    "verse": "O Rosa, born where rivers meet,\nThou joinedst them in the street;\nThe mill was cold, the looms were still,\n"
             "And Isaac waited on the hill.",
    "all capitals": f"{LINE.upper()}. SHE WAS ARRESTED IN KYIV IN 1909 AND EXILED TO SIBERIA.",
    "no capitals": f"{LINE.lower()}. she was arrested in kyiv in 1909.",
    "no verb": "The long grey street, the smoke over the mill, Rosa Weil, 1907, Odessa. A winter without bread.",
    "German": "Rosa Weil wurde 1871 in Odessa geboren, trat 1907 der Gewerkschaft bei und starb im Exil. Man hat sie nie verhaftet.",
    "Russian": "Роза Вайль родилась в 1871 году в Одессе. В 1907 году она вступила в союз.",
    "right to left": "روزا فايل joined the union في عام 1907. רוזה וייל הצטרפה.",
    "no spaces": "RosaWeiljoinedtheunionin1907andwasarrestedinKyivin1909",
    "zero width": "Ro\u200bsa W\u200deil joi\u200bned the un\u2060ion in 19\u200b07.\u200b \ufeff",
    "combining": "R\u0301o\u0308s\u0327a\u0323 We\u0301i\u0300l\u0302 joined the u\u0308nion in 1907. Z" + "\u0301" * 500 + "algo left.",
    "emoji": "Rosa Weil 👩‍🏭 joined the union 🇺🇦🎉 in 1907. 👍🏽👍🏽 She left. 🧵",
    "beyond the plane": "𝕽𝖔𝖘𝖆 𝖂𝖊𝖎𝖑 joined the union in 𝟙𝟡𝟘𝟟. She 𐌰𐌱 left.",
    "control": "Rosa\x00 Weil\x07 joined\x1b[31m the union\x7f in 1907\x85.",
    "separators": "Rosa Weil joined\u2028the union\u2029in 1907\x0bor\x0clater.",
    "mark-up": "<p>Rosa Weil &amp; <b>Isaac</b> joined &lt;the&gt; union {{in}} [[1907|the year]] $\\frac{1}{2}$.</p>",
    "dashes": "Rosa—Weil–joined--the---union-in-1907—",
    "numbers": "1907 1908 1,909 19.10 1911/12 13-14-1915 99999999999999999999 0 -1 1e9 MCMVII",
}  # fmt: skip


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_strange_texts_are_read(text: str) -> None:
    """No text makes the reading fail, and all that comes of it quotes the text."""
    sound(text, found_in(text))


@pytest.mark.parametrize(
    "key", ["empty", "white space", "one word", "one letter", "only punctuation", "no verb", "numbers"]
)
def test_nothing_is_stated_where_nothing_is_said(key: str) -> None:
    """Without a sentence there is no statement."""
    assert found_in(TEXTS[key]).statements == ()


def test_a_text_in_another_language_yields_little() -> None:
    """What is not read is not guessed at."""
    assert len(found_in(TEXTS["German"]).statements) <= 1
    assert found_in(TEXTS["Russian"]).statements == ()


@pytest.mark.parametrize("key", sorted(TEXTS))
def test_a_strange_passage_does_not_spoil_the_next(key: str) -> None:
    """Behind any passage a plain one is still read, with its offsets."""
    text = f"{TEXTS[key]}\n{LINE}."
    findings = found_in(text)
    sound(text, findings)
    assert any(statement.locus.start >= len(text) - len(LINE) - 1 for statement in findings.statements)


# ---------------------------------------------------------------- great sizes

SIZES: dict[str, tuple[Callable[[int], str], int]] = {
    "one sentence": (lambda size: "Rosa Weil said " + "that she said " * (size // 3) + "nothing.", 8_000),
    "one sentence of clauses": (
        lambda size: "Rosa Weil left, " + ", ".join(f"and in 1907 she met {name(i)}" for i in range(size // 7)) + ".", 8_000,
    ),
    "one word again and again": (lambda size: "word " * size, 5_000),
    "names in a list": (lambda size: f"Among them were {names(size)}.", 10_000),
    "names in lines": (lambda size: "\n".join(map(name, range(size))), 10_000),
    "brackets": (lambda size: "(" * size + LINE + ")" * size + ".", 2_000),
    "quotes": (lambda size: "“" * size + LINE + "”" * size + ".", 2_000),
    "brackets around each word": (lambda size: "(Rosa “Weil " * size + "left" + "”)" * size, 2_000),
    "possessors": (lambda size: "Rosa's " * size + "brother left.", 2_000),
    "whose": (lambda size: "Rosa Weil, " + "whose brother, " * size + "left.", 2_000),
    "years": (lambda size: "in 1907 " * size, 2_000),
    "table": (lambda size: "\n".join(f"{name(i)}\t{1850 + i % 70}\tOdessa\tweaver" for i in range(size)), 1_000),
    "one row": (lambda size: " | ".join(f"{name(i)} | {1850 + i % 70}" for i in range(size)), 1_000),
    "capitals": (lambda size: f"{LINE.upper()}. " * size, 500),
    "combining": (lambda size: "e" + "\u0301" * size + f". {LINE}.", 10_000),
    "emoji": (lambda size: "👩‍🏭" * size + f". {LINE}.", 2_000),
    "no spaces": (lambda size: "RosaWeil" * size, 10_000),
    "empty lines": (lambda size: "\n" * size + LINE, 100_000),
}  # fmt: skip
"""Texts of any size, and how large each is read."""


def test_a_sentence_without_end_is_parsed_in_pieces() -> None:
    """No sentence that the tagger sees is longer than the longest, and every word is seen once."""
    lengths: list[int] = []

    def counting(sentences: list[Sentence]) -> Sight:
        lengths.extend(map(len, sentences))
        return look(sentences)

    make, size = SIZES["one sentence"]
    found_in(make(size), tagger=counting)
    assert max(lengths) <= LONGEST_SENTENCE
    assert sum(lengths) == len(make(size).split()) + 1


def calls(text: str) -> tuple[int, Findings]:
    """Return how many functions are called, ours and Python's, while a text is read, and what is found."""
    count = 0

    def profile(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(profile)
    try:
        findings = found_in(text)
    finally:
        sys.setprofile(before)
    return count, findings


@pytest.mark.slow
@pytest.mark.parametrize("key", SIZES)
def test_work_grows_as_the_text_does(key: str) -> None:
    """A sentence of thousands of words, or a list of as many names, is read in twice the calls that its half takes."""
    make, size = SIZES[key]
    found_in(LINE)  # what is loaded once
    small, _ = calls(make(size // 2))
    large, findings = calls(make(size))
    sound(make(size), findings)
    assert large <= 2.5 * small + 100_000
