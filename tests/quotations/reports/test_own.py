"""What somebody who tells reports of themselves."""

from dataclasses import replace

import pytest

from testimonia.analysis import Scope
from testimonia.languages.en.pack import ENGLISH
from testimonia.model import Voice
from testimonia.quotations.reports.own import heard_anew
from tests.clauses.trees import Drawn, drawn
from tests.quotations.drawing import analysed, reported, said

LEFT = "that/IN/left/mark Nin/NNP/left/nsubj had/VBD/left/aux left/VBN/{verb}/ccomp ."
SAID = "I/PRP/said/nsubj {adverb}said/VBD " + LEFT.format(verb="said")
PRESENT = "I/PRP/{verb}/nsubj {modal}{verb}/VBP " + LEFT
FORMERLY = "{who}/used/nsubj used/VBD to/TO/{verb}/mark {verb}/VB/used/xcomp " + LEFT


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (SAID.format(adverb=""), ["M. Ortega: Nin had left"]),
        (PRESENT.format(verb="swear", modal=""), ["M. Ortega: Nin had left"]),
        (PRESENT.format(verb="tell", modal="will/MD/tell/aux "), ["M. Ortega: Nin had left"]),
        ("We/PRP/thought/nsubj had/VBD/thought/aux thought/VBN ourselves/PRP/thought/obj clever/JJ/thought/xcomp .", ["M. Ortega: clever"]),
        ("I/PRP/ashamed/nsubj was/VBD/ashamed/cop ashamed/JJ of/IN/vote/case the/DT/vote/det vote/NN/ashamed/obl .", ["M. Ortega: the vote"]),
        (PRESENT.format(verb="think", modal=""), []),
        (PRESENT.format(verb="believe", modal=""), []),
        (PRESENT.format(verb="say", modal="must/MD/say/aux "), []),
        (PRESENT.format(verb="say", modal="would/MD/say/aux "), []),
        ("I/PRP/proud/nsubj am/VBP/proud/cop proud/JJ of/IN/vote/case the/DT/vote/det vote/NN/proud/obl .", []),
        ("I/PRP/knew/nsubj knew/VBD " + LEFT.format(verb="knew"), []),
        ("I/PRP/heard/nsubj heard/VBD " + LEFT.format(verb="heard"), []),
    ],
    ids=["said", "swear", "will tell", "had thought", "was ashamed", "think", "believe", "must say", "would say", "am proud", "knew", "heard"],
)  # fmt: skip
def test_what_somebody_has_said_or_says_by_saying_so(text: str, expected: list[str]) -> None:
    """It is a report by whoever tells; what they hold or know now, or only heard, is not."""
    assert said(drawn(text)) == expected


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (SAID.format(adverb=""), True),
        (SAID.format(adverb="never/RB/said/advmod "), False),
        (FORMERLY.format(who="I/PRP", verb="say"), True),
        (FORMERLY.format(who="I/PRP", verb="believe"), False),
        (FORMERLY.format(who="Ida/NNP", verb="believe"), True),
    ],
    ids=["said", "never said", "used to say", "used to believe", "somebody else"],
)
def test_what_somebody_no_longer_thinks(text: str, told: bool) -> None:
    """Nobody says now what the teller never said, or has ceased to believe."""
    (scope,) = reported(drawn(text))
    assert scope.unsaid is not told


def test_the_author_stays_one_voice() -> None:
    """What the author has said is on the author's word once."""
    tree = drawn(SAID.format(adverb=""))
    analysis = analysed(tree)
    assert [voice.label for voice in analysis.voices(_place(tree, "left"))] == ["M. Ortega"]


def test_in_somebodys_words_it_is_theirs() -> None:
    """Once it is known whose words they are, "I" is that one; what is only reported of somebody has no "I" of theirs."""
    tree = drawn(SAID.format(adverb=""))
    analysis = analysed(tree)
    speaker = Voice("speaker", "Ida Falk", direct=True)
    around = Scope(0, len(tree.sentence), speaker, kind="direct")
    direct = replace(analysis, scopes=(around, *analysis.scopes))
    assert heard_anew(direct).scopes[1].voice.label == "Ida Falk"
    indirect = replace(
        analysis, scopes=(replace(around, voice=replace(speaker, direct=False)), *analysis.scopes)
    )
    assert heard_anew(indirect).scopes[1].voice.label == "M. Ortega"
    assert ENGLISH.speech().own


def _place(tree: Drawn, word: str) -> int:
    return tree.sentence.words.index(word)
