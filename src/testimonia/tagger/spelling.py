"""How names are written: what they begin and end with, and what stands outside.

The encoder reads what stands around a word, and now and then takes "b. Kovno", "a widow" or "Mme Kollontai" for a name.
What a name can look like it need not guess.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from testimonia.names.fold import fold
from testimonia.names.given import of_two_genders
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
    before = sentence.words[max(held.last - 2, held.first) : held.last]
    if before[:1] == ["("]:
        return sentence.words[held.last : name.first] == [")"]
    return _is_within(sentence, held, name)


def _is_within(sentence: Sentence, held: Span, name: Span) -> bool:
    """Tell whether a name opens with the one word in brackets that a person is called between the parts of a name."""
    words = sentence.words
    if of_two_genders(fold(words[held.first]), fold(words[name.first])):
        return False  # somebody and their partner: "Neil (Sandra) Abbot"
    closing, behind = words[name.first + 1 : name.first + 2], words[name.first + 2 : name.first + 3]
    opened = words[held.last : name.first] in (["("], [".", "("])
    return opened and closing == [")"] and any(map(capital, behind))


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
