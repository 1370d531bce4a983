"""Arcs around brackets, titles and months."""

import pytest

from tests.clauses.trees import drawn


def test_a_year_in_brackets_is_of_the_name_before() -> None:
    """In "married Nin (1993)" it is not the year of the wedding."""
    tree = drawn(
        "She/PRP/married/nsubj married/VBD Nin/NNP/married/obj ( 1993/CD/married/obl ) .", person="Nin", times="1993",
    )  # fmt: skip
    assert tree.units.heads[tree.unit("1993")] == tree.unit("Nin")


def test_a_surname_behind_a_bracket_is_no_apposition() -> None:
    """In "Neil (Ida) Abbot" Abbot is his name, whatever abbots are."""
    tree = drawn(
        "Neil/NNP/left/nsubj ( Ida/NNP/Neil/appos ) Abbot/NNP/Neil/appos left/VBD .", person="Neil, Ida",
    )  # fmt: skip
    assert tree.units.relations[tree.unit("Abbot")] == "flat"


def test_a_preposition_governs_the_noun_behind_a_name() -> None:
    """In "in Hull township" it is the township."""
    tree = drawn(
        "She/PRP/left/nsubj left/VBD in/IN/Hull/case Hull/NNP/township/compound township/NN/left/obl .",
    )  # fmt: skip
    assert tree.units.case(tree.unit("township")) == "in"


def test_a_time_behind_a_bracket_hangs_on_nothing_in_it() -> None:
    """It is that of what the bracket stands behind."""
    tree = drawn(
        "Clerk/NN of/IN/League/case League/NNP/Clerk/nmod ( Hull/NNP/League/appos ) 1907/CD/Hull/obl .",
        times="1907", place="Hull",
    )  # fmt: skip
    words, units = tree.sentence.words, tree.units
    assert units.heads[units.of[words.index("1907")]] == units.of[words.index("League")]


def test_a_possessor_belongs_to_the_title_in_quotation_marks_behind_it() -> None:
    """Of "films such as Bava's “Rain”" the film is Bava's, not the films."""
    tree = drawn(
        "He/PRP/liked/nsubj liked/VBD films/NNS/liked/obj such/IN/Rain/case Bava/NNP/films/nmod:poss 's/POS/Bava/case"
        ' "/``:PUNCT/Rain/punct Rain/NNP/films/nmod "/``:PUNCT/Rain/punct .', person="Bava", work="Rain",
    )  # fmt: skip
    assert tree.arc("Bava") == "Rain/nmod:poss"


@pytest.mark.parametrize(
    ("case", "arcs"), [("of", ("arrest/nmod", "arrest/nmod")), ("by", ("May/nmod", "arrest/obl"))]
)
def test_a_month_is_nobodys(case: str, arcs: tuple[str, str]) -> None:
    """In "the arrest in May of Nin" it is Nin who was arrested, whatever the parser hung the name and the month on."""
    tree = drawn(
        "the/DT/arrest/det arrest/NN/came/nsubj in/IN/May/case May/NNP/came/obl "
        f"{case}/IN/Nin/case Nin/NNP/May/nmod came/VBD .", times="May", person="Nin"
    )  # fmt: skip
    assert (tree.arc("Nin"), tree.arc("May")) == arcs
