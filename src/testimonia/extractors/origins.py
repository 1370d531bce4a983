"""Of which people somebody comes: "of Jewish descent", "born into a Kurdish family", "was Jewish"."""

from collections.abc import Iterator

from testimonia.clauses.values import Clause, Phrase
from testimonia.extractors.common import Draft, persons
from testimonia.languages.en.analysis import Analysis
from testimonia.languages.en.classes import demonyms, fits
from testimonia.languages.en.modality import asserted

ORIGIN_VERBS = frozenset({"bear", "come", "grow", "raise", "descend", "stem", "hail", "bring"})
FAMILY_PREPOSITIONS = frozenset({"in", "into", "from", "of", "to"})


def extract(analysis: Analysis) -> Iterator[Draft]:
    """Yield what a sentence says of the people somebody belongs to by descent."""
    for clause in analysis.clauses:
        yield from _descent(analysis, clause)
        if clause.verb.lemma == "be":
            yield from _predicate(analysis, clause)
    for phrase in analysis.phrases:
        if phrase.name is not None and phrase.entity == "person":
            yield from _apposed(analysis, phrase)
            yield from _title(analysis, phrase)


def _descent(analysis: Analysis, clause: Clause) -> Iterator[Draft]:
    for preposition, group in clause.complements:
        for phrase in group:
            family = clause.verb.lemma in ORIGIN_VERBS and preposition in FAMILY_PREPOSITIONS
            if (preposition == "of" and clause.verb.lemma == "be" and fits(phrase, "descent")) or (
                family and fits(phrase, "family")
            ):
                yield from _of(analysis, clause, phrase)


def _of(analysis: Analysis, clause: Clause, phrase: Phrase) -> Iterator[Draft]:
    word = _people(analysis, phrase, nations=fits(phrase, "descent"))
    if word < 0:
        return
    for person in persons(analysis, clause.subjects):
        draft = _draft(analysis, person, word, phrase)
        draft.polarity, draft.modality = asserted(clause)
        yield draft


def _predicate(analysis: Analysis, clause: Clause) -> Iterator[Draft]:
    """Read "was Jewish" and "was a Polish Jew", where nothing else stands with the verb."""
    noun = clause.objects[0][0] if clause.objects else None
    if noun is not None and (noun.name is not None or noun.pronoun):
        return
    word = noun.head if noun is not None else clause.unit
    lower = analysis.sentence.lower[word]
    people, nation = fits(_as_noun(lower), "people"), noun is None and lower in demonyms()
    if word == clause.verb.head or not (people or nation):
        return
    for person in persons(analysis, clause.subjects):
        first, last = (noun.first, noun.last) if noun is not None else (word, word + 1)
        draft = _draft(analysis, person, word, Phrase("np", first, last, lower, head=word))
        if not people:
            draft.type, draft.role = "nationality", "citizen"
        draft.polarity, draft.modality = asserted(clause)
        yield draft


def _title(analysis: Analysis, person: Phrase) -> Iterator[Draft]:
    """Read "the Jewish socialist X"."""
    assert person.name is not None
    for k in range(person.owner.last if person.owner else person.first, person.name.first):
        if fits(_as_noun(analysis.sentence.lower[k]), "people"):
            yield _draft(analysis, person, k, person)


def _apposed(analysis: Analysis, person: Phrase) -> Iterator[Draft]:
    """Read "X, of Jewish descent," behind a name."""
    for preposition, noun in analysis.structure.behind(person):
        if preposition == "of" and fits(noun, "descent"):
            word = _people(analysis, noun, nations=True)
            if word >= 0:
                yield _draft(analysis, person, word, noun)


def _people(analysis: Analysis, phrase: Phrase, *, nations: bool) -> int:
    """Return which word of a phrase names a people, -1 if none does; nations count only where descent is spoken of."""
    for k in range(phrase.head - 1, phrase.first - 1, -1):
        word = analysis.sentence.lower[k]
        if fits(_as_noun(word), "people") or (nations and word in demonyms()):
            return k
    return -1


def _as_noun(word: str) -> Phrase:
    return Phrase("np", 0, 1, word, head=0)


def _draft(analysis: Analysis, person: Phrase, word: int, phrase: Phrase) -> Draft:
    return Draft(
        "ethnicity", "of", person, f"people “{analysis.sentence.lower[word]}”", score=0.85,
        first=min(person.first, phrase.first), last=max(phrase.last, person.last),
        value=analysis.text(word, word + 1), anchor=phrase.first,
    )  # fmt: skip
