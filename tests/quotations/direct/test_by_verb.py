"""Who says what stands in quotation marks, by a verb beside them."""

import pytest

from testimonia.quotations.direct.by_verb import can_name, clause_of, is_person, owner_of
from tests.clauses.trees import drawn
from tests.quotations.direct.speaking import voices
from tests.quotations.drawing import analysed

VOICE = drawn("the/DT/voice/det girl/NN/voice/nmod:poss 's/POS/girl/case voice/NN/called/nsubj called/VBD .")
BROTHER = drawn(
    "Nin/NNP/brother/nmod:poss 's/POS/Nin/case brother/NN/called/nsubj called/VBD .", person="Nin"
)


def test_a_part_of_somebody_is_theirs() -> None:
    """Who speaks is the girl whose voice it is; a brother speaks for himself."""
    voice, brother = VOICE.phrase("voice"), BROTHER.phrase("brother")
    assert owner_of(analysed(VOICE), voice) is voice.owner
    assert owner_of(analysed(BROTHER), brother) is brother


def test_persons_named_or_not() -> None:
    """A noun for what somebody is names a person; one for a thing does not."""
    tree = drawn("The/DT/minister/det minister/NN/sold/nsubj sold/VBD a/DT/mill/det mill/NN/sold/obj .")
    analysis = analysed(tree)
    assert [is_person(analysis, each) for each in map(tree.phrase, ("minister", "mill"))] == [True, False]
    assert can_name(analysis, tree.phrase("minister"))
    assert clause_of(analysis, tree.phrase("mill")) is None


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“Never,” said Karl Roth, “never in my life.”", "Karl Roth (said)"),
        ("“Not at all,” answered Karl Roth. “Not at all, my dear Basil.”", "Karl Roth (answered)"),
        ("'What do they do there?' asked Olga Stern.", "Olga Stern (asked)"),
        ("“The strike is lost,” Karl Roth never said.", "speaker not named"),
        ("At no time did Karl Roth say: “The strike is lost for ever.”", "speaker not named"),
        ("In his speeches Karl Roth quoted Otto Lund: “The strike is lost for ever.”", "Otto Lund (quoted)"),
        ("“The strike is lost,” Karl Roth would repeat after Otto Lund.", "Otto Lund (would repeat)"),
        ("“The strike is lost,” Karl Roth repeated.", "Karl Roth (repeated)"),
    ],
)
def test_what_is_denied_in_a_quotation_is_said(text: str, speaker: str) -> None:
    """A "never" inside the marks does not deny that it was said; single marks are marks as well."""
    assert set(voices(text)) == {speaker}


@pytest.mark.parametrize(
    ("verb", "speaker"),
    [
        ("is said to have answered", "Karl Roth (to have answered)"),
        ("was reported to have replied", "Karl Roth (to have replied)"),
        ("was forced to answer", "Karl Roth (to answer)"),
        ("refused to answer", "speaker not named"),
        ("tried to shout", "speaker not named"),
        ("wanted to say", "speaker not named"),
    ],
)
def test_a_verb_of_saying_behind_another_tells_it_where_it_happened(verb: str, speaker: str) -> None:
    """Who is said to have answered is who is quoted; who refused to answer is not."""
    assert set(voices(f"“I was never there,” Karl Roth {verb}.")) == {speaker}
