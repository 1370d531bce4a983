"""Which blocks of a web page are of its article.

A block in the main text is, unless it stands in an element that is furniture (signs.py). An element that holds half of
the main text is no furniture, whatever it is called; a thread of comments is, unless it holds nearly all. Beside the
main text, these are of the article:

    the first headings, and headings, paragraphs, rows and items whose neighbours are of it
    what reads as a paragraph between the headline and the first paragraph: a standfirst
    boxes of facts

and of what is in it are not:

    a heading with nothing of the article below it
    a line that is little more than a link, in an article that is not made of such
    a few short lines below the last paragraph

Where no main text is found, only the elements decide.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from itertools import takewhile
from typing import Any

from testimonia.readers.letters import squeeze, stops
from testimonia.readers.seen import Seen
from testimonia.readers.signs import AROUND_HEAD, ASIDE, Nearest, Signs

_BOXES = frozenset(("infobox", "vcard", "biography-box"))
"""Classes of boxes of facts."""
_ROWS = frozenset(("tr", "li", "dd", "dt"))
_LINES = frozenset(("p", "div", "section", "h2", "h3", "h4", "h5", "h6"))
"""Elements that lines of the page below an article are set in."""
_HOLDS_LITTLE, _HOLDS_PAGE, _HOLDS_THREAD = 0.05, 0.5, 0.9
"""Shares of the page: up to which furniture is not asked about any more; from which on an element is none, and not even
a thread of comments."""
_LITTLE_LINKED, _MOSTLY_LINKED, _WHOLLY_LINKED = 0.3, 0.7, 0.9
_WITH_LINKS = frozenset(("footer", "aside", "page header"))
"""Kinds whose lines may tell something of the page, but their links lead elsewhere."""
_LONGEST_LINK = 250
"""Letters of a line that is a link to something else."""
_FEWEST_WORDS = 15
"""Words of a sentence that is of the article though all of it is a link."""
_REACH = 25
"""Blocks below a headline among which its standfirst is."""
_FEWEST_LETTERS = 300
"""Letters of a main text that is trusted without another look."""
_LEAST_SAID = 20
"""Letters of the shortest line with a final stop that says something."""
_MOST_LAST, _LONGEST_LAST = 3, 45
"""Lines below the last paragraph that are taken for the page's, and letters of one."""
_TITLE = 8
"""Letters of a heading from which on it is known by the page's title."""


class Judge:
    """Judges the blocks of one page, as often as what is known of its main text changes."""

    def __init__(self, seen: Sequence[Seen]) -> None:
        """Take the blocks of a page, of which nothing is judged yet."""
        self.seen = seen
        self._signs = Signs()

    def aside(self) -> Collection[Any]:
        """Return the elements that are furniture and hold few words but links: of no use to find the main text."""
        self._find_kinds()
        words: Counter[Any] = Counter()
        for one in self.seen:
            words[one.sign] += one.letters if one.linked < _LITTLE_LINKED else 0
        most = _HOLDS_LITTLE * words.total()
        return {one.sign for one in self.seen if one.kind in ASIDE and words[one.sign] <= most}

    def judge(self, titles: Iterable[str]) -> None:
        """Judge each block; ``titles`` are what the page declares to be called."""
        seen = self.seen
        self._find_kinds()
        mains = [one for one in seen if one.main and not one.kind]
        around = _Around(mains)
        for one in seen:
            _first_judgement(one, around, bool(mains))
        if mains:
            _standfirst(seen, [squeeze(title) for title in titles])
            _headings(seen)
            _links(seen)
            _last_lines(seen)

    def is_doubtful(self) -> bool:
        """Tell whether what was found is little, or less than the prose that was left out."""
        found = sum(one.letters for one in self.seen if one.main)
        left = sum(one.letters for one in self.seen if _is_free_prose(one))
        return found < _FEWEST_LETTERS or left > found

    def _find_kinds(self) -> None:
        """Note of each block which furniture it stands in, by the innermost element that says so."""
        seen = self.seen
        holds = _holds([one for one in seen if one.main]) or _holds([one for one in seen if one.prose])
        nearest = Nearest(self._signs, lambda kind, element: holds.get(element, 0.0) <= _most_held(kind))
        for one in seen:
            one.kind, one.sign = nearest.of(one.path)


def _most_held(kind: str) -> float:
    """Return how much of a page an element of a kind may hold and still be furniture."""
    return _HOLDS_THREAD if kind == "comments" else _HOLDS_PAGE


def _holds(blocks: Collection[Seen]) -> dict[Any, float]:
    """Return the share of blocks' letters that each element holds."""
    held: Counter[Any] = Counter()
    for one in blocks:
        for element in one.path:
            held[element] += one.letters
    total = sum(one.letters for one in blocks)
    return {element: letters / total for element, letters in held.items()} if total else {}


def _is_free_prose(one: Seen) -> bool:
    return one.prose and one.linked < _LITTLE_LINKED and not (one.kept or one.kind)


# ---------------------------------------------------------------- block by block


class _Around:
    """Where main text stands: its blocks' own elements, and those right above them."""

    def __init__(self, mains: Iterable[Seen]) -> None:
        blocks = list(mains)
        self.own = {one.own for one in blocks}
        self.homes = {one.home for one in blocks} - {None}

    def holds(self, element: Any) -> bool:
        """Tell whether an element is main text or has main text right below it."""
        return element in self.own or element in self.homes

    def is_beside(self, one: Seen) -> bool:
        """Tell whether main text stands around a block or beside it."""
        return one.own in self.own or one.home in self.homes

    def is_between(self, one: Seen) -> bool:
        """Tell whether a block is a paragraph between two of the main text."""
        own = one.own
        return own.tag == "p" and own.getprevious() in self.own and own.getnext() in self.own


def _first_judgement(one: Seen, around: _Around, found: bool) -> None:
    """Judge a block by the main text and its elements; ``found`` tells whether there is any main text."""
    if one.kind and (one.kind in ASIDE or not one.main):
        links = one.kind in _WITH_LINKS and one.linked >= _WHOLLY_LINKED
        one.keep(False, "navigation" if links else one.kind, f"stands in the page's {one.kind}")
    else:
        one.keep(one.main or not found or _is_rescued(one, around))


def _is_rescued(one: Seen, around: _Around) -> bool:
    """Tell whether a block that was left out of the main text is of the article."""
    if one.heading:
        return one.heading == "h1" or around.is_beside(one)
    if one.own.tag in _ROWS:
        return _is_row_of_it(one, around)
    if one.prose and one.linked < _LITTLE_LINKED:
        return around.is_beside(one)
    return _is_sentence(one) and around.is_between(one)


def _is_row_of_it(one: Seen, around: _Around) -> bool:
    """Tell whether a row or item stands in a table or list beside main text, or in a box of facts."""
    if any(map(_is_box, one.path)):
        return True
    return one.linked < _LITTLE_LINKED and (around.is_beside(one) or any(map(around.holds, one.path[-4:-1])))


def _is_box(part: Any) -> bool:
    """Tell whether an element is an infobox by its class."""
    return part.tag in ("table", "div") and not _BOXES.isdisjoint((part.get("class") or "").lower().split())


def _is_sentence(one: Seen) -> bool:
    return stops(one.words) and len(one.words.split()) >= _FEWEST_WORDS


# ---------------------------------------------------------------- head, headings, links, last lines


def _standfirst(seen: Sequence[Seen], titles: Collection[str]) -> None:
    """Keep what reads as a paragraph between the headline and the first paragraph."""
    first = next((n for n, one in enumerate(seen) if one.kept and one.prose and not one.kind), 0)
    headline = _headline(seen[: first + 1], titles)
    for one in seen[headline + 1 : first][:_REACH] if headline is not None else ():
        free = one.heading != "h1" and (not one.kind or one.kind in AROUND_HEAD)
        if free and one.prose and one.linked < _LITTLE_LINKED:
            one.keep(True)


def _headline(above: Sequence[Seen], titles: Collection[str]) -> int | None:
    """Return the place of the last heading that the page's title holds, or of the last of the first rank."""
    headings = [one for one in above if one.heading]
    named = [one.place for one in headings if _is_named(one.squeezed, titles)]
    first = [one.place for one in headings if one.heading == "h1"]
    return max(named or first, default=None)


def _is_named(heading: str, titles: Collection[str]) -> bool:
    return len(heading) >= _TITLE and any(heading in title for title in titles)


def _headings(seen: Sequence[Seen]) -> None:
    """Take out headings below which nothing of the article stands, or links alone."""
    below: Seen | None = None
    for one in reversed(seen):
        if one.kept and one.heading not in ("", "h1") and not one.prose:
            heads = below is not None and below.kept and below.linked <= _MOSTLY_LINKED
            one.keep(heads, reason="a heading with nothing of the article below it")
        if one.kind != "caption" and one.squeezed:
            below = one


def _links(seen: Sequence[Seen]) -> None:
    """Take out lines that are little more than a link, unless the main text is made of such."""
    found = sum(one.letters for one in seen if one.main)
    linked = [one for one in seen if one.main and one.linked > _MOSTLY_LINKED]
    if sum(one.letters for one in linked) * 10 >= found * 3:
        return
    for one in linked:
        if one.kept and one.letters < _LONGEST_LINK and not one.heading:
            one.keep(False, "other stories", "little more than a link")


def _last_lines(seen: Sequence[Seen]) -> None:
    """Take out a few short lines below the last paragraph; of more the article may end in a list or a poem."""
    kept = [one for one in seen if one.kept]
    last = list(takewhile(_may_be_last, reversed(kept)))
    if len(last) > _MOST_LAST or len(last) == len(kept):
        return
    for one in last:
        says_something = one.letters >= _LEAST_SAID and stops(one.words)
        if one.letters <= _LONGEST_LAST and not says_something:
            one.keep(False, reason="a short line below the last paragraph")


def _may_be_last(one: Seen) -> bool:
    return not one.prose and one.own.tag in _LINES
