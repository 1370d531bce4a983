"""Whether a clause says that something happened, did not happen, may have happened, or was only meant."""

from testimonia.clauses.values import Clause, Phrase
from testimonia.languages.parts.modality import Modality

Standing = tuple[str, str]
"""Polarity and modality, see ``model.Statement``."""
UNTOLD: Standing = ("denied", "possible")
"""Of what may have been done or not: it says nothing, and no statement is made of it."""


def asserted(clause: Clause, words: Modality) -> Standing:
    """Return (polarity, modality) of a clause by its own words and the verb it hangs on; ``words`` are its language's.

    "refused to join" is denied, "wanted to join" intended, "is said to have joined" reported; a condition is possible.
    """
    polarity = "denied" if clause.verb.negated or _of_nobody(clause) else "affirmed"
    modality = _own_modality(clause, words)
    governor = clause.governor
    if governor is None:
        return polarity, modality
    modality = _in_thought(clause, governor, words) or modality
    if _contradicted(clause, governor, words):
        return "affirmed" if polarity == "denied" else "denied", modality
    if clause.verb.form == "inf" or clause.relation == "gerund":
        return _behind(clause, governor, (polarity, modality), words)
    return polarity, modality


def _in_thought(clause: Clause, governor: Clause, words: Modality) -> str:
    """Return how a clause stands that is only wanted or feared: "wanted him shot", "feared that he was lost"."""
    thought = governor.verb.lemma in words.thought or _lacks(governor, words.proof)
    if thought and _is_content(clause, words):
        return "possible"
    return "intended" if clause.relation == "reduced" and governor.verb.lemma not in words.causative else ""


def _is_content(clause: Clause, words: Modality) -> bool:
    """Tell whether a clause is what its governor thinks or says, be its "that" left out: "feared he had died"."""
    bare = not clause.subordinator and clause.verb.form == "finite"
    return clause.subordinator in words.content or (bare and clause.relation in {"main", "gerund"})


def _contradicted(clause: Clause, governor: Clause, words: Modality) -> bool:
    """Tell whether what it hangs on says that it is not so: "contradict the report that", "it is not true that"."""
    verb, told = governor.verb, clause.subordinator in words.content or _of_report(clause, governor, words)
    if not told and clause.verb.form != "inf":
        return False
    if not words.wrongly.isdisjoint(verb.adverbs):
        return True
    return told and (_not_so(governor, words) or (verb.lemma in words.contradicting and not verb.negated))


def _not_so(governor: Clause, words: Modality) -> bool:
    """Tell whether a clause says of what hangs on it that it is false, not true, or that there is no truth in it."""
    no = words.true if governor.verb.negated else words.untrue
    wrong = not no.isdisjoint(governor.adverbs) or _lacks(governor, words.truth)
    return wrong and governor.verb.lemma in words.linking


def _of_report(clause: Clause, governor: Clause, words: Modality) -> bool:
    """Tell whether a clause is what a report says: "the rumour that he died is false"."""
    return clause.relation == "relative" and any(
        subject.word in words.reports for subject in governor.subjects
    )


def _lacks(clause: Clause, nouns: frozenset[str]) -> bool:
    """Tell whether a clause says that there is none of something: "there is no truth in it"."""
    return any(subject.none and subject.word in nouns for subject in clause.subjects)


def _of_nobody(clause: Clause) -> bool:
    """Tell whether a clause speaks of nobody or nothing: "nobody joined", "belonged to no party"."""
    groups = [clause.subjects, *clause.objects, *(group for _, group in clause.complements)]
    return any(phrase.none for group in groups for phrase in group)


def _behind(clause: Clause, governor: Clause, own: Standing, words: Modality) -> Standing:
    """Return the standing of an infinitive or gerund behind the verb it hangs on."""
    polarity, modality = own
    kind = _hangs_on(clause, governor, words)
    if kind == "denied":
        aimed = governor.verb.form == "inf" and _aims(governor, words)
        return "affirmed" if governor.verb.negated else "denied", "intended" if aimed else modality
    if kind == "hearsay" or (governor.verb.passive and governor.verb.lemma in words.saying):
        return polarity, "reported"
    meant = (polarity, "intended")
    if found := {"intended": meant, "purpose": meant, "open": UNTOLD}.get(kind):
        return found
    return "denied" if governor.verb.negated else polarity, modality


def _hangs_on(clause: Clause, governor: Clause, words: Modality) -> str:
    """Return what a verb makes of the one that hangs on it: "went to the Ministry to take it over" is a purpose."""
    default = "purpose" if clause.verb.form == "inf" else "asserted"
    kind = _attitude(governor, words) or words.behind.get(governor.verb.lemma, default)
    moved = governor.verb.lemma in words.motion and bool(governor.complements)
    return "purpose" if kind == "asserted" and moved else kind


def _aims(clause: Clause, words: Modality) -> bool:
    """Tell whether an infinitive only says what for: "to avoid being arrested, he left"."""
    return clause.governor is None or _hangs_on(clause, clause.governor, words) in {"purpose", "intended"}


def _attitude(governor: Clause, words: Modality) -> str:
    """Return what an adjective says of the infinitive behind it: "was unwilling to go", "was ready to go"."""
    if governor.verb.lemma not in words.linking:
        return ""
    if not words.unwilling.isdisjoint(governor.adverbs):
        return "denied"
    if not words.hesitant.isdisjoint(governor.adverbs):
        return "open"
    return "" if words.willing.isdisjoint(governor.adverbs) else "intended"


def _own_modality(clause: Clause, words: Modality) -> str:
    verb = clause.verb
    if clause.subordinator in words.conditional:
        return "possible"
    if verb.modal in words.meant or (
        verb.form == "ing" and clause.subordinator in words.unreal_before_gerund
    ):
        return "intended"
    if verb.modal in words.possible or (verb.modal in words.hypothetical and verb.perfect):
        return "possible"
    return _by_adverbs(verb, words)


def _by_adverbs(verb: Phrase, words: Modality) -> str:
    """Return what the adverbs before a verb make of it: "reportedly joined", "probably joined"."""
    if not words.hearsay.isdisjoint(verb.adverbs):
        return "reported"
    return "asserted" if words.hedges.isdisjoint(verb.adverbs) else "possible"
