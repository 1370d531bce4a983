"""Blocks: the keys under which referents are looked up, so that only those that may be one are compared.

A key is the skeleton of a surname, a space, and how much of a name is known besides:

    =k      everybody of the surname whose first given name or initial is k; "=" alone where there is none
    1 …     a full name, by the class of its first given name: of all forms that stand for one another
    2 …     a full name, by that of a further given name, or of half of a hyphenated one
    < > |   a full name whose first given name is long enough for a slip of the pen: beginning, end, all but the middle
    &k      a full name that begins with an initial
    @       a full name beside which its bearer is known by the bare surname
    ?k      initials
    *       a bare surname
    ~word   somebody known more fully whom a source calls by this word alone
    ^       less than a full name, of somebody whose own source names another of the surname more fully

Keys follow from names only. Two full names of which ``features.name`` finds more than that given names differ meet
in a key; so persons of one surname with other given names are never compared, however many they are.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache

from testimonia.names.fold import fold
from testimonia.names.forms import is_initial, skeleton, transliteration
from testimonia.names.given import forms, heads, written
from testimonia.names.parts import PersonName
from testimonia.persons.portraits import FULL, INITIALS, SURNAME, bare_surnames, name_level

ALONE = "!alone"
"""What stands before a referent that has no name to compare."""
FULLER = "^"
SLIP = 6
"""Letters that a given name must have for a slip of the pen to count; as in ``features``."""
PIECE = 3
"""Letters at one end of such a name of which a single slip leaves one end whole."""


def block_keys(names: Iterable[PersonName]) -> frozenset[str]:
    """Return the keys of somebody known by these names; none where no name can be compared."""
    return _block_keys(tuple(names))


@lru_cache(maxsize=65536)
def _block_keys(names: tuple[PersonName, ...]) -> frozenset[str]:
    whole = any(name_level(name) == FULL for name in names)
    return frozenset(
        f"{skeleton(name.surname)} {key}" for name in names if name.surname for key in _kinds(name, whole)
    )


@lru_cache(maxsize=65536)
def memory_keys(names: tuple[PersonName, ...]) -> frozenset[str]:
    """Return the keys by which somebody is found in memory: what a slip of the pen leaves is told more narrowly.

    ``- …`` is a longer first given name, and such a name with one letter left out.
    """
    kept = (key for key in block_keys(names) if key[len(surname_of(key)) + 1] not in "<>|")
    slips = (
        f"{skeleton(name.surname)} -{one}"
        for name in names
        if name.surname and len(name.first) >= SLIP
        for one in {name.first, *(name.first[:n] + name.first[n + 1 :] for n in range(len(name.first)))}
    )
    return frozenset((*kept, *slips))


def surnames(names: Iterable[PersonName]) -> frozenset[str]:
    """Return the skeletons of the surnames of somebody known by these names."""
    return frozenset(skeleton(name.surname) for name in names if name.surname)


def referent_blocks(referent: str, written_names: Iterable[str], names: Sequence[PersonName]) -> list[str]:
    """Return the keys of a referent of whom this is written, and known by these names; without one it is alone."""
    keys = block_keys(names)
    if not keys:
        return [f"{ALONE} {referent}"]
    fuller = any(name.given for name in names)
    called = bare_surnames(written_names) if fuller else ()
    return sorted(keys | {called_key(word) for word in called})


def told_apart(blocks: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, str]]:
    """Yield a key ``^`` for those of one source who are known by less of a name than others of the surname.

    ``blocks`` are the keys of each referent of the source.
    """
    levels: dict[str, dict[str, int]] = defaultdict(dict)
    for referent, keys in blocks.items():
        for key in keys:
            surname = surname_of(key)
            levels[surname][referent] = max(
                levels[surname].get(referent, 0), _LEVELS.get(key[len(surname) + 1 :][:1], 0)
            )
    levels.pop("", None)
    for surname, of in levels.items():
        most = max(of.values())
        yield from ((f"{surname} {FULLER}", referent) for referent, level in of.items() if 0 < level < most)


_LEVELS = {"1": FULL, "&": FULL, "@": FULL, "?": INITIALS, "*": SURNAME}
"""How much of a name a referent has that holds a key of this kind."""


def called_key(word: str) -> str:
    """Return the key of those whom a source calls by a bare surname."""
    return f"{skeleton(word)} ~{word}"


def surname_of(key: str) -> str:
    """Return the skeleton of the surname that a key is of; "" where it is of none."""
    surname, _, _ = key.partition(" ")
    return "" if surname.startswith("!") else surname


# ---------------------------------------------------------------- who meets whom


_MEETS = {"=": ("&", "@"), "&": ("=",), "?": ("=", "*", "@"), "1": ("1", "2"), "2": ("1",)}
_WITH_REST = frozenset("=&12")


@lru_cache(maxsize=65536)
def meets(key: str) -> tuple[str, ...]:
    """Return the keys whose holders the holder of a key is to be compared with.

    A key without a space stands for everybody of the surname.
    """
    surname, _, kind = key.partition(" ")
    first, rest = kind[:1], kind[1:]
    if first in {"*", "@"}:
        return (surname,)
    if first in {"<", ">", "|", "-"}:
        return (key,)
    return tuple(f"{surname} {other}{rest if other in _WITH_REST else ''}" for other in _MEETS.get(first, ()))


def touches(key: str) -> tuple[str, ...]:
    """Return the keys whose holders are looked at again when a holder of this key comes, changes or goes.

    Those with less than a full name are left out: they are decided by surname.
    """
    surname, _, kind = key.partition(" ")
    return (key,) if kind[:1] in {"", "?", "*"} or surname == ALONE else meets(key)


class Blocks:
    """Who holds which keys, in memory."""

    def __init__(self) -> None:
        self._holders: dict[str, set[int]] = defaultdict(set)

    def add(self, number: int, keys: Iterable[str]) -> None:
        """Note that a number holds these keys."""
        for key in keys:
            self._holders[key].add(number)
            self._holders[surname_of(key)].add(number)

    def near(self, keys: Iterable[str]) -> set[int]:
        """Return those whom a holder of these keys is to be compared with."""
        held = self._holders
        wanted = {other for key in keys for other in meets(key)}
        return set().union(*(held[key] for key in wanted if key in held))


# ---------------------------------------------------------------- one name


def _kinds(name: PersonName, whole: bool) -> Iterator[str]:
    """Yield the keys of one name, without the surname; ``whole`` tells that its bearer has a full name."""
    if not name.given:
        yield from ("=", "@" if whole else "*")
        return
    first = name.given[0]
    letters = _letters(first)
    yield from (f"={letter}" for letter in letters)
    if is_initial(first):
        yield from (f"{'&' if whole else '?'}{letter}" for letter in letters)
    else:
        yield from (f"1{one}" for one in given_classes(first))
        yield from _ends(first)
    yield from (f"2{one}" for part in _further(name) for one in given_classes(part))


def _further(name: PersonName) -> Iterator[str]:
    """Yield the given names behind the first, and the halves of hyphenated ones; no initials."""
    halves = (half for part in name.given if "-" in part for half in part.split("-"))
    return (part for part in (*name.given[1:], *halves) if part and not is_initial(part))


@lru_cache(maxsize=65536)
def _letters(given: str) -> tuple[str, ...]:
    """Return the letters that an initial of a given name may begin with: Yuri is written Juri too."""
    own = transliteration(given)
    others = (form for form in forms(given) if transliteration(form) == own)
    return tuple(sorted({form[0] for form in (given, *others)}))


@lru_cache(maxsize=65536)
def given_classes(given: str) -> tuple[str, ...]:
    """Return the classes of a given name: two names that are one, or forms of one, share a class."""
    spelled = transliteration(given)
    found = heads(given) | _heads_by_spelling().get(spelled, frozenset())
    return tuple(sorted(found)) or (spelled,)


@cache
def _heads_by_spelling() -> dict[str, frozenset[str]]:
    """Return the heads of all listed given names by how their letters are transliterated."""
    found: dict[str, frozenset[str]] = {}
    for name in (*written("f"), *written("m"), *written("")):
        folded = fold(name).replace(" ", "-")
        spelled = transliteration(folded)
        found[spelled] = found.get(spelled, frozenset()) | heads(folded)
    return found


def _ends(given: str) -> Iterator[str]:
    """Yield what a single slip of the pen leaves whole of a longer given name."""
    if len(given) >= SLIP:
        yield from (f"<{given[:PIECE]}", f">{given[-PIECE:]}")
    if len(given) == SLIP:
        yield f"|{given[: PIECE - 1]}{given[PIECE + 1 :]}"
