"""What names a source for those who cite it, as its page tells it: titles, makers, where and when it came out.

Imprints and works that are cited are both looked up by the keys here, so that neither has to be held to all others.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from typing import Literal

from testimonia.names.fold import fold

_SUBTITLE = re.compile(r"\s*[:(\[]|\.\s|\s[–—|-]\s")
_SCHEME = re.compile(r"^[a-z][a-z+.-]*://(?:www\.)?|#.*$|/+$", re.IGNORECASE)
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)+/\S")
_ENDING = re.compile(r"\.\w{1,5}$")
_ARTICLE = re.compile(r"^\w{1,3} (?=\w)")
_LONG = 4
"""Letters from which on a word of a title says what it is of."""

Side = Literal["work", "cites"]
"""What a key is of: a source that may be cited, or a citation."""


@dataclass(frozen=True, slots=True)
class Imprint:
    """What names one source. ``earliest`` and ``latest`` are the days (ordinals) within which it came out, if told."""

    source: str
    path: str
    titles: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    publications: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    earliest: int | None = None
    latest: int | None = None

    @property
    def day(self) -> int | None:
        """The day on which it came out, None where that is not known to the day."""
        return self.earliest if self.earliest == self.latest else None

    def places(self) -> set[str]:
        """Return the addresses at which it stands; a path that begins with a host is one."""
        folder = {plain_address(self.path)} if _HOST.match(self.path) else set()
        return folder | {plain_address(one) for one in self.addresses}

    def keys(self) -> set[str]:
        """Return what those who cite it look it up by."""
        titled = (title_keys(title) for title in self.titles)
        days = () if self.day is None else (day_key(paper, self.day) for paper in self.publications)
        return {*chain.from_iterable(titled), *map(address_key, self.places()), *days}


def title_keys(title: str) -> set[str]:
    """Return the keys of a title: its first and its last words that say something, of the main title and the whole."""
    long = ([word for word in fold(one).split() if len(word) >= _LONG] for one in (title, main_title(title)))
    return {f"t {' '.join(words)}" for every in long for words in (every[:2], every[-2:]) if words}


def address_key(address: str) -> str:
    """Return the key of an address in its plain form."""
    return f"u {address}"


def day_key(publication: str, day: int) -> str:
    """Return the key of what a publication printed on a day."""
    return f"d {day} {without_article(fold(publication))}"


def main_title(title: str) -> str:
    """Return a title without what stands behind a colon, a bracket or a dash."""
    return _SUBTITLE.split(title.strip(), maxsplit=1)[0] or title


def plain_address(address: str) -> str:
    """Return an address without scheme, "www.", fragment and the ending of a file, in small letters."""
    bare = _SCHEME.sub("", address.strip())
    host, slash, rest = bare.partition("/")
    return f"{host}{slash}{_ENDING.sub('', rest)}".casefold()


def without_article(folded: str) -> str:
    """Return a folded name or title without a first word of up to three letters, such as an article is."""
    return _ARTICLE.sub("", folded)


def same_name(one: str, other: str) -> bool:
    """Tell whether two names are one, where one of them may lack its article."""
    whole, on_whole = fold(one), fold(other)
    return bool(whole) and (
        whole == on_whole or without_article(whole) == on_whole or whole == without_article(on_whole)
    )


def as_bands(side: Side, keys: Iterable[str]) -> list[str]:
    """Return keys as they stand among the bands of an archive, where a band of a passage holds no space."""
    return [f"{side} {key}" for key in sorted(keys)]
