"""Whom headlines and captions name."""

from testimonia.discourse.naming import Naming
from testimonia.languages.en.pack import ENGLISH
from testimonia.model import Clue
from testimonia.reading.heads import OFF_PAGE, Heads, leave_out_tellers
from tests.discourse.making import WORDS, register, use
from tests.extractors.reading import look

TEXT = "Anna Roth, a life by Karl Lund\n\nShe was born in Graz."
HEADS = Heads(TEXT, ENGLISH, look)


def test_a_headline_names_whom_the_text_is_about() -> None:
    """Who wrote it is named there too, and is not what it is about."""
    title = Clue("title", TEXT[:30], TEXT[:30], 0, 30)
    found = HEADS.headline([title, Clue("section", "Lives", "Lives", 0, 5)], ["Karl Lund"])
    assert [(use.name, TEXT[use.start : use.end]) for use in found] == [("Anna Roth", "Anna Roth")]


def test_names_of_markup_and_captions_have_no_place() -> None:
    """They stand nowhere in the text; those of captions are heard of behind its last passage."""
    (named,) = HEADS.headline([Clue("title", "Anna Roth: a life", "")], [])
    (shown,) = HEADS.captions([Clue("caption", "Ilse Kern in 1931", "Ilse Kern in 1931")], 4)
    assert (named.name, named.start, named.sentence) == ("Anna Roth", OFF_PAGE, OFF_PAGE)
    assert (shown.name, shown.end, shown.passage) == ("Ilse Kern", OFF_PAGE, 4)


def test_whom_the_head_alone_names_may_tell_the_text() -> None:
    """It is about whom the prose names too; where that names nobody, about whom the head does."""
    naming = Naming(register(), WORDS)
    head, prose = use("Anna Roth", 0, passage=-1), use("Ilse Kern", 20)
    naming.take([head, prose])
    leave_out_tellers(naming, [])
    assert naming.protagonists == {naming.at(0, 9)}
    leave_out_tellers(naming, [head, prose])
    assert naming.protagonists == {naming.at(0, 9)}
    leave_out_tellers(naming, [prose])
    assert naming.protagonists == set()
