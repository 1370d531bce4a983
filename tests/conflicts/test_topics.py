"""By what statements on several persons are compared."""

from testimonia.conflicts.topics import topics
from tests.conflicts.making import thing, told


def test_a_saying_by_its_words() -> None:
    """However it is spelt and marked; a few words are said by many."""
    one = told("a", "quotation.said", value="Then let us be a sect,")
    other = told("b", "quotation.said", value="then let us be a SECT!")
    assert list(topics(one)) == list(topics(other)) != []
    assert list(topics(told("a", "quotation.said", value="Never again."))) == []


def test_a_work_and_a_body_by_their_names() -> None:
    """What has none may be another in another source."""
    assert [
        key.split()[0] for key in topics(told("a", "authorship.wrote", object=thing("The Mill", "work")))
    ] == ["work"]
    assert [key.split()[0] for key in topics(told("a", "founding.founded", object=thing("CGT")))] == ["body"]
    assert (
        list(topics(told("a", "authorship.wrote", object=thing("the second volume", "work", named=False))))
        == []
    )
    assert list(topics(told("a", "authorship.signed", object=thing("The Mill", "work")))) == []
