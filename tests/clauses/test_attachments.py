"""Arcs that the words tell more surely than a parser: each rule moves what is wrong and leaves what is right."""

import pytest
from hypothesis import example, given, settings

from testimonia.parsing.protocol import ROOT
from tests.clauses.jumbles import jumbles
from tests.clauses.trees import Drawn, drawn

RIGHT = [
    drawn("He/PRP/joined/nsubj joined/VBD the/DT/party/det party/NN/joined/obj in/IN/1907/case 1907/CD/joined/obl .",
          times="1907"),
    drawn("His/PRP$/sister/nmod:poss sister/NN/served/nsubj Eva/NNP/sister/appos served/VBD in/IN/navy/case "
          "the/DT/navy/det navy/NN/served/obl .", person="Eva"),
    drawn("Rosa/NNP/brother/nmod:poss 's/POS/Rosa/case younger/JJ/brother/amod brother/NN/left/nsubj left/VBD .",
          person="Rosa"),
    drawn("They/PRP/took/nsubj took/VBD up/RP/took/compound:prt residence/NN/took/obj near/IN/Bern/case "
          "Bern/NNP/took/obl .", place="Bern"),
    drawn("She/PRP/left/nsubj left/VBD before/IN/came/mark police/NNS/came/nsubj came/VBD/left/advcl .", ),
    drawn("He/PRP/came/nsubj came/VBD ; in/IN/1907/case 1907/CD/left/obl Roth/NNP/left/nsubj left/VBD/came/parataxis .",
          person="Roth", times="1907"),
]  # fmt: skip


@pytest.mark.parametrize("tree", RIGHT, ids=lambda tree: " ".join(tree.sentence.words))
def test_right_arcs_stay(tree: Drawn) -> None:
    """A right tree comes out as it went in."""
    found = tree.units
    own = [unit for unit in found.spans if unit not in found.names and unit not in found.prepositions]
    heads = {unit: tree.parse.heads[unit] for unit in own}
    assert {unit: found.heads[unit] for unit in own} == {
        unit: found.of[head] if head != ROOT else ROOT for unit, head in heads.items()
    }


@pytest.mark.parametrize("tree", RIGHT[:1] + RIGHT[3:], ids=lambda tree: " ".join(tree.sentence.words))
def test_right_relations_stay(tree: Drawn) -> None:
    """How something hangs is not changed where it hangs right."""
    assert tree.units.relations == tree.parse.relations


# ---------------------------------------------------------------- compound prepositions


def test_a_compound_preposition_governs_the_noun_behind_it() -> None:
    """Of "suffered at the hands of Roth" he suffered by Roth, not by hands."""
    tree = drawn(
        "He/PRP/suffered/nsubj suffered/VBD at/IN/hands/case the/DT/hands/det hands/NNS/suffered/obl "
        "of/IN/Roth/case Roth/NNP/hands/nmod in/IN/Bern/case Bern/NNP/hands/nmod .", person="Roth", place="Bern"
    )  # fmt: skip
    assert (tree.arc("Roth"), tree.arc("hands"), tree.arc("Bern")) == (
        "suffered/obl",
        "Roth/case",
        "Roth/nmod",
    )
    assert tree.units.case(tree.unit("Roth")) == "at the hands of"


def test_a_compound_preposition_that_is_a_case_already_stays_one() -> None:
    """Where the parser knows that "because of" goes before its noun, nothing is moved."""
    tree = drawn(
        "She/PRP/resigned/nsubj resigned/VBD because/IN/illness/case of/IN/because/fixed illness/NN/resigned/obl ."
    )
    assert (tree.arc("illness"), tree.arc("because")) == ("resigned/obl", "illness/case")


def test_a_compound_preposition_with_nothing_behind_stays() -> None:
    """Without a noun there is nothing to put in the place of the preposition."""
    tree = drawn("He/PRP/was/nsubj was/VBD in/IN/charge/case charge/NN/was/obl of/IN/charge/nmod")
    assert tree.arc("charge") == "was/obl"


# ---------------------------------------------------------------- titles


def test_a_name_belongs_to_the_noun_for_people_right_before_it() -> None:
    """Eva is the sister in "his sister Eva", whatever else the parser let her hang on."""
    tree = drawn(
        "His/PRP$/sister/nmod:poss sister/NN/left/obl Eva/NNP/left/nsubj Roth/NNP/Eva/flat left/VBD .",
        person="Eva Roth",
    )
    assert tree.arc("Eva") == "sister/flat"


@pytest.mark.parametrize(
    ("tree", "word", "arc"),
    [
        (drawn("Sisters/NNS/left/nsubj Eva/NNP/left/dep left/VBD", person="Eva"), "Eva", "left/dep"),
        (drawn("The/DT/train/det train/NN/left/nsubj Eva/NNP/left/dep left/VBD", person="Eva"), "Eva", "left/dep"),
        (drawn("His/PRP$/sister/nmod:poss sister/NN/left/nsubj Bern/NNP/left/dep left/VBD", place="Bern"), "Bern", "left/dep"),
        (drawn("typesetter/NN/Roth/compound Roth/NNP/left/nsubj left/VBD", person="Roth"), "Roth", "left/nsubj"),
        (drawn("Roth/NNP/left/nsubj left/VBD", person="Roth"), "Roth", "left/nsubj"),
    ],
    ids=["plural", "no noun for people", "no person", "noun below the name", "first word"],
)  # fmt: skip
def test_other_names_stay_where_they_are(tree: Drawn, word: str, arc: str) -> None:
    """A name is moved only to one person's noun, and not below what hangs on it."""
    assert tree.arc(word) == arc


# ---------------------------------------------------------------- possessors


def test_a_possessive_pronoun_belongs_to_the_noun_behind_it() -> None:
    """In "her younger brother" she has the brother; adjectives between do not part them."""
    tree = drawn("Her/PRP$/left/nsubj younger/JJ/brother/amod brother/NN/left/obj left/VBD .")
    assert tree.arc("Her") == "brother/nmod:poss"


def test_a_possessor_belongs_to_the_last_of_several_nouns() -> None:
    """In "her party congress" it is the congress that is hers."""
    tree = drawn("Her/PRP$/party/nmod:poss party/NN/congress/compound congress/NN/failed/nsubj failed/VBD .")
    assert tree.arc("Her") == "congress/nmod:poss"


def test_a_name_with_s_belongs_to_the_noun_behind_it() -> None:
    """Rosa's brother is no apposition to Rosa: he takes her place, and she hangs on him with her 's."""
    tree = drawn(
        "Rosa/NNP/left/nsubj Weil/NNP/Rosa/flat 's/POS/Rosa/dep brother/NN/Rosa/appos left/VBD .",
        person="Rosa Weil",
    )
    arcs = tree.arc("Rosa"), tree.arc("brother"), tree.arc("'s")
    assert arcs == ("brother/nmod:poss", "left/nsubj", "Rosa/case")


@pytest.mark.parametrize(
    "text",
    [
        "friends/NNS of/IN/Rosa/case Rosa/NNP/friends/nmod 's/POS/Rosa/case .",
        "friends/NNS of/IN/Rosa/case Rosa/NNP/friends/nmod 's/POS/Rosa/case who/WP/came/nsubj came/VBD/friends/acl:relcl",
    ],
)
def test_a_possessor_with_no_noun_behind_stays(text: str) -> None:
    """Where a verb or a mark comes first, nothing is possessed."""
    assert drawn(text, person="Rosa").arc("Rosa") == "friends/nmod"


# ---------------------------------------------------------------- prepositions


@pytest.mark.parametrize("relation", ["mark", "advmod", "compound:prt"])
def test_a_preposition_belongs_to_the_noun_right_behind_it(relation: str) -> None:
    """In "served in the navy" the navy is where he served, not what."""
    tree = drawn(
        f"He/PRP/served/nsubj served/VBD in/IN:ADP/served/{relation} the/DT/navy/det navy/NN/served/obj ."
    )
    assert (tree.arc("in"), tree.arc("navy")) == ("navy/case", "served/obl")


@pytest.mark.parametrize(
    ("text", "word", "arc"),
    [
        ("He/PRP/took/nsubj took/VBD up/RP/took/compound:prt residence/NN/took/obj .", "residence", "took/obj"),
        ("He/PRP/left/nsubj left/VBD after/IN/died/mark friends/NNS/died/nsubj died/VBD/left/advcl .", "after", "died/mark"),
        ("He/PRP/took/nsubj took/VBD it/PRP/took/obj in/IN:ADP/took/advmod , tea/NN/took/obj too/RB/took/advmod", "in", "took/advmod"),
    ],
    ids=["particle", "clause", "comma"],
)  # fmt: skip
def test_a_word_that_is_no_preposition_stays(text: str, word: str, arc: str) -> None:
    """Particles, conjunctions and what stands before a mark govern no noun."""
    assert drawn(text).arc(word) == arc


# ---------------------------------------------------------------- participles


def test_a_participle_right_behind_a_noun_belongs_to_it() -> None:
    """In "led the party founded by Roth" it is the party that was founded."""
    tree = drawn(
        "She/PRP/led/nsubj led/VBD the/DT/party/det party/NN/led/obj founded/VBN/led/advcl by/IN/Roth/case "
        "Roth/NNP/founded/obl:agent .", person="Roth"
    )  # fmt: skip
    assert tree.arc("founded") == "party/acl"


def test_a_participle_behind_a_noun_takes_its_auxiliaries_along() -> None:
    """In ", her sister having died" it is the sister who died."""
    tree = drawn(
        "She/PRP/left/nsubj left/VBD , her/PRP$/sister/nmod:poss sister/NN/left/obl having/VBG/died/aux died/VBN/left/advcl ."
    )
    assert tree.arc("died") == "sister/acl"


def test_a_participle_does_not_hang_on_a_time() -> None:
    """In "admitted in 1924, suspended in 1925" a year is not suspended."""
    tree = drawn(
        "admitted/VBN in/IN/1924/case 1924/CD/admitted/obl , suspended/VBN/1924/acl in/IN/1925/case "
        "1925/CD/suspended/obl", times="1924, 1925"
    )  # fmt: skip
    assert tree.arc("suspended") == "admitted/conj"


@pytest.mark.parametrize(
    "text",
    [
        "Expelled/VBN/moved/advcl in/IN/May/case May/NNP/Expelled/obl , he/PRP/moved/nsubj moved/VBD .",
        "He/PRP/moved/nsubj moved/VBD , expelled/VBN/moved/advcl by/IN/friends/case friends/NNS/expelled/obl:agent .",
    ],
)
def test_other_participles_stay(text: str) -> None:
    """A participle at the beginning or behind a comma is of the clause that it is set beside."""
    tree = drawn(text)
    participle = next(i for i, tag in enumerate(tree.parse.tags) if tag == "VBN")
    assert tree.units.heads[participle] == tree.parse.heads[participle]


# ---------------------------------------------------------------- lists


def test_the_second_of_two_apposed_names_goes_on_the_first() -> None:
    """In "two sons, Max and Paul" Paul is the second son, not somebody beside the sons."""
    tree = drawn(
        "She/PRP/had/nsubj had/VBD sons/NNS/had/obj , Max/NNP/sons/appos and/CC/Paul/cc Paul/NNP/sons/conj .",
        person="Max, Paul",
    )
    assert (tree.arc("Max"), tree.arc("Paul")) == ("sons/appos", "Max/conj")


def test_a_name_in_a_list_of_nouns_stays_there() -> None:
    """In "her sons and Paul" Paul is none of the sons."""
    tree = drawn(
        "She/PRP/had/nsubj had/VBD her/PRP$/sons/nmod:poss sons/NNS/had/obj and/CC/Paul/cc Paul/NNP/sons/conj .",
        person="Paul",
    )
    assert tree.arc("Paul") == "sons/conj"


# ---------------------------------------------------------------- semicolons


def test_no_argument_reaches_over_a_semicolon() -> None:
    """In notes, what stands behind a semicolon is a part of its own, not somebody's object."""
    tree = drawn(
        "Expelled/VBN in/IN/May/case May/NNP/Expelled/obl ; member/NN/Expelled/obj again/RB/member/advmod"
    )
    assert (tree.arc("member"), tree.arc("May")) == ("Expelled/parataxis", "Expelled/obl")


# ---------------------------------------------------------------- times


def test_a_time_stays_on_its_side_of_a_semicolon() -> None:
    """What happened behind the semicolon happened in 1907, not what happened before it."""
    tree = drawn(
        "He/PRP/left/nsubj left/VBD ; she/PRP/joined/nsubj joined/VBD/left/parataxis in/IN/1907/case 1907/CD/left/obl .",
        times="1907",
    )
    assert tree.arc("1907") == "joined/obl"


def test_a_time_with_no_verb_before_it_in_its_part_stays() -> None:
    """Behind a semicolon with a noun alone there is nothing better to hang a time on."""
    tree = drawn(
        "He/PRP/left/nsubj left/VBD ; exile/NN/left/parataxis in/IN/1907/case 1907/CD/left/obl .",
        times="1907",
    )
    assert tree.arc("1907") == "left/obl"


def test_a_time_is_not_hung_on_what_hangs_on_it() -> None:
    """A verb that says more of a time cannot be what the time hangs on: that would be a circle."""
    tree = drawn("He/PRP/left/nsubj left/VBD ; married/VBD/1907/acl , 1907/CD/left/obl .", times="1907")
    assert tree.arc("1907") == "left/obl"


def test_a_time_between_a_noun_and_its_verb_is_of_the_noun() -> None:
    """In "his arrest in 1907 led to a trial" it was the arrest that came in 1907."""
    tree = drawn(
        "his/PRP$/arrest/nmod:poss arrest/NN/led/nsubj in/IN/1907/case 1907/CD/led/obl led/VBD to/IN/trial/case "
        "a/DT/trial/det trial/NN/led/obl .", times="1907"
    )  # fmt: skip
    assert tree.arc("1907") == "arrest/obl"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Roth/NNP/left/nsubj in/IN/1907/case 1907/CD/left/obl left/VBD .", {"person": "Roth"}),
        ("she/PRP/left/nsubj in/IN/1907/case 1907/CD/left/obl left/VBD .", {}),
        ("friends/NNS/left/nsubj , in/IN/1907/case 1907/CD/left/obl , left/VBD .", {}),
        ("in/IN/1907/case 1907/CD/left/obl friends/NNS/left/nsubj left/VBD .", {}),
    ],
    ids=["name", "pronoun", "commas", "before the noun"],
)
def test_a_time_between_others_and_the_verb_is_of_the_verb(text: str, names: dict[str, str]) -> None:
    """A person has no time, and commas part a noun from what is said of the verb."""
    assert drawn(text, times="1907", **names).arc("1907") == "left/obl"


# ---------------------------------------------------------------- whatever the tree

HANGING_ON_TIME = drawn("left/VBD ; married/VBD/1907/acl 1907/CD/left/obl", times="1907")
TWO_POSSESSORS = drawn("her/PRP$ 's/POS:NOUN/her/dep")


@settings(max_examples=300)
@example(HANGING_ON_TIME)
@example(TWO_POSSESSORS)
@given(jumbles())
def test_no_rule_makes_a_circle(tree: Drawn) -> None:
    """From every unit, whatever the words, tags and arcs, one comes to the root by way of units."""
    found = tree.units
    for unit in found.spans:
        path = [unit]
        while (head := found.heads[path[-1]]) != ROOT:
            assert head in found.spans
            assert head not in path, f"a circle: {path}"
            path.append(head)


@settings(max_examples=300)
@given(jumbles())
def test_what_hangs_on_a_unit_says_so_too(tree: Drawn) -> None:
    """Heads and children tell the same tree, with every unit in it once."""
    found = tree.units
    told = sorted(child for children in found.children.values() for child in children)
    assert told == sorted(found.spans)
    assert all(found.heads[child] == unit for unit, children in found.children.items() for child in children)


def test_what_stands_behind_a_time_is_the_verb_s() -> None:
    """Where somebody was born hangs on the birth, though a parser hung it on the year before it."""
    tree = drawn("Born/VBN 1881/CD/Born/obl in/IN/Bern/case Bern/NNP/1881/nmod", times="1881", place="Bern")
    assert tree.arc("Bern") == "Born/obl"


@pytest.mark.parametrize("tag", ["VBN", "VBG", "JJ"])
def test_a_time_before_a_participle_that_is_set_off(tag: str) -> None:
    """A year in front is the verb's, not that of the participle or adjective between commas."""
    tree = drawn(
        f"In/IN/1907/case 1907/CD/expelled/obl , expelled/{tag}/left/advcl from/IN/union/case the/DT/union/det union/NN/expelled/obl , "
        "she/PRP/left/nsubj left/VBD", times="1907"
    )  # fmt: skip
    assert tree.arc("1907") == "left/obl"


@pytest.mark.parametrize(("tag", "whose"), [("NN", "Lind"), ("NNS", "Roth")])
def test_what_stands_beside_two(tag: str, whose: str) -> None:
    """One editor behind two names is the nearer of them; editors stay where the parser hung them."""
    tree = drawn(
        "She/PRP/met/nsubj met/VBD Roth/NNP/met/obj and/CC/Lind/cc Lind/NNP/Roth/conj , "
        f"editor/{tag}/Roth/appos", person="Roth, Lind"
    )  # fmt: skip
    assert tree.arc("editor") == f"{whose}/appos"


def test_a_second_subject_behind_a_verb_is_an_apposition() -> None:
    """In "was hired by X, editor of Z" the editor is X."""
    tree = drawn(
        "Roth/NNP/hired/nsubj was/VBD:AUX/hired/aux:pass hired/VBN:VERB by/IN/Nin/case Nin/NNP/hired/obl , "
        "editor/NN/hired/nsubj of/IN/paper/case paper/NN/editor/nmod .", person="Roth, Nin",
    )  # fmt: skip
    assert tree.units.heads[tree.unit("editor")] == tree.unit("Nin")
