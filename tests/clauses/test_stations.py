"""Parallel noun phrases with times of their own."""

from testimonia.clauses.stations import lines, stations
from tests.clauses.trees import Drawn, drawn


def found(tree: Drawn, *words: str) -> list[tuple[str, list[str]]]:
    """Return of each station its phrase and its times."""
    parallel = [tree.phrase(word) for word in words]
    return [
        (tree.words(each.phrase), [time.words for _, time in each.times])
        for each in stations(tree.structure, parallel)
    ]


def test_each_has_the_time_behind_it() -> None:
    """Of "to Lyon in 1911 and then to Ghent in 1920" each place has its year."""
    tree = drawn(
        "She/PRP/moved/nsubj moved/VBD to/IN/Lyon/case Lyon/NNP/moved/obl in/IN/1911/case 1911/CD/moved/obl"
        " and/CC/Ghent/cc then/RB/Ghent/advmod to/IN/Ghent/case Ghent/NNP/Lyon/conj in/IN/1920/case 1920/CD/Ghent/nmod .",
        times="1911, 1920",
    )  # fmt: skip
    assert found(tree, "Lyon", "Ghent") == [("Lyon", ["1911"]), ("Ghent", ["1920"])]


def test_a_time_of_all_parts_nothing() -> None:
    """A time behind the last of them, or before the first, is of all."""
    behind = drawn(
        "She/PRP/moved/nsubj moved/VBD to/IN/Lyon/case Lyon/NNP/moved/obl and/CC/Ghent/cc Ghent/NNP/Lyon/conj"
        " in/IN/1920/case 1920/CD/moved/obl .", times="1920",
    )  # fmt: skip
    assert found(behind, "Lyon", "Ghent") == []
    before = drawn(
        "In/IN/1920/case 1920/CD/moved/obl she/PRP/moved/nsubj moved/VBD to/IN/Lyon/case Lyon/NNP/moved/obl"
        " and/CC/Ghent/cc to/IN/Ghent/case Ghent/NNP/Lyon/conj .", times="1920",
    )  # fmt: skip
    assert found(before, "Lyon", "Ghent") == []


def test_what_joins_nothing_is_no_station() -> None:
    """Without a conjunction or a mark a phrase tells of the one before: "at a mill in Lyon in 1911"."""
    tree = drawn(
        "She/PRP/worked/nsubj worked/VBD at/IN/mill/case a/DT/mill/det mill/NN/worked/obl in/IN/1911/case"
        " 1911/CD/worked/obl in/IN/Lyon/case Lyon/NNP/worked/obl .", times="1911",
    )  # fmt: skip
    assert found(tree, "mill", "Lyon") == []
    assert found(tree, "mill") == []


def test_the_last_may_have_none_behind_and_but_not_behind_a_comma() -> None:
    """What stands behind a comma and has no time says more of the one before: "in Lyon in 1911, in Burgundy"."""
    joined = (
        "She/PRP/lived/nsubj lived/VBD in/IN/Lyon/case Lyon/NNP/lived/obl in/IN/1911/case 1911/CD/lived/obl"
        " {mark} in/IN/Ghent/case Ghent/NNP/Lyon/conj ."
    )
    both = drawn(joined.format(mark="and/CC/Ghent/cc"), times="1911")
    assert found(both, "Lyon", "Ghent") == [("Lyon", ["1911"]), ("Ghent", [])]
    assert found(drawn(joined.format(mark=","), times="1911"), "Lyon", "Ghent") == []


def test_years_in_brackets_behind_a_person_are_that_persons() -> None:
    """They say nothing of when it was: "to Piet (1930) and Ida (1941)"."""
    tree = drawn(
        "He/PRP/went/nsubj went/VBD to/IN/Piet/case Piet/NNP/went/obl ( 1930/CD/Piet/nmod ) and/CC/Ida/cc Ida/NNP/Piet/conj"
        " ( 1941/CD/Ida/nmod ) .", times="1930, 1941", person="Piet, Ida",
    )  # fmt: skip
    assert found(tree, "Piet", "Ida") == []


def test_lines_are_by_preposition() -> None:
    """Phrases behind prepositions of place are one line, each once; others go by their preposition."""
    tree = drawn(
        "at/IN/Kiel/case Kiel/NNP/was/obl in/IN/Graz/case Graz/NNP/was/obl of/IN/arts/case arts/NNS/was/obl was/VBD"
    )
    kiel, graz, arts = (tree.phrase(word) for word in ("Kiel", "Graz", "arts"))
    behind = [("at", kiel), ("in", graz), ("of", arts), ("in", graz)]
    assert lines(behind, frozenset({"at", "in"})) == [[kiel, graz], [arts]]
