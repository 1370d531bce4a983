"""How names are written: what they begin and end with, and what stands outside.

The encoder reads what stands around a word, and now and then takes "b. Kovno", "a widow" or "Mme Kollontai" for a name.
What a name can look like it need not guess.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from testimonia.names.particles import PARTICLES
from testimonia.sentence import Sentence
from testimonia.tagger import gazetteer
from testimonia.tagger.heads import Span


def kept(sentence: Sentence, found: Sequence[Span]) -> Iterator[Span]:
    """Yield the names as we mark them, without title, article and possessive; those that cannot be one are left out."""
    bare = (
        replace(span, first=first, last=last)
        for span, (first, last) in _bare(sentence, found)
        if first < last
    )
    yield from _whole(sentence, [span for span in bare if possible(sentence, span.first, span.last)])


def _bare(sentence: Sentence, found: Iterable[Span]) -> Iterator[tuple[Span, tuple[int, int]]]:
    return ((span, gazetteer.bare(sentence.lower, span.first, span.last, span.kind)) for span in found)


def _whole(sentence: Sentence, names: Sequence[Span]) -> Iterator[Span]:
    """Yield names, those of persons joined that a name in brackets parts: "Lauga (Bobbi) Davidson" is one."""
    held: Span | None = None
    for name in names:
        if held is not None and _goes_on(sentence, held, name):
            held = replace(held, last=name.last, probability=min(held.probability, name.probability))
            continue
        if held is not None:
            yield held
        held = name
    if held is not None:
        yield held


def _goes_on(sentence: Sentence, held: Span, name: Span) -> bool:
    """Tell whether a name is one word in brackets behind another that goes on behind them, or is what goes on there."""
    if (held.kind, name.kind) != ("person", "person"):
        return False
    words = sentence.words
    between = words[held.last : name.first]
    if "(" in words[held.first : held.last] and words[held.last - 1] != ")":
        return between == [")"] and words[held.last - 2] == "("
    behind = words[name.first + 1 : name.first + 3]
    return (
        between in (["("], [".", "("])
        and behind[:1] == [")"]
        and all(map(capital, behind[1:]))
        and len(behind) > 1
    )


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
