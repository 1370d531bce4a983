"""Clauses that say something, and who says it."""

from testimonia.clauses.values import Clause, Phrase
from testimonia.languages.parts.speech import Speech
from testimonia.quotations.voices import Role


def says(clause: Clause, words: Speech) -> bool:
    """Tell whether a clause is one of saying; "as she puts it" is."""
    it = bool(clause.objects) and clause.objects[0][0].word in words.it
    return clause.verb.lemma in words.verbs or (it and clause.verb.lemma in words.put)


def can_report(clause: Clause, words: Speech) -> bool:
    """Tell whether a clause says or is said to; an infinitive ("to say that") does not, but "to have heard" does."""
    verb = clause.verb
    if verb.form == "inf" and not (verb.lemma in words.hearers and verb.perfect):
        return False
    return says(clause, words) or (verb.passive and verb.lemma in words.rumour)


def speakers(clause: Clause, words: Speech) -> list[Phrase]:
    """Return who says it, outermost first: of "X heard from Y" both, since X passes on what Y said."""
    if clause.verb.lemma not in words.hearers:
        return [*clause.subjects[:1]]
    source = clause.complement(*words.heard_from)[:1]
    return [*clause.subjects[:1], *source] if source else []


def role_of(verb: Phrase, words: Speech) -> Role:
    """Return as what somebody says it."""
    return "writer" if verb.lemma in words.writing else "speaker"
