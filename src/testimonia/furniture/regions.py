"""Which units of a page are not its prose, and why.

    marked      what the markup sets apart (readers' hints)
    bylines     lines made of nothing but pieces that say who made the text
    lines       units that say it themselves, by the patterns of the language
    pages       heads of pages and page numbers of print
    chains      paragraphs of a few sentences each of which is such a line
    appeals     sentences and paragraphs that speak to the reader about the site
    comments    the thread below "3 comments"
    runs        short lines after "Read more" and the like
    edges       weaker patterns, near the first and the last paragraph only
    menus       runs of short lines that hold words of menus; short pieces in one row; lines of links
    threads     entries headed by names and days, where no "3 comments" opens them
    foot        below the body: the block of the first line of the page, and what tells nothing below it
    islands     in the body: the box of a line of the page, and a line between two of them
    tail        notes on the author, and short lines without a stop below the last paragraph

Each step sees what the earlier ones found and touches only what is still free. A paragraph of narrative
prose is never touched by a step that goes by structure alone, comments excepted.
"""

import re
from collections.abc import Collection, Iterator, Sequence

from testimonia.furniture import (
    bylines,
    comments,
    foot,
    islands,
    links,
    listings,
    pages,
    rows,
    tail,
    threads,
    turns,
)
from testimonia.furniture.entries import mark_facts
from testimonia.furniture.items import UNTELLING, Item, prose_bounds
from testimonia.furniture.layout import Span, Unit, light_unit, spans, unit, whole
from testimonia.furniture.rules import Rule, Rulebook, groups
from testimonia.model import Region

_SENTENCE = re.compile(r"(?<=[.!?]) +")
_APPEAL = ("appeal", "speaks to the reader about the site: subscriptions, donations, accounts")
_SIGNED = frozenset(("byline", "standfirst"))
"""Kinds of lines of which weak patterns take a name for the author's."""
_LONGEST = 700
"""Characters of a unit that patterns are matched against at most; a longer one is prose."""


def classify(text: str, marked: Sequence[Region], book: Rulebook, floods: Sequence[Span] = ()) -> list[Item]:
    """Return the units of a text but its floods, in order, each labelled or free (prose, or too little evidence)."""
    cuts = [region.start for region in marked if region.kind != "link"]
    every = list(spans(text, cuts, book, whole(marked), floods))
    items = [_item(text, span, hints, book) for span, hints in zip(every, _hints(every, marked), strict=True)]
    mark_facts(items, text, book.words.facts - book.words.menu)
    bylines.label(items, book)
    _lines(items, book.anywhere, book)
    pages.label(items, text, book)
    _chains(items, book)
    _appeals(items, book)
    turns.mark(items)
    comments.label(items, book)
    _without_prose(items, book)
    listings.label_runs(items, book)
    first, last = prose_bounds(items)
    edge = [
        item for n, item in enumerate(items) if n <= first + 2 or n >= last - 1 or _below_byline(items, n)
    ]
    _lines(edge, book.edge, book)
    listings.label_menus(items, book)
    rows.label(items, text)
    links.label(items, text, book)
    threads.label(items, book)
    foot.label(items, book)
    islands.label(items, book)
    tail.label(items, book)
    return items


# ---------------------------------------------------------------- marked


def _hints(every: Sequence[tuple[int, int, bool]], marked: Sequence[Region]) -> Iterator[list[Region]]:
    """Yield for each unit the readers' hints that cover most of it: furniture, headings, the main text."""
    wanted = (hint for hint in marked if hint.furniture or hint.kind in ("heading", "main"))
    hints = sorted(wanted, key=lambda hint: (hint.start, hint.end))
    n = 0
    for start, end, _ in every:
        while n < len(hints) and hints[n].end <= start:
            n += 1
        yield [hint for hint in hints[n : n + 4] if _covers_most(hint, start, end)]


def _covers_most(hint: Region, start: int, end: int) -> bool:
    """Whether a hint covers more than half of a unit."""
    return (min(end, hint.end) - max(start, hint.start)) * 2 > end - start


def _item(text: str, span: tuple[int, int, bool], hints: Sequence[Region], book: Rulebook) -> Item:
    """Return a unit with what readers say of it; one of the page's machinery is not looked at more closely."""
    if any(hint.kind in UNTELLING for hint in hints if hint.furniture):
        item = Item(light_unit(text, *span))
    else:
        item = Item.of(unit(text, *span), book)
    for hint in hints:
        item.heading |= hint.kind == "heading"
        item.main |= hint.kind == "main"
        if hint.furniture:
            item.label(hint.kind, hint.reason)
    return item


# ---------------------------------------------------------------- lines


def _lines(items: Sequence[Item], rules: Sequence[Rule], book: Rulebook) -> None:
    """Let each unit that no rule has matched so far be told by the first that does."""
    told = bylines.words_told(items) if any(map(_takes_names, rules)) else ()
    for item in filter(_untold, items):
        for rule, match in _matching(rules, item):
            if not _takes_names(rule) or _is_signed(rule, match, told, book):
                item.take(rule, match)
                break


def _below_byline(items: Sequence[Item], n: int) -> bool:
    """Whether a line stands right below a byline."""
    return n > 0 and items[n - 1].kind == "byline"


def _untold(item: Item) -> bool:
    """Whether patterns may still tell what a unit is: a line no rule has matched, and no code or the like."""
    if item.boxed or item.match is not None:
        return False
    return len(item.unit.text) <= _LONGEST and item.kind not in UNTELLING


def _matching(rules: Sequence[Rule], item: Item) -> Iterator[tuple[Rule, re.Match[str]]]:
    """Yield the rules that match a unit: those for its length, for facts about a person, and for what is set aside."""
    words, text, fact, aside = item.unit.words, item.unit.text, item.fact, item.kind != ""
    for rule in rules:
        asked = (rule.facts or not fact) and (rule.tells or not aside)
        if asked and words <= rule.most:
            match = rule.pattern.fullmatch(text)
            if match is not None:
                yield rule, match


def _takes_names(rule: Rule) -> bool:
    """Whether a rule takes a name for the author's on weak grounds."""
    return rule.edge and rule.kind in _SIGNED


def _is_signed(rule: Rule, match: re.Match[str], told: Collection[str], book: Rulebook) -> bool:
    """Whether what a weak pattern takes for the author reads as a name; alone, of nobody whom the article tells of."""
    found = groups(match)
    sure = rule.kind != "byline" or any(kind == "published" for kind, _, _ in found)
    authors = [words for kind, words, _ in found if kind == "author"]
    return all(
        bylines.is_likely(name, book) and (sure or not bylines.is_borne(name, told)) for name in authors
    )


def _without_prose(items: Sequence[Item], book: Rulebook) -> None:
    """Where nothing reads as a paragraph, let the lines that tell of something be the article."""
    if not any(item.paragraph for item in items):
        for item in items:
            item.told = not (item.kind or item.heading or item.fact) and item.narrates(book)


# ---------------------------------------------------------------- chains and appeals


def _chains(items: Sequence[Item], book: Rulebook) -> None:
    """Mark a paragraph of a few sentences each of which is furniture by itself."""
    for item in items:
        if item.kind or item.unit.words > 60:
            continue
        first, *others = _SENTENCE.split(item.unit.text)
        rule = _saying(first, book) if others else None
        if rule is not None and all(_saying(piece, book) for piece in others):
            item.label(rule.kind, rule.reason)


def _saying(piece: str, book: Rulebook) -> Rule | None:
    """Return the rule by which a sentence alone is furniture."""
    return next((rule for rule in book.rules if rule.furniture and not rule.edge and rule.match(piece)), None)


def _appeals(items: Sequence[Item], book: Rulebook) -> None:
    for item in items:
        if not item.kind and 4 <= item.unit.words <= 160 and _appeals_to_reader(item.unit, book):
            item.label(*_APPEAL)


def _appeals_to_reader(unit: Unit, book: Rulebook) -> bool:
    """Whether a unit makes several appeals, or one to "you"; what it narrates beside them counts against it."""
    appeals = {match[0].lower() for match in book.phrase("appeal").finditer(unit.text)}
    if len(appeals) < 2 and not (appeals and book.phrase("addressed").search(unit.text)):
        return False
    narrated = len(book.phrase("narrated").findall(unit.text))
    return len(appeals) - narrated // 2 >= _appeals_needed(unit.words, narrated)


def _appeals_needed(words: int, narrated: int) -> int:
    """Return how many different appeals it takes: the more the longer the unit, one more where a short one narrates."""
    if words < 18:
        return 2 if narrated else 1
    return 2 if words < 40 else 3
