"""What somebody promises, demands, warns of."""

import pytest

from tests.clauses.trees import drawn
from tests.quotations.drawing import reported, said

TO = "Nin/NNP/{verb}/nsubj {verb}/VBD {whom}to/TO/leave/mark leave/VB/{verb}/{how} ."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (TO.format(verb="promised", whom="", how="xcomp"), ["Nin: to leave"]),
        (TO.format(verb="urged", whom="them/PRP/urged/obj ", how="xcomp"), ["Nin: to leave"]),
        (TO.format(verb="urged", whom="workers/NNS/urged/obj ", how="advcl"), ["Nin: to leave"]),
        (TO.format(verb="called", whom="on/IN/workers/case workers/NNS/called/obl ", how="xcomp"), ["Nin: to leave"]),
        (TO.format(verb="called", whom="workers/NNS/called/obj ", how="advcl"), []),
        (TO.format(verb="tried", whom="", how="xcomp"), []),
        (TO.format(verb="wanted", whom="", how="xcomp"), []),
        ("The/DT/roof/det roof/NN/threatened/nsubj threatened/VBD to/TO/fall/mark fall/VB/threatened/xcomp .", []),
    ],
    ids=["promised", "urged", "urged, loosely", "called on", "called", "tried", "wanted", "a roof"],
)  # fmt: skip
def test_infinitives(text: str, expected: list[str]) -> None:
    """What is promised or asked of somebody is told of who does so; tries, wants and roofs promise nothing."""
    assert said(drawn(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nin/NNP/called/nsubj called/VBD for/IN/strike/case a/DT/strike/det strike/NN/called/obl .", ["Nin: a strike"]),
        ("Nin/NNP/accused/nsubj accused/VBD him/PRP/accused/obj of/IN/theft/case theft/NN/accused/obl .", ["Nin: theft"]),
        ("Nin/NNP/accused/nsubj accused/VBD him/PRP/accused/obj of/IN/lying/mark lying/VBG/accused/advcl .", ["Nin: lying"]),
        ("Nin/NNP/demanded/nsubj demanded/VBD a/DT/vote/det vote/NN/demanded/obj .", ["Nin: a vote"]),
        ("Nin/NNP/threatened/nsubj threatened/VBD her/PRP/threatened/obj .", []),
        ("The/DT/recipe/det recipe/NN/called/nsubj called/VBD for/IN/salt/case salt/NN/called/obl .", []),
    ],
    ids=["called for", "accused of", "accused of doing", "demanded", "threatened her", "a recipe"],
)  # fmt: skip
def test_nouns_and_gerunds(text: str, expected: list[str]) -> None:
    """What stands behind the verb's preposition, or is its object, is said; nobody who is spoken to."""
    assert said(drawn(text)) == expected


def test_it_is_not_said_in_so_many_words() -> None:
    """A promise is no report of what was; one that was not made is unsaid."""
    (scope,) = reported(drawn(TO.format(verb="promised", whom="", how="xcomp")))
    assert (scope.said, scope.unsaid, scope.shared) == (False, False, False)
    (scope,) = reported(
        drawn(
            "Nin/NNP/promised/nsubj never/RB/promised/advmod promised/VBD to/TO/leave/mark leave/VB/promised/xcomp ."
        )
    )
    assert scope.unsaid


def test_what_is_withheld_is_not_denied() -> None:
    """Somebody who "denied her a visa" says nothing."""
    visa = "Nin/NNP/denied/nsubj denied/VBD {whom}a/DT/visa/det visa/NN/denied/obj ."
    assert reported(drawn(visa.format(whom=""))) != []
    assert reported(drawn(visa.format(whom="Ada/NNP/denied/iobj "), person="Ada")) == []


THEMSELVES = "Nin/NNP/{verb}/nsubj {verb}/VBD {whom}/PRP/{verb}/obj to/TO/leave/mark leave/VB/{verb}/advcl ."


@pytest.mark.parametrize(
    ("verb", "whom", "expected"),
    [
        ("pledged", "himself", ["Nin: to leave"]),
        ("committed", "himself", ["Nin: to leave"]),
        ("committed", "them", []),
        ("washed", "himself", []),
    ],
)
def test_what_somebody_binds_themselves_to(verb: str, whom: str, expected: list[str]) -> None:
    """Who pledges himself to leave promises it; who commits others, or washes himself, does not."""
    assert said(drawn(THEMSELVES.format(verb=verb, whom=whom))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nin/NNP/boasted/nsubj boasted/VBD at/IN/table/case table/NN/boasted/obl of/IN/thefts/case thefts/NNS/table/nmod .", ["Nin: thefts"]),
        ("Nin/NNP/boasted/nsubj boasted/VBD of/IN/leaving/mark leaving/VBG/boasted/advcl .", ["Nin: leaving"]),
        ("Nin/NNP/boasted/nsubj boasted/VBD at/IN/head/case the/DT/head/det head/NN/boasted/obl of/IN/crew/case crew/NN/head/nmod .", []),
        ("Nin/NNP/boasted/nsubj boasted/VBD in/IN/Bern/case Bern/NNP/boasted/obl of/IN/Swiss/case Swiss/NNP/Bern/nmod .", []),
    ],
    ids=["at table", "nothing between", "a noun with its own", "a name"],
)  # fmt: skip
def test_what_stands_behind_a_bare_noun(text: str, expected: list[str]) -> None:
    """Of "boasted at table of thefts" he boasted of thefts; "at the head of the crew" is where."""
    assert said(drawn(text)) == expected


@pytest.mark.parametrize(
    ("mark", "expected"),
    [("if/IN", "a post if they won"), ("when/WRB", "a post when they won"), ("because/IN", "a post")],
)
def test_the_condition_of_a_promise(mark: str, expected: str) -> None:
    """On what condition it is promised is promised as well; why is told by the author."""
    tree = drawn(
        f"Nin/NNP/promised/nsubj promised/VBD a/DT/post/det post/NN/promised/obj {mark}/won/mark they/PRP/won/nsubj "
        "won/VBD/promised/advcl ."
    )
    assert said(tree) == [f"Nin: {expected}"]


@pytest.mark.parametrize(
    ("article", "case", "clause", "expected"),
    [
        ("a", "after", "he/PRP/gave/nsubj gave/VBD/speech/acl:relcl ", "to leave"),
        ("the", "after", "he/PRP/gave/nsubj gave/VBD/speech/acl:relcl ", "to leave after the speech he gave"),
        ("a", "for", "he/PRP/gave/nsubj gave/VBD/speech/acl:relcl ", "to leave for a speech he gave"),
        ("a", "after", "", "to leave after a speech"),
    ],
    ids=["an event", "a known one", "no time", "nothing told of it"],
)
def test_events_after_which_it_was_said(article: str, case: str, clause: str, expected: str) -> None:
    """What stands behind an event of which the author tells for the first time was not asked for."""
    tree = drawn(
        f"Nin/NNP/asked/nsubj asked/VBD them/PRP/asked/obj to/TO/leave/mark leave/VB/asked/xcomp "
        f"{case}/IN/speech/case {article}/DT/speech/det speech/NN/leave/obl {clause}."
    )
    assert said(tree) == [f"Nin: {expected}"]


def test_of_what_anybody_is_suspected() -> None:
    """A gerund that the parser hung on whoever is suspected is what they are suspected of; other nouns stay."""
    text = "Nin/NNP/{verb}/nsubj {verb}/VBD the/DT/lodger/det lodger/NN/{verb}/obj of/IN/stealing/mark stealing/VBG/lodger/acl ."
    assert said(drawn(text.format(verb="suspected"))) == ["Nin: stealing"]
    assert said(drawn(text.format(verb="robbed"))) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nin/NNP/confessed/nsubj confessed/VBD to/IN/left/mark having/VBG/left/aux left/VBN/confessed/advcl .", "to having left"),
        ("Nin/NNP/confessed/nsubj confessed/VBD to/IN/theft/case theft/NN/confessed/obl .", "theft"),
        ("Nin/NNP/boasted/nsubj boasted/VBD of/IN/left/mark having/VBG/left/aux left/VBN/boasted/advcl .", "having left"),
    ],
    ids=["to having", "to a noun", "of having"],
)  # fmt: skip
def test_where_a_gerund_begins(text: str, expected: str) -> None:
    """The "to" of "to having left" is told as that of "to leave" is; another preposition is the verb's."""
    assert said(drawn(text)) == [f"Nin: {expected}"]


def test_what_a_noun_goes_on_with() -> None:
    """Of "boasted of Swiss thanking him" all is boasted."""
    tree = drawn(
        "Nin/NNP/boasted/nsubj boasted/VBD of/IN/pilots/case pilots/NNS/boasted/obl thanking/VBG/boasted/advcl him/PRP/thanking/obj ."
    )
    assert said(tree) == ["Nin: pilots thanking him"]


@pytest.mark.parametrize(
    ("agent", "expected"), [("by/IN/Roth/case Roth/NNP/promised/obl ", ["Roth: a post"]), ("", [])]
)
def test_what_somebody_is_promised(agent: str, expected: list[str]) -> None:
    """Of "was promised a post by Roth" Roth promised it; where nobody did by name, none is told."""
    tree = drawn(
        f"Nin/NNP/promised/nsubj:pass was/VBD/promised/aux:pass promised/VBN a/DT/post/det post/NN/promised/obj {agent}.",
        person="Roth, Nin" if agent else "Nin",
    )
    assert said(tree) == expected
