"""How far what is told of an event's noun reaches."""

from testimonia.clauses.reach import reach
from tests.clauses.trees import Drawn, drawn


def told(tree: Drawn, word: str) -> tuple[list[str], list[str], str]:
    behind, times, end = reach(tree.structure, tree.phrase(word))
    places = [f"{case} {tree.words(phrase)}" for case, phrase in behind]
    return places, [f"{case} {time.words}" for case, time in times], " ".join(tree.sentence.words[end:])


def test_what_hangs_on_the_verb_right_behind_is_the_events() -> None:
    """All of "the deportation of Nin to Russia in 1937" is the deportation's, though the parser gave it to the verb."""
    tree = drawn(
        "She/PRP/opposed/nsubj opposed/VBD deportation/NN/opposed/obj of/IN/Nin/case Nin/NNP/deportation/nmod"
        " to/IN/Russia/case Russia/NNP/opposed/obl in/IN/1937/case 1937/CD/opposed/obl .", times="1937",
    )  # fmt: skip
    assert told(tree, "deportation") == (["of Nin", "to Russia"], ["in 1937"], ".")


def test_a_break_ends_it() -> None:
    """Behind a comma, and behind another verb's noun, nothing more is told of the event."""
    comma = drawn(
        "She/PRP/left/nsubj left/VBD after/IN/strike/case strike/NN/left/obl , for/IN/Bern/case Bern/NNP/left/obl ."
    )
    assert told(comma, "strike") == ([], [], ", for Bern .")
    other = drawn("strike/NN/failed/nsubj in/IN/Bern/case Bern/NNP/came/obl failed/VBD came/VBD/failed/conj")
    assert told(other, "strike") == ([], [], "in Bern failed came")


def test_a_subject_behind_is_none_of_it() -> None:
    """A noun phrase that begins there in another relation is the verb's own."""
    tree = drawn("strike/NN/met/nsubj police/NNS/met/obj met/VBD")
    assert told(tree, "strike") == ([], [], "police met")


def test_at_the_end_of_the_sentence_nothing_follows() -> None:
    """The last noun of a sentence reaches to its end."""
    assert told(drawn("She/PRP/joined/nsubj joined/VBD strike/NN/joined/obj"), "strike") == ([], [], "")
