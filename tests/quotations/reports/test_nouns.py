"""What stands behind a noun of saying."""

import pytest

from tests.clauses.trees import drawn
from tests.quotations.drawing import reported, said

CLAIM = "{whose}{noun}/NN/false/nsubj {by}that/IN/left/mark he/PRP/left/nsubj left/VBD/{noun}/acl was/VBD/false/cop false/JJ ."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (CLAIM.format(whose="Nin/NNP/claim/nmod:poss 's/POS/Nin/case ", noun="claim", by=""), ["Nin: he left"]),
        (CLAIM.format(whose="The/DT/fear/det ", noun="fear", by="among/IN/pilots/case pilots/NNS/fear/nmod "), ["pilots: he left"]),
        (CLAIM.format(whose="The/DT/rumour/det ", noun="rumour", by=""), ["“rumour”: he left"]),
        (CLAIM.format(whose="The/DT/fact/det ", noun="fact", by=""), []),
        (CLAIM.format(whose="The/DT/belief/det ", noun="belief", by=""), []),
        (CLAIM.format(whose="My/PRP$/claim/nmod:poss ", noun="claim", by=""), []),
        ("Nin/NNP/voiced/nsubj voiced/VBD the/DT/fear/det fear/NN/voiced/obj that/IN/left/mark he/PRP/left/nsubj left/VBD/fear/acl .", ["Nin: he left"]),
        ("Nin/NNP/made/nsubj made/VBD a/DT/promise/det promise/NN/made/obj to/TO/leave/mark leave/VB/promise/acl .", ["Nin: to leave"]),
    ],
    ids=["possessor", "among", "rumour", "fact", "belief of nobody", "the author's", "voiced", "promise to"],
)  # fmt: skip
def test_whose_claim_it_is(text: str, expected: list[str]) -> None:
    """It is its possessor's, that of whom it is among, or of who makes it; a rumour is nobody's, a fact no claim."""
    assert said(drawn(text)) == expected


def test_who_rejects_a_claim_denies_it() -> None:
    """Whoever "rejected the claim that he had left" says that he had not."""
    tree = drawn(
        "Nin/NNP/rejected/nsubj rejected/VBD the/DT/claim/det claim/NN/rejected/obj that/IN/left/mark he/PRP/left/nsubj left/VBD/claim/acl ."
    )
    assert [scope.denies for scope in reported(tree) if scope.kind == "indirect"] == [True]


def test_a_that_taken_for_a_pronoun() -> None:
    """Where the clause lacks no object its "that" is none; "the claim that he made" is no content."""
    text = "The/DT/rumour/det rumour/NN/spread/nsubj that/WDT/{verb}/obj he/PRP/{verb}/nsubj {verb}/VBD/rumour/acl:relcl {what} spread/VBD ."
    assert said(drawn(text.format(verb="forged", what="tickets/NNS/forged/obj"))) == [
        "“rumour”: he forged tickets"
    ]
    assert said(drawn(text.format(verb="made", what=""))) == []


RELAYED = (
    "Nin/NNP/{verb}/nsubj {verb}/VBD a/DT/claim/det claim/NN/{verb}/obj by/IN/pilots/case pilots/NNS/claim/nmod "
    "that/IN/left/mark he/PRP/left/nsubj left/VBD/claim/acl ."
)


@pytest.mark.parametrize("verb", ["published", "repeated", "quoted", "spread"])
def test_who_passes_on_the_claim_of_another(verb: str) -> None:
    """Of "published a claim by pilots that he left" the claim is told by who publishes it."""
    assert said(drawn(RELAYED.format(verb=verb))) == [
        "pilots: he left",
        "Nin: a claim by pilots that he left",
    ]


@pytest.mark.parametrize("verb", ["ignored", "read", "examined"])
def test_who_does_not_pass_it_on_is_no_voice(verb: str) -> None:
    """Who ignores a claim says nothing of it."""
    assert said(drawn(RELAYED.format(verb=verb))) == ["pilots: he left"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A/DT/rumour/det rumour/NN/went/nsubj went/VBD round/RB/went/advmod that/IN/fell/mark Bern/NNP/fell/nsubj fell/VBD/went/ccomp .", ["“rumour”: Bern fell"]),
        ("The/DT/story/det story/NN/got/nsubj got/VBD about/IN/fell/mark that/IN/fell/mark Bern/NNP/fell/nsubj fell/VBD/got/ccomp .", ["“story”: Bern fell"]),
        ("A/DT/train/det train/NN/went/nsubj went/VBD so/RB/went/advmod that/IN/fell/mark Bern/NNP/fell/nsubj fell/VBD/went/ccomp .", []),
    ],
    ids=["went round", "got about", "a train"],
)  # fmt: skip
def test_a_verb_of_spreading_between(text: str, expected: list[str]) -> None:
    """Behind a verb by which a rumour spreads stands what it says."""
    assert said(drawn(text)) == expected
