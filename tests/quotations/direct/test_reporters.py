"""On whose word it stands that somebody is quoted."""

from dataclasses import replace

from testimonia.analysis import Scope
from testimonia.model import Voice
from testimonia.quotations.direct.reporters import reporting
from tests.clauses.trees import drawn
from tests.quotations.drawing import AUTHOR, analysed

TREE = drawn("Moor/NNP/wrote/nsubj wrote/VBD Nin/NNP/told/nsubj told/VBD/wrote/ccomp him/PRP/told/obj :")
MOOR = Voice("writer", "Moor")


def test_who_reports_the_words_that_tell_it_is_around() -> None:
    """Not who is quoted; and without such words, whoever says what stands where the quotation begins."""
    analysis = replace(analysed(TREE), scopes=(Scope(2, 5, MOOR),))
    nin = Voice("speaker", "Nin", cue=analysis.locus(3, 4))
    assert reporting(nin, [analysis], 90) == (AUTHOR, MOOR)
    assert reporting(replace(MOOR, cue=analysis.locus(3, 4)), [analysis], 90) == (AUTHOR,)
    bare = Voice("speaker", "Nin")
    assert reporting(bare, [analysis], analysis.sentence.starts[2]) == (AUTHOR, MOOR)
    assert reporting(bare, [analysis], 0) == (AUTHOR,)


def test_outside_of_all_sentences_nobody_reports() -> None:
    """Before the first and behind the last."""
    analysis = analysed(TREE)
    bare = Voice("speaker", "Nin")
    assert reporting(bare, [analysis], analysis.sentence.end) == reporting(bare, [], 0) == ()


def test_where_the_words_that_tell_it_stand_far_before() -> None:
    """Whoever says what stands where the quotation begins reports it: the author at least."""
    analysis = replace(analysed(TREE), scopes=(Scope(2, 5, MOOR),))
    nin = Voice("speaker", "Nin", cue=replace(analysis.locus(3, 4), start=900, end=904))
    assert reporting(nin, [analysis], analysis.sentence.starts[2]) == (AUTHOR, MOOR)
    assert reporting(nin, [analysis], 0) == (AUTHOR,)
