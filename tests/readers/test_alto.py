"""ALTO."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.errors import ReadingError
from testimonia.readers import alto
from testimonia.readers.page import Page, Raw
from tests.readers.scans import sound

NAMESPACES = ["", "http://www.loc.gov/standards/alto/ns-v2#", "http://www.loc.gov/standards/alto/ns-v4#"]


def read(layout: str, namespace: str = NAMESPACES[1], head: str = "") -> Page:
    return alto.read(Raw(f"<alto xmlns='{namespace}'>{head}<Layout>{layout}</Layout></alto>".encode()))


def page(*parts: str, more: str = "PHYSICAL_IMG_NR='7'") -> str:
    return f"<Page WIDTH='1000' HEIGHT='1400' {more}>{''.join(parts)}</Page>"


def space(*blocks: str, part: str = "PrintSpace") -> str:
    return f"<{part}>{''.join(blocks)}</{part}>"


def block(*lines: str, more: str = "") -> str:
    return f"<TextBlock {more}>{''.join(lines)}</TextBlock>"


def line(words: str, top: int = 10, more: str = "") -> str:
    held = "<SP/>".join(
        f"<String CONTENT='{word}' HPOS='{50 * n}' VPOS='{top}' WIDTH='40' HEIGHT='12' WC='0.95'/>"
        for n, word in enumerate(words.split())
    )
    return f"<TextLine HPOS='0' VPOS='{top}' WIDTH='600' HEIGHT='12'>{held}{more}</TextLine>"


def marked(found: Page) -> list[tuple[str, str]]:
    return [(one.kind, found.text[one.start : one.end]) for one in found.marked if one.kind != "paragraph"]


@pytest.mark.parametrize("namespace", NAMESPACES)
def test_blocks_and_lines_are_read(namespace: str) -> None:
    """In whatever version: lines as they are printed, each with its place on the page."""
    found = read(
        page(space(block(line("Huber was"), line("born.", 30)), block(line("He fled.", 60)))), namespace
    )
    assert found.text == "Huber was\nborn.\n\nHe fled."
    assert [(one.n, one.label, one.width, one.height) for one in found.surfaces] == [(1, "7", 1000.0, 1400.0)]
    assert [(one.top, one.bottom) for one in found.zones] == [(10.0, 22.0), (30.0, 42.0), (60.0, 72.0)]


def test_broken_words_stay_as_printed() -> None:
    """The part on each line and its hyphen, whether the hyphen stands apart, has no character, or both."""
    first = "<String CONTENT='{}' SUBS_TYPE='HypPart1' SUBS_CONTENT='Martensen'/>{}"
    rest = "<TextLine><String CONTENT='tensen' SUBS_TYPE='HypPart2' SUBS_CONTENT='Martensen'/></TextLine>"
    for part, hyphen in (
        ("Mar", "<HYP CONTENT='-'/>"),
        ("Mar", "<HYP/>"),
        ("Mar-", "<HYP CONTENT='-'/>"),
        ("Mar-", ""),
    ):
        lines = f"<TextLine>{first.format(part, hyphen)}</TextLine>{rest}"
        assert read(page(space(block(lines)))).text == "Mar-\ntensen"


def test_stops_that_stand_right_behind_a_word_are_joined_to_it() -> None:
    """Where the file has no space between them and their boxes touch."""
    words = "<String CONTENT='{}' HPOS='{}' VPOS='0' WIDTH='{}' HEIGHT='9'/>"
    spaced = words.format("fled", 0, 40) + words.format(";", 40, 5) + words.format("so", 60, 20)
    assert read(page(space(block(f"<TextLine>{spaced}</TextLine>")))).text == "fled; so"


def test_doubtful_words_are_zones() -> None:
    """Each with how sure its recogniser was."""
    doubtful = "<String CONTENT='Gvaz' HPOS='90' VPOS='1' WIDTH='9' HEIGHT='9' WC='0.31'/>"
    found = read(page(space(block(line("born in", more=doubtful)))))
    assert [(found.text[z.start : z.end], z.confidence) for z in found.zones] == [
        ("born in Gvaz", None),
        ("Gvaz", 0.31),
    ]


def test_margins_are_furniture_in_reading_order() -> None:
    """Head and foot of the page, wherever the file has them; notes beside the text are text."""
    parts = (
        space(block(line("THE RECORD")), part="TopMargin"), space(block(line("1 sheet")), part="BottomMargin"),
        space(block(line("1934.")), part="RightMargin"), space(block(line("He fled."))),
    )  # fmt: skip
    found = read(page(*parts))
    assert found.text == "THE RECORD\n\nHe fled.\n\n1934.\n\n1 sheet"
    assert marked(found) == [("page header", "THE RECORD"), ("page footer", "1 sheet")]
    assert marked(read(page(parts[0]))) == []


def test_tags_and_types_tell_what_a_block_is() -> None:
    """By the label of a tag, or the older type, of the block or of what it stands in."""
    head = "<Tags><LayoutTag ID='t1' LABEL='NumberingZone'/><StructureTag ID='t2' LABEL='titre 1'/></Tags>"
    layout = page(
        space(
            block(line("47"), more="TAGREFS='x t1'"), block(line("The lockout"), more="TAGREFS='t2'"),
            f"<ComposedBlock TYPE='Advertisement'>{block(line('Buy coal'))}</ComposedBlock>", block(line("He fled.")),
        )
    )  # fmt: skip
    assert marked(read(layout, head=head)) == [
        ("page number", "47"), ("heading", "The lockout"), ("advertisement", "Buy coal"),
    ]  # fmt: skip


def test_the_reading_order_of_the_file_is_kept_to() -> None:
    """Where it gives one; what it leaves out comes last."""
    order = (
        "<ReadingOrder><OrderedGroup><ElementRef REF='b'/><ElementRef REF='c'/></OrderedGroup></ReadingOrder>"
    )
    blocks = (
        block(line("third"), more="ID='x'"),
        block(line("second"), more="ID='a'"),
        block(line("First."), more="ID='b'"),
    )
    parts = space(blocks[0], f"<ComposedBlock ID='c'>{blocks[1]}</ComposedBlock>", blocks[2])
    assert read(page(parts), head=order).text.split() == ["First.", "second", "third"]


def test_pages_are_labelled_by_what_is_printed_on_them() -> None:
    """Else by their number in the file, unless that counts from 0."""
    held = space(block(line("He fled.")))
    printed = read(
        page(held, more="PHYSICAL_IMG_NR='9' PRINTED_IMG_NR='iv'") + page(held, more="PHYSICAL_IMG_NR='10'")
    )
    assert [one.label for one in printed.surfaces] == ["iv", "10"]
    counted = read(page(held, more="PHYSICAL_IMG_NR='0'") + page(held, more="PHYSICAL_IMG_NR='1'"))
    assert [one.label for one in counted.surfaces] == ["", ""]


def test_who_recognised_the_text_is_noted() -> None:
    """Name and version of each program once."""
    step = "<step><softwareName>Reader</softwareName><softwareVersion>11</softwareVersion></step>"
    found = read(page(space(block(line("He fled.")))), head=f"<Description>{step}{step}</Description>")
    assert found.notes == ("text recognised by Reader 11",)


def test_pages_without_text_are_refused() -> None:
    """An empty page, and words without characters or boxes that are none."""
    with pytest.raises(ReadingError, match="no text on them"):
        read(page(space(block("<TextLine><String CONTENT=' '/></TextLine>"))))
    assert (
        read(page(space(block("<TextLine HPOS='x'><String CONTENT='a' HPOS='1'/></TextLine>")))).zones == ()
    )


PIECES = st.sampled_from(
    "<TextBlock> </TextBlock> <TextLine> </TextLine> <PrintSpace> </PrintSpace> <Page> </Page> <HYP/> <SP/> <TopMargin>"
    " </TopMargin> <Page_WIDTH='9'_HEIGHT='x'> <String_CONTENT='a'/> "
    "<TextLine_HPOS='1'_VPOS='nan'_WIDTH='2'_HEIGHT='3'>"
    " <String_CONTENT='b'_WC='2'_HPOS='1'_VPOS='1'_WIDTH='1'_HEIGHT='1'/>".split()
)  # fmt: skip


@given(st.lists(PIECES, max_size=25))
def test_any_layout_is_a_page_or_refused(pieces: list[str]) -> None:
    """Nothing else comes out."""
    assert sound(lambda: read("".join(pieces).replace("_", " ")), "damaged", "no-text")
