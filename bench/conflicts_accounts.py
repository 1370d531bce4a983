"""What the sources of a made-up life say, given right, without reading: ``accounts``."""

from collections.abc import Iterable
from functools import cache
from hashlib import sha256

from bench.conflicts_names import table
from bench.conflicts_values import MadeLife, Told
from bench.conflicts_world import term
from testimonia.chronology.account import Account, Thing, When
from testimonia.edtf import earliest, latest
from testimonia.model import ID_LENGTH, Gender, Kind, TimeLink
from testimonia.names.fold import fold

DAYS = 365.25
"""In a year."""


def accounts(life: MadeLife) -> list[Account]:
    """Return a life's statements as they are compared; ids come from what is said and where."""
    return [_account(life, each, number) for number, each in enumerate(life.truth)]


def thing(kind: Kind, label: str) -> Thing:
    """Return what a label stands for: everything made up has its name to itself."""
    return Thing(_id(kind, fold(label)), kind, label, gender=_gender(label) if kind == "person" else "")


def source_of(text: str) -> str:
    """Return the id of a source by its text."""
    return _id(text)


def _gender(label: str) -> Gender:
    """Return whether somebody is a woman or a man, by the list that their given name is from."""
    given = label.split(maxsplit=1)[0] if label else ""
    return next((gender for gender, names in _given().items() if given in names), "")


@cache
def _given() -> dict[Gender, frozenset[str]]:
    origins = table()["origins"].values()
    women, men = (frozenset(name for one in origins for name in one[key].split()) for key in ("women", "men"))
    return {"f": women - men, "m": men - women}


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
        source=source_of(text),
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
        lengths=_lengths(told.value),
        links=tuple(_links(told, start)),
        start=start,
        quote=told.quote,
    )


def _lengths(value: str) -> tuple[str, ...]:
    """Return a term as TIMEX3 has it: "five years" is P5Y."""
    years = next((n for n in range(1, 60) if value.startswith(term(n))), 0)
    return (f"P{years}Y",) if years else ()


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
