"""Whether a clause says that something happened, by its own words and by the noun, the voice and the list around it.

What the verb and the verb over it tell stands in ``clauses.modality``; here stands what only the whole sentence tells.
"""

from collections.abc import Iterator

from testimonia.analysis import Analysis
from testimonia.clauses.modality import Standing, asserted
from testimonia.clauses.values import Clause, Phrase
from testimonia.extractors.language import words
from testimonia.mentions import Entity

PLAINLY = ("affirmed", "asserted")
"""The standing of what is said to have happened."""
BASE = "VB"
MODAL = "MD"
MEASURED = frozenset({"ADJ", "ADV"})
ADVERB = "RB"
FIRST = "first"
"""Group of pronouns for whoever speaks."""
SHORTEST = 5
"""Words of a sentence that only denies the one before."""


def standing(analysis: Analysis, clause: Clause) -> Standing:
    """Return (polarity, modality) of a clause, as its sentence tells it.

    "joined neither the party nor the union" is denied, "moved that she be expelled" and, in somebody's words, "would
    open the congress" intended, "his refusal to join" denied, "accused of killing" reported.
    """
    polarity, modality = asserted(clause, analysis.language.modality())
    if _of_neither(analysis, clause) or _taken_back(analysis, clause):
        polarity = "denied"
    if polarity == "denied" and _in_part(analysis, clause):
        return polarity, "possible"
    if modality == "intended" and _accused(analysis, clause):
        return polarity, "reported"
    if subjunctive(analysis, clause) or (modality == "asserted" and _announced(analysis, clause)):
        return polarity, "intended"
    own = _by_measure(analysis, clause, _behind_noun(analysis, clause, (polarity, modality)))
    return _as_reported(analysis, clause, own)


def fell_short(analysis: Analysis, clause: Clause) -> bool:
    """Tell whether it was tried, or all but happened: "was nearly killed", "tried to kill him"."""
    known, governor = analysis.language.modality(), clause.governor
    if not known.nearly.isdisjoint(clause.verb.adverbs):
        return True
    tried = governor is not None and governor.verb.lemma in known.attempting and clause.verb.form == "inf"
    return tried and governor is not None and asserted(governor, known) == PLAINLY


def against(analysis: Analysis, clause: Clause) -> bool:
    """Tell whether the doer of a gerund is set against it: "voted against expelling her"."""
    gerund = clause.verb.form == "ing" and clause.subordinator != ""
    return gerund and clause.subordinator in analysis.language.modality().unreal_before_gerund


def _in_part(analysis: Analysis, clause: Clause) -> bool:
    """Tell whether a denial bears on an adverb alone: who "had not publicly supported X" may well have done so."""
    verb, tags = clause.verb, analysis.sentence.tags
    last = next((k for k in range(verb.last, len(tags)) if tags[k] != ADVERB), len(tags))
    adverbs = {analysis.sentence.lower[k] for k in range(verb.first, last) if tags[k] == ADVERB}
    whole = analysis.language.modality().outright | analysis.language.clauses().negative
    return verb.negated and bool(adverbs - whole)


def _of_neither(analysis: Analysis, clause: Clause) -> bool:
    """Tell whether the objects of a verb are given as neither of them: "joined neither the party nor the union"."""
    nobody, tree = analysis.language.clauses().nobody, analysis.structure.tree
    groups = (*clause.objects, *(group for _, group in clause.complements))
    before = (
        child for group in groups for phrase in group for child in analysis.structure.hanging(phrase, "cc")
    )
    return any(
        tree.full_relation(child) == "cc:preconj" and tree.sentence.lower[child] in nobody for child in before
    )


def _taken_back(analysis: Analysis, clause: Clause) -> bool:
    """Tell whether the next sentence denies what a clause says of somebody: "X founded it, you read. He did not."."""
    denied = analysis.taken_back
    if denied is None or clause.verb.negated or clause.verb.form != "finite":
        return False
    entities = (analysis.entity(subject) for subject in clause.subjects)
    return any(entity is not None and entity.number == denied.number for entity in entities)


def denial(before: Analysis, analysis: Analysis) -> Entity | None:
    """Return of whom a sentence says nothing but that it was not so: "She did not."; None where it says more.

    A pronoun takes up the last person of whom the sentence ``before`` says something, if of its gender.
    """
    if len(analysis.clauses) != 1 or len(analysis.sentence.words) > SHORTEST:
        return None
    (clause,) = analysis.clauses
    if not _denies(analysis, clause) or len(clause.subjects) != 1:
        return None
    subject = clause.subjects[0]
    entity = analysis.entity(subject)
    taken_up = _last_told_of(before, getattr(entity, "gender", "")) if subject.pronoun else None
    return taken_up or entity


def _denies(analysis: Analysis, clause: Clause) -> bool:
    """Tell whether a clause has a verb that stands for another, denied, and nothing else."""
    said = (*clause.objects, *clause.complements, *clause.times)
    nay = clause.verb.negated or not analysis.language.clauses().nay.isdisjoint(clause.adverbs)
    return nay and not said and clause.verb.lemma in words(analysis).pro_verbs


def _last_told_of(analysis: Analysis, gender: str) -> Entity | None:
    """Return the person, of a gender where one is known, who is the subject of a sentence's last such clause.

    Who says "I" is nobody's "he".
    """
    pronouns = analysis.language.discourse().pronouns
    others = (
        subject
        for clause in reversed(analysis.clauses)
        for subject in clause.subjects
        if pronouns.get(subject.word) != FIRST
    )
    told = (analysis.entity(subject) for subject in others)
    persons = (entity for entity in told if entity is not None and entity.kind == "person")
    return next(
        (entity for entity in persons if "" in {gender, entity.gender} or gender == entity.gender), None
    )


def _accused(analysis: Analysis, clause: Clause) -> bool:
    """Tell whether it is what somebody is held to have done: "on suspicion of having killed", "accused of killing"."""
    accusing, noun = analysis.language.modality().accusing, _noun_over(analysis, clause)
    over = (
        clause.governor.verb.lemma if clause.governor is not None else "",
        noun.word if noun is not None else "",
    )
    return clause.verb.form == "ing" and not accusing.isdisjoint(over)


def subjunctive(analysis: Analysis, clause: Clause) -> bool:
    """Tell whether a verb with a subject stands in its base form: "demanded that she be expelled".

    Alone it does so only where there is no doubt of the form: "The motion was that she be expelled".
    """
    governor, causative = clause.governor, analysis.language.modality().causative
    if not _bare(analysis, clause.verb) or (governor is not None and governor.verb.lemma in causative):
        return False
    first = analysis.sentence.lower[clause.verb.first]
    told = governor is not None or first == analysis.language.clauses().being
    return told and any(not subject.implied for subject in clause.subjects)


def _bare(analysis: Analysis, verb: Phrase) -> bool:
    """Tell whether a finite verb without an auxiliary of mood begins with its base form."""
    tags = analysis.sentence.tags[verb.first : verb.last]
    forms = [tag for tag in tags if tag.startswith(BASE) or tag == MODAL]
    return verb.form == "finite" and not verb.modal and forms[:1] == [BASE]


def _announced(analysis: Analysis, clause: Clause) -> bool:
    """Tell whether it lay ahead of whoever speaks of it: "she will open it", "she said that she would"."""
    verb, known = clause.verb, analysis.language.modality()
    if verb.modal in known.coming:
        return True
    ahead = verb.modal in known.hypothetical and not verb.perfect
    return ahead and len(analysis.voices(verb.head)) > 1


def _behind_noun(analysis: Analysis, clause: Clause, own: Standing) -> Standing:
    """Return the standing of an infinitive behind a noun: "his refusal to join", "was in no hurry to join"."""
    noun = _noun_over(analysis, clause) if clause.verb.form == "inf" else None
    if noun is None:
        return own
    kind = analysis.language.modality().behind.get(noun.word, "")
    if noun.none:
        return "denied", "intended"
    if kind == "denied":
        return "denied", own[1]
    return (own[0], "intended") if kind == "intended" else own


def _as_reported(analysis: Analysis, clause: Clause, own: Standing) -> Standing:
    """Return the standing of what is told as a rumour: "the rumour, spread by the press, that she had left"."""
    known, noun = analysis.language.modality(), _report_over(analysis, clause)
    if noun is None or own[1] != PLAINLY[1]:
        return own
    refused = any(verb.lemma in known.contradicting and not verb.negated for verb in _taking(analysis, noun))
    return ("denied", own[1]) if refused and own == PLAINLY else (own[0], "reported")


def _taking(analysis: Analysis, noun: Phrase) -> Iterator[Phrase]:
    """Yield the verbs of which a noun is an object."""
    return (each.verb for each in analysis.clauses if any(noun in group for group in each.objects))


def _report_over(analysis: Analysis, clause: Clause) -> Phrase | None:
    """Return the noun for a report whose content a clause is, be it parted from it by a participle."""
    tree, known = analysis.structure.tree, analysis.language.modality()
    if clause.unit < 0 or clause.verb.form != "finite" or clause.subordinator not in known.content:
        return None
    noun = next(_nouns_above(analysis, tree.heads[clause.unit]), None)
    return noun if noun is not None and noun.word in known.reports else None


def _nouns_above(analysis: Analysis, unit: int) -> Iterator[Phrase]:
    """Yield a unit and the one over it, as far as they are nouns."""
    further = analysis.structure.tree.heads[unit] if unit >= 0 else unit
    nouns = (analysis.structure.phrase(each) for each in (unit, further) if each >= 0)
    return (noun for noun in nouns if noun is not None)


def _by_measure(analysis: Analysis, clause: Clause, own: Standing) -> Standing:
    """Return the standing of an infinitive behind "too ill", which was not done, or "old enough", which could be."""
    known, governor = analysis.language.modality(), clause.governor
    if clause.verb.form != "inf" or governor is None:
        return own
    degrees = set(_degrees(analysis, governor, clause.verb.first))
    if not degrees.isdisjoint(analysis.language.clauses().only):
        return own
    if not degrees.isdisjoint(known.excess):
        return ("affirmed", "possible") if governor.verb.negated else ("denied", "asserted")
    return own if degrees.isdisjoint(known.measure) or own != PLAINLY else ("affirmed", "possible")


def _degrees(analysis: Analysis, clause: Clause, until: int) -> Iterator[str]:
    """Yield the adverbs that measure a clause's adjective or adverb before a word: "too" in "arrived too late"."""
    tree = analysis.structure.tree
    for unit in (clause.unit, *tree.hanging(clause.unit, "advmod", "xcomp")):
        measured = tree.parse.upos[unit] in MEASURED and unit < until
        yield from (tree.words(word) for word in tree.hanging(unit, "advmod") if measured and word < until)


def _noun_over(analysis: Analysis, clause: Clause) -> Phrase | None:
    """Return the noun on which an infinitive or a gerund hangs."""
    tree = analysis.structure.tree
    if clause.unit < 0 or tree.relation(clause.unit) not in {"acl", "advcl", "xcomp"}:
        return None
    return analysis.structure.phrase(tree.heads[clause.unit])
