"""Names that the form of an entry's sentence tells."""

import pytest

from tests.extractors.reading import statement_lines

HEAD = "ROTH, Karl, b. Hull 1870. "


def told(text: str) -> list[str]:
    """Return what the sentences behind a headword tell, in the order of the alphabet."""
    return sorted(set(statement_lines(HEAD + text)) - set(statement_lines(HEAD)))


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Author of Salt and Custom.", ["authorship.wrote | Karl Roth | > Salt and Custom"]),
        ("Author of “The Patient Plough” (1902).", ["authorship.wrote | Karl Roth | > The Patient Plough | @1902"]),
        ("Works: Salt and Custom (1881); The Long Field (1885).",
         ["authorship.wrote | Karl Roth | > Salt and Custom | @1881",
          "authorship.wrote | Karl Roth | > The Long Field | @1885"]),
        ("Works: “Bread and Salt” (May 1903).", ["authorship.wrote | Karl Roth | > Bread and Salt | @1903-05"]),
    ],
)  # fmt: skip
def test_titles(text: str, lines: list[str]) -> None:
    """What stands behind "Author of" and "Works:" up to a bracket is a book, seen or not."""
    assert told(text) == lines


@pytest.mark.parametrize("text", ["Works: see Berg 1912.", "Author: unknown.", "Works in Hull."])
def test_no_titles(text: str) -> None:
    """A title opens with a capital; a label has a colon."""
    assert not [line for line in told(text) if line.startswith("authorship")]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Baker.", ["occupation.worked_as | Karl Roth | = Baker"]),
        ("Tailor by trade.", ["occupation.worked_as | Karl Roth | = Tailor"]),
        ("Carpenter, Smith & Co.", []),
    ],
)
def test_a_trade_alone_is_nobodys_name(text: str, lines: list[str]) -> None:
    """A sentence that is only a trade says what the headword was; behind it no other name stands."""
    assert told(text) == lines


@pytest.mark.parametrize(
    ("verb", "name", "said"),
    [
        ("Received", "Order of the Blue Anchor", "award.received | Karl Roth | ="),
        ("Entered", "Federation of Railway Men", "membership.joined | Karl Roth | >"),
        ("Entered", "League of Salt Carriers", "membership.joined | Karl Roth | >"),
    ],
)
def test_names_are_whole(verb: str, name: str, said: str) -> None:
    """The capitalised words right behind what was seen of a name belong to it, up to the time."""
    assert told(f"{verb} the {name} 31 May 1902.") == [f"{said} {name} | @1902-05-31"]
