"""A copy of a text for reading, of the same length: what print and scan broke is whole there.

Every letter of the copy comes from one place of the text. A word that was joined stands where its first part stood, and
blanks fill the rest of its room, so that all other words stand in the copy where they stand in the text.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from testimonia.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Edit:
    """Characters ``start:end`` of the text read ``words``, which are no longer; ``places`` is where each stands."""

    start: int
    end: int
    words: str
    places: Sequence[int]


@dataclass(frozen=True, slots=True)
class Repaired:
    """The copy; ``places`` is where the characters stand that moved: place in the copy → place in the text."""

    text: str
    places: Mapping[int, int] = field(default_factory=dict)

    def start(self, place: int) -> int:
        """Return where in the text a word begins that begins at a place of the copy."""
        return self.places.get(place, place)

    def end(self, place: int) -> int:
        """Return where in the text a word ends that ends at a place of the copy."""
        return self.places.get(place - 1, place - 1) + 1

    def placed(self, sentence: Sentence) -> Sentence:
        """Return a sentence of the copy with the places that its words have in the text."""
        if not self.places:
            return sentence
        starts, ends = [self.start(place) for place in sentence.starts], [self.end(p) for p in sentence.ends]
        start, end = self.start(sentence.start), self.end(sentence.end)
        return Sentence(start, end, sentence.words, sentence.lower, starts, ends, sentence.tags)


def applied(text: str, edits: Iterable[Edit]) -> Repaired:
    """Return the copy that edits make of a text; of two that overlap, the one that begins first is made."""
    pieces: list[str] = []
    places: dict[int, int] = {}
    at = 0
    for edit in sorted(edits, key=lambda each: (each.start, -each.end)):
        if edit.start < at:
            continue
        pieces += text[at : edit.start], edit.words.ljust(edit.end - edit.start)
        moved = ((edit.start + n, place) for n, place in enumerate(edit.places))
        places.update((here, place) for here, place in moved if here != place)
        at = edit.end
    return Repaired("".join((*pieces, text[at:])), places) if pieces else Repaired(text)
