"""Notes: what stands behind "b." or "Arrested" is its place and its time, which a parser has not learnt.

"b. Rotterdam 13 May 1883, executed Amersfoort 13 Apr. 1942"
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from testimonia.languages.protocol import Language
from testimonia.names.particles import INSIDE
from testimonia.parsing.protocol import ROOT, Parse
from testimonia.sentence import Sentence
from testimonia.tagger.sight import Name

REACH = 6
"""Words between a participle and the preposition that tells where."""
ENDING = frozenset({",", ";", ".", ")", "("})
"""Marks that end what is noted."""


def in_note_style(
    sentence: Sentence, parse: Parse, names: list[Name], language: Language
) -> tuple[Parse, list[Name]]:
    """Return parse and names with what stands behind a verb of a note read as its place and its time."""
    note = _Note(sentence, parse, language)
    names = note.located(names)
    if not note.may_be():
        return parse, names
    rows = _Rows(parse)
    of_others = _of_others(sentence.words, names)
    for verb in filter(note.is_verb, range(len(sentence) - 1)):
        if verb in of_others:
            rows.upos[verb] = "X"
            continue
        rows.object(verb)
        last = note.capitals(verb + 1)
        if not note.is_people(verb + 1) and note.dated(last):
            names = _read(note, rows, (verb, last), names)
    return rows.parse(), sorted(names, key=lambda name: name.first)


def _read(note: "_Note", rows: "_Rows", words: tuple[int, int], names: list[Name]) -> list[Name]:
    """Hang place, time and person behind a verb on it; return the names with the place as one."""
    verb, last = words
    rows.verb(verb, note.tag(verb))
    rows.hang(range(verb + 1, last), verb, "obj")
    places, region = [range(verb + 1, last)], note.region(last)
    if region:
        rows.hang(region, verb + 1, "appos")
        places, last = [*places, region], region.stop + 1
    stop = note.time_end(last)
    behind = next((n for n in names if n.kind == "person" and last < n.first < stop), None)
    rows.hang(range(last, behind.first if behind is not None else stop), verb, "obl")
    if behind is not None:
        rows.hang(range(behind.first, behind.last), verb, "obj")
    found = [Name(place.start, place.stop, "place", 1.0) for place in places if place]
    return [n for n in names if n.last <= verb or last <= n.first] + found


def _of_others(words: Sequence[str], names: Iterable[Name]) -> frozenset[int]:
    """Return the words in brackets behind other names than the first: "m. Karl Roth (d. 1889)" tells of his death."""
    found: set[int] = set()
    for name in names:
        if name.kind == "person" and name.first > 0 and words[name.last : name.last + 1] == ["("]:
            closing = next((i for i in range(name.last, len(words)) if words[i] == ")"), name.last)
            found.update(range(name.last, closing))
    return frozenset(found)


class _Rows:
    """The columns of a parse, to be changed."""

    def __init__(self, parse: Parse) -> None:
        self.before = parse
        self.upos, self.tags = list(parse.upos), list(parse.tags)
        self.heads, self.relations = list(parse.heads), list(parse.relations)

    def verb(self, word: int, tag: str) -> None:
        """Let a word be a verb of its own."""
        self.upos[word], self.tags[word] = "VERB", tag
        self.heads[word], self.relations[word] = ROOT, "root"

    def object(self, verb: int) -> None:
        """Let what stands behind a verb without a subject be its object: "Appointed consul 1926"."""
        for word in range(verb + 1, len(self.heads)):
            if self.heads[word] == verb and self.relations[word].startswith("nsubj"):
                self.relations[word] = "obj"

    def hang(self, words: range, head: int, relation: str) -> None:
        """Let words hang together on a verb."""
        for word in words:
            self.heads[word] = head if word == words[0] else words[0]
            self.relations[word] = relation if word == words[0] else "flat"

    def parse(self) -> Parse:
        """Return the columns as a parse."""
        return replace(
            self.before, upos=tuple(self.upos), tags=tuple(self.tags), lemmas=(), heads=tuple(self.heads),
            relations=tuple(self.relations),
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Note:
    """A sentence looked at as a note."""

    sentence: Sentence
    parse: Parse
    language: Language

    def may_be(self) -> bool:
        """Tell whether anything in the sentence is of a note."""
        abbreviated = not self.language.notes().verbs.keys().isdisjoint(self.sentence.lower)
        return abbreviated or ";" in self.sentence.words or self._is_participle(0)

    def is_verb(self, i: int) -> bool:
        """Tell whether a word is a verb in note style: "b.", "Arrested", "; exiled", "b. Kiev 1893, murdered"."""
        words, verbs = self.sentence.words, self.language.notes().verbs
        if self.sentence.lower[i] in verbs and words[i] not in self.language.notes().not_verbs:
            return True
        begins = i == 0 or words[i - 1] == ";"
        goes_on = i > 0 and words[i - 1] == "," and not verbs.keys().isdisjoint(self.sentence.lower[:i])
        return (begins or goes_on) and self._is_participle(i)

    def tag(self, i: int) -> str:
        """Return the tag of a verb of the note."""
        return self.language.notes().verbs.get(self.sentence.lower[i], "VBN")

    def is_people(self, i: int) -> bool:
        """Tell whether a word is a nation, which is no place: "Arrested German communist"."""
        return self.sentence.lower[i] in self.language.nouns().demonyms

    def dated(self, k: int) -> bool:
        """Tell whether a time begins at a word."""
        if k >= len(self.sentence):
            return False
        return self.parse.upos[k] == "NUM" or self.sentence.words[k] == "(" or self._is_month(k)

    def capitals(self, k: int) -> int:
        """Return the word after the capitalised words that begin at ``k``; months are none of them."""
        words = self.sentence.words
        while k < len(words) and (words[k][0].isupper() or words[k] in INSIDE) and not self._is_month(k):
            k += 1
        return k

    def region(self, k: int) -> range:
        """Return the words of a bracket that says where a place lies, before a time: "b. Monlet (Loire) 1881"."""
        inside = range(k + 1, self.capitals(k + 1))
        marks = self.sentence.words[k : k + 1] + self.sentence.words[inside.stop : inside.stop + 1]
        return inside if inside and marks == ["(", ")"] and self.dated(inside.stop + 1) else range(0)

    def time_end(self, k: int) -> int:
        """Return the word behind the time that begins at a word: what ends the note, or the preposition of a place."""
        stop = k
        while stop < len(self.sentence) and self.sentence.words[stop] not in ENDING:
            stop += 1
        return next((word for word in range(k + 1, stop) if self.parse.upos[word] == "ADP"), stop)

    def located(self, names: list[Name]) -> list[Name]:
        """Return the names, with a single word as a place that stands behind "born at", "buried in", "exiled to"."""
        return [Name(n.first, n.last, "place", n.margin) if self._is_where(n) else n for n in names]

    def _is_where(self, name: Name) -> bool:
        if name.kind not in {"person", "group"} or name.last - name.first > 1 or name.first == 0:
            return False
        lower, before = self.sentence.lower, name.first - 1
        verbs = self.language.notes().located.get(lower[before], frozenset())
        shouted = self.sentence.words[name.first].isupper()
        return not shouted and not verbs.isdisjoint(lower[max(0, before - REACH) : before])

    def _is_month(self, k: int) -> bool:
        return self.sentence.words[k][:3].lower() in self.language.notes().months

    def _is_participle(self, i: int) -> bool:
        return bool(self.language.clauses().participle("".join(self.sentence.lower[i : i + 1])))
