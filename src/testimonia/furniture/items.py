"""A unit of a page and what has been found about it so far."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from testimonia.furniture.layout import Unit
from testimonia.furniture.rules import Rule, Rulebook, groups

UNTELLING = frozenset(
    (
        "front matter", "code", "markup", "navigation", "comments", "other stories", "button", "sharing", "form",
        "newsletter", "cookie note", "dialog", "login", "advertisement", "breadcrumb",
    )
)  # fmt: skip
"""Kinds of what readers set aside whose lines tell nothing of the source."""
_SEVERAL = 10
"""Words of a line of several sentences that is no title."""
_WORD = re.compile(r"\w+")


@dataclass(slots=True)
class Item:
    """``kind`` is empty while the unit is free; ``rule`` and ``match`` are the pattern that labelled it."""

    unit: Unit
    fact: bool = False
    """A line that gives a fact about a person: "Born: …", "1903: …", "1872–1952"."""
    boxed: bool = False
    """An entry of a box of facts, or a line of one: what its patterns look like, it is no line of the page."""
    heading: bool = False
    """Marked as a heading."""
    main: bool = False
    """In what the reader takes for the page's main text: structure alone does not make it furniture."""
    spoken: bool = False
    """Who speaks, on a line of their own, or what they say there: of the article, however short."""
    told: bool = False
    """It tells something, whatever it ends in: in several sentences, broken off by the head of a page, or where there
    is no other prose."""
    kind: str = ""
    reason: str = ""
    furniture: bool = True
    rule: Rule | None = None
    match: re.Match[str] | None = None
    further: tuple[re.Match[str], ...] = ()
    """The other pieces of a line that is read piece by piece."""
    _vocabulary: frozenset[str] | None = None

    @classmethod
    def of(cls, unit: Unit, book: Rulebook) -> "Item":
        """Return a free item for a unit."""
        named = unit.words <= 40 and unit.text.partition(":")[0].strip().lower() in book.words.facts
        colon = ":" in unit.text[:40]
        dated = unit.words <= 40 and book.phrase("fact", whole=True).fullmatch(unit.text) is not None
        item = cls(unit, (named and colon) or dated)
        item.told = unit.words >= _SEVERAL and unit.several and item.narrates(book)
        return item

    @property
    def prose(self) -> bool:
        """Whether it reads as a sentence of some length, or is too long to be anything else."""
        words = self.unit.words
        if self.told or words >= 40:
            return True
        return words >= 8 and self.unit.stop and not self.capitals

    @property
    def paragraph(self) -> bool:
        """Whether it is prose that nothing has labelled: a paragraph of the article, as far as is known."""
        return not self.kind and self.prose

    @property
    def own(self) -> bool:
        """Whether it is the article's own, as far as is known: free, or labelled as what is no furniture."""
        return not (self.kind and self.furniture)

    @property
    def kept(self) -> bool:
        """Whether it is the article's however it looks: a fact, in the main text, or spoken."""
        return self.fact or self.main or self.spoken

    @property
    def capitals(self) -> bool:
        """Whether it is set in capitals throughout, as old headlines are, stop or no stop."""
        return self.unit.words <= 20 and self.unit.text.isupper()

    @property
    def short(self) -> bool:
        """Whether it reads as a title or label: few words and no full stop at the end."""
        text = self.unit.text
        titled = not self.unit.stop or text.endswith(("?", "!", "…", "...")) or self.capitals
        return self.unit.words <= 20 and titled

    @property
    def vocabulary(self) -> frozenset[str]:
        """Its words, each once."""
        if self._vocabulary is None:
            self._vocabulary = frozenset(_WORD.findall(self.unit.text))
        return self._vocabulary

    @property
    def matches(self) -> tuple[re.Match[str], ...]:
        """What patterns have matched of it, in order."""
        return () if self.match is None else (self.match, *self.further)

    def tells(self, kind: str) -> bool:
        """Whether what patterns have matched of it is a clue of a kind."""
        return any(kind == found for match in self.matches for found, _, _ in groups(match))

    def box(self) -> None:
        """Say that it is of a box of facts."""
        self.boxed = self.fact = True

    def narrates(self, book: Rulebook) -> bool:
        """Whether a line says in several words that something was: a pronoun, a verb of the past, a year."""
        if not 6 <= self.unit.words <= 60:
            return False
        return len(book.phrase("narrated").findall(self.unit.text)) >= 2

    def label(
        self, kind: str, reason: str, furniture: bool = True, match: re.Match[str] | None = None
    ) -> None:
        """Say what the unit is."""
        self.kind, self.reason, self.furniture, self.match = kind, reason, furniture, match
        self.further = ()

    def credit(self, pieces: tuple[re.Match[str], ...], own: bool) -> None:
        """Say by the pieces of a line that it names who made the text; what markup sets apart stays so.

        ``own``: it is of the article, since it names more than who translated it or took the pictures.
        """
        if not self.kind or self.kind == "page":
            self.label("byline" if own else "source note", "names who made the text", furniture=not own)
        self.match, self.further = pieces[0], pieces[1:]

    def take(self, rule: Rule, match: re.Match[str]) -> None:
        """Let a rule label the unit if it is free, and tell its clues in any case."""
        self.rule, self.match = rule, match
        if not self.kind or (self.kind == "page" and not rule.furniture):
            self.label(rule.kind, rule.reason, rule.furniture, match)


def prose_bounds(items: Sequence[Item]) -> tuple[int, int]:
    """Return the positions of the first and last free prose units; (len, -1) where there is none."""
    prose = [n for n, item in enumerate(items) if item.paragraph and (item.told or item.unit.words >= 12)]
    return (prose[0], prose[-1]) if prose else (len(items), -1)
