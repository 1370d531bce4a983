"""Whether two makers say the same."""

from dataclasses import replace

from testimonia.extractors.same import same
from testimonia.model import Locus, Statement, Voice
from tests.factories import make_mention, make_source, make_statement

SOURCE = make_source("She taught Latin at Kazan, then Greek at Odessa, and married Max.")
HER, KAZAN, ODESSA, MAX = (make_mention(SOURCE, word) for word in ("She", "Kazan", "Odessa", "Max"))


def said(type_: str, **more: object) -> Statement:
    """Return a statement of hers, in the whole sentence."""
    bare = replace(
        make_statement(SOURCE, HER), type=type_, role="", object=None, value=None, date=None, places=()
    )
    return replace(bare, **more)  # type: ignore[arg-type]


def test_of_one_object_or_several() -> None:
    """Two employers are two things; one that lacks its object is the same as the other."""
    one = said("employment", object=KAZAN)
    assert same(one, said("employment", object=KAZAN, value="Latin"))
    assert not same(one, said("employment", object=ODESSA))
    assert same(said("employment"), one)


def test_a_value_holds_the_other() -> None:
    """A "teacher" is the "Latin teacher"; a film director no producer, a minister of war no captain of industry."""
    assert same(said("occupation", value="teacher"), said("occupation", value="Latin teacher"))
    assert not same(said("occupation", value="film director"), said("occupation", value="film producer"))
    assert not same(said("position", value="minister of war"), said("position", value="captain of industry"))


def test_other_words_are_another_statement() -> None:
    """The same type told twice in a sentence is two, where the words lie apart."""
    early, late = (Locus(SOURCE.id, a, b, SOURCE.text[a:b]) for a, b in ((0, 10), (20, 30)))
    assert not same(said("journey", locus=early), said("journey", locus=late))


def test_two_events_are_two() -> None:
    """Who joined and left did both; who is a member is the one who joined."""
    joined, left, member = (
        said("membership", role=role, object=KAZAN) for role in ("joined", "left", "member")
    )
    assert not same(joined, left)
    assert same(member, joined)
    assert not same(said("death", role="died"), said("death", role="buried"))


def test_what_is_denied_or_said_by_another_is_told_twice() -> None:
    """Two who give two days are a conflict that a reader must see."""
    born = said("birth", places=(KAZAN,))
    assert not same(born, replace(born, polarity="denied"))
    assert not same(born, replace(born, voices=(*born.voices, Voice("speaker", "Roth"))))
    assert same(born, said("birth"))
    assert not same(born, said("birth", places=(ODESSA,)))


def test_kin_from_both_sides() -> None:
    """Who is his spouse has him as a spouse."""
    hers = said("kinship", role="spouse", object=MAX)
    assert same(said("kinship", role="spouse", subject=MAX, object=HER), hers)
    assert not same(said("acquaintance", subject=MAX, object=HER), hers)
    assert not same(said("kinship", role="sibling", subject=MAX, object=HER), hers)


def test_types_that_say_nearly_the_same() -> None:
    """Where one maker chose membership, another adds no employment by the same group; a student is no teacher there."""
    assert same(
        said("employment", role="employed", object=KAZAN), said("membership", role="member", object=KAZAN)
    )
    assert not same(said("employment", object=KAZAN), said("membership", object=ODESSA))
    assert not same(said("employment", object=KAZAN), said("education", object=KAZAN))
    assert not same(said("birth", places=(KAZAN,)), said("death", places=(KAZAN,)))


def test_a_membership_that_begins_again_is_one() -> None:
    """Who sees that somebody joined need not see that it was for the second time."""
    assert same(
        said("membership", role="joined", object=KAZAN), said("membership", role="readmitted", object=KAZAN)
    )
    assert not same(
        said("membership", role="left", object=KAZAN), said("membership", role="readmitted", object=KAZAN)
    )
