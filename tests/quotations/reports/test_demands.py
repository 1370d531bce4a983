"""What somebody promises, demands, warns of."""

import pytest

from tests.clauses.trees import drawn
from tests.quotations.drawing import reported, said

TO = "Nin/NNP/{verb}/nsubj {verb}/VBD {whom}to/TO/leave/mark leave/VB/{verb}/{how} ."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (TO.format(verb="promised", whom="", how="xcomp"), ["Nin: to leave"]),
        (TO.format(verb="urged", whom="them/PRP/urged/obj ", how="xcomp"), ["Nin: to leave"]),
        (TO.format(verb="urged", whom="workers/NNS/urged/obj ", how="advcl"), ["Nin: to leave"]),
        (TO.format(verb="called", whom="on/IN/workers/case workers/NNS/called/obl ", how="xcomp"), ["Nin: to leave"]),
        (TO.format(verb="called", whom="workers/NNS/called/obj ", how="advcl"), []),
        (TO.format(verb="tried", whom="", how="xcomp"), []),
        (TO.format(verb="wanted", whom="", how="xcomp"), []),
        ("The/DT/roof/det roof/NN/threatened/nsubj threatened/VBD to/TO/fall/mark fall/VB/threatened/xcomp .", []),
    ],
    ids=["promised", "urged", "urged, loosely", "called on", "called", "tried", "wanted", "a roof"],
)  # fmt: skip
def test_infinitives(text: str, expected: list[str]) -> None:
    """What is promised or asked of somebody is told of who does so; tries, wants and roofs promise nothing."""
    assert said(drawn(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nin/NNP/called/nsubj called/VBD for/IN/strike/case a/DT/strike/det strike/NN/called/obl .", ["Nin: a strike"]),
        ("Nin/NNP/accused/nsubj accused/VBD him/PRP/accused/obj of/IN/theft/case theft/NN/accused/obl .", ["Nin: theft"]),
        ("Nin/NNP/accused/nsubj accused/VBD him/PRP/accused/obj of/IN/lying/mark lying/VBG/accused/advcl .", ["Nin: lying"]),
        ("Nin/NNP/demanded/nsubj demanded/VBD a/DT/vote/det vote/NN/demanded/obj .", ["Nin: a vote"]),
        ("Nin/NNP/threatened/nsubj threatened/VBD her/PRP/threatened/obj .", []),
        ("The/DT/recipe/det recipe/NN/called/nsubj called/VBD for/IN/salt/case salt/NN/called/obl .", []),
    ],
    ids=["called for", "accused of", "accused of doing", "demanded", "threatened her", "a recipe"],
)  # fmt: skip
def test_nouns_and_gerunds(text: str, expected: list[str]) -> None:
    """What stands behind the verb's preposition, or is its object, is said; nobody who is spoken to."""
    assert said(drawn(text)) == expected


def test_it_is_not_said_in_so_many_words() -> None:
    """A promise is no report of what was; one that was not made is unsaid."""
    (scope,) = reported(drawn(TO.format(verb="promised", whom="", how="xcomp")))
    assert (scope.said, scope.unsaid, scope.shared) == (False, False, False)
    (scope,) = reported(
        drawn(
            "Nin/NNP/promised/nsubj never/RB/promised/advmod promised/VBD to/TO/leave/mark leave/VB/promised/xcomp ."
        )
    )
    assert scope.unsaid


def test_what_is_withheld_is_not_denied() -> None:
    """Somebody who "denied her a visa" says nothing."""
    visa = "Nin/NNP/denied/nsubj denied/VBD {whom}a/DT/visa/det visa/NN/denied/obj ."
    assert reported(drawn(visa.format(whom=""))) != []
    assert reported(drawn(visa.format(whom="Ada/NNP/denied/iobj "), person="Ada")) == []
