"""A language that nobody speaks, as an installed package would bring it: pack, tagger and parser.

    Orlu Venn nasti ti Kirn ti Brim 1905.    Orlu Venn was born in Kirn in February 1905.
    Sha joti Liga ti Zog 1931.               She joined the Liga in January 1931.

The tagger takes two words with a capital for a person, one for a place behind "ti", else for a group. The parser takes
the first word that the frames know for the verb. docs/languages.md shows the pack.
"""

import re
from collections.abc import Iterator, Sequence

from testimonia.languages.parts.clauses import Wording
from testimonia.languages.parts.dates import DateTables
from testimonia.languages.parts.discourse import Discourse
from testimonia.languages.parts.frames import Frames, Spec, VerbFrame
from testimonia.languages.protocol import Language
from testimonia.model import Kind
from testimonia.parsing.protocol import ROOT, Parse
from testimonia.sentence import Sentence
from testimonia.tagger.sight import Name, Sight


# pack: begin
def sentences(text: str, start: int, end: int) -> list[Sentence]:
    """A full stop ends a sentence; words are letters or digits."""
    return [_sentence(text, *found.span()) for found in SENTENCE.finditer(text, start, end)]


def _sentence(text: str, start: int, end: int) -> Sentence:
    words = list(WORD.finditer(text, start, end))
    every = [word.group() for word in words]
    lower = [word.lower() for word in every]
    return Sentence(
        start, end, every, lower, [word.start() for word in words], [word.end() for word in words]
    )


SENTENCE, WORD = re.compile(r"\w[^.]*\.?"), re.compile(r"\w+|\S")
PRONOUNS = {"sha": "f", "hu": "m"}
MONTHS = {"zog": 1, "brim": 2}
BORN = VerbFrame("birth", "born", "nasti", object=(Spec("ti", ("place",)),))
JOINED = VerbFrame("membership", "joined", "joti", object=(Spec("object", ("group",)),))
FRAMES = Frames(verbs={"nasti": (BORN,), "joti": (JOINED,)})
DATES = DateTables(
    words={"month": MONTHS},
    rules=[{"name": "month", "meaning": "calendar", "pattern": "{month:m} {year:y}"}],
)
MADE_UP = Language(
    code="qzo",
    sentences=sentences,
    clauses=lambda: Wording(pronouns=PRONOUNS),
    discourse=lambda: Discourse(pronouns=PRONOUNS),
    frames=lambda: FRAMES,
    dates=lambda: DATES,
)
# pack: end


def look(sentences: Sequence[Sentence]) -> Sight:
    """Words with a capital are names, but for pronouns and months."""
    return Sight([list(_names(sentence)) for sentence in sentences], [])


def _names(sentence: Sentence) -> Iterator[Name]:
    first = 0
    while first < len(sentence):
        last = first
        while last < len(sentence) and _is_name(sentence, last):
            last += 1
        if last > first:
            yield Name(first, last, _kind(sentence, first, last), 1.0)
        first = max(last, first + 1)


def _kind(sentence: Sentence, first: int, last: int) -> Kind:
    if last - first > 1:
        return "person"
    return "place" if first and sentence.lower[first - 1] == "ti" else "group"


def _is_name(sentence: Sentence, word: int) -> bool:
    lower = sentence.lower[word]
    return sentence.words[word][0].isupper() and lower not in {*PRONOUNS, *MONTHS}


def parse(sentences: Sequence[Sentence]) -> list[Parse]:
    """What stands before the verb is its subject, what stands behind it its object, or its place behind "ti"."""
    return [_parse(sentence) for sentence in sentences]


def _parse(sentence: Sentence) -> Parse:
    verb = next((i for i, word in enumerate(sentence.lower) if word in FRAMES.verbs), 0)
    arcs = [_arc(sentence, word, verb) for word in range(len(sentence))]
    upos, heads, relations = zip(*arcs, strict=True)
    return Parse(upos, upos, (), heads, relations, (1.0,) * len(sentence))


def _arc(sentence: Sentence, word: int, verb: int) -> tuple[str, int, str]:
    """Return the tag of a word, its head and its relation."""
    lower, before = sentence.lower[word], sentence.lower[word - 1] if word else ""
    if word == verb:
        return "VERB", ROOT, "root"
    if lower == ".":
        return "PUNCT", verb, "punct"
    if lower == "ti":
        return "ADP", word + 1, "case"
    if lower.isdigit():
        return "NUM", word - 1, "nummod"
    if word and _is_name(sentence, word) and _is_name(sentence, word - 1):
        return "PROPN", word - 1, "flat"
    tag = "PRON" if lower in PRONOUNS else "PROPN"
    if before == "ti":
        return tag, verb, "obl"
    return tag, verb, "nsubj" if word < verb else "obj"
