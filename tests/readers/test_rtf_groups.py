"""Groups of RTF documents."""

import pytest

from testimonia.readers import rtf_groups
from testimonia.readers.rtf_groups import Sorted


def sort_out(body: bytes) -> Sorted:
    return rtf_groups.sort_out(rb"{\rtf1\ansi\ansicpg1250 " + body + b"}")


def test_what_is_not_of_the_text_is_taken_out() -> None:
    """Deletions and heads of pages, with all that lies within them; the rest stays byte for byte."""
    made = sort_out(rb"a{\deleted b{\deleted c}}d{\header e{\footer f}}{\b g}\par ")
    assert made.body == rb"{\rtf1\ansi\ansicpg1250 ad{\b g}\par }"
    assert (made.deletions, made.code_page) == (1, "1250")


@pytest.mark.parametrize(
    "body",
    [
        rb"\{\deleted a\}",
        rb"{\deleted0 a}",
        rb"{\b\'7b\deletedx a}",
        rb"{\pict\bin13 {\deleted a}}x}",
        rb"{a\deleted b}",
    ],
)
def test_braces_and_bytes_that_are_none_are_passed_over(body: bytes) -> None:
    """Escaped braces, properties that end, longer words, bytes of pictures, words in the middle of a group."""
    assert sort_out(body).deletions == 0


def test_groups_that_are_read_apart_are_documents() -> None:
    """Heads and properties have the code page and the fonts of the whole; the last title and the first author count."""
    made = sort_out(
        rb"{\fonttbl{\f0\fcharset204 X;}}{\info{\upr{\title ?}{\*\ud{\title \u1046?}}}{\author A}{\author B}}"
        rb"{\headerl H}{\headerr H}{\footerf F}"
    )
    opening = rb"{\rtf1\ansi\ansicpg1250 {\fonttbl{\f0\fcharset204 X;}}\pard\plain "
    assert made.properties == (("title", opening + rb"\u1046?}"), ("author", opening + b"A}"))
    assert made.heads == (("page header", opening + b"H}"), ("page footer", opening + b"F}"))


def test_heads_have_no_page_numbers_and_are_few() -> None:
    """The number is that of whichever page was shown last; a document has no more than some heads."""
    fields = rb"{\field{\*\fldinst { PAGE }}{\fldrslt {\b 1}}}{\field{\*\fldinst  NUMPAGES }{\fldrslt 9}}"
    made = sort_out(rb"{\header a \chpgn b" + fields + b"c}")
    assert made.heads[0][1].endswith(rb"\plain a bc}")
    assert len(sort_out(b"".join(rb"{\header %d}" % n for n in range(999))).heads) == 50


def test_comments_and_formulas_are_counted() -> None:
    """Comments stand in groups of their own; words of ruby and formulas stand in what a field is made of."""
    made = sort_out(
        rb"{\*\annotation a}{\field{\*\fldinst { EQ \\o(a,b)}}{\fldrslt}}{\field{\*\fldinst PAGE}}"
    )
    assert (made.comments, made.formulas) == (1, 1)


def test_a_document_without_groups_is_one() -> None:
    """Nothing but its first brace, and no code page named."""
    assert rtf_groups.sort_out(b"{\\rtf1 a").code_page == "1252"
    assert rtf_groups.sort_out(b"{\\rtf1 a").body == b"{\\rtf1 a"
