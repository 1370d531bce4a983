"""What the header of a TEI edition tells of its source: title, author, where and when it was published.

The printed or written source comes before the edition: its own title and day are those by which its text is read. A
letter's day and place are those it was sent at. Only where the header tells no day of the source, nor of the making of
the text, is that of the edition taken, and a note says so.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from testimonia.model import Clue
from testimonia.readers.trees import below, child, children, name, words

_SOURCES = ("biblFull", "biblStruct", "bibl")
"""Descriptions of a source, the most orderly first."""
_SAVED = frozenset(("download", "access", "accessed", "retrieved"))
"""Types of days on which a text was fetched."""
_NOTHING = frozenset(("", "n/a", "unknown", "s.n.", "[s.n.]", "s.l.", "s.d."))
_MOST = 20
"""Values of a kind that are taken."""
_LONGEST = 1000
_DATES = ("when", "when-iso", "notBefore", "from", "notAfter", "to", "value")
_SCOPES = {
    "volume": "volume",
    "vol": "volume",
    "issue": "issue",
    "page": "page",
    "pp": "page",
    "part": "part",
}
_BODIES = frozenset(("publisher", "distributor", "authority", "orgName", "persName", "author", "editor"))
"""Elements that have numbers of their own, which are not the text's."""
_TRANSLATORS = frozenset(("translator", "trl"))


def clues(header: Any) -> Iterator[Clue]:
    """Yield what a header declares, each kind and value once."""
    for kind, value in dict.fromkeys((kind, value[:_LONGEST]) for kind, value in _values(header)):
        if value.lower() not in _NOTHING:
            yield Clue(kind, value, value)


def assumed(header: Any) -> Iterator[str]:
    """Yield a note where the day of the edition is taken for that of its text."""
    if not any(_own_days(header)) and any(_days(child(header, "fileDesc", "publicationStmt"))):
        yield "published on the day of the edition: its header tells no other"


def _values(header: Any) -> Iterator[tuple[str, str]]:
    described = child(header, "fileDesc")
    source = _source(described)
    edition = child(described, "publicationStmt")
    statement = child(described, "titleStmt")
    yield from _first("title", (_titles(source), _titles(statement)))
    yield from _makers(_sent(header), statement, source)
    yield from _published(header, edition)
    yield from _publication(edition if source is None else source)
    yield from _scopes(source)
    yield from _series(source, described)
    yield from _first("url", (_addresses(source), _addresses(edition)))
    yield from _profile(header)


def _source(described: Any) -> Any:
    """Return the description of the first source of an edition, None where it has none."""
    place = child(described, "sourceDesc")
    found = (next(below(place, one), None) for one in _SOURCES)
    return next((one for one in found if one is not None), None)


def _first(kind: str, places: Iterable[Iterable[str]]) -> Iterator[tuple[str, str]]:
    """Yield the first value of the first place that has one."""
    found = (value for place in places for value in place)
    yield from ((kind, value) for value in [next(found, "")] if value)


def _texts(elements: Iterable[Any]) -> list[str]:
    return [text for text in map(words, list(elements)[:_MOST]) if text.lower() not in _NOTHING]


# ---------------------------------------------------------------- title and makers


def _titles(place: Any) -> list[str]:
    """Return the titles of a text itself, its main title first; not those of its journal and series."""
    part = child(place, "analytic")
    found = below(place if part is None else part, "title")
    own = [one for one in found if one.get("level") not in ("j", "s") and one.get("type") != "sub"]
    return _texts(sorted(own, key=lambda one: one.get("type") != "main"))


def _makers(sent: Any, statement: Any, source: Any) -> Iterator[tuple[str, str]]:
    """Yield authors, editors and translators: who sent a letter, whom the edition names, else its source."""
    authors = (children(sent, "persName", "name"), below(statement, "author"), below(source, "author"))
    found = next((names for names in map(_persons, authors) if names), [])
    yield from (("author", one) for one in found)
    for editor in [*below(source, "editor"), *below(statement, "editor")][:_MOST]:
        translates = (editor.get("role") or "").lower() in _TRANSLATORS
        yield "translator" if translates else "editor", _person(editor)


def _persons(found: Iterable[Any]) -> list[str]:
    return [person for person in map(_person, list(found)[:_MOST]) if person]


def _person(element: Any) -> str:
    """Return a name; one whose parts are marked up as given name and surname, in this order."""
    surname = " ".join(map(words, below(element, "nameLink", "surname")))
    given = " ".join(map(words, below(element, "forename")))
    return f"{given} {surname}" if given and surname else words(element)


# ---------------------------------------------------------------- when and where


def _sent(header: Any) -> Any:
    """Return what a header tells of the sending of a letter."""
    actions = below(header, "correspAction")
    return next((action for action in actions if action.get("type") in ("sent", "written")), None)


def _own_days(header: Any) -> Iterator[str]:
    """Yield the days that a header gives of the text itself: when it was sent, written, printed."""
    source = _source(child(header, "fileDesc"))
    for place in (_sent(header), child(header, "profileDesc", "creation"), source):
        yield from _days(place)


def _published(header: Any, edition: Any) -> Iterator[tuple[str, str]]:
    yield from _first("published", (_own_days(header), _days(edition)))
    yield from _first("retrieved", (filter(None, map(_day, filter(_is_of_saving, below(header, "date")))),))
    yield from _first("place", (_texts(below(_sent(header), "placeName")),))


def _days(place: Any) -> Iterator[str]:
    """Yield the days below an element, those left out on which it was fetched."""
    return filter(None, (_day(date) for date in below(place, "date") if not _is_of_saving(date)))


def _is_of_saving(date: Any) -> bool:
    return (date.get("type") or "") in _SAVED


def _day(date: Any) -> str:
    """Return a day as it is noted, else as it is written."""
    noted = next((date.get(one) for one in _DATES if date.get(one)), "")
    return str(noted) or words(date).strip(" .,;:[]")


def _publication(place: Any) -> Iterator[tuple[str, str]]:
    """Yield the journal a text was printed in, or its publisher."""
    journals = (one for one in below(place, "title") if one.get("level") == "j")
    return _first("publication", (_texts(journals), _texts(below(place, "publisher"))))


def _scopes(source: Any) -> Iterator[tuple[str, str]]:
    """Yield volume, issue, pages and part."""
    for scope in list(below(source, "biblScope"))[:_MOST]:
        unit = (scope.get("unit") or scope.get("type") or "").lower()
        if unit in _SCOPES:
            yield _SCOPES[unit], words(scope)


def _series(source: Any, described: Any) -> Iterator[tuple[str, str]]:
    own = (one for one in below(source, "title") if one.get("level") == "s")
    return _first("series", (_texts(own), _texts(below(child(described, "seriesStmt"), "title"))))


def _addresses(place: Any) -> Iterator[str]:
    """Yield the addresses that a source or edition gives as its own."""
    own = (one for one in below(place, "idno") if name(one.getparent()) not in _BODIES)
    return (one for one in map(words, own) if one.startswith(("http://", "https://")))


def _profile(header: Any) -> Iterator[tuple[str, str]]:
    """Yield the language of a text, if it has one, its keywords, and who may use it."""
    languages = [one.get("ident") or words(one) for one in below(header, "language")]
    yield from (("language", one) for one in languages if len(languages) == 1)
    for keywords in list(below(header, "keywords"))[:_MOST]:
        yield from (("tags", one) for one in _texts(below(keywords, "term", "item")))
    yield from _first("copyright", (_texts(below(header, "licence")),))
