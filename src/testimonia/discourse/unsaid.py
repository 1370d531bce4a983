"""Notes without a verb: "To Moscow 1926.", "In Java 1913–18;" tell where somebody went or was, "Works: …" of books."""

from collections.abc import Callable, Iterator, Sequence

from testimonia.analysis import Analysis
from testimonia.clauses.values import Clause, Phrase, Time

PLACE, WORK, NP = "place", "work", "np"
ENDS = frozenset({"stop", "close"})


def unsaid(analysis: Analysis, stand_in: Callable[[int], Phrase]) -> Iterator[Clause]:
    """Yield a clause for each part of a sentence that is only a place behind a preposition and a time.

    ``stand_in`` returns the phrase of whom it is said, at a word.
    """
    for first, last in _parts(analysis.phrases):
        part = analysis.phrases[first:last]
        preposition, place = _where(part)
        verb = analysis.language.notes().unsaid.get(preposition.word) if preposition is not None else None
        times = _times(part)
        if verb is None or place is None or not times:
            continue
        word = part[0].first
        yield Clause(
            first, Phrase("vg", word, word + 1, part[0].word, head=word, lemma=verb, form="finite"),
            unit=analysis.structure.tree.of[word], subjects=(stand_in(word),), first=word, last=part[-1].last,
            complements=((preposition.word, (place,)),) if preposition is not None else (), times=times,
        )  # fmt: skip


def labelled(analysis: Analysis, stand_in: Callable[[int], Phrase]) -> Iterator[Clause]:
    """Yield the clause that a label before a colon stands for: "Works: Salt (1901); Bread (1903)."."""
    sentence, phrases = analysis.sentence, analysis.phrases
    verb = analysis.language.notes().labels.get(sentence.lower[0])
    works = tuple(phrase for phrase in phrases if phrase.kind == NP and phrase.entity == WORK)
    if verb is None or not works or sentence.words[1] != ":":
        return
    yield Clause(
        0, Phrase("vg", 0, 1, sentence.lower[0], head=0, lemma=verb, form="finite"),
        unit=analysis.structure.tree.of[0], subjects=(stand_in(0),), first=0, last=works[-1].last, objects=(works,),
    )  # fmt: skip


def _parts(phrases: Sequence[Phrase]) -> Iterator[tuple[int, int]]:
    """Yield where each part of a sentence between full stops and semicolons begins and ends."""
    first = 0
    for index, phrase in enumerate([*phrases, None]):
        if phrase is None or phrase.kind in ENDS:
            if index > first:
                yield first, index
            first = index + 1


def _where(part: Sequence[Phrase]) -> tuple[Phrase | None, Phrase | None]:
    """Return the preposition and the place of a part that holds nothing else but times."""
    nouns = [phrase for phrase in part if phrase.kind == NP]
    others = {phrase.kind for phrase in part} - {NP, "prep", "time"}
    if len(nouns) != 1 or others or nouns[0].entity != PLACE or nouns[0].name is None:
        return None, None
    before = part[part.index(nouns[0]) - 1]
    return (before, nouns[0]) if before.kind == "prep" else (None, None)


def _times(part: Sequence[Phrase]) -> tuple[Time, ...]:
    """Return the times of a part that say when, with their prepositions."""
    found = ((k, phrase.time) for k, phrase in enumerate(part) if phrase.time is not None)
    return tuple(
        (part[k - 1].word if k and part[k - 1].kind == "prep" else "", time)
        for k, time in found
        if time.date is not None and time.kind == "date"
    )
