"""Reported stretches of a sentence: who says it, and whether it is told that they do."""

import pytest

from testimonia.model import Clue
from tests.clauses.trees import Drawn, drawn
from tests.extractors.reading import statement_lines
from tests.quotations.drawing import analysed, reported, said

THAT = "Nin/NNP/{verb}/nsubj {before}{verb}/VBD that/IN/left/mark he/PRP/left/nsubj left/VBD/{verb}/ccomp ."


@pytest.mark.parametrize(
    ("tree", "unsaid"),
    [
        (drawn(THAT.format(verb="said", before="")), False),
        (drawn(THAT.format(verb="said", before="never/RB/said/advmod ")), True),
        (drawn(THAT.format(verb="said", before="may/MD/said/aux ")), True),
        (drawn(THAT.format(verb="said", before="reportedly/RB/said/advmod ")), False),
        (
            drawn(
                "Nin/NNP/asked/nsubj asked/VBD whether/IN/left/mark he/PRP/left/nsubj left/VBD/asked/ccomp ."
            ),
            True,
        ),
    ],
    ids=["said", "never", "may", "reportedly", "asked"],
)
def test_what_is_not_told_to_be_said(tree: Drawn, unsaid: bool) -> None:
    """What somebody never said, may say or only asks is nobody's word; hearsay of a word is."""
    *_, scope = (each for each in reported(tree) if each.speaker is not None)
    assert scope.unsaid is unsaid


def test_who_denies_it_denies() -> None:
    """A verb of denying turns what is said; any other does not. The verb is the cue."""
    denied, told = (reported(drawn(THAT.format(verb=verb, before="")))[0] for verb in ("denied", "wrote"))
    assert (denied.denies, denied.voice.role, denied.cue) == (True, "speaker", "denied")
    assert (told.denies, told.voice.role, told.cue) == (False, "writer", "wrote")


RUMOUR = "Nin/NNP/said/nsubj:pass is/VBZ/said/aux:pass {before}said/VBN {by}to/TO/left/mark have/VB/left/aux left/VBN/said/xcomp ."


def test_a_rumour_is_nobodys() -> None:
    """Nobody in particular says what "is said to have" been; with "by" somebody does, and denied it is unsaid."""
    (scope,) = reported(drawn(RUMOUR.format(before="", by="")))
    assert (scope.voice.role, scope.voice.label, scope.speaker, scope.unsaid) == (
        "rumour",
        "“is said”",
        None,
        False,
    )
    (denied,) = reported(drawn(RUMOUR.format(before="never/RB/said/advmod ", by="")))
    assert denied.unsaid
    assert said(drawn(RUMOUR.format(before="", by="by/IN/Roth/case Roth/NNP/said/obl "))) == [
        "Roth: to have left"
    ]


def test_what_is_heard_has_two_voices() -> None:
    """Whoever passes it on speaks first, then whoever told them."""
    tree = drawn(
        "Nin/NNP/heard/nsubj heard/VBD from/IN/Roth/case Roth/NNP/heard/obl that/IN/left/mark he/PRP/left/nsubj left/VBD/heard/ccomp ."
    )
    assert said(tree) == ["Nin: he left", "Roth: he left"]


def test_the_author_says_it_anyway() -> None:
    """In "I said that" speaks no other voice than the text's."""
    tree = drawn("I/PRP/said/nsubj said/VBD that/IN/left/mark he/PRP/left/nsubj left/VBD/said/ccomp .")
    analysis = analysed(tree)
    assert [voice.label for voice in analysis.voices(4)] == [analysis.author.label]


def test_what_authors_said_is_theirs_in_the_report_of_another() -> None:
    """Of "Novak wrote that I had said that" Novak tells of the author; of "I said that" nobody else does."""
    left = "that Karl Weber had left the Labour Party."
    author = Clue("author", "Anna Berg", "Anna Berg")
    lines = statement_lines(f"Josef Novak wrote that I had said {left}", author)
    assert [line for line in lines if line.startswith("membership")] == [
        "membership.left | Karl Weber | > Labour Party | says Josef Novak > Anna Berg"
    ]
    assert "membership.left | Karl Weber | > Labour Party" in statement_lines(f"I have said {left}", author)


@pytest.mark.parametrize(
    "who",
    [
        "Those who claim",
        "Anyone who says",
        "Whoever said",
        "There are those who insist",
        "You yourself wrote",
    ],
)
def test_whoever_says_it_the_author_does_not(who: str) -> None:
    """Of "those who claim that he left are wrong" it is somebody's word that he left, though nobody knows whose."""
    lines = statement_lines(f"{who} that Karl Weber had left the Labour Party.")
    assert "membership.left | Karl Weber | > Labour Party" not in lines


def test_a_that_hung_elsewhere_is_not_said() -> None:
    """The "that" before what is said belongs to whoever tells it, whatever a parser hangs it on."""
    tree = drawn(
        "Nin/NNP/said/nsubj said/VBD that/IN/Max/case Max/NNP/left/nsubj left/VBD/said/ccomp .", person="Max"
    )
    assert said(tree) == ["Nin: Max left"]
