"""Other names of a person: "née Domontovich", "under the pseudonym Maring", "whose real name was Sedova"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from testimonia.analysis import Analysis
from testimonia.clauses.modality import asserted
from testimonia.clauses.values import Clause, Phrase
from testimonia.extractors.common import Draft, is_named_person, persons
from testimonia.extractors.language import nouns, words
from testimonia.extractors.said import known
from testimonia.languages.parts.words import OtherNames
from testimonia.names.fold import fold
from testimonia.names.particles import INSIDE
from testimonia.names.parts import parse

MARKS = frozenset('“"‘„«:.')
"""What may stand before a name beside words."""
OPENING = MARKS | {"(", "'", "``"}
NEAR = 20_000
"""Characters before a sentence in which somebody's name is looked for."""
LOOK_BACK = 4
"""Words before "name" that tell what kind of name it is."""


def extract(analysis: Analysis) -> Iterator[Draft]:
    """Yield the other names that a sentence gives persons."""
    for k in range(len(analysis.sentence)):
        yield from _told_by(analysis, k)
    for phrase in analysis.phrases:
        if phrase.kind == "np" and is_named_person(phrase):
            yield from _inside(analysis, phrase)


def _told_by(analysis: Analysis, k: int) -> Iterator[Draft]:
    """Yield what a word tells that stands for another name."""
    other, word = _known(analysis), analysis.sentence.lower[k]
    if word in other.born or word in other.alias:
        yield from _behind_name(analysis, k)
    elif word in other.once:
        yield from _first_name(analysis, k)
    elif word in other.noun:
        yield from _named(analysis, k)
        yield from _done_under(analysis, k)
    elif word in other.by_birth and analysis.sentence.lower[k - 1] in other.under:
        yield from _by_birth(analysis, k)


def _known(analysis: Analysis) -> OtherNames:
    return analysis.language.frames().other_names


def _inside(analysis: Analysis, person: Phrase) -> Iterator[Draft]:
    """Read what stands inside a name: "Mary (Doyle) Corrigan", "Theodora “Teddy” Lindqvist"."""
    assert person.name is not None
    first, last = person.name.first, person.name.last
    form = parse(analysis.text(first, last), analysis.language.names())
    roles = {form.birth_name: "born_as", form.nickname: "nickname"}
    for k in range(first + 1, last - 1):
        role = roles.get(fold(analysis.text(k, k + 1)))
        before = analysis.sentence.lower[k - 1]
        if role and (before in OPENING or before in _known(analysis).born):
            draft = _draft(analysis, person, (k, k + 1), k)
            yield replace(draft, role=role, reason="in brackets or quotation marks inside the name")


def _behind_name(analysis: Analysis, k: int) -> Iterator[Draft]:
    """Read "née Domontovich" and "alias Maring" behind a person's name."""
    word = analysis.sentence.lower[k]
    found, person = _name_from(analysis, k + 1), _person_before(analysis, k)
    if found is not None and person is not None:
        role = "born_as" if word in _known(analysis).born else "pseudonym"
        yield replace(_draft(analysis, person, found, k), role=role, reason=f"“{word}” behind the name")


def _done_under(analysis: Analysis, k: int) -> Iterator[Draft]:
    """Read "Corvus was the name under which she wrote": of whom the clause behind tells, that is a name."""
    said = (clause.subjects[0] for clause in analysis.clauses if _is_said_to_be(analysis, clause, k))
    for name in (phrase for phrase in said if phrase.proper):
        for clause, role in _under(analysis, k):
            for person in persons(analysis, clause.subjects):
                draft = _draft(analysis, person, (name.first, name.last), k)
                yield replace(draft, role=role, reason="the name under which")


def _under(analysis: Analysis, k: int) -> Iterator[tuple[Clause, str]]:
    """Yield the clauses that tell what was done under the name at a word, and what name it is by that."""
    known = _known(analysis)
    for clause in (one for one in analysis.clauses if _is_under(one, k, known)):
        if clause.verb.passive and clause.verb.lemma in known.given:
            yield clause, "born_as"
        elif clause.verb.lemma in known.done_under:
            yield clause, "pseudonym"


def _is_under(clause: Clause, k: int, known: OtherNames) -> bool:
    """Tell whether a clause tells what was done under the name at a word."""
    cases = (case for case, group in clause.complements if any(one.head == k for one in group))
    return not known.under.isdisjoint(cases)


def _is_said_to_be(analysis: Analysis, clause: Clause, k: int) -> bool:
    """Tell whether a clause says of its subject that it is the name at a word."""
    copula = clause.verb.lemma in words(analysis).copulas and len(clause.subjects) == 1
    return copula and any(one.head == k for group in clause.objects for one in group)


def _by_birth(analysis: Analysis, k: int) -> Iterator[Draft]:
    """Read "by birth she was a Lund": who is of a family, and of no people, was born with its name."""
    copulas = (c for c in analysis.clauses if k < c.last and c.verb.lemma in words(analysis).copulas)
    for clause in copulas:
        family = next((p for p in analysis.phrases if _of_family(analysis, p, clause)), None)
        if family is not None and family.name is not None:
            for person in persons(analysis, clause.subjects):
                draft = _draft(analysis, person, (family.name.first, family.name.last), k)
                yield replace(draft, role="born_as", reason="what somebody is by birth")


def _of_family(analysis: Analysis, phrase: Phrase, clause: Clause) -> bool:
    """Tell whether a phrase behind a copula is one of a family, "a Lund"."""
    indefinite = analysis.sentence.lower[phrase.first] in words(analysis).indefinite
    behind = phrase.first >= clause.verb.last and is_named_person(phrase)
    return behind and indefinite and not nouns(analysis).is_people(phrase.word)


def _first_name(analysis: Analysis, k: int) -> Iterator[Draft]:
    """Read "originally Persson" as a part of an entry of its own, where it is no people, conviction or work."""
    found = _name_from(analysis, k + 1)
    if found is None or analysis.headword is None or not _opens_part(analysis, k):
        return
    lists, last = analysis.language.nouns(), analysis.sentence.lower[found[1] - 1]
    thing = lists.is_people(last) or last in lists.ideologies or known(analysis, last)
    if not thing and analysis.sentence.words[found[1] : found[1] + 1][:1] != ["("]:
        draft = _draft(analysis, analysis.headword, found, k)
        yield replace(draft, role="born_as", reason=f"“{analysis.sentence.lower[k]}” in an entry")


def _opens_part(analysis: Analysis, word: int) -> bool:
    """Tell whether a word opens a part of an entry: the sentence, behind the headword, or behind a semicolon."""
    begin = analysis.headword.first if analysis.headword is not None else 0
    return word == begin or (word > 0 and analysis.sentence.words[word - 1] == ";")


def _person_before(analysis: Analysis, k: int) -> Phrase | None:
    """Return the last known person before a word, None if that is too far away."""
    before = [p for p in analysis.phrases if p.last <= k and p.entity == "person"]
    person = next((p for p in reversed(before) if analysis.mention(p)), None)
    return person if person is not None and k - person.last <= LOOK_BACK else None


def _named(analysis: Analysis, k: int) -> Iterator[Draft]:
    """Read the word "name", "pseudonym" and the like with a name behind it."""
    found = _name_from(analysis, k + 1)
    if found is None:
        return
    phrase = next((p for p in analysis.phrases if p.kind == "np" and p.first <= k < p.last), None)
    who, clause = _whose(analysis, k, phrase or _right_behind(analysis, k))
    polarity, modality = (
        asserted(clause, analysis.language.modality()) if clause is not None else ("affirmed", "asserted")
    )
    role = _role(analysis, k, found[0], owned=clause is None)
    for person in _not_known_so(analysis, who, found):
        yield replace(_draft(analysis, person, found, k), role=role, polarity=polarity, modality=modality)


def _not_known_so(analysis: Analysis, who: Sequence[Phrase], name: tuple[int, int]) -> Iterator[Phrase]:
    """Yield the known persons whom a name tells something new of."""
    return (person for person in persons(analysis, who) if not _is_known_so(analysis, person, name))


def _is_known_so(analysis: Analysis, person: Phrase, name: tuple[int, int]) -> bool:
    """Tell whether a name is the one by which somebody was called before: "Karl Roth … His name was Karl Roth"."""
    entity, words, start = analysis.entity(person), analysis.text(*name), analysis.sentence.start
    if entity is None or fold(words) != fold(entity.label):
        return False
    return analysis.source.text.find(words, max(0, start - NEAR), start) >= 0


def _is_of_other(analysis: Analysis, k: int) -> bool:
    """Tell whether a noun for a name says whose it is: "pen-name of Otto Weil" behind that name."""
    return analysis.sentence.lower[k + 1] in analysis.language.discourse().belonging


def _right_behind(analysis: Analysis, k: int) -> Phrase | None:
    """Return the name that follows where "under the name" is read as a preposition."""
    return next((p for p in analysis.phrases if p.kind == "np" and p.first == k + 1), None)


def _name_from(analysis: Analysis, k: int) -> tuple[int, int] | None:
    """Return the capitalised words that begin at ``k``, past what may stand before them."""
    words, tags = analysis.sentence.words, analysis.sentence.tags
    last = k = _past_marks(analysis, k)
    while _capital(words, last) or (last > k and _joins(words, last)):
        last += 1
    return (k, last) if last > k and tags[k] not in {"DT", "PRP", "IN"} else None


def _past_marks(analysis: Analysis, k: int) -> int:
    """Return the first word from ``k`` on that is not one that may stand before a name."""
    words, lower, skipped = analysis.sentence.words, analysis.sentence.lower, _known(analysis).skipped
    while k < len(words) and (lower[k] in skipped or words[k] in MARKS):
        k += 1
    return k


def _joins(words: list[str], k: int) -> bool:
    """Tell whether a small word can stand inside a name here: the name goes on behind it."""
    return _capital(words, k + 1) and words[k] in INSIDE


def _capital(words: list[str], k: int) -> bool:
    return k < len(words) and words[k][0].isupper()


def _whose(analysis: Analysis, k: int, phrase: Phrase | None) -> tuple[Sequence[Phrase], Clause | None]:
    """Return whose name it is: its possessor, who bears it by the verb, or whom the bracket around it follows."""
    owners = _owners(analysis, k, phrase) if phrase is not None else None
    if owners is not None:
        return owners, None
    for clause in analysis.clauses:
        behind = clause.verb.last <= k < clause.last
        fronted = any(phrase in group for _, group in clause.fronted)
        if (behind or fronted) and _bears(analysis, clause, phrase, k):
            return clause.subjects, clause
    first = phrase.first if phrase is not None else k
    if analysis.headword is not None and _opens_part(analysis, first) and not _is_of_other(analysis, k):
        return [analysis.headword], None
    return _bracketed(analysis, k), None


def _owners(analysis: Analysis, k: int, phrase: Phrase) -> list[Phrase] | None:
    """Return who possesses the name: "X, whose real name", "her real name"; None where there is no possessor."""
    before = analysis.before(phrase)
    if before is not None and before.word in analysis.language.clauses().possessive_relative:
        return _person(_past_comma(analysis, before))
    return [phrase.owner] if phrase.owner is not None and phrase.owner.last <= k else None


def _past_comma(analysis: Analysis, phrase: Phrase) -> Phrase | None:
    before = analysis.before(phrase)
    return analysis.before(before) if before is not None and before.kind == "comma" else before


def _person(phrase: Phrase | None) -> list[Phrase]:
    return [phrase] if phrase is not None and phrase.entity == "person" else []


def _bears(analysis: Analysis, clause: Clause, phrase: Phrase | None, k: int) -> bool:
    """Tell whether by this verb its subject bears the name: "took the name X", "wrote under the name X"."""
    known, lemma = _known(analysis), clause.verb.lemma
    if any(phrase in group for group in clause.objects):
        return lemma in (known.given if clause.verb.passive else known.taken)
    before = analysis.sentence.lower[max(0, k - LOOK_BACK) : k]
    other = any(clause.verb.first < thing.first < k for group in clause.objects for thing in group)
    return lemma in known.done_under and not other and not known.under.isdisjoint(before)


def _bracketed(analysis: Analysis, k: int) -> list[Phrase]:
    """Return the person before the bracket that opens right before "real name X"."""
    opening = (p for p in analysis.phrases if p.kind == "open" and 0 <= k - p.last < LOOK_BACK)
    last = max(opening, key=lambda phrase: phrase.last, default=None)
    return _person(analysis.before(last)) if last is not None else []


def _role(analysis: Analysis, k: int, name: int, *, owned: bool) -> str:
    """Return which kind of name it is by the noun and the words around it; a plain name that is had is a variant."""
    known, noun = _known(analysis), analysis.sentence.lower[k]
    before = set(analysis.sentence.lower[max(0, k - LOOK_BACK) : k])
    if (before | set(analysis.sentence.lower[k:name])) & known.of_birth:
        return "born_as"
    if before & known.of_marriage:
        return "married_name"
    if noun in known.nickname:
        return "nickname"
    plain = noun in known.plain and not before & known.of_cover
    return "variant" if plain and owned else "pseudonym"


def _draft(analysis: Analysis, person: Phrase, name: tuple[int, int], k: int) -> Draft:
    return Draft(
        "name", "variant", person, f"“{analysis.sentence.lower[k]}” with a name", first=min(person.first, k),
        last=max(name[1], person.last), value=analysis.text(*name), anchor=k,
    )  # fmt: skip
