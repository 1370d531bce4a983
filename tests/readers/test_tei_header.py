"""What the header of a TEI edition tells."""

from lxml import etree

from testimonia.furniture import KINDS
from testimonia.readers.tei_header import assumed, clues

SPACE = "http://www.tei-c.org/ns/1.0"


def told(described: str, profile: str = "") -> list[tuple[str, str]]:
    parts = f"<fileDesc>{described}</fileDesc><profileDesc>{profile}</profileDesc>"
    found = list(clues(etree.fromstring(f"<teiHeader xmlns='{SPACE}'>{parts}</teiHeader>")))
    assert all(clue.kind in KINDS and clue.start is None for clue in found)
    return [(clue.kind, clue.value) for clue in found]


def notes(described: str) -> list[str]:
    return list(assumed(etree.fromstring(f"<teiHeader><fileDesc>{described}</fileDesc></teiHeader>")))


EDITION = (
    "<titleStmt><title>Up the line: an electronic edition</title><author>Ferri, A.</author>"
    "<editor role='translator'>Eva Ring</editor></titleStmt>"
    "<publicationStmt><publisher>A library</publisher>"
    "<distributor><idno>https://library.example</idno></distributor><date when='2006'/><idno type='URL'>https://library.example/7</idno>"
    "<availability><licence>Free for all.</licence></availability></publicationStmt>"
    "<seriesStmt><title>Lives of railwaymen</title></seriesStmt>"
)
BOOK = (
    "<sourceDesc><bibl type='short'>Ferri 1951</bibl><biblFull><titleStmt><title type='sub'>a life</title>"
    "<title type='main'>Up the line</title></titleStmt><publicationStmt><publisher>Brandt &amp; Kern</publisher>"
    "<pubPlace>Graz</pubPlace><date>[1951.]</date></publicationStmt></biblFull></sourceDesc>"
)


def test_the_source_comes_before_its_edition() -> None:
    """Title, publisher and day are those of the book that was printed; the edition adds who made it and its address."""
    assert told(EDITION + BOOK) == [
        ("title", "Up the line"), ("author", "Ferri, A."), ("translator", "Eva Ring"), ("published", "1951"),
        ("publication", "Brandt & Kern"), ("series", "Lives of railwaymen"), ("url", "https://library.example/7"),
        ("copyright", "Free for all."),
    ]  # fmt: skip
    assert notes(EDITION + BOOK) == []


def test_without_a_source_the_edition_tells() -> None:
    """And a note says whose day it is."""
    found = told(EDITION + "<sourceDesc><p>Born digital.</p></sourceDesc>")
    assert ("title", "Up the line: an electronic edition") in found
    assert ("publication", "A library") in found
    assert ("published", "2006") in found
    assert notes(EDITION) == ["published on the day of the edition: its header tells no other"]


def test_an_article_is_told_from_its_journal() -> None:
    """Title and author of the part, name, volume, issue and pages of the whole; names with the given name first."""
    source = (
        "<sourceDesc><biblStruct><analytic><title level='a'>The lockout</title><author><persName><surname>Roe</surname>"
        "<forename>Jane</forename></persName></author></analytic><monogr><title level='j'>The Record</title><imprint>"
        "<biblScope unit='volume'>4</biblScope><biblScope unit='issue'>2</biblScope>"
        "<biblScope unit='page'>7–9</biblScope><biblScope unit='x'>1</biblScope>"
        "<date when='1911-03-02'>Thursday</date></imprint></monogr>"
        "<series><title level='s'>Old papers</title></series></biblStruct></sourceDesc>"
    )
    assert told(source) == [
        ("title", "The lockout"), ("author", "Jane Roe"), ("published", "1911-03-02"), ("publication", "The Record"),
        ("volume", "4"), ("issue", "2"), ("page", "7–9"), ("series", "Old papers"),
    ]  # fmt: skip


def test_a_letter_is_of_who_sent_it() -> None:
    """With its day and place, whoever edited it and whenever it was printed."""
    sent = (
        "<correspDesc><correspAction type='received'><persName>Otto Kern</persName></correspAction>"
        "<correspAction type='sent'><persName>Ilse Brandt</persName><placeName>Graz</placeName>"
        "<date when='1934-02-12'/></correspAction></correspDesc>"
    )
    found = told(EDITION + BOOK, sent)
    assert [value for kind, value in found if kind in ("author", "published", "place")] == [
        "Ilse Brandt", "1934-02-12", "Graz",
    ]  # fmt: skip


def test_days_of_fetching_are_no_days_of_publication() -> None:
    """A program that saves pages notes when it did; what is not known is not told."""
    found = told(
        "<sourceDesc><biblFull><publicationStmt><publisher>N/A</publisher><date>2021-11-03</date></publicationStmt>"
        "</biblFull></sourceDesc>",
        "<creation><date type='download'>2026-12-01</date></creation>",
    )
    assert found == [("published", "2021-11-03"), ("retrieved", "2026-12-01")]


def test_one_language_and_keywords_are_told() -> None:
    """Several languages say nothing of the text; keywords may be terms or items."""
    terms, items = "<term>railways</term>", "<list><item>Bologna</item></list>"
    keywords = f"<textClass><keywords>{terms}</keywords><keywords>{items}</keywords></textClass>"
    one = "<langUsage><language ident='it'>Italian</language></langUsage>"
    assert told("", one + keywords) == [("language", "it"), ("tags", "railways"), ("tags", "Bologna")]
    assert told("", one + one) == []
