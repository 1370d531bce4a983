"""Sentences within quotation marks: what somebody says in several is read as several."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from testimonia.languages.protocol import Language
from testimonia.quotations.direct.marks import Direct
from testimonia.quotations.direct.spoken import Spoken
from testimonia.sentence import Sentence


def cut_in_marks(language: Language, spoken: Spoken) -> Language:
    """Return a language whose sentences end within quotation marks too: "“He fell. They ran,” she said."."""
    return replace(language, sentences=_Sentences(language, spoken)) if spoken.direct else language


@dataclass(frozen=True, slots=True)
class _Sentences:
    """The sentences of a language, those in quotation marks cut."""

    language: Language
    spoken: Spoken

    def __call__(self, text: str, start: int, end: int) -> list[Sentence]:
        found = self.language.sentences(text, start, end)
        speech = (each for each in self.spoken.inside(start, end) if each.kind != "name")
        places = sorted({place for each in speech for place in self._begun(text, each, end)})
        return [part for sentence in found for part in _cut(sentence, places)] if places else found

    def _begun(self, text: str, direct: Direct, end: int) -> Iterable[int]:
        """Return where sentences begin inside of a quotation, but for the first."""
        inner = self.language.sentences(text, direct.start + 1, min(direct.end - 1, end))
        return (sentence.start for sentence in inner[1:])


def _cut(sentence: Sentence, places: list[int]) -> Iterator[Sentence]:
    """Yield the parts of a sentence that begin at places in order."""
    inside = places[bisect_left(places, sentence.start + 1) : bisect_left(places, sentence.end)]
    bounds = sorted({0, *(bisect_left(sentence.starts, place) for place in inside), len(sentence)})
    if len(bounds) == 2:
        yield sentence
        return
    for first, last in pairwise(bounds):
        starts, ends = sentence.starts[first:last], sentence.ends[first:last]
        words, lower = sentence.words[first:last], sentence.lower[first:last]
        yield Sentence(starts[0], ends[-1], words, lower, starts, ends)
