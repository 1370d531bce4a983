"""Lists of what is elsewhere on the site: other stories below "Read more" and the like, and menus.

Both are told by where short lines stand: a list goes on until a heading of the article or a paragraph, a menu
is a run of short lines of which a third are words of menus.
"""

import re
from collections.abc import Sequence

from testimonia.furniture.foot import heads_notes
from testimonia.furniture.items import Item, prose_bounds
from testimonia.furniture.rules import Rulebook

_BAR = re.compile(r" ?[|·•] ?| [/–—-] ")


# ---------------------------------------------------------------- other stories


def label_runs(items: Sequence[Item], book: Rulebook) -> None:
    """Extend a cue ("Read more") over the short lines that follow it, up to the next cue."""
    _, last = prose_bounds(items)
    for n, item in enumerate(items):
        if _is_cue(item):
            _extend(items, n, n > last, book)


def _is_cue(item: Item) -> bool:
    return item.rule is not None and item.rule.run and item.kind == item.rule.kind


def _extend(items: Sequence[Item], cue: int, tail: bool, book: Rulebook) -> None:
    reason = f"listed below “{items[cue].unit.text[:60]}”"
    for n in range(cue + 1, len(items)):
        item = items[n]
        if _is_cue(item) or not (item.kind or _is_listed(items, cue, n, tail, book)):
            return
        if item.own:
            item.label("other stories", reason)


def _is_listed(items: Sequence[Item], cue: int, n: int, tail: bool, book: Rulebook) -> bool:
    """Whether a free unit goes on with the list below a cue; ``tail``: no paragraph stands below the cue."""
    if (
        items[n].spoken
        or heads_notes(items[n], book)
        or (_heads_prose(items, n) and not _in_block(items, cue, n))
    ):
        return False
    return items[n].short or (tail and _teaser(items, cue, n, book)) or _listed_teaser(items, n)


def _teaser(items: Sequence[Item], cue: int, n: int, book: Rulebook) -> bool:
    """A sentence in a list at the end of the page; not one that goes on with the life told above."""
    narrative = book.phrase("narrative_opening", whole=True)
    if items[n].unit.words > 40 or narrative.fullmatch(items[n].unit.text):
        return False
    return not items[n].unit.gap or all(item.unit.gap for item in items[cue + 2 : n][-20:])


def _heads_prose(items: Sequence[Item], n: int) -> bool:
    """A short line with room above it and a paragraph below it is a heading of the article."""
    set_off = items[n].heading or items[n].unit.gap
    return set_off and n + 1 < len(items) and items[n + 1].paragraph


def _in_block(items: Sequence[Item], cue: int, n: int) -> bool:
    """Whether the whole list so far is set without blank lines, or its entries each have one."""
    gaps = [item.unit.gap for item in items[max(cue + 1, n - 20) : n + 1]]
    return not gaps[-1] or len(gaps) == 1 or (all(gaps[1:-1]) and len(gaps) > 2)


def _listed_teaser(items: Sequence[Item], n: int) -> bool:
    """A sentence of up to 25 words between two short lines of a list is the second line of an entry."""
    if items[n].unit.words > 25 or items[n].unit.gap or n + 2 >= len(items):
        return False
    return items[n + 1].short and not items[n + 1].kind and not items[n + 2].prose


# ---------------------------------------------------------------- menus


def label_menus(items: Sequence[Item], book: Rulebook) -> None:
    """Mark words of menus, and with them runs of four and more short lines of which a third are such."""
    run: list[Item] = []
    for n, item in enumerate(items):
        _label_row(item, book)
        entry = _may_be_entry(item)
        if run and not (entry and _same_block(run[-1], item)):
            _label_menu(run, book)
            run = []
        if entry and not (len(run) < 3 and _heads_prose(items, n)):
            run.append(item)
    _label_menu(run, book)


def _may_be_entry(item: Item) -> bool:
    """Whether a free line is as short as the entries of menus are, and gives no fact about a person."""
    return item.unit.words <= 4 and not (item.kind or item.fact or item.unit.stop)


def _same_block(before: Item, item: Item) -> bool:
    """Whether two lines are set alike: no blank line parts them, unless one stands before the first too."""
    return before.unit.gap or not item.unit.gap


def _label_row(item: Item, book: Rulebook) -> None:
    """Mark a menu in one row: short pieces between bars, words of menus among them."""
    if item.kind or item.unit.words > 40:
        return
    pieces = [piece.strip().lower() for piece in _BAR.split(item.unit.text)]
    short = 2 <= len(pieces) <= 20 and all(len(piece.split()) <= 3 for piece in pieces)
    if short and not book.words.menu.isdisjoint(pieces):
        item.label("navigation", "a menu in one row")


def _label_menu(run: Sequence[Item], book: Rulebook) -> None:
    """Mark the words of menus in a run, or the whole run if they are a third of it; names of papers stay."""
    for one in _of_menu(run, book):
        if not (one.heading or one.main):
            one.label("navigation", "a line of a menu")


def _of_menu(run: Sequence[Item], book: Rulebook) -> list[Item]:
    """Return the lines of a run that are of a menu: its words of menus, or all but names of papers."""
    known = [one for one in run if _in_menus(one, book)]
    lines = [one for one in run if _in_menus(one, book) or not book.names_paper(one.unit.text)]
    return lines if len(known) * 3 >= len(lines) >= 4 else known


def _in_menus(item: Item, book: Rulebook) -> bool:
    return item.unit.text.lower().strip(" |·•»>") in book.words.menu
