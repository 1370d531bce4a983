"""The box of facts of a source, from its lines to its statements."""

from testimonia.model import Clue
from tests.extractors.reading import found_in, statement_lines

BOX = "Born: 4 May 1870, Ghent\nDied: 1931\nSpouse: Max Lund\nTrade: weaver\n"


def title(words: str) -> Clue:
    return Clue("title", words, words)


def test_entries_speak_of_whom_the_headline_names() -> None:
    """Their subject is the first mention by name, wherever it stands."""
    text = f"{BOX}Ada Roth led the weavers' union."
    lines = statement_lines(text, title("Ada Roth, weaver"))
    assert "birth.born | Ada Roth | @1870-05-04 | in Ghent" in lines
    assert "death.died | Ada Roth | @1931" in lines
    assert "kinship.spouse | Ada Roth | > Max Lund" in lines
    assert "occupation.worked_as | Ada Roth | = weaver" in lines


def test_nobody_is_spoken_of_where_the_headline_names_nobody_or_two() -> None:
    """Nobody knows then whose box it is."""
    text = f"{BOX}Ada Roth and Piet Roth led the weavers' union."
    for headline in ("A union and its leaders", "Ada Roth and Piet Roth"):
        extractors = {statement.extractor for statement in found_in(text, title(headline)).statements}
        assert "entries" not in extractors


def test_a_box_is_not_read_as_prose() -> None:
    """What its lines say comes from their labels alone."""
    found = found_in("Ada Roth led the union.\nBorn: Max Lund was arrested in 1907.", title("Ada Roth"))
    assert not [each for each in found.statements if each.type == "detention"]
