"""Words and sentences of English, with their offsets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.languages.en.tokens import LONGEST_SENTENCE, sentence_spans, sentences, tokenise


def words(text: str) -> list[str]:
    return tokenise(text, 0, len(text)).words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He cannot stay, a toucannot.", ["He", "can", "not", "stay", ",", "a", "toucannot", "."]),
        ("Nin's brother-in-law didn't stay.", ["Nin", "'s", "brother-in-law", "did", "n't", "stay", "."]),
        ("the P.O.U.M. of J. Maurín", ["the", "P.O.U.M.", "of", "J.", "Maurín"]),
        ("Dr. Roth, St. Petersburg", ["Dr.", "Roth", ",", "St.", "Petersburg"]),
        ("“We must go,” he said", ["“", "We", "must", "go", ",", "”", "he", "said"]),
        ("at 's-Gravenhage, in ’s-Heerenberg", ["at", "'s-Gravenhage", ",", "in", "’s-Heerenberg"]),
        (
            "the party 's-own, Roth's-Kassel",
            ["the", "party", "'s", "-", "own", ",", "Roth", "'s", "-", "Kassel"],
        ),
        ("O'Brien and D’Annunzio", ["O'Brien", "and", "D’Annunzio"]),
    ],
)
def test_words_of_a_sentence(text: str, expected: list[str]) -> None:
    """Clitics come apart; initials, abbreviations, hyphens and particles of names hold together."""
    assert words(text) == expected


def test_soft_hyphens_leave_the_words_but_not_the_offsets() -> None:
    """A word broken by a soft hyphen is read whole, and still points at all its characters."""
    text = "Kollon\u00adtai left"
    sentence = tokenise(text, 0, len(text))
    assert sentence.words == ["Kollontai", "left"]
    assert text[sentence.starts[0] : sentence.ends[0]] == "Kollon\u00adtai"


def test_initials_do_not_end_a_sentence() -> None:
    """A. M. Kollontai is one name, whatever the sentence splitter makes of its full stops."""
    text = "He met A. M. Kollontai in Bern. She left."
    assert [text[start:end] for start, end in sentence_spans(text)] == [
        "He met A. M. Kollontai in Bern.",
        "She left.",
    ]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("It is the grave of Ole Lie Jr. Lie outlived him.", 2),
        ("It is the grave of Ole Van Lie Jr. Van Lie outlived him.", 2),
        ("Ole Lie Jr. left.", 1),
        ("The Ole Lie Jr. Hall was built.", 1),
        ("Lie met Ole Lie, Jr. Lie left.", 2),
    ],
)
def test_a_suffix_may_end_a_sentence(text: str, number: int) -> None:
    """Behind "Jr." a name does not begin anew with its own surname."""
    assert len(sentence_spans(text)) == number


def test_offsets_are_those_of_the_whole_text() -> None:
    """A passage in the middle of a text keeps the text's offsets."""
    text = "Heading\n\nNin fell silent. Maurín wrote."
    found = sentences(text, 9, len(text))
    assert [text[s.start : s.end] for s in found] == ["Nin fell silent.", "Maurín wrote."]


def test_a_sentence_without_end_is_cut() -> None:
    """Work on one sentence stays bounded."""
    text = "word " * (LONGEST_SENTENCE * 2 + 5)
    assert [len(s) for s in sentences(text, 0, len(text))] == [LONGEST_SENTENCE, LONGEST_SENTENCE, 5]


@given(st.text(max_size=300))
def test_every_word_quotes_its_text(text: str) -> None:
    """Whatever the text, words lie in order inside it, and nothing but white space is between them."""
    sentence = tokenise(text, 0, len(text))
    position = 0
    for word, start, end in zip(sentence.words, sentence.starts, sentence.ends, strict=True):
        assert text[position:start].strip() == ""
        assert text[start:end].replace("\u00ad", "") == word
        position = end
    assert text[position:].strip() == ""


def test_a_short_given_name_ends_no_sentence() -> None:
    """Both Wm. and Geo. keep their full stop."""
    assert len(sentences("Mrs. Wm. Kerr and Geo. Hale came.", 0, 33)) == 1


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("HULL, N. M., July 1--Ada Rudd died here.", "HULL, N. M., July 1--"),
        ("ST. IVES, Feb. 4 (AP) — Ada Rudd died here.", "ST. IVES, Feb. 4 (AP) —"),
        ("Ostende, May 3, 1911.—Ada Rudd died here.", "Ostende, May 3, 1911.—"),
        ("Ada Rudd died on July 1--a Sunday.", "Ada Rudd died on July 1--a Sunday."),
        ("She left Hull, July 1--a Sunday.", "She left Hull, July 1--a Sunday."),
    ],
)
def test_a_dateline_is_a_sentence(text: str, first: str) -> None:
    """A place and a day with a dash behind them, at the head of a passage, do not belong to what is told."""
    start, end = sentence_spans(text)[0]
    assert text[start:end] == first


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("WEIL, Max, Ger. printer. Joined Fr. CP 1921.", ["WEIL, Max, Ger. printer.", "Joined Fr. CP 1921."]),
        ("LUND, Ada, Swed.-Finn. writer. Left.", ["LUND, Ada, Swed.-Finn. writer.", "Left."]),
        ("Ed. of Die Fackel 1901. Left.", ["Ed. of Die Fackel 1901.", "Left."]),
        ("Dau. of a smith. Educ. Hull.", ["Dau. of a smith.", "Educ. Hull."]),
        ("Mayor, Sept.–Dec. 1936. Left.", ["Mayor, Sept.–Dec. 1936.", "Left."]),
        ("He was a Croat. He left.", ["He was a Croat.", "He left."]),
        ("She read it. Then she left.", ["She read it.", "Then she left."]),
        ("Smith was the ed. Later he left.", ["Smith was the ed.", "Later he left."]),
    ],
    ids=["people", "two peoples", "noun", "verb", "month", "people's noun", "pronoun", "no of"],
)
def test_an_abbreviation_of_a_lexicon_ends_no_sentence(text: str, expected: list[str]) -> None:
    """One of a people goes on with a noun, one of a noun with "of"; without that a full stop is one."""
    assert [text[start:end] for start, end in sentence_spans(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Left; m. (1) Ida Roth 1901, (2) Rosa Weil 1920. Printer. Left 1921.",
         ["Left; m. (1) Ida Roth 1901, (2) Rosa Weil 1920.", "Printer.", "Left 1921."]),
        ("Karl Roth (1) left. (2) He died. Ada came.", ["Karl Roth (1) left.", "(2) He died.", "Ada came."]),
    ],
)  # fmt: skip
def test_a_number_in_brackets_begins_no_sentence_of_its_own(text: str, expected: list[str]) -> None:
    """What it numbers within a sentence belongs to it, and what follows is cut as anywhere."""
    assert [text[start:end] for start, end in sentence_spans(text)] == expected


def test_an_abbreviation_is_read_as_its_word() -> None:
    """Its word stands among the words in small letters, and itself where the text is quoted."""
    sentence = tokenise("Russ.-It. socialist, s. of Karl, educ. Hull, d. Leeds, D. of Hull", 0, 66)
    assert sentence.words[0] == "Russ.-It."
    assert [sentence.lower[i] for i in (0, 3, 7, 10, 13)] == [
        "russian-italian",
        "son",
        "educated",
        "d.",
        "d.",
    ]


@pytest.mark.parametrize(
    "parts",
    [
        [
            'He was called the “Hawk of Tarn".',
            "Colonel Ruge came.",
            'Ruge called it "a folly", but he paid.',
            "He left.",
        ],
        ['"Where is he?" she asked.', '"He is gone," he said.', "The board was 5'10\" wide."],
        ["“We stayed.", "They left.", "“Nobody,” he said, “came back.”", "Anna wept."],
    ],
)
def test_a_mark_without_its_other_joins_no_sentences(parts: list[str]) -> None:
    """Where quotation marks do not stand in pairs, sentences end as elsewhere, each with its own marks."""
    text = " ".join(parts)
    assert [text[each.start : each.end] for each in sentences(text, 0, len(text))] == parts
