"""Which line is the headline.

It is the unit that the markup declares; else the first marked heading; else, of the short lines above the
first paragraph, the one that most speaks for: being repeated on the page, standing below what belongs to the
page and above byline and date, sharing a name with the article, its length, and not being named like a
newspaper.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from testimonia.furniture import bylines
from testimonia.furniture.items import Item
from testimonia.furniture.rules import Rulebook
from testimonia.model import Clue

CREDITS = frozenset(("byline", "imprint", "date line"))
"""Kinds of lines that stand between a headline and its article."""
_PAGE = frozenset(
    (
        "issue",
        "navigation",
        "login",
        "source note",
        "masthead",
        "address",
        "copyright",
        "appeal",
        "other stories",
        "page head",
        "running head",
    )
)
"""Kinds of lines that belong to the page and stand above a headline, not between it and the byline."""
_NO_LETTERS = re.compile(r"[\W_]+")
_MOST_MENUS = 50
"""Menus of a page that are looked at for one that leads to the article."""
_NAMED = re.compile(r"[A-ZÀ-Þ]\w{3,}")


def find(items: Sequence[Item], body: int, declared: Sequence[Clue], book: Rulebook) -> int | None:
    """Return the position of the headline, if there is one; ``body`` is that of the first paragraph."""
    headline = _declared(items, declared)
    if headline is None:
        headline = _marked(items, body)
    return _most_likely(items, body, book) if headline is None else headline


def plain(words: str) -> str:
    """Return letters and digits alone, by which two writings of one title are the same."""
    return _NO_LETTERS.sub("", words.casefold())


def posted_below(items: Sequence[Item], n: int, book: Rulebook) -> bool:
    """Whether "Posted by …" or "Posted on …" stands right below: blogs put it under the title."""
    return n + 1 < len(items) and book.phrase("posted", whole=True).match(items[n + 1].unit.text) is not None


def imprint_below(items: Sequence[Item], n: int) -> bool:
    """Tell whether place, publisher and year stand right below a line: as on the title page of a book."""
    return any(item.kind == "imprint" for item in items[n + 1 : n + 2])


def holds_copyright(item: Item, notices: Sequence[str]) -> bool:
    """Tell whether a line is named as a whole by a notice of copyright: who publishes, not what."""
    return item.unit.words > 1 and any(item.unit.text in notice for notice in notices)


def _declared(items: Sequence[Item], declared: Sequence[Clue]) -> int | None:
    """Return the first line that is the most trusted of the declared titles that stand on the page."""
    titles = dict.fromkeys(plain(clue.value) for clue in declared if clue.kind == "title")
    places = _places(items) if titles else {}
    return next((places[title] for title in titles if title in places), None)


def _places(items: Sequence[Item]) -> dict[str, int]:
    """Return where lines of up to forty words that are the article's own stand first."""
    lines = [n for n, item in enumerate(items) if item.own and item.unit.words <= 40]
    return {plain(items[n].unit.text): n for n in reversed(lines)}


def _marked(items: Sequence[Item], body: int) -> int | None:
    """Return the first marked heading, where it does not stand below the first paragraph."""
    headings = (n for n, item in enumerate(items) if item.heading and not item.kind and item.unit.text)
    first = next(headings, None)
    return None if first is None or first > body else first


def _most_likely(items: Sequence[Item], body: int, book: Rulebook) -> int | None:
    """Return the short line above the first paragraph that most speaks for, the first of equals."""
    above = [n for n in range(body) if _candidate(items[n])]
    credit = next((n for n in range(body) if items[n].kind in CREDITS), body)
    page = max((n for n in range(credit) if items[n].kind in _PAGE), default=-1)
    told = _names_told(items[body : body + 3])
    repeated = frozenset(_repeated(items, above, told))
    notices = _notices(items)
    menus = _menus(items[:body])

    def weight(n: int) -> int:
        named = _shares(items, n, told) or -3 * _signs(items[n], book)
        own = 3 * ((n in repeated) - holds_copyright(items[n], notices)) + _speaks(items, n, len(above), book)
        return own + named + 2 * (page < n < credit) + _beside(items, n, body, menus, book)

    return max(above, key=weight, default=None)


def _notices(items: Sequence[Item]) -> list[str]:
    return [item.unit.text for item in items if item.kind == "copyright"]


def _repeated(items: Sequence[Item], above: Sequence[int], told: set[str]) -> Iterator[int]:
    """Yield which lines stand elsewhere on the page too; the first of all may be the site's name."""
    counted = Counter(item.unit.text.casefold() for item in items)
    for n in above:
        site = n == above[0] and not _shares(items, n, told)
        if counted[items[n].unit.text.casefold()] > 1 and not site:
            yield n


def _beside(items: Sequence[Item], n: int, body: int, menus: Sequence[str], book: Rulebook) -> int:
    """Count what leads to a line, stands below it or begins with it, as stands beside a headline."""
    leads = plain(items[n].unit.text)
    beside = _opens(items, n, body) + posted_below(items, n, book) + imprint_below(items, n)
    return 4 * any(menu.endswith(leads) for menu in menus) + 3 * beside


def _opens(items: Sequence[Item], n: int, body: int) -> bool:
    """Whether the article begins with the words of a line, as a life does with the name above it."""
    opening = items[body].unit.text if body < len(items) else ""
    return items[n].unit.words > 1 and opening.startswith(items[n].unit.text)


def _menus(above: Sequence[Item]) -> list[str]:
    """Return the menus above the article, of which one that leads to it ends in its title."""
    menus = (item.unit.text for item in above if item.kind == "navigation" and item.unit.words > 2)
    return [plain(menu) for menu in islice(menus, _MOST_MENUS)]


def _candidate(item: Item) -> bool:
    """Whether a free line may be a headline: words, few enough, that are no sentence and no fact."""
    if item.kind or item.fact or item.prose or item.unit.words > 25:
        return False
    text = item.unit.text.rstrip("\"' ")
    return not _full_stop(item, text) and any(map(str.isalpha, text))


def _full_stop(item: Item, text: str) -> bool:
    """Whether a line ends as a sentence does, not as an abbreviation, a pause or a headline in capitals."""
    stopped = text.endswith(".") and not text.endswith("...")
    return stopped and item.unit.words > 3 and not item.capitals


def _names_told(items: Sequence[Item]) -> set[str]:
    """Return what is written with a capital in the first units of the article: names, mostly."""
    return {word.casefold() for word in _NAMED.findall(" ".join(item.unit.text for item in items))}


def _shares(items: Sequence[Item], n: int, told: set[str]) -> bool:
    """Whether a line shares a name with the article, as a headline does; a standfirst, longer, does too."""
    above, here = items[n - 1] if n else None, items[n]
    if above is not None and not above.kind and above.unit.words * 4 < here.unit.words * 3:
        return False
    return any(word.casefold() in told for word in _NAMED.findall(here.unit.text))


def _signs(item: Item, book: Rulebook) -> bool:
    """Whether a line is a person's name and no more: where the article does not tell of them, they sign it."""
    return bylines.name_alone(item, (), book) is not None


def _speaks(items: Sequence[Item], n: int, candidates: int, book: Rulebook) -> int:
    """Count what speaks for a line being the headline, beside its being repeated."""
    text, words = items[n].unit.text, items[n].unit.words
    continues = text[:1].islower()
    paper = candidates > 1 and book.names_paper(text)
    menu = text.lower() in book.words.menu
    follows = n > 0 and items[n - 1].kind == "series" and words <= 8
    document = (book.phrase("document", whole=True).match(text) is not None) - bylines.is_of_page(text, book)
    return 3 * document + follows + (2 <= words <= 14) - (words > 18) - 3 * menu - 3 * paper - 2 * continues
