"""Who made a text: the many ways of saying so, and the lines of a page that only look like one."""

import time

import pytest

from testimonia.furniture import bylines
from tests.furniture.factories import ANOTHER, BOOK, PARAGRAPH, items, marked

TITLE = "The quays of Malmö"
MAKERS = ("author", "translator", "editor", "interviewer", "recorder", "photo")


def made(*lines: str, foot: tuple[str, ...] = ()) -> dict[str, list[str]]:
    """Return who a page says to have made its text: below the headline, and at its foot."""
    _, clues = marked(TITLE, "\n".join(lines), PARAGRAPH, ANOTHER, *foot)
    found: dict[str, list[str]] = {}
    for kind, value in clues:
        if kind in MAKERS:
            found.setdefault(kind, []).append(value)
    return found


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Jane Roe", ["Jane Roe"]),
        ("By Jane Roe and Paul Smith", ["Jane Roe", "Paul Smith"]),
        ("By Jane Roe, Paul Smith and Ida Lund", ["Jane Roe", "Paul Smith", "Ida Lund"]),
        ("BY JANE ROE AND PAUL SMITH", ["JANE ROE", "PAUL SMITH"]),
        ("By Byron Bye and Bya Orr", ["Byron Bye", "Bya Orr"]),
        ("By J. R. Holt", ["J. R. Holt"]),
        ("By J.R.", ["J.R."]),
        ("By Dr. Jane Roe, lecturer in history at Lund", ["Dr. Jane Roe"]),
        ("By Jane Roe (@janeroe)", ["Jane Roe"]),
        ("By Jane Roe | jane.roe@lantern.example | @janeroe", ["Jane Roe"]),
        ("By Jane Roe and agencies", ["Jane Roe"]),
        ("By Jane Roe, Political Editor", ["Jane Roe"]),
        ("By Jane Roe in Malmö and Paul Smith in Lund", ["Jane Roe", "Paul Smith"]),
        ("By Jane Roe, Malmö", ["Jane Roe"]),
        ("Jane Roe for the Evening Lantern", ["Jane Roe"]),
        ("By Jane Roe 3 May 2014 12:30", ["Jane Roe"]),
        ("by Jane Roe | Mar 3, 2014 | History | 0 comments", ["Jane Roe"]),
        ("By Jane Roe, 5 months ago", ["Jane Roe"]),
        ("By Jane Roe • 3 min read", ["Jane Roe"]),
        ("Author: Roe, Jane", ["Roe, Jane"]),
        ("Posted by: redwriter | 3 May 2014", ["redwriter"]),
        ("By an Old Hand", ["an Old Hand"]),
        ("By our correspondent in Malmö", ["our correspondent in Malmö"]),
        ("By Reuters", ["Reuters"]),
        ("By the Associated Press", ["the Associated Press"]),
        ("Jane Roe\n3 May 2014", ["Jane Roe"]),
        ("By Jane Roe\nand Paul Smith", ["Jane Roe", "Paul Smith"]),
        ("By Jane Roe,\nPaul Smith", ["Jane Roe", "Paul Smith"]),
        ("By Anne-Marie d'Arcy and Jan van der Heyden", ["Anne-Marie d'Arcy", "Jan van der Heyden"]),
        ("A talk given by Jane Roe", ["Jane Roe"]),
        ("Text and photos: Jane Roe", ["Jane Roe"]),
    ],
)
def test_authors_are_named_each_for_themselves(line: str, authors: list[str]) -> None:
    """A byline names its authors, without what goes on with it: posts, places, days, addresses, agencies."""
    assert made(line) == {"author": authors}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Words by Jane Roe. Photographs by Sam Toll.", {"author": ["Jane Roe"], "photo": ["Sam Toll"]}),
        ("Words: Jane Roe. Photos: Sam Toll", {"author": ["Jane Roe"], "photo": ["Sam Toll"]}),
        ("Words Jane Roe Photography Sam Toll", {"author": ["Jane Roe"], "photo": ["Sam Toll"]}),
        ("By Jane Roe / Photos by Sam Toll", {"author": ["Jane Roe"], "photo": ["Sam Toll"]}),
        (
            "By Jane Roe\nPhotographs by Sam Toll and Eva Ring",
            {"author": ["Jane Roe"], "photo": ["Sam Toll", "Eva Ring"]},
        ),
        ("By Jane Roe, translated by Eva Ring", {"author": ["Jane Roe"], "translator": ["Eva Ring"]}),
        ("Jane Roe (trans. Eva Ring)", {"author": ["Jane Roe"], "translator": ["Eva Ring"]}),
        ("Translation: Eva Ring", {"translator": ["Eva Ring"]}),
        ("Introduced and translated by Eva Ring", {"translator": ["Eva Ring"]}),
        ("Jane Roe (words) and Paul Smith (photographs)", {"author": ["Jane Roe"], "photo": ["Paul Smith"]}),
        ("Told by Maja Holt to Jane Roe", {"author": ["Maja Holt"], "recorder": ["Jane Roe"]}),
        ("Interview by Jane Roe", {"interviewer": ["Jane Roe"]}),
        ("Questions: Jane Roe", {"interviewer": ["Jane Roe"]}),
        ("Interviewed by Jane Roe and Paul Smith", {"interviewer": ["Jane Roe", "Paul Smith"]}),
        ("Interview with an old binder by Jane Roe", {"interviewer": ["Jane Roe"]}),
        ("As told to Jane Roe", {"recorder": ["Jane Roe"]}),
        ("By Maja Holt, as told to Jane Roe", {"author": ["Maja Holt"], "recorder": ["Jane Roe"]}),
        ("Edited and introduced by Eva Ring", {"editor": ["Eva Ring"]}),
        ("Reporting by Jane Roe; editing by Eva Ring", {"author": ["Jane Roe"], "editor": ["Eva Ring"]}),
        ("Additional reporting by Eva Ring", {}),
    ],
)
def test_who_did_something_else_is_what_they_are(line: str, expected: dict[str, list[str]]) -> None:
    """Photographers, translators, editors and who put the questions are no authors."""
    assert made(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "By Staff", "Staff reporter", "By admin", "Posted by admin on 3 May 2014", "By Harbour Post Staff",
        "By Anonymous", "Harbour Post Logo", "Log In", "Skip To Content\nMain Menu", "Most Read", "END OF REEL",
        "Breaking News", "Getty Images", "View Image In Fullscreen", "Signed in as Jane Roe", "Sort by Date",
        "Share by Email", "Powered by WordPress", "Sponsored by Baker Holm", "Published by The Lantern Press",
        "Contact Jane Roe", "More from Jane Roe", "Hello, Jane Roe", "Editor's Pick", "JANE ROE", "By Harbour Post",
        "Greta Holm Dies", "By Subscription Only", "By Land And Sea", "By Topic", "Presented by Baker Holm",
    ],
)  # fmt: skip
def test_the_machinery_of_a_page_is_nobody(line: str) -> None:
    """Prompts, logos, posts of the site, publishers, lines in capitals and headlines wrote nothing."""
    assert made(line) == {}
    assert made(foot=tuple(line.split("\n"))) == {}


def test_a_paper_that_signs_publishes() -> None:
    """Signed "By The Evening Lantern", a text has no named author, but a publication."""
    _, clues = marked(TITLE, "By The Evening Lantern", PARAGRAPH, ANOTHER)
    assert clues[1:] == [("publication", "The Evening Lantern")]


def test_a_line_of_prose_is_no_byline() -> None:
    """What goes on with anything else than pieces of a byline is none, whatever it begins with."""
    assert bylines.read("By Jane Roe and the sea, a love that lasted", BOOK) == ()
    assert bylines.read("By train Jane Roe went to Lund", BOOK) == ()
    assert bylines.read("In Lund", BOOK) == ()


def test_a_likely_name_begins_with_a_given_name_or_an_initial() -> None:
    """With nothing beside it a line is a name only then, and not in capitals."""
    assert bylines.is_likely("Jane Roe", BOOK)
    assert bylines.is_likely("Dr Jane Roe", BOOK)
    assert bylines.is_likely("J. Roe", BOOK)
    assert not any(
        bylines.is_likely(words, BOOK) for words in ("JANE ROE", "Winter Programme", "Jane", "", "Home")
    )


def test_who_is_told_of_signs_nothing() -> None:
    """A name whose last word, or two of whose words, the article has is that of whom it is about."""
    told = bylines.words_told(items(PARAGRAPH))
    assert bylines.is_borne("Greta Holm", told)
    assert bylines.is_borne("Greta Holm Dies", told)
    assert not bylines.is_borne("Greta Lund", told)
    assert [
        one.unit.text for one in items("Greta Holm", "Jane Roe") if bylines.name_alone(one, told, BOOK)
    ] == ["Jane Roe"]


def test_a_list_is_parted_into_names() -> None:
    """Each name with its place; an address with the place of its office is none."""
    assert list(bylines.names("Jane Roe, Paul Smith and Staff", BOOK)) == [
        ("Jane Roe", 0),
        ("Paul Smith", 10),
    ]
    assert list(bylines.names("lantern.example, Lund, Sweden", BOOK)) == []


def test_a_name_is_set_with_capitals() -> None:
    """One word as it likes, several with a capital each, short ones aside; no figures and signs."""
    assert all(map(bylines.is_shaped, ("redwriter", "Jane Roe", "Jan van der Meer")))
    assert not any(map(bylines.is_shaped, ("por Jane Roe", "Jane Roe | Lantern", "a line of some prose")))


def test_the_time_taken_grows_with_the_text() -> None:
    """Thousands of lines that are nearly bylines, or names alone, take as long as they are many."""
    spent = []
    for number in (1_000, 4_000):
        begin = time.perf_counter()
        marked(PARAGRAPH, *(f"Jane Roe{n}" for n in range(number)), *("By " + "Jane Roe, " * 25,) * number)
        spent.append(time.perf_counter() - begin)
    assert spent[1] < 12 * spent[0]
