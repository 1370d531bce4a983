"""Who made a text: lines that name them, read piece by piece, and which words in such places are names.

"Words by Jane Roe. Photographs by Sam Toll" is a byline since it is made of nothing but pieces that the language knows
(``credit``) and one of them names somebody. A line of the page's machinery names nobody: where it is not sure that
words are somebody's name, the author is not named.
"""

import re
from collections.abc import Collection, Iterator, Sequence

from testimonia.furniture.items import UNTELLING, Item
from testimonia.furniture.rules import Rulebook, groups
from testimonia.names.fold import fold
from testimonia.names.given import is_given

MAKERS = frozenset(("author", "translator", "editor", "interviewer", "recorder", "photo"))
"""Kinds of clues that name who made the text, or something of it."""
WRITERS = frozenset(("author", "editor", "interviewer", "recorder"))
"""Those of them whose words the text is, or who had a hand in these."""
_MOST = 30
"""Words of a byline."""
_LONGEST = 300
"""Characters of a byline."""
_MOST_PARTS = 6
_NO_LETTER = re.compile(r"[\d|/@<>{}–—:;!?©®™]")
_SHORT = 3
"""Letters of the last word of a name from which on its stop is that of a sentence: not of "Jr."."""
_WORD = re.compile(r"\w+")
_INITIALS = re.compile(r"(?:[^\W\d_]\.-?){1,3}")
PLACES_APART = frozenset(
    ("navigation", "footer", "aside", "form", "dialog", "sharing", "comments", "other stories", "newsletter")
)
"""What readers call elements whose bylines are those of something else."""
_NO_BYLINES = PLACES_APART | UNTELLING


def label(items: Sequence[Item], book: Rulebook) -> None:
    """Label the bylines that can be read piece by piece."""
    above: Item | None = None
    for item in items:
        pieces = _pieces_of(item, above, book) if _may_be_byline(item) else ()
        if pieces:
            item.credit(pieces, any(kind in WRITERS for match in pieces for kind, _, _ in groups(match)))
        above = item


def _may_be_byline(item: Item) -> bool:
    return not item.boxed and item.unit.words <= _MOST and item.kind not in _NO_BYLINES


def _pieces_of(item: Item, above: Item | None, book: Rulebook) -> tuple[re.Match[str], ...]:
    """Return the pieces of a line; right below a byline that a comma leaves open, or with "and", more names."""
    pieces = read(item.unit.text, book)
    if pieces or above is None or item.unit.gap:
        return pieces
    return _further(item.unit.text, above, book) if above.tells("author") else ()


def _further(text: str, above: Item, book: Rulebook) -> tuple[re.Match[str], ...]:
    more = book.phrase("more_authors", whole=True).fullmatch(text)
    if more is None:
        return ()
    (_, _, at), *_ = groups(more)
    return (more,) if at or above.unit.text.endswith(",") else ()


def read(text: str, book: Rulebook) -> tuple[re.Match[str], ...]:
    """Return the pieces of a line, in order; none where it is not made of such alone, or names nobody."""
    if len(text) > _LONGEST:
        return ()
    pieces = tuple(_pieces(text, book))
    whole = bool(pieces) and not text[pieces[-1].end() :].strip(" .,;:|)")
    return pieces if whole and _names_somebody(pieces, book) else ()


def _pieces(text: str, book: Rulebook) -> Iterator[re.Match[str]]:
    """Yield the pieces that a line begins with, up to where it goes on with anything else."""
    piece, apart = book.whole_words("credit"), book.phrase("credit_apart", whole=True)
    at = 0
    while match := piece.match(text, at):
        yield match
        between = apart.match(text, match.end())
        at = between.end() if between else match.end()


def _names_somebody(pieces: Sequence[re.Match[str]], book: Rulebook) -> bool:
    """Tell whether a piece names a maker; a name that nothing leads in must be likely where no other piece does."""
    made = [
        (words, at == piece.start())
        for piece in pieces
        for kind, words, at in groups(piece)
        if kind in MAKERS
    ]
    of_page = book.phrase("of_page", whole=True)
    return any(is_likely(words, book) if bare else of_page.fullmatch(words) is None for words, bare in made)


def signed(items: Sequence[Item]) -> bool:
    """Tell whether a byline names an author."""
    return any(item.kind == "byline" and item.tells("author") for item in items)


def is_nobody(words: str, book: Rulebook) -> bool:
    """Tell whether words that stand where a name should are those of a site: a post, a prompt, an address, a logo."""
    plain = words.strip().casefold()
    if plain in book.words.menu or is_of_page(words, book):
        return True
    return book.phrase("nobody", whole=True).fullmatch(plain) is not None


def is_of_page(words: str, book: Rulebook) -> bool:
    """Tell whether a line holds a word that only the machinery of a page says: a logo, a menu, a prompt."""
    return book.phrase("of_page").search(words) is not None


def is_likely(words: str, book: Rulebook) -> bool:
    """Tell whether words with nothing beside them to say so are a person's name.

    A known given name or an initial begins it; a line in capitals is none, nor is one that holds a word of menus.
    """
    title = book.phrase("before_full_name", whole=True).match(words)
    parts = words[title.end() if title else 0 :].split()
    if not parts or words.isupper() != _all_initials(parts) or is_nobody(words, book):
        return False
    return _begins_as_name(parts) and book.words.menu.isdisjoint(part.lower() for part in parts)


def _begins_as_name(parts: Sequence[str]) -> bool:
    return _INITIALS.fullmatch(parts[0]) is not None or (len(parts) > 1 and is_given(fold(parts[0])))


def _all_initials(parts: Sequence[str]) -> bool:
    return all(_INITIALS.fullmatch(part) for part in parts)


def is_shaped(words: str) -> bool:
    """Tell whether words are set as a name is: one word, or up to six with capitals and short ones between them."""
    parts = words.split()
    if len(parts) > _MOST_PARTS or _NO_LETTER.search(words):
        return False
    rest = (part[:1].isupper() or len(part) <= _SHORT for part in parts[1:])
    return len(parts) == 1 or (words[:1].isupper() and all(rest))


def words_told(items: Sequence[Item]) -> frozenset[str]:
    """Return the words of the article's paragraphs and its headline."""
    own = (item.vocabulary for item in items if item.paragraph or item.kind == "headline")
    return frozenset().union(*own)


def is_borne(name: str, told: Collection[str]) -> bool:
    """Tell whether a text has the last word of a name in it, or two of its words: it tells of who bears it."""
    parts = [part for part in _WORD.findall(name) if len(part) >= _SHORT]
    return sum(part in told for part in parts) > 1 or any(part in told for part in parts[-1:])


def signs(name: str, told: Collection[str], book: Rulebook) -> bool:
    """Tell whether a name is likely one, and not that of whom a text tells."""
    return is_likely(name, book) and not is_borne(name, told)


def name_alone(item: Item, told: Collection[str], book: Rulebook) -> re.Match[str] | None:
    """Return the match of a line that is the full name of a person whom the text, of the words told, is not about."""
    match = book.phrase("full_name", whole=True).fullmatch(item.unit.text) if item.unit.words <= 4 else None
    return match if match is not None and signs(item.unit.text, told, book) else None


def names(words: str, book: Rulebook) -> Iterator[tuple[str, int]]:
    """Yield each of the names that words hold, with its place in them; those of nobody are left out.

    A single word behind the comma of a list of full names is a place or a post. "Roe, Jane" is one name.
    """
    pieces = list(_split(words, book.phrase("authors_apart", whole=True)))
    if _is_inverted(pieces):
        yield words, 0
    elif not _is_address(pieces, book):
        yield from (
            (_without_stop(name), at) for name, at in _full(words, pieces) if not is_nobody(name, book)
        )


def _full(words: str, pieces: Sequence[tuple[str, int]]) -> Iterator[tuple[str, int]]:
    """Yield the names of a list; of one that begins with a full name no single words behind a comma."""
    full = any(" " in name for name, _ in pieces[:1])
    return ((name, at) for name, at in pieces if not (full and _is_aside(words, name, at)))


def _is_address(pieces: Sequence[tuple[str, int]], book: Rulebook) -> bool:
    """Tell whether an address of the net begins a list: what follows is the place of its office."""
    return any("." in name and is_nobody(name, book) for name, _ in pieces[:1])


def _is_aside(words: str, name: str, at: int) -> bool:
    """Tell whether a single word stands behind a comma."""
    return " " not in name and words[:at].rstrip()[-1:] == ","


def _without_stop(name: str) -> str:
    """Return a name without the stop of its sentence; that of an initial or of "Jr." stays."""
    last = name.rsplit(maxsplit=1)[-1].rstrip(".")
    return name.rstrip(".") if len(last) >= _SHORT and "." not in last else name


def _split(words: str, apart: re.Pattern[str]) -> Iterator[tuple[str, int]]:
    begin = 0
    for match in [*apart.finditer(words), None]:
        end = match.start() if match else len(words)
        piece = words[begin:end].strip()
        if piece:
            yield piece, begin + len(words[begin:end]) - len(words[begin:end].lstrip())
        begin = match.end() if match else end


def _is_inverted(pieces: Sequence[tuple[str, int]]) -> bool:
    """Tell whether two words are the parts of one name, the surname first."""
    singles = len(pieces) == 2 and not any(" " in name for name, _ in pieces)
    return singles and is_given(fold(pieces[1][0])) and not is_given(fold(pieces[0][0]))


def is_paper(words: str, book: Rulebook) -> bool:
    """Tell whether who signs is a newspaper or publisher, no news agency, and no person whose surname is like one."""
    if book.phrase("agency", whole=True).fullmatch(words) or not book.names_paper(words):
        return False
    article = book.phrase("before_paper", whole=True).match(words) is not None
    first = words.split(maxsplit=1)[0]
    return article or (first != words and not is_given(fold(first)) and not _INITIALS.fullmatch(first))
