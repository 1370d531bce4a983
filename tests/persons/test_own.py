"""Which of the names that a source seems to give somebody are that person's own."""

from testimonia.persons.features import spelled
from testimonia.persons.own import of_two_names, own_names
from testimonia.persons.portraits import Portrait
from tests.persons.people import portrait


def names(one: Portrait, *others: Portrait) -> list[str]:
    return [spelled(name) for name in own_names([one, *others])[0].names]


def test_the_name_of_a_relative_in_the_same_source_is_not_theirs() -> None:
    """A son whose father the source names too was given the father's name by mistake."""
    son = portrait("Jan Adam Kolb", "Jan Peter Kolb", source="a")
    assert names(son) == ["Jan Adam Kolb", "Jan Peter Kolb"]
    assert names(son, portrait("Jan Peter Kolb", source="a")) == ["Jan Adam Kolb"]
    assert names(son, portrait("Jan Peter Kolb", source="b")) == ["Jan Adam Kolb", "Jan Peter Kolb"]


def test_another_name_altogether_stays() -> None:
    """A pen-name that the source also uses by itself is theirs."""
    poet = portrait("Jan Pol", source="a", aliases=[("pseudonym", "Hugo Sarn")])
    assert names(poet, portrait("Hugo Sarn", source="a")) == ["Jan Pol", "Hugo Sarn"]


def test_suffixes() -> None:
    """Who is called Jr. is no Sr., and is Jr. where the source leaves it out."""
    son = portrait("Jan Kolb Jr.", "Jan Kolb Sr.", source="a", aliases=[("variant", "Jan Kolb")])
    assert names(son) == ["Jan Kolb Jr"]


def test_a_source_that_says_so_means_one() -> None:
    """The pair is one of whom the source says that one bears the other's name, not two who merely share names."""
    poet, name = (
        portrait("Jan Pol", source="a", aliases=[("pseudonym", "Hugo Sarn")]),
        portrait("Hugo Sarn", source="a"),
    )
    elsewhere = portrait("Hugo Sarn", source="b")
    assert of_two_names([poet, name, elsewhere]) == {
        (min(poet.referent, name.referent), max(poet.referent, name.referent))
    }
    assert of_two_names([portrait("Jan Pol", "Hugo Sarn", source="a"), name]) == frozenset()


def test_named_after_a_relative() -> None:
    """Whoever was born with the name of somebody beside them was called after that one."""
    child = portrait("Lena Ott", source="a", aliases=[("born_as", "Lena Adele Kolb")])
    assert of_two_names([child, portrait("Lena Adele Kolb", source="a")]) == frozenset()
