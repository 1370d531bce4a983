"""What stands for somebody, and how far a noun phrase reaches."""

import pytest

from tests.clauses.trees import Drawn, drawn

WAS = "She/PRP/{word}/nsubj was/VBD/{word}/cop {article}{word}/{tag} ."


def nominal(tree: Drawn, word: str) -> bool:
    return tree.structure.nominals.extent.is_nominal(tree.unit(word))


@pytest.mark.parametrize(
    ("tree", "word", "expected"),
    [
        (drawn("She/PRP/left/nsubj left/VBD"), "She", True),
        (drawn("who/WP/left/nsubj left/VBD"), "who", False),
        (drawn("Workers/NNS/left/nsubj left/VBD"), "Workers", True),
        (drawn("She/PRP/left/nsubj left/VBD in/IN/1907/case 1907/CD/left/obl", times="1907"), "1907", False),
        (drawn("She/PRP/left/nsubj left/VBD with/IN/1907/case 1907/CD/left/obl"), "1907", True),
        (drawn("She/PRP/left/nsubj left/VBD instead/NN/league/case of/IN/instead/fixed league/NN/left/obl"), "instead", False),
        (drawn("The/DT/wounded/det wounded/JJ/left/nsubj left/VBD"), "wounded", True),
        (drawn("wounded/JJ/left/nsubj left/VBD"), "wounded", False),
        (drawn("The/DT/wounded/det wounded/JJ/left/advcl left/VBD"), "wounded", False),
        (drawn("Two/CD/left/nsubj left/VBD"), "Two", True),
        (drawn("She/PRP/left/nsubj left/VBD young/JJ/left/xcomp"), "young", False),
        (drawn("She/PRP/left/nsubj left/VBD a/DT/widow/det widow/JJ/left/xcomp"), "widow", True),
        (drawn("Few/JJ/left/advmod of/IN/them/case them/PRP/Few/nmod left/VBD"), "Few", True),
        (drawn("Few/JJ/left/advmod with/IN/them/case them/PRP/Few/nmod left/VBD"), "Few", False),
    ],
    ids=["pronoun", "relative", "noun", "time", "number", "preposition", "the wounded", "no article", "no slot", "two",
         "adjective", "noun for people", "few of them", "few with them"],
)  # fmt: skip
def test_what_stands_for_somebody(tree: Drawn, word: str, expected: bool) -> None:
    """Nouns, pronouns and names do; numbers and adjectives where a noun would stand; times and function words do not."""
    assert nominal(tree, word) is expected


def test_an_adjective_behind_a_copula_needs_an_article() -> None:
    """A noun tells what she was ("was a Basque"), an adjective how ("was young")."""
    assert nominal(drawn(WAS.format(word="Basque", tag="JJ", article="a/DT/Basque/det ")), "Basque")
    assert not nominal(drawn(WAS.format(word="young", tag="JJ", article="")), "young")


def test_a_name_is_somebody_whatever_its_tag() -> None:
    """What the tagger holds for a name stands for somebody, though the parser took it for a verb."""
    tree = "Will/VB/left/advmod left/VBD"
    assert nominal(drawn(tree, person="Will"), "Will")
    assert not nominal(drawn(tree), "Will")


@pytest.mark.parametrize(
    ("tree", "word", "expected"),
    [
        (drawn("her/PRP$/friend/nmod:poss very/RB/old/advmod old/JJ/friend/amod friend/NN/left/nsubj left/VBD"), "friend",
         "her very old friend"),
        (drawn("also/RB/treasurer/advmod first/JJ/treasurer/amod treasurer/NN/left/nsubj left/VBD"), "treasurer", "first treasurer"),
        (drawn("Article/NN/fell/nsubj 58/CD/Article/nummod fell/VBD"), "Article", "Article 58"),
        (drawn("Article/NN/fell/nsubj 1907/CD/Article/nummod fell/VBD", times="1907"), "Article", "Article"),
        (drawn("Nin/NNP/left/nsubj Roth/NNP/Nin/flat left/VBD", person="Nin"), "Nin", "Nin"),
        (drawn("Anna/NNP/Roth/nmod:poss 's/POS/Anna/case brother/NN/Roth/compound Roth/NNP/left/nsubj left/VBD"), "Roth",
         "Anna 's brother Roth"),
    ],
    ids=["adverb of an adjective", "adverb of the noun", "number behind", "time behind", "behind a name", "possessor"],
)  # fmt: skip
def test_how_far_a_noun_phrase_reaches(tree: Drawn, word: str, expected: str) -> None:
    """Over what belongs to its noun, not over a time, a second name or an adverb of the whole."""
    first, last = tree.structure.nominals.extent.span(tree.unit(word))
    assert " ".join(tree.sentence.words[first:last]) == expected


def test_a_part_of_another_phrase_heads_none() -> None:
    """Of "party congress" the party is no phrase; a person's name is one everywhere: "granted Nin asylum"."""
    congress = drawn("The/DT/congress/det party/NN/congress/compound congress/NN/met/nsubj met/VBD")
    extent = congress.structure.nominals.extent
    assert not extent.heads_phrase(congress.unit("party"))
    assert extent.heads_phrase(congress.unit("congress"))
    granted = drawn(
        "They/PRP/granted/nsubj granted/VBD Nin/NNP/asylum/compound asylum/NN/granted/obj", person="Nin"
    )
    assert granted.structure.nominals.extent.heads_phrase(granted.unit("Nin"))
