"""A name as one source uses it, and whether two can be one person's (``names.standing`` compares them)."""

from collections.abc import Sequence

from testimonia.model import Gender
from testimonia.names import standing
from testimonia.names.forms import is_initial, transliteration
from testimonia.names.given import is_given, usual_gender_of
from testimonia.names.parts import PersonName
from testimonia.names.standing import Standing

BEST: tuple[Standing, ...] = ("same", "short", "form", "loose")


def is_full(name: PersonName) -> bool:
    """Tell whether a name has given names, or initials, and a surname."""
    return bool(name.given and name.surname)


def key(name: PersonName) -> str:
    """Return the surname in one spelling."""
    return transliteration(name.surname)


def fullness(name: PersonName) -> tuple[int, int, int]:
    """Return how much of a name it is: given names that are more than initials, all of them, letters."""
    whole = sum(not is_initial(part) for part in name.given)
    return whole, len(name.given), sum(map(len, name.given))


def may_be_one(a: PersonName, b: PersonName) -> bool:
    """Tell whether two names can be one person's; within a source a suffix must stand in both or in neither."""
    return a.suffix == b.suffix and standing.may_be_one(a, b)


def fits(name: PersonName, known: Sequence[PersonName]) -> bool:
    """Tell whether a full name can be that of somebody known by these: it contradicts none of the same surname."""
    own = [other for other in known if key(other) == key(name)]
    if own:
        return all(may_be_one(name, other) for other in own)
    return any(may_be_one(name, other) for other in known)


def called(word: PersonName, known: Sequence[PersonName]) -> int:
    """Return how well a bare word stands for somebody known by these: an index of ``BEST``, its length for not."""
    ranks = [
        BEST.index(found)
        for other in known
        if (found := standing.standing(word, other) or _by_initials(word, other))
    ]
    return min(ranks, default=len(BEST))


def initials(name: PersonName) -> str:
    """Return the first letters of a name."""
    return "".join(part[0] for part in (*name.given, name.surname))


def _by_initials(word: PersonName, known: PersonName) -> Standing:
    """Tell whether a word is all the initials of a name: "LBJ"."""
    return (
        "short"
        if word.written.isupper() and len(word.surname) > 2 and word.surname == initials(known)
        else ""
    )


def gender_by_name(name: PersonName) -> Gender:
    """Return the gender that a title or the first given name tells, "" where neither does."""
    given = name.first or (name.surname if is_given(name.surname) else "")
    return name.title_gender or usual_gender_of(given)
