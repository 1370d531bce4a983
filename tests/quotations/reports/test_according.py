"""What stands there "according to X"."""

from itertools import pairwise

import pytest

from testimonia.languages.en.speech import speech
from testimonia.languages.parts.speech import Speech
from testimonia.quotations.reports.according import according, source
from tests.clauses.trees import Drawn, drawn
from tests.quotations.drawing import NOWHERE, analysed, said

FIRST = (
    "According/IN/Nin/case to/IN/According/fixed Nin/NNP/left/obl {mark} he/PRP/left/nsubj left/VBD {behind}"
)


@pytest.mark.parametrize(
    ("tree", "expected"),
    [
        (drawn(FIRST.format(mark=",", behind=".")), ["Nin: he left"]),
        (drawn(FIRST.format(mark=":", behind=".")), ["Nin: he left"]),
        (drawn(FIRST.format(mark=":", behind="; she/PRP/stayed/nsubj stayed/VBD/left/parataxis .")), ["Nin: he left"]),
        (drawn("he/PRP/left/nsubj left/VBD according/IN/Nin/case to/IN/according/fixed Nin/NNP/left/obl ."), ["Nin: he left"]),
        (drawn("he/PRP/left/nsubj , according/IN/Nin/case to/IN/according/fixed Nin/NNP/left/obl , left/VBD ."),
         ["Nin: he , according to Nin , left"]),
        (drawn("she/PRP/stayed/nsubj stayed/VBD ; he/PRP/left/nsubj left/VBD/stayed/parataxis according/IN/Nin/case to/IN/according/fixed"
               " Nin/NNP/left/obl ."), ["Nin: he left"]),
        (drawn("she/PRP/stayed/nsubj stayed/VBD , and/CC/left/cc he/PRP/left/nsubj left/VBD/stayed/conj according/IN/Nin/case"
               " to/IN/according/fixed Nin/NNP/left/obl ."), ["Nin: he left"]),
        (drawn("she/PRP/stayed/nsubj stayed/VBD and/CC/left/cc left/VBD/stayed/conj according/IN/Nin/case"
               " to/IN/according/fixed Nin/NNP/left/obl ."), ["Nin: she stayed and left"]),
        (drawn("he/PRP/left/nsubj left/VBD together/IN/Nin/case with/IN/together/fixed Nin/NNP/left/obl ."), []),
        (drawn("he/PRP/left/nsubj left/VBD according/IN/left/case to/IN/according/fixed ."), []),
        (drawn("he/PRP/left/nsubj left/VBD according/IN/it/case to/IN/according/fixed it/PRP/left/obl ."), []),
    ],
    ids=["first", "colon", "colon and semicolon", "last", "between", "semicolon", "comma and", "and", "with", "nobody", "it"],
)  # fmt: skip
def test_what_is_told_by_whom(tree: Drawn, expected: list[str]) -> None:
    """All of its part of the sentence, but for the phrase itself at either end."""
    assert said(tree) == expected


def test_which_words_name_a_source() -> None:
    """A preposition of the list does, another or the same words as no preposition do not."""
    tree = drawn(FIRST.format(mark=",", behind="in/IN/Bern/case Bern/NNP/left/obl ."))
    phrases = tree.grammar.phrases
    found = [source(one, behind, speech()) for one, behind in pairwise(phrases)]
    assert found == [phrases[1], *[None] * (len(phrases) - 2)]
    assert source(phrases[0], phrases[1], Speech()) is None
    assert according(analysed(tree, NOWHERE)) == []


def test_what_is_told_of_the_source_is_not_of_what_it_says() -> None:
    """A clause on the source is left out with it, at the end and in the middle."""
    text = "he/PRP/left/nsubj left/VBD , according/IN/Nin/case to/IN/according/fixed Nin/NNP/left/obl , who/WP/saw/nsubj saw/VBD/Nin/acl:relcl him/PRP/saw/obj {more}."
    assert said(drawn(text.format(more=""))) == ["Nin: he left"]


def test_a_source_that_needs_to_be_one() -> None:
    """The word "per" names a source before a poll, none before a day."""
    text = "he/PRP/left/nsubj left/VBD per/IN/{noun}/case the/DT/{noun}/det {noun}/NN/left/obl ."
    assert [said(drawn(text.format(noun=noun))) for noun in ("poll", "day")] == [["the poll: he left"], []]


def test_what_stands_in_the_same_quotation() -> None:
    """In "“According to Nin, he left,” Roth said" Nin says nothing of Roth."""
    tree = drawn(
        "“ According/VBG/left/case to/IN/According/fixed Nin/NNP/left/obl , he/PRP/left/nsubj left/VBD/said/ccomp , ” "
        "Roth/NNP/said/nsubj said/VBD .", person="Nin, Roth"
    )  # fmt: skip
    assert "Nin: he left ," in said(tree)
