"""Which units of a page are not its prose, and why.

    marked      what the markup sets apart (readers' hints)
    lines       units that say it themselves, by the patterns of the language
    appeals     sentences and paragraphs that speak to the reader about the site
    runs        short lines after "Read more" and the like, and menus
    comments    the thread below "3 comments"
    head        headline and standfirst: of the article, but no prose
    tail        short lines without a stop, and notes on the author, below the last paragraph

Each step sees what the earlier ones found and touches only what is still free. A paragraph of narrative prose is
never touched by the steps that go by structure alone.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from testimonia.furniture.layout import Unit, spans, unit
from testimonia.furniture.rules import WORDS, rules
from testimonia.model import Region

_FACT = re.compile(
    r"(?:"
    + "|".join(WORDS["facts"])
    + r")\s?:.*|[(\[]?(?:c\. ?|ca\. ?|in |from |about )?(?:1[0-9]|20)\d\d\b.*[a-z]{3}.*",
    re.IGNORECASE,
)
_MENU = frozenset(WORDS["menu"])
_STRONG = re.compile(
    r"\b(?:your (?:donations?|support|subscriptions?|e-?mail|inbox|browser|privacy|contributions?|gift|membership|help|"
    r"account|device|settings|preferences|data|details|password)|(?:subscribe|donate|sign up|log in|register)"
    r"(?= (?:to|for|now|today|here|by|at|and|online))|become a (?:member|supporter|subscriber|patron)|"
    r"(?:support|fund|help) (?:us|our work|our journalism|independent|this (?:site|paper|blog|project|archive))|"
    r"we (?:rely|depend) on|without (?:advertis\w+|ads|a paywall|paywalls|you|your)|our (?:readers|website|site|"
    r"newsletter|app|partners|privacy policy|supporters|subscribers|archive appeal|fund|journalism|mailing list)|"
    r"(?:this|the) (?:site|website|web site|blog) (?:uses|is|relies|depends|needs)|click (?:here|on the|the)|"
    r"terms (?:of use|and conditions|of service)|unsubscribe|reader-funded|every (?:pound|dollar|euro|penny|cent)|"
    r"you (?:can|may|could) (?:also )?(?:donate|help|support|subscribe|follow|unsubscribe|join|contact|change|opt)|"
    r"(?:a|one) (?:small|monthly|regular|one-off) (?:donation|contribution|gift)|as little as|free of charge|"
    r"if (?:you|everyone) (?:who|enjoy\w*|like\w*|value\w*|read\w*|can|would|want|believe)|cookies|newsletter|"
    r"mailing list|crowdfund\w*|fundrais\w*|paypal|patreon|bank transfer|standing order)\b",
    re.IGNORECASE,
)
_ADDRESSED = re.compile(r"\b(?:you|your|yours|us|our|we)\b", re.IGNORECASE)
_NARRATED = re.compile(r"\b(?:he|she|him|her|his|hers|they|their|was|were|had|1[5-9]\d\d)\b", re.IGNORECASE)
_AUTHOR_NOTE = re.compile(
    r"(?:(?P<author>(?-i:[A-Z][\w'’.-]+(?: (?:(?:de|van|von|la|der) )?[A-Z][\w'’.-]+){1,3}))|the (?:author|writer)|"
    r"(?:about|on) the authors?:?) (?:is|are|was|has|teaches|lives|works|writes|edits|lectures|researches)\b.{10,600}",
    re.IGNORECASE,
)
_AUTHOR_WORDS = re.compile(
    r"\b(?:author|writer|historian|journalist|editor|lecturer|professor|researcher|teaches|lives in|member of the "
    r"editorial|freelance|translator|her (?:latest|new|most recent|next) book|his (?:latest|new|most recent|next) book|"
    r"blogs?|tweets?|contributor|contributing|writes (?:for|on|about)|phd|doctoral|student|activist|forthcoming)\b",
    re.IGNORECASE,
)
_THREAD = re.compile(
    r".{1,60}\b(?:says|said|wrote|writes|commented|replied)(?: on .{4,40}| at .{4,20})?:?|"
    r".{0,60}?\b(?:\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten) (?:minutes?|hours?|days?|weeks?|months?|years?) ago\b.{0,40}|"
    r".{0,40}\b(?:1[0-9]|20)\d\d\b.{0,10}(?:at|,|@)? ?\d{1,2}[:.]\d\d.{0,12}|anonymous(?: .{0,30})?|guest(?: .{0,30})?",
    re.IGNORECASE,
)
_REPLY = frozenset(("reply", "report", "flag", "like", "quote", "permalink", "share", "delete", "edit"))
_APPEAL = ("appeal", "speaks to the reader about the site: subscriptions, donations, accounts")


@dataclass(slots=True)
class Item:
    """A unit and what has been found about it so far; ``kind`` is empty while it is free."""

    unit: Unit
    fact: bool = False
    heading: bool = False
    kind: str = ""
    reason: str = ""
    furniture: bool = True
    match: re.Match[str] | None = None

    @property
    def prose(self) -> bool:
        """Whether it reads as a sentence of some length, or is too long to be anything else."""
        return (self.unit.words >= 8 and self.unit.stop) or self.unit.words >= 40

    @property
    def short(self) -> bool:
        """Whether it reads as a title or label: few words and no final stop."""
        text = self.unit.text
        return self.unit.words <= 20 and (not self.unit.stop or text.endswith(("?", "!", "…", "...")))

    def label(
        self, kind: str, reason: str, furniture: bool = True, match: re.Match[str] | None = None
    ) -> None:
        """Say what the unit is."""
        self.kind, self.reason, self.furniture, self.match = kind, reason, furniture, match


def classify(text: str, marked: Sequence[Region] = ()) -> list[Item]:
    """Return the units of a text in order, each labelled or free (prose, or too little evidence)."""
    cuts = [region.start for region in marked if region.kind in ("heading", "item", "quote")]
    items = [_item(unit(text, start, end, gap)) for start, end, gap in spans(text, cuts)]
    _marked(items, marked)
    _lines(items)
    _appeals(items)
    _runs(items)
    _comments(items)
    _menus(items)
    _tail(items)
    return items


def _item(found: Unit) -> Item:
    fact = found.words <= 40 and _FACT.fullmatch(found.text) is not None
    return Item(found, fact)


def _marked(items: list[Item], marked: Sequence[Region]) -> None:
    """Take over the readers' hints: furniture covering most of a unit, and headings."""
    hints = sorted(
        (hint for hint in marked if hint.furniture or hint.kind == "heading"),
        key=lambda hint: (hint.start, hint.end),
    )
    n = 0
    for item in items:
        start, end = item.unit.start, item.unit.end
        while n < len(hints) and hints[n].end <= start:
            n += 1
        for hint in hints[n : n + 4]:
            covered = min(end, hint.end) - max(start, hint.start)
            if covered * 2 > end - start:
                if hint.furniture:
                    item.label(hint.kind, hint.reason, True)
                else:
                    item.heading = True


def _lines(items: list[Item]) -> None:
    first, last = _prose_bounds(items)
    for n, item in enumerate(items):
        edge = n < first or n > last
        for rule in rules():
            if item.unit.words > rule.most or (rule.edge and not edge) or len(item.unit.text) > 700:
                continue
            if item.fact and rule.kind not in ("issue", "date line", "masthead", "copyright", "byline"):
                continue
            match = rule.match(item.unit.text)
            if match:
                if item.kind:
                    item.match = match
                else:
                    item.label(rule.kind, rule.reason, rule.furniture, match)
                break


def _prose_bounds(items: Sequence[Item]) -> tuple[int, int]:
    """Return the positions of the first and last free prose units; (len, -1) where there is none."""
    prose = [n for n, item in enumerate(items) if not item.kind and item.prose and item.unit.words >= 12]
    return (prose[0], prose[-1]) if prose else (len(items), -1)


def _appeals(items: Sequence[Item]) -> None:
    for item in items:
        words = item.unit.words
        if item.kind or not 4 <= words <= 160 or not _ADDRESSED.search(item.unit.text):
            continue
        strong = len({match[0].lower() for match in _STRONG.finditer(item.unit.text)})
        narrated = len(_NARRATED.findall(item.unit.text))
        if strong - narrated // 2 >= (1 if words < 18 and not narrated else 2 if words < 40 else 3):
            item.label(*_APPEAL)


def _runs(items: Sequence[Item]) -> None:
    """Extend a cue ("Read more") over the short lines that follow it."""
    cues = {id(rule.patterns[0]) for rule in rules() if rule.run}
    _, last = _prose_bounds(items)
    for n, item in enumerate(items):
        if item.kind == "other stories" and item.match is not None and id(item.match.re) in cues:
            _extend(items, n, n > last)


def _extend(items: Sequence[Item], cue: int, tail: bool) -> None:
    reason = f"listed below “{items[cue].unit.text[:60]}”"
    for n in range(cue + 1, len(items)):
        item = items[n]
        if item.kind:
            if not item.furniture:
                item.label("other stories", reason)
            continue
        teaser = tail and item.unit.words <= 40
        if not (item.short or teaser or _listed_teaser(items, n)):
            return
        if item.heading and n + 1 < len(items) and items[n + 1].prose:
            return
        item.label("other stories", reason)


def _listed_teaser(items: Sequence[Item], n: int) -> bool:
    """A sentence of up to 25 words between two short lines of a list is the second line of an entry."""
    if items[n].unit.words > 25 or items[n].unit.gap or n + 2 >= len(items):
        return False
    return items[n + 1].short and not items[n + 1].kind and not items[n + 2].prose


def _comments(items: Sequence[Item]) -> None:
    cues = {id(pattern) for rule in rules() if rule.comments for pattern in rule.patterns}
    for n, item in enumerate(items):
        if item.kind == "comments" and item.match is not None and id(item.match.re) in cues:
            stop = _thread_end(items, n)
            for other in items[n + 1 : stop]:
                if not other.kind or not other.furniture:
                    other.label("comment", f"stands in the thread below “{item.unit.text[:60]}”")


def _thread_end(items: Sequence[Item], cue: int) -> int:
    """Return where the thread below a cue ends: nowhere if a paragraph follows at once without a commenter's line."""
    after = [item for item in items[cue + 1 :] if item.kind not in ("comment form", "login", "sharing")]
    headers = [
        n for n, item in enumerate(items)
        if n > cue and (_THREAD.fullmatch(item.unit.text[:200]) or item.unit.text.lower() in _REPLY)
    ]  # fmt: skip
    before = sum(item.prose and not item.kind for item in items[:cue])
    below = sum(item.prose and not item.kind for item in items[cue + 1 :])
    if headers and before:
        return len(items) if before * 2 >= below or len(headers) >= 2 else headers[-1] + 2
    if after and before and not after[0].prose and before >= below * 2:
        return len(items)
    return cue + 1


def _menus(items: Sequence[Item]) -> None:
    """Mark words of menus, and runs of three and more short lines that hold one."""
    run: list[Item] = []
    for item in [*items, None]:
        if (
            item is not None
            and not item.kind
            and not item.fact
            and item.unit.words <= 4
            and not item.unit.stop
        ):
            run.append(item)
            continue
        known = [one for one in run if one.unit.text.lower().strip(" |·•»>") in _MENU]
        for one in run if len(known) * 3 >= len(run) and len(run) >= 4 else known:
            if not one.heading:
                one.label("navigation", "a line of a menu")
        run = []


def _tail(items: Sequence[Item]) -> None:
    first, last = _prose_bounds(items)
    if last < first:
        return
    note = _AUTHOR_NOTE.fullmatch(items[last].unit.text) if items[last].unit.words <= 90 else None
    if note and last > first and _AUTHOR_WORDS.search(items[last].unit.text[:400]):
        items[last].label("author note", "tells who the author is", True, note)
    for item in items[last + 1 :]:
        if item.kind:
            continue
        if item.unit.text.strip(" *-_=~#.·•—–") == "":
            item.label("rule", "a line drawn across")
        elif item.short and not item.fact and not item.unit.text.startswith(("-", "*", "•", '"')):
            item.label("tail", "a short line without a stop below the last paragraph")
