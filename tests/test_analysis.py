"""A sentence with all that is found in it."""

import pytest

from testimonia.analysis import Analysis, Scope
from testimonia.languages.protocol import Language
from testimonia.mentions import Entity
from testimonia.model import Voice
from tests.clauses.trees import drawn
from tests.factories import make_mention, make_source

TREE = drawn(
    "Ada/NNP/says/nsubj says/VBZ Karl/NNP/left/nsubj left/VBD/says/ccomp Graz/NNP/left/obj .",
    person="Ada, Karl",
    place="Graz",
)
SOURCE = make_source("Ada says Karl left Graz .")
AUTHOR, ADA, RUMOUR = Voice("author", "the author"), Voice("speaker", "Ada"), Voice("rumour", "it is said")


def analysis(*scopes: Scope) -> Analysis:
    grammar = TREE.grammar
    karl = TREE.phrase("Karl")
    entity, mention = Entity(1, "person", "Karl", "m", True, True), make_mention(SOURCE, "Karl")
    return Analysis(
        SOURCE, Language("en", lambda *_: []), TREE.sentence, grammar.phrases, grammar.clauses, grammar.structure,
        {karl: (entity, mention)}, {}, AUTHOR, scopes,
    )  # fmt: skip


def test_who_is_meant_is_known_of_what_is_resolved() -> None:
    """Of other phrases, and of none, nobody knows it."""
    made = analysis()
    assert made.mention(TREE.phrase("Karl")) == make_mention(SOURCE, "Karl")
    entity = made.entity(TREE.phrase("Karl"))
    assert entity is not None
    assert entity.label == "Karl"
    assert (made.mention(TREE.phrase("Ada")), made.entity(TREE.phrase("Ada"))) == (None, None)
    assert (made.mention(None), made.entity(None)) == (None, None)


def test_words_are_those_of_the_source() -> None:
    """From the first up to the last, which is left out."""
    assert analysis().text(2, 5) == "Karl left Graz"
    locus = analysis().locus(2, 4)
    assert (locus.start, locus.end, locus.quote) == (9, 18, "Karl left")


def test_phrases_have_neighbours() -> None:
    """Before the first and behind the last there is none; the first is nobody's successor by a step back."""
    made = analysis()
    first, last = made.phrases[0], made.phrases[-1]
    assert made.after(first) is made.phrases[1]
    assert made.before(made.phrases[1]) is first
    assert made.before(first) is None
    assert made.after(last) is None
    assert made.index(made.phrases[2]) == 2


@pytest.mark.parametrize(("word", "chain"), [(0, ["the author"]), (3, ["the author", "Ada"])])
def test_voices_begin_with_the_author(word: int, chain: list[str]) -> None:
    """Who is reported stands behind; outside of what they said they are no voice."""
    assert [voice.label for voice in analysis(Scope(2, 5, ADA)).voices(word)] == chain


def test_voices_are_nested_from_the_outermost() -> None:
    """A scope inside another is said by the inner voice on the word of the outer, in whatever order they were found."""
    outer, inner = Scope(0, 6, ADA), Scope(2, 5, RUMOUR)
    for scopes in ((outer, inner), (inner, outer)):
        assert [voice.label for voice in analysis(*scopes).voices(3)] == ["the author", "Ada", "it is said"]
    assert len(analysis(outer, Scope(2, 5, ADA)).voices(3)) == 2


def test_what_is_unsaid_has_no_voice() -> None:
    """“Never said that”: the words are nobody's, and that is told."""
    made = analysis(Scope(2, 5, ADA, unsaid=True))
    assert made.voices(3) == (AUTHOR,)
    assert made.unsaid(3)
    assert not made.unsaid(0)


def test_who_goes_on_speaking_is_one_link() -> None:
    """Told by what they are called, and where they are quoted in their own words that is kept."""
    quoted = Voice("speaker", "Ada", direct=True)
    assert analysis(Scope(0, 6, ADA), Scope(2, 5, quoted)).voices(3) == (AUTHOR, quoted)
    assert analysis(Scope(0, 6, quoted), Scope(2, 5, ADA)).voices(3) == (AUTHOR, quoted)
    mention = make_mention(SOURCE, "Ada")
    one, other = Voice("speaker", "Ada", mention), Voice("speaker", "she", mention)
    assert analysis(Scope(0, 6, one), Scope(2, 5, other)).voices(3) == (AUTHOR, one)
    namesake = Voice("speaker", "Ada", make_mention(SOURCE, "Karl"))
    assert analysis(Scope(0, 6, one), Scope(2, 5, namesake)).voices(3) == (AUTHOR, one, namesake)


def test_who_tells_in_another_sentence_stands_before() -> None:
    """Once, even where this sentence tells it too; and no scope is around itself."""
    nin = Voice("speaker", "Nin")
    quoted = Scope(0, 6, ADA, over=(nin,))
    assert analysis(quoted).voices(3) == (AUTHOR, nin, ADA)
    assert analysis(quoted).around(quoted) == (AUTHOR, nin)
    outer = Scope(0, 6, nin)
    made = analysis(outer, quoted, Scope(2, 5, ADA))
    assert made.voices(3) == (AUTHOR, nin, ADA)
    assert made.around(quoted) == (AUTHOR, nin)


def test_a_report_that_is_denied_says_nothing() -> None:
    """“Ada denies that it is said that …”: nobody says it; what Ada denies in her own words is denied by her alone."""
    made = analysis(Scope(0, 6, ADA, denies=True), Scope(2, 5, RUMOUR))
    assert (made.unsaid(3), made.unsaid(0)) == (True, False)
    own = analysis(Scope(0, 6, ADA, denies=True), Scope(2, 5, Voice("speaker", "Ada", direct=True)))
    assert (own.unsaid(3), own.denied_by_voice(3)) == (False, True)


def test_the_innermost_voice_denies() -> None:
    """What an outer voice denies, an inner may say; hearsay is told apart."""
    made = analysis(Scope(0, 6, ADA, denies=True), Scope(2, 5, RUMOUR))
    assert made.denied_by_voice(0)
    assert not made.denied_by_voice(3)
    assert made.rumoured(3)
    assert not made.rumoured(0)
