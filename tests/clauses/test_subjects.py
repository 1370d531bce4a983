"""Of whom a clause is said."""

import pytest

from tests.clauses.trees import Drawn, drawn

FORCED = "They/PRP/forced/nsubj forced/VBD him/PRP/forced/obj to/TO/leave/mark leave/VB/forced/xcomp"


@pytest.mark.parametrize(
    ("tree", "lemma", "subjects"),
    [
        (drawn("Eva/NNP/left/nsubj and/CC/Max/cc Max/NNP/Eva/conj left/VBD", person="Eva, Max"), "leave", ["Eva", "Max"]),
        (drawn("The/DT/leader/det leader/NN/left/nsubj of/IN/union/case the/DT/union/det union/NN/leader/nmod left/VBD"),
         "leave", ["The leader"]),
        (drawn("Her/PRP$/brother/nmod:poss brother/NN/left/nsubj left/VBD"), "leave", ["Her brother"]),
        (drawn("the/DT/typesetter/det typesetter/NN/left/nsubj Isaac/NNP/typesetter/appos left/VBD", person="Isaac"),
         "leave", ["the typesetter Isaac"]),
        (drawn("Eva/NNP/arrested/nsubj:pass was/VBD/arrested/aux:pass arrested/VBN", person="Eva"), "arrest", ["Eva"]),
        (drawn("Eva/NNP/left/nsubj? left/VBD", person="Eva"), "leave", []),
        (drawn("it/PRP/snowed/expl snowed/VBD"), "snow", []),
    ],
    ids=["list", "with what stands behind", "possessor", "title", "passive", "unsure", "expletive"],
)  # fmt: skip
def test_own_subjects(tree: Drawn, lemma: str, subjects: list[str]) -> None:
    """A verb is said of its subject with its list; where the parser is unsure, of nobody."""
    assert tree.subjects(lemma) == subjects


# ---------------------------------------------------------------- what is set beside a subject


@pytest.mark.parametrize(
    "text",
    [
        "Rosa/NNP/left/nsubj , a/DT/weaver/det weaver/NN/Rosa/appos , left/VBD",
        "Rosa/NNP/left/nsubj , a/DT/weaver/det weaver/NN/left/nsubj , left/VBD",
        "A/DT/native/det native/NN/left/nsubj of/IN/Bern/case Bern/NNP/native/nmod , Rosa/NNP/left/nsubj left/VBD",
        "A/DT/native/det native/NN/left/obl of/IN/Bern/case Bern/NNP/native/nmod , Rosa/NNP/left/nsubj left/VBD",
        "Rosa/NNP/left/nsubj ( 1871/CD/Rosa/nmod ) , a/DT/weaver/det weaver/NN/Rosa/appos from/IN/Bern/case Bern/NNP/weaver/nmod , left/VBD",
    ],
)
def test_appositions_are_no_second_subjects(text: str) -> None:
    """Rosa left, not Rosa and a weaver, on whichever side it stands and however it was parsed."""
    tree = drawn(text, person="Rosa", **({"place": "Bern"} if "Bern" in text else {}))
    assert tree.subjects("leave") == ["Rosa"]


# ---------------------------------------------------------------- who stands behind the verb


@pytest.mark.parametrize(
    ("text", "subjects", "objects"),
    [
        ("At/IN/Bern/case Bern/NNP/died/obl died/VBD Eva/NNP/died/obj", ["Eva"], []),
        ("Here/RB/died/advmod died/VBD Eva/NNP/died/obj", ["Eva"], []),
        ("At/IN/Bern/case Bern/NNP/died/nsubj died/VBD Eva/NNP/died/obj", ["Eva"], []),
        ("At/IN/Bern/case Bern/NNP/died/obl died/VBD Eva/NNP/died/obj a/DT/weaver/det weaver/NN/died/nsubj",
         ["Eva"], []),
        ("Died/VBD Eva/NNP/Died/obj", [], [["Eva"]]),
        ("At/IN/Bern/case Bern/NNP/died/obl died/VBD her/PRP/died/obj", [], [["her"]]),
        ("At/IN/Bern/case Bern/NNP/died/obl died/VBD a/DT/death/det death/NN/died/obj", [], [["a death"]]),
        ("At/IN/Bern/case Bern/NNP/died/obl he/PRP/died/nsubj died/VBD Eva/NNP/died/obj", ["he"], [["Eva"]]),
    ],
    ids=["place", "adverb", "place as subject", "apposition as subject", "nothing before", "pronoun", "no person",
         "a subject before"],
)  # fmt: skip
def test_who_stands_behind_a_verb_without_object_is_its_subject(
    text: str, subjects: list[str], objects: list[list[str]]
) -> None:
    """With something set before the verb, and no subject there, somebody right behind it does it."""
    named = {kind: name for kind, name in (("person", "Eva"), ("place", "Bern")) if name in text}
    tree = drawn(text, **named)
    assert (tree.subjects("die"), tree.objects("die")) == (subjects, objects)


def test_a_verb_that_takes_objects_keeps_them() -> None:
    """In the note "In Bern met Eva" somebody met Eva."""
    tree = drawn("In/IN/Bern/case Bern/NNP/met/obl met/VBD Eva/NNP/met/obj", place="Bern", person="Eva")
    assert (tree.subjects("meet"), tree.objects("meet")) == ([], [["Eva"]])


def test_a_participle_before_a_copula_is_said_of_who_stands_behind_it() -> None:
    """In "Expelled were Eva and Max" both were; with a subject of its own, the copula says something else."""
    inverted = drawn(
        "Expelled/VBN/Eva/acl were/VBD/Eva/cop Eva/NNP and/CC/Max/cc Max/NNP/Eva/conj", person="Eva, Max"
    )
    assert inverted.subjects("expel") == ["Eva", "Max"]
    apart = drawn(
        "Expelled/VBN/Eva/acl , his/PRP$/brother/nmod:poss brother/NN/Eva/dislocated was/VBD/Eva/cop Eva/NNP",
        person="Eva",
    )
    assert apart.subjects("expel") == []
    own = drawn("Expelled/VBN/leader/advcl he/PRP/leader/nsubj was/VBD/leader/cop a/DT/leader/det leader/NN")
    assert own.subjects("expel") == ["he"]


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        (
            "Eva/NNP/editor/nmod , editor/NN/left/nsubj? of/IN/Dawn/case Dawn/NNP/editor/nmod , left/VBD",
            ["Eva"],
        ),
        ("Eva/NNP/left/nsubj? , who/WP/wrote/nsubj wrote/VBD/Eva/acl:relcl , left/VBD", ["Eva"]),
        ("Eva/NNP/editor/nmod editor/NN/left/nsubj? , left/VBD", []),
        ("Eva/NNP/editor/nmod , editor/NN/left/nsubj? left/VBD", []),
        ("The/DT/editor/det editor/NN/left/nsubj? , Eva/NNP/editor/appos , left/VBD", []),
    ],
    ids=["apposition", "itself", "no comma behind it", "no comma before the verb", "not at the head"],
)
def test_a_name_that_opens_the_sentence_and_is_set_off_is_the_subject(text: str, subjects: list[str]) -> None:
    """Where the parser doubts its subject, a person's name before commas that lead to the verb is it."""
    assert drawn(text, person="Eva").subjects("leave") == subjects


# ---------------------------------------------------------------- coordinated verbs


def test_coordinated_verbs_share_the_subject() -> None:
    """Who joined, and left, and returned is one person, though named once."""
    tree = drawn(
        "Eva/NNP/joined/nsubj joined/VBD , left/VBD/joined/conj and/CC/returned/cc returned/VBD/joined/conj",
        person="Eva",
    )
    assert [tree.subjects(lemma) for lemma in ("join", "leave", "return")] == [["Eva"]] * 3


def test_a_coordinated_verb_with_its_own_subject_does_not_share() -> None:
    """In "Eva joined and Max left" it was Max who left."""
    tree = drawn(
        "Eva/NNP/joined/nsubj joined/VBD and/CC/left/cc Max/NNP/left/nsubj left/VBD/joined/conj",
        person="Eva, Max",
    )
    assert (tree.subjects("join"), tree.subjects("leave")) == (["Eva"], ["Max"])


def test_an_unsure_coordination_shares_no_subject() -> None:
    """Where it is unsure whom the second verb goes on from, it is said of nobody."""
    tree = drawn("Eva/NNP/joined/nsubj joined/VBD and/CC/left/cc left/VBD/joined/conj?", person="Eva")
    assert tree.subjects("leave") == []


# ---------------------------------------------------------------- participles


@pytest.mark.parametrize(
    ("tree", "lemma", "subjects"),
    [
        (drawn("Eva/NNP/spoke/nsubj , arrested/VBN/Eva/acl in/IN/May/case May/NNP/arrested/obl , spoke/VBD", person="Eva", times="May"),
         "arrest", ["Eva"]),
        (drawn("Expelled/VBN/moved/advcl in/IN/May/case May/NNP/Expelled/obl , he/PRP/moved/nsubj moved/VBD", times="May"), "expel", ["he"]),
        (drawn("She/PRP/moved/nsubj moved/VBD , joining/VBG/moved/advcl the/DT/union/det union/NN/joining/obj"), "join", ["She"]),
        (drawn("After/IN/leaving/mark leaving/VBG/elected/advcl Bern/NNP/leaving/obj she/PRP/elected/nsubj:pass was/VBD/elected/aux:pass "
               "elected/VBN", place="Bern"), "leave", ["she"]),
        (drawn("They/PRP/accused/nsubj accused/VBD him/PRP/accused/obj of/IN/plotting/mark plotting/VBG/accused/advcl"), "plot", ["him"]),
        (drawn("They/PRP/barred/nsubj barred/VBD him/PRP/barred/obj from/IN/writing/mark writing/VBG/barred/advcl"), "write", ["him"]),
        (drawn("They/PRP/had/nsubj had/VBD her/PRP/had/obj arrested/VBN/had/xcomp"), "arrest", ["her"]),
        (drawn("They/PRP/met/nsubj met/VBD leaders/NNS/met/obj writing/VBG/leaders/acl pamphlets/NNS/writing/obj"), "write", ["leaders"]),
    ],
    ids=["behind a name", "before", "behind", "after leaving", "accused of", "barred from", "had her arrested", "behind a noun"],
)  # fmt: skip
def test_participles(tree: Drawn, lemma: str, subjects: list[str]) -> None:
    """A participle is said of the noun it belongs to, of the object of what is done to it, or else of the subject."""
    assert tree.subjects(lemma) == subjects


def test_had_her_arrested() -> None:
    """She who was had arrested was arrested, by an order: the clause is a reduced one, and passive."""
    tree = drawn("They/PRP/had/nsubj had/VBD her/PRP/had/obj arrested/VBN/had/xcomp")
    clause = tree.clause("arrest")
    assert (clause.relation, clause.verb.passive, clause.governor) == ("reduced", True, tree.clause("have"))


# ---------------------------------------------------------------- infinitives


@pytest.mark.parametrize(
    ("tree", "subjects"),
    [
        (drawn("She/PRP/wanted/nsubj wanted/VBD to/TO/leave/mark leave/VB/wanted/xcomp"), ["She"]),
        (drawn(FORCED), ["him"]),
        (drawn("He/PRP/forced/nsubj:pass was/VBD/forced/aux:pass forced/VBN to/TO/leave/mark leave/VB/forced/xcomp"), ["He"]),
        (drawn("She/PRP/promised/nsubj promised/VBD him/PRP/promised/obj to/TO/leave/mark leave/VB/promised/xcomp"), ["She"]),
        (drawn("She/PRP/sold/nsubj sold/VBD it/PRP/sold/obj to/TO/leave/mark leave/VB/sold/advcl"), ["She"]),
        (drawn("They/PRP/let/nsubj let/VBD her/PRP/let/obj leave/VB/let/xcomp"), ["her"]),
        (drawn("She/PRP/first/nsubj was/VBD/first/cop the/DT/first/det first/JJ to/TO/leave/mark leave/VB/first/acl"), ["She"]),
        (drawn("They/PRP/made/nsubj made/VBD plans/NNS/made/obj to/TO/leave/mark leave/VB/plans/acl"), []),
        (drawn("They/PRP/met/nsubj met/VBD a/DT/man/det man/NN/met/obj to/TO/leave/mark leave/VB/man/acl"), ["a man"]),
    ],
    ids=["subject", "object", "passive", "promise", "purpose", "bare", "the first to", "plans to", "a man to"],
)  # fmt: skip
def test_infinitives(tree: Drawn, subjects: list[str]) -> None:
    """Who is made to do something does it; otherwise it is the subject that would."""
    assert tree.subjects("leave") == subjects


@pytest.mark.parametrize(
    "verb", ["saw", "got", "wanted", "convinced", "recruited", "commissioned", "expected", "taught"]
)
def test_what_somebody_else_is_seen_or_wanted_to_do(verb: str) -> None:
    """Who saw or wanted Roth leave did not leave: with an object between, only a promise is the subject's own."""
    tree = drawn(
        f"Eva/NNP/{verb}/nsubj {verb}/VBD Roth/NNP/{verb}/obj to/TO/leave/mark leave/VB/{verb}/xcomp",
        person="Eva, Roth",
    )
    assert tree.subjects("leave") == ["Roth"]


def test_control_reaches_over_coordination() -> None:
    """Forced to leave and to write, he had to do both."""
    tree = drawn(f"{FORCED} and/CC/write/cc to/TO/write/mark write/VB/leave/conj")
    assert (tree.subjects("leave"), tree.subjects("write")) == (["him"], ["him"])


def test_a_finite_clause_without_a_subject_is_said_of_nobody() -> None:
    """A subordinate clause whose subject the parser lost is not given the governor's."""
    tree = drawn("She/PRP/said/nsubj said/VBD that/IN/left/mark left/VBD/said/ccomp")
    assert tree.subjects("leave") == []


@pytest.mark.parametrize(
    ("verb", "case", "subject"),
    [
        ("thanked", "for", "Eva"),
        ("charged", "with", "Eva"),
        ("attacked", "after", "Max"),
        ("left", "for", "Max"),
    ],
)
def test_whom_a_gerund_is_told_of_behind_a_verb_of_judging(verb: str, case: str, subject: str) -> None:
    """Who is thanked for coming came; who attacks somebody after coming came himself."""
    tree = drawn(
        f"Max/NNP/{verb}/nsubj {verb}/VBD Eva/NNP/{verb}/obj {case}/IN/coming/mark coming/VBG/{verb}/advcl",
        person="Max, Eva",
    )
    assert tree.subjects("come") == [subject]
