"""Statements from the encoder: two places of a sentence, and what the model believes to relate them.

It reads what no frame foresees. A relation becomes a statement only where the model is sure enough (thresholds
are set for precision on ordinary text, see docs/model-card.md), where somebody is known to be its subject, and
where the patterns have not said the same already.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from testimonia.analysis import Analysis
from testimonia.clauses.values import Clause, Phrase
from testimonia.discourse.as_written import partner_behind
from testimonia.discourse.kin_lists import listed_words
from testimonia.extractors.asides import bracketed
from testimonia.extractors.attributes import told_of
from testimonia.extractors.classes import fits
from testimonia.extractors.common import Draft, clause_date, is_named_person, made
from testimonia.extractors.language import words
from testimonia.extractors.whose import SUFFERED, told_of_another
from testimonia.languages.parts.frames import Meaning
from testimonia.model import EdtfDate, Statement, TemporalExpression
from testimonia.tagger.sight import Place, Relation
from testimonia.vocabulary import statement_type

NAME = "relations"
BESIDE = 3
"""Words before the first and behind the last of two places that are looked at for doubts."""
AROUND = 8
"""Words before the first and behind the last of two places among which the word may stand that tells it."""
NEAR = 5
"""Words next to the second of two places that may say how somebody stood to it."""
DATED = frozenset(
    {"education", "employment", "membership", "military_service", "founding", "leadership", "residence"}
)
"""Types whose date is that of the clause, where just one stands between the two."""
AUTHOR = "author"
UNSHARED = frozenset({"party", "employment", "education", "founder", "leader", "author", "residence"})
"""Relations that do not reach past another person, nor back over a verb: "NASA tweeted support of X"."""
ONCE = frozenset({"birth date", "death date", "birth place", "death place"})
"""Relations whose second member belongs to one person of a sentence: of several, to the likeliest."""
ROLED = frozenset({"membership", "employment"})
GROUPS = {
    "employment": (("military_service", "served", "military"), ("membership", "member", "party"),
                   ("membership", "member", "group_joined")),
}  # fmt: skip
"""What "was employed by" is where the group is of a class: type, role, class."""


def extract(
    analysis: Analysis,
    found: Sequence[Relation],
    times: Iterable[TemporalExpression],
    said: Sequence[Statement],
) -> Iterator[Statement]:
    """Yield statements for the relations of a sentence that ``said``, its other statements, leaves open."""
    dates = {time.start: time.date for time in times}
    known = [*said]
    taken: set[tuple[str, Place]] = set()
    for relation in sorted(found, key=lambda each: (-each.score, each.subject, each.object)):
        if (relation.name, relation.object) in taken:
            continue  # a day or place is of one person's birth or death
        statement = _statement(analysis, relation, dates)
        if statement is None:
            continue
        if relation.name in ONCE:
            taken.add((relation.name, relation.object))
        if not any(_same(statement, other) for other in known):
            known.append(statement)
            yield statement


def _statement(
    analysis: Analysis, relation: Relation, dates: Mapping[int, EdtfDate | None]
) -> Statement | None:
    """Return what a relation states, None where a word speaks against it or nobody knows who or what is meant."""
    meaning = analysis.language.frames().meanings.get(relation.name)
    subject = _phrase(analysis, relation.subject)
    if meaning is None or subject is None or not _borne_out(analysis, relation, meaning):
        return None
    if _of_others(analysis, relation, subject, meaning.type):
        return None
    first, last = _span(relation)
    draft = Draft(
        meaning.type, meaning.role, subject, f"model: {relation.name} ({relation.score:.2f})", first=first, last=last,
        score=relation.score, anchor=relation.object[0], extractor=NAME,
        date=dates.get(analysis.sentence.starts[relation.object[0]]) if meaning.put == "date" else None,
    )  # fmt: skip
    filled = _filled(analysis, draft, relation, meaning.put)
    return made(analysis, filled) if filled is not None else None


def _of_others(analysis: Analysis, relation: Relation, subject: Phrase, type_: str) -> bool:
    """Tell whether the parse, or a list of relatives, gives it to others than the relation's subject."""
    if type_ == "kinship":
        return _listed_together(analysis, relation) or _kin_of_another(analysis, relation)
    return told_of_another(analysis, subject, relation.object[0], type_)


def _kin_of_another(analysis: Analysis, relation: Relation) -> bool:
    """Tell whether one is said to be a relative of somebody else: "her aunt Eva and her husband Max"."""
    one, other = _phrase(analysis, relation.subject), _phrase(analysis, relation.object)
    return _is_kin_beyond(analysis, one, other) or _is_kin_beyond(analysis, other, one)


def _is_kin_beyond(analysis: Analysis, relative: Phrase | None, other: Phrase | None) -> bool:
    """Tell whether a name has a noun for relatives and a possessor before it, who is another than a phrase's."""
    if relative is None or relative.owner is None or relative.name is None:
        return False
    between = analysis.sentence.lower[relative.owner.last : relative.name.first]
    owner, told = analysis.entity(relative.owner), analysis.entity(other)
    if owner is None or told is None or analysis.language.discourse().kin.isdisjoint(between):
        return False
    return owner.number != told.number


def _borne_out(analysis: Analysis, relation: Relation, meaning: Meaning) -> bool:
    """Tell whether the words between and around the two places are such that the relation can hold."""
    if _doubtful(analysis, relation) or not meaning.unless.isdisjoint(_words(analysis, relation, 0)):
        return False
    if _is_lone_year(analysis, relation) or _apart(analysis, relation):
        return False
    if meaning.type in SUFFERED and not _in_its_clause(analysis, relation, meaning):
        return False
    return not meaning.needs or not meaning.needs.isdisjoint(_words(analysis, relation, AROUND))


def _apart(analysis: Analysis, relation: Relation) -> bool:
    """Tell whether what stands between parts the two, in a relation that is no other's."""
    if relation.name == AUTHOR and (_in_company(analysis, relation) or _told_of_nearer(analysis, relation)):
        return True
    return relation.name in UNSHARED and _interrupted(analysis, relation)


def _in_company(analysis: Analysis, relation: Relation) -> bool:
    """Tell whether the first did it together with the second; in "a debut with Salt" that is a work."""
    before = analysis.sentence.lower[: relation.object[0]][-2:]
    return " ".join(before) in words(analysis).company


def _told_of_nearer(analysis: Analysis, relation: Relation) -> bool:
    """Tell whether the first does something with a work named later: "A (1931) and B (1938), which X translated"."""
    subject, other = (_phrase(analysis, place) for place in (relation.subject, relation.object))
    own = [c for c in analysis.clauses if c.relation == "relative" and subject in c.subjects]
    inside = [phrase for clause in own for group in clause.objects for phrase in group]
    later = any(one.entity == "work" and one.first >= relation.object[1] for one in inside)
    return later and other not in inside


def _is_lone_year(analysis: Analysis, relation: Relation) -> bool:
    """Tell whether the day of a birth is a year alone in brackets: "(1969)" may be anything."""
    first, last, _ = relation.object
    return relation.name == "birth date" and bracketed(analysis, first, last)


def _in_its_clause(analysis: Analysis, relation: Relation, meaning: Meaning) -> bool:
    """Tell whether a word that tells a birth or death stands in the clause of its day or place."""
    lower, structure = analysis.sentence.lower, analysis.structure
    own = structure.clause_of(relation.object[0])
    first, last = _span(relation)
    telling = [word for word, one in enumerate(lower) if one in meaning.needs]
    marked = any(first <= word < last and not lower[word].isalpha() for word in telling)  # "(", "–", "b."
    return marked or not meaning.needs or any(structure.clause_of(word) == own for word in telling)


def _filled(analysis: Analysis, draft: Draft, relation: Relation, put: str) -> Draft | None:
    """Return a draft with the second member where the statement has it; None where nobody knows what it is."""
    if put == "date":
        return draft if draft.date is not None else None
    if put == "value" or relation.object[2] in {"demonym", "ideology"}:
        return _with_words(analysis, draft, relation)
    phrase = _phrase(analysis, relation.object)
    if phrase is None or analysis.mention(phrase) is None:
        return None
    if put == "place":
        return replace(draft, places=(phrase,))
    return _specified(analysis, replace(draft, object=phrase), phrase, relation)


def _with_words(analysis: Analysis, draft: Draft, relation: Relation) -> Draft | None:
    """Return a draft with the second member's words as value; None where they are not told of the person."""
    first, last, kind = relation.object
    if not told_of(analysis, draft.subject, first):
        return None
    kind_of = ("political_affiliation", "of") if kind == "ideology" else (draft.type, draft.role)
    return replace(draft, value=analysis.text(first, last), type=kind_of[0], role=kind_of[1])


def _specified(analysis: Analysis, draft: Draft, group: Phrase, relation: Relation) -> Draft:
    """Say more exactly what an employment or membership was: its type by the group, its role by the words."""
    kinds = (kind[:2] for kind in GROUPS.get(relation.name, ()) if fits(analysis, group, kind[2]))
    type_, role = next(kinds, (draft.type, draft.role))
    if type_ == "membership" and relation.name == "employment" and _is_served(analysis, group):
        type_, role = draft.type, draft.role
    if type_ in ROLED:
        role = _role(analysis, type_, relation) or role
    inside = _clauses(analysis, draft.first, draft.last)
    dated = len(inside) == 1 and type_ in DATED
    date = clause_date(analysis, inside[0]) if dated else draft.date
    return replace(draft, type=type_, role=role, date=date)


def _is_served(analysis: Analysis, group: Phrase) -> bool:
    """Tell whether a group stands behind a word by which one works there: "Anna Berg at the Vossgerd Works"."""
    return group.first > 0 and analysis.sentence.lower[group.first - 1] in words(analysis).serving


def _role(analysis: Analysis, type_: str, relation: Relation) -> str:
    """Return what the few words between the two say: "joined", "left", "expelled"."""
    left, right = sorted((relation.subject, relation.object))
    near = analysis.sentence.lower[left[1] : right[0]]
    near = near[-NEAR:][::-1] if relation.object is right else near[:NEAR]
    roles = words(analysis).standing
    role = next((roles[word] for word in near if word in roles), "")
    return "dismissed" if role == "expelled" and type_ == "employment" else role


def _doubtful(analysis: Analysis, relation: Relation) -> bool:
    """Tell whether it is denied, or no more than possible, what stands between or beside the two."""
    unreal = any(c.verb.negated or c.verb.modal for c in _clauses(analysis, *_span(relation)))
    return unreal or bool(_words(analysis, relation, BESIDE) & words(analysis).doubt)


def _listed_together(analysis: Analysis, relation: Relation) -> bool:
    """Tell whether both stand in lists of somebody's relatives: they are that one's, whatever they are besides."""
    sentence, places = analysis.sentence, {relation.subject[0], relation.object[0]}
    bracketed = any(partner_behind(sentence, place - 1) for place in places - {0})
    if bracketed or listed_words(sentence, analysis.language.discourse()) >= places:
        return True
    return _of_one_list(analysis, relation)


def _of_one_list(analysis: Analysis, relation: Relation) -> bool:
    """Tell whether both stand in one list of a clause, of which one is somebody's: "her sisters Ida and Eva"."""
    both = {_phrase(analysis, place) for place in (relation.subject, relation.object)}
    shared = (group for clause in analysis.clauses for group in _groups(clause) if both <= set(group))
    return any(phrase.owner is not None for group in shared for phrase in group)


def _groups(clause: Clause) -> Iterator[Sequence[Phrase]]:
    """Yield the lists of noun phrases in a clause."""
    yield clause.subjects
    yield from clause.objects
    yield from (group for _, group in clause.complements)


def _interrupted(analysis: Analysis, relation: Relation) -> bool:
    """Tell whether another person's name stands between the two, or a verb where the group comes first."""
    left, right = sorted((relation.subject, relation.object))
    between = [p for p in analysis.phrases if left[1] <= p.first and p.last <= right[0]]
    verb = left is relation.object and any(phrase.kind == "vg" for phrase in between)
    return verb or any(map(is_named_person, between))


def _span(relation: Relation) -> tuple[int, int]:
    """Return the words from the first of the two places to behind the last."""
    subject, other = relation.subject, relation.object
    return min(subject[0], other[0]), max(subject[1], other[1])


def _words(analysis: Analysis, relation: Relation, beside: int) -> set[str]:
    """Return the words between the two places, and so many beside them."""
    first, last = _span(relation)
    inside = set(analysis.sentence.lower[max(0, first - beside) : last + beside])
    own = (analysis.sentence.lower[place[0] : place[1]] for place in (relation.subject, relation.object))
    return inside.difference(*own)


def _phrase(analysis: Analysis, place: Place) -> Phrase | None:
    """Return the noun phrase whose name or head stands at a place."""
    first, last, _ = place
    if analysis.sentence.lower[first] in words(analysis).who:
        return _antecedent(analysis, first)
    phrases = (phrase for phrase in _all(analysis.phrases) if phrase.kind == "np")
    return next((phrase for phrase in phrases if _stands_at(phrase, first, last)), None)


def _stands_at(phrase: Phrase, first: int, last: int) -> bool:
    """Tell whether the words are the name in a noun phrase, or the pronoun that it is."""
    if not (phrase.first <= first and last <= phrase.last):
        return False
    if phrase.name is not None:
        return (phrase.name.first, phrase.name.last) == (first, last)
    return phrase.pronoun and phrase.head == first


def _antecedent(analysis: Analysis, word: int) -> Phrase | None:
    """Return the named person whom "who" stands for."""
    unit = analysis.structure.tree.heads[word]
    clause = next((c for c in analysis.clauses if c.unit == unit and c.relation == "relative"), None)
    who = clause.subjects if clause is not None else []
    return who[0] if len(who) == 1 and is_named_person(who[0]) else None


def _all(phrases: Iterable[Phrase]) -> Iterator[Phrase]:
    """Yield phrases, possessors inside them first."""
    for phrase in phrases:
        if phrase.owner is not None:
            yield from _all([phrase.owner])
        yield phrase


def _clauses(analysis: Analysis, first: int, last: int) -> list[Clause]:
    """Return the clauses whose verb stands between two words."""
    return [clause for clause in analysis.clauses if first <= clause.verb.head < last]


def _same(one: Statement, other: Statement) -> bool:
    """Tell whether another statement says this one already, on the same person."""
    if one.subject.referent != other.subject.referent:
        return _turned(one, other)
    if one.type != other.type:
        return _alike(one.type, other.type) and not _targets(one).isdisjoint(_targets(other))
    return _same_of_type(one, other)


def _same_of_type(one: Statement, other: Statement) -> bool:
    """Tell whether another statement of the same type has what this one tells: its date, its places or its object."""
    if one.object is None and one.date is not None:
        return other.date is not None
    if one.object is None and one.places:
        return bool(other.places)
    return not _targets(one).isdisjoint(_targets(other)) or one.type == "nationality"


def _turned(one: Statement, other: Statement) -> bool:
    """Tell whether two statements of kinship are one, said from both sides."""
    if one.object is None or other.object is None or not one.type == other.type == "kinship":
        return False
    crossed = (other.subject.referent, one.subject.referent)
    return (one.object.referent, other.object.referent) == crossed


def _alike(one: str, other: str) -> bool:
    """Tell whether two types say nearly the same: where the patterns chose one, the model adds no other."""
    return not set(statement_type(one).alike).isdisjoint(statement_type(other).alike)


def _targets(statement: Statement) -> set[str]:
    """Return what a statement relates its person to."""
    found = {place.referent for place in statement.places}
    if statement.object is not None:
        found.add(statement.object.referent)
    return found | {statement.value} if statement.value else found
