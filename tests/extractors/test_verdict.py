"""What the rules say and what the model sees, brought together."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from testimonia.analysis import Analysis
from testimonia.clauses.values import Phrase
from testimonia.extractors.learnt import Learnt
from testimonia.extractors.verdict import by_rules, support, with_learnt, worth_making
from testimonia.languages.en.pack import ENGLISH
from testimonia.languages.en.tokens import sentences
from testimonia.model import Statement
from testimonia.sentence import Sentence
from testimonia.tagger.sight import Told
from testimonia.tagger.told import LONGEST
from testimonia.tagger.worth import LEARNT, NEVER, Measure, Worth
from testimonia.vocabulary import statement_types
from tests.factories import make_mention, make_source, make_statement

SOURCE = make_source("She was born in Odessa in 1878 and taught at Kazan.")
(SENTENCE,) = sentences(SOURCE.text, 0, len(SOURCE.text))
HER, KAZAN = make_mention(SOURCE, "She"), make_mention(SOURCE, "Kazan", "group")
BORN = replace(make_statement(SOURCE, HER), type="birth", role="born", extractor="patterns")
TAUGHT = replace(BORN, type="employment", role="employed", object=KAZAN)
WORTH = {
    LEARNT: Measure(1.0, {"": 0.0}, {"": 0.7}),
    "patterns": Measure(
        1.0, {"": 2.0, "birth": 2.0, "journey": 2.0}, {"": 0.3, "birth": 0.3, "journey": NEVER}
    ),
}


def learnt(statement: Statement, sure: float, word: str = "born", *, heard: bool = True) -> Learnt:
    """Return a statement as the model sees it."""
    told = Told(statement.type, statement.role, 0, sure, {"subject": (0, 1.0)})
    at = SOURCE.text.index(word)
    return Learnt(told, replace(statement, extractor=LEARNT, score=sure), (at, at + len(word)), heard)


def around(sentence: Sentence, **more: object) -> Analysis:
    """Return a sentence of which nothing else is known."""
    return Analysis(
        SOURCE, ENGLISH, sentence, [], [], None, {}, {}, BORN.voices[0], **more,  # type: ignore[arg-type]
    )  # fmt: skip


def settled(said: Sequence[Statement], seen: Sequence[Learnt], worth: Worth = WORTH) -> list[Statement]:
    """Return what stands in the end."""
    return with_learnt(by_rules(around(SENTENCE), said, seen, worth), seen, worth)


def test_one_thing_is_said_once() -> None:
    """What both see is the rules' statement, with the chance that the model gives it."""
    (found,) = settled([BORN], [learnt(BORN, 0.9)])
    assert (found.extractor, found.score) == ("patterns", 0.985)


def test_what_only_the_model_sees_is_added_where_it_is_sure() -> None:
    """From the least chance on."""
    seen = [learnt(BORN, 0.9), learnt(TAUGHT, 0.8, "taught")]
    assert [each.type for each in settled([BORN], seen)] == ["birth", "employment"]
    assert [each.type for each in settled([BORN], [seen[0], learnt(TAUGHT, 0.6, "taught")])] == ["birth"]


def test_of_parent_and_child_the_rules_tell_which() -> None:
    """The model's statement the other way round is no second one, however sure it is."""
    parent = replace(BORN, type="kinship", role="parent", object=make_mention(SOURCE, "Odessa"))
    child = replace(parent, role="child")
    assert [each.role for each in settled([parent], [learnt(child, 0.99)])] == ["parent"]
    both = [learnt(parent, 0.8), learnt(child, 0.9)]
    assert [each.role for each in settled([], both)] == ["child"]


def test_what_the_model_does_not_see_at_all_is_worth_less() -> None:
    """Rules that were mostly wrong there say nothing without it."""
    assert support(BORN, []) == 0.0
    assert settled([BORN], []) == []
    went = replace(BORN, type="journey", role="travelled")
    assert settled([went], [learnt(went, 0.99)])[0].extractor == LEARNT


@pytest.mark.parametrize("type_", [name for name in statement_types() if name not in {"birth", "journey"}])
def test_types_that_were_not_measured_are_left_as_they_are(type_: str) -> None:
    """Reports and quotations are in no mark; the model has no view of them."""
    said = replace(BORN, type=type_, role=next(iter(statement_types()[type_].roles)))
    assert settled([said], []) == [said]


def test_makers_without_a_measure_are_left_as_they_are() -> None:
    """Entries of boxes, and whatever a plug-in makes."""
    entry = replace(BORN, extractor="entries", score=0.9)
    assert settled([entry], []) == [entry]


def test_where_the_model_cannot_look_rules_stand() -> None:
    """What is denied; whom the sentence does not name, as in an entry of a lexicon; a sentence that is too long."""
    denied = replace(BORN, polarity="denied")
    assert settled([denied], []) == [denied]
    elsewhere = replace(BORN, subject=replace(HER, start=500, end=503))
    assert settled([elsewhere], []) == [elsewhere]
    words = "word " * (LONGEST + 1)
    (long,) = sentences(words, 0, len(words))
    assert by_rules(around(long), [BORN], [], WORTH) == [BORN]


def test_note_style_is_foreign_to_the_model() -> None:
    """What "Fr. writer" says in an entry of a lexicon is for rules alone."""
    phrase = Phrase("np", 0, 1, "writer")
    assert by_rules(around(SENTENCE, bare=((phrase, phrase),)), [BORN], [], WORTH) == [BORN]


def test_another_person_type_or_word_is_no_support() -> None:
    """The model must see the same type of the same person at a word of the statement."""
    other = replace(HER, referent="somebody")
    assert support(BORN, [learnt(replace(BORN, subject=other), 0.9)]) == 0.0
    assert support(BORN, [learnt(replace(BORN, type="death"), 0.9)]) == 0.0
    early = replace(BORN, locus=replace(BORN.locus, end=22))
    assert support(early, [learnt(BORN, 0.9, "taught")]) == 0.0
    assert support(BORN, [learnt(BORN, 0.4), learnt(BORN, 0.6)]) == 0.6


def test_what_somebody_says_of_whom_the_grammar_knows_nothing_is_not_said() -> None:
    """It would stand as the author's own word."""
    assert settled([], [learnt(BORN, 0.99, heard=False)]) == []


def test_only_what_can_count_is_made() -> None:
    """What rules state in the sentence, for it supports them; else what would stand if its subject were sure."""
    told = [
        Told(type_, "", 0, score, {"subject": (0, 0.1)}) for type_, score in (("birth", 0.2), ("birth", 0.9))
    ]
    assert list(worth_making(told, set(), WORTH[LEARNT])) == told[1:]
    assert list(worth_making(told, {"birth"}, WORTH[LEARNT])) == told
    assert list(worth_making(told, {"death"}, WORTH[LEARNT])) == told[1:]
