"""Which units of a page are not its prose, and why.

    marked      what the markup sets apart (readers' hints)
    lines       units that say it themselves, by the patterns of the language
    chains      paragraphs of a few sentences each of which is such a line
    appeals     sentences and paragraphs that speak to the reader about the site
    comments    the thread below "3 comments"
    runs        short lines after "Read more" and the like
    edges       weaker patterns, near the first and the last paragraph only
    menus       runs of short lines that hold words of menus
    tail        notes on the author, and short lines without a stop below the last paragraph

Each step sees what the earlier ones found and touches only what is still free. A paragraph of narrative
prose is never touched by a step that goes by structure alone, comments excepted.
"""

import re
from bisect import bisect_right as bisect
from collections.abc import Callable, Sequence
from itertools import accumulate, takewhile

from testimonia.furniture.items import Item
from testimonia.furniture.layout import spans, unit
from testimonia.furniture.rules import MENU, NAME, PAPER, Rule, phrases, rules
from testimonia.model import Region

_BAR = re.compile(r" ?[|·•] ?| [/–—-] ")
_SENTENCE = re.compile(r"(?<=[.!?]) +")
_APPEAL = ("appeal", "speaks to the reader about the site: subscriptions, donations, accounts")
_DECLARED = frozenset(("front matter", "code", "markup"))
_FORMS = frozenset(("comment form", "login", "sharing"))
_LONGEST = 700
"""Characters of a unit that patterns are matched against at most; a longer one is prose."""


def classify(text: str, marked: Sequence[Region] = ()) -> list[Item]:
    """Return the units of a text in order, each labelled or free (prose, or too little evidence)."""
    cuts = [region.start for region in marked if region.kind != "link"]
    items = [Item.of(unit(text, start, end, gap)) for start, end, gap in spans(text, cuts)]
    _marked(items, marked)
    _lines(items, lambda rule, n: not rule.edge)
    _chains(items)
    _appeals(items)
    _comments(items)
    _runs(items)
    first, last = prose_bounds(items)
    _lines(items, lambda rule, n: rule.edge and (n <= first + 2 or n >= last - 1))
    _menus(items)
    _tail(items)
    return items


def prose_bounds(items: Sequence[Item]) -> tuple[int, int]:
    """Return the positions of the first and last free prose units; (len, -1) where there is none."""
    prose = [n for n, item in enumerate(items) if not item.kind and item.prose and item.unit.words >= 12]
    return (prose[0], prose[-1]) if prose else (len(items), -1)


def _marked(items: list[Item], marked: Sequence[Region]) -> None:
    """Take over the readers' hints: furniture covering most of a unit, and headings."""
    wanted = (hint for hint in marked if hint.furniture or hint.kind in ("heading", "main"))
    hints = sorted(wanted, key=lambda hint: (hint.start, hint.end))
    n = 0
    for item in items:
        start, end = item.unit.start, item.unit.end
        while n < len(hints) and hints[n].end <= start:
            n += 1
        for hint in hints[n : n + 4]:
            if (min(end, hint.end) - max(start, hint.start)) * 2 > end - start:
                item.heading |= hint.kind == "heading"
                item.main |= hint.kind == "main"
                if hint.furniture:
                    item.label(hint.kind, hint.reason)


def _lines(items: Sequence[Item], wanted: Callable[[Rule, int], bool]) -> None:
    for n, item in enumerate(items):
        if len(item.unit.text) > _LONGEST or item.match is not None or item.kind in _DECLARED:
            continue
        for rule in rules():
            if item.unit.words > rule.most or (item.fact and not rule.facts) or not wanted(rule, n):
                continue
            match = rule.match(item.unit.text)
            if match:
                item.take(rule, match)
                break


def _chains(items: Sequence[Item]) -> None:
    """Mark a paragraph of a few sentences each of which is furniture by itself."""
    for item in items:
        if item.kind or item.unit.words > 60:
            continue
        first, *others = _SENTENCE.split(item.unit.text)
        rule = _saying(first) if others else None
        if rule is not None and all(_saying(piece) for piece in others):
            item.label(rule.kind, rule.reason)


def _saying(piece: str) -> Rule | None:
    """Return the rule by which a sentence alone is furniture."""
    return next((rule for rule in rules() if rule.furniture and not rule.edge and rule.match(piece)), None)


def _appeals(items: Sequence[Item]) -> None:
    appeal, addressed, narrated = phrases("appeal"), phrases("addressed"), phrases("narrated")
    for item in items:
        words, text = item.unit.words, item.unit.text
        if item.kind or not 4 <= words <= 160:
            continue
        strong = {match[0].lower() for match in appeal.finditer(text)}
        if len(strong) < 2 and not (strong and addressed.search(text)):
            continue
        told = len(narrated.findall(text))
        needed = (1 if not told else 2) if words < 18 else 2 if words < 40 else 3
        if len(strong) - told // 2 >= needed:
            item.label(*_APPEAL)


def _comments(items: Sequence[Item]) -> None:
    cues = [n for n, item in enumerate(items) if item.rule and item.rule.comments and item.kind == "comments"]
    if not cues:
        return
    heads = phrases("commenter", whole=True)
    headers = [n for n, item in enumerate(items) if heads.fullmatch(item.unit.text[:200])]
    prose = list(accumulate((item.prose and not item.kind for item in items), initial=0))
    done = 0
    for cue in cues:
        if cue < done:
            continue
        done = _thread_end(items, cue, headers, prose)
        for other in items[cue + 1 : done]:
            if not other.kind or not other.furniture:
                other.label("comment", f"stands in the thread below “{items[cue].unit.text[:60]}”")


def _thread_end(items: Sequence[Item], cue: int, headers: Sequence[int], prose: Sequence[int]) -> int:
    """Return where the thread below a cue ends; right behind the cue if an article follows, not comments."""
    below_headers = len(headers) - bisect(headers, cue)
    before, below = prose[cue], prose[-1] - prose[cue]
    follows = next((item for item in items[cue + 1 : cue + 12] if item.kind not in _FORMS), None)
    if not before or follows is None:
        return cue + 1
    if below_headers >= 2 or (below_headers and before * 2 >= below):
        # a thread in the middle ends with the last comment that has a commenter's line
        return len(items) if before * 2 >= below else min(headers[-1] + 2, len(items))
    return len(items) if not follows.prose and before >= below * 2 else cue + 1


def _runs(items: Sequence[Item]) -> None:
    """Extend a cue ("Read more") over the short lines that follow it, up to the next cue."""
    _, last = prose_bounds(items)
    for n, item in enumerate(items):
        if _is_cue(item):
            _extend(items, n, n > last)


def _is_cue(item: Item) -> bool:
    return item.rule is not None and item.rule.run and item.kind == item.rule.kind


def _extend(items: Sequence[Item], cue: int, tail: bool) -> None:
    reason = f"listed below “{items[cue].unit.text[:60]}”"
    for n in range(cue + 1, len(items)):
        item = items[n]
        if _is_cue(item):
            return
        if item.kind:
            if not item.furniture:
                item.label("other stories", reason)
            continue
        listed = item.short or (tail and _teaser(items, cue, n)) or _listed_teaser(items, n)
        if not listed or (_heads_prose(items, n) and not _in_block(items, cue, n)):
            return
        item.label("other stories", reason)


def _teaser(items: Sequence[Item], cue: int, n: int) -> bool:
    """A sentence in a list at the end of the page; not one that goes on with the life told above."""
    if items[n].unit.words > 40 or phrases("narrative_opening", whole=True).fullmatch(items[n].unit.text):
        return False
    return not items[n].unit.gap or all(item.unit.gap for item in items[cue + 2 : n][-20:])


def _heads_prose(items: Sequence[Item], n: int) -> bool:
    """A short line with room above it and a paragraph below it is a heading of the article."""
    below = items[n + 1] if n + 1 < len(items) else None
    return below is not None and not below.kind and below.prose and (items[n].heading or items[n].unit.gap)


def _in_block(items: Sequence[Item], cue: int, n: int) -> bool:
    """Whether the whole list so far is set without blank lines, or its entries each have one."""
    gaps = [item.unit.gap for item in items[max(cue + 1, n - 20) : n + 1]]
    return not gaps[-1] or len(gaps) == 1 or (all(gaps[1:-1]) and len(gaps) > 2)


def _listed_teaser(items: Sequence[Item], n: int) -> bool:
    """A sentence of up to 25 words between two short lines of a list is the second line of an entry."""
    if items[n].unit.words > 25 or items[n].unit.gap or n + 2 >= len(items):
        return False
    return items[n + 1].short and not items[n + 1].kind and not items[n + 2].prose


def _menus(items: Sequence[Item]) -> None:
    """Mark words of menus, and with them runs of four and more short lines of which a third are such."""
    run: list[Item] = []
    for n, item in enumerate(items):
        if not item.kind and item.unit.words <= 40 and _bars(item):
            item.label("navigation", "a menu in one row")
        label = not item.kind and not item.fact and item.unit.words <= 4 and not item.unit.stop
        if run and (not label or (item.unit.gap and not run[-1].unit.gap)):
            _menu(run)
            run = []
        if label and not (_heads_prose(items, n) and len(run) < 3):
            run.append(item)
    _menu(run)


def _bars(item: Item) -> bool:
    """Whether a line is a menu in one row: short pieces between bars, words of menus among them."""
    pieces = [piece.strip().lower() for piece in _BAR.split(item.unit.text)]
    short = 2 <= len(pieces) <= 20 and all(len(piece.split()) <= 3 for piece in pieces)
    return short and not MENU.isdisjoint(pieces)


def _menu(run: Sequence[Item]) -> None:
    known = [one for one in run if one.unit.text.lower().strip(" |·•»>") in MENU]
    run = [one for one in run if one in known or not PAPER.fullmatch(one.unit.text)]
    for one in run if len(known) * 3 >= len(run) >= 4 else known:
        if not (one.heading or one.main):
            one.label("navigation", "a line of a menu")


def _tail(items: Sequence[Item]) -> None:
    first, last = prose_bounds(items)
    if last < 0:
        return
    _author_notes(items, first, last)
    _, last = prose_bounds(items)
    below = False
    for item in items[max(last, 0) + 1 :]:
        below = below or _apparatus(item)
        if below and not item.kind:
            item.label("apparatus", "notes and books below the article", furniture=False)
        elif not item.kind:
            _last_line(item, items)


def _last_line(item: Item, items: Sequence[Item]) -> None:
    """Label a line below the last paragraph, if it is not one of the article's own."""
    text = item.unit.text
    if not any(map(str.isalnum, text)):
        item.label("rule", "a line drawn across")
    elif item.unit.link:
        item.label("link", "a link below the last paragraph")
    elif _signs(item, items):
        match = NAME.fullmatch(text)
        item.label("byline", "a name alone below the last paragraph", furniture=False, match=match)
    elif item.short and not (item.fact or item.main or item.unit.listed or text[:1] == '"'):
        item.label("tail", "a short line without a stop below the last paragraph")


def _signs(item: Item, items: Sequence[Item]) -> bool:
    """Whether a line is a full name, right below the last paragraph, that nobody else on the page bears."""
    if (
        item.unit.words > 4
        or not NAME.fullmatch(item.unit.text)
        or any(one.kind == "byline" for one in items)
    ):
        return False
    surname = item.unit.text.split()[-1]
    named = any(surname in one.unit.text for one in items if one is not item and one.prose)
    return not named


def _apparatus(item: Item) -> bool:
    return phrases("apparatus", whole=True).fullmatch(item.unit.text.rstrip(" :")) is not None


def _author_notes(items: Sequence[Item], first: int, last: int) -> None:
    """Mark notes on the author among the last paragraphs: after a cue, or naming what authors do."""
    note, words = phrases("author_note", whole=True), phrases("author_words")
    ending = [item for item in items[first + 1 :] if not item.kind and item.unit.words <= 90]
    for item in takewhile(lambda one: one.unit.words >= 3, reversed(ending[-4:])):
        match = note.fullmatch(item.unit.text)
        if match and words.search(item.unit.text) and not _told(item):
            item.label("author note", "tells who the author is", match=match)
        elif item is not ending[-1]:
            break


def _told(item: Item) -> bool:
    """Whether a paragraph tells of the past rather than of who somebody is."""
    text = f" {item.unit.text.lower()} "
    return text.count(" was ") + text.count(" were ") + text.count(" had ") >= 2
