"""The words that a clause of saying says."""

import pytest

from tests.clauses.trees import Drawn, drawn
from tests.quotations.drawing import NOWHERE, said

AROUND = "He/PRP/left/nsubj left/VBD , Nin/NNP/said/nsubj said/VBD/left/parataxis {behind}"


@pytest.mark.parametrize(
    ("tree", "expected"),
    [
        (drawn("Nin/NNP/said/nsubj said/VBD that/IN/left/mark he/PRP/left/nsubj left/VBD/said/ccomp ."), ["Nin: he left"]),
        (drawn("Nin/NNP/said/nsubj said/VBD he/PRP/left/nsubj left/VBD/said/ccomp !"), ["Nin: he left"]),
        (drawn("Nin/NNP/said/nsubj said/VBD : he/PRP/left/nsubj left/VBD/said/ccomp ; "), ["Nin: he left"]),
        (drawn("Nin/NNP/said/nsubj said/VBD if/IN/left/mark he/PRP/left/nsubj left/VBD/said/advcl ."), []),
        (drawn("Nin/NNP/said/nsubj said/VBD if/IN/left/mark he/PRP/left/nsubj left/VBD/said/ccomp ."), []),
        (drawn("Nin/NNP/denied/nsubj denied/VBD leaving/VBG/denied/xcomp ."), ["Nin: leaving"]),
        (drawn("Nin/NNP/said/nsubj said/VBD leaving/VBG/said/xcomp ."), []),
        (drawn("Nin/NNP/claimed/nsubj claimed/VBD to/TO/left/mark have/VB/left/aux left/VBN/claimed/xcomp ."), ["Nin: to have left"]),
        (drawn("Nin/NNP/claimed/nsubj claimed/VBD to/TO/leave/mark leave/VB/claimed/xcomp ."), []),
        (drawn("Nin/NNP/joined/nsubj joined/VBD that/IN/left/mark he/PRP/left/nsubj left/VBD/joined/ccomp ."), []),
        (drawn("Nin/NNP/said/nsubj said/VBD because/IN/left/mark he/PRP/left/nsubj left/VBD/said/advcl ."), []),
        (drawn("Nin/NNP/said/nsubj said/VBD that/IN/left/mark he/PRP/left/nsubj left/VBD/said/acl ."), []),
        (drawn("he/PRP/left/csubj left/VBD/said/csubj said/VBD Nin/NNP/said/obj ."), []),
    ],
    ids=["that", "no that", "colon", "if, apart", "if, hanging", "denied leaving", "said leaving", "claimed to have", "claimed to",
         "no saying", "because", "of a noun", "before the verb"],
)  # fmt: skip
def test_what_hangs_on_the_verb(tree: Drawn, expected: list[str]) -> None:
    """A clause behind the verb is said, without its "that" and its stop; not a condition, a reason or a purpose."""
    assert said(tree) == expected


@pytest.mark.parametrize(
    ("tree", "all_around"),
    [
        (drawn(AROUND.format(behind=".")), True),
        (drawn(AROUND.format(behind="")), True),
        (drawn(AROUND.format(behind="twice/RB/said/advmod .")), False),
        (drawn(AROUND.format(behind="this/DT/said/obj .")), False),
        (drawn(AROUND.format(behind="in/IN/Bern/case Bern/NNP/said/obl .")), False),
        (drawn("He/PRP/left/nsubj left/VBD “ Nin/NNP/said/nsubj said/VBD/left/parataxis ."), False),
        (drawn("He/PRP/left/nsubj “ left/VBD , Nin/NNP/said/nsubj said/VBD/left/parataxis ."), False),
        (drawn("As/IN/said/mark Nin/NNP/said/nsubj said/VBD/left/advcl , he/PRP/left/nsubj left/VBD ."), True),
        (drawn("Yet/RB/left/advmod , as/IN/put/mark Nin/NNP/put/nsubj put/VBD/left/advcl it/PRP/put/obj , he/PRP/left/nsubj left/VBD ."), True),
        (drawn("He/PRP/left/nsubj left/VBD as/IN/said/mark Nin/NNP/said/nsubj said/VBD/left/advcl ."), False),
        (drawn("Then/RB/said/advmod Nin/NNP/said/nsubj said/VBD ."), False),
        (drawn("Nin/NNP/said/nsubj said/VBD ."), False),
    ],
    ids=["comma", "at the end", "adverb", "object", "place", "no comma", "quoted", "as, first", "as she put it", "as, no comma",
         "then", "alone"],
)  # fmt: skip
def test_all_that_stands_around(tree: Drawn, all_around: bool) -> None:
    """Both "…, X said." and "As X said, …" tell the whole sentence, where nothing else is said with the verb."""
    whole = " ".join(tree.sentence.words)
    assert said(tree) == ([f"Nin: {whole}"] if all_around else [])


def test_a_language_without_words_reports_nothing() -> None:
    """Where no verb of saying is known, nobody says anything, and nothing fails."""
    tree = drawn("Nin/NNP/said/nsubj said/VBD that/IN/left/mark he/PRP/left/nsubj left/VBD/said/ccomp .")
    assert said(tree, NOWHERE) == []
