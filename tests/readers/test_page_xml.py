"""PAGE-XML."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.errors import ReadingError
from testimonia.readers import page_xml
from testimonia.readers.page import Page, Raw
from tests.readers.scans import sound

SPACE = "http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"


def read(*parts: str, head: str = "") -> Page:
    page = f"<Page imageFilename='p.jpg' imageWidth='900' imageHeight='1200'>{''.join(parts)}</Page>"
    return page_xml.read(Raw(f"<PcGts xmlns='{SPACE}'>{head}{page}</PcGts>".encode()))


def region(*lines: str, more: str = "") -> str:
    return f"<TextRegion {more}><Coords points='0,0 800,5 790,100 5,90'/>{''.join(lines)}</TextRegion>"


def reading(text: str, more: str = "") -> str:
    return f"<TextEquiv {more}><Unicode>{text}</Unicode></TextEquiv>"


def line(text: str, *words: str, more: str = "") -> str:
    held = reading(text) if text else ""
    return f"<TextLine {more}><Coords points='10,20 700,18 702,52 11,50'/>{''.join(words)}{held}</TextLine>"


def word(text: str, left: int, more: str = "") -> str:
    return f"<Word><Coords points='{left},20 {left + 50},50'/>{reading(text, more)}</Word>"


def marked(found: Page) -> list[tuple[str, str]]:
    return [(one.kind, found.text[one.start : one.end]) for one in found.marked if one.kind != "paragraph"]


def test_regions_and_lines_are_read() -> None:
    """A line a line with the rectangle around its corners, a blank line between regions; who made it is noted."""
    head = "<Metadata><Creator>Reader 5</Creator></Metadata>"
    found = read(region(line("Huber was"), line("born in Graz.")), region(line("He fled.")), head=head)
    assert found.text == "Huber was\nborn in Graz.\n\nHe fled."
    first = found.zones[0]
    assert (first.left, first.top, first.right, first.bottom) == (10.0, 18.0, 702.0, 52.0)
    assert [(one.n, one.width, one.height) for one in found.surfaces] == [(1, 900.0, 1200.0)]
    assert found.notes == ("pages laid out or recognised by Reader 5",)


def test_corners_may_be_elements() -> None:
    """As they were before 2013."""
    points = "<Coords><Point x='3' y='4'/><Point x='30' y='40'/></Coords>"
    found = read(f"<TextRegion><TextLine>{points}{reading('Huber')}</TextLine></TextRegion>")
    assert (found.zones[0].left, found.zones[0].bottom) == (3.0, 40.0)


def test_the_reading_order_decides() -> None:
    """By index in a group, groups within one another too; regions that it leaves out come last."""
    order = (
        "<ReadingOrder><OrderedGroup><OrderedGroupIndexed index='1'><RegionRefIndexed index='1' regionRef='c'/>"
        "<RegionRefIndexed index='0' regionRef='b'/></OrderedGroupIndexed><RegionRefIndexed index='0' regionRef='a'/>"
        "</OrderedGroup></ReadingOrder>"
    )
    names = {"left": "x", "Third.": "c", "First.": "a", "Second.": "b"}
    found = read(order, *(region(line(text), more=f"id='{one}'") for text, one in names.items()))
    assert found.text.split() == ["First.", "Second.", "Third.", "left"]


def test_the_order_that_parts_note_of_themselves_is_the_next_best() -> None:
    """Of regions where the page gives none, and of lines; where one of them has none, it is that of the file."""
    second, first = (
        "custom='readingOrder {index:1;}'",
        "custom='readingOrder {index:0;} structure {type:credit;}'",
    )
    found = read(
        region(line("Last."), more=second),
        region(line("two", more=second), line("One", more=first), more=first),
    )
    assert found.text == "One\ntwo\n\nLast."
    assert read(region(line("one", more=second), line("two"))).text == "one\ntwo"


def test_kinds_of_regions_and_lines_are_marked() -> None:
    """By the type of PAGE, by the structure that Transkribus notes, by what a region stands in."""
    found = read(
        region(line("47"), more="type='page-number'"),
        region(line("The lockout", more="custom='structure {type:heading;}'"), line("Huber fled.")),
        f"<AdvertRegion>{region(line('Buy coal'))}</AdvertRegion>",
        region(line("see 1934"), more="type='marginalia'"),
    )
    assert marked(found) == [("page number", "47"), ("heading", "The lockout"), ("advertisement", "Buy coal")]
    assert found.text.endswith("The lockout\n\nHuber fled.\n\nBuy coal\n\nsee 1934")


def test_of_several_readings_one_is_taken() -> None:
    """That with the lowest index; without any the surest; plain text where there is no other."""
    indexed = reading("worse", "index='1' conf='0.9'") + reading("Better", "index='0' conf='0.8'")
    surest = reading("worse", "conf='0.4'") + reading("better", "conf='0.9'")
    plain = "<TextEquiv><PlainText>plain</PlainText><Unicode/></TextEquiv>"
    held = "".join(f"<TextLine>{one}</TextLine>" for one in (indexed, surest, plain))
    assert read(region(held)).text == "Better\nbetter\nplain"


def test_lines_without_a_reading_are_their_words() -> None:
    """And words without one their letters; a region without lines is its own reading."""
    letters = "<Word><Glyph>" + reading("G") + "</Glyph><Glyph>" + reading("z") + "</Glyph></Word>"
    assert read(region(line("", word("in", 10), letters))).text == "in Gz"
    assert read(region(reading("Huber\nfled."))).text == "Huber\nfled."
    both = region(region(line("inner")), reading("inner"))
    assert read(both).text == "inner"


def test_doubtful_words_and_lines_are_zones() -> None:
    """A word by itself, a line where it has no words."""
    found = read(region(line("in Gvaz", word("in", 10, "conf='0.97'"), word("Gvaz", 80, "conf='0.3'"))))
    assert [(found.text[z.start : z.end], z.confidence) for z in found.zones] == [
        ("in Gvaz", None),
        ("Gvaz", 0.3),
    ]
    doubted = reading("in Gvaz", "conf='0.5'")
    whole = f"<TextLine><Coords points='1,1 9,9'/>{doubted}</TextLine>"
    assert [one.confidence for one in read(region(whole)).zones] == [None, 0.5]


def test_a_page_without_text_is_refused() -> None:
    """A layout that nobody has transcribed yet."""
    with pytest.raises(ReadingError, match="no text on them"):
        read(region(line("")))


PIECES = st.sampled_from(
    "<TextRegion> </TextRegion> <TextLine> </TextLine> <Word> </Word> <Coords_points='1,2_x'/> <TextEquiv_index='a'>"
    " </TextEquiv> <Unicode>a</Unicode> <ReadingOrder> </ReadingOrder> <RegionRef_regionRef='r'/> "
    "<Coords_points='1,2'/> <TextRegion_id='r'_custom='readingOrder{index:1}'> <TextEquiv>".split()
)  # fmt: skip


@given(st.lists(PIECES, max_size=25))
def test_any_page_is_read_or_refused(pieces: list[str]) -> None:
    """Nothing else comes out."""
    assert sound(lambda: read("".join(pieces).replace("_", " ")), "damaged", "no-text")
