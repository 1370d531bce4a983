"""What stands with a predicate: objects, complements by preposition, times and adverbs."""

import pytest

from tests.clauses.trees import Drawn, drawn


def arguments(tree: Drawn, lemma: str) -> tuple[list[list[str]], list[str]]:
    return tree.objects(lemma), tree.complements(lemma)


def fronted(tree: Drawn, lemma: str) -> list[str]:
    return [f"{case} {' + '.join(tree.every(group))}" for case, group in tree.clause(lemma).fronted]


# ---------------------------------------------------------------- objects and complements


@pytest.mark.parametrize(
    ("tree", "lemma", "objects", "complements"),
    [
        (drawn("She/PRP/led/nsubj led/VBD the/DT/union/det union/NN/led/obj in/IN/Bern/case Bern/NNP/led/obl", place="Bern"),
         "lead", [["the union"]], ["in Bern"]),
        (drawn("She/PRP/met/nsubj met/VBD Eva/NNP/met/obj and/CC/Max/cc Max/NNP/Eva/conj", person="Eva, Max"),
         "meet", [["Eva", "Max"]], []),
        (drawn("They/PRP/gave/nsubj gave/VBD her/PRP/gave/iobj work/NN/gave/obj"), "give", [["her"], ["work"]], []),
        (drawn("They/PRP/elected/nsubj elected/VBD her/PRP/elected/obj secretary/NN/elected/xcomp"),
         "elect", [["her"], ["secretary"]], []),
        (drawn("Norway/NNP/granted/nsubj granted/VBD Roth/NNP/asylum/compound asylum/NN/granted/obj", place="Norway", person="Roth"),
         "grant", [["Roth"], ["asylum"]], []),
        (drawn("They/PRP/read/nsubj read/VBD Roth/NNP/letter/nmod:poss 's/POS/Roth/case letter/NN/read/obj", person="Roth"),
         "read", [["Roth 's letter"]], []),
        (drawn("He/PRP/arrested/nsubj:pass was/VBD/arrested/aux:pass arrested/VBN by/IN/police/case the/DT/police/det "
               "police/NNS/arrested/obl:agent"), "arrest", [], ["by the police"]),
        (drawn("He/PRP/fled/nsubj fled/VBD from/IN/Bern/case Bern/NNP/fled/obl to/IN/Kyiv/case Kyiv/NNP/fled/obl and/CC/Lviv/cc "
               "Lviv/NNP/Kyiv/conj", place="Bern, Kyiv, Lviv"), "flee", [], ["from Bern", "to Kyiv + Lviv"]),
        (drawn("She/PRP/worked/nsubj worked/VBD in/IN/shop/case a/DT/shop/det shop/NN/worked/obl and/CC/mill/cc for/IN/mill/case "
               "a/DT/mill/det mill/NN/shop/conj"), "work", [], ["in a shop", "for a mill"]),
        (drawn("She/PRP/joined/nsubj joined/VBD the/DT/union/det union/NN/joined/obj of/IN/weavers/case weavers/NNS/union/nmod"),
         "join", [["the union"]], ["of weavers"]),
        (drawn("She/PRP/returned/nsubj returned/VBD back/RB/returned/advmod to/IN/Bern/case Bern/NNP/back/obl", place="Bern"),
         "return", [], ["to Bern"]),
    ],
    ids=["object and place", "list", "two objects", "object and what it became", "asylum", "possessor", "agent", "places",
         "two prepositions", "behind the object", "behind an adverb"],
)  # fmt: skip
def test_objects_and_complements(
    tree: Drawn, lemma: str, objects: list[list[str]], complements: list[str]
) -> None:
    """Noun phrases without a preposition are objects, each with its list; the others stand by their prepositions."""
    assert arguments(tree, lemma) == (objects, complements)


@pytest.mark.parametrize(
    ("tree", "objects", "complements", "adverbs"),
    [
        (drawn("She/PRP/clerk/nsubj was/VBD/clerk/cop a/DT/clerk/det clerk/NN in/IN/Bern/case Bern/NNP/clerk/nmod", place="Bern"),
         [["a clerk"]], ["in Bern"], []),
        (drawn("She/PRP/clerk/nsubj was/VBD/clerk/cop a/DT/clerk/det clerk/NN and/CC/poet/cc poet/NN/clerk/conj"),
         [["a clerk", "poet"]], [], []),
        (drawn("She/PRP/Bern/nsubj was/VBD/Bern/cop in/IN/Bern/case Bern/NNP", place="Bern"), [], ["in Bern"], []),
        (drawn("She/PRP/ill/nsubj was/VBD/ill/cop ill/JJ in/IN/Bern/case Bern/NNP/ill/obl", place="Bern"), [], ["in Bern"], ["ill"]),
        (drawn("She/PRP/one/nsubj was/VBD/one/cop one/CD of/IN/founders/case the/DT/founders/det founders/NNS/one/nmod of/IN/union/case "
               "a/DT/union/det union/NN/founders/nmod"), [["one of the founders"]], ["of a union"], []),
        (drawn("She/PRP/sister/nsubj was/VBD/sister/cop Roth/NNP/sister/nmod:poss 's/POS/Roth/case sister/NN", person="Roth"),
         [["Roth 's sister"]], [], []),
    ],
    ids=["noun", "nouns", "place", "adjective", "one of", "possessor"],
)  # fmt: skip
def test_what_somebody_is(
    tree: Drawn, objects: list[list[str]], complements: list[str], adverbs: list[str]
) -> None:
    """Behind a copula a noun is the object, with a preposition a complement, an adjective an adverb."""
    assert (*arguments(tree, "be"), [*tree.clause("be").adverbs]) == (objects, complements, adverbs)


def test_a_verb_that_is_an_object_is_a_clause_of_its_own() -> None:
    """What somebody wanted to do is no thing they wanted."""
    tree = drawn(
        "She/PRP/wanted/nsubj wanted/VBD to/TO/leave/mark leave/VB/wanted/xcomp Bern/NNP/leave/obj",
        place="Bern",
    )
    assert (tree.objects("want"), tree.objects("leave")) == ([], [["Bern"]])


def test_a_clause_ends_with_its_last_argument() -> None:
    """A clause reaches over all that stands with its verb, not over what is said next."""
    tree = drawn(
        "She/PRP/led/nsubj led/VBD the/DT/union/det union/NN/led/obj in/IN/Bern/case Bern/NNP/union/nmod , and/CC/left/cc "
        "left/VBD/led/conj", place="Bern"
    )  # fmt: skip
    clause = tree.clause("lead")
    assert (clause.first, clause.last) == (1, 6)


# ---------------------------------------------------------------- what is set before the verb


def test_what_is_set_before_the_verb() -> None:
    """Fronted places and times are told apart from those behind the verb; the times count all the same."""
    tree = drawn(
        "In/IN/1907/case 1907/CD/led/obl , in/IN/Bern/case Bern/NNP/led/obl , she/PRP/led/nsubj led/VBD a/DT/strike/det "
        "strike/NN/led/obj", place="Bern", times="1907"
    )  # fmt: skip
    assert (fronted(tree, "lead"), tree.complements("lead"), tree.times_of("lead")) == (
        ["in Bern"],
        [],
        ["in 1907"],
    )


def test_a_fronted_event_tells_its_time() -> None:
    """Who served in the war served when it was."""
    tree = drawn(
        "In/IN/war/case the/DT/war/det war/NN/served/obl she/PRP/served/nsubj served/VBD", events="the war"
    )
    assert tree.times_of("serve") == ["in the war"]


def test_a_second_verb_is_said_of_what_is_fronted_too() -> None:
    """In 1907, in Bern, she joined and left: both there and then."""
    tree = drawn(
        "In/IN/1907/case 1907/CD/joined/obl , in/IN/Bern/case Bern/NNP/joined/obl , she/PRP/joined/nsubj joined/VBD and/CC/left/cc "
        "left/VBD/joined/conj", place="Bern", times="1907"
    )  # fmt: skip
    assert (fronted(tree, "leave"), tree.times_of("leave")) == (["in Bern"], ["in 1907"])


# ---------------------------------------------------------------- times


@pytest.mark.parametrize(
    ("tree", "lemma", "times"),
    [
        (drawn("She/PRP/left/nsubj left/VBD in/IN/1907/case 1907/CD/left/obl", times="1907"), "leave", ["in 1907"]),
        (drawn("She/PRP/left/nsubj left/VBD two/CD/years/nummod years/NNS/later/obl later/RB/left/advmod", times="two years later"),
         "leave", ["two years later"]),
        (drawn("She/PRP/joined/nsubj joined/VBD the/DT/union/det union/NN/joined/obj in/IN/1907/case 1907/CD/union/nmod", times="1907"),
         "join", ["in 1907"]),
        (drawn("his/PRP$/arrest/nmod:poss arrest/NN/led/nsubj in/IN/1907/case 1907/CD/arrest/nmod led/VBD to/IN/strikes/case "
               "strikes/NNS/led/obl", times="1907"), "lead", []),
        (drawn("She/PRP/left/nsubj left/VBD after/IN/arrest/case her/PRP$/arrest/nmod:poss arrest/NN/left/obl in/IN/1907/case "
               "1907/CD/arrest/nmod", times="1907"), "leave", []),
        (drawn("Since/IN/arrest/case her/PRP$/arrest/nmod:poss arrest/NN/lived/obl in/IN/1907/case 1907/CD/arrest/nmod she/PRP/lived/nsubj "
               "lived/VBD abroad/RB/lived/advmod", times="1907"), "live", []),
        (drawn("Roth/NNP/left/nsubj ( 1892/CD/Roth/nmod ) left/VBD", person="Roth", times="1892"), "leave", []),
        (drawn("Roth/NNP/weaver/nsubj ( 1871/CD/weaver/nmod ) was/VBD/weaver/cop a/DT/weaver/det weaver/NN", person="Roth",
               times="1871"), "be", []),
        (drawn("Roth/NNP ( born/VBN/Roth/acl Ada/NNP/born/xcomp ; 1871/CD/born/obl )", person="Roth, Ada", times="1871"), "bear", []),
        (drawn("They/PRP/met/nsubj met/VBD Roth/NNP/met/obj ( 1892/CD/Roth/nmod )", person="Roth", times="1892"), "meet", []),
        (drawn("She/PRP/clerk/nsubj was/VBD/clerk/cop a/DT/clerk/det clerk/NN from/IN/1907/case 1907/CD/clerk/nmod", times="1907"),
         "be", ["from 1907"]),
        (drawn("She/PRP/fought/nsubj fought/VBD in/IN/war/case the/DT/war/det war/NN/fought/obl", events="the war"),
         "fight", ["in the war"]),
        (drawn("She/PRP/left/nsubj left/VBD before/IN/war/case the/DT/war/det war/NN/left/obl", events="before the war"),
         "leave", ["before the war"]),
    ],
    ids=["behind", "adverb", "on the object", "on the subject", "of what was before", "of what was before, fronted", "life dates",
         "life dates before the verb", "behind a semicolon", "life dates of the object", "of a copula", "event", "before an event"],
)  # fmt: skip
def test_times_of_a_verb(tree: Drawn, lemma: str, times: list[str]) -> None:
    """A time is the verb's if it stands with it or its object, not if it is of its subject, of life dates, or of before."""
    assert tree.times_of(lemma) == times


def test_an_adjective_as_object_stands_with_the_adverbs() -> None:
    """In "breathed his last" there is no noun: the word itself is kept."""
    tree = drawn("He/PRP/breathed/nsubj breathed/VBD his/PRP$/last/nmod:poss last/JJ/breathed/obj")
    assert (tree.objects("breathe"), tree.clause("breathe").adverbs) == ([], ("last",))


def test_the_year_by_which_an_event_is_named_says_when() -> None:
    """What was done in "the 1910 election" was done in 1910; what is written of it was not."""
    tree = drawn(
        "She/PRP/stood/nsubj stood/VBD in/IN/election/case the/DT/election/det 1910/CD/election/compound election/NN/stood/obl .",
        times="1910",
    )  # fmt: skip
    assert tree.times_of("stand") == ["in 1910"]
    tree = drawn(
        "She/PRP/wrote/nsubj wrote/VBD on/IN/strike/case the/DT/strike/det 1905/CD/strike/compound strike/NN/wrote/obl .",
        times="1905",
    )  # fmt: skip
    assert tree.times_of("write") == []
