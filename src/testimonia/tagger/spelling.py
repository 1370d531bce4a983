"""How names are written: what they begin and end with, and what stands outside.

The encoder reads what stands around a word, and now and then takes "b. Kovno", "a widow" or "Mme Kollontai" for a name.
What a name can look like it need not guess.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from testimonia.names.particles import PARTICLES
from testimonia.sentence import Sentence
from testimonia.tagger import gazetteer
from testimonia.tagger.heads import Span


def kept(sentence: Sentence, found: Sequence[Span]) -> Iterator[Span]:
    """Yield the names as we mark them, without title, article and possessive; those that cannot be one are left out."""
    for span in found:
        first, last = gazetteer.bare(sentence.lower, span.first, span.last, span.kind)
        if first < last and possible(sentence, first, last):
            yield replace(span, first=first, last=last)


def possible(sentence: Sentence, first: int, last: int) -> bool:
    """Say whether these words can be a whole name: none begins or ends with a small word, but for listed papers."""
    if gazetteer.is_never_name(sentence.lower[first:last]):
        return False
    words = sentence.words[first:last]
    start, end = words[0], words[-1]
    opens = capital(start) or start[0].isdigit() or start in PARTICLES
    ends = capital(end) or (end[0].isdigit() and len(words) > 1)
    return (opens and ends) or " ".join(words) in gazetteer.small_papers()


def capital(word: str) -> bool:
    """Say whether a word is written as names are: a capital first, or after an article (d'Aragona)."""
    return word[0].isupper() or (
        word[0].isalpha() and not word.islower() and any(map(str.isupper, word[1:4]))
    )
