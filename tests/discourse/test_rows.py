"""Columns of a parse are changed without a circle."""

from testimonia.discourse.rows import Rows
from testimonia.parsing.protocol import ROOT, Parse


def rows(*heads: int) -> Rows:
    """Return the rows of words that hang so."""
    n = len(heads)
    return Rows(Parse(("X",) * n, ("FW",) * n, ("x",) * n, heads, ("dep",) * n, (1.0,) * n))


def test_a_verb_is_a_root_without_a_subject() -> None:
    """What was its subject hangs there loosely; a subject behind it becomes its object where that is asked for."""
    made = rows(1, ROOT, 1)
    made.relations[0] = made.relations[2] = "nsubj"
    made.object(1)
    made.verb(1, "VBN")
    assert made.relations == ["dep", "root", "obj"]
    assert (made.upos[1], made.tags[1]) == ("VERB", "VBN")


def test_an_adjective_gives_its_place_to_the_noun_behind() -> None:
    """The noun below it takes its head, and what hung on it."""
    made = rows(ROOT, 0, 1, 1)
    made.adjective(1, 3)
    assert made.heads == [ROOT, 3, 3, 0]
    assert made.relations[1] == "amod"


def test_words_hang_on_what_stood_below_them() -> None:
    """The author of a title that was parsed as a sentence takes the place of its verb."""
    made = rows(2, 2, ROOT, 2)
    made.name(range(1, 4), 0, "nmod")
    assert made.heads == [ROOT, 0, 1, 1]
    assert made.upos[1:] == ["PROPN"] * 3


def test_no_words_hang_nowhere() -> None:
    """An empty stretch changes nothing, and lemmas stay where no tag has changed."""
    made = rows(ROOT, 0)
    made.hang([], 0, "obj")
    assert made.parse().lemmas == ("x", "x")
    made.names([1])
    assert made.parse().lemmas == ()
    assert made.hanging(0) == [1]


def test_a_word_goes_below_another_with_what_hangs_on_it() -> None:
    """That other takes its place where it stood below it."""
    made = rows(1, ROOT, 1)
    made.below(1, 0, "obj")
    assert (made.heads, made.relations) == ([ROOT, 0, 1], ["root", "obj", "dep"])
