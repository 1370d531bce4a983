"""What those who lay out pages call their parts, brought to the words of ``sheets``.

The types of PAGE-XML, the labels of ALTO as libraries and programs write them, and the vocabulary of SegmOnto.
"""

import re

_SQUEEZE = re.compile(r"[^a-z]+")
_KINDS = {
    "heading": "heading", "headings": "heading", "head": "heading", "headline": "heading", "title": "heading",
    "texttitle": "heading", "titre": "heading", "chapterheading": "heading", "subheading": "heading",
    "subheadline": "heading", "header": "page header", "pageheader": "page header",
    "runninghead": "page header", "runningtitle": "page header", "runningtitlezone": "page header",
    "footer": "page footer", "pagefooter": "page footer", "pagenumber": "page number", "pagenum": "page number",
    "folio": "page number", "numberingzone": "page number", "catchword": "catch-word",
    "signaturemark": "signature mark", "quiremarkszone": "signature mark", "quiremarks": "signature mark",
    "caption": "caption", "illustrationcaption": "caption", "advertisement": "advertisement",
    "advert": "advertisement", "advertregion": "advertisement", "dropcapital": "drop capital",
    "dropcapitalzone": "drop capital", "dropcap": "drop capital", "listlabel": "item", "tocentry": "item",
    "listitem": "item",
}  # fmt: skip


def kind_named(told: str) -> str:
    """Return what a part of a page is by what its maker calls it; empty for running text and what is not known."""
    return _KINDS.get(_SQUEEZE.sub("", told.partition(":")[0].lower()), "")
