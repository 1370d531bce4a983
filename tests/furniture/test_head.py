"""What the heads of pages tell, in the many ways in which papers and blogs print them."""

import pytest

from testimonia.furniture import mark
from testimonia.model import Source
from testimonia.readers import Raw, txt
from tests.furniture.factories import ANOTHER, PARAGRAPH, WORDS, free, marked

BODY = (
    "\n\nWhen the train stopped at the border, nobody in the compartment knew that the woman by the window had been"
    " expelled from three countries in two years. She had been born in Lvov in 1885.\n\nHer father was a tailor, and"
    " in the house they spoke three languages; she left it at seventeen and never came back to live there.\n"
)


def told(head: str) -> dict[str, list[str]]:
    """Return the clues of a page with this head, values by kind."""
    page = txt.read(Raw((head + BODY).encode()))
    _, clues = mark(Source("x", "a.txt", "d", page.text, "txt", "utf-8"), page, WORDS)
    found: dict[str, list[str]] = {}
    for clue in clues:
        found.setdefault(clue.kind, []).append(clue.value)
    return found


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (
            "VOZ DEL SUR weekly\nNo. 412 · English edition\nA teacher leaves\nText: Marta Ferrer\nThe other Spain, 5/5",
            {
                "issue": ["412"],
                "series": ["The other Spain"],
                "part": ["5"],
                "parts": ["5"],
                "title": ["A teacher leaves"],
            },
        ),
        (
            'The envoy and the typist\nThey did all that was asked. "Lives between chairs", second part of a series in'
            " three\nBy Jonas Weil",
            {"series": ["Lives between chairs"], "part": ["2"], "parts": ["3"], "author": ["Jonas Weil"]},
        ),
        (
            "The Torch, No. 1093\nThe robber captain\nBy Karin Ohl\nRebels without a party, third and last part",
            {"series": ["Rebels without a party"], "part": ["3", "last"], "parts": ["3"], "issue": ["1093"]},
        ),
        (
            "Iron Gauge\nA blog for the defence of the press\nOnce more on the author\nPosted by R. Hart on 3 May 2014",
            {"title": ["Once more on the author"], "author": ["R. Hart"], "published": ["2014-05-03"]},
        ),
        (
            "the rusty nail\nhitting heads since 2007\n\nHome | About\nOnce more\nPosted by nail on 3 May 2014",
            {"publication": ["the rusty nail"], "title": ["Once more"]},
        ),
        (
            "Posted on May 4, 2011 by redwriter\nThe woman at the border: a life (Part 2/5)",
            {
                "title": ["The woman at the border: a life"],
                "part": ["2"],
                "parts": ["5"],
                "author": ["redwriter"],
            },
        ),
        (
            "THE WOMAN AT THE BORDER\nAnn Roe · 4 May 2011 · 8 min read",
            {"title": ["THE WOMAN AT THE BORDER"], "author": ["Ann Roe"], "published": ["2011-05-04"]},
        ),
        (
            "By ANN ROE\nPublished 12:30, 4 May 2011\nUpdated 5 May 2011\nShare\nTweet\nThe woman at the border",
            {"title": ["The woman at the border"], "published": ["2011-05-04"]},
        ),
    ],
)
def test_what_a_head_tells(head: str, expected: dict[str, list[str]]) -> None:
    """Title, author, series, part, issue and day are read, whatever order they stand in."""
    found = told(head)
    assert {kind: found.get(kind) for kind in expected} == expected


@pytest.mark.parametrize(
    ("lines", "publication"),
    [
        (["Institute for Lost Trades", "The bindery", "By Jane Roe", PARAGRAPH, "© 1999 Institute for Lost Trades"],
         "Institute for Lost Trades"),
        (["To the Editor of the Evening Lantern", "The bindery", "Lund, 3 May 1931", PARAGRAPH, ANOTHER],
         "the Evening Lantern"),
        (["Harbour Post Logo", "The bindery", PARAGRAPH, ANOTHER], None),
    ],
)  # fmt: skip
def test_who_publishes_stands_above_the_headline(lines: list[str], publication: str | None) -> None:
    """Who holds the copyright, and whose editor is written to; a logo publishes nothing."""
    assert dict(marked(*lines)[1]).get("publication") == publication


def test_a_book_tells_author_title_and_edition() -> None:
    """The line a chapter was copied with, and the year of an edition."""
    source = "From: M. Lorrain, The Blue Quay. Memories of a Binder, chapter 7"
    told_by = marked(source, "The Room Above", PARAGRAPH, ANOTHER)[1]
    assert {("author", "M. Lorrain"), ("publication", "The Blue Quay. Memories of a Binder")} <= set(told_by)
    edition = marked(
        "A Small Lexicon", "Compiled by Jane Roe", "Third edition, Hull 1979", PARAGRAPH, ANOTHER
    )[1]
    assert {("published", "1979"), ("place", "Hull"), ("author", "Jane Roe")} <= set(edition)


def test_a_title_page_names_the_author_above_the_title() -> None:
    """Of a book the imprint below the title tells the year; without it, the name above is that of a paper."""
    page = ("Greta Roe", "Low Tide: Recollections", "Hull: Drift Press, 1961", PARAGRAPH, ANOTHER)
    regions, told_by = marked(*page)
    assert regions["Hull: Drift Press, 1961"] == ("imprint", False)
    assert [one for one in told_by if one[0] != "language"] == [
        ("title", "Low Tide: Recollections"), ("author", "Greta Roe"), ("published", "1961"),
    ]  # fmt: skip
    assert ("author", "Greta Roe") not in marked(*page[:2], *page[3:])[1]
    opened = marked("Low Tide: Recollections", "Hull: Drift Press, 1961", PARAGRAPH, ANOTHER)[1]
    assert [kind for kind, _ in opened] == ["title", "published"]


def test_a_question_behind_a_label_is_no_heading() -> None:
    """What opens as other lines do, with a name and a colon, is somebody's turn; one such line may be a title."""
    turns = (PARAGRAPH, "ROE: When was that?", ANOTHER, "ROE: And the press?", ANOTHER)
    assert {words for words, (kind, _) in marked(*turns)[0].items() if kind == "heading"} == set()
    regions = marked(PARAGRAPH, "ROE: When was that?", ANOTHER, "Hull: and the press?", ANOTHER)[0]
    assert regions["ROE: When was that?"] == regions["Hull: and the press?"] == ("heading", False)


def test_years_of_life_are_no_day_of_publication() -> None:
    """A name with its years above an obituary is no byline with a date."""
    assert "author" not in told("Joseph Ryder, 1889-1962\n\nThe docker who taught half the town to read")


def test_head_lines_tell_title_standfirst_author_and_date() -> None:
    """Headline, standfirst, byline and date line are of the article, no furniture, and clues."""
    regions, clues = marked("The Girl from the Bindery", "How a strike began in a bakery",
     "By Anders Lund", "3 May 1931",
                            PARAGRAPH, ANOTHER, between="\n")  # fmt: skip
    assert list(regions.values()) == [
        ("headline", False),
        ("standfirst", False),
        ("byline", False),
        ("date line", False),
    ]
    assert clues == [
        ("title", "The Girl from the Bindery"), ("standfirst", "How a strike began in a bakery"),
        ("author", "Anders Lund"), ("published", "1931-05-03"),
    ]  # fmt: skip


def test_the_browsers_title_tells_the_publication() -> None:
    """A line "Headline | Publication" above the headline gives both."""
    _, clues = marked("The bindery | The Lamplighter", "The bindery", PARAGRAPH, ANOTHER)
    assert clues == [("title", "The bindery"), ("publication", "The Lamplighter")]


def test_a_dateline_opens_the_first_paragraph() -> None:
    """Place and day before the dash are no prose, the sentence behind them is."""
    regions, clues = marked("OSLO, 3 May 1931 — " + PARAGRAPH, ANOTHER)
    assert regions == {"OSLO, 3 May 1931 — ": ("date line", False)}
    assert clues == [("published", "1931-05-03"), ("place", "OSLO")]


def test_series_told_in_passing_is_a_clue() -> None:
    """A standfirst or first paragraph that tells series and part is no furniture, and still tells them."""
    standfirst = "In the second of five articles on the bindery, Jane Roe follows her to Copenhagen."
    regions, clues = marked("The lockout", standfirst, PARAGRAPH, ANOTHER)
    assert regions[standfirst] == ("standfirst", False)
    assert {("author", "Jane Roe"), ("series", "the bindery"), ("part", "2"), ("parts", "5")} <= set(clues)


def test_a_text_of_one_line_that_tells_something_is_no_headline() -> None:
    """Where nothing reads as a paragraph, what tells of something is the article; titles stay titles."""
    line = "Ada Roth was born in Lille in 1870 and died there in 1931"
    assert free("Ada Roth, weaver", line) == [line]


def test_a_place_and_a_day_without_its_year_are_read_with_the_prose() -> None:
    """The place is a clue; the day says when "today" was, so that it is not cut off."""
    regions, clues = marked("Ada Roth Dies", f"LILLE, Fr., Aug. 8--{PARAGRAPH}", ANOTHER)
    assert ("place", "LILLE, Fr.") in clues
    assert "date line" not in {kind for kind, _ in regions.values()}


def test_for_which_paper_it_was_sent_is_no_standfirst() -> None:
    """“Special to The Evening Ledger” names the publication."""
    line = "Special to The Morning Herald"
    regions, clues = marked("Ada Roth Dies", line, PARAGRAPH, ANOTHER)
    assert regions[line][0] == "byline"
    assert ("publication", "The Morning Herald") in clues
