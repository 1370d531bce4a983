"""Whether two persons, bodies or works that sources name can be one."""

import re
from itertools import product

from testimonia.chronology.account import Thing
from testimonia.names.fold import fold, fold_body
from testimonia.names.standing import may_be_one as names_may_be_one
from testimonia.persons.portraits import parse_any

_WORDS = re.compile(r"\w+", re.UNICODE)
_SMALL = 3
"""Letters of articles and prepositions: small words that begin with a small letter name nothing."""
_INITIALS = range(2, 6)


def may_be_one(one: Thing | None, other: Thing | None) -> bool:
    """Tell whether two things can be one; where a source names none, it can be any."""
    if one is None or other is None or one.id == other.id:
        return True
    if one.kind != other.kind:  # what one source takes for a body another may take for a place
        return fold_body(one.label) == fold_body(other.label)
    if one.kind == "person":
        return same_person(one, other)
    return _one_in_the_other(one, other)


def surely_one(one: Thing | None, other: Thing | None) -> bool:
    """Tell whether two things that sources name are one, by their names."""
    return one is not None and other is not None and not is_generic(one) and may_be_one(one, other)


def same_person(one: Thing, other: Thing) -> bool:
    """Tell whether two persons may be one, by their names: nobody unnamed is told from another."""
    if one.id == other.id or not (one.named and other.named):
        return True
    first, second = set(fold(one.label).split()), set(fold(other.label).split())
    if first <= second or second <= first or _under_another_surname(one, other):
        return True
    return names_may_be_one(parse_any(one.label), parse_any(other.label))


def _under_another_surname(one: Thing, other: Thing) -> bool:
    """Tell whether two names may be a woman's before and after she married: the same given name."""
    given = [parse_any(each.label).given for each in (one, other)]
    women = all(each.gender == "f" for each in (one, other))
    return women and bool(given[0]) and given[0] == given[1]


def is_generic(thing: Thing) -> bool:
    """Tell whether a thing is only said to be of a kind: "the party", not "the Bolsheviks" or "the dockers' union"."""
    words = _content(thing)
    return not thing.named and len(words) < 2 and not any(word[0].isupper() for word in words)


def _one_in_the_other(one: Thing, other: Thing) -> bool:
    if is_generic(one) or is_generic(other) or fold_body(one.label) == fold_body(other.label):
        return True
    first, second = _content(one), _content(other)
    if _are_of_two_kinds(one, other):
        return False
    if _all_in(first, second) or _all_in(second, first):
        return True
    return _all_in(_proper(first), _proper(second)) or _all_in(_proper(second), _proper(first))


def _are_of_two_kinds(one: Thing, other: Thing) -> bool:
    """Tell whether both are told by what they are, and otherwise: "the strike of the dockers", "the petition of …"."""
    heads = [_content(each)[:1] for each in (one, other) if not each.named]
    return len(heads) == 2 and all(head and head[0][0].islower() for head in heads) and heads[0] != heads[1]


def _content(thing: Thing) -> list[str]:
    """Return the words of a label that name something: small ones and an article before what is no name do not."""
    words = _WORDS.findall(thing.label)
    if not thing.named and words and len(words[0]) <= _SMALL:
        words = words[1:]
    return [word for word in words if not (word[0].islower() and len(word) <= _SMALL)]


def _proper(words: list[str]) -> list[str]:
    """Return the words that are a name by themselves: "Yugoslav" of "the Yugoslav section"."""
    return [word for word in words if word[0].isupper()]


def _all_in(some: list[str], others: list[str]) -> bool:
    """Tell whether every word of the one name is in the other: "party" is in "CP", and "CP" in "Communist Party"."""
    return bool(some) and all(_in(one, others) for one in some)


def _in(word: str, others: list[str]) -> bool:
    if any(fold(word) == fold(other) for other in others):
        return True
    if _are_initials(word):
        letters = iter([other[0].upper() for other in others])
        return all(letter in letters for letter in word)
    return any(_are_initials(other) and word[0].upper() in other for other in others)


def _are_initials(word: str) -> bool:
    return word.isupper() and len(word) in _INITIALS


def related_apart(some: tuple[Thing, ...], others: tuple[Thing, ...]) -> bool:
    """Tell whether no one of some things can be one of the others; where there are none, any can."""
    return bool(some and others) and not any(may_be_one(one, other) for one, other in product(some, others))
