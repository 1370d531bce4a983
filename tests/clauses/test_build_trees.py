"""Clauses out of trees drawn by hand: how they hang, what they take from one another, one verb at two times."""

import pytest
from hypothesis import given, settings

from testimonia.clauses.build import grammar
from testimonia.clauses.modality import asserted
from testimonia.clauses.units import Units, units
from testimonia.languages.en.modality import modality
from testimonia.languages.parts.clauses import Wording
from testimonia.languages.parts.modality import Modality
from tests.clauses.jumbles import chain, jumbles
from tests.clauses.trees import Drawn, drawn

# ---------------------------------------------------------------- how a clause hangs


@pytest.mark.parametrize(
    ("tree", "lemma", "relation", "subordinator", "governor"),
    [
        (drawn("She/PRP/left/nsubj left/VBD"), "leave", "main", "", None),
        (drawn("She/PRP/said/nsubj said/VBD that/IN/left/mark he/PRP/left/nsubj left/VBD/said/ccomp"), "leave", "sub", "that", "say"),
        (drawn("She/PRP/said/nsubj said/VBD he/PRP/left/nsubj left/VBD/said/ccomp"), "leave", "main", "", "say"),
        (drawn("he/PRP/left/nsubj left/VBD , she/PRP/said/nsubj said/VBD/left/parataxis"), "say", "main", "", None),
        (drawn("She/PRP/left/nsubj left/VBD when/WRB/came/advmod he/PRP/came/nsubj came/VBD/left/advcl"), "come", "sub", "when", "leave"),
        (drawn("She/PRP/left/nsubj left/VBD as/IN/came/mark if/IN/as/fixed he/PRP/came/nsubj came/VBD/left/advcl"),
         "come", "sub", "as if", "leave"),
        (drawn("Had/VBD/been/aux she/PRP/been/nsubj been/VBN:VERB/left/advcl there/RB/been/advmod , he/PRP/left/nsubj left/VBD ."),
         "be", "sub", "if", "leave"),
        (drawn("She/PRP/wanted/nsubj wanted/VBD to/TO/leave/mark leave/VB/wanted/xcomp"), "leave", "infinitive", "", "want"),
        (drawn("She/PRP/began/nsubj began/VBD writing/VBG/began/xcomp"), "write", "gerund", "", "begin"),
        (drawn("They/PRP/had/nsubj had/VBD her/PRP/had/obj shot/VBN/had/xcomp"), "shoot", "reduced", "", "have"),
        (drawn("She/PRP/left/nsubj left/VBD , expelled/VBN/left/advcl"), "expel", "participle", "", "leave"),
        (drawn("Without/IN/waiting/mark waiting/VBG/left/advcl , she/PRP/left/nsubj left/VBD"), "wait", "participle", "without", "leave"),
        (drawn("Roth/NNP/left/nsubj who/WP/wrote/nsubj wrote/VBD/Roth/acl:relcl left/VBD", person="Roth"), "write", "relative", "", "leave"),
    ],
)  # fmt: skip
def test_how_a_clause_hangs(
    tree: Drawn, lemma: str, relation: str, subordinator: str, governor: str | None
) -> None:
    """A clause knows its relation, the word that makes it hang, and the clause it hangs on."""
    clause = tree.clause(lemma)
    above = clause.governor.verb.lemma if clause.governor is not None else None
    assert (clause.relation, clause.subordinator, above) == (relation, subordinator, governor)


def test_a_question_is_no_condition() -> None:
    """In "had she left?" nothing hangs on it."""
    tree = drawn("Had/VBD/left/aux she/PRP/left/nsubj left/VBN ?")
    assert tree.clause("leave").subordinator == ""


def test_a_coordinated_clause_hangs_as_the_first_does() -> None:
    """Both of "said that he came and left" are what she said."""
    tree = drawn(
        "She/PRP/said/nsubj said/VBD that/IN/came/mark he/PRP/came/nsubj came/VBD/said/ccomp and/CC/left/cc left/VBD/came/conj"
    )
    leave = tree.clause("leave")
    assert (leave.relation, leave.subordinator, leave.governor) == ("sub", "that", tree.clause("say"))


def test_clauses_stand_in_the_order_of_their_verbs() -> None:
    """Each clause knows the place of its verb among the phrases."""
    tree = drawn("She/PRP/left/nsubj left/VBD when/WRB/came/advmod he/PRP/came/nsubj came/VBD/left/advcl")
    read = tree.grammar
    assert [read.phrases[clause.index] is clause.verb for clause in read.clauses] == [True, True]
    assert [clause.verb.lemma for clause in read.clauses] == ["leave", "come"]


# ---------------------------------------------------------------- one predicate of two verbs


@pytest.mark.parametrize(
    ("text", "modal", "negated"),
    [
        ("She/PRP/had/nsubj had/VBD to/TO/leave/mark leave/VB/had/xcomp in/IN/1907/case 1907/CD/leave/obl", "", False),
        ("She/PRP/was/nsubj was/VBD to/TO/leave/mark leave/VB/was/xcomp in/IN/1907/case 1907/CD/leave/obl", "be", False),
        ("She/PRP/used/nsubj used/VBD to/TO/leave/mark leave/VB/used/xcomp in/IN/1907/case 1907/CD/leave/obl", "", False),
        ("She/PRP/have/nsubj did/VBD/have/aux not/RB:PART/have/advmod have/VB to/TO/leave/mark leave/VB/have/xcomp in/IN/1907/case "
         "1907/CD/have/obl", "", True),
        ("She/PRP/have/nsubj would/MD/have/aux have/VB to/TO/leave/mark leave/VB/have/xcomp in/IN/1907/case 1907/CD/have/obl",
         "would", False),
    ],
    ids=["had to", "was to", "used to", "did not have to", "would have to"],
)  # fmt: skip
def test_had_to_and_was_to(text: str, modal: str, *, negated: bool) -> None:
    """What somebody had or was to do is one predicate, with the negation, modal and times of both verbs."""
    tree = drawn(text, times="1907")
    clause = tree.clause("leave")
    assert (clause.verb.form, clause.relation, clause.verb.modal, clause.verb.negated) == (
        "finite",
        "main",
        modal,
        negated,
    )
    assert (tree.subjects("leave"), tree.times_of("leave")) == (["She"], ["in 1907"])


@pytest.mark.parametrize(
    "text",
    [
        "She/PRP/had/nsubj had/VBD time/NN/had/obj to/TO/leave/mark leave/VB/had/xcomp",
        "She/PRP/ready/nsubj was/VBD/ready/cop ready/JJ to/TO/leave/mark leave/VB/ready/xcomp",
        "She/PRP/refused/nsubj refused/VBD to/TO/leave/mark leave/VB/refused/xcomp",
    ],
    ids=["had time to", "was ready to", "refused to"],
)
def test_other_infinitives_stay_infinitives(text: str) -> None:
    """Who had time, was ready or refused to leave did not leave by that word."""
    clause = drawn(text).clause("leave")
    assert (clause.verb.form, clause.relation, clause.governor is not None) == ("inf", "infinitive", True)


# ---------------------------------------------------------------- times of clauses set between

AT_THAT_TIME = (
    "In/IN/1914/case 1914/CD/{main}/obl , when/WRB/{inner}/advmod he/PRP/{inner}/nsubj {inner}/VBD/{main}/advcl , "
    "the/DT/strike/det strike/NN/{main}/nsubj {aux} {main}/{tag} ."
)


def test_a_clause_set_between_is_of_the_time_before_it() -> None:
    """In 1914, when he resigned, the strike failed: both happened then."""
    tree = drawn(AT_THAT_TIME.format(main="failed", inner="resigned", aux="", tag="VBD"), times="1914")
    assert (tree.times_of("resign"), tree.times_of("fail")) == (["in 1914"], ["in 1914"])


def test_what_had_happened_by_then_gives_up_the_time() -> None:
    """In 1914, when he resigned, the strike had failed: nobody knows when it did."""
    tree = drawn(
        AT_THAT_TIME.format(main="failed", inner="resigned", aux="had/VBD/failed/aux", tag="VBN"),
        times="1914",
    )
    assert (tree.times_of("resign"), tree.times_of("fail")) == (["in 1914"], [])


def test_a_time_inside_the_clause_set_between_is_its_own() -> None:
    """When it has a time, a clause takes no other."""
    tree = drawn(
        "In/IN/1914/case 1914/CD/failed/obl , when/WRB/resigned/advmod he/PRP/resigned/nsubj resigned/VBD/failed/advcl in/IN/May/case "
        "May/NNP/resigned/obl , it/PRP/failed/nsubj failed/VBD .", times="1914, May"
    )  # fmt: skip
    assert (tree.times_of("resign"), tree.times_of("fail")) == (["in May"], ["in 1914"])


def test_a_time_behind_is_not_taken_over() -> None:
    """In "she left in 1914 when he came" the time stands before the clause, but not before both."""
    tree = drawn(
        "She/PRP/left/nsubj left/VBD in/IN/1914/case 1914/CD/left/obl when/WRB/came/advmod he/PRP/came/nsubj came/VBD/left/advcl",
        times="1914",
    )
    assert (tree.times_of("come"), tree.times_of("leave")) == ([], ["in 1914"])


# ---------------------------------------------------------------- one verb, two times


def told(tree: Drawn, lemma: str) -> list[tuple[list[list[str]], list[str]]]:
    """Return objects and times of each clause of a verb."""
    return [
        ([tree.every(group) for group in clause.objects], [time.words for _, time in clause.times])
        for clause in tree.clauses(lemma)
    ]


def test_two_offices_at_two_times_are_two_clauses() -> None:
    """A member in 1905 and secretary in 1907: each at its time, of the same person."""
    tree = drawn(
        "She/PRP/became/nsubj became/VBD a/DT/member/det member/NN/became/xcomp in/IN/1905/case 1905/CD/member/nmod and/CC/secretary/cc "
        "secretary/NN/member/conj in/IN/1907/case 1907/CD/secretary/nmod", times="1905, 1907"
    )  # fmt: skip
    assert told(tree, "become") == [([["a member"]], ["1905"]), ([["secretary"]], ["1907"])]
    assert [tree.every(clause.subjects) for clause in tree.clauses("become")] == [["She"], ["She"]]


def test_two_offices_of_a_copula_at_two_times_are_two_clauses() -> None:
    """It is the same behind "was"."""
    tree = drawn(
        "She/PRP/member/nsubj was/VBD/member/cop a/DT/member/det member/NN in/IN/1905/case 1905/CD/member/nmod and/CC/secretary/cc "
        "secretary/NN/member/conj in/IN/1907/case 1907/CD/secretary/nmod", times="1905, 1907"
    )  # fmt: skip
    assert told(tree, "be") == [([["a member"]], ["1905"]), ([["secretary"]], ["1907"])]


def test_two_places_at_two_times_are_two_clauses() -> None:
    """In Bern in 1905 and in Kyiv in 1907: who lived there lived in each at its time."""
    tree = drawn(
        "She/PRP/lived/nsubj lived/VBD in/IN/Bern/case Bern/NNP/lived/obl in/IN/1905/case 1905/CD/lived/obl and/CC/Kyiv/cc in/IN/Kyiv/case "
        "Kyiv/NNP/Bern/conj in/IN/1907/case 1907/CD/Kyiv/nmod", place="Bern, Kyiv", times="1905, 1907"
    )  # fmt: skip
    found = tree.clauses("live")
    assert [[time.words for _, time in clause.times] for clause in found] == [["1905"], ["1907"]]
    assert [tree.every(clause.complement("in")) for clause in found] == [["Bern"], ["Kyiv"]]


def test_a_list_with_one_time_is_one_clause() -> None:
    """Who joined the union and the party in 1905 is said to have done both then."""
    tree = drawn(
        "She/PRP/joined/nsubj joined/VBD the/DT/union/det union/NN/joined/obj and/CC/party/cc the/DT/party/det party/NN/union/conj "
        "in/IN/1905/case 1905/CD/joined/obl", times="1905"
    )  # fmt: skip
    assert told(tree, "join") == [([["the union", "the party"]], ["1905"])]


# ---------------------------------------------------------------- whatever the tree


@settings(max_examples=400)
@given(jumbles())
def test_any_tree_gives_clauses(tree: Drawn) -> None:
    """Whatever the words, tags and arcs, there are clauses, of phrases of the sentence, and each is asserted or not."""
    read = tree.grammar
    for clause in read.clauses:
        assert 0 <= clause.index < len(read.phrases)
        assert clause.verb.first <= clause.verb.head < clause.verb.last <= len(tree.sentence)
        assert clause.governor is None or clause.governor in read.clauses
        asserted(clause, modality())


@settings(max_examples=200)
@given(jumbles())
def test_a_language_without_words_is_read_too(tree: Drawn) -> None:
    """Where a language brings no word, no rule that asks for one holds, and none fails."""
    bare = units(tree.sentence, tree.parse, tree.names, tree.times, Wording())
    for clause in grammar(bare, Wording()).clauses:
        assert not clause.verb.negated
        assert not clause.subordinator or clause.subordinator in " ".join(tree.sentence.lower)
        assert asserted(clause, Modality())[0] == "affirmed"


@settings(max_examples=200)
@given(jumbles())
def test_reading_a_tree_twice_gives_the_same(tree: Drawn) -> None:
    """Clauses depend on the tree alone."""
    again = Drawn(tree.sentence, tree.parse, tree.names, tree.times)
    assert repr(again.grammar.phrases) == repr(tree.grammar.phrases)
    assert [clause.verb.first for clause in again.grammar.clauses] == [
        clause.verb.first for clause in tree.grammar.clauses
    ]


LONG = 1_200
RELATIONS = ("conj", "acl", "ccomp", "xcomp", "nmod", "nsubj", "appos", "parataxis", "compound", "cop")
ROWS = [
    *(("VBD", relation, 1) for relation in RELATIONS),
    ("NN", "compound", 1),
    ("NN", "conj", -1),
    ("PRP$", "nmod", -1),
]


@pytest.mark.parametrize(("tag", "relation", "turn"), ROWS)
def test_a_row_of_a_thousand_words_is_read(tag: str, relation: str, turn: int) -> None:
    """A sentence whose words all hang on one another in a row, as those of a text without sense may, is only long."""
    assert chain(LONG, tag, relation, turn).grammar.phrases


@pytest.mark.parametrize("turn", [1, -1], ids=["on the next", "on the last"])
@pytest.mark.parametrize("relation", [*RELATIONS, "nmod:poss"])
@pytest.mark.parametrize("tag", ["VBD", "NN", "PRP$"])
def test_work_grows_at_most_with_the_square_of_the_words(
    tag: str, relation: str, turn: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Twice the words ask at most four times as often how a word hangs: a sentence, which is cut, stays bounded."""
    asked = 0
    answer = Units.full_relation

    def count(tree: Units, unit: int) -> str:
        nonlocal asked
        asked += 1
        return answer(tree, unit)

    monkeypatch.setattr(Units, "full_relation", count)
    monkeypatch.setattr(Units, "relation", lambda tree, unit: count(tree, unit).partition(":")[0])
    each = []
    for size in (60, 120):
        asked = 0
        assert chain(size, tag, relation, turn).grammar
        each.append(asked)
    assert each[1] <= 4.4 * each[0]
