"""Who is quoted in quotation marks."""

import pytest

from tests.clauses.trees import Drawn, drawn
from tests.quotations.drawing import NOWHERE, direct, found

QUOTE = "“ He/PRP/left/nsubj {mark}left/VBD Bern/NNP/left/obj ”"
SAID = "Nin/NNP/said/nsubj {before}said/VBD {between} “ He/PRP/left/nsubj left/VBD/said/ccomp Bern/NNP/left/obj ” ."
BEHIND = "“ He/PRP/left/nsubj left/VBD/{verb}/ccomp Bern/NNP/left/obj , ” {behind} ."
NOBODY = ["speaker not named ()"]


@pytest.mark.parametrize(
    ("tree", "expected"),
    [
        (drawn(SAID.format(before="", between=":")), ["Nin (said)"]),
        (drawn(SAID.format(before="", between=",")), ["Nin (said)"]),
        (drawn(SAID.format(before="", between="")), ["Nin (said)"]),
        (drawn(SAID.format(before="", between="that/IN/left/mark")), ["Nin (said)"]),
        (drawn(SAID.format(before="", between="in/IN/Bern#1/case Bern/NNP/said/obl :").replace("Bern/NNP/left", "Kyiv/NNP/left")
               .replace("Bern#1", "Bern")), ["Nin (said)"]),
        (drawn(SAID.format(before="never/RB/said/advmod ", between=":")), NOBODY),
        (drawn(SAID.format(before="may/MD/said/aux ", between=":")), NOBODY),
        (drawn(SAID.format(before="", between=":").replace("said", "joined")), NOBODY),
        (drawn("It/PRP/said/nsubj:pass was/VBD/said/aux:pass said/VBN : “ He/PRP/left/nsubj left/VBD/said/ccomp Bern/NNP/left/obj ” ."),
         ["speaker not named (was said)"]),
        (drawn("According/IN/Nin/case to/IN/According/fixed Nin/NNP/left/obl , “ He/PRP/left/nsubj left/VBD Bern/NNP/left/obj ” ."),
         ["Nin (According to)"]),
        (drawn("Nin/NNP/said/nsubj said/VBD this/DT/said/obj ; “ He/PRP/left/nsubj left/VBD/said/parataxis Bern/NNP/left/obj ” ."), NOBODY),
    ],
    ids=["colon", "comma", "nothing", "that", "in Bern", "never", "may", "joined", "passive", "according to", "semicolon"],
)  # fmt: skip
def test_named_before_the_marks(tree: Drawn, expected: list[str]) -> None:
    """Somebody who says it, behind whose words the marks can open; not one who never said it, nor beyond a stop."""
    assert direct(tree) == expected


@pytest.mark.parametrize(
    ("tree", "expected"),
    [
        (drawn(BEHIND.format(verb="said", behind="said/VBD Nin/NNP/said/nsubj"), person="Nin"), ["Nin (said)"]),
        (drawn(BEHIND.format(verb="said", behind="Nin/NNP/said/nsubj said/VBD"), person="Nin"), ["Nin (said)"]),
        (drawn(BEHIND.format(verb="said", behind="as/IN/said/mark Nin/NNP/said/nsubj said/VBD"), person="Nin"), ["Nin (said)"]),
        (drawn(BEHIND.format(verb="said", behind="said/VBD Nin/NNP/said/obj"), person="Nin"), ["Nin (said)"]),
        (drawn(BEHIND.format(verb="said", behind="said/VBD Nin/NNP/said/obj"), place="Nin"), NOBODY),
        (drawn(BEHIND.format(verb="told", behind="told/VBD Nin/NNP/told/obj"), person="Nin"), NOBODY),
        (drawn(BEHIND.format(verb="joined", behind="joined/VBD Nin/NNP/joined/nsubj"), person="Nin"), ["Nin (joined)"]),
        (drawn(BEHIND.format(verb="joined", behind="joined/VBN in/IN/Bern#2/case Bern/NNP/joined/obl")), NOBODY),
        (drawn(BEHIND.format(verb="said", behind="Roth/NNP/said/nsubj said/VBD Nin/NNP/said/obj"), person="Roth, Nin"), ["Roth (said)"]),
        (drawn("“ He/PRP/left/nsubj left/VBD Bern/NNP/left/obj , ” according/IN/Nin/case to/IN/according/fixed Nin/NNP/left/obl ."),
         ["Nin (according to)"]),
    ],
    ids=["said Nin", "Nin said", "as Nin said", "object", "a place", "told Nin", "joined", "no subject", "Roth said Nin", "according to"],
)  # fmt: skip
def test_named_behind_the_marks(tree: Drawn, expected: list[str]) -> None:
    """Both "said Nin" and "Nin said" name him, past closing marks; whoever is told does not speak."""
    assert direct(tree) == expected


def test_named_around_the_marks() -> None:
    """What stands within a report is the word of whoever is reported, and mixed in with what is told in a clause."""
    report = (
        "Nin/NNP/{verb}/nsubj {verb}/VBD that/IN/left/mark he/PRP/left/nsubj left/VBD/{verb}/ccomp “ the/DT/town/det"
        " old/JJ/town/amod town/NN/left/obj ”/:PUNCT/left/punct ."
    )
    (mixed,) = found(drawn(report.format(verb="wrote")))
    assert (mixed.quotation.kind, mixed.quotation.voice.label, mixed.quotation.cue) == (
        "mixed",
        "Nin",
        "wrote",
    )
    assert found(drawn(report.format(verb="joined"))) == []


def test_a_language_without_words_has_no_speakers() -> None:
    """It has no quotation marks either."""
    assert direct(drawn(SAID.format(before="", between=":")), NOWHERE) == []
