"""Which nouns are said of whom: predicates, appositions, titles before a name, "as …", entries in note style.

Each construction yields pairs of a person and a noun phrase; what the noun means is not decided here.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from testimonia.extractors.events import tail
from testimonia.extractors.frames import noun_frames
from testimonia.languages.en.analysis import Analysis
from testimonia.languages.en.classes import ideologies, is_occupation, occupations, singular
from testimonia.languages.en.clauses import Clause
from testimonia.languages.en.lexicon import GRAMMAR
from testimonia.languages.en.phrases import Phrase

COPULAS = frozenset({"be", "become", "remain"})
AS_REPORTED = GRAMMAR.speech | frozenset(
    "know regard see treat describe portray use denounce brand hail consider call present dismiss remove resign step "
    "stand retire appoint elect name nominate choose train apprentice qualify fail refuse decline disguise dress pose "
    "travel pass masquerade recognise recognize accept view perceive interpret serve act imagine dream".split()
)
"""Verbs behind which "as …" is somebody's view, a disguise, or said by a frame of the verb."""
AS_BESIDE_OBJECT = frozenset({"spend", "pass", "join", "enter", "start", "begin", "end"})
"""Verbs whose "as …" tells of the subject although an object stands there: "spent three years as a teacher"."""
APPOSING = frozenset({"comma", "dash", "open"})


@dataclass(slots=True)
class Said:
    """A noun phrase said of a person, with how it is said; ``head`` is its last noun, of an occupation the last two."""

    person: Phrase
    noun: Phrase
    head: str
    how: str
    clause: Clause | None = None
    first: int = -1
    last: int = -1


def pairs(analysis: Analysis) -> Iterator[Said]:
    """Yield every noun phrase that the sentence says of a person."""
    for clause in analysis.clauses:
        yield from _predicate(analysis, clause)
        yield from _as(analysis, clause)
    for person, noun in analysis.bare:
        yield Said(person, noun, head_of(analysis, noun), "apposition")
    for phrase in analysis.phrases:
        if phrase.kind == "np" and phrase.name is not None and phrase.entity == "person":
            yield from _title(analysis, phrase)
            yield from _apposition(analysis, phrase)


def head_of(analysis: Analysis, noun: Phrase) -> str:
    """Return the last noun of a phrase, or its last two words where these name an occupation ("lathe operator")."""
    if noun.head > noun.first:
        both = " ".join(analysis.sentence.lower[noun.head - 1 : noun.head + 1])
        if both in occupations():
            return both
    return noun.word


def series(analysis: Analysis, first: Phrase) -> list[Phrase]:
    """Return a noun phrase and those joined to it: "a friend of X, secretary of the union and, later, a poet"."""
    found, phrases = [first], analysis.phrases
    while True:
        k = analysis.by_first.get(tail(analysis, found[-1])[2], len(phrases))
        marks = k
        while k < len(phrases) and phrases[k].kind in {"comma", "conj", "adv", "time"}:
            k += 1
        joined = [phrase.kind for phrase in phrases[marks:k]]
        if k >= len(phrases) or not {"comma", "conj"} & set(joined):
            return found
        ambiguous = (
            "conj" not in joined
            and phrases[marks - 1] is not found[-1]
            and phrases[marks - 1].entity == "person"
        )
        if ambiguous or not _appositive(analysis, phrases[k]) or _subject_of_own(analysis, phrases[k]):
            return found
        found.append(phrases[k])


def _predicate(analysis: Analysis, clause: Clause) -> Iterator[Said]:
    """Read "she was / became a governess and interpreter"."""
    if clause.verb.lemma not in COPULAS or not clause.objects or not clause.subjects:
        return
    between = analysis.phrases[clause.index + 1 : analysis.index(clause.objects[0][0])]
    if any(phrase.kind == "np" for phrase in between):  # "is married to X, an activist"
        return
    nouns = dict.fromkeys([*clause.objects[0], *series(analysis, clause.objects[0][0])])
    for noun in nouns:
        if noun.name is None and not noun.pronoun and noun.owner not in clause.subjects:
            for person in clause.subjects:
                if person.first != noun.first:
                    yield Said(person, noun, head_of(analysis, noun), "predicate", clause)


def _as(analysis: Analysis, clause: Clause) -> Iterator[Said]:
    """Read "as secretary of the league, she …"; not "described as"."""
    groups = [group for prep, group in clause.fronted if prep == "as"]
    alone = not clause.objects or clause.verb.lemma in AS_BESIDE_OBJECT
    if not clause.verb.passive and clause.verb.lemma not in AS_REPORTED and alone:
        groups += [group for prep, group in clause.complements if prep == "as"]
    for noun in (noun for group in groups for noun in group):
        if noun.name is None and not noun.pronoun:
            for person in clause.subjects:
                yield Said(person, noun, head_of(analysis, noun), "as", clause)


def _title(analysis: Analysis, phrase: Phrase) -> Iterator[Said]:
    """Read "the Catalan typesetter Isaac Roth": the words before the name, inside its noun phrase."""
    assert phrase.name is not None
    if phrase.name.first > phrase.first:
        last = phrase.name.first - 1
        word = analysis.sentence.lower[last]
        noun = Phrase("np", phrase.first, phrase.name.first, word, head=last, owner=phrase.owner)
        yield Said(phrase, noun, head_of(analysis, noun), "title", first=phrase.first, last=phrase.last)


def _apposition(analysis: Analysis, phrase: Phrase) -> Iterator[Said]:
    """Read "X, the party's secretary," and "the party's secretary, X,"."""
    mark, noun = _behind(analysis, phrase)
    if mark is not None and mark.kind in APPOSING and noun is not None and _appositive(analysis, noun):
        for each in series(analysis, noun):
            if known(head_of(analysis, each)) and not _subject_of_own(analysis, each):
                yield Said(phrase, each, head_of(analysis, each), "apposition", first=phrase.first)
    mark, noun = analysis.before(phrase), _phrase_before(analysis, phrase)
    if mark is None or mark.kind != "comma" or noun is None:
        return
    if _closed(analysis, phrase, noun) and _describes(analysis, noun):
        for each in series(analysis, noun):
            if each.first < phrase.first:
                head = head_of(analysis, each)
                yield Said(phrase, each, head, "apposition", first=noun.first, last=phrase.last)


def _subject_of_own(analysis: Analysis, noun: Phrase) -> bool:
    first = analysis.index(noun)
    return any(
        noun in clause.subjects
        and clause.relation != "relative"
        and not any(phrase.kind == "comma" for phrase in analysis.phrases[first : clause.index])
        for clause in analysis.clauses
    )


def _behind(analysis: Analysis, phrase: Phrase) -> tuple[Phrase | None, Phrase | None]:
    """Return the mark behind a name and what follows it; life dates in brackets are passed over."""
    mark = analysis.after(phrase)
    if mark is not None and mark.kind == "open":
        closing = next((p for p in analysis.phrases[analysis.index(mark) :] if p.kind == "close"), None)
        after = analysis.after(closing) if closing is not None else None
        if closing is not None and after is not None and after.kind == "comma":
            return after, analysis.after(after)
    noun = analysis.after(mark) if mark is not None else None
    while noun is not None and noun.kind in {"adv", "time"}:  # "X, formerly a clerk"
        noun = analysis.after(noun)
    return mark, noun


def _phrase_before(analysis: Analysis, phrase: Phrase) -> Phrase | None:
    """Return the noun phrase that a name behind a comma may belong to: "the leader of the league, X"."""
    k = analysis.index(phrase) - 2
    phrases = analysis.phrases
    while (
        k >= 2
        and phrases[k].kind == "np"
        and phrases[k - 1].kind == "prep"
        and phrases[k - 2].kind == "np"
        and phrases[k].entity != "person"
    ):
        k -= 2
    return phrases[k] if k >= 0 and phrases[k].kind == "np" else None


def _describes(analysis: Analysis, noun: Phrase) -> bool:
    if noun.name is not None or noun.pronoun or not known(head_of(analysis, noun)):
        return False
    before = analysis.before(noun)
    return (before is None or before.kind not in {"comma", "conj"}) and (
        noun.owner is not None or analysis.sentence.lower[noun.first] in {"the", "a", "an", "another", "one"}
    )


def _closed(analysis: Analysis, phrase: Phrase, noun: Phrase) -> bool:
    """Tell whether an apposition ends behind a name, rather than a list going on or a new clause beginning."""
    after = analysis.after(phrase)
    if (
        after is not None
        and after.kind == "vg"
        and any(noun in group for c in analysis.clauses for group in c.objects)
    ):
        return False
    return after is None or after.kind in {"comma", "stop", "vg", "close", "dash", "prep", "rel"}


def _appositive(analysis: Analysis, noun: Phrase) -> bool:
    """Tell an apposition from a further subject or list member: no finite verb of its own, no name."""
    if noun.kind != "np" or noun.name is not None or noun.pronoun or not known(head_of(analysis, noun)):
        return False
    after = analysis.after(noun)
    return not (
        after is not None
        and after.kind == "conj"
        and analysis.sentence.lower[noun.first] not in {"a", "an", "the"}
        and noun.owner is None
        and after.word != "and"
    )


def known(head: str) -> bool:
    """Tell whether a noun is one that says something of a person."""
    word = head.rsplit(maxsplit=1)[-1]
    return (
        word in noun_frames()
        or singular(word) in noun_frames()
        or is_occupation(head, "obp")
        or word in ideologies()
        or GRAMMAR.nominal_kind(word) == "person"
    )
