"""Sentences that are read together, as they are told whose words stand in them."""

from testimonia.model import Quotation, Voice
from testimonia.quotations.direct.marks import Direct
from testimonia.quotations.direct.sentences import Sentences, together
from tests.clauses.trees import drawn
from tests.quotations.drawing import analysed

REPORT = "Nin/NNP/said/nsubj said/VBD that/IN/left/mark he/PRP/left/nsubj left/VBD/said/ccomp “ the/DT/town/det town/NN/left/obj ”/:PUNCT/left/punct ."
FIRST = analysed(drawn(REPORT))
TEXT = FIRST.source.text
TOWN = Direct(TEXT.index("“"), TEXT.index("”") + 1, kind="part")
NIN = Voice("speaker", "Nin", direct=True)


def test_where_a_place_is() -> None:
    """In the sentence that begins last before it."""
    sentences = Sentences([FIRST], None)
    assert [sentences.at(place) for place in (0, 5, len(TEXT))] == [0, 0, 0]
    assert [*sentences.of(TOWN)] == [0]
    assert sentences.opens(Direct(0, 3))
    assert not sentences.opens(TOWN)


def test_what_stands_in_one_sentence() -> None:
    """Blanks on either side do not count."""
    sentences = Sentences([FIRST], None)
    assert together(sentences, 0, len(TEXT))
    assert not together(sentences, 3, 4)


def test_where_a_speaker_can_be_named() -> None:
    """In the sentence of a quotation, and the one before that begins with it."""
    assert Sentences([FIRST], None).near(TOWN) == [FIRST]
    assert Sentences([FIRST], FIRST).near(Direct(0, 3)) == [FIRST, FIRST]


def test_words_are_given_to_their_speaker() -> None:
    """They are on that one's word, after whoever reports it."""
    sentences = Sentences([FIRST], None)
    roth = Voice("speaker", "Roth", direct=True)
    sentences.give(
        TOWN, Quotation(TOWN.start, TOWN.end, "direct", roth, sentences.reporting(roth, TOWN)), None
    )
    (analysis,) = sentences.analyses
    assert [voice.label for voice in analysis.voices(7)] == ["M. Ortega", "Nin", "Roth"]
    assert [voice.label for voice in sentences.reporting(roth, TOWN)] == ["M. Ortega", "Nin"]


def test_words_are_mixed_into_a_report() -> None:
    """The report is then of that kind; it says so only of words within a sentence."""
    sentences = Sentences([FIRST], None)
    report = sentences.report_around(TOWN)
    assert report is not None
    assert sentences.report_around(Direct(TOWN.start, TOWN.end)) is None
    sentences.mix(TOWN, report)
    assert [scope.kind for scope in sentences.analyses[0].scopes] == ["mixed"]
