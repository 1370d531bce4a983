"""Clauses that say something, and who says it."""

import pytest

from testimonia.languages.en.speech import speech
from testimonia.languages.parts.speech import Speech
from testimonia.quotations.reports.ground import ground
from testimonia.quotations.reports.saying import Manner, manner, role_of, says, speakers, tells
from tests.clauses.trees import Drawn, drawn
from tests.quotations.drawing import analysed

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
    ("text", "expected"),
    [
        ("She/PRP/said/nsubj said/VBD", Manner()),
        ("It/PRP/rumoured/nsubj:pass was/VBD/rumoured/aux:pass rumoured/VBN", Manner()),
        ("They/PRP/joined/nsubj joined/VBD", None),
        ("Rumour/NN/has/nsubj has/VBZ it/PRP/has/expl", Manner()),
        ("Luck/NN/has/nsubj has/VBZ it/PRP/has/expl", None),
        ("She/PRP/feared/nsubj feared/VBD", Manner(said=False)),
        ("She/PRP/knew/nsubj knew/VBD", Manner(said=False, shared=True)),
        ("She/PRP/aware/nsubj was/VBD/aware/cop aware/JJ", Manner(said=False, shared=True)),
        ("The/DT/poll/det poll/NN/found/nsubj found/VBD", Manner(said=False)),
        ("The/DT/roof/det roof/NN/found/nsubj found/VBD", None),
        ("She/PRP/heard/nsubj heard/VBD", Manner(said=False, shared=True)),
    ],
)  # fmt: skip
def test_how_a_clause_tells_what_hangs_on_it(text: str, expected: Manner | None) -> None:
    """As said, as thought, as known to the author too, as shown by a document; or not at all."""
    seen = ground(analysed(drawn(text)))
    (clause,) = seen.clauses.values()
    assert manner(seen, clause) == expected


def test_what_a_thing_does_not_tell() -> None:
    """A roof that threatens to fall says nothing; somebody who threatens does."""
    text = "{who}/NN/threatened/nsubj threatened/VBD"
    told = {who: ground(analysed(drawn(text.format(who=who)))) for who in ("roof", "economist")}
    assert [tells(seen, clause) for seen in told.values() for clause in seen.clauses.values()] == [
        False,
        True,
    ]


def test_who_says_it() -> None:
    """The first subject; of what was heard from somebody both; of a passive who stands behind "by"."""
    several = drawn(
        "Nin/NNP/said/nsubj and/CC/Roth/cc Roth/NNP/Nin/conj said/VBD to/IN/Max/case Max/NNP/said/obl"
    )
    assert _speakers(several, "say") == ["Nin"]
    heard = drawn(HEARD.format(case="from"))
    assert _speakers(heard, "hear") == ["Nin", "Roth"]
    about = drawn(HEARD.format(case="about"))
    assert _speakers(about, "hear") == ["Nin"]
    passive = drawn("It/PRP/said/nsubj:pass was/VBD/said/aux:pass said/VBN by/IN/Nin/case Nin/NNP/said/obl")
    assert _speakers(passive, "say") == ["Nin"]
    quoted = drawn(
        "Nin/NNP/quoted/nsubj quoted/VBD Roth/NNP/quoted/obj as/IN/saying/mark saying/VBG/quoted/advcl that/IN/left/mark he/PRP/left/nsubj left/VBD/saying/ccomp"
    )
    assert _speakers(quoted, "say") == ["Nin", "Roth"]


def _speakers(tree: Drawn, lemma: str) -> list[str]:
    seen = ground(analysed(tree))
    clause = next(each for each in seen.clauses.values() if each.verb.lemma == lemma)
    return tree.every(speakers(seen, clause))


def test_who_writes_is_a_writer() -> None:
    """A verb of writing makes a writer, any other a speaker."""
    tree = drawn("Nin/NNP/wrote/nsubj wrote/VBD and/CC/said/cc said/VBD/wrote/conj")
    assert role_of(tree.clause("write").verb, speech()) == "writer"
    assert role_of(tree.clause("say").verb, speech()) == "speaker"


def test_from_whom_somebody_has_it() -> None:
    """Of "had it from Roth that" both pass it on."""
    tree = drawn(
        "Nin/NNP/had/nsubj had/VBD it/PRP/had/obj from/IN/Roth/case Roth/NNP/had/obl that/IN/left/mark he/PRP/left/nsubj left/VBD/had/ccomp"
    )
    assert _speakers(tree, "have") == ["Nin", "Roth"]
