"""Who says what stands in quotation marks, by a verb beside them."""

from testimonia.quotations.direct.by_verb import can_name, clause_of, is_person, owner_of
from tests.clauses.trees import drawn
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
