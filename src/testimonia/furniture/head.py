"""The head of an article: headline and standfirst, found by where they stand.

The headline is, in this order: what the markup declares, if a unit says the same; the heading marked highest up; a
short line above the first paragraph that stands nearest above byline, date or standfirst, or comes first. Where the
article is only paragraphs there is no headline.
"""

from collections.abc import Sequence

from testimonia.furniture.regions import Item
from testimonia.model import Clue

_BELOW = ("byline", "date line", "series", "reading time", "age", "issue", "sharing", "comments", "caption")


def find(items: Sequence[Item], declared: Sequence[Clue]) -> None:
    """Label the headline and the standfirst among the units, if they are there."""
    body = next(
        (n for n, item in enumerate(items) if not item.kind and item.prose and not _standfirst_at(items, n)),
        None,
    )
    if body is None:
        body = len(items)
    headline = _declared(items, declared)
    if headline is None:
        headline = _headline(items, body)
    if headline is None:
        return
    items[headline].label("headline", "stands above the article as its title", False, items[headline].match)
    _rest(items, headline, body)


def _declared(items: Sequence[Item], declared: Sequence[Clue]) -> int | None:
    titles = {_plain(clue.value) for clue in declared if clue.kind == "title"}
    for n, item in enumerate(items):
        if (
            item.unit.words <= 40
            and _plain(item.unit.text) in titles
            and (not item.furniture or not item.kind)
        ):
            return n
    return None


def _plain(words: str) -> str:
    return "".join(character for character in words.casefold() if character.isalnum())


def _candidate(item: Item) -> bool:
    free = not item.kind or (item.kind == "headline")
    return free and item.unit.words <= 25 and not item.fact and any(map(str.isalpha, item.unit.text))


def _headline(items: Sequence[Item], body: int) -> int | None:
    marked = next((n for n, item in enumerate(items[: body + 1]) if item.heading and not item.kind), None)
    if marked is not None:
        return marked
    above = [n for n in range(body) if _candidate(items[n]) and not _ends_in_full_stop(items[n])]
    if not above:
        return None
    byline = next((n for n in range(body) if items[n].kind in ("byline", "date line")), None)
    if byline is not None:
        near = [n for n in above if n < byline]
        block = [
            n for n in near if all(not items[m].kind or items[m].kind in _BELOW for m in range(n, byline))
        ]
        if block:
            return block[0] if len(block) <= 2 else block[-2]
    return above[0]


def _ends_in_full_stop(item: Item) -> bool:
    text = item.unit.text.rstrip("\"' ")
    return text.endswith(".") and not text.endswith("...") and item.unit.words > 3


def _standfirst_at(items: Sequence[Item], n: int) -> bool:
    """A sentence of up to 60 words with a byline or date below it, before any paragraph, is no paragraph."""
    if items[n].unit.words > 60 or n == 0:
        return False
    below = next(
        (item for item in items[n + 1 : n + 4] if item.kind in ("byline", "date line") or not item.kind), None
    )
    return below is not None and below.kind in ("byline", "date line") and n <= 12


def _rest(items: Sequence[Item], headline: int, body: int) -> None:
    found = False
    for n in range(headline + 1, min(body, len(items))):
        item = items[n]
        if item.kind or item.fact or item.unit.words > 60:
            continue
        if not found and item.unit.words >= 4:
            item.label("standfirst", "stands between headline and article", False)
            found = True
        elif item.short and not item.heading:
            item.label("heading", "a short line above the first paragraph", False)
