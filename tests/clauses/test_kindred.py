"""Relatives in a tree: both parents behind "of", a wife beside her husband, each list with its own names."""

import pytest

from tests.clauses.parsing import parsed, subjects, words_of
from tests.clauses.trees import Drawn, drawn

SON = drawn(
    "Vik/NNP/son/nsubj was/VBD:AUX/son/cop a/DT/son/det son/NN of/IN/smith/case a/DT/smith/det smith/NN/son/nmod "
    "and/CC/nurse/cc a/DT/nurse/det nurse/NN/son/conj .", person="Vik",
)  # fmt: skip
WIFE = drawn(
    "Vik/NNP/son/nsubj was/VBD:AUX/son/cop a/DT/son/det son/NN of/IN/Lie/case Lie/NNP/son/nmod and/CC/wife/cc "
    "his/PRP$/wife/nmod:poss wife/NN/son/conj .", person="Vik, Lie",
)  # fmt: skip
FOUNDER = drawn(
    "Vik/NNP/son/nsubj was/VBD:AUX/son/cop a/DT/son/det son/NN of/IN/smith/case a/DT/smith/det smith/NN/son/nmod "
    "and/CC/founder/cc the/DT/founder/det founder/NN/son/conj .", person="Vik",
)  # fmt: skip
PUPIL = drawn(
    "Vik/NNP/pupil/nsubj was/VBD:AUX/pupil/cop a/DT/pupil/det pupil/NN of/IN/smith/case a/DT/smith/det "
    "smith/NN/pupil/nmod and/CC/nurse/cc a/DT/nurse/det nurse/NN/pupil/conj .", person="Vik",
)  # fmt: skip


@pytest.mark.parametrize(
    ("tree", "second", "head"),
    [
        (SON, "nurse", "smith"),
        (WIFE, "wife", "Lie"),
        (FOUNDER, "founder", "son"),
        (PUPIL, "nurse", "pupil"),
    ],
)
def test_the_second_parent_hangs_on_the_first(tree: Drawn, second: str, head: str) -> None:
    """One named alike, or the other's wife; who has another article, or stands behind another noun, stays."""
    assert tree.units.heads[tree.unit(second)] == tree.unit(head)


def test_each_list_of_relatives_has_its_own_names() -> None:
    """A name behind a second noun for relatives is of that one; the second is no apposition to the first."""
    tree = drawn(
        "He/PRP/left/nsubj left/VBD a/DT/wife/det wife/NN/left/obj , two/CD/sons/nummod sons/NNS/wife/appos , "
        "Vik/NNP/wife/appos .", person="Vik",
    )  # fmt: skip
    assert tree.units.heads[tree.unit("Vik")] == tree.unit("sons")
    assert tree.units.relations[tree.unit("sons")] == "conj"


def test_a_wife_goes_on_the_name_before() -> None:
    """What "Karl Vik and his wife Ida" did both did, wherever a parser hangs the wife."""
    assert subjects("Karl Vik and his wife Ida moved to Hull.", "move") == ["Karl Vik", "his wife Ida"]
    sentence, read = parsed("Max Vik was born in 1880, a son of Karl Vik and his wife Ida.")
    karl = next(p for p in read.phrases if p.name is not None and "Karl" in words_of(sentence, p))
    unit = read.structure.units(karl)[0]
    assert [words_of(sentence, p) for p in read.structure.group(unit)] == ["Karl Vik", "his wife Ida"]
