"""Part-of-speech tags: what the clause analysis stands on."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.languages.en.tokens import sentences, tokenise
from testimonia.tagger import pos


def tagged(text: str) -> dict[str, str]:
    sentence = tokenise(text, 0, len(text))
    pos.tag(sentence)
    return dict(zip(sentence.words, sentence.tags, strict=True))


@pytest.mark.parametrize(
    ("text", "word", "tag"),
    [
        ("The congress expelled him from the party.", "expelled", "VBD"),
        ("He was expelled from the party in 1927.", "expelled", "VBN"),
        ("She had written three books before the war.", "written", "VBN"),
        ("She wrote three books and translated a fourth.", "translated", "VBD"),
        ("The union founded in 1903 grew quickly.", "grew", "VBD"),
        ("Having lost his post, he left for Turkey.", "left", "VBD"),
        ("They have lived in Odessa since spring.", "lived", "VBN"),
        ("The police arrested the printers at dawn.", "arrested", "VBD"),
        ("He was born in Riga, where his father taught Greek.", "born", "VBN"),
        ("Her father taught Greek and kept bees.", "taught", "VBD"),
        ("Working as a typesetter, she learned French.", "Working", "VBG"),
        ("She writes to her sister every week.", "writes", "VBZ"),
        ("They want to publish the letters.", "publish", "VB"),
        ("Her brother Mikhail owned a mill.", "Mikhail", "NNP"),
        ("Her brother Mikhail owned a mill.", "mill", "NN"),
        ("Two sisters lived there.", "sisters", "NNS"),
        ("The widow's house stood empty.", "'s", "POS"),
    ],
)
def test_verb_forms_and_nouns_are_told_apart(text: str, word: str, tag: str) -> None:
    """Past tense, participle, gerund, infinitive, proper and common nouns bear their own tags."""
    assert tagged(text)[word] == tag


def test_every_word_bears_one_tag() -> None:
    """A tag for each word, and none for no words."""
    assert pos.tags([]) == []
    assert len(pos.tags(["He", "did", "n't", "go", "."])) == 5


def test_lower_case_forms_may_be_left_out() -> None:
    """Given words alone, the tagger makes their lower-case forms itself."""
    words = ["She", "left", "Moscow", "."]
    assert pos.tags(words) == pos.tags(words, [word.lower() for word in words])


def test_the_same_words_always_bear_the_same_tags() -> None:
    """Tags do not depend on what was tagged before: not on memory, not on order."""
    text = "The man arrested at Odessa had read the book that she left in Kiev."
    before = tagged(text)
    for other in ("Odessa read the left.", "They arrested had."):
        tagged(other)
    fresh = pos.Tagger(
        {word: " ".join(tags) for word, tags in pos.shipped().lexicon.items()}, pos.shipped().weights
    )
    sentence = tokenise(text, 0, len(text))
    assert (
        tagged(text)
        == before
        == dict(zip(sentence.words, fresh.tags(sentence.words, sentence.lower), strict=True))
    )


@pytest.mark.parametrize(
    "text",
    [
        "A" * 1_000_000, "WAR " * 10_000, "\x07\x1f \x00 \ufeff", "Ωδε 列宁 Ленин قرأ", "’ ‘ “ ” 's",
        "-" * 5_000, "1" * 9_999,
    ],
    ids=["one long word", "capitals", "control characters", "other scripts", "quotes", "dashes", "digits"],
)  # fmt: skip
def test_odd_input_is_tagged_like_any_other(text: str) -> None:
    """Nothing that the tokeniser can yield is refused."""
    for sentence in sentences(text, 0, len(text)):
        pos.tag(sentence)
        assert len(sentence.tags) == len(sentence)


@settings(max_examples=50)
@given(st.text(max_size=200))
def test_any_text_can_be_tagged(text: str) -> None:
    """Each word of any text at all gets a tag."""
    sentence = tokenise(text, 0, len(text))
    pos.tag(sentence)
    assert len(sentence.tags) == len(sentence.words)
    assert all(sentence.tags)


def test_memory_stays_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Words met are forgotten when there are too many of them."""
    monkeypatch.setattr(pos, "REMEMBERED", 10)
    tagger = pos.Tagger({"a": "DT"}, pos.shipped().weights)
    for number in range(100):
        tagger.tags([f"word{number}x"], [f"word{number}x"])
    assert len(tagger._words) <= 12
