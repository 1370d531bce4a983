"""Whether two dates can be one, as uncertain as the sources leave them.

A vaguer date that contains a sharper one agrees with it. A date that a source gives as about right agrees with all
within its tolerance (``chronology/tolerance.py``). A date that only follows from the order of telling proves nothing.
"""

from testimonia.chronology.account import Account, When
from testimonia.chronology.tolerance import widened
from testimonia.model import ORDER_OF_TELLING

Bounds = tuple[int | None, int | None]
CALENDARS = range(10, 14)
"""Days between the Julian and the Gregorian date of one day, from 1582 to 2100."""
YEAR = 366
MONTH = 31


def dated(account: Account) -> bool:
    """Tell whether the source itself gives a date."""
    when = account.when
    return when is not None and when.rule != ORDER_OF_TELLING and (when.earliest, when.latest) != (None, None)


def gap(one: When, other: When) -> int:
    """Return how many days lie between two dates at least, 0 where they can be one."""
    some, others = widened(one), widened(other)
    return max(0, _after(some, others), _after(others, some))


def _after(first: Bounds, last: Bounds) -> int:
    """Return how many days the one ends before the other begins, 0 or less where it need not."""
    return 0 if first[1] is None or last[0] is None else last[0] - first[1]


def apart(one: Account, other: Account) -> bool:
    """Tell whether the dates of two accounts cannot be one; where one gives none, they can."""
    return distance(one, other) > 0


def distance(one: Account, other: Account) -> int:
    """Return how many days lie between the dates of two accounts at least, 0 where one gives none."""
    if one.when is None or other.when is None or not (dated(one) and dated(other)):
        return 0
    return gap(one.when, other.when)


def span(when: When) -> int:
    """Return how many days a date may mean, very many where an end is open."""
    if when.earliest is None or when.latest is None:
        return 10**9
    return when.latest - when.earliest


def is_day(account: Account) -> bool:
    """Tell whether a source gives the very day."""
    return account.when is not None and dated(account) and span(account.when) == 0 and _exact(account.when)


def _exact(when: When) -> bool:
    return not set("?~%") & set(when.edtf)


def two_calendars(one: Account, other: Account) -> bool:
    """Tell whether two days may be one by two calendars: the Julian one was in use well into the 20th century."""
    if one.when is None or other.when is None or not (is_day(one) and is_day(other)):
        return False
    return abs((one.when.earliest or 0) - (other.when.earliest or 0)) in CALENDARS
