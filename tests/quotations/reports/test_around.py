"""What stands around the words that tell whose it is."""

import pytest

from tests.clauses.trees import drawn
from tests.extractors.reading import found_in
from tests.quotations.drawing import reported, said


def test_the_cue_in_the_middle_is_a_gap() -> None:
    """Of "He left, Nin said, at noon" all is said but the cue."""
    tree = drawn(
        "He/PRP/left/nsubj left/VBD , Nin/NNP/said/nsubj said/VBD/left/parataxis , at/IN/noon/case noon/NN/left/obl ."
    )
    (scope,) = reported(tree)
    words = tree.sentence.words
    assert [" ".join(words[first:last]) for first, last in scope.pieces] == ["He left", "at noon"]


def test_the_first_verb_may_hang_on_the_cue() -> None:
    """It is the same where the parser takes the verb of saying for the main one."""
    tree = drawn("He/PRP/left/nsubj left/VBD/said/ccomp , Nin/NNP/said/nsubj said/VBD .")
    assert said(tree) == ["Nin: He left"]


@pytest.mark.parametrize(
    "text",
    [
        "In/IN/1905/case 1905/CD/wrote/obl , Nin/NNP/wrote/nsubj wrote/VBD to/IN/Roth/case Roth/NNP/wrote/obl .",
        "When/WRB/left/advmod he/PRP/left/nsubj left/VBD/said/advcl , Nin/NNP/said/nsubj said/VBD little/JJ/said/obj .",
        "He/PRP/left/nsubj left/VBD , it/PRP/maintained/nsubj:pass was/VBD/maintained/aux:pass maintained/VBN/left/parataxis .",
    ],
    ids=["a year", "a condition", "a passive of no rumour"],
)
def test_what_is_set_off_but_not_said(text: str) -> None:
    """A time or a condition before the verb is not what somebody says."""
    assert said(drawn(text)) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("As the official history has it, the mill was shut in 1920.", ["the mill was shut in 1920"]),
        ("He knew the house, he had it, and he sold it.", []),
        ("He did not die in Graz, as Anna Roth believes.", []),
        (
            "The bulletin spread the tale, old as it was, that Roth has asked for asylum.",
            ["Roth has asked for asylum", "asylum"],
        ),
        (
            "She had become a Bolshevik in 1915, though she learned late, as Lund complained, to keep silent.",
            ["though she learned late", "to keep silent"],
        ),
    ],
)
def test_what_is_told_around_and_no_more(text: str, told: list[str]) -> None:
    """Behind "as" only where "it" is put or had; no main clause behind "that"; a remark within a clause is on that one."""
    assert [text[each.start : each.end] for each in found_in(text).quotations] == told


@pytest.mark.parametrize("over", ["left", "said"], ids=["on what is said", "on the verb above"])
def test_as_somebody_says_within_the_report_of_another(over: str) -> None:
    """Of "Nin said that Max, as Roth wrote, left" Nin tells what Roth wrote, whatever a parser hangs it on."""
    tree = drawn(
        "Nin/NNP/said/nsubj said/VBD that/IN/left/mark Max/NNP/left/nsubj , as/IN/wrote/mark Roth/NNP/wrote/nsubj "
        f"wrote/VBD/{over}/advcl , left/VBD/said/ccomp .", person="Max, Roth"
    )  # fmt: skip
    chains = {scope.voice.label: scope for scope in reported(tree)}
    words = tree.sentence.words
    assert [" ".join(words[first:last]) for first, last in chains["Roth"].pieces] == ["Max", "left"]
    assert " ".join(words[chains["Nin"].first : chains["Nin"].last]) == "Max , as Roth wrote , left"
