"""Letter-spaced words, as old print and typescripts stress them: "E r n a  V o l k m a r".

Letters one blank apart are a word, two blanks or a capital begin the next. Words of one or two letters stay as they
are, and so does a run without a capital: initials and lists of letters are written like that too.
"""

import re
from collections.abc import Iterable, Iterator

from testimonia.repair.copy import Edit

_RUN = re.compile(
    r"(?<![^\s(\"“„«])[^\W\d_](?:[ \u00a0]{1,3}[^\W\d_](?![\w'’.])|[ \u00a0]{1,3}[^\W\d_](?=\.\W)){2,}"
)
_LETTER = re.compile(r"([ \u00a0]*)([^\W\d_])")
_SHORTEST, _SHORTEST_CAPITALS, _SHORTEST_RUN = 3, 5, 4
"""Letters of a word, of one in capitals, and of the longest word of a run."""


def closed_up(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[Edit]:
    """Yield an edit for each word of the spans that is set letter by letter."""
    for start, end in spans:
        for run in _RUN.finditer(text, start, end):
            words = [word for word in _words(text, run) if _is_word(text, word)]
            if max(map(len, words), default=0) >= _SHORTEST_RUN:
                yield from (Edit(w[0], w[-1] + 1, "".join(text[p] for p in w), w) for w in words)


def _words(text: str, run: re.Match[str]) -> list[list[int]]:
    """Return the words of a run, each as the places of its letters."""
    found: list[list[int]] = []
    for match in _LETTER.finditer(text, run.start(), run.end()):
        place = match.start(2)
        if not found or len(match[1]) > 1 or (text[place].isupper() and text[found[-1][-1]].islower()):
            found.append([])
        found[-1].append(place)
    return found


def _is_word(text: str, places: list[int]) -> bool:
    """Tell whether letters are a word with a capital, or one in capitals of some length."""
    word = "".join(text[place] for place in places)
    if word.isupper():
        return len(word) >= _SHORTEST_CAPITALS
    return len(word) >= _SHORTEST and word[0].isupper() and word[1:].islower()
