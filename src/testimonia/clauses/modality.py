"""Whether a clause says that something happened, did not happen, may have happened, or was only meant."""

from testimonia.clauses.values import Clause, Phrase
from testimonia.languages.en.lexicon import GRAMMAR

MOTION = frozenset({"go", "come", "return", "stop", "set", "proceed", "appear"})
"""Verbs behind whose place an infinitive tells only what somebody went there for."""
CAUSATIVE = frozenset({"have", "get", "see", "find", "let", "keep", "leave"})
"""Verbs behind whose object a participle tells what was done: "had her arrested"; after others it is only wanted."""


UNREAL_THOUGHT = frozenset("fear dread hope wish demand propose pray doubt expect imagine dream".split())
"""Verbs behind whose "that" stands what may never have happened."""


UNWILLING = frozenset({"unable", "unwilling", "reluctant", "loath"})
WILLING = frozenset(
    "ready willing eager anxious prepared about due free supposed keen determined afraid likely".split()
)
"""Adjectives behind which an infinitive tells what was not done, or only meant."""


Standing = tuple[str, str]
"""Polarity and modality, see ``model.Statement``."""


def asserted(clause: Clause) -> Standing:
    """Return (polarity, modality) of a clause by its own words and the verb it hangs on.

    "refused to join" is denied, "wanted to join" intended, "is said to have joined" reported; a condition is possible.
    """
    polarity = "denied" if clause.verb.negated or _of_nobody(clause) else "affirmed"
    modality = _own_modality(clause)
    governor = clause.governor
    if governor is None:
        return polarity, modality
    if clause.relation == "reduced" and governor.verb.lemma not in CAUSATIVE:
        modality = "intended"
    if clause.subordinator == "that" and governor.verb.lemma in UNREAL_THOUGHT:
        modality = "possible"
    if clause.verb.form == "inf" or clause.relation == "gerund":
        return _behind(clause, governor, (polarity, modality))
    return polarity, modality


def _of_nobody(clause: Clause) -> bool:
    """Tell whether a clause speaks of nobody or nothing: "nobody joined", "belonged to no party"."""
    groups = [clause.subjects, *clause.objects, *(group for _, group in clause.complements)]
    return any(phrase.none for group in groups for phrase in group)


def _behind(clause: Clause, governor: Clause, own: Standing) -> Standing:
    """Return the standing of an infinitive or gerund behind the verb it hangs on."""
    polarity, modality = own
    kind = _hangs_on(clause, governor)
    if kind == "denied":
        aimed = governor.verb.form == "inf" and _aims(governor)
        return "affirmed" if governor.verb.negated else "denied", "intended" if aimed else modality
    if kind == "hearsay" or (governor.verb.passive and governor.verb.lemma in GRAMMAR.speech):
        return polarity, "reported"
    if kind in {"intended", "purpose"}:
        return polarity, "intended"
    return "denied" if governor.verb.negated else polarity, modality


def _hangs_on(clause: Clause, governor: Clause) -> str:
    """Return what a verb makes of the one that hangs on it: "went to the Ministry to take it over" is a purpose."""
    default = "purpose" if clause.verb.form == "inf" else "asserted"
    kind = _attitude(governor) or GRAMMAR.catenative.get(governor.verb.lemma, default)
    moved = governor.verb.lemma in MOTION and bool(governor.complements)
    return "purpose" if kind == "asserted" and moved else kind


def _aims(clause: Clause) -> bool:
    """Tell whether an infinitive only says what for: "to avoid being arrested, he left"."""
    return clause.governor is None or _hangs_on(clause, clause.governor) in {"purpose", "intended"}


def _attitude(governor: Clause) -> str:
    """Return what an adjective says of the infinitive behind it: "was unwilling to go", "was ready to go"."""
    if governor.verb.lemma != "be":
        return ""
    words = set(governor.adverbs)
    return "denied" if words & UNWILLING else "intended" if words & WILLING else ""


def _own_modality(clause: Clause) -> str:
    verb = clause.verb
    if clause.subordinator in GRAMMAR.conditional:
        return "possible"
    if verb.modal == "be" or (verb.form == "ing" and clause.subordinator in GRAMMAR.unreal_before_ing):
        return "intended"
    if verb.modal in GRAMMAR.possible or (verb.modal in GRAMMAR.hypothetical and verb.perfect):
        return "possible"
    return _by_adverbs(verb)


def _by_adverbs(verb: Phrase) -> str:
    """Return what the adverbs before a verb make of it: "reportedly joined", "probably joined"."""
    if not GRAMMAR.hearsay.isdisjoint(verb.adverbs):
        return "reported"
    return "asserted" if GRAMMAR.hedges.isdisjoint(verb.adverbs) else "possible"
