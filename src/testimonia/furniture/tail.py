"""What stands below the last paragraph: notes on the author, notes and books, a signature, lines of the page."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import takewhile
from re import Match

from testimonia.furniture import bylines
from testimonia.furniture.foot import body_end, heads_notes, is_free
from testimonia.furniture.items import Item, prose_bounds
from testimonia.furniture.rules import Rulebook, groups


def label(items: Sequence[Item], book: Rulebook) -> None:
    """Label the notes on the author, and then what stands below the last paragraph that is none of them.

    A line that tells something is the article's, as long as nothing of the page stands above it.
    """
    first, last = prose_bounds(items)
    if last < 0:
        return
    _author_notes(items, first, book)
    _notes_below(items, book)
    _, last = prose_bounds(items)
    foot = _Foot(book, None if bylines.signed(items) else bylines.words_told(items))
    for item in items[max(last, 0) + 1 :]:
        foot.take(item)


@dataclass(slots=True)
class _Foot:
    """The lines below the last paragraph, taken one by one."""

    book: Rulebook
    told: Collection[str] | None
    """The words of the article, None where it is signed."""
    below: bool = False
    """Below notes and books."""
    ended: bool = False
    """Below a line of the page."""

    def take(self, item: Item) -> None:
        """Label the next line, if it is free."""
        self.below = self.below or heads_notes(item, self.book)
        if not item.kind:
            self._label(item)
        self.ended = self.ended or not item.own

    def _label(self, item: Item) -> None:
        if self.below:
            item.label("apparatus", "notes and books below the article", furniture=False)
        elif (self.ended or not item.narrates(self.book)) and _last_line(item, self.told, self.book):
            self.told = None


# ---------------------------------------------------------------- last lines


def _last_line(item: Item, told: Collection[str] | None, book: Rulebook) -> bool:
    """Label a line below the last paragraph, if it is not one of the article's own; tell whether it signs that.

    ``told`` are the words of the article, None where it is signed.
    """
    match = None if told is None else bylines.name_alone(item, told, book)
    if not any(map(str.isalnum, item.unit.text)):
        item.label("rule", "a line drawn across")
    elif item.unit.link:
        item.label("link", "a link below the last paragraph")
    elif match is not None:
        item.label("byline", "a name alone below the last paragraph", furniture=False, match=match)
    elif _of_the_page(item):
        item.label("tail", "a short line without a stop below the last paragraph")
    return item.match is not None


def _of_the_page(item: Item) -> bool:
    """Whether a line is a title or label of the page; a fact, the main text, a list, speech are the article's."""
    articles = item.kept or item.unit.listed
    return item.short and not articles and not _goes_on(item.unit.text)


def _goes_on(words: str) -> bool:
    """Whether a line is speech, or ends as verse does, or what leads on to something below it."""
    return words.startswith('"') or words.endswith((",", ";", ":"))


# ---------------------------------------------------------------- notes on the author


def _author_notes(items: Sequence[Item], first: int, book: Rulebook) -> None:
    """Mark notes on the author among the last paragraphs: after a cue, or naming what authors do."""
    ending = [item for item in items[first + 1 :] if not item.kind and item.unit.words <= 90]
    signed = bylines.signed(items)
    for item in takewhile(lambda one: one.unit.words >= 3, reversed(ending[-4:])):
        match = _author_note(item, items, book)
        if match:
            item.label("author note", "tells who the author is", match=None if signed else match)
        elif item is not ending[-1]:
            break


def _notes_below(items: Sequence[Item], book: Rulebook) -> None:
    """Mark notes on the author among what stands below the body, wherever they stand there."""
    signed = bylines.signed(items)
    for item in items[body_end(items, book) + 1 :]:
        match = _author_note(item, items, book) if is_free(item, book) else None
        if match:
            item.label("author note", "tells who the author is", match=None if signed else match)


def _author_note(item: Item, items: Sequence[Item], book: Rulebook) -> Match[str] | None:
    """Return the match of a note on the author; None where a paragraph does not say who somebody is.

    Whom the article tells of is not its author.
    """
    text = item.unit.text
    match = book.phrase("author_note", whole=True).fullmatch(text)
    if match is None or not book.phrase("author_words").search(text) or _tells_of_past(text, book):
        return None
    return match if _may_sign(match, [one for one in items if one is not item], book) else None


def _may_sign(match: Match[str], others: Sequence[Item], book: Rulebook) -> bool:
    """Whether a note names nobody of whom the other units tell."""
    told = bylines.words_told(others)
    return all(bylines.signs(words, told, book) for kind, words, _ in groups(match) if kind == "author")


def _tells_of_past(text: str, book: Rulebook) -> bool:
    """Whether a paragraph tells of the past rather than of who somebody is."""
    lower = f" {text.lower()} "
    return sum(lower.count(f" {word} ") for word in book.words.past) >= 2
