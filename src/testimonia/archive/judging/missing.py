"""What a reader who read a passage whole found missing in it.

The amendment of such an entry has ``missing``, a list of ``type`` and ``words``, which stand in the passage, and
``stated``: what the archive stated of the passage then, told the same way. By the latter it is known after another
reading which statements are new, and which are read no more.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from testimonia.archive.judging.entry import LONGEST, of_length, one_line
from testimonia.archive.judging.stretches import Span, places
from testimonia.archive.store import Archive
from testimonia.errors import JudgementError
from testimonia.vocabulary import statement_type

Item = dict[str, str]
MISSING, STATED = "missing", "stated"
KEYS = (MISSING, STATED)
MOST = 200
"""Statements that may be missing in one passage."""

_UNSEEN = frozenset("\u00ad\u200b\u2060\ufeff")
"""Soft hyphens and their like: who copies or types words does not know of them."""
_PASSAGE = 'SELECT 1 FROM passage WHERE source_id = ? AND begin >= ? AND "end" <= ?'
_STATED = (
    'SELECT type, quote FROM said WHERE source_id = ? AND begin >= ? AND begin < ? ORDER BY begin, "end", id'
)


def kept(
    archive: Archive, source: str, span: tuple[int, int], missing: Sequence[tuple[str, str]]
) -> dict[str, list[Item]]:
    """Return what is missing in a passage, given by types and words, as it is kept: the words as the source has them.

    Raises:
        JudgementError: no whole passage lies there; words do not stand in it, or none are given; there are too many.
        VocabularyError: a type is not in the vocabulary.
    """
    if archive.execute(_PASSAGE, (source, *span)).fetchone() is None:
        raise JudgementError(
            f"No whole passage lies at {span[0]}:{span[1]}. testimonia audit --recall N --list gives places of some."
        )
    sql = "SELECT substr(text, ? + 1, ?) FROM source WHERE id = ?"
    text = str(archive.execute(sql, (span[0], span[1] - span[0], source)).fetchone()[0])
    stated = archive.execute(_STATED, (source, *span)).fetchall()
    made = {
        MISSING: [{"type": kind, "words": _words(text, words)} for kind, words in missing],
        STATED: [{"type": row["type"], "words": _folded(row["quote"])} for row in stated],
    }
    check(made, text)
    return made


def check(asked: Mapping[str, Any], text: str) -> None:
    """Check what an entry says is missing in a passage of this text, and what it says was stated.

    Raises:
        JudgementError: it has something else, or not what it should have; words do not stand in the passage.
        VocabularyError: what is missing is of a type that the vocabulary does not have.
    """
    if set(asked) != set(KEYS):
        raise JudgementError(f"A passage read whole has {' and '.join(KEYS)}, and nothing else.")
    for key in KEYS:
        _check_list(key, asked[key])
    if len(asked[MISSING]) > MOST:
        raise JudgementError(
            f"In one passage at most {MOST} can be missing; these are {len(asked[MISSING])}."
        )
    for one in asked[MISSING]:
        statement_type(one["type"])
        _words(text, of_length(one["words"], LONGEST, "What is quoted"))


def _check_list(key: str, items: object) -> None:
    if not isinstance(items, list):
        raise JudgementError(f"{key!r} is no list of statements.")
    for one in items:
        if not (isinstance(one, dict) and set(one) == {"type", "words"} and all(map(_is_told, one.values()))):
            raise JudgementError(f"What is {key} has a type and words, not {one!r}.")


def _is_told(value: object) -> bool:
    return isinstance(value, str) and bool(value)


def in_words(items: Iterable[Mapping[str, str]]) -> str:
    """Return what is missing on a line: birth “born in Lindau”; death “died there”."""
    told = (f"{one['type'].replace('_', ' ')} “{one['words']}”" for one in items)
    return "; ".join(told) or "nothing"


def spans(text: str, words: str) -> list[Span]:
    """Return where words stand in a text, whatever way they are set; what nobody sees is passed over on either side."""
    seen = [place for place, mark in enumerate(text) if mark not in _UNSEEN]
    found = places(
        "".join(text[place] for place in seen), "".join(one for one in words if one not in _UNSEEN)
    )
    return [(seen[begin], seen[end - 1] + 1) for begin, end in found]


def _words(text: str, written: str) -> str:
    """Return words of a passage as it has them, with single spaces, however they were written."""
    words = one_line(written)
    found = spans(text, words)
    if not found:
        shown = f"“{words[:80]}{' …' if len(words) > 80 else ''}”" if words else "no words"
        raise JudgementError(f"The passage does not have {shown}. Write them as they stand there.")
    begin, end = found[0]
    return _folded(text[begin:end])


def _folded(words: str) -> str:
    return " ".join(words.split())
