"""Nobody is their own relative: names that seem to be one, and whose relatives nouns are."""

import pytest

from testimonia.discourse.kinship import named_beside, owners, possessors, related, said_to_be
from testimonia.languages.en.discourse import discourse
from tests.clauses.parsing import parsed, words_of
from tests.discourse.meaning import persons
from tests.extractors.reading import statement_lines

WORDS = discourse()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("His son John Weil left.", {"His son John Weil": ("His", "son")}),
        ("Her husband, Karl Lie, left.", {"Karl Lie": ("Her", "husband")}),
        ("He was a son of Karl Lie.", {"Karl Lie": ("He", "of son")}),
        ("Max Lie, brother of Karl Lie, left.", {"Karl Lie": ("Max Lie", "of brother")}),
        ("The brother of Karl Lie left.", {}),
        ("His teacher Karl Lie left.", {}),
    ],
)
def test_whose_relatives_names_are(text: str, found: dict[str, tuple[str, str]]) -> None:
    """Before the name, in apposition, and behind "of" where a noun tells who somebody is."""
    sentence, read = parsed(text)
    told = related(read, sentence, WORDS)
    assert {
        words_of(sentence, p): (words_of(sentence, other), noun) for p, (other, noun) in told.items()
    } == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The brother of Karl Lie left.", {"The brother": "Karl Lie"}),
        ("Max Lie was the brother of Karl Lie.", {}),
        ("Max Lie, brother of Karl Lie, left.", {}),
        ("The brother of the church left.", {}),
    ],
)
def test_whose_relative_a_noun_is(text: str, found: dict[str, str]) -> None:
    """Who stands behind its "of", unless the noun only tells what somebody else is."""
    sentence, read = parsed(text)
    told = possessors(read, WORDS)
    assert {words_of(sentence, noun): words_of(sentence, other) for noun, other in told.items()} == found


def test_names_in_apposition() -> None:
    """Persons alone, before the noun or behind it."""
    sentence, read = parsed("Her brother, Karl Lie, left.")
    noun = next(phrase for phrase in read.phrases if phrase.word == "brother")
    assert [words_of(sentence, named) for named in named_beside(read, noun)] == ["Karl Lie"]


def test_a_wife_called_by_her_husbands_name_is_not_he() -> None:
    """Mrs. Sherwood Clapp is another than Sherwood Clapp, whatever gender such a given name has."""
    text = "Mrs. Sherrod Clapp died in 1931. Her husband, Sherrod Clapp, died in 1908."
    assert len(persons(text)) == 2
    assert [line for line in statement_lines(text) if line.endswith("@1908")] == [
        "death.died | Sherrod Clapp | @1908"
    ]


def test_a_father_of_the_same_surname_is_not_his_son() -> None:
    """Admiral Lie, of whom Henry Lie is a son, is another; so is Sergeant Lie, his grandfather."""
    text = "Henry Lie sang. He was a son of Admiral Lie, who died in 1860. His uncle, Sergeant Lie, died in 1887."
    assert not [line for line in statement_lines(text) if line.startswith("death.died | Henry Lie")]


def test_whose_a_phrase_is_over_all_possessors() -> None:
    """Of "her father's sister" it is her father's, and hers."""
    sentence, read = parsed("Her father's sister left.")
    sister = next(phrase for phrase in read.phrases if phrase.word == "sister")
    assert [words_of(sentence, each) for each in owners(sister)] == [
        "Her father 's sister",
        "Her father",
        "Her",
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Her father was Karl Lie.", {"Her father": "Karl Lie"}),
        ("Her father was not Karl Lie.", {}),
        ("Her teacher was Karl Lie.", {}),
        ("Her father was a clerk.", {}),
    ],
)
def test_a_relative_is_who_a_name_says(text: str, found: dict[str, str]) -> None:
    """Where the copula stands between the two, and is not denied."""
    sentence, read = parsed(text)
    told = said_to_be(read, WORDS)
    assert {words_of(sentence, noun): words_of(sentence, named) for noun, named in told.items()} == found
