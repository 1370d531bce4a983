"""How names are written: what can be one, and what stands outside."""

import pytest

from testimonia.languages.en.tokens import tokenise
from testimonia.tagger.heads import Span
from testimonia.tagger.spelling import capital, kept, possible


def marked(text: str) -> list[str]:
    """Return what is kept of a name that stands between brackets."""
    opened, closed = text.index("["), text.index("]") - 1
    text = text.replace("[", "").replace("]", "")
    sentence = tokenise(text, 0, len(text))
    first, last = sentence.starts.index(opened), sentence.ends.index(closed) + 1
    return [
        text[sentence.starts[span.first] : sentence.ends[span.last - 1]]
        for span in kept(sentence, [Span(first, last, "person", 0.9)])
    ]


@pytest.mark.parametrize(
    "text",
    [
        "He was [b. Kovno].", "She was [née Berg].", "There stood [a widow].", "It ran to [the Kronstadt rising].",
        "[Old Bolsheviks] spoke.", "In [1912] he left.", "[The] left.", "They met at the [Congress of].",
    ],
)  # fmt: skip
def test_what_cannot_be_a_name_is_left_out(text: str) -> None:
    """No name begins or ends with a small word, is a number alone, or is a people or a conviction."""
    assert marked(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("[van der Meulen] read law.", "van der Meulen"),
        ("He met [d'Aragona] there.", "d'Aragona"),
        ("The [14th Congress] met.", "14th Congress"),
        ("They read [La Vie ouvrière] in Paris.", "La Vie ouvrière"),
        ("[Rev. Hobbs] spoke.", "Hobbs"),
        ("[Anna Berg's] book came out.", "Anna Berg"),
    ],
)
def test_names_stay_without_what_stands_before_and_behind(text: str, name: str) -> None:
    """Particles, numbers and listed newspapers are names; titles and the possessive are no part of one."""
    assert marked(text) == [name]


@pytest.mark.parametrize(
    ("word", "said"), [("Anna", True), ("d'Aragona", True), ("anna", False), ("’s", False)]
)
def test_a_capital_may_follow_an_article(word: str, said: bool) -> None:
    """A word is written as a name is by its first letter, or by one that follows an article."""
    assert capital(word) is said


def test_a_whole_sentence_can_be_a_name() -> None:
    """Nothing is asked of what stands around."""
    sentence = tokenise("Clara Zetkin", 0, 12)
    assert possible(sentence, 0, 2)


def names(text: str, *marked: str) -> list[str]:
    """Return what is kept of persons who are marked in a text by their words, in order."""
    sentence = tokenise(text, 0, len(text))
    found, at = [], 0
    for words in marked:
        begin = text.index(words, at)
        at = begin + len(words)
        first, last = sentence.starts.index(begin), sentence.ends.index(at) + 1
        found.append(Span(first, last, "person", 0.9))
    return [text[sentence.starts[one.first] : sentence.ends[one.last - 1]] for one in kept(sentence, found)]


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Solveig (Bibi) Haraldsen sang.", ("Solveig", "Bibi", "Haraldsen")),
        ("Solveig (Bibi) Haraldsen sang.", ("Solveig", "Bibi) Haraldsen")),
        ("She met Solveig Anna (Bibi) Haraldsen.", ("Solveig Anna", "Bibi", "Haraldsen")),
    ],
)
def test_a_name_goes_on_behind_what_somebody_is_called(text: str, marked: tuple[str, ...]) -> None:
    """One word in brackets within a name parts it for the encoder only: it is one name."""
    whole = text.removeprefix("She met ").removesuffix(" sang.").removesuffix(".")
    assert names(text, *marked) == [whole]


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Berg (Jan Novak) Lund (Ida Falk) were the cast.", ("Berg", "Jan Novak", "Lund", "Ida Falk")),
        ("Karl (Anna) Haraldsen sang.", ("Karl", "Anna", "Haraldsen")),
        ("Solveig Haraldsen (Bibi) sang.", ("Solveig Haraldsen", "Bibi")),
        ("Solveig Haraldsen (Bibi), Otto Lund sang.", ("Solveig Haraldsen", "Bibi", "Otto Lund")),
    ],
)
def test_what_stands_in_brackets_behind_a_name_is_another(text: str, marked: tuple[str, ...]) -> None:
    """A player behind a part, a name that ends before its brackets."""
    assert names(text, *marked) == list(marked)
