"""What of a report stands in quotation marks."""

from dataclasses import replace

from testimonia.analysis import Analysis, Scope
from testimonia.quotations.direct.in_reports import mixed, report_around, tells, without_given, words_inside
from testimonia.quotations.direct.marks import Direct
from tests.clauses.trees import drawn
from tests.quotations.drawing import analysed

TREE = drawn(
    "Nin/NNP/said/nsubj said/VBD that/IN/left/mark he/PRP/left/nsubj left/VBD/said/ccomp “ the/DT/town/det"
    " old/JJ/town/amod town/NN/left/obj ”/:PUNCT/left/punct ."
)
READ = analysed(TREE)
TEXT = READ.source.text
PART = Direct(TEXT.index("“"), TEXT.index("”") + 1, kind="part")
ALL = Direct(TEXT.index("he left"), TEXT.index("”") + 1, kind="part")


def only(analysis: Analysis) -> Scope:
    (scope,) = analysis.scopes
    return scope


def test_the_words_of_a_quotation() -> None:
    """Its marks are no words of it."""
    first, last = words_inside(READ, PART)
    assert TREE.sentence.words[first:last] == ["the", "old", "town"]
    assert words_inside(READ, Direct(0, 0)) == (0, 0)


def test_a_part_of_a_report() -> None:
    """A report of which a part is in marks is mixed; one that is all in marks is direct speech and no report."""
    assert report_around(READ, PART) is only(READ)
    assert report_around(READ, ALL) is None
    assert report_around(READ, Direct(0, 3)) is None
    assert only(mixed(READ, only(READ))).kind == "mixed"
    assert without_given(READ, PART).scopes == READ.scopes
    assert without_given(READ, ALL).scopes == ()


def test_direct_speech_is_no_report() -> None:
    """Neither is what is told by words within the marks."""
    spoken = replace(READ, scopes=(replace(only(READ), kind="direct"),))
    assert report_around(spoken, PART) is None
    assert without_given(READ, Direct(0, len(TEXT))).scopes == READ.scopes


def test_words_among_those_reported() -> None:
    """The verb of saying itself is not reported."""
    assert tells(READ, only(READ), READ.locus(4, 5))
    assert not tells(READ, only(READ), READ.locus(1, 2))
