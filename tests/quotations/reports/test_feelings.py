"""What somebody judges or feels about."""

import pytest

from tests.clauses.trees import drawn
from tests.quotations.drawing import reported, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Economists/NNS/furious/nsubj were/VBD/furious/cop furious/JJ about/IN/plan/case the/DT/plan/det plan/NN/furious/obl .", ["Economists: the plan"]),
        ("Economists/NNS/alarmed/nsubj:pass were/VBD/alarmed/aux:pass alarmed/VBN by/IN/plan/case the/DT/plan/det plan/NN/alarmed/obl:agent .", ["Economists: the plan"]),
        ("Economists/NNS/oppose/nsubj oppose/VBP the/DT/plan/det plan/NN/oppose/obj .", ["Economists: the plan"]),
        ("Pillars/NNS/support/nsubj support/VBP the/DT/roof/det roof/NN/support/obj .", []),
        ("Economists/NNS/rejected/nsubj rejected/VBD the/DT/claim/det claim/NN/rejected/obj .", ["Economists: the claim"]),
        ("Economists/NNS/dismissed/nsubj dismissed/VBD the/DT/clerk/det clerk/NN/dismissed/obj .", []),
        ("Economists/NNS/furious/nsubj were/VBD/furious/cop furious/JJ in/IN/Bern/case Bern/NNP/furious/obl .", []),
        ("Opposing/VBG/left/advcl the/DT/plan/det plan/NN/Opposing/obj Nin/NNP/left/nsubj left/VBD .", []),
    ],
    ids=["furious about", "alarmed by", "oppose", "a roof", "rejected the claim", "dismissed a clerk", "a place", "participle"],
)  # fmt: skip
def test_what_somebody_feels_about(text: str, expected: list[str]) -> None:
    """An adjective with its preposition or a verb of judging tells it of somebody; pillars judge nothing."""
    assert said(drawn(text)) == expected


STIRRED = "{who}/nsubj:pass was/VBD/{how}/aux:pass {how}/VBN by/IN/{what}/case the/DT/{what}/det {what}/NN/{how}/obl:agent ."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (STIRRED.format(who="Ida/NNP/charmed", how="charmed", what="song"), ["Ida: the song"]),
        (STIRRED.format(who="Ida/NNP/hurt", how="hurt", what="pamphlet"), ["Ida: the pamphlet"]),
        (STIRRED.format(who="Ida/NNP/hurt", how="hurt", what="beam"), []),
        (STIRRED.format(who="Ida/NNP/arrested", how="arrested", what="guard"), []),
        (STIRRED.format(who="Glass/NN/disturbed", how="disturbed", what="wind"), []),
        ("Ida/NNP/exasperated/nsubj was/VBD/exasperated/cop exasperated/JJ with/IN/board/case the/DT/board/det board/NN/exasperated/obl .", ["Ida: the board"]),
        ("Ida/NNP/rebuked/nsubj rebuked/VBD him/PRP/rebuked/obj for/IN/delay/case the/DT/delay/det delay/NN/rebuked/obl .", ["Ida: the delay"]),
        ("Ida/NNP/rebuked/nsubj rebuked/VBD the/DT/clerk/det clerk/NN/rebuked/obj .", []),
    ],
    ids=["charmed", "hurt by words", "hurt by a thing", "no feeling", "glass", "exasperated with", "rebuked for", "rebuked"],
)  # fmt: skip
def test_what_somebody_is_stirred_by(text: str, expected: list[str]) -> None:
    """A participle of feeling tells it of who can feel; of what strikes as well as wounds, only words do."""
    assert said(drawn(text)) == expected


def test_the_author_tells_it_too() -> None:
    """What they are furious about stays in the author's voice, and is no report by them."""
    tree = drawn(
        "Economists/NNS/furious/nsubj were/VBD/furious/cop furious/JJ about/IN/plan/case the/DT/plan/det plan/NN/furious/obl ."
    )
    (scope,) = reported(tree)
    assert (scope.kind, scope.shared, scope.said, scope.cue) == (
        "characterisation",
        True,
        False,
        "were furious about",
    )
