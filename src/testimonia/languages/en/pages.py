"""The English of the pages, from ``pages.toml``."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any

from testimonia.languages.en.lemmas import lemma
from testimonia.languages.en.lexicon import load_toml
from testimonia.languages.parts.pages import PageWording

BY_TWO = ("author_says", "others_said", "verbs", "links", "links_of_kind", "values")
"""Tables in a table: by kind, or by manner."""
SETS = ("no_author", "no_speaker", "opening", "prepositions")
FORMS = ("VBD", "VBZ", "VBG", "VB", "NN")
"""Tags under which the word of a cue is looked up: it stands here without its sentence."""


@cache
def pages() -> PageWording:
    """Return the words."""
    table = load_toml("pages.toml")
    found: dict[str, Any] = {name: _by_two(table.pop(name)) for name in BY_TWO}
    found |= {name: frozenset(table.pop(name)) for name in SETS}
    that = table.pop("told_that")
    found["denying"] = frozenset(that.format(verb=verb) for verb in table.pop("denying"))
    found["told"] = _told(table.pop("told"), table.pop("told_by"), that)
    return PageWording(**found, **table)


def _told(verbs: Sequence[str], nouns: Mapping[str, str], that: str) -> Callable[[str], str]:
    """Return how a cue reads as part of a sentence: by its last word that is a form of one of the verbs."""
    bases = {lemma(verb, FORMS[0]): verb for verb in verbs} | dict(nouns)

    @lru_cache(maxsize=4096)
    def told(cue: str) -> str:
        for word in reversed(cue.lower().split()):
            verb = next((bases[base] for tag in FORMS if (base := lemma(word, tag)) in bases), "")
            if verb:
                return that.format(verb=verb)
        return ""

    return told


def _by_two(table: dict[str, dict[str, str]]) -> dict[tuple[str, str], str]:
    return {(first, second): words for first, inner in table.items() for second, words in inner.items()}
