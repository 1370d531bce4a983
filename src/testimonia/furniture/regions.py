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
from collections.abc import Callable, Collection, Sequence

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
from testimonia.furniture.items import Item, prose_bounds
from testimonia.furniture.layout import Unit, spans, unit
from testimonia.furniture.rules import Rule, Rulebook, groups
from testimonia.model import Region

_SENTENCE = re.compile(r"(?<=[.!?]) +")
_APPEAL = ("appeal", "speaks to the reader about the site: subscriptions, donations, accounts")
_DECLARED = frozenset(("front matter", "code", "markup"))
_SIGNED = frozenset(("byline", "standfirst"))
"""Kinds of lines of which weak patterns take a name for the author's."""
_LONGEST = 700
"""Characters of a unit that patterns are matched against at most; a longer one is prose."""


def classify(text: str, marked: Sequence[Region], book: Rulebook) -> list[Item]:
    """Return the units of a text in order, each labelled or free (prose, or too little evidence)."""
    cuts = [region.start for region in marked if region.kind != "link"]
    items = [Item.of(unit(text, start, end, gap), book) for start, end, gap in spans(text, cuts, book)]
    _marked(items, marked)
    mark_facts(items, text, book.words.facts - book.words.menu)
    bylines.label(items, book)
    _lines(items, lambda rule, n: not rule.edge, book)
    pages.label(items, text, book)
    _chains(items, book)
    _appeals(items, book)
    turns.mark(items)
    comments.label(items, book)
    _without_prose(items, book)
    listings.label_runs(items, book)
    first, last = prose_bounds(items)
    _lines(
        items,
        lambda rule, n: rule.edge and (n <= first + 2 or n >= last - 1 or _below_byline(items, n)),
        book,
    )
    listings.label_menus(items, book)
    rows.label(items, text)
    links.label(items, text, book)
    threads.label(items, book)
    foot.label(items, book)
    islands.label(items, book)
    tail.label(items, book)
    return items


# ---------------------------------------------------------------- marked


def _marked(items: Sequence[Item], marked: Sequence[Region]) -> None:
    """Take over the readers' hints: furniture covering most of a unit, and headings."""
    hints = _wanted(marked)
    n = 0
    for item in items:
        while n < len(hints) and hints[n].end <= item.unit.start:
            n += 1
        for hint in hints[n : n + 4]:
            if _covers_most(hint, item.unit):
                _take_over(hint, item)


def _wanted(marked: Sequence[Region]) -> list[Region]:
    """Return the hints that tell what a unit is, in order: furniture, headings, the main text."""
    wanted = (hint for hint in marked if hint.furniture or hint.kind in ("heading", "main"))
    return sorted(wanted, key=lambda hint: (hint.start, hint.end))


def _covers_most(hint: Region, unit: Unit) -> bool:
    """Whether a hint covers more than half of a unit."""
    return (min(unit.end, hint.end) - max(unit.start, hint.start)) * 2 > unit.end - unit.start


def _take_over(hint: Region, item: Item) -> None:
    item.heading |= hint.kind == "heading"
    item.main |= hint.kind == "main"
    if hint.furniture:
        item.label(hint.kind, hint.reason)


# ---------------------------------------------------------------- lines


def _lines(items: Sequence[Item], wanted: Callable[[Rule, int], bool], book: Rulebook) -> None:
    """Let each unit that no rule has matched so far be told by the first wanted rule that does."""
    told = bylines.words_told(items)
    for n, item in enumerate(items):
        if _untold(item):
            for rule in book.rules:
                if _applies(rule, item) and wanted(rule, n) and _tells(rule, item, told, book):
                    break


def _below_byline(items: Sequence[Item], n: int) -> bool:
    """Whether a line stands right below a byline."""
    return n > 0 and items[n - 1].kind == "byline"


def _untold(item: Item) -> bool:
    """Whether patterns may still tell what a unit is: a line no rule has matched, and no code or the like."""
    if item.boxed or item.match is not None:
        return False
    return len(item.unit.text) <= _LONGEST and item.kind not in _DECLARED


def _applies(rule: Rule, item: Item) -> bool:
    """Whether a rule is for units of this length, and for facts about a person where the unit gives one."""
    return item.unit.words <= rule.most and (rule.facts or not item.fact)


def _tells(rule: Rule, item: Item, told: Collection[str], book: Rulebook) -> bool:
    """Let a rule label a unit that it matches, and tell whether it does; a weak one that names somebody with care."""
    match = rule.match(item.unit.text)
    if match is None or (rule.edge and rule.kind in _SIGNED and not _is_signed(rule, match, told, book)):
        return False
    item.take(rule, match)
    return True


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
