"""Does a noun phrase belong to a class that a frame asks for? Classes are kinds, word lists, or both."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from testimonia.clauses.values import Phrase
from testimonia.languages.en.lexicon import load_toml
from testimonia.languages.en.nouns import ideologies, is_occupation

IT = frozenset({"it", "its"})
KINDS = frozenset({"person", "group", "place", "work", "event"})


@dataclass(frozen=True, slots=True)
class Heads:
    """One class of ``classes.toml``; see the head of that file."""

    heads: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    but: frozenset[str] = frozenset()
    inside: frozenset[str] = frozenset()
    name_inside: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    names: bool = False
    any: bool = False


NO_HEADS = Heads()


@cache
def _table() -> dict[str, Heads]:
    def words(entry: dict[str, Any], key: str) -> frozenset[str]:
        return frozenset(entry.get(key, ()))

    return {
        name: Heads(
            words(entry, "heads"), words(entry, "kinds"), words(entry, "but"), words(entry, "inside"),
            words(entry, "name_inside"), words(entry, "named"), bool(entry.get("names")), bool(entry.get("any")),
        )
        for name, entry in load_toml("classes.toml").items()
    }  # fmt: skip


def _works(phrase: Phrase, words: Sequence[str], codes: str) -> bool:
    """Tell whether a phrase names an occupation by its last word or its last two ("lathe operator")."""
    return is_occupation(" ".join(words[-2:]), codes) or is_occupation(phrase.word, codes)


def fits(phrase: Phrase, wanted: str, words: Sequence[str] = ()) -> bool:
    """Tell whether a noun phrase is of the class: a kind, "any", "occupation", "office", "ideology" or a word list.

    ``words`` are those of the phrase, in lower case, for classes that look at more than its head.
    """
    if wanted in KINDS:
        pronoun = phrase.pronoun and wanted != "person" and phrase.word not in IT
        return phrase.entity == wanted and not pronoun
    if wanted in BY_LIST:
        return phrase.name is None and BY_LIST[wanted](phrase, words)
    return wanted == "any" or _listed(phrase, _table().get(wanted, NO_HEADS), words)


BY_LIST: dict[str, Callable[[Phrase, Sequence[str]], bool]] = {
    "occupation": lambda phrase, words: not phrase.pronoun and _works(phrase, words, "obp"),
    "office": lambda phrase, words: _works(phrase, words, "pb"),
    "ideology": lambda phrase, _words: phrase.word in ideologies(),
}
"""Classes that lists of their own tell, of nouns without a name."""


def _listed(phrase: Phrase, wanted: Heads, words: Sequence[str]) -> bool:
    """Tell whether a noun phrase is of a class of ``classes.toml``."""
    if phrase.word in IT:  # resolved to a group or work; see nominals.resolve_it
        return phrase.entity in wanted.kinds
    if phrase.pronoun:
        return phrase.word in wanted.heads
    if phrase.word in wanted.but or (phrase.proper and not wanted.but.isdisjoint(words)):
        return False
    by_head = phrase.word in wanted.heads or phrase.entity in wanted.kinds or wanted.any
    return by_head or _named(phrase, wanted, words) or not wanted.inside.isdisjoint(words)


def _named(phrase: Phrase, wanted: Heads, words: Sequence[str]) -> bool:
    """Tell whether a name is enough, by its kind or a word inside it."""
    if not phrase.proper:
        return False
    return wanted.names or phrase.entity in wanted.named or not wanted.name_inside.isdisjoint(words)
