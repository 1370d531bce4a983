"""A sentence as phrases in order, which cover every word of it."""

from testimonia.clauses.nominals import Nominals
from testimonia.clauses.predicates import Predicates
from testimonia.clauses.units import Units
from testimonia.clauses.values import Phrase
from testimonia.languages.parts.clauses import Wording

QUOTES = frozenset('"“”„«»‘')
MARKS = {
    ",": "comma", ";": "stop", ":": "stop", ".": "stop", "?": "stop", "!": "stop", "…": "stop", "...": "stop",
    "(": "open", ")": "close", "[": "open", "]": "close", "–": "dash", "—": "dash", "--": "dash", "-": "dash",
} | dict.fromkeys(QUOTES, "quote")  # fmt: skip
BY_RELATION = {"mark": "sub", "case": "prep"}
BY_UPOS = {"ADV": "adv", "ADJ": "adv", "CCONJ": "conj", "SCONJ": "sub", "ADP": "prep"}


def chunks(tree: Units, nominals: Nominals, predicates: Predicates, wording: Wording) -> list[Phrase]:
    """Return the phrases of a sentence."""
    begins = {phrase.first: phrase for phrase in nominals.outer()}
    groups = {
        group.first: group for group in sorted(predicates.groups.values(), key=lambda group: group.last)
    }
    found: list[Phrase] = []
    i, size = 0, len(tree.of)
    while i < size:
        phrase = begins.get(i) or groups.get(i) or _other(tree, i, wording)
        last = _until(phrase, begins)
        if (
            last < phrase.last and phrase.head >= last
        ):  # another phrase begins inside: keep only words that are free
            phrase = _other(tree, i, wording)
        found.append(phrase)
        i = max(i + 1, phrase.last)
    return found


def _until(phrase: Phrase, begins: dict[int, Phrase]) -> int:
    """Return where a verb group ends, at the latest where a noun phrase begins."""
    if phrase.kind != "vg":
        return phrase.last
    return next((word for word in range(phrase.first + 1, phrase.last) if word in begins), phrase.last)


def _other(tree: Units, word: int, wording: Wording) -> Phrase:
    """Return the phrase of a word that is of no noun phrase or verb group."""
    unit, lower = tree.of[word], tree.sentence.lower[word]
    first, last = tree.spans[unit]
    if unit in tree.times:
        return Phrase("time", first, last, lower, time=tree.times[unit])
    if unit in tree.prepositions:
        return Phrase("prep", first, last, tree.words(unit))
    mark = MARKS.get(tree.sentence.words[word])
    if mark is not None:
        return Phrase(mark, word, word + 1, tree.sentence.words[word])
    return Phrase(_kind(tree, word, wording), word, word + 1, lower, head=word)


def _kind(tree: Units, word: int, wording: Wording) -> str:
    """Return what kind of phrase a word is by itself."""
    upos, relation = tree.parse.upos[word], tree.relation(tree.of[word])
    if tree.sentence.lower[word] in wording.relative and upos in {"PRON", "DET"}:
        return "rel"
    return BY_RELATION.get(relation) or BY_UPOS.get(upos, "other")
