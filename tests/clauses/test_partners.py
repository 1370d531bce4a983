"""A name and the noun right before it."""

import pytest

from testimonia.clauses.partners import partners
from testimonia.languages.en.wording import wording
from tests.clauses.trees import Drawn, drawn

TYPESETTER = "the/DT/typesetter/det typesetter/NN/left/nsubj Roth/NNP/typesetter/{relation} left/VBD"


@pytest.mark.parametrize(
    ("tree", "pairs"),
    [
        (drawn(TYPESETTER.format(relation="appos"), person="Roth"), ["typesetter Roth"]),
        (drawn("the/DT/paper/det paper/NN/left/nsubj Iskra/NNP/left/obj left/VBD", work="Iskra"), []),
        (drawn("the/DT/shop/det paper/NN/shop/compound Iskra/NNP/shop/compound shop/NN/left/nsubj left/VBD", work="Iskra"), []),
        (drawn("the/DT/Roth/det typesetter/NN/Roth/compound Roth/NNP/left/nsubj left/VBD", person="Roth"), ["typesetter Roth"]),
        (drawn("the/DT/typesetter/det typesetter/NN/left/nsubj , Roth/NNP/typesetter/appos , left/VBD", person="Roth"), []),
        (drawn("of/IN/Iskra/case paper/NN/left/nsubj Iskra/NNP/paper/nmod left/VBD", work="Iskra"), []),
        (drawn("the/DT/letters/det letters/NNS/left/nsubj Roth/NNP/letters/appos left/VBD", person="Roth"), []),
        (drawn("the/DT/brothers/det brothers/NNS/left/nsubj Roth/NNP/brothers/appos left/VBD", person="Roth"), ["brothers Roth"]),
        (drawn("the/DT/congress/det congress/NN/met/nsubj Roth/NNP/congress/appos met/VBD", person="Roth"), []),
        (drawn("the/DT/newspaper/det newspaper/NN/fell/nsubj Iskra/NNP/newspaper/appos fell/VBD", work="Iskra"), ["newspaper Iskra"]),
        (drawn("Anna/NNP/Roth/nmod:poss Roth/NNP/left/nsubj left/VBD", person="Roth"), []),
        (drawn("Roth/NNP/left/nsubj left/VBD", person="Roth"), []),
        (drawn("Berlin/NNP/Roth/compound Roth/NNP/left/nsubj left/VBD", person="Roth", place="Berlin"), []),
        (drawn("Young/JJ/Roth/amod Roth/NNP/left/nsubj left/VBD", person="Roth"), []),
    ],
    ids=["noun", "both by themselves", "beside another", "noun below", "comma", "preposition", "letters", "brothers", "congress", "work", "possessor",
         "nothing before", "name before", "adjective"],
)  # fmt: skip
def test_a_name_and_its_noun(tree: Drawn, pairs: list[str]) -> None:
    """They belong together where one hangs on the other with nothing between, and the noun can be what is named."""
    words = tree.sentence.words
    assert [f"{words[noun]} {words[name]}" for name, noun in partners(tree.units, wording())] == pairs
