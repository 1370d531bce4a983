"""Who says it: the stretch of a sentence that a verb of saying or "according to" puts into somebody's mouth.

Scopes nest, and so the voices chain: "Serge recalls that Nin told him that …" is the author's report of Serge's
report of Nin's. Direct speech is found over the whole passage, since its closing mark may be sentences away.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from testimonia.analysis import Scope
from testimonia.clauses.build import Grammar
from testimonia.clauses.modality import asserted
from testimonia.clauses.values import Clause, Phrase
from testimonia.languages.en.lexicon import GRAMMAR
from testimonia.mentions import Entity
from testimonia.model import Mention, Voice
from testimonia.sentence import Sentence

Resolved = dict[Phrase, tuple[Entity, Mention]]
DIRECT = re.compile(
    r"“[^“”\n]{1,4000}”|„[^“„”\n]{1,4000}[“”]|«[^«»\n]{1,4000}»|(?<!\w)\"[^\"\n]{1,4000}\"(?!\w)|(?<!\w)‘[^‘\n]{12,2000}?[.,!?…]’(?!\w)"
)
SPEAKING_GROUPS = frozenset({"group", "work", "event"})
GERUND = frozenset({"deny", "admit", "recall", "remember", "mention", "confess", "report", "acknowledge"})
"""Verbs of saying whose gerund tells what is said."""
CLOSING = frozenset({",", ".", "?", "!", ";", "”", '"'})
"""Marks behind ", X says"."""
OPENING = frozenset('"“„«')
CONDITION = "if"
PARTICIPLES = frozenset({"en", "ing"})
"""Forms of a verb that tell nothing by themselves: "in a cottage bought for her"."""
SHORTEST_QUOTATION = 3
"""Words; shorter stretches in quotation marks are titles, names or words held at a distance."""


@dataclass(slots=True, frozen=True)
class Direct:
    """A stretch of a passage in quotation marks; offsets of the marks themselves."""

    start: int
    end: int

    def holds(self, start: int) -> bool:
        """Tell whether a place lies inside."""
        return self.start <= start < self.end


def direct_speech(text: str, start: int, end: int) -> list[Direct]:
    """Return the quotations of the passage ``text[start:end]`` that are long enough to be somebody's words."""
    found = [Direct(*match.span()) for match in DIRECT.finditer(text, start, end)]
    return [quote for quote in found if len(text[quote.start : quote.end].split()) >= SHORTEST_QUOTATION]


def voice_of(phrase: Phrase, sentence: Sentence, resolved: Resolved, role: str = "speaker") -> Voice | None:
    """Return a voice for the noun phrase that speaks, None where it is nobody who can."""
    found = resolved.get(phrase)
    if found is not None:
        entity, mention = found
        label = entity.label or mention.text
        return Voice(role, label, mention) if entity.kind in {"person", *SPEAKING_GROUPS} else None  # type: ignore[arg-type]  # roles are the literals below
    if phrase.pronoun or phrase.head < 0:
        return None
    return Voice("speaker", " ".join(sentence.words[phrase.first : phrase.last]), None)


def scopes(sentence: Sentence, read: Grammar, resolved: Resolved) -> list[Scope]:
    """Return every reported stretch of one sentence."""
    found: list[Scope] = []
    for clause in read.clauses:
        found.extend(_report(sentence, read, clause, resolved))
    found.extend(_according(sentence, read.phrases, resolved))
    return found


def _report(sentence: Sentence, read: Grammar, clause: Clause, resolved: Resolved) -> Iterator[Scope]:
    """Yield what a clause of saying reports, for each who says it."""
    verb = clause.verb
    content = _content(sentence, read, clause) if _can_report(clause) else None
    if content is None:
        return
    if verb.passive:
        yield from _rumour(sentence, clause, content)
        return
    cue = " ".join(sentence.words[verb.first : verb.last])
    unsaid = verb.negated or asserted(clause)[1] in {"possible", "intended"} or _asked(sentence, content)
    role = "writer" if verb.lemma == "write" else "speaker"
    for speaker in _speakers(clause):
        voice = voice_of(speaker, sentence, resolved, role)
        if voice is not None and speaker.word not in {"i", "we"}:
            yield Scope(*content, voice, cue, verb.lemma in GRAMMAR.denying, unsaid, speaker)


def _can_report(clause: Clause) -> bool:
    """Tell whether a clause says or is said to; an infinitive ("to say that") does not, but "to have heard" does."""
    verb = clause.verb
    if verb.form == "inf" and not (verb.lemma in GRAMMAR.hearers and verb.perfect):
        return False
    return says(clause) or (verb.passive and verb.lemma in GRAMMAR.catenative)


def _speakers(clause: Clause) -> list[Phrase]:
    """Return who says it, outermost first: of "X heard from Y" both, since X passes on what Y said."""
    if clause.verb.lemma not in GRAMMAR.hearers:
        return clause.subjects[:1]
    source = clause.complement("from")[:1]
    return [*clause.subjects[:1], *source] if source else []


def says(clause: Clause) -> bool:
    """Tell whether a clause is one of saying; "as she puts it" is."""
    it = clause.objects and clause.objects[0][0].word == "it"
    return clause.verb.lemma in GRAMMAR.speech or bool(clause.verb.lemma == "put" and it)


def _asked(sentence: Sentence, content: tuple[int, int]) -> bool:
    return content[0] > 0 and sentence.lower[content[0] - 1] == "whether"


def _content(sentence: Sentence, read: Grammar, clause: Clause) -> tuple[int, int] | None:
    """Return the words that are said: the clause that hangs on the verb, or all around ", X says,"."""
    behind = (
        other for other in read.clauses if other.verb.first > clause.verb.head and other.unit != clause.unit
    )
    said = next((other for other in behind if _is_content(read, clause, other)), None)
    first, last = read.structure.stretch(said.unit) if said is not None else (0, 0)
    if said is None or first <= clause.verb.head < last:
        return _around(sentence, read.phrases, clause)
    marks = [mark for mark in read.structure.tree.hanging(said.unit, "mark") if mark < said.verb.first]
    that = [mark + 1 for mark in marks if sentence.lower[mark] in {"that", "whether"}]
    return _without_marks(sentence, max([first, *that])), _without_stop(sentence, last)


def _is_content(read: Grammar, clause: Clause, other: Clause) -> bool:
    """Tell whether another clause is what this one says: "that …", "is said to have joined", "denied having joined"."""
    tree = read.structure.tree
    relation = tree.relation(other.unit)
    if other.governor is clause and other.subordinator == "that" and relation != "acl":
        return True
    if tree.heads[other.unit] != clause.unit or other.subordinator == CONDITION:
        return False
    told = relation in {"ccomp", "csubj"} and other.verb.form not in PARTICIPLES
    return told or (relation == "xcomp" and _is_claimed(clause, other))


def _is_claimed(clause: Clause, other: Clause) -> bool:
    """Tell whether a verb form is what is said: "is said to have joined", "denied having joined"."""
    if clause.verb.passive:
        return other.verb.form == "inf"
    if other.verb.form == "ing":
        return clause.verb.lemma in GERUND
    return other.verb.form == "inf" and other.verb.perfect and clause.verb.lemma in GRAMMAR.speech


def _without_marks(sentence: Sentence, first: int) -> int:
    """Return where words begin behind comma and colon: with the mark that opens a quotation, if one does."""
    while first < len(sentence) - 1 and sentence.words[first] in {",", ":", ";"}:
        first += 1
    return first - 1 if first and sentence.words[first - 1] in OPENING else first


def _without_stop(sentence: Sentence, last: int) -> int:
    while last > 1 and sentence.words[last - 1] in {".", "?", "!", ";"}:
        last -= 1
    return last


def _content_end(phrases: list[Phrase], k: int) -> int:
    for m in range(k, len(phrases)):
        quoting = m + 1 < len(phrases) and phrases[m + 1].kind == "quote"
        if phrases[m].kind == "stop" and not quoting:
            return phrases[m].first
    return phrases[-1].last


def _around(sentence: Sentence, phrases: list[Phrase], clause: Clause) -> tuple[int, int] | None:
    """Take the whole sentence for ", X says," and for "…, X said." when nothing else follows the verb."""
    first = min([clause.verb.first, *(subject.first for subject in clause.subjects)])
    if first > 1 and sentence.lower[first - 1] == "as":
        first -= 1
    set_off = first > 0 and sentence.words[first - 1] in {",", "as", "As"}
    after = sentence.words[clause.last] if clause.last < len(sentence) else "."
    closed = (
        after in CLOSING and not clause.complements and all(group[0].word == "it" for group in clause.objects)
    )
    quoted = any(phrase.kind == "quote" for phrase in phrases)
    return (0, len(sentence)) if set_off and closed and not quoted else None


def _rumour(sentence: Sentence, clause: Clause, content: tuple[int, int]) -> Iterator[Scope]:
    """Read "it is said that", "is said to have": nobody in particular says so."""
    agents = clause.complement("by")
    cue = " ".join(sentence.words[clause.verb.first : clause.verb.last])
    if (
        agents
        or clause.verb.lemma not in GRAMMAR.catenative
        or GRAMMAR.catenative[clause.verb.lemma] != "hearsay"
    ):
        return
    yield Scope(*content, Voice("rumour", f"“{cue}”", None), cue, unsaid=clause.verb.negated)


def _according(sentence: Sentence, phrases: list[Phrase], resolved: Resolved) -> list[Scope]:
    found = []
    for k, phrase in enumerate(phrases[:-1]):
        if (
            phrase.kind == "prep"
            and phrase.word in GRAMMAR.speech_prepositions
            and phrases[k + 1].kind == "np"
        ):
            voice = voice_of(phrases[k + 1], sentence, resolved)
            if voice is not None:
                first, last = _without(phrases, k, *_clause_bounds(phrases, k))
                found.append(Scope(first, last, voice, phrase.word, speaker=phrases[k + 1]))
    return found


def _clause_bounds(phrases: list[Phrase], k: int) -> tuple[int, int]:
    """Return the words around phrase ``k`` up to a semicolon, a colon, or a comma with "and" that begins its part."""
    left = next((phrases[m].last for m in range(k, -1, -1) if _parts(phrases, m)), 0)
    return left, _content_end(phrases, k)


def _parts(phrases: list[Phrase], m: int) -> bool:
    joined = phrases[m].kind == "conj" and m > 0 and phrases[m - 1].kind == "comma"
    return phrases[m].kind == "stop" or joined


def _without(phrases: list[Phrase], k: int, first: int, last: int) -> tuple[int, int]:
    """Leave "according to X" itself out where it opens or closes what X says."""
    end = next((p for p in phrases[k + 2 :] if p.kind in {"comma", "stop", "quote"}), None)
    if phrases[k].first == first and end is not None and end.last < last:
        return end.last if end.kind == "comma" else end.first, last
    if (end is None or end.first >= last) and phrases[k].first > first + 1:
        return first, phrases[k].first
    return first, last
