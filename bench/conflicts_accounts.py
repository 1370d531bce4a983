"""What the sources of a made-up life say, given right, without reading: ``accounts``."""

from collections.abc import Iterable
from hashlib import sha256

from bench.conflicts_values import MadeLife, Told
from testimonia.chronology.account import Account, Thing, When
from testimonia.edtf import earliest, latest
from testimonia.model import ID_LENGTH, Kind, TimeLink
from testimonia.names.fold import fold

DAYS = 365.25
"""In a year."""


def accounts(life: MadeLife) -> list[Account]:
    """Return a life's statements as they are compared; ids come from what is said and where."""
    return [_account(life, each, number) for number, each in enumerate(life.truth)]


def thing(kind: Kind, label: str) -> Thing:
    """Return what a label stands for: everything made up has its name to itself."""
    return Thing(_id(kind, fold(label)), kind, label)


def when(edtf: str, words: str = "") -> When:
    """Return a date with its bounds; raise DateError for what is not EDTF."""
    return When(edtf, earliest(edtf), latest(edtf), words)


def _account(life: MadeLife, told: Told, number: int) -> Account:
    text = life.files[told.path]
    start = text.index(told.quote)
    return Account(
        id=_id(
            told.path, str(start), told.type, told.role, told.subject, told.object, told.value, str(number)
        ),
        source=_id(text),
        type=told.type,
        role=told.role,
        subject=thing("person", told.subject),
        object=thing(told.object_kind, told.object) if told.object else None,
        value=told.value,
        when=when(told.date, told.words) if told.date else None,
        places=tuple(thing("place", each) for each in told.places),
        related=tuple((role, thing(kind, label)) for role, label, kind in told.related),
        polarity="denied" if told.denied else "affirmed",
        age=told.age,
        links=tuple(_links(told, start)),
        start=start,
        quote=told.quote,
    )


def _links(told: Told, start: int) -> Iterable[TimeLink]:
    """Yield the words that put it before something else, their number of years taken to be right to half a year."""
    if told.before is None:
        return
    words, event, years = told.before
    place = start + told.quote.lower().index(words)
    end = place + len(words)
    spread = DAYS / 2
    yield TimeLink(
        place,
        end,
        words,
        "before",
        event,
        end - len("arrest"),
        end,
        int(years * DAYS - spread),
        int(years * DAYS + spread),
    )


def _id(*parts: str) -> str:
    return sha256("\n".join(parts).encode()).hexdigest()[:ID_LENGTH]
