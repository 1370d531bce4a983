"""What the rules say and what the model sees, brought together."""

from dataclasses import replace

from testimonia.extractors.learnt import Learnt
from testimonia.extractors.verdict import settled, support
from testimonia.model import Statement
from testimonia.tagger.sight import Told
from testimonia.tagger.worth import LEARNT, NEVER, Measure
from tests.factories import make_mention, make_source, make_statement

SOURCE = make_source("She was born in Odessa in 1878 and taught at Kazan.")
HER = make_mention(SOURCE, "She")
BORN = replace(make_statement(SOURCE, HER), type="birth", role="born", extractor="patterns", object=None)
WORTH = {
    LEARNT: Measure(1.0, {"": 0.0}, {"": 0.7}),
    "patterns": Measure(1.0, {"": 2.0}, {"": 0.3, "journey": NEVER}),
}


def learnt(statement: Statement, sure: float) -> Learnt:
    """Return a statement as the model sees it."""
    told = Told(statement.type, statement.role, 0, sure, {"subject": (0, 1.0)})
    return Learnt(told, replace(statement, extractor=LEARNT, score=sure))


def test_one_thing_is_said_once() -> None:
    """What both see is the rules' statement, with the chance that the model gives it."""
    (found,) = settled([BORN], [learnt(BORN, 0.9)], WORTH)
    assert (found.extractor, found.score) == ("patterns", 0.985)


def test_what_only_the_model_sees_is_added_where_it_is_sure() -> None:
    """From the least chance on."""
    taught = replace(BORN, type="employment", role="employed")
    seen = [learnt(BORN, 0.9), learnt(taught, 0.8)]
    assert [each.type for each in settled([BORN], seen, WORTH)] == ["birth", "employment"]
    assert [each.type for each in settled([BORN], [seen[0], learnt(taught, 0.6)], WORTH)] == ["birth"]


def test_what_the_model_does_not_see_at_all_is_worth_less() -> None:
    """Rules that were mostly wrong there say nothing without it."""
    assert support(BORN, []) == 0.0
    assert settled([BORN], [], WORTH) == []
    went = replace(BORN, type="journey", role="travelled")
    assert settled([went], [learnt(went, 0.99)], WORTH)[0].extractor == LEARNT


def test_makers_without_a_measure_are_left_as_they_are() -> None:
    """Entries of boxes, and whatever a plug-in makes."""
    entry = replace(BORN, extractor="entries", score=0.9)
    assert settled([entry], [], WORTH) == [entry]
    assert settled([BORN], [learnt(BORN, 0.99)], {"patterns": WORTH["patterns"]})[0].extractor == "patterns"


def test_another_person_or_place_is_no_support() -> None:
    """The model must see the same type of the same person in the same words."""
    other = replace(HER, referent="somebody")
    assert support(BORN, [learnt(replace(BORN, subject=other), 0.9)]) == 0.0
    assert support(BORN, [learnt(replace(BORN, type="death"), 0.9)]) == 0.0
    assert support(BORN, [learnt(BORN, 0.4), learnt(BORN, 0.6)]) == 0.6
