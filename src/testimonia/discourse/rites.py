"""Whose a funeral is not: that of whoever takes part in it."""

from collections.abc import Iterable, Iterator, Sequence

from testimonia.clauses.values import Clause, Phrase
from testimonia.languages.parts.discourse import Discourse

HANGING = frozenset({"infinitive", "gerund", "participle"})
"""Relations of a clause whose subject stands with the verb it hangs on."""


def mourners(clauses: Iterable[Clause], words: Discourse) -> Iterator[tuple[Phrase, Sequence[Phrase]]]:
    """Yield possessors of funerals with whom they cannot be: in "Novak spoke at his funeral" he is not Novak.

    Where it is told what is only planned or given ("he paid for his funeral"), nobody is kept apart.
    """
    for clause in clauses:
        subjects = _doers(clause)
        if subjects and not clause.verb.passive:
            yield from ((phrase.owner, subjects) for phrase in _rites(clause, words) if phrase.owner)


def _doers(clause: Clause) -> Sequence[Phrase]:
    """Return who does what a clause tells; in "he came to speak" it stands with the verb before."""
    while not clause.subjects and clause.relation in HANGING and clause.governor:
        clause = clause.governor
    return clause.subjects


def _rites(clause: Clause, words: Discourse) -> Iterator[Phrase]:
    """Yield the nouns for rites at which a clause is told to happen."""
    attended = clause.objects if clause.verb.lemma in words.attending else ()
    around = (*clause.complements, *clause.fronted) if clause.verb.lemma in words.doing_at_rites else ()
    behind = (group for case, group in around if case in words.at_rites)
    yield from (phrase for group in (*attended, *behind) for phrase in group if phrase.word in words.rites)
