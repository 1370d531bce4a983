"""The parts of an EPUB as its package document (OPF) lists them: chapters in the order of reading, pages, properties.

    spine       the chapters in order, those that stand outside the order of reading last
    contents    what the book calls its table of contents, which is not read if it is one
    labels      chapter → the titles that the contents give it
    pages       (chapter, id) → the number of the page of print that begins there

A path is looked for within the archive only, wherever it points.
"""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from testimonia.errors import ReadingError
from testimonia.readers.package import Package

OPS = "{http://www.idpf.org/2007/ops}"
"""The namespace of what an element of a chapter says that it is."""
_OPF = "{http://www.idpf.org/2007/opf}"
_FONTS = frozenset(("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"))
"""Ways to make fonts unreadable outside their book: no text is encrypted by them."""
_TEXTS = frozenset(("application/xhtml+xml", "text/html", "text/x-oeb1-document", "application/x-dtbook+xml"))
_ROLES = {"aut": "author", "trl": "translator", "edt": "editor", "ivr": "interviewer", "pht": "photo"}
"""Codes of the Library of Congress for what somebody did for a book → kind of clue."""
_STAMP = re.compile(r"T\d\d:\d\d:(?!00)")
_PUBLISHED = (None, "publication", "original-publication")
_PLAIN = {"title": "title", "publisher": "publication", "language": "language"}


@dataclass(frozen=True, slots=True)
class Book:
    """What a package document lists; paths are those of the archive."""

    spine: tuple[str, ...]
    contents: frozenset[str]
    labels: dict[str, tuple[str, ...]]
    pages: dict[tuple[str, str], str]
    told: tuple[tuple[str, str | None], ...]
    """Kind of clue and value of each property."""
    notes: tuple[str, ...]


def book(package: Package) -> Book:
    """Return what an EPUB consists of.

    Raises:
        ReadingError: "damaged" where no package document is found or it lists no chapter; "encrypted".
    """
    place = _package_document(package)
    root = package.xml(place, needed=True)
    if root is None:
        raise ReadingError("damaged", "is no EPUB: it has no package document")
    listed = _Listed(package, place, root)
    spine = listed.spine()
    _refuse_encrypted(package, spine)
    missing = [path for path in spine if not package.has(path)]
    there = tuple(path for path in spine if package.has(path))
    if not there:
        raise ReadingError(
            "damaged", "is no EPUB that can be read: none of the chapters that it lists is there"
        )
    lost = (f"{len(missing)} chapters are missing, among them {missing[0]!r}",) if missing else ()
    labels, pages = listed.navigation()
    return Book(there, listed.contents(), labels, pages, tuple(_told(root)), lost)


def _package_document(package: Package) -> str:
    container = package.xml("META-INF/container.xml")
    files = () if container is None else container.iter("{*}rootfile")
    named = (file.get("full-path") or "" for file in files)
    guessed = (name for name in package.names if name.lower().endswith(".opf"))
    return next((path for path in (*named, *guessed) if package.has(path)), "")


def _refuse_encrypted(package: Package, spine: tuple[str, ...]) -> None:
    """Refuse a book whose chapters are encrypted; fonts may be."""
    root = package.xml("META-INF/encryption.xml")
    for item in () if root is None else root.iter("{*}EncryptedData"):
        method = next((each.get("Algorithm") for each in item.iter("{*}EncryptionMethod")), "")
        paths = {resolved("", each.get("URI") or "")[0] for each in item.iter("{*}CipherReference")}
        if method not in _FONTS and not paths.isdisjoint(spine):
            raise ReadingError("encrypted", "is encrypted (protected against copying)")


def resolved(base: str, address: str) -> tuple[str, str]:
    """Return the path within the archive that an address in a part stands for, and the id that it points to."""
    path, _, fragment = address.partition("#")
    joined = posixpath.join("/", posixpath.dirname(base), unquote(path)) if path else f"/{base}"
    return posixpath.normpath(joined).lstrip("/"), unquote(fragment)


class _Listed:
    """A package document, read."""

    def __init__(self, package: Package, place: str, root: Any) -> None:
        self._package, self._place, self._root = package, place, root
        self._items = {item.get("id"): item for item in root.iter("{*}item")}

    def _path(self, item: Any) -> str:
        return resolved(self._place, item.get("href") or "")[0]

    def spine(self) -> tuple[str, ...]:
        """Return the paths of the chapters; where no spine lists them, of all texts."""
        references = [ref for ref in self._root.iter("{*}itemref") if ref.get("idref") in self._items]
        references.sort(key=lambda ref: (ref.get("linear") or "").lower() == "no")
        items = [self._items[ref.get("idref")] for ref in references]
        if not items:
            items = [item for item in self._items.values() if item.get("media-type") in _TEXTS]
        return tuple(dict.fromkeys(map(self._path, items)))

    def contents(self) -> frozenset[str]:
        """Return the paths of navigation and of tables of contents."""
        references = self._root.iter("{*}reference")
        guided = [each.get("href") or "" for each in references if (each.get("type") or "").lower() == "toc"]
        places = (resolved(self._place, address)[0] for address in guided)
        return frozenset((*map(self._path, self._navigations()), *places))

    def _navigations(self) -> Iterator[Any]:
        yield from (item for item in self._items.values() if "nav" in (item.get("properties") or "").split())

    def navigation(self) -> tuple[dict[str, tuple[str, ...]], dict[tuple[str, str], str]]:
        """Return what navigation tells: chapter → its titles, and (chapter, id) → page."""
        labels: dict[str, tuple[str, ...]] = {}
        pages: dict[tuple[str, str], str] = {}
        for is_page, label, (path, fragment) in self._targets():
            if is_page:
                pages.setdefault((path, fragment), label)
            else:
                labels[path] = (*labels.get(path, ()), label)
        return labels, pages

    def _targets(self) -> Iterator[tuple[bool, str, tuple[str, str]]]:
        """Yield whether it is a page, the label and the place of each entry of navigation, of EPUB 3 and of EPUB 2."""
        for item in self._navigations():
            place = self._path(item)
            root = self._package.xml(place)
            for link in () if root is None else root.iter("{*}a"):
                kinds = {above.get(f"{OPS}type") for above in link.iterancestors("{*}nav")}
                yield "page-list" in kinds, _words(link), resolved(place, link.get("href") or "")
        for item in self._items.values():
            if item.get("media-type") == "application/x-dtbncx+xml":
                yield from self._of_ncx(self._path(item))

    def _of_ncx(self, place: str) -> Iterator[tuple[bool, str, tuple[str, str]]]:
        root = self._package.xml(place)
        for point in () if root is None else root.iter("{*}navPoint", "{*}pageTarget"):
            label, content = point.find("{*}navLabel"), point.find("{*}content")
            if label is not None and content is not None:
                address = content.get("src") or ""
                yield point.tag.endswith("pageTarget"), _words(label), resolved(place, address)


def _words(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


# ---------------------------------------------------------------- properties


def _told(root: Any) -> Iterator[tuple[str, str | None]]:
    """Yield what the metadata say: title, makers by what they did, publisher, language, day of publication.

    A day that is given to the second is when the file was made, none of publication.
    """
    refined = {
        (each.get("refines") or "").lstrip("#"): (each.text or "").strip()
        for each in root.iter("{*}meta")
        if each.get("property") == "role"
    }
    for element in root.iter("{http://purl.org/dc/elements/1.1/}*"):
        name = element.tag.rpartition("}")[2]
        if name in _PLAIN:
            yield _PLAIN[name], element.text
        elif name in ("creator", "contributor"):
            yield from _maker(element, name, refined)
        elif (
            name == "date"
            and element.get(f"{_OPF}event") in _PUBLISHED
            and not _STAMP.search(element.text or "")
        ):
            yield "published", element.text


def _maker(element: Any, name: str, refined: dict[str, str]) -> Iterator[tuple[str, str | None]]:
    """Yield a maker whose part in the book has a place among the clues; a creator without a role is the author."""
    role = (
        element.get(f"{_OPF}role")
        or refined.get(element.get("id") or "")
        or ("aut" if name == "creator" else "")
    )
    if role in _ROLES:
        yield _ROLES[role], element.text
