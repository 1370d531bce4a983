"""Whether a clause says that something happened, did not happen, may have happened, or was only meant."""

from testimonia.clauses.values import Clause
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


def asserted(clause: Clause) -> tuple[str, str]:
    """Return (polarity, modality) of a clause by its own words and the verb it hangs on.

    "refused to join" is denied, "wanted to join" intended, "is said to have joined" reported; a condition is possible.
    """
    nobody = any(
        phrase.none for phrase in [*clause.subjects, *(p for group in clause.objects for p in group)]
    )
    nobody = nobody or any(phrase.none for _, group in clause.complements for phrase in group)
    polarity = "denied" if clause.verb.negated or nobody else "affirmed"
    modality = _own_modality(clause)
    governor = clause.governor
    if clause.relation == "reduced" and governor is not None and governor.verb.lemma not in CAUSATIVE:
        modality = "intended"
    if clause.subordinator == "that" and governor is not None and governor.verb.lemma in UNREAL_THOUGHT:
        modality = "possible"
    if governor is not None and (clause.verb.form == "inf" or clause.relation == "gerund"):
        kind = _hangs_on(clause, governor)
        if kind == "denied":
            polarity = "affirmed" if governor.verb.negated else "denied"
            modality = "intended" if governor.verb.form == "inf" and _aims(governor) else modality
        elif kind == "hearsay" or (governor.verb.passive and governor.verb.lemma in GRAMMAR.speech):
            modality = "reported"
        elif kind in {"intended", "purpose"}:
            modality = "intended"
        elif governor.verb.negated:
            polarity = "denied"
    return polarity, modality


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
    if any(word in GRAMMAR.hearsay for word in verb.adverbs):
        return "reported"
    return "possible" if any(word in GRAMMAR.hedges for word in verb.adverbs) else "asserted"
