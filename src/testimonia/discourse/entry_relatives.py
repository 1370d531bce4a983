"""Births and deaths in an entry of a lexicon that are not the headword's but a relative's named right before.

"HEDLUND, Torsten, daughter Hulda, b. 1931": she was born then. Behind "son of Pierre Marchand, b. Lyon 1880" it is the
headword's, unless his own is told elsewhere. Where either could be meant, it is nobody's.
"""

from collections.abc import Iterator

from testimonia.analysis import Analysis
from testimonia.clauses.values import Clause, Phrase
from testimonia.discourse.kin_lists import kin_noun

Theirs = dict[int, tuple[Phrase, ...]]
"""The subject of a clause, by the clause's identity; none where it is told of nobody for certain."""


def theirs(analysis: Analysis) -> Theirs:
    """Return whose the notes of an entry are that stand behind somebody else's name: "daughter Hulda, b. 1931"."""
    found: Theirs = {}
    for run in _runs(analysis):
        person = _right_before(analysis, run[0])
        if person is not None and (subjects := _whose(analysis, run, person, found)) is not None:
            found |= {id(clause): subjects for clause in run}
    return found


def _runs(analysis: Analysis) -> Iterator[list[Clause]]:
    """Yield the notes that stand behind one another without another part between: "b. Kiel 1870, d. Hull 1931"."""
    run: list[Clause] = []
    for clause in filter(lambda each: _is_note(analysis, each), analysis.clauses):
        if run and (_parted(analysis, run[-1], clause) or _right_before(analysis, clause) is not None):
            yield run
            run = []
        run.append(clause)
    if run:
        yield run


def _is_note(analysis: Analysis, clause: Clause) -> bool:
    return clause.verb.word in analysis.language.notes().verbs


def _parted(analysis: Analysis, before: Clause, clause: Clause) -> bool:
    """Tell whether a semicolon or the end of a bracket stands between two notes."""
    return any(phrase.kind in {"stop", "close"} for phrase in analysis.phrases[before.index : clause.index])


def _right_before(analysis: Analysis, clause: Clause) -> Phrase | None:
    """Return the person named before a note with nothing but a comma between, the headword aside."""
    k, phrases = clause.index - 2, analysis.phrases
    if k < 0 or phrases[k + 1].kind != "comma":
        return None
    named = phrases[k].name is not None and phrases[k].entity == "person"
    return phrases[k] if named and (k > 0 or _is_relative(analysis, phrases[k])) else None


def _whose(
    analysis: Analysis, run: list[Clause], person: Phrase, before: Theirs
) -> tuple[Phrase, ...] | None:
    """Return of whom notes behind a person are told, nobody where that is open, None where of the headword."""
    own = _told_elsewhere(analysis, run[0])
    if _is_relative(analysis, person) or _goes_on(analysis, person, before):
        return (person,) if own or len(run) == 1 else ()
    if _is_spouse(analysis, person):
        return (person,) if own else ()
    return None if not own else (person,) if _of_kin(analysis, person) else ()


def _told_elsewhere(analysis: Analysis, note: Clause) -> bool:
    """Tell whether another note of the sentence tells the same of the headword."""
    alike = (each for each in analysis.clauses if each.verb.word == note.verb.word and each is not note)
    return any(_right_before(analysis, each) is None for each in alike)


def _is_relative(analysis: Analysis, person: Phrase) -> bool:
    """Tell whether a noun of kin stands before a name, as one with it or behind a comma: "one daughter, Aaltje".

    In capitals it is one at the beginning alone: "called Mother Jones" is a name.
    """
    word, written = _first(person) - 1, analysis.sentence.words
    word -= word > 0 and written[word] == ","
    if word < 0 or (word > 0 and written[word][:1].isupper()):
        return False
    return bool(kin_noun(analysis.sentence, word, analysis.language.discourse()))


def _goes_on(analysis: Analysis, person: Phrase, before: Theirs) -> bool:
    """Tell whether a name goes on with a list of relatives: "sons Karl, b. 1911, and Fritz, b. 1914"."""
    last = max((clause.index for clause in analysis.clauses if id(clause) in before), default=-1)
    between = analysis.phrases[last : analysis.index(person)]
    joined = bool(between) and between[-1].kind in {"conj", "comma"}
    return last >= 0 and joined and all(phrase.kind != "stop" for phrase in between)


def _is_spouse(analysis: Analysis, person: Phrase) -> bool:
    """Tell whether a verb says that somebody married a person."""
    marrying = analysis.language.discourse().marrying
    return any(
        clause.verb.lemma in marrying and any(person in group for group in clause.objects)
        for clause in analysis.clauses
    )


def _of_kin(analysis: Analysis, person: Phrase) -> bool:
    """Tell whether a noun of kin belongs to a person: "wife of Otto Kolbe"."""
    words, first = analysis.language.discourse(), _first(person)
    before = analysis.sentence.lower[max(0, first - 1) : first]
    return (
        before != [] and before[0] in words.belonging and bool(kin_noun(analysis.sentence, first - 2, words))
    )


def _first(person: Phrase) -> int:
    """Return the first word of a person's name."""
    return person.name.first if person.name is not None else person.first
