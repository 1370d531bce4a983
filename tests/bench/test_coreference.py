"""How it is counted who is meant: B³, GAP, and the kinds of faults."""

from collections.abc import Sequence

import pytest

from bench.coreference_gold import Marked, Snippet, Span, is_name, suffix, words
from bench.coreference_read import gender, nearest, resolved
from bench.coreference_score import (
    GIVEN,
    LEFT,
    NOBODY,
    RIGHT,
    THIRD,
    WRONG,
    BCubed,
    Fault,
    Gap,
    fault_kind,
    faults,
    matched,
    outcome_of_pronoun,
)
from testimonia.model import Form, Mention


def found(text: str, words: str, referent: str = "a", form: Form = "name", after: int = 0) -> Mention:
    start = text.index(words, after)
    return Mention(start, start + len(words), words, "person", form, referent)


def marked(text: str, words: str, who: str, after: int = 0) -> Marked:
    start = text.index(words, after)
    return Marked(start, start + len(words), who)


# ---------------------------------------------------------------- B³


@pytest.mark.parametrize(
    ("told", "precision"),
    [("111112222222", 100 * 16 / 21), ("111112211111", 100 * 7 / 12)],
    ids=["small with middle", "small with large"],
)
def test_b_cubed_weighs_each_mention(told: str, precision: float) -> None:
    """The example of Bagga and Baldwin: 5, 2 and 5 mentions, two of the three persons taken for one."""
    score = BCubed()
    score.add("aaaaabbccccc", told)
    assert score.figures[:2] == pytest.approx((precision, 100.0))


def test_b_cubed_of_split_persons() -> None:
    """A person in two halves costs recall and no precision; nothing at all is no division by nothing."""
    score = BCubed()
    assert score.figures == (0.0, 0.0, 0.0)
    score.add("aaaa", "1122")
    assert score.figures == pytest.approx((100.0, 50.0, 200 / 3))


def test_b_cubed_keeps_texts_apart() -> None:
    """The same cluster in two texts is two; the mean goes over all mentions, not over texts."""
    score = BCubed()
    score.add("a", "1")
    score.add("bbc", "111")
    assert score.figures[0] == pytest.approx(100 * (1 + 2 / 3 + 2 / 3 + 1 / 3) / 4)


def test_names_are_matched_by_their_place() -> None:
    """The same stretch first; then what touches with the same last word; each only once."""
    text = "President Ada Bird met Cy Dale, Jr. and Eva."
    gold = [
        marked(text, "President Ada Bird", "a"),
        marked(text, "Cy Dale, Jr.", "c"),
        marked(text, "Eva", "e"),
    ]
    told = [found(text, "Bird"), found(text, "Ada Bird"), found(text, "Cy Dale"), found(text, "Cy")]
    pairs = matched(gold, told, text)
    assert [(mark.who, name.text) for mark, name in pairs] == [("a", "Bird"), ("c", "Cy Dale")]
    exact = matched([marked(text, "Ada Bird", "a")], told, text)
    assert [name.text for _, name in exact] == ["Ada Bird"]


def test_a_name_is_no_pronoun() -> None:
    """Marked pronouns are not scored as names, nor are nouns; particles may open a name."""
    assert [is_name(each) for each in ("He", "her", "the king", "de la Rue", "King")] == [
        False, False, False, True, True,
    ]  # fmt: skip
    assert words("Cy Dale, Jr.’s") == ("cy", "dale")
    assert (suffix("Cy Dale, Jr."), suffix("Cy Dale"), suffix("")) == ("jr", "", "")


# ---------------------------------------------------------------- faults


def test_each_wrong_name_is_one_fault() -> None:
    """Who is in the cluster of another is joined to them; who is in one of their own is split off."""
    text = "Ada Bird Ada Bird Bird Bird Birdie"
    spans = [(0, 8), (9, 17), (18, 22), (23, 27), (28, 34)]
    placed = [
        (Marked(*span, who), Mention(*span, text[slice(*span)], "person", "name", cluster), cluster)
        for span, who, cluster in zip(
            spans, ["a", "a", "b", "a", "a"], ["1", "1", "1", "1", "2"], strict=True
        )
    ]
    assert faults(placed) == {
        Fault("joined", "one word, other", "Bird", "b", "Ada Bird", "a"): 1,
        Fault("split", "one word, other", "Birdie", "a", "Ada Bird", "a"): 1,
    }
    told = {str(fault) for fault in faults(placed)}
    assert "one word, other: “Birdie” (a) split from “Ada Bird”" in told
    assert "one word, other: “Bird” (b) joined to “Ada Bird” (a)" in told


@pytest.mark.parametrize(
    ("form", "who", "other", "whose", "kind"),
    [
        ("Bird", "Ada Bird (Q1)", "Cy Bird", "Cy Bird (Q2)", "surname alone"),
        ("Ada", "Ada Bird (Q1)", "Ada Cole", "Ada Cole (Q2)", "given name alone"),
        ("Cy Bird, Sr.", "Cy Bird Sr. (Q1)", "Cy Bird", "Cy Bird (Q2)", "Jr or Sr, or namesakes"),
        ("Cy", "Cy Bird (Q1)", "Cy", "Cy Bird (Q2)", "Jr or Sr, or namesakes"),
        ("Ada “Dot” Bird", "Ada Bird (Q1)", "Cy Bird", "Cy Bird (Q2)", "nickname in quotation marks"),
        ("A. Bird", "Ada Bird (Q1)", "Ada Bird", "Ada Bird (Q1)", "initials"),
        ("Ada Cole", "Ada Bird (Q1)", "Ada Bird", "Ada Bird (Q1)", "maiden or married name"),
        ("Ada Bird", "Ada Bird (Q1)", "Ada Cole Bird", "Ada Bird (Q1)", "middle name"),
        ("Lady Bird", "Ada Bird (Q1)", "Ada Bird", "Ada Bird (Q1)", "other given name, title or nickname"),
        ("Dot", "Ada Bird (Q1)", "Ada Bird", "Ada Bird (Q1)", "one word, other"),
        ("Dot Cole", "Ada Bird (Q1)", "Ada Bird", "Ada Bird (Q1)", "other"),
    ],
)
def test_faults_have_kinds(form: str, who: str, other: str, whose: str, kind: str) -> None:
    """The kind is seen from the two forms, and from what the persons are called."""
    assert fault_kind((form, who), (other, whose)) == kind


# ---------------------------------------------------------------- pronouns

TEXT = "Ada met Eva. Cy wrote that she left."
ADA, EVA, CY, SHE = (0, 3), (8, 11), (13, 15), (27, 30)


def snippet(*same: bool) -> Snippet:
    return Snippet("one", TEXT, SHE, (ADA, EVA), (same[0], same[1]))


@pytest.mark.parametrize(
    ("same", "names", "counts", "outcome"),
    [
        ((True, False), [ADA], (1, 0, 0), RIGHT),
        ((True, False), [EVA], (0, 1, 1), WRONG),
        ((True, False), [ADA, EVA], (1, 1, 0), WRONG),
        ((True, False), [CY], (0, 0, 1), THIRD),
        ((True, False), None, (0, 0, 1), NOBODY),
        ((False, False), [CY], (0, 0, 0), RIGHT),
        ((False, False), [EVA], (0, 1, 0), WRONG),
        ((False, False), None, (0, 0, 0), RIGHT),
    ],
)
def test_gap_counts_pairs_of_pronoun_and_name(
    same: tuple[bool, bool], names: Sequence[Span] | None, counts: tuple[int, int, int], outcome: str
) -> None:
    """Told rightly, told wrongly, missed; and what became of the snippet."""
    score = Gap()
    score.add(snippet(*same), names)
    count = score.counts[True]
    assert (count.right, count.wrong, count.missed) == counts
    assert score.outcomes == {outcome: 1}


def test_gap_compares_the_genders() -> None:
    """F1 overall, and that of the feminine by that of the masculine."""
    score = Gap()
    assert score.bias == 0.0
    his = Snippet("two", TEXT.replace("she", "his"), SHE, (ADA, CY), (False, True))
    score.add(snippet(True, False), [ADA, EVA])
    score.add(his, [CY])
    assert (score.overall.precision, score.overall.recall) == pytest.approx((200 / 3, 100.0))
    assert score.bias == pytest.approx(2 / 3)


def test_a_pronoun_stands_for_all_names_of_its_person() -> None:
    """Read by us: the names with the same referent; nobody where the pronoun has none, or one without a name."""
    mentions = [found(TEXT, "Ada", "a"), found(TEXT, "Eva", "e"), found(TEXT, "she", "a", "pronoun")]
    assert resolved(mentions, SHE) == frozenset({ADA})
    assert resolved(mentions[:2], SHE) is None
    assert resolved([found(TEXT, "she", "x", "pronoun")], SHE) is None


def test_the_peer_takes_the_nearest_of_the_gender() -> None:
    """A given name of the other gender is passed over; one that tells nothing is not."""
    mentions = [found(TEXT, "Ada"), found(TEXT, "Eva", "e"), found(TEXT, "Cy", "c")]
    assert (gender("Mrs. Cy Dale"), gender("Anna Bird"), gender("Zzyx"), gender("")) == ("f", "f", "", "")
    assert nearest(mentions, SHE, female=True) == frozenset({CY if gender("Cy") == "" else EVA})
    assert nearest(mentions, (0, 1), female=True) is None


def test_a_pronoun_is_right_by_most_of_its_names() -> None:
    """Nobody, the wrong person, the right one; and pronouns of persons whom nothing names."""
    gold = [Marked(*ADA, "a"), Marked(*EVA, "e")]
    pairs = [(mark, Mention(mark.start, mark.end, "", "person", "name", "")) for mark in gold]
    told = [outcome_of_pronoun("a", chosen, gold, pairs) for chosen in ({ADA}, {EVA}, {CY}, None)]
    assert told == [RIGHT, WRONG, WRONG, NOBODY]
    assert outcome_of_pronoun("x", None, gold, pairs) == LEFT
    assert outcome_of_pronoun("x", {ADA}, gold, pairs) == GIVEN
