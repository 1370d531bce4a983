"""Who can be a source, and which words name it."""

import pytest

from testimonia.quotations.sources import minds, named, speaks
from tests.clauses.trees import drawn
from tests.quotations.drawing import analysed


@pytest.mark.parametrize(
    ("noun", "thinks", "says"),
    [
        ("economists/NNS", True, True),
        ("voters/NNS", True, True),
        ("they/PRP", True, True),
        ("Nin/NNP", True, True),
        ("poll/NN", False, True),
        ("roof/NN", False, False),
        ("this/DT", False, False),
    ],
)
def test_who_thinks_and_who_says(noun: str, thinks: bool, says: bool) -> None:
    """People, by name, calling or number, think; a poll only says; a roof does neither."""
    tree = drawn(f"{noun}/fell/nsubj fell/VBD .")
    analysis, phrase = analysed(tree), tree.phrase(noun.split("/", maxsplit=1)[0])
    assert (minds(phrase, analysis), speaks(phrase, analysis)) == (thinks, says)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("A/DT/study/det study/NN/said/nsubj by/IN/Nin/case Nin/NNP/study/nmod said/VBD .", "study", "A study by Nin"),
        ("The/DT/mayor/det mayor/NN/said/nsubj , Nin/NNP/mayor/appos , said/VBD .", "mayor", "The mayor , Nin"),
        ("Nin/NNP/said/nsubj , who/WP/slept/nsubj slept/VBD/Nin/acl:relcl , said/VBD .", "Nin", "Nin"),
        ("said/VBD by/IN/Nin/case Nin/NNP/said/obl .", "Nin", "Nin"),
    ],
    ids=["of whom", "apposition", "relative clause", "preposition"],
)  # fmt: skip
def test_which_words_name_it(text: str, word: str, expected: str) -> None:
    """The noun with what hangs on it, without a relative clause and the preposition before it."""
    tree = drawn(text)
    first, last = named(tree.phrase(word), analysed(tree))
    assert " ".join(tree.sentence.words[first:last]) == expected
