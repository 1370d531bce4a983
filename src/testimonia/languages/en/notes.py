"""The words of English notes and lexica."""

import re
from collections.abc import Iterable
from functools import cache

from testimonia.languages.en.lexicon import load_toml
from testimonia.languages.parts.notes import Notes

_TABLE = load_toml("notes.toml")


def _either(words: Iterable[str]) -> str:
    """Return a pattern of words; one of a single letter counts only as it is written."""
    patterns = (re.escape(word).replace("\\ ", "[ ]") for word in sorted(words, key=len, reverse=True))
    return "|".join(f"(?-i:{pattern})" if len(pattern) < len("a\\.") + 1 else pattern for pattern in patterns)


_TIMES = rf"(?:\d|(?:{_either([*_TABLE['dated_before']['words'], *map(str.title, _TABLE['months'])])})\b)"
_NAMED = rf"(?:{_either(_TABLE['dated_before']['names'])})(?=[ ](?-i:[A-ZÀ-Þ]))"
_PEOPLES = f"(?:{_either(_TABLE['peoples'])})"
CUT = (
    rf"\b(?-i:{_PEOPLES}(?:-{_PEOPLES})*)(?=[ ](?-i:[a-zà-ÿ]|[A-Z]{{2}}))"
    rf"|\b(?:{_either(_TABLE['nouns'].keys() - _TABLE['verbs'])})(?=[ ]of\b)"
    rf"|\b(?:{_either(_TABLE['nouns'].keys() & _TABLE['verbs'])})(?=[ ]of[ ](?:an?\b|the\b|(?-i:[A-ZÀ-Þ])))"
    rf"|\b(?:{_either(_TABLE['dated'])})(?=[ ]{_TIMES})|\b{_NAMED}"
    rf"|\b(?:{_either([*_TABLE['participles'], *_TABLE['prepositions']])})(?=[ ])"
)
"""Abbreviations that are one word with their full stop: of a people before a noun, of a noun before "of", of a verb."""
_WHOLE = {
    short.lower(): word.lower()
    for table in ("peoples", "nouns", "participles", "dated", "prepositions")
    for short, word in _TABLE[table].items()
}


def whole(word: str) -> str:
    """Return the word that an abbreviation stands for, in small letters: of "Russ.-It." "russian-italian"."""
    lower = word.lower()
    return _WHOLE.get(lower) or "-".join(_WHOLE.get(part, part) for part in lower.split("-"))


@cache
def notes() -> Notes:
    """Return the words, from ``notes.toml``."""
    table = _TABLE
    return Notes(
        verbs=table["verbs"], not_verbs=frozenset(table["not_verbs"]), months=frozenset(table["months"]),
        located={preposition: frozenset(verbs) for preposition, verbs in table["located"].items()},
        determiners=frozenset(table["determiners"]), counting=frozenset(table["counting"]),
        unsaid=table["unsaid"], labels=table["labels"], lives=frozenset(table["lives"]),
        ordinals={word: number for number, words in enumerate(table["ordinals"]) for word in words},
    )  # fmt: skip
