"""Clauses and infinitives that a verb takes, whatever their first words were hung on."""

import pytest

from tests.clauses.trees import drawn

TOLD = (
    "Ada/NNP/told/nsubj told/VBD me/PRP/told/iobj that/IN/{mark}/mark Jan/NNP/says/nsubj says/VBZ/told/ccomp "
    "Eva/NNP/left/nsubj left/VBD/says/ccomp ."
)
SWORE = (
    "Ada/NNP/swore/nsubj swore/VBD before/IN/{who}/case the/DT/{who}/det {who}/NN/swore/obl that/WDT/{verb}/{how} "
    "Jan/NNP/{verb}/nsubj {verb}/VBD/{who}/acl:relcl {behind}."
)
NEVER = "Ada/NNP/{verb}/nsubj {verb}/VBD {word}/RB/{verb}/advmod to/TO/leave/mark leave/VB/{verb}/xcomp ."


@pytest.mark.parametrize("mark", ["says", "left"])
def test_that_is_of_the_next_verb(mark: str) -> None:
    """Of "told me that Jan says Eva left" Ada told what Jan says."""
    assert drawn(TOLD.format(mark=mark)).arc("that") == "says/mark"


def test_that_behind_the_verb_stays_with_what_is_said() -> None:
    """Of "Jan says that Eva left" it is of the leaving."""
    tree = drawn("Jan/NNP/says/nsubj says/VBZ that/IN/left/mark Eva/NNP/left/nsubj left/VBD/says/ccomp .")
    assert tree.arc("that") == "left/mark"


@pytest.mark.parametrize(
    ("who", "how", "verb", "behind"),
    [
        ("judge", "obj", "sold", "it/DT/sold/obj "),
        ("judge", "obj", "died", ""),
        ("judge", "obl", "paid", ""),
        ("priest", "obj", "offered", "to/TO/sell/mark sell/VB/offered/xcomp bells/NNS/sell/obj "),
    ],
    ids=[
        "an object",
        "a verb that takes none",
        "nothing that it stands for",
        "an infinitive with its object",
    ],
)
def test_what_lacks_nothing_is_told(who: str, how: str, verb: str, behind: str) -> None:
    """Of "swore before the judge that Jan sold it" the clause is sworn, and says nothing of the judge."""
    tree = drawn(SWORE.format(who=who, how=how, verb=verb, behind=behind))
    assert (tree.arc(verb), tree.arc("that")) == ("swore/ccomp", f"{verb}/mark")


def test_what_lacks_nothing_is_no_clause_about_a_thing() -> None:
    """Of "swore in the letter that Jan sold it" the clause is what the letter holds."""
    tree = drawn(SWORE.format(who="letter", how="obj", verb="sold", behind="it/DT/sold/obj "))
    assert (tree.arc("sold"), tree.arc("that")) == ("letter/acl", "sold/mark")


@pytest.mark.parametrize(
    "text",
    [
        SWORE.format(who="judge", how="obj", verb="feared", behind=""),
        SWORE.format(who="day", how="obl", verb="sold", behind="it/DT/sold/obj "),
        SWORE.format(who="house", how="obj", verb="gave", behind="him/PRP/gave/obj "),
        SWORE.format(who="judge", how="obj", verb="sold", behind="it/DT/sold/obj ").replace("swore", "stood"),
        "Ada/NNP/wrote/nsubj wrote/VBD to/IN/judge/case the/DT/judge/det judge/NN/wrote/obl that/WDT/sold/nsubj "
        "sold/VBD/judge/acl:relcl it/DT/sold/obj .",
        "Ada/NNP/told/nsubj told/VBD the/DT/judge/det judge/NN/told/obj that/WDT/sold/obj Jan/NNP/sold/nsubj "
        "sold/VBD/judge/acl:relcl it/DT/sold/obj that/IN/left/mark Eva/NNP/left/nsubj left/VBD/told/ccomp .",
    ],
    ids=["whom he feared", "a day", "two objects", "no verb of telling", "its subject", "what is told already"],
)  # fmt: skip
def test_relative_clauses_stay(text: str) -> None:
    """A clause of which "that" is a part, and one behind a verb that tells nothing or has told it, stay."""
    tree = drawn(text)
    assert tree.units.relations == tree.parse.relations
    assert tree.units.heads == tree.parse.heads


@pytest.mark.parametrize("word", ["never", "not"])
def test_the_infinitive_is_denied(word: str) -> None:
    """Who "vowed never to leave" vowed something."""
    tree = drawn(NEVER.format(verb="vowed", word=word))
    assert tree.arc(word) == "leave/advmod"
    (vow,) = tree.clauses("vow")
    assert not vow.verb.negated


def test_other_adverbs_stay() -> None:
    """Who "asked often to leave" did so often."""
    assert drawn(NEVER.format(verb="asked", word="often")).arc("often") == "asked/advmod"


def test_what_was_never_vowed_is_denied() -> None:
    """A negative word elsewhere denies its verb."""
    tree = drawn(
        "Ada/NNP/vowed/nsubj never/RB/vowed/advmod vowed/VBD to/TO/leave/mark leave/VB/vowed/xcomp ."
    )
    assert tree.arc("never") == "vowed/advmod"


BY = (
    "The/DT/paper/det paper/NN/printed/nsubj printed/VBD a/DT/{claim}/det {claim}/NN/printed/obj by/IN/clerk/case "
    "a/DT/clerk/det clerk/NN/{over}/{how} that/{tag}/sold/{of} Jan/NNP/sold/nsubj sold/VBD/{below}/acl:relcl "
    "{behind}."
)


@pytest.mark.parametrize("below", ["claim", "clerk"])
def test_what_somebody_between_claims(below: str) -> None:
    """Of "a claim by a clerk that Jan sold it" the claim is the clerk's, and that Jan sold it is claimed."""
    tree = drawn(
        BY.format(
            claim="claim",
            over="printed",
            how="obl",
            tag="IN",
            of="mark",
            below=below,
            behind="it/DT/sold/obj ",
        )
    )
    assert (tree.arc("clerk"), tree.arc("sold"), tree.arc("that")) == ("claim/nmod", "claim/acl", "sold/mark")


@pytest.mark.parametrize(
    ("claim", "behind"), [("claim", ""), ("picture", "it/DT/sold/obj ")], ids=["whom Jan sold", "no claim"]
)
def test_what_is_told_of_whoever_claims_stays(claim: str, behind: str) -> None:
    """A clause of which "that" is a part, and one behind another noun, stays where it is."""
    tree = drawn(
        BY.format(claim=claim, over="printed", how="obl", tag="WDT", of="obj", below="clerk", behind=behind)
    )
    assert tree.arc("sold") == "clerk/acl:relcl"


def test_who_is_heard_is_the_object() -> None:
    """Of "heard Ada say it" Ada is heard, whatever she was hung on."""
    tree = drawn(
        "He/PRP/heard/nsubj heard/VBD Ada/NNP/say/obj say/VB/heard/xcomp it/PRP/say/obj .", person="Ada"
    )
    assert tree.arc("Ada") == "heard/obj"
    assert tree.subjects("say") == ["Ada"]
    assert tree.arc("it") == "say/obj"


def test_what_is_told_to_whoever_did_something() -> None:
    """Of "told all who came that Jan died" it is told, and did not come."""
    text = (
        "Ada/NNP/{verb}/nsubj {verb}/VBD all/NN/{verb}/iobj who/WP/came/nsubj came/VBD/all/acl:relcl "
        "that/IN/died/mark Jan/NNP/died/nsubj died/VBD/came/ccomp ."
    )
    assert drawn(text.format(verb="told")).arc("died") == "told/ccomp"
    assert drawn(text.format(verb="met")).arc("died") == "came/ccomp"
    assert drawn(text.format(verb="told").replace("came", "said")).arc("died") == "said/ccomp"
