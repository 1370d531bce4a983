"""Clauses that leave out the verb of the one before."""

import pytest
from hypothesis import given, settings

from testimonia.clauses.gaps import GAPPED
from tests.clauses.jumbles import jumbles
from tests.clauses.trees import Drawn, drawn

DIED = "Radu/NNP/died/nsubj died/VBD in/IN/1951/case 1951/CD/died/obl"


def told(tree: Drawn, lemma: str) -> list[tuple[list[str], list[str]]]:
    """Return of whom a verb is said, with the times, clause by clause."""
    return [
        (tree.every(clause.subjects), [time.words for _, time in clause.times])
        for clause in tree.clauses(lemma)
    ]


@pytest.mark.parametrize(
    "tree",
    [
        drawn(f"{DIED} , Ana/NNP/died/nsubj in/IN/1960/case 1960/CD/died/obl .", person="Radu, Ana", times="1951, 1960"),
        drawn(f"{DIED} , Ana/NNP/died/parataxis in/IN/1960/case 1960/CD/Ana/nmod .", person="Radu, Ana", times="1951, 1960"),
        drawn(f"{DIED} and/CC/Ana/cc Ana/NNP/died/conj in/IN/1960/case 1960/CD/Ana/nmod .", person="Radu, Ana",
              times="1951, 1960"),
    ],
    ids=["as a subject", "set beside", "coordinated"],
)  # fmt: skip
def test_a_second_subject_has_the_verb_and_a_time_of_its_own(tree: Drawn) -> None:
    """However the parser hangs it, each died in its own year."""
    assert tree.arc("Ana") == f"died/{GAPPED}"
    assert told(tree, "die") == [(["Radu"], ["1951"]), (["Ana"], ["1960"])]


def test_a_third_one_does_too() -> None:
    """One gap hangs on another."""
    tree = drawn(
        f"{DIED} , Ana/NNP/died/conj in/IN/1960/case 1960/CD/Ana/nmod and/CC/Emil/cc Emil/NNP/Ana/conj "
        "in/IN/1962/case 1962/CD/Emil/nmod .", person="Radu, Ana, Emil", times="1951, 1960, 1962",
    )  # fmt: skip
    assert [times for _, times in told(tree, "die")] == [["1951"], ["1960"], ["1962"]]


def test_the_same_preposition_is_a_parallel() -> None:
    """Karl went to Bern, his sister to Kyiv: what is not told again holds for both."""
    tree = drawn(
        "In/IN/1907/case 1907/CD/went/obl Karl/NNP/went/nsubj went/VBD to/IN/Bern/case Bern/NNP/went/obl , "
        "his/PRP$/sister/nmod:poss sister/NN/went/parataxis to/IN/Kyiv/case Kyiv/NNP/sister/nmod .",
        person="Karl", place="Bern, Kyiv", times="1907",
    )  # fmt: skip
    assert told(tree, "go") == [(["Karl"], ["1907"]), (["his sister"], ["1907"])]
    assert [clause.complements[0][1][0].word for clause in tree.clauses("go")] == ["bern", "kyiv"]


@pytest.mark.parametrize(
    "tree",
    [
        drawn("He/PRP/met/nsubj met/VBD Karl/NNP/met/obj in/IN/1933/case 1933/CD/met/obl , Ana/NNP/met/parataxis "
              "in/IN/1934/case 1934/CD/Ana/nmod .", person="Karl, Ana", times="1933, 1934"),
        drawn(f"{DIED} , Ana/NNP/died/parataxis with/IN/him/case him/PRP/Ana/nmod .", person="Radu, Ana", times="1951"),
        drawn(f"{DIED} , the/DT/year/det year/NN/died/parataxis of/IN/war/case the/DT/war/det war/NN/year/nmod .",
              person="Radu", times="1951"),
    ],
    ids=["an object", "nothing like it", "no subject"],
)  # fmt: skip
def test_what_is_no_parallel_is_no_clause(tree: Drawn) -> None:
    """Where the verb has an object, or nothing before it stands in the same way, nobody is made its subject."""
    assert GAPPED not in tree.units.relations


def test_a_second_subject_without_anything_said_of_it_is_dropped() -> None:
    """What the parser took for one more subject behind the verb did not die in that year too."""
    tree = drawn(f"{DIED} , Ana/NNP/died/nsubj .", person="Radu, Ana", times="1951")
    assert told(tree, "die") == [(["Radu"], ["1951"])]


@settings(max_examples=50, deadline=None)
@given(jumbles())
def test_no_circle_comes_of_it(tree: Drawn) -> None:
    """Whatever the tree, every unit still hangs below the root."""
    assert set(tree.units.below(-1)) >= set(tree.units.spans)


def test_a_year_in_brackets_makes_no_second_subject() -> None:
    """Behind a name it belongs to the name: "he died in 1951, beside Ana (1941)"."""
    tree = drawn(
        "Radu/NNP/died/nsubj died/VBD in/IN/1951/case 1951/CD/died/obl and/CC/Ana/cc Ana/NNP/died/conj ( 1960/CD/Ana/nmod ) .",
        times="1951, 1960", person="Radu, Ana",
    )  # fmt: skip
    assert len(tree.clauses("die")) == 1
