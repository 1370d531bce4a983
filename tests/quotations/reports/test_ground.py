"""A sentence as readers of reports look at it."""

from testimonia.quotations.reports.ground import Ground, ground
from tests.clauses.trees import Drawn, drawn
from tests.quotations.drawing import analysed


def seen(tree: Drawn) -> Ground:
    """Return a sentence as readers of reports look at it."""
    return ground(analysed(tree))


def subjects(tree: Drawn, lemma: str) -> list[str]:
    """Return of whom the first clause of a verb is said."""
    found = seen(tree)
    clause = next(each for each in found.clauses.values() if each.verb.lemma == lemma)
    return [" ".join(tree.sentence.words[p.first : p.last]) for p in found.subjects(clause)]


def test_how_far_a_unit_reaches() -> None:
    """From the first to the last word of all that hangs on it."""
    tree = drawn("Nin/NNP/said/nsubj said/VBD that/IN/left/mark he/PRP/left/nsubj left/VBD/said/ccomp .")
    found = seen(tree)
    assert (found.reaches[4], found.reaches[1]) == ((2, 5), (0, 6))


def test_who_says_it_though_the_parser_doubts_it() -> None:
    """A doubtful subject, one behind a verb set between commas, and one with an apposition right before the verb."""
    doubted = drawn("Nin/NNP/said/nsubj? said/VBD he/PRP/left/nsubj left/VBD/said/ccomp .")
    assert subjects(doubted, "say") == ["Nin"]
    behind = drawn(
        "He/PRP/left/nsubj left/VBD , writes/VBZ/left/conj Nin/NNP/writes/obj , alone/RB/left/advmod ."
    )
    assert subjects(behind, "write") == ["Nin"]
    before = drawn(
        "He/PRP/left/nsubj left/VBD , the/DT/mayor/det mayor/NN/left/nsubj , Nin/NNP/mayor/appos , said/VBD/left/parataxis ."
    )
    assert subjects(before, "say") == ["the mayor"]


def test_a_verb_behind_a_comma_goes_on_the_verb_of_saying() -> None:
    """Who "said that he had left, and asked" does both; not without the comma, or where another subject asks."""
    text = "Nin/NNP/said/nsubj said/VBD that/IN/left/mark he/PRP/left/nsubj had/VBD/left/aux left/VBN/said/ccomp {mark} and/CC/asked/cc {who} asked/{tag}/left/conj ."
    raised = {
        name: len(seen(drawn(text.format(mark=mark, who=who, tag=tag))).raised)
        for name, mark, who, tag in [
            ("comma", ",", "", "VBD"),
            ("other form", "", "", "VBD"),
            ("same form", "", "", "VBN"),
            ("subject", ",", "she/PRP/asked/nsubj", "VBD"),
        ]
    }
    assert raised == {"comma": 1, "other form": 1, "same form": 0, "subject": 0}
