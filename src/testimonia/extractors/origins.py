"""Of which people somebody comes: "of Jewish descent", "born into a Kurdish family", "was Jewish"."""

from collections.abc import Iterator
from dataclasses import replace

from testimonia.analysis import Analysis
from testimonia.clauses.modality import asserted
from testimonia.clauses.values import Clause, Phrase
from testimonia.extractors.classes import fits, word_fits
from testimonia.extractors.common import Draft, is_named_person, is_noun, persons
from testimonia.extractors.language import nouns, words


def extract(analysis: Analysis) -> Iterator[Draft]:
    """Yield what a sentence says of the people somebody belongs to by descent."""
    for clause in analysis.clauses:
        yield from _descent(analysis, clause)
        if clause.verb.lemma == words(analysis).be:
            yield from _predicate(analysis, clause)
    for phrase in analysis.phrases:
        if is_named_person(phrase):
            yield from _apposed(analysis, phrase)
            yield from _title(analysis, phrase)


def _descent(analysis: Analysis, clause: Clause) -> Iterator[Draft]:
    for preposition, group in clause.complements:
        for phrase in group:
            if _tells_descent(analysis, clause, preposition, phrase):
                yield from _of(analysis, clause, phrase)


def _tells_descent(analysis: Analysis, clause: Clause, preposition: str, phrase: Phrase) -> bool:
    """Tell whether it is said of which people somebody comes: "was of … descent", "was born into a … family"."""
    verb, known = clause.verb.lemma, words(analysis)
    if (verb, preposition) == (known.be, known.of) and fits(analysis, phrase, "descent"):
        return True
    from_family = verb in known.descending and preposition in known.family
    return from_family and fits(analysis, phrase, "family")


def _of(analysis: Analysis, clause: Clause, phrase: Phrase) -> Iterator[Draft]:
    word = _people(analysis, phrase, nations=fits(analysis, phrase, "descent"))
    for person in persons(analysis, clause.subjects if word >= 0 else ()):
        yield _told_by(analysis, clause, _draft(analysis, person, word, phrase))


def _predicate(analysis: Analysis, clause: Clause) -> Iterator[Draft]:
    """Read "was Jewish" and "was a Polish Jew", where nothing else stands with the verb."""
    said = _predicative(analysis, clause)
    if said is None or said.head == clause.verb.head:
        return
    word = analysis.sentence.lower[said.head]
    people = word_fits(analysis, word, "people")
    nation = not clause.objects and word in nouns(analysis).demonyms
    for person in persons(analysis, clause.subjects if people or nation else ()):
        draft = _told_by(analysis, clause, _draft(analysis, person, said.head, said))
        yield draft if people else replace(draft, type="nationality", role="citizen")


def _predicative(analysis: Analysis, clause: Clause) -> Phrase | None:
    """Return the noun behind "is", else the adjective there as a phrase of its own; None for a name or pronoun."""
    if not clause.objects:
        word = clause.unit
        return Phrase("np", word, word + 1, analysis.sentence.lower[word], head=word)
    noun = clause.objects[0][0]
    return noun if is_noun(noun) else None


def _title(analysis: Analysis, person: Phrase) -> Iterator[Draft]:
    """Read "the Jewish socialist X"."""
    assert person.name is not None
    for k in range(person.owner.last if person.owner else person.first, person.name.first):
        if word_fits(analysis, analysis.sentence.lower[k], "people"):
            yield _draft(analysis, person, k, person)


def _apposed(analysis: Analysis, person: Phrase) -> Iterator[Draft]:
    """Read "X, of Jewish descent," behind a name."""
    for preposition, noun in analysis.structure.behind(person):
        if preposition == words(analysis).of and fits(analysis, noun, "descent"):
            word = _people(analysis, noun, nations=True)
            if word >= 0:
                yield _draft(analysis, person, word, noun)


def _people(analysis: Analysis, phrase: Phrase, *, nations: bool) -> int:
    """Return which word of a phrase names a people, -1 if none does; nations count only where descent is spoken of."""
    for k in range(phrase.head - 1, phrase.first - 1, -1):
        word = analysis.sentence.lower[k]
        if word_fits(analysis, word, "people") or (nations and word in nouns(analysis).demonyms):
            return k
    return -1


def _told_by(analysis: Analysis, clause: Clause, draft: Draft) -> Draft:
    polarity, modality = asserted(clause, analysis.language.modality())
    return replace(draft, polarity=polarity, modality=modality)


def _draft(analysis: Analysis, person: Phrase, word: int, phrase: Phrase) -> Draft:
    return Draft(
        "ethnicity", "of", person, f"people “{analysis.sentence.lower[word]}”", score=0.85,
        first=min(person.first, phrase.first), last=max(phrase.last, person.last),
        value=analysis.text(word, word + 1), anchor=phrase.first,
    )  # fmt: skip
