"""Whether two makers say the same."""

from dataclasses import replace

from testimonia.extractors.same import same
from testimonia.model import Locus, Statement
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


def test_values_share_a_word() -> None:
    """A "teacher" is the "Latin teacher", and no poet."""
    assert same(said("occupation", value="teacher"), said("occupation", value="Latin teacher"))
    assert not same(said("occupation", value="teacher"), said("occupation", value="poet"))


def test_other_words_are_another_statement() -> None:
    """The same type told twice in a sentence is two, where the words lie apart."""
    early, late = (Locus(SOURCE.id, a, b, SOURCE.text[a:b]) for a, b in ((0, 10), (20, 30)))
    assert not same(said("journey", locus=early), said("journey", locus=late))


def test_a_birth_is_one() -> None:
    """Of what a person can have only one, a sentence tells one."""
    assert same(said("birth", places=(KAZAN,)), said("birth", places=(ODESSA,)))


def test_kin_from_both_sides() -> None:
    """Who is his spouse has him as a spouse."""
    hers = said("kinship", object=MAX)
    assert same(said("kinship", subject=MAX, object=HER), hers)
    assert not same(said("acquaintance", subject=MAX, object=HER), hers)


def test_types_that_say_nearly_the_same() -> None:
    """Where one maker chose membership, another adds no employment by the same group."""
    assert same(said("employment", object=KAZAN), said("membership", object=KAZAN))
    assert not same(said("employment", object=KAZAN), said("membership", object=ODESSA))
