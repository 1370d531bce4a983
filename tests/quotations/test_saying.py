"""Clauses that say something, and who says it."""

import pytest

from testimonia.languages.en.speech import speech
from testimonia.languages.parts.speech import Speech
from testimonia.quotations.saying import can_report, role_of, says, speakers
from tests.clauses.trees import drawn

PUT = "She/PRP/put/nsubj put/VBD {what}/PRP/put/obj"
HEARD = "Nin/NNP/heard/nsubj heard/VBD {case}/IN/Roth/case Roth/NNP/heard/obl"


def test_what_says_something() -> None:
    """Verbs of saying do, and "put it"; "put them" and "join" do not."""
    assert says(drawn("She/PRP/said/nsubj said/VBD").clause("say"), speech())
    assert not says(drawn("She/PRP/joined/nsubj joined/VBD it/PRP/joined/obj").clause("join"), speech())
    assert says(drawn(PUT.format(what="it")).clause("put"), speech())
    assert not says(drawn(PUT.format(what="them")).clause("put"), speech())
    assert not says(drawn("She/PRP/put/nsubj put/VBD").clause("put"), speech())
    assert not says(drawn("She/PRP/said/nsubj said/VBD").clause("say"), Speech())


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("She/PRP/said/nsubj said/VBD", "say", True),
        ("She/PRP/left/nsubj left/VBD to/TO/say/mark say/VB/left/advcl", "say", False),
        ("She/PRP/claimed/nsubj claimed/VBD to/TO/heard/mark have/VB/heard/aux heard/VBN/claimed/xcomp", "hear", True),
        ("She/PRP/claimed/nsubj claimed/VBD to/TO/hear/mark hear/VB/claimed/xcomp", "hear", False),
        ("She/PRP/claimed/nsubj claimed/VBD to/TO/said/mark have/VB/said/aux said/VBN/claimed/xcomp", "say", False),
        ("It/PRP/rumoured/nsubj:pass was/VBD/rumoured/aux:pass rumoured/VBN", "rumour", True),
        ("They/PRP/rumoured/nsubj rumoured/VBD", "rumour", False),
        ("It/PRP/joined/nsubj:pass was/VBD/joined/aux:pass joined/VBN", "join", False),
    ],
)  # fmt: skip
def test_what_can_report(text: str, lemma: str, expected: bool) -> None:
    """No infinitive does, but "to have heard"; a rumour is passive."""
    assert can_report(drawn(text).clause(lemma), speech()) is expected


def test_who_says_it() -> None:
    """The first subject; of what was heard both, or nobody where it is not told from whom."""
    several = drawn(
        "Nin/NNP/said/nsubj and/CC/Roth/cc Roth/NNP/Nin/conj said/VBD to/IN/Max/case Max/NNP/said/obl"
    )
    assert several.every(speakers(several.clause("say"), speech())) == ["Nin"]
    heard = drawn(HEARD.format(case="from"))
    assert heard.every(speakers(heard.clause("hear"), speech())) == ["Nin", "Roth"]
    about = drawn(HEARD.format(case="about"))
    assert speakers(about.clause("hear"), speech()) == []


def test_who_writes_is_a_writer() -> None:
    """A verb of writing makes a writer, any other a speaker."""
    tree = drawn("Nin/NNP/wrote/nsubj wrote/VBD and/CC/said/cc said/VBD/wrote/conj")
    assert role_of(tree.clause("write").verb, speech()) == "writer"
    assert role_of(tree.clause("say").verb, speech()) == "speaker"
