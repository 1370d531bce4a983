"""What is said to be what somebody says or thinks."""

import pytest

from tests.clauses.trees import drawn
from tests.quotations.drawing import reported, said

LEFT = "was/VBD/left/cop that/IN/left/mark Nin/NNP/left/nsubj left/VBD ."
NOUN = "{whose}{noun}/NN/left/nsubj:outer " + LEFT
VERB = "{what}/left/nsubj:outer {who}/{verb}/nsubj {modal}{verb}/VBD/{head}/acl:relcl " + LEFT
WHAT = {"what": "What/WP", "head": "What"}
NEVER = "never/RB/denied/advmod "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (NOUN.format(whose="Ida/NNP/opinion/nmod:poss 's/POS/Ida/case ", noun="opinion"), ["Ida: Nin left"]),
        (NOUN.format(whose="My/PRP$/view/nmod:poss ", noun="view"), ["M. Ortega: Nin left"]),
        (NOUN.format(whose="The/DT/rumour/det ", noun="rumour"), ["“rumour”: Nin left"]),
        (NOUN.format(whose="The/DT/conclusion/det ", noun="conclusion"), []),
        (NOUN.format(whose="The/DT/fact/det ", noun="fact"), []),
        (NOUN.format(whose="Ida/NNP/trouble/nmod:poss 's/POS/Ida/case ", noun="trouble"), []),
        (VERB.format(**WHAT, who="Ida/NNP", verb="said", modal=""), ["Ida: Nin left"]),
        (VERB.format(what="All/DT", head="All", who="Ida/NNP", verb="admitted", modal=""), ["Ida: Nin left"]),
        (VERB.format(**WHAT, who="I/PRP", verb="said", modal=""), ["M. Ortega: Nin left"]),
        (VERB.format(**WHAT, who="I/PRP", verb="believed", modal=""), []),
        (VERB.format(**WHAT, who="Ida/NNP", verb="saw", modal=""), []),
        (VERB.format(**WHAT, who="Ida/NNP", verb="knew", modal=""), []),
    ],
    ids=["opinion", "my view", "rumour", "nobody's", "fact", "trouble", "what she said", "all she admitted", "what I said",
         "what I believed", "saw", "knew"],
)  # fmt: skip
def test_what_is_the_same_as_what_somebody_says(text: str, expected: list[str]) -> None:
    """It is the word of whoever says so or whose view it is; what somebody saw or knew is the author's."""
    assert said(drawn(text)) == expected


def test_what_somebody_should_have_said() -> None:
    """Nobody has said it."""
    (scope,) = reported(
        drawn(VERB.format(**WHAT, who="Ida/NNP", verb="said", modal="should/MD/said/aux have/VB/said/aux "))
    )
    assert scope.unsaid
