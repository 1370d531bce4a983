"""Predicates: their words, form, voice, tense and modal, and what a coordinated verb shares with the first."""

import pytest

from tests.clauses.trees import Drawn, drawn


def lemmas(tree: Drawn) -> list[str]:
    groups = tree.structure.predicates.groups
    return [groups[unit].lemma for unit in sorted(groups)]


# ---------------------------------------------------------------- which words are predicates


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("exiled/VBN/leaders/amod leaders/NNS/met/nsubj met/VBD .", ["meet"]),
        ("She/PRP/clerk/nsubj was/VBD/clerk/cop a/DT/clerk/det clerk/NN .", ["be"]),
        ("including/VBG/Eva/case Eva/NNP/met/nsubj met/VBD .", ["meet"]),
        ("She/PRP/arrested/nsubj:pass was/VBD/arrested/aux:pass arrested/VBN .", ["arrest"]),
        ("a/DT/death/det death/NN in/IN/Bern/case Bern/NNP/death/nmod .", []),
    ],
)
def test_verbs_and_copulas_are_predicates(text: str, expected: list[str]) -> None:
    """Verbs are, and nouns with a copula; auxiliaries and what stands before a noun are not."""
    assert lemmas(drawn(text)) == expected


def test_a_name_that_looks_like_a_verb_is_none() -> None:
    """A paper called Forward does not go forward."""
    tree = drawn("read/VBD Rising/VBG:VERB/read/obj", work="Rising")
    assert lemmas(tree) == ["read"]


def test_of_a_copula_the_predicate_is_what_stands_behind() -> None:
    """The predicate of "was a clerk" is the clerk, with the words of "was"."""
    tree = drawn("She/PRP/clerk/nsubj was/VBD/clerk/cop a/DT/clerk/det clerk/NN .")
    group = tree.structure.predicates.groups[3]
    assert (tree.words(group), tree.structure.predicates.copular(3)) == ("was", True)


# ---------------------------------------------------------------- one predicate

HAD_BEEN = "She/PRP/arrested/nsubj:pass had/VBD/arrested/aux been/VBN/arrested/aux arrested/VBN ."


@pytest.mark.parametrize(
    ("text", "lemma", "form", "passive", "perfect"),
    [
        ("She/PRP/left/nsubj left/VBD .", "leave", "finite", False, False),
        ("She/PRP/left/nsubj had/VBD/left/aux left/VBN .", "leave", "finite", False, True),
        ("She/PRP/writing/nsubj was/VBD/writing/aux writing/VBG .", "write", "finite", False, False),
        (
            "She/PRP/arrested/nsubj:pass was/VBD/arrested/aux:pass arrested/VBN .",
            "arrest",
            "finite",
            True,
            False,
        ),
        (HAD_BEEN, "arrest", "finite", True, True),
        ("She/PRP/arrested/nsubj was/VBD/arrested/aux arrested/VBN .", "arrest", "finite", True, False),
        (
            "She/PRP/arrested/nsubj:pass got/VBD/arrested/aux:pass arrested/VBN .",
            "arrest",
            "finite",
            True,
            False,
        ),
        ("She/PRP/married/nsubj was/VBD/married/cop married/JJ .", "marry", "finite", True, False),
        ("She/PRP/ill/nsubj was/VBD/ill/cop ill/JJ .", "be", "finite", False, False),
        (
            "Eva/NNP , arrested/VBN/Eva/acl in/IN/Bern/case Bern/NNP/arrested/obl .",
            "arrest",
            "en",
            True,
            False,
        ),
        (
            "Eva/NNP , arrested/VBD/Eva/acl in/IN/Bern/case Bern/NNP/arrested/obl .",
            "arrest",
            "en",
            True,
            False,
        ),
        (
            "She/PRP/left/nsubj left/VBD , joining/VBG/left/advcl him/PRP/joining/obj .",
            "join",
            "ing",
            False,
            False,
        ),
        (
            "She/PRP/wanted/nsubj wanted/VBD to/TO/leave/mark leave/VB/wanted/xcomp .",
            "leave",
            "inf",
            False,
            False,
        ),
        ("They/PRP/let/nsubj let/VBD her/PRP/let/obj leave/VB/let/xcomp .", "leave", "inf", False, False),
        ("They/PRP/leave/nsubj leave/VBP .", "leave", "finite", False, False),
    ],
)
def test_form_and_voice(text: str, lemma: str, form: str, *, passive: bool, perfect: bool) -> None:
    """A verb is finite, a participle or an infinitive; a participle with "be", or bare, is passive."""
    verb = drawn(text).clause(lemma).verb
    assert (verb.form, verb.passive, verb.perfect) == (form, passive, perfect)


@pytest.mark.parametrize(
    ("text", "words", "modal"),
    [
        ("She/PRP/left/nsubj may/MD/left/aux have/VB/left/aux left/VBN .", "may have left", "may"),
        ("She/PRP/left/nsubj would/MD/left/aux soon/RB/left/advmod have/VB/left/aux left/VBN .", "would soon have left", "would"),
        ("She/PRP/left/nsubj secretly/RB/left/advmod left/VBD .", "secretly left", ""),
        ("She/PRP/leave/nsubj will/MD/leave/aux , too/RB/leave/advmod , leave/VB .", "leave", "will"),
        ("She/PRP/wanted/nsubj wanted/VBD to/TO/leave/mark leave/VB/wanted/xcomp .", "wanted", ""),
    ],
)  # fmt: skip
def test_a_verb_group_has_its_auxiliaries_and_adverbs(text: str, words: str, modal: str) -> None:
    """Auxiliaries and adverbs right before a verb are in its group; the modal is known wherever it stands."""
    tree = drawn(text)
    verb = tree.grammar.clauses[0].verb
    assert (tree.words(verb), verb.modal) == (words, modal)


def test_adverbs_and_particle() -> None:
    """Adverbs before the verb are its; the particle behind it belongs to it."""
    tree = drawn(
        "She/PRP/gave/nsubj reportedly/RB/gave/advmod gave/VBD up/RP/gave/compound:prt politics/NNS/gave/obj ."
    )
    verb = tree.clause("give").verb
    assert (tree.words(verb), verb.particle, verb.adverbs) == ("reportedly gave up", "up", ("reportedly",))


def test_a_particle_behind_the_object() -> None:
    """In "gave politics up" the particle is known, though it stands outside the group."""
    tree = drawn("She/PRP/gave/nsubj gave/VBD politics/NNS/gave/obj up/RP/gave/compound:prt .")
    verb = tree.clause("give").verb
    assert (tree.words(verb), verb.particle) == ("gave", "up")


@pytest.mark.parametrize(
    "text",
    [
        "She/PRP/leave/nsubj would/MD/leave/aux leave/VBD .",
        "She/PRP/wanted/nsubj wanted/VBD to/TO/leave/mark leave/VBD/wanted/xcomp .",
    ],
)
def test_what_stands_behind_to_or_a_modal_is_a_base_form(text: str) -> None:
    """Whatever its tag says, the verb of "to leave" is "leave"."""
    assert "leave" in lemmas(drawn(text))


# ---------------------------------------------------------------- what a coordinated verb shares

TRIED = "He/PRP/tried/nsubj:pass was/VBD/tried/aux:pass tried/VBN and/CC/{0}/cc {0}/{1}/tried/conj {2} ."


def test_a_second_participle_shares_the_passive() -> None:
    """Who was tried and acquitted was acquitted."""
    verb = drawn(TRIED.format("acquitted", "VBN", "")).clause("acquit").verb
    assert (verb.form, verb.passive) == ("finite", True)


def test_a_second_past_does_not_share_the_passive() -> None:
    """Who was tried and fled, fled by himself."""
    assert not drawn(TRIED.format("fled", "VBD", "")).clause("flee").verb.passive


def test_a_second_participle_with_an_object_is_not_passive() -> None:
    """Who was tried and left Bern is not left, though his verb is tagged as a participle."""
    assert not drawn(TRIED.format("left", "VBN", "Bern/NNP/left/obj")).clause("leave").verb.passive


def test_a_second_verb_shares_the_perfect_and_the_modal() -> None:
    """Who would have joined and left may have done neither."""
    tree = drawn(
        "He/PRP/joined/nsubj would/MD/joined/aux have/VB/joined/aux joined/VBN and/CC/left/cc left/VBN/joined/conj ."
    )
    verb = tree.clause("leave").verb
    assert (verb.modal, verb.perfect, verb.passive) == ("would", True, False)


def test_a_second_infinitive_shares_the_first_ones_form() -> None:
    """Who wanted to leave and write wanted both."""
    tree = drawn(
        "He/PRP/wanted/nsubj wanted/VBD to/TO/leave/mark leave/VB/wanted/xcomp and/CC/write/cc write/VB/leave/conj ."
    )
    assert tree.clause("write").verb.form == "inf"


def test_a_verb_with_its_own_subject_or_auxiliary_shares_nothing() -> None:
    """In "he was tried and she had left" nothing is done to her."""
    tree = drawn(
        "He/PRP/tried/nsubj:pass was/VBD/tried/aux:pass tried/VBN and/CC/left/cc she/PRP/left/nsubj had/VBD/left/aux "
        "left/VBN/tried/conj ."
    )  # fmt: skip
    assert not tree.clause("leave").verb.passive


def test_a_third_verb_shares_what_the_second_does() -> None:
    """Tried, sentenced and shot: all three were done to him."""
    tree = drawn(
        "He/PRP/tried/nsubj:pass was/VBD/tried/aux:pass tried/VBN , sentenced/VBN/tried/conj and/CC/shot/cc "
        "shot/VBN/sentenced/conj ."
    )  # fmt: skip
    assert [tree.clause(lemma).verb.passive for lemma in ("try", "sentence", "shoot")] == [True, True, True]
