"""What the construction tells by which a noun is said of a person: where that stands, when it was, whether denied."""

from testimonia.analysis import Analysis
from testimonia.clauses.modality import asserted
from testimonia.clauses.values import Clause
from testimonia.extractors.common import Draft, clause_date, is_place, pick_date, places_of
from testimonia.extractors.events import Tail, tail
from testimonia.extractors.said import COPULAS, Said
from testimonia.languages.parts.modality import Modality


def drafted(analysis: Analysis, said: Said, kind: tuple[str, str], reason: str) -> Draft:
    """Return a draft with what the construction itself tells: where it stands, when, denied or not."""
    behind, times, last = noun_tail(analysis, said)
    first = said.first if said.first >= 0 else min(said.person.first, said.noun.first)
    draft = Draft(
        type=kind[0], role=kind[1], subject=said.person, reason=reason, first=first, last=max(last, said.last),
        score=0.85, anchor=said.noun.head, date=pick_date(times),
        places=[p for preposition, p in behind if is_place(p) and preposition in {"in", "at"}],
    )  # fmt: skip
    if said.clause is not None:
        _add_clause(draft, said.clause, analysis.language.modality(), predicate=said.how == "predicate")
    return draft


def noun_tail(analysis: Analysis, said: Said) -> Tail:
    """Return what stands behind the noun; behind a title stands its name."""
    return tail(analysis, said.noun) if said.how != "title" else ([], [], said.noun.last)


def _add_clause(draft: Draft, clause: Clause, words: Modality, *, predicate: bool) -> None:
    """Take over what the clause tells: whether it is so, and, where the noun does not tell, when and where."""
    draft.polarity, draft.modality = asserted(clause, words)
    if predicate or clause.verb.lemma not in COPULAS:
        draft.date = draft.date or clause_date(clause)
    if predicate:
        draft.places = draft.places or places_of(clause)
        draft.first = min(draft.first, clause.verb.first)
