"""Entries of a lexicon: sentences without a subject say things of the headword.

"KOLLONTAI, Alexandra (b. 1872). Russian revolutionary. Joined the party 1899; exiled 1908." – the person named at the
head of the passage is the subject of every verb that has none, and of nouns that stand alone.
"""

from collections.abc import Container, Sequence
from dataclasses import replace
from functools import partial

from testimonia.analysis import Analysis
from testimonia.clauses.values import Clause, Phrase
from testimonia.discourse.entry_kin import labels
from testimonia.discourse.entry_relatives import theirs
from testimonia.discourse.filling import rebuilt
from testimonia.discourse.unsaid import labelled, unsaid
from testimonia.languages.parts.names import NameCustoms
from testimonia.languages.parts.notes import Notes
from testimonia.mentions import Entity
from testimonia.model import Mention
from testimonia.names.fold import fold
from testimonia.names.given import is_given
from testimonia.names.particles import INSIDE
from testimonia.sentence import Sentence
from testimonia.tagger.sight import Name

Headword = tuple[Entity, Mention]
LONGEST_GIVEN = 3
LONGEST_SURNAME = 4
"""Words of a surname and the mark behind it."""
PARTING = frozenset({",", "-", "–", "—", "--"})
"""Marks between a headword's surname and given names."""
BEFORE_LIFE = frozenset({",", ";", "("})
"""Marks before the first "b." or "d." of an entry."""
LEADING = frozenset({"time", "prep", "adv", "comma", "conj", "np", "dash", "quote"})
"""Kinds of phrases that may stand before a verb of which the headword is the subject."""


def with_headword(sentence: Sentence, names: list[Name], customs: NameCustoms, notes: Notes) -> list[Name]:
    """Return the names of a passage's first sentence, with an inverted headword ("SOUVARINE, Boris") as one name."""
    last = _inverted(sentence, names, customs, notes)
    if last == 0:
        return names
    return [Name(0, last, "person", 1.0), *(name for name in names if name.first >= last)]


def opens_entry(sentence: Sentence, names: Sequence[Name], customs: NameCustoms, notes: Notes) -> bool:
    """Tell whether a passage's first sentence opens with an inverted headword."""
    return _inverted(sentence, names, customs, notes) > 0


def _inverted(sentence: Sentence, names: Sequence[Name], customs: NameCustoms, notes: Notes) -> int:
    """Return the word after "SURNAME, Given Names" at the start of a sentence, 0 where there is none."""
    words = sentence.words
    mark = next((k for k in range(1, min(LONGEST_SURNAME, len(words))) if words[k] in PARTING), 0)
    if not mark or not all(map(_of_surname, words[:mark])):
        return 0
    first = _behind_titles(words, mark + 1, customs)
    last = _given_end(sentence, first)
    if last == first:
        return 0
    capitals = all(map(_in_capitals, words[:mark]))
    seen = capitals and (_is_seen(names, mark, last) or _tells_life(sentence, last, notes))
    given = is_given(fold(words[first])) or seen
    bracketed = words[mark] == "," and words[last : last + 1] == ["("]
    return last if given and (capitals or bracketed) else 0


def _behind_titles(words: Sequence[str], first: int, customs: NameCustoms) -> int:
    """Return the word behind titles: "OKONKWO, Dr. Emmanuel"."""
    while first < len(words) and fold(words[first]) in customs.every_title:
        first += 1
    return first


def _of_surname(word: str) -> bool:
    return word[:1].isupper() or word.lower() in INSIDE


def _in_capitals(word: str) -> bool:
    return word.removeprefix("Mc").isupper() and len(word) > 1


def _is_seen(names: Sequence[Name], mark: int, last: int) -> bool:
    """Tell whether a tagger saw a person behind the mark, and no place before it as in a dateline."""
    place = any(name.kind == "place" for name in names if name.first < last)
    return not place and any(name.kind == "person" for name in names if mark < name.first < last)


def _tells_life(sentence: Sentence, last: int, notes: Notes) -> bool:
    """Tell whether a note tells of a birth, a death or a marriage behind a headword, which makes it a person."""
    words = range(last + 1, len(sentence))
    telling = notes.verbs.keys() | notes.lives
    return any(sentence.lower[word] in telling and sentence.words[word - 1] in BEFORE_LIFE for word in words)


def _given_end(sentence: Sentence, first: int) -> int:
    """Return the word after the capitalised words that begin at a place, so many as may be given names."""
    last = first
    while last < min(len(sentence), first + LONGEST_GIVEN):
        word = sentence.words[last]
        if not (word[:1].isupper() and word.isalpha()):
            break
        last += 1
    return last


def headword(analysis: Analysis) -> Headword | None:
    """Return the person named at the very start of a passage, None if it starts otherwise."""
    if not analysis.phrases or analysis.phrases[0].kind != "np":
        return None
    found = analysis.resolved.get(analysis.phrases[0])
    if found is None or found[0].kind != "person" or found[1].form != "name":
        return None
    following = analysis.after(analysis.phrases[0])
    marked = following is None or following.kind in {"open", "comma", "stop", "dash"}
    return found if marked and (_as_heading(found[1].text) or not _told_of(analysis)) else None


def _as_heading(name: str) -> bool:
    """Tell whether a name is written as headwords are: "KOLLONTAI", "Kollontai, Alexandra"."""
    return "," in name or name.split(maxsplit=1)[0].isupper()


def _told_of(analysis: Analysis) -> bool:
    """Tell whether a full sentence follows: "Kollontai (1872–1952) was …" opens no entry in note style."""
    head = analysis.phrases[0]
    return any(head in clause.subjects and clause.verb.form == "finite" for clause in analysis.clauses)


def implied(analysis: Analysis, head: Headword) -> Analysis:
    """Return the sentence with the headword as subject of the verbs and bare nouns that have none."""
    resolved = dict(analysis.resolved)
    given: dict[int, tuple[Phrase, ...]] = {}
    others = theirs(analysis)
    for clause in analysis.clauses:
        if id(clause) not in others and _lacks_subject(analysis, clause, given):
            given[id(clause)] = (_stand_in(head, clause.verb.first, resolved),)
    bare = []
    for index, phrase in enumerate(analysis.phrases):
        if _is_noun(phrase) and _starts(analysis, index):
            stand_in = _stand_in(head, phrase.first, resolved)
            bare += [(stand_in, noun) for noun in listed(analysis, phrase)]
    clauses = rebuilt(
        analysis.clauses, {key: {"subjects": subjects} for key, subjects in (given | others).items()}
    )
    whom = partial(_stand_in, head, resolved=resolved)
    clauses = sorted(
        [*clauses, *unsaid(analysis, whom), *labelled(analysis, whom)], key=lambda clause: clause.index
    )
    begin = _begin(analysis, head)
    nouns = labels(analysis.sentence, begin, analysis.language.discourse()) if _is_note(analysis) else ()
    kin = tuple((_stand_in(head, word, resolved), word) for word in nouns)
    told_of = _stand_in(head, begin, resolved)
    return replace(analysis, clauses=clauses, resolved=resolved, bare=tuple(bare), headword=told_of, kin=kin)


def _begin(analysis: Analysis, head: Headword) -> int:
    """Return the word behind the headword and its comma, 0 in a sentence that it does not open."""
    first, second = analysis.phrases[0], analysis.after(analysis.phrases[0])
    opens = analysis.resolved.get(first) == head and second is not None and second.kind == "comma"
    return first.last + 1 if opens else 0


def _is_note(analysis: Analysis) -> bool:
    """Tell whether no verb of a sentence has a subject of its own: "Mother Jones led it" names no mother."""
    return not any(clause.subjects and clause.verb.form == "finite" for clause in analysis.clauses)


def _lacks_subject(analysis: Analysis, clause: Clause, given: Container[int]) -> bool:
    """Tell whether a verb is said of the headword: "b. Kiev", "Joined the party"."""
    if clause.verb.word in analysis.language.notes().verbs and not any(
        subject.name is not None for subject in clause.subjects
    ):
        return True
    verbal = not clause.subjects and clause.verb.form in {"finite", "en"}
    return verbal and _leads(analysis, clause, given)


def continued(analysis: Analysis) -> Analysis:
    """Read "Schoolmaster at Lleida from 1914 on." of whom the sentence before was about: nouns without a verb."""
    first = analysis.phrases[0] if analysis.phrases else None
    if analysis.previous is None or first is None or not _is_bare(first):
        return analysis
    if not _tells_without_verb(analysis, first):
        return analysis
    resolved = dict(analysis.resolved)
    stand_in = _stand_in(analysis.previous, first.first, resolved)
    return replace(
        analysis, resolved=resolved, bare=tuple((stand_in, noun) for noun in listed(analysis, first))
    )


def _tells_without_verb(analysis: Analysis, first: Phrase) -> bool:
    """Tell whether a sentence without a verb opens with a bare noun that says what somebody is."""
    fragment = not any(clause.verb.form == "finite" for clause in analysis.clauses)
    bare = analysis.sentence.lower[first.first] not in analysis.language.notes().determiners
    told = analysis.language.nouns().is_occupation(first.word) or _is_relative_of(analysis, first)
    return fragment and bare and told


def _is_relative_of(analysis: Analysis, noun: Phrase) -> bool:
    """Tell whether a noun says whose relative somebody is: "Beloved wife of the late George Norton."."""
    words = analysis.language.discourse()
    behind = analysis.structure.behind(noun)[:1]
    return noun.word in words.kin and any(case in words.belonging for case, _ in behind)


def _is_bare(phrase: Phrase) -> bool:
    return _is_noun(phrase) and phrase.owner is None


def _is_noun(phrase: Phrase) -> bool:
    """Tell whether a phrase says what somebody is: no name, no pronoun."""
    return phrase.kind == "np" and phrase.name is None and not phrase.pronoun


def listed(analysis: Analysis, first: Phrase) -> list[Phrase]:
    """Return a noun phrase and those joined to it by "and" or commas: "communist, journalist and historian"."""
    found, k = [first], analysis.index(first) + 1
    phrases = analysis.phrases
    while k + 1 < len(phrases) and phrases[k].kind in {"comma", "conj"}:
        k += 1 if phrases[k + 1].kind not in {"conj", "adv"} else 2
        if k >= len(phrases) or not _is_noun(phrases[k]):
            break
        found.append(phrases[k])
        k += 1
    return found


def _stand_in(head: Headword, word: int, resolved: dict[Phrase, Headword]) -> Phrase:
    phrase = Phrase("np", word, word + 1, "", head=word, entity="person", implied=True)
    resolved[phrase] = head
    return phrase


def _leads(analysis: Analysis, clause: Clause, given: Container[int]) -> bool:
    """Tell whether only times, places and verbs of the same stand before the verb in its part of the sentence.

    Behind a headword as lexica write it and its comma it is told of that: "ROTH, Karl, arrested 1905".
    """
    k, phrases = clause.index - 1, analysis.phrases
    apart = through = False
    while k >= 0 and phrases[k].kind not in {"stop", "close"}:
        governed = k > 0 and phrases[k - 1].kind == "prep"
        if phrases[k].kind == "vg":
            return apart and any(id(c) in given for c in analysis.clauses if c.index == k)
        if phrases[k].kind not in LEADING:
            return False
        apart = apart or phrases[k].kind in {"comma", "conj", "dash"}
        opens = k == 0 and _opens_entry(analysis)
        through = through or (phrases[k].kind == "np" and not (governed or opens))
        k -= 1
    return not through


def _opens_entry(analysis: Analysis) -> bool:
    """Tell whether a name in the manner of headwords opens a sentence, with a comma behind it."""
    first, second = analysis.phrases[0], analysis.after(analysis.phrases[0])
    comma = second is not None and second.kind == "comma"
    return comma and first.entity == "person" and _as_heading(analysis.text(first.first, first.last))


def _starts(analysis: Analysis, index: int) -> bool:
    """Tell whether a noun phrase opens its part of the sentence and no verb follows it there as its own."""
    phrases = analysis.phrases
    if index > 0 and phrases[index - 1].kind != "stop" and index != _behind_headword(phrases):
        return False
    return not any(phrases[index] in clause.subjects for clause in analysis.clauses)


def _behind_headword(phrases: Sequence[Phrase]) -> int:
    """Return the place of what stands behind a headword, its brackets and a comma, 0 where it is no comma."""
    k = 1
    while k < len(phrases) and phrases[k].kind == "open":
        k = next((i for i in range(k, len(phrases)) if phrases[i].kind == "close"), len(phrases)) + 1
    return k + 1 if k < len(phrases) and phrases[k].kind == "comma" else 0
