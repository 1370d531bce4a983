"""All rules, by code: what makes statements a conflict. A rule's docstring is its message.

of a life       what is told of one person: birth, death, deeds
of kin          what makes others kin of one person, of whomever it is told
in time         what no order in time allows: ``chronology/rules.py`` has them
of a topic      what is told of one saying, work or body, of whomever it is told
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from testimonia.chronology.account import Account
from testimonia.chronology.rules import RULES
from testimonia.conflicts import denied, kin, numbers, once, outcomes, overlap, shared, single
from testimonia.conflicts.conflict import Conflict

Rule = Callable[[Sequence[Account]], Iterator[Conflict]]

OF_A_LIFE: Mapping[str, Rule] = {
    "born-twice": single.born_twice,
    "born-in-two-places": single.born_in_two_places,
    "died-twice": single.died_twice,
    "died-in-two-places": single.died_in_two_places,
    "died-in-two-ways": single.died_in_two_ways,
    "born-under-two-names": single.born_under_two_names,
    "happened-twice": once.happened_twice,
    "happened-in-two-places": once.happened_in_two_places,
    "by-two-hands": once.by_two_hands,
    "two-places-at-once": overlap.two_places_at_once,
    "two-outcomes": outcomes.two_outcomes,
    "for-and-against": outcomes.for_and_against,
    "affirmed-and-denied": denied.affirmed_and_denied,
    "two-numbers": numbers.two_numbers,
}
OF_KIN: Mapping[str, Rule] = {
    "too-many-parents": kin.too_many_parents,
    "kin-in-two-ways": kin.kin_in_two_ways,
}
OF_A_TOPIC: Mapping[str, Rule] = {
    "said-by-two": shared.said_by_two,
    "work-by-two": shared.work_by_two,
    "founded-by-two": shared.founded_by_two,
}


def codes() -> list[str]:
    """Return the codes of all rules, in the order in which they are told."""
    return list(_messages())


def message(code: str) -> str:
    """Return what a rule says, in words; a code that no rule has is its own message."""
    return _messages().get(code, code)


def _messages() -> dict[str, str]:
    own = {code: (rule.__doc__ or "").strip() for code, rule in {**OF_A_LIFE, **OF_KIN, **OF_A_TOPIC}.items()}
    in_time: dict[str, str] = {}
    for rule in RULES:
        words = f"{rule.message[:1].upper()}{rule.message[1:]}."
        in_time[rule.code] = f"{in_time[rule.code]} {words}" if rule.code in in_time else words
    return own | in_time
