"""The words that a clause of saying says."""

import pytest

from tests.clauses.trees import Drawn, drawn
from tests.quotations.drawing import NOWHERE, said

AROUND = "He/PRP/left/nsubj left/VBD , Nin/NNP/said/nsubj said/VBD/left/parataxis {behind}"


@pytest.mark.parametrize(
    ("tree", "expected"),
    [
        (drawn("Nin/NNP/said/nsubj said/VBD that/IN/left/mark he/PRP/left/nsubj left/VBD/said/ccomp ."), ["Nin: he left"]),
        (drawn("Nin/NNP/said/nsubj said/VBD he/PRP/left/nsubj left/VBD/said/ccomp !"), ["Nin: he left"]),
        (drawn("Nin/NNP/said/nsubj said/VBD : he/PRP/left/nsubj left/VBD/said/ccomp ; "), ["Nin: he left"]),
        (drawn("Nin/NNP/said/nsubj said/VBD if/IN/left/mark he/PRP/left/nsubj left/VBD/said/advcl ."), []),
        (drawn("Nin/NNP/saw/nsubj saw/VBD if/IN/left/mark he/PRP/left/nsubj left/VBD/saw/ccomp ."), []),
        (drawn("Nin/NNP/asked/nsubj asked/VBD if/IN/left/mark he/PRP/left/nsubj left/VBD/asked/ccomp ."), ["Nin: if he left"]),
        (drawn("Nin/NNP/asked/nsubj asked/VBD me/PRP/asked/iobj if/IN/left/mark he/PRP/left/nsubj left/VBD/asked/advcl ."), ["Nin: if he left"]),
        (drawn("Nin/NNP/asked/nsubj would/MD/asked/aux asked/VB me/PRP/asked/iobj if/IN/left/mark he/PRP/left/nsubj left/VBD/asked/advcl ."), []),
        (drawn("Nin/NNP/asked/nsubj asked/VBD whether/IN/left/mark he/PRP/left/nsubj left/VBD/asked/ccomp ."), ["Nin: whether he left"]),
        (drawn("Nin/NNP/feared/nsubj feared/VBD Roth/NNP/left/nsubj left/VBD/feared/xcomp .", person="Roth"), ["Nin: Roth left"]),
        (drawn("Nin/NNP/told/nsubj told/VBD me/PRP/told/iobj what/WP/told/obj he/PRP/left/nsubj left/VBD/told/ccomp ."), ["Nin: what he left"]),
        (drawn("Nin/NNP/denied/nsubj denied/VBD leaving/VBG/denied/xcomp ."), ["Nin: leaving"]),
        (drawn("Nin/NNP/said/nsubj said/VBD leaving/VBG/said/xcomp ."), []),
        (drawn("Nin/NNP/claimed/nsubj claimed/VBD to/TO/left/mark have/VB/left/aux left/VBN/claimed/xcomp ."), ["Nin: to have left"]),
        (drawn("Nin/NNP/claimed/nsubj claimed/VBD to/TO/leave/mark leave/VB/claimed/xcomp ."), ["Nin: to leave"]),
        (drawn("Nin/NNP/joined/nsubj joined/VBD that/IN/left/mark he/PRP/left/nsubj left/VBD/joined/ccomp ."), []),
        (drawn("Nin/NNP/said/nsubj said/VBD because/IN/left/mark he/PRP/left/nsubj left/VBD/said/advcl ."), []),
        (drawn("Nin/NNP/saw/nsubj saw/VBD that/IN/left/mark he/PRP/left/nsubj left/VBD/saw/acl ."), []),
        (drawn("Nin/NNP/said/nsubj said/VBD in/IN/note/case a/DT/note/det note/NN/said/obl that/IN/left/mark he/PRP/left/nsubj left/VBD/note/acl ."), ["Nin: he left"]),
        (drawn("Nin/NNP/feared/nsubj feared/VBD he/PRP/left/nsubj left/VBD/feared/ccomp ."), ["Nin: he left"]),
        (drawn("A/DT/poll/det poll/NN/found/nsubj found/VBD he/PRP/left/nsubj left/VBD/found/ccomp ."), ["A poll: he left"]),
        (drawn("A/DT/dog/det dog/NN/found/nsubj found/VBD he/PRP/left/nsubj left/VBD/found/ccomp ."), []),
        (drawn("The/DT/crack/det crack/NN/suggested/nsubj suggested/VBD he/PRP/left/nsubj left/VBD/suggested/ccomp ."), []),
        (drawn("Nin/NNP/convinced/nsubj was/VBD/convinced/cop convinced/JJ that/IN/left/mark he/PRP/left/nsubj left/VBD/convinced/ccomp ."), ["Nin: he left"]),
        (drawn("Nin/NNP/said/nsubj said/VBD why/WRB/said/obj he/PRP/left/nsubj left/VBD/why/advcl:relcl ."), ["Nin: why he left"]),
        (drawn("Nin/NNP/knew/nsubj knew/VBD what/WP/left/obj he/PRP/left/nsubj left/VBD/knew/ccomp ."), []),
        (drawn("he/PRP/left/csubj left/VBD/said/csubj said/VBD Nin/NNP/said/obj ."), []),
    ],
    ids=["that", "no that", "colon", "if, apart", "if, no saying", "if, asked", "if, asked somebody", "if, a condition", "whether",
         "a subject of its own", "what", "denied leaving", "said leaving", "claimed to have", "claimed to",
         "no saying", "because", "of no noun", "of a noun beside it", "feared", "a poll", "a dog", "a sign", "convinced", "why", "what is known", "before the verb"],
)  # fmt: skip
def test_what_hangs_on_the_verb(tree: Drawn, expected: list[str]) -> None:
    """A clause behind the verb is said, without its "that" and its stop; not a condition, a reason or a purpose."""
    assert said(tree) == expected


@pytest.mark.parametrize(
    ("tree", "all_around"),
    [
        (drawn(AROUND.format(behind=".")), True),
        (drawn(AROUND.format(behind="")), True),
        (drawn(AROUND.format(behind="twice/RB/said/advmod .")), True),
        (drawn(AROUND.format(behind="this/DT/said/obj .")), False),
        (drawn(AROUND.format(behind="in/IN/Bern/case Bern/NNP/said/obl .")), True),
        (drawn("He/PRP/left/nsubj left/VBD “ Nin/NNP/said/nsubj said/VBD/left/parataxis ."), False),
        (drawn("He/PRP/left/nsubj “ left/VBD , Nin/NNP/said/nsubj said/VBD/left/parataxis ."), False),
        (drawn("As/IN/said/mark Nin/NNP/said/nsubj said/VBD/left/advcl , he/PRP/left/nsubj left/VBD ."), True),
        (drawn("Yet/RB/left/advmod , as/IN/put/mark Nin/NNP/put/nsubj put/VBD/left/advcl it/PRP/put/obj , he/PRP/left/nsubj left/VBD ."), True),
        (drawn("He/PRP/left/nsubj left/VBD as/IN/said/mark Nin/NNP/said/nsubj said/VBD/left/advcl ."), False),
        (drawn("Then/RB/said/advmod Nin/NNP/said/nsubj said/VBD ."), False),
        (drawn("Nin/NNP/said/nsubj said/VBD ."), False),
    ],
    ids=["comma", "at the end", "adverb", "object", "place", "no comma", "quoted", "as, first", "as she put it", "as, no comma",
         "then", "alone"],
)  # fmt: skip
def test_all_that_stands_around(tree: Drawn, all_around: bool) -> None:
    """Both "…, X said." and "As X said, …" tell what stands around, where nothing else is said with the verb."""
    assert [each.split(": ")[0] for each in said(tree)] == (["Nin"] if all_around else [])


CLEAR = "Nin/NNP/{verb}/nsubj {verb}/VBD it/PRP/{verb}/{it} {clear}/JJ/{verb}/xcomp that/IN/left/mark he/PRP/left/nsubj left/VBD/{clear}/ccomp ."


@pytest.mark.parametrize(
    ("verb", "it", "clear", "expected"),
    [
        ("made", "expl", "clear", ["Nin: he left"]),
        ("wanted", "obj", "known", ["Nin: he left"]),
        ("made", "expl", "possible", []),
        ("kept", "expl", "clear", []),
    ],
)
def test_what_somebody_makes_known(verb: str, it: str, clear: str, expected: list[str]) -> None:
    """Who "made it clear that he left" says so; who made it possible does not."""
    assert said(drawn(CLEAR.format(verb=verb, it=it, clear=clear))) == expected


def test_what_is_let_be_known_is_no_rumour() -> None:
    """Of "let it be known" somebody tells whose word it is."""
    tree = drawn(
        "Nin/NNP/let/nsubj let/VBD it/PRP/let/obj be/VB/known/aux:pass known/VBN/let/xcomp that/IN/left/mark "
        "he/PRP/left/nsubj left/VBD/known/ccomp ."
    )
    assert said(tree) == ["Nin: he left"]


def test_words_that_somebody_is_told_to_have_said() -> None:
    """In "swore that Roth said, “…”" the words in marks are a part of what is sworn."""
    tree = drawn(
        "Nin/NNP/swore/nsubj swore/VBD that/IN/said/mark Roth/NNP/said/nsubj said/VBD/swore/ccomp , “ "
        "Never/RB/swore/advmod ” .", person="Roth"
    )  # fmt: skip
    assert said(tree)[0] == "Nin: Roth said , “ Never ”"


def test_what_somebody_is_told_to_claim_is_not_theirs_who_repeats_it() -> None:
    """Of "repeated his claim that" the claim has an owner."""
    tree = drawn(
        "Nin/NNP/repeated/nsubj repeated/VBD Roth/NNP/claim/nmod:poss 's/POS/Roth/case claim/NN/repeated/obj "
        "that/IN/left/mark he/PRP/left/nsubj left/VBD/claim/acl .", person="Roth"
    )  # fmt: skip
    assert said(tree) == ["Roth: he left", "Nin: Roth 's claim that he left"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nin/NNP/recalled/nsubj recalled/VBD Roth/NNP/recalled/obj leaving/VBG/recalled/xcomp .", ["Nin: Roth leaving"]),
        ("Nin/NNP/recalled/nsubj recalled/VBD Roth/NNP/recalled/obj leaving/VBG/Roth/acl .", ["Nin: Roth leaving"]),
        ("Nin/NNP/recalled/nsubj recalled/VBD leaving/VBG/recalled/xcomp Roth/NNP/leaving/obj .", ["Nin: leaving Roth"]),
        ("Nin/NNP/reported/nsubj reported/VBD Roth/NNP/reported/obj , leaving/VBG/reported/advcl .", []),
        ("Nin/NNP/met/nsubj met/VBD Roth/NNP/met/obj leaving/VBG/met/xcomp .", []),
    ],
    ids=["its own", "of the object", "none", "behind a comma", "no verb of saying"],
)  # fmt: skip
def test_who_is_recalled_doing_something(text: str, expected: list[str]) -> None:
    """Of "recalled Roth leaving" all is told; who leaves behind a comma is the subject."""
    assert said(drawn(text, person="Roth")) == expected


def test_a_language_without_words_reports_nothing() -> None:
    """Where no verb of saying is known, nobody says anything, and nothing fails."""
    tree = drawn("Nin/NNP/said/nsubj said/VBD that/IN/left/mark he/PRP/left/nsubj left/VBD/said/ccomp .")
    assert said(tree, NOWHERE) == []
