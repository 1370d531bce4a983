"""Which lines recur on the pages of one site, publication or folder, so that they are its furniture and no article's.

A line that stands on several pages, and on a good share of all, is of the site; a paragraph must stand on more. Pages
that share most of their paragraphs, or next to all their lines, are copies of one article and count as one page, so
that nothing becomes furniture because it was reprinted. ``furniture/recurring.py`` says what a line is.
"""

from array import array
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

_LINE = (3, 0.25)
"""Pages on which a line must stand, and which share of all."""
_LONG = (4, 0.4)
"""The same of a paragraph."""
_COPY = 0.5
"""Share of its paragraphs beyond which a page is a copy of another that has them too."""
_ALL = 0.8
"""Share of all that it has beyond which it is one too, whatever its lines are."""
_PARAGRAPH = 4
"""Lines that a paragraph counts for."""
_MANY = 50
"""Pages that have a line which, being on so many, does not tell which pages are alike."""
_SITE_LEAST, _SITE_SHARE = 5, 0.6
"""Pages, and share of all, on which a paragraph stands that says nothing of copies: it is the site's."""


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines and the paragraphs of a page that may be its site's, as numbers of eight bytes; by what it is known."""

    site: str
    lines: frozenset[int]
    paragraphs: frozenset[int]


class Recurrence:
    """Which lines of each page recur on others of its site, as pages come: only the sites of new ones are looked at."""

    def __init__(self) -> None:
        self._sites: defaultdict[str, dict[str, Lines]] = defaultdict(dict)
        self.lines: dict[str, frozenset[int]] = {}
        """Digest of a page → its lines that recur; a page without any is left out."""

    def renew(self, pages: Mapping[str, Lines]) -> None:
        """Take these pages, by the digests of their bytes, and no others."""
        self._sites.clear()
        self.lines.clear()
        self.add(pages)

    def add(self, pages: Mapping[str, Lines]) -> None:
        """Take more pages, or others of the same digests."""
        for digest, page in pages.items():
            self._sites[page.site][digest] = page
        for site in {page.site for page in pages.values()}:
            self._compare(self._sites[site])

    def _compare(self, pages: Mapping[str, Lines]) -> None:
        """Note what recurs on the pages of one site; the order in which they came does not matter."""
        common = _common(_originals([page for _, page in sorted(pages.items())]))
        for digest, page in pages.items():
            keys = common & (page.lines | page.paragraphs)
            self.lines.pop(digest, None)
            if keys:
                self.lines[digest] = keys


def _common(pages: Sequence[Lines]) -> frozenset[int]:
    """Return what recurs on pages of one site."""
    lines = _often(Counter(key for page in pages for key in page.lines), len(pages), *_LINE)
    paragraphs = _often(Counter(key for page in pages for key in page.paragraphs), len(pages), *_LONG)
    return frozenset((*lines, *paragraphs))


def _often(counted: Counter[int], pages: int, least: int, share: float) -> Iterable[int]:
    return (key for key, number in counted.items() if number >= max(least, share * pages))


def _originals(pages: Collection[Lines]) -> list[Lines]:
    """Return pages without those that are copies of one before."""
    usual = frozenset(
        _often(
            Counter(key for page in pages for key in page.paragraphs), len(pages), _SITE_LEAST, _SITE_SHARE
        )
    )
    kept: list[Lines] = []
    having: defaultdict[int, list[int]] = defaultdict(list)
    """Line or paragraph → the first of the kept pages that have it."""
    for page in pages:
        keys = page.lines | page.paragraphs
        alike = Counter(n for key in keys for n in having[key] if len(having[key]) < _MANY)
        if any(_is_copy(page, kept[n], usual) for n, _ in alike.most_common(3)):
            continue
        for key in keys:
            if len(having[key]) < _MANY:
                having[key].append(len(kept))
        kept.append(page)
    return kept


def _is_copy(page: Lines, other: Lines, usual: frozenset[int]) -> bool:
    """Tell whether one of two pages has next to nothing of its own beside the other, or the same article."""
    own, others = page.paragraphs - usual, other.paragraphs - usual
    if len(own & others) > _COPY * min(len(own), len(others)):
        return True
    shared = len(page.lines & other.lines) + _PARAGRAPH * len(page.paragraphs & other.paragraphs)
    return shared >= _ALL * min(map(_weight, (page, other)))


def _weight(page: Lines) -> int:
    return len(page.lines) + _PARAGRAPH * len(page.paragraphs)


def packed(keys: Iterable[int]) -> bytes:
    """Return the numbers of lines as bytes, eight each, in order."""
    return array("q", sorted(keys)).tobytes()


def unpacked(data: bytes) -> frozenset[int]:
    """Return the numbers of lines from bytes."""
    return frozenset(array("q", data))
