"""What is taken out of a reference first: addresses, numbers of the work, the place in it, who translated it."""

import re
from collections.abc import Callable

from testimonia.citations.authors import authors
from testimonia.citations.draft import Draft
from testimonia.citations.shapes import ADDRESS, DOI, ISBN

_MARK = re.compile(
    r"\s*(?:\[\^?[\w-]{1,20}\]:?|\(\d{1,3}\)|\d{1,3}[.)]|\d{1,3}(?=\s+[^\W\d])|[*†‡§¹²³⁰⁴-⁹]{1,3}|[-•^↑])\s+|\s*[¹²³⁰⁴-⁹†‡]{1,3}(?=\w)|\s*\[\d{1,3}\](?=\w)"
)
_EMPHASIS = re.compile(r"(?<!\w)([*_]{1,3})(?=\S)([^*_\n]{1,300})(?<=\S)\1(?!\w)")
_ADDRESS = re.compile(rf"[<(\[]?({ADDRESS})[>)\]]?")
_DOI = re.compile(rf"(?:\bdoi:?\s?|\bDOI:?\s?|https?://(?:dx\.)?doi\.org/)({DOI})", re.IGNORECASE)
_ISBN = re.compile(rf"\bISBN(?:-1[03])?:?\s({ISBN})")
_NUMBERS = re.compile(
    r"[\s.,;]*\b(?:PMID|PMC|JSTOR|OCLC|S2CID|ISSN|LCCN|SSRN|Bibcode):?\s[\dA-Z-]{4,20}\.?", re.IGNORECASE
)
"""Numbers of catalogues, which tell nothing of the work that CSL asks for."""
_BACK = " \n\t↩↑↵⏎^\ufe0e"
_STOPS = " .,;:"


def unmarked(text: str) -> str:
    """Return a note or item of a list without the mark it begins with."""
    match = _MARK.match(text)
    return text[match.end() :] if match else text


def plain(text: str) -> str:
    """Return a text on one line, its emphasis and the sign that leads back to the text left out."""
    return " ".join(_EMPHASIS.sub(r"\2", text).rstrip(_BACK).split())


def taken(draft: Draft) -> Draft:
    """Return the draft without all that can stand at its edges."""
    draft = draft.told(_NUMBERS.sub("", draft.rest))
    steps: tuple[Callable[[Draft], Draft], ...] = (
        _lead, _looked_at, _doi, _address, _isbn, _located, _translated, _edition, _volume,
    )  # fmt: skip
    for step in steps:
        draft = step(draft)
    return draft


def _lead(draft: Draft) -> Draft:
    match = draft.book.shapes.lead.match(draft.rest)
    return draft.told(draft.rest[match.end() :]) if match else draft


def _looked_at(draft: Draft) -> Draft:
    match = draft.book.shapes.accessed.search(draft.rest)
    if match is None:
        return draft
    return draft.dated(match["day"], "accessed").told(_without(draft.rest, match))


def _doi(draft: Draft) -> Draft:
    match = _DOI.search(draft.rest)
    if match is None:
        return draft
    doi = match[1].rstrip(_STOPS)
    if match[0].lower().startswith("http"):
        return draft.told(DOI=doi)
    return draft.told(_without(draft.rest, match), DOI=doi)


def _address(draft: Draft) -> Draft:
    match = _ADDRESS.search(draft.rest)
    return draft.told(_without(draft.rest, match), URL=match[1].rstrip(_STOPS)) if match else draft


def _isbn(draft: Draft) -> Draft:
    match = _ISBN.search(draft.rest)
    return draft.told(_without(draft.rest, match), ISBN=match[1]) if match else draft


def _located(draft: Draft) -> Draft:
    """Take the place in the work: pages or a chapter with their word, or bare pages behind a bracket or comma."""
    rest = draft.rest.rstrip(_STOPS)
    match = draft.book.shapes.page.search(rest[-60:])
    if match is None:
        return draft
    at = max(0, len(rest) - 60) + match.start()
    bare = match["bare"]
    if bare and not _may_be_pages(rest[:at], bare):
        return draft
    return draft.told(rest[:at], locator=match["cued"] or bare)


def _may_be_pages(before: str, bare: str) -> bool:
    """Tell whether a bare number at the end is one of pages, and no year or day."""
    year = re.fullmatch(r"(?:1[4-9]|20)\d\d[a-z]?", bare)
    return bool(before) and not year


def _translated(draft: Draft) -> Draft:
    match = draft.book.shapes.translated_by.search(draft.rest)
    who = authors(match["who"], draft.book.shapes, draft.book.words) if match else None
    return draft.told(_without(draft.rest, match), translator=who) if match and who else draft


def _edition(draft: Draft) -> Draft:
    match = draft.book.shapes.edition.search(draft.rest)
    return draft.told(_without(draft.rest, match), edition=match["n"]) if match else draft


def _volume(draft: Draft) -> Draft:
    """Take the volume of a work that stands at the end: that of a journal stays where its issue does."""
    match = draft.book.shapes.volume.search(draft.rest)
    if match is None or draft.rest[match.end() :].strip(_STOPS):
        return draft
    return draft.told(draft.rest[: match.start()], volume=match["n"])


def _without(text: str, match: re.Match[str]) -> str:
    """Return a text without a match, and without the stops that then meet."""
    before, behind = text[: match.start()].rstrip(" ,;:"), text[match.end() :].lstrip(" ,;:.")
    if behind[:1] in "(":
        return f"{before} {behind}"
    return f"{before}, {behind}" if before and behind else before or behind
