"""Labels of spaCy's English pipelines, brought to Universal Dependencies."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.parsing.clearnlp import universal
from testimonia.parsing.protocol import ROOT, Parse

LABELS = (
    "acl acomp advcl advmod agent amod appos attr aux auxpass case cc ccomp compound conj csubj dative dep det dobj "
    "expl mark neg nmod npadvmod nsubj nsubjpass nummod oprd pcomp pobj poss prep prt punct quantmod relcl xcomp"
).split()
UPOS = "ADJ ADP ADV AUX CCONJ NOUN NUM PART PRON PROPN PUNCT SCONJ VERB".split()
WORDS = "and , ; is was there here where of Paris saw .".lower().split()


def given_as(text: str) -> tuple[list[str], Parse]:
    """Return words and their parse; of each is told word/UPOS/tag/label/head, heads counted from 1, 0 for the root."""
    rows = [each.rsplit("/", 4) for each in text.split()]
    words, upos, tags, labels, heads = zip(*rows, strict=True)
    parse = Parse(upos, tags, words, tuple(int(head) - 1 for head in heads), labels, (1.0,) * len(rows))
    return [word.lower() for word in words], parse


def told(text: str) -> list[str]:
    """Return "word relation head" of each word by Universal Dependencies."""
    lower, parse = given_as(text)
    found = universal(lower, parse)
    names = [*lower, "-"]
    return [f"{names[i]} {found.relations[i]} {names[found.heads[i]]}" for i in range(len(lower))]


def test_a_noun_stands_before_its_preposition() -> None:
    """What hangs on a verb by a preposition is obl, what hangs on a noun nmod; the preposition is the case."""
    assert told(
        "She/PRON/PRP/nsubj/2 met/VERB/VBD/ROOT/0 delegates/NOUN/NNS/dobj/2 of/ADP/IN/prep/3 the/DET/DT/det/6 "
        "union/NOUN/NN/pobj/4 in/ADP/IN/prep/2 Oslo/PROPN/NNP/pobj/7"
    ) == [
        "she nsubj met", "met root -", "delegates obj met", "of case union", "the det union", "union nmod delegates",
        "in case oslo", "oslo obl met",
    ]  # fmt: skip


def test_prepositions_of_two_words() -> None:
    """Both words of "out of" are the noun's case; "of" of "because of" is fixed to the first."""
    assert told(
        "fled/VERB/VBD/ROOT/0 out/ADP/IN/prep/1 of/ADP/IN/prep/2 town/NOUN/NN/pobj/3 because/SCONJ/IN/prep/1 "
        "of/ADP/IN/pcomp/5 debts/NOUN/NNS/pobj/5"
    ) == [
        "fled root -", "out case town", "of case town", "town obl fled", "because case debts", "of fixed because",
        "debts obl fled",
    ]  # fmt: skip


def test_a_clause_behind_a_preposition() -> None:
    """It is an adverbial clause, and the preposition its mark."""
    assert told(
        "Before/ADP/IN/prep/4 leaving/VERB/VBG/pcomp/1 he/PRON/PRP/nsubj/4 wrote/VERB/VBD/ROOT/0"
    ) == ["before mark leaving", "leaving advcl wrote", "he nsubj wrote", "wrote root -"]


def test_what_somebody_is_stands_before_be() -> None:
    """Subject, time and the second verb hang on the predicate, "be" is its copula."""
    assert told(
        "In/ADP/IN/prep/4 1912/NUM/CD/pobj/1 she/PRON/PRP/nsubj/4 was/AUX/VBD/ROOT/0 a/DET/DT/det/6 "
        "teacher/NOUN/NN/attr/4 and/CCONJ/CC/cc/4 wrote/VERB/VBD/conj/4 ./PUNCT/./punct/4"
    ) == [
        "in case 1912", "1912 obl teacher", "she nsubj teacher", "was cop teacher", "a det teacher", "teacher root -",
        "and cc wrote", "wrote conj teacher", ". punct teacher",
    ]  # fmt: skip


def test_where_somebody_is() -> None:
    """A place can be the predicate; so can a clause, whose own subject is then another."""
    assert told("He/PRON/PRP/nsubj/2 was/AUX/VBD/ROOT/0 in/ADP/IN/prep/2 Riga/PROPN/NNP/pobj/3") == [
        "he nsubj riga", "was cop riga", "in case riga", "riga root -",
    ]  # fmt: skip
    assert told(
        "Trouble/NOUN/NN/nsubj/2 is/AUX/VBZ/ROOT/0 that/SCONJ/IN/mark/5 he/PRON/PRP/nsubj/5 left/VERB/VBD/ccomp/2"
    ) == ["trouble nsubj:outer left", "is cop left", "that mark left", "he nsubj left", "left root -"]


def test_there_is() -> None:
    """In "there is X" X is the subject, and "is" a verb of its own."""
    assert told("There/PRON/EX/expl/2 was/VERB/VBD/ROOT/0 a/DET/DT/det/4 strike/NOUN/NN/attr/2") == [
        "there expl was", "was root -", "a det strike", "strike nsubj was",
    ]  # fmt: skip


def test_the_passive_and_who_did_it() -> None:
    """Subject and auxiliary of a passive are named as such, and the agent."""
    assert told(
        "He/PRON/PRP/nsubjpass/3 was/AUX/VBD/auxpass/3 arrested/VERB/VBN/ROOT/0 by/ADP/IN/agent/3 "
        "soldiers/NOUN/NNS/pobj/4"
    ) == ["he nsubj:pass arrested", "was aux:pass arrested", "arrested root -", "by case soldiers",
          "soldiers obl:agent arrested"]  # fmt: skip


def test_to_whom() -> None:
    """A second object is iobj, behind a preposition obl."""
    assert told("gave/VERB/VBD/ROOT/0 him/PRON/PRP/dative/1 books/NOUN/NNS/dobj/1") == [
        "gave root -", "him iobj gave", "books obj gave",
    ]  # fmt: skip
    assert told("gave/VERB/VBD/ROOT/0 books/NOUN/NNS/dobj/1 to/ADP/IN/dative/1 him/PRON/PRP/pobj/3")[2:] == [
        "to case him", "him obl gave",
    ]  # fmt: skip


def test_whom_somebody_saw_leave() -> None:
    """The subject of a clause without a finite verb is the object above; a finite clause keeps its subject."""
    clause = "saw/VERB/VBD/ROOT/0 him/PRON/PRP/nsubj/3 {}/ccomp/1"
    assert told(clause.format("leave/VERB/VB"))[1:] == ["him obj saw", "leave xcomp saw"]
    assert told(clause.format("left/VERB/VBD"))[1:] == ["him nsubj left", "left ccomp saw"]
    assert told("asked/VERB/VBD/ROOT/0 him/PRON/PRP/dobj/1 to/PART/TO/aux/4 leave/VERB/VB/xcomp/1")[2:] == [
        "to mark leave", "leave xcomp asked",
    ]  # fmt: skip


def test_conjuncts_hang_on_the_first() -> None:
    """So do those of a chain, each with its comma or "and" before it."""
    assert told(
        "Ada/PROPN/NNP/ROOT/0 ,/PUNCT/,/punct/1 Ben/PROPN/NNP/conj/1 ,/PUNCT/,/punct/3 and/CCONJ/CC/cc/3 "
        "Cleo/PROPN/NNP/conj/3"
    ) == ["ada root -", ", punct ben", "ben conj ada", ", punct cleo", "and cc cleo", "cleo conj ada"]


def test_what_ends_a_sentence_hangs_on_its_root() -> None:
    """Full stops hang on the root, wherever they hung before."""
    assert (
        told("I/PRON/PRP/nsubj/2 hope/VERB/VBP/ROOT/0 so/ADV/RB/advmod/2 ./PUNCT/./punct/3")[-1]
        == ". punct hope"
    )


@pytest.mark.parametrize(
    ("label", "head", "relation"),
    [("poss", "NOUN", "nmod:poss"), ("relcl", "NOUN", "acl:relcl"), ("prt", "VERB", "compound:prt"),
     ("npadvmod", "VERB", "obl:unmarked"), ("npadvmod", "NOUN", "nmod:unmarked"), ("oprd", "VERB", "xcomp"),
     ("appos", "NOUN", "appos"), ("prep", "VERB", "advmod"), ("unheard", "VERB", "unheard")],
)  # fmt: skip
def test_labels_that_only_change_their_name(label: str, head: str, relation: str) -> None:
    """Some depend on what they hang on; a label that is not known stays."""
    assert told(f"a/{head}/NN/ROOT/0 b/NOUN/NN/{label}/1")[1] == f"b {relation} a"


@st.composite
def trees(draw: st.DrawFn) -> tuple[list[str], Parse]:
    """Draw words with any tree over them, and any labels."""
    size = draw(st.integers(1, 12))
    order = draw(st.permutations(range(size)))
    heads = [ROOT] * size
    for place, word in enumerate(order[1:], 1):
        heads[word] = order[draw(st.integers(0, place - 1))]
    labels = ["root" if head == ROOT else draw(st.sampled_from(LABELS)) for head in heads]
    words = [draw(st.sampled_from(WORDS)) for _ in heads]
    upos = tuple(draw(st.sampled_from(UPOS)) for _ in heads)
    tags = tuple(draw(st.sampled_from(["VB", "VBG", "TO", "NN", "VBD"])) for _ in heads)
    return words, Parse(upos, tags, (), tuple(heads), tuple(labels), (1.0,) * size)


@given(trees())
def test_a_tree_stays_a_tree(drawn: tuple[list[str], Parse]) -> None:
    """Whatever the labels, every word comes to the one root, which alone bears that relation."""
    lower, parse = drawn
    found = universal(lower, parse)
    assert found.heads.count(ROOT) == 1
    assert [head == ROOT for head in found.heads] == [relation == "root" for relation in found.relations]
    for word in range(len(lower)):
        at, steps = word, 0
        while at != ROOT:
            at, steps = found.heads[at], steps + 1
            assert steps <= len(lower)


def test_ten_thousand_names_in_a_list() -> None:
    """A chain of conjuncts as long as a register is flattened in linear time."""
    size = 10_000
    names = (["x"] * size, ("PROPN",) * size, tuple(range(-1, size - 1)), ("root", *["conj"] * (size - 1)))
    lower, upos, heads, labels = names
    found = universal(lower, Parse(upos, ("NNP",) * size, (), heads, labels, (1.0,) * size))
    assert set(found.heads) == {ROOT, 0}
