"""What the construction tells by which a noun is said of a person: where that stands, when it was, whether denied."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from testimonia.analysis import Analysis
from testimonia.clauses.stations import lines, stations
from testimonia.clauses.values import Clause, Phrase, Time
from testimonia.extractors.common import Draft, clause_date, is_place, pick_date, places_of
from testimonia.extractors.events import Tail, tail
from testimonia.extractors.language import nouns, words
from testimonia.extractors.said import Said, head_of
from testimonia.extractors.standing import standing


def drafted(analysis: Analysis, said: Said, kind: tuple[str, str], reason: str) -> Draft:
    """Return a draft with what the construction itself tells: where it stands, when, denied or not."""
    behind, times, last = noun_tail(analysis, said)
    inside = words(analysis).inside
    draft = Draft(
        type=kind[0], role=kind[1], subject=said.person, reason=reason,
        first=said.first if said.first >= 0 else min(said.person.first, said.noun.first), last=max(last, said.last),
        score=0.85, anchor=said.noun.head, date=pick_date(analysis, _own_times(analysis, said, times)),
        beside=said.person, presupposed=said.how == "title",
        places=tuple(p for preposition, p in behind if preposition in inside and is_place(analysis, p)),
    )  # fmt: skip
    return draft if said.clause is None else _with_clause(analysis, draft, said, said.clause)


def _own_times(analysis: Analysis, said: Said, times: Sequence[Time]) -> Sequence[Time]:
    """Return the times that are the noun's; "was a farmer and a colonel in the war" dates only what comes last."""
    clause = said.clause
    if said.how != "predicate" or clause is None or clause.verb.lemma != words(analysis).be:
        return times
    later = [one for one in clause.objects[0] if one.first > said.noun.first and _apart(analysis, said, one)]
    begin = analysis.sentence.starts[later[0].first] if later else len(analysis.source.text)
    before = _times_of_others(analysis, said, clause)
    own = (time for time in times if time[1].start not in before)
    return [time for time in own if time[1].start < begin]


def _times_of_others(analysis: Analysis, said: Said, clause: Clause) -> set[int]:
    """Return where times before a noun with an article stand: "a soldier in the war and a poet" dates no poet."""
    if analysis.sentence.tags[said.noun.first] != "DT":
        return set()
    start = analysis.sentence.starts[said.noun.first]
    times = (time for one in clause.objects[0] for _, time in analysis.structure.times(one))
    return {time.start for time in times if time.start < start}


def _own_places(analysis: Analysis, said: Said, clause: Clause) -> Iterator[Phrase]:
    """Yield the places of a clause but those of a later noun that is set off: "a clerk, and later a poet in Graz"."""
    theirs = {
        place for one in _set_off(analysis, said, clause) for _, place in analysis.structure.behind(one)
    }
    return (place for place in places_of(analysis, clause) if place not in theirs)


def _set_off(analysis: Analysis, said: Said, clause: Clause) -> list[Phrase]:
    """Return the later nouns behind a copula from which a comma parts one."""
    later = [one for group in clause.objects[:1] for one in group if one.first > said.noun.first]
    return [one for one in later if "," in analysis.sentence.words[said.noun.last : one.first]]


def _apart(analysis: Analysis, said: Said, later: Phrase) -> bool:
    """Tell whether a noun further on is none that shares its time: it has its own article, or is of another kind."""
    is_occupation = nouns(analysis).is_occupation
    own = analysis.sentence.tags[later.first] == "DT" or bool(analysis.structure.behind(later))
    return own or is_occupation(head_of(analysis, later), "p") != is_occupation(said.head, "p")


def noun_tail(analysis: Analysis, said: Said) -> Tail:
    """Return what stands behind the noun; behind a title stands its name."""
    if said.how == "title":
        return [], [], said.noun.last
    behind, times, last = tail(analysis, said.noun)
    if said.station is None:
        return behind, times, last
    own = [each for each in behind if not any(other.holds(each[1]) for other in said.others)]
    return own, list(said.station.times), said.station.end


def by_station(analysis: Analysis, said: Said) -> list[Said]:
    """Return a noun said of a person once for each thing behind it that has a time of its own."""
    if not analysis.structure.tree.times:
        return [said]
    behind, _, _ = noun_tail(analysis, said)
    for line in lines(behind, analysis.language.clauses().where):
        found = stations(analysis.structure, line)
        if found:
            return [
                replace(said, station=each, others=tuple(other for other in found if other is not each))
                for each in found
            ]
    return [said]


def _with_clause(analysis: Analysis, draft: Draft, said: Said, clause: Clause) -> Draft:
    """Return a draft with what the clause tells: whether it is so; when and where, if the noun does not tell."""
    polarity, modality = standing(analysis, clause)
    draft = replace(draft, polarity=polarity, modality=modality, noun=said.noun, beside=None)
    if said.station is not None:
        return replace(draft, first=min(draft.first, clause.verb.first))
    predicate = said.how == "predicate"
    if predicate or clause.verb.lemma not in words(analysis).copulas:
        own = replace(clause, times=tuple(_own_times(analysis, said, clause.times)))
        draft = replace(draft, date=draft.date or clause_date(analysis, own))
    if not predicate:
        return draft
    places = draft.places or tuple(_own_places(analysis, said, clause))
    return replace(draft, places=places, first=min(draft.first, clause.verb.first))
