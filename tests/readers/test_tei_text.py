"""The text of a TEI edition."""

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from testimonia.readers.tei_text import Laid, lay_out


def laid(body: str) -> Laid:
    return lay_out(
        [etree.fromstring(f"<text xmlns='http://www.tei-c.org/ns/1.0'><body>{body}</body></text>")]
    )


def marked(found: Laid) -> list[tuple[str, str, bool]]:
    return [(one.kind, found.text[one.start : one.end], one.furniture) for one in found.marked]


def pages(found: Laid) -> list[tuple[str, str]]:
    return [(one.label, found.text[one.start : one.end].strip()) for one in found.surfaces]


def test_blocks_stand_on_lines_of_their_own() -> None:
    """A blank line between them, none between lines of verse and items; white space is collapsed."""
    found = laid(
        "<div><head>The\n lockout</head><p>Huber <hi>was</hi>\n born.</p><lg><l>One</l><l>two</l></lg>"
        "<list><item>Fled</item><label>1941</label><item>died</item></list></div><p/><p>End.</p>"
    )
    assert found.text == "The lockout\n\nHuber was born.\n\nOne\ntwo\n\nFled\n1941 died\n\nEnd."
    assert marked(found) == [
        ("heading", "The lockout", False),
        ("item", "Fled", False),
        ("item", "1941 died", False),
    ]


def test_several_texts_follow_one_another() -> None:
    """With a blank line between, their pages counted on."""
    one = etree.fromstring("<text><pb n='1'/><p>One.</p></text>")
    assert lay_out([one, one]).text == "One.\n\nOne."
    assert [(page.n, page.label) for page in lay_out([one, one]).surfaces] == [(1, "1"), (2, "1")]


def test_rows_of_tables_are_lines() -> None:
    """With a tab between cells, whatever blocks are in these."""
    found = laid(
        "<table><row><cell>Year</cell><cell><p>Place</p></cell></row><row><cell>1934</cell><cell>Graz</cell></row></table>"
    )
    assert found.text == "Year\tPlace\n1934\tGraz"


def test_pages_begin_where_they_break() -> None:
    """Within a paragraph or a word, between blocks, with the number of the edition."""
    found = laid(
        "<p>Before.</p><pb n='iv'/><p>He went to Grat<pb n='v' break='no'/>wein. <pb/>Then</p><p>home.</p>"
    )
    assert found.text == "Before.\n\nHe went to Gratwein. Then\n\nhome."
    assert pages(found) == [("iv", "He went to Grat"), ("v", "wein."), ("", "Then\n\nhome.")]


def test_pages_are_those_of_one_edition() -> None:
    """Of the first that is named; what is left out of others is told."""
    found = laid("<p><pb ed='A' n='1'/>One <pb ed='B' n='9'/>two <pb ed='A' n='2'/>three</p>")
    assert pages(found) == [("1", "One two"), ("2", "three")]
    assert found.notes == ("breaks of pages of another edition, left out: 1",)


def test_heads_of_pages_stand_behind_the_paragraph() -> None:
    """As furniture; the sentence goes on without them."""
    found = laid(
        "<p>He went <fw type='header'>THE RECORD</fw><pb n='2'/><fw type='pageNum'>2</fw>home.</p><fw>END</fw>"
    )
    assert found.text == "He went home.\n\nTHE RECORD\n\n2\n\nEND"
    assert marked(found) == [
        ("page header", "THE RECORD", True),
        ("page number", "2", True),
        ("page header", "END", True),
    ]


def test_notes_stand_behind_their_paragraph() -> None:
    """Behind their number, notes within notes too; notes on the margin of the line stay in it."""
    found = laid(
        "<p>Huber<note n='1'><p>Of Linz.<note>Not so.</note></p></note> fled<note place='inline'> (1934)</note>.</p>"
        "<lg><l>One<note n='*'>Or two.</note></l><l>two</l></lg>"
    )
    assert found.text == "Huber fled (1934).\n\n[1] Of Linz.\n\nNot so.\n\nOne\ntwo\n\n[*] Or two."
    assert marked(found) == []
    assert found.notes == ("notes, set behind their paragraphs: 3",)


def test_notes_of_an_editor_are_set_aside() -> None:
    """They are not the author's words: furniture, and told."""
    found = laid("<p>Huber<note resp='#ed'><list><item>Born 1893.</item></list></note> fled.</p>")
    assert marked(found) == [("editor's note", "Born 1893.", True)]
    assert found.notes == ("notes signed by an editor, set aside: 1",)


def test_quotations_are_marked_or_set_in_marks() -> None:
    """A block is marked; within a paragraph marks are set where the edition has none."""
    found = laid(
        "<p>She said: <q>I burnt <hi>it</hi></q>, “<q>all</q>”.</p><quote>The box.</quote><quote><p>It was.</p></quote>"
    )
    assert found.text == "She said: “I burnt it”, “all”.\n\nThe box.\n\nIt was."
    assert marked(found) == [("quote", "The box.", False), ("quote", "It was.", False)]
    assert found.notes == ("quotations without marks of their own, set in “ ”: 1",)


def test_what_is_printed_is_read() -> None:
    """Of two readings that of the print; what is struck out is not read; where something is lost, a sign stands."""
    found = laid(
        "<p><choice><sic>Hubr</sic><corr>Huber</corr></choice> <del>came</del><add>went</add> to "
        "<supplied>Gr</supplied><gap/>z, <app><lem>by</lem><rdg>with</rdg></app> <unclear>train</unclear>.</p>"
    )
    assert found.text == "Hubr went to Gr[…]z, by train."
    assert found.notes == (
        "places with two readings, read as printed (sic, orig, abbr): 1",
        "places of an apparatus, read as the edition has them (lem): 1",
        "stretches that are struck out, left out: 1",
        "gaps, read as “[…]”: 1",
        "stretches that the edition supplies: 1",
        "stretches that are unclear to the edition: 1",
    )


def test_pictures_are_furniture() -> None:
    """What stands under them and what describes them, behind the paragraph they are in."""
    found = laid("<p>Huber <figure><head>The mill</head><figDesc>A drawing.</figDesc></figure>fled.</p>")
    assert marked(found) == [("caption", "The mill", True), ("caption", "A drawing.", True)]
    assert found.text == "Huber fled.\n\nThe mill\n\nA drawing."


def test_glosses_over_the_line_are_left_out() -> None:
    """The word they explain is read."""
    found = laid("<p><ruby><rb>邪知</rb><rt>じゃち</rt></ruby></p>")
    assert (found.text, found.notes) == ("邪知", ("glosses over the line, left out: 1",))


def test_lines_are_kept_where_the_edition_says_so() -> None:
    """By xml:space, and in examples."""
    assert (
        laid("<p xml:space='preserve'>one\n  two</p><eg>three\nfour</eg>").text == "one\ntwo\n\nthree\nfour"
    )


def test_sources_transcribed_by_the_line_are_read() -> None:
    """Each surface a page, each zone a block, each line a line."""
    zones = "<zone><line>Huber</line><line>fled</line></zone><zone><line>1934</line></zone>"
    found = lay_out([etree.fromstring(f"<sourceDoc><surface n='1r'>{zones}</surface></sourceDoc>")])
    assert found.text == "Huber\nfled\n\n1934"
    assert pages(found) == [("1r", "Huber\nfled\n\n1934")]


TAGS = st.sampled_from(
    "p head list item label note fw figure q quote lg l table row cell choice sic corr del hi w lb pb gap".split()
)
TREES = st.recursive(
    st.tuples(TAGS, st.just(()), st.sampled_from(["", "a", " b ", "c-"])),
    lambda inner: st.tuples(TAGS, st.lists(inner, max_size=3), st.sampled_from(["", "a", " b ", "c-"])),
    max_leaves=15,
)


def written(tree: tuple[str, list[object], str]) -> str:
    tag, parts, text = tree
    return f"<{tag}>{text}{''.join(map(written, parts))}</{tag}>{text}"  # type: ignore[arg-type]


@given(st.lists(TREES, max_size=4))
def test_whatever_the_markup_no_letter_is_lost(trees: list[tuple[str, list[object], str]]) -> None:
    """But those that are not read; regions and pages lie within the text."""
    body = "".join(map(written, trees))
    found = laid(body)
    root = etree.fromstring(f"<b>{body}</b>")
    etree.strip_elements(root, "del", with_tail=False)
    letters = sum(character in "abc" for character in "".join(root.itertext()))
    read = sum(character in "abc" for character in found.text)
    assert read <= letters
    assert read == letters or "<choice>" in body
    assert all(0 <= one.start < one.end <= len(found.text) for one in found.marked)
    assert [one.start for one in found.surfaces] == sorted(one.start for one in found.surfaces)
    assert all(one.start <= one.end <= len(found.text) for one in found.surfaces)
