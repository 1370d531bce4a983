"""Other names of a person: "née Domontovich", "under the pseudonym Maring", "whose real name was Sedova"."""

from collections.abc import Iterator

from testimonia.analysis import Analysis
from testimonia.clauses.modality import asserted
from testimonia.clauses.values import Clause, Phrase
from testimonia.extractors.common import Draft, persons
from testimonia.languages.en.lexicon import load_toml

WORDS = {key: frozenset(words) for key, words in load_toml("other_names.toml").items()}
SKIPPED = frozenset({"of", "was", "is", "being", "“", '"', "‘", "„", ":", "«"})
"""What may stand between "name" and the name."""
OPENING = frozenset({"“", '"', "‘", "„", "«", "the", "."})
LOOK_BACK = 4
"""Words before "name" that tell what kind of name it is."""


def extract(analysis: Analysis) -> Iterator[Draft]:
    """Yield the other names that a sentence gives persons."""
    lower = analysis.sentence.lower
    for k, word in enumerate(lower):
        if word in WORDS["born"] or word in WORDS["alias"]:
            yield from _behind_name(analysis, k)
        elif word in WORDS["noun"]:
            yield from _named(analysis, k)


def _behind_name(analysis: Analysis, k: int) -> Iterator[Draft]:
    """Read "née Domontovich" and "alias Maring" behind a person's name."""
    word = analysis.sentence.lower[k]
    found, person = _name_from(analysis, k + 1), _person_before(analysis, k)
    if found is not None and person is not None:
        role = "born_as" if word in WORDS["born"] else "pseudonym"
        yield _draft(analysis, (person, role, f"“{word}” behind the name"), found, k)


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
    who, clause = _whose(analysis, k, phrase)
    for person in persons(analysis, who):
        draft = _draft(
            analysis, (person, _role(analysis, k, clause), f"“{analysis.sentence.lower[k]}” with a name"), found, k
        )  # fmt: skip
        if clause is not None:
            draft.polarity, draft.modality = asserted(clause, analysis.language.modality())
        yield draft


def _name_from(analysis: Analysis, k: int) -> tuple[int, int] | None:
    """Return the capitalised words that begin at ``k``, past what may stand before them."""
    words, tags = analysis.sentence.words, analysis.sentence.tags
    while k < len(words) and (analysis.sentence.lower[k] in SKIPPED or words[k] in OPENING):
        k += 1
    last = k
    while _in_name(words, k, last):
        last += 1
    return (k, last) if last > k and tags[k] not in {"DT", "PRP", "IN"} else None


def _in_name(words: list[str], first: int, k: int) -> bool:
    """Tell whether a word is of the name that begins at ``first``: capitalised, or a particle before one that is."""
    if _capital(words, k):
        return True
    return k > first and _capital(words, k + 1) and words[k] in WORDS["particle"]


def _capital(words: list[str], k: int) -> bool:
    return k < len(words) and words[k][0].isupper()


def _whose(analysis: Analysis, k: int, phrase: Phrase | None) -> tuple[list[Phrase], Clause | None]:
    """Return whose name it is: its possessor, who bears it by the verb, or whom the bracket around it follows."""
    owners = _owners(analysis, k, phrase) if phrase is not None else None
    if owners is not None:
        return owners, None
    for clause in analysis.clauses:
        if clause.verb.last <= k < clause.last and _bears(clause, phrase, analysis.sentence.lower[:k]):
            return clause.subjects, clause
    return _bracketed(analysis, k), None


def _owners(analysis: Analysis, k: int, phrase: Phrase) -> list[Phrase] | None:
    """Return who possesses the name: "whose real name", "her real name"; None where there is no possessor."""
    before = analysis.before(phrase)
    if before is not None and before.word == "whose":
        return _antecedent(analysis, before)
    if phrase.owner is not None and phrase.owner.last <= k:
        return [phrase.owner]
    return None


def _antecedent(analysis: Analysis, whose: Phrase) -> list[Phrase]:
    """Return whom ", whose real name" speaks of."""
    before = analysis.before(whose)
    if before is not None and before.kind == "comma":
        before = analysis.before(before)
    return [before] if before is not None and before.entity == "person" else []


def _bears(clause: Clause, phrase: Phrase | None, before: list[str]) -> bool:
    """Tell whether by this verb its subject bears the name: "took the name X", "wrote under the name X"."""
    if any(phrase in group for group in clause.objects):
        return clause.verb.lemma in (WORDS["given"] if clause.verb.passive else WORDS["taken"])
    return clause.verb.lemma in WORDS["under"] and _under(clause, before)


def _under(clause: Clause, before: list[str]) -> bool:
    """Tell whether "under" or "by" stands before "the name", and no object that could bear it."""
    other = any(thing.first < len(before) for group in clause.objects for thing in group)
    return not other and any(word in {"under", "by"} for word in before[-LOOK_BACK:])


def _bracketed(analysis: Analysis, k: int) -> list[Phrase]:
    """Return the person before the bracket that opens right before "real name X"."""
    for phrase in reversed(analysis.phrases):
        if phrase.kind == "open" and phrase.last <= k and k - phrase.last < LOOK_BACK:
            before = analysis.before(phrase)
            return [before] if before is not None and before.entity == "person" else []
    return []


def _role(analysis: Analysis, k: int, clause: Clause | None) -> str:
    lower = analysis.sentence.lower
    before = set(lower[max(0, k - LOOK_BACK) : k])
    if before & WORDS["of_birth"]:
        return "born_as"
    if before & WORDS["of_marriage"]:
        return "married_name"
    if lower[k] in WORDS["nickname"]:
        return "nickname"
    plain = lower[k] in {"name", "names"} and not before & WORDS["of_cover"]
    owned = clause is None
    return "variant" if plain and owned else "pseudonym"


def _draft(analysis: Analysis, said: tuple[Phrase, str, str], name: tuple[int, int], anchor: int) -> Draft:
    person, role, reason = said
    return Draft(
        "name", role, person, reason, first=min(person.first, anchor), last=max(name[1], person.last), score=0.9,
        value=analysis.text(*name), anchor=anchor,
    )  # fmt: skip
