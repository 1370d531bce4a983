"""Noun phrases: how far they reach, whose they are, what they stand for."""

import pytest

from tests.clauses.trees import Drawn, drawn


def outer(tree: Drawn) -> list[str]:
    return tree.every(tree.structure.nominals.outer())


# ---------------------------------------------------------------- how far a phrase reaches


@pytest.mark.parametrize(
    ("tree", "expected"),
    [
        (drawn("The/DT/leader/det young/JJ/leader/amod union/NN/leader/compound leader/NN/left/nsubj left/VBD"),
         ["The young union leader"]),
        (drawn("a/DT/friend/det very/RB/old/advmod old/JJ/friend/amod friend/NN"), ["a very old friend"]),
        (drawn("The/DT/leader/det leader/NN/left/nsubj of/IN/party/case the/DT/party/det party/NN/leader/nmod left/VBD"),
         ["The leader", "the party"]),
        (drawn("broke/VBD Article/NN/broke/obj 58/CD/Article/nummod"), ["Article 58"]),
        (drawn("met/VBD exiled/VBN/leaders/amod leaders/NNS/met/obj"), ["exiled leaders"]),
        (drawn("was/VBD/treasurer/cop also/RB/treasurer/advmod its/PRP$/treasurer/nmod:poss first/JJ/treasurer/amod "
               "treasurer/NN"), ["its first treasurer"]),
        (drawn("joined/VBD the/DT/party/det Socialist/NNP/party/compound party/NN/joined/obj", group="Socialist"),
         ["the Socialist party"]),
    ],
    ids=lambda value: " / ".join(value) if isinstance(value, list) else "",
)  # fmt: skip
def test_a_noun_phrase_holds_what_belongs_to_its_noun(tree: Drawn, expected: list[str]) -> None:
    """Articles, adjectives and nouns before a noun are its; what stands behind a preposition is another phrase."""
    assert outer(tree) == expected


def test_a_title_and_a_name_are_one_phrase() -> None:
    """The typesetter Isaac Roth is one person, known by his name."""
    tree = drawn(
        "met/VBD the/DT/typesetter/det typesetter/NN/met/obj Isaac/NNP/typesetter/appos Roth/NNP/Isaac/flat",
        person="Isaac Roth",
    )
    phrase = tree.phrase("typesetter")
    assert phrase is tree.phrase("Roth")
    assert (tree.words(phrase), phrase.word, phrase.entity) == ("the typesetter Isaac Roth", "roth", "person")
    assert tree.structure.units(phrase) == [3, 2]


def test_a_title_below_its_name_is_the_same_phrase() -> None:
    """It does not matter which of the two the parser hangs on the other."""
    tree = drawn("met/VBD typesetter/NN/Roth/compound Roth/NNP/met/obj", person="Roth")
    assert outer(tree) == ["typesetter Roth"]


@pytest.mark.parametrize(
    ("tree", "expected"),
    [
        (drawn("granted/VBD Roth/NNP/asylum/compound asylum/NN/granted/obj", person="Roth"), ["Roth", "asylum"]),
        (drawn("At/IN/congress/case the/DT/congress/det congress/NN/spoke/obl Roth/NNP/congress/appos spoke/VBD", person="Roth"),
         ["the congress", "Roth"]),
        (drawn("the/DT/trains/det trains/NNS/met/nsubj Roth/NNP/trains/appos met/VBD", person="Roth"), ["the trains", "Roth"]),
        (drawn("a/DT/friend/det friend/NN/met/nsubj of/IN/Roth/case Roth/NNP/friend/nmod met/VBD", person="Roth"),
         ["a friend", "Roth"]),
        (drawn("met/VBD Eva/NNP/met/obj Roth/NNP/Eva/appos", person="Eva, Roth"), ["Eva", "Roth"]),
    ],
    ids=lambda value: " / ".join(value) if isinstance(value, list) else "",
)  # fmt: skip
def test_a_person_is_no_part_of_what_merely_stands_before(tree: Drawn, expected: list[str]) -> None:
    """A person's name is a phrase by itself beside things, congresses, prepositions and other names."""
    assert outer(tree) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the/DT/wounded/det wounded/JJ/died/nsubj died/VBD", ["the wounded"]),
        ("two/CD/died/nsubj of/IN/them/case them/PRP/two/nmod died/VBD", ["two", "them"]),
        ("She/PRP/Basque/nsubj was/VBD/Basque/cop a/DT/Basque/det Basque/JJ", ["She", "a Basque"]),
        ("She/PRP/ill/nsubj was/VBD/ill/cop ill/JJ", ["She"]),
        ("she/PRP/left/nsubj who/WP/wrote/nsubj wrote/VBD/she/acl:relcl left/VBD", ["she"]),
    ],
)
def test_what_stands_for_somebody(text: str, expected: list[str]) -> None:
    """Adjectives with an article and numbers may stand for people; a relative pronoun stands for its noun only."""
    assert outer(drawn(text)) == expected


def test_one_of_several_is_one_of_them() -> None:
    """One of the founders is a founder."""
    tree = drawn(
        "She/PRP/one/nsubj was/VBD/one/cop one/CD of/IN/founders/case the/DT/founders/det founders/NNS/one/nmod"
    )
    phrase = tree.phrase("one")
    assert (tree.words(phrase), phrase.word) == ("one of the founders", "founders")
    assert phrase is tree.phrase("founders")


def test_one_of_a_time_or_a_thing_is_not() -> None:
    """Only of several of its kind is one told: not "one of the party"."""
    tree = drawn("one/CD/left/nsubj of/IN/party/case the/DT/party/det party/NN/one/nmod left/VBD")
    assert outer(tree) == ["one", "the party"]


# ---------------------------------------------------------------- whose it is


@pytest.mark.parametrize(
    ("tree", "word", "phrase", "owner"),
    [
        (drawn("her/PRP$/brother/nmod:poss younger/JJ/brother/amod brother/NN/left/nsubj left/VBD"),
         "brother", "her younger brother", "her"),
        (drawn("Rosa/NNP/brother/nmod:poss Weil/NNP/Rosa/flat 's/POS/Rosa/case brother/NN/left/nsubj left/VBD", person="Rosa Weil"),
         "brother", "Rosa Weil 's brother", "Rosa Weil"),
        (drawn("the/DT/party/det party/NN/secretary/nmod:poss 's/POS/party/case secretary/NN/left/nsubj left/VBD"),
         "secretary", "the party 's secretary", "the party"),
        (drawn("Roth/NNP , whose/WP$/brother/nmod:poss brother/NN/left/nsubj left/VBD/Roth/acl:relcl", person="Roth"),
         "brother", "whose brother", "whose"),
        (drawn("her/PRP$/brother/nmod:poss brother/NN/left/nsubj Isaac/NNP/brother/appos left/VBD", person="Isaac"),
         "Isaac", "her brother Isaac", "her"),
        (drawn("one/CD/left/nsubj of/IN/friends/case her/PRP$/friends/nmod:poss friends/NNS/one/nmod left/VBD"),
         "one", "one of her friends", "her"),
    ],
    ids=["her", "Rosa's", "the party's", "whose", "her brother Isaac", "one of her friends"],
)  # fmt: skip
def test_the_possessor_is_a_phrase_inside_the_phrase(tree: Drawn, word: str, phrase: str, owner: str) -> None:
    """A noun with its possessor is one phrase, and the possessor another inside it."""
    found = tree.phrase(word)
    assert found.owner is not None
    assert (tree.words(found), tree.words(found.owner)) == (phrase, owner)
    assert owner not in outer(tree)


def test_the_possessor_of_a_possessor() -> None:
    """In "her brother's wife" the wife is the brother's, and he is hers."""
    tree = drawn(
        "her/PRP$/brother/nmod:poss brother/NN/wife/nmod:poss 's/POS/brother/case wife/NN/left/nsubj left/VBD"
    )
    brother = tree.phrase("wife").owner
    assert brother is not None
    assert brother.owner is not None
    assert (tree.words(brother), tree.words(brother.owner), outer(tree)) == (
        "her brother",
        "her",
        ["her brother 's wife"],
    )


def test_a_time_is_no_possessor() -> None:
    """Last year's congress is a congress, and the mark behind the year is no part of its phrase."""
    tree = drawn(
        "Last/JJ/year/amod year/NN/congress/nmod:poss 's/POS/year/case congress/NN/met/nsubj met/VBD",
        times="Last year",
    )
    assert (outer(tree), tree.phrase("congress").owner) == (["congress"], None)


def test_who_whose_stands_for_is_a_person() -> None:
    """The possessor in "whose brother" is a pronoun for somebody."""
    tree = drawn(
        "Roth/NNP whose/WP$/brother/nmod:poss brother/NN/left/nsubj left/VBD/Roth/acl:relcl", person="Roth"
    )
    owner = tree.phrase("brother").owner
    assert owner is not None
    assert (owner.pronoun, owner.entity) == (True, "person")


# ---------------------------------------------------------------- what it stands for


@pytest.mark.parametrize(
    ("tree", "word", "entity"),
    [
        (drawn("met/VBD Roth/NNP/met/obj", person="Roth"), "Roth", "person"),
        (drawn("saw/VBD Bern/NNP/saw/obj", place="Bern"), "Bern", "place"),
        (drawn("met/VBD him/PRP/met/obj"), "him", "person"),
        (drawn("saw/VBD it/PRP/saw/obj"), "it", ""),
        (drawn("joined/VBD the/DT/union/det union/NN/joined/obj"), "union", "group"),
        (drawn("joined/VBD the/DT/Mensheviks/det Mensheviks/NNPS/joined/obj"), "Mensheviks", "group"),
        (drawn("met/VBD Mensheviks/NNPS/met/obj"), "Mensheviks", ""),
        (drawn("joined/VBD the/DT/SPX/det SPX/NNP/joined/obj"), "SPX", "group"),
        (drawn("lived/VBD at/IN/Holmenkollen/case Holmenkollen/NNP/lived/obl"), "Holmenkollen", "place"),
        (drawn("spoke/VBD of/IN/Holmenkollen/case Holmenkollen/NNP/spoke/obl"), "Holmenkollen", ""),
        (drawn("drank/VBD tea/NN/drank/obj"), "tea", ""),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_what_a_phrase_stands_for(tree: Drawn, word: str, entity: str) -> None:
    """A name stands for its kind, a pronoun for a person, a noun for what the lists or its look say, or nothing known."""
    assert tree.phrase(word).entity == entity


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("joined/VBD no/DT/party/det party/NN/joined/obj", "party", True),
        ("Nobody/NN/left/nsubj left/VBD", "Nobody", True),
        ("joined/VBD the/DT/party/det party/NN/joined/obj", "party", False),
    ],
)
def test_phrases_for_nobody(text: str, word: str, *, expected: bool) -> None:
    """No party is none, and nobody is nobody."""
    assert drawn(text).phrase(word).none is expected


def test_an_event_bears_its_time() -> None:
    """Who fought in the war fought when it was."""
    tree = drawn("fought/VBD in/IN/war/case the/DT/war/det war/NN/fought/obl", events="the war")
    time = tree.phrase("war").time
    assert time is not None
    assert time.words == "the war"


@pytest.mark.parametrize("relation", ["det", "nmod", "appos", "flat", "nmod:poss"])
def test_a_name_that_looks_like_a_possessor_does_no_harm(relation: str) -> None:
    """A title that begins with a possessive pronoun is nobody's owner in a circle, however it hangs."""
    tree = drawn(
        f"the/DT/novel/det novel/NN/left/nsubj Her/PRP$/novel/{relation} Own/JJ/Her/amod left/VBD",
        work="Her Own",
    )
    assert tree.phrase("novel").owner is None or tree.phrase("novel").owner is tree.phrase("Her")
