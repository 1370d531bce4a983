"""The words of a sentence that a clause of saying says: the clause that hangs on it, or all around ", X says,"."""

from collections.abc import Sequence

from testimonia.analysis import Analysis
from testimonia.clauses.values import Clause, Phrase
from testimonia.languages.parts.speech import Speech
from testimonia.sentence import Sentence

Stretch = tuple[int, int]
COMPLEMENTS = frozenset({"ccomp", "csubj"})
PARTICIPLES = frozenset({"en", "ing"})
"""Forms of a verb that tell nothing by themselves: "in a cottage bought for her"."""
BEFORE = frozenset({",", ":", ";"})
"""Marks between the verb and what is said."""
BEHIND = frozenset({".", "?", "!", ";"})
"""Marks behind what is said."""
CLOSING = BEHIND | {","}
"""Marks behind ", X says"."""


def content(read: Analysis, clause: Clause) -> Stretch | None:
    """Return the words that are said: the clause that hangs on the verb, or all around ", X says,"."""
    sentence, words = read.sentence, read.language.speech()
    said = next((other for other in read.clauses if _is_said(read, clause, other, words)), None)
    first, last = read.structure.stretch(said.unit) if said is not None else (0, 0)
    first = max([first, *_behind_marks(read, said, words)]) if said is not None else 0
    if said is None or first <= clause.verb.head < last:
        return _around(sentence, read.phrases, clause, words)
    return _opened(sentence, first, words), _closed(sentence, last)


def _behind_marks(read: Analysis, said: Clause, words: Speech) -> list[int]:
    """Return the words behind the "that" or "whether" of what is said."""
    marks = [mark for mark in read.structure.tree.hanging(said.unit, "mark") if mark < said.verb.first]
    return [mark + 1 for mark in marks if read.sentence.lower[mark] in words.content | words.asking]


def asked(sentence: Sentence, said: Stretch, words: Speech) -> bool:
    """Tell whether it is only asked: "asked whether he had joined"."""
    return said[0] > 0 and sentence.lower[said[0] - 1] in words.asking


def _is_said(read: Analysis, clause: Clause, other: Clause, words: Speech) -> bool:
    """Tell whether another clause, behind this one, is what it says."""
    behind = other.verb.first > clause.verb.head and other.unit != clause.unit
    return behind and _is_content(read, clause, other, words)


def _is_content(read: Analysis, clause: Clause, other: Clause, words: Speech) -> bool:
    """Tell whether another clause is what this one says: "that …", "is said to have joined", "denied having joined"."""
    tree = read.structure.tree
    relation = tree.relation(other.unit)
    if other.governor is clause and other.subordinator in words.content and relation != "acl":
        return True
    if tree.heads[other.unit] != clause.unit or other.subordinator in words.condition:
        return False
    if relation == "xcomp":
        return _is_claimed(clause, other, words)
    return relation in COMPLEMENTS and other.verb.form not in PARTICIPLES


def _is_claimed(clause: Clause, other: Clause, words: Speech) -> bool:
    """Tell whether a verb form is what is said: "is said to have joined", "denied having joined"."""
    if clause.verb.passive:
        return other.verb.form == "inf"
    if other.verb.form == "ing":
        return clause.verb.lemma in words.gerund
    return other.verb.form == "inf" and other.verb.perfect and clause.verb.lemma in words.verbs


def _opened(sentence: Sentence, first: int, words: Speech) -> int:
    """Return where words begin behind comma and colon: with the mark that opens a quotation, if one does."""
    while first < len(sentence) - 1 and sentence.words[first] in BEFORE:
        first += 1
    opening = {mark[0] for mark in words.marks}
    return first - 1 if first and sentence.words[first - 1] in opening else first


def _closed(sentence: Sentence, last: int) -> int:
    while last > 1 and sentence.words[last - 1] in BEHIND:
        last -= 1
    return last


def _around(sentence: Sentence, phrases: Sequence[Phrase], clause: Clause, words: Speech) -> Stretch | None:
    """Take the whole sentence for ", X says," and for "…, X said." when nothing else follows the verb."""
    first = _begin(sentence, clause, words)
    before = sentence.lower[first - 1] if first else ""
    set_off = before == "," or before in words.parenthetic
    quoted = any(phrase.kind == "quote" for phrase in phrases)
    return (0, len(sentence)) if set_off and not quoted and _ends_with(sentence, clause, words) else None


def _begin(sentence: Sentence, clause: Clause, words: Speech) -> int:
    """Return the first word of verb and subjects, or of what can stand before them: ", as X said,"."""
    first = min([clause.verb.first, *(subject.first for subject in clause.subjects)])
    led_in = first > 1 and sentence.lower[first - 1] in words.parenthetic
    return first - 1 if led_in else first


def _ends_with(sentence: Sentence, clause: Clause, words: Speech) -> bool:
    """Tell whether nothing is said with the verb itself, and a mark follows it: ", as she put it,"."""
    bare = not clause.complements and all(group[0].word in words.it for group in clause.objects)
    return bare and (clause.last >= len(sentence) or sentence.words[clause.last] in CLOSING)
