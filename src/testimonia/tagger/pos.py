"""Penn Treebank part-of-speech tags, by an averaged perceptron that reads a sentence from left to right.

A word that bears one tag only in the training texts is looked up; a known word chooses among the tags it was
seen with, an unknown one among all open classes. A tag is chosen by the words around it, the two tags and the
verb form before it, and what the next two words may be.
"""

from functools import cache
from typing import NamedTuple

from testimonia.languages.sentence import Sentence
from testimonia.tagger.shapes import key, opening, shape
from testimonia.tagger.store import Weights, load

CLOSED = frozenset({
    "DT", "IN", "PRP", "PRP$", "CC", "MD", "TO", "WDT", "WP", "WRB", "EX", ".", ",", ":", "POS", "-LRB-",
    "-RRB-",
    "``", "''", "PDT", "WP$", "RP", "$", "SYM", "NFP", "HYPH", "AFX", "GW", "LS",
})  # fmt: skip
"""Tags whose words can be listed."""
OPEN = (
    "NN", "NNP", "JJ", "NNS", "RB", "VB", "VBD", "VBN", "VBG", "VBP", "VBZ", "CD", "NNPS", "UH", "ADD",
    "JJR", "JJS",
    "FW", "RBR", "RBS",
)  # fmt: skip
"""The tags among which an unknown word chooses."""
VERBS = frozenset({"VBD", "VBN", "VBG", "VB", "VBP", "VBZ", "MD", "TO"})
BREAKS = frozenset({",", "CC", "IN", "WDT", ".", "WP"})
AUXILIARIES = frozenset({
    "have", "has", "had", "'ve", "'d", "be", "is", "was", "were", "'s", "been", "being", "are", "am",
    "'re", "'m",
    "get", "got", "having", "do", "did", "does", "to",
})  # fmt: skip
REMEMBERED = 50_000
"""Words whose features are kept; beyond, the memory starts afresh, so that it stays bounded."""


class Word(NamedTuple):
    """What can be said of a word before its sentence is known."""

    key: str
    tags: tuple[str, ...]
    may_be: str
    ending: str
    own: tuple[str, ...]


class History(NamedTuple):
    """What the tags so far tell: the last two, and the last verb form with its distance (three at most)."""

    last: str = "^"
    before: str = "^"
    verb: str = "^"
    far: int = 0

    def then(self, tag: str, lower: str) -> "History":
        """Return the history after one more word."""
        if tag in VERBS:
            return History(tag, self.last, lower if lower in AUXILIARIES else tag, 0)
        verb = self.verb + "," if tag in BREAKS and not self.verb.endswith(",") else self.verb
        return History(tag, self.last, verb, min(self.far + 1, 3))


EDGE = Word("^", ("^",), "^", "^", ())


class Tagger:
    """Tags words with the lexicon and the weights of one model."""

    def __init__(self, lexicon: dict[str, str], weights: Weights) -> None:
        self.lexicon = {word: tuple(tags.split()) for word, tags in lexicon.items()}
        self.weights = weights
        self._words: dict[tuple[str, bool], Word] = {}

    def tags(self, words: list[str], lower: list[str]) -> list[str]:
        """Return the tag of each word of one sentence."""
        tags: list[str] = []
        history = History()
        known = self.words(words, lower)
        for i, small in enumerate(lower):
            choice = known[i + 2].tags
            tag = choice[0] if len(choice) == 1 else self.choose(choice, features(known, i, history))
            tags.append(tag)
            history = history.then(tag, small)
        return tags

    def choose(self, choice: tuple[str, ...], active: list[str]) -> str:
        """Return the tag for which the active features speak most; of equals, the first."""
        scores = dict.fromkeys(choice, 0)
        get, parse = self.weights.get, self.weights.row
        for feature in active:
            row = get(feature)
            if row:
                if row.__class__ is str:
                    row = parse(feature)
                for tag in choice:
                    if tag in row:  # type: ignore[operator]  # a row once parsed is a dict
                        scores[tag] += row[tag]  # type: ignore[index,operator]
        return max(choice, key=scores.__getitem__)

    def words(self, words: list[str], lower: list[str]) -> list[Word]:
        """Return the words of a sentence with their features, two edges before and two after."""
        seen = self._words
        if len(seen) > REMEMBERED:
            seen.clear()
        known = [EDGE, EDGE]
        for pair in zip(words, opening(words), strict=True):
            word = seen.get(pair)
            if word is None:
                word = seen[pair] = self._word(*pair, lower[len(known) - 2])
            known.append(word)
        return [*known, EDGE, EDGE]

    def _word(self, word: str, first: bool, lower: str) -> Word:
        tags = self.choice(word, lower, first)
        may_be = "/".join(tags[:3]) if tags is not OPEN else f"?{shape(word)}{lower[-2:]}"
        own = own_features(word, lower, first) if len(tags) > 1 else ()
        return Word(key(lower), tags, may_be, lower[-3:], own)

    def choice(self, word: str, lower: str, first: bool) -> tuple[str, ...]:
        """Return the tags open to a word; ``first``: it opens a sentence, its capital means nothing."""
        written = entry(word, lower, first)
        tags = self.lexicon.get(written)
        if tags:
            proper = first and word != lower and tags[0] not in CLOSED and "NNP" not in tags
            return (*tags, "NNP") if proper else tags
        if written == lower or not (tags := self.lexicon.get(lower)):
            return OPEN if word[0].isalnum() else ("SYM", "NFP", ":", *OPEN)
        return (*tags, *(tag for tag in ("NNP", "NNPS") if tag not in tags))


def entry(word: str, lower: str, first: bool) -> str:
    """Return the form under which the lexicon lists a word."""
    if word[0].isdigit():
        return key(lower)
    return lower if first else word.replace("’", "'")


def own_features(word: str, lower: str, first: bool) -> tuple[str, ...]:
    """Return the features that a word has wherever it stands."""
    look = shape(word)
    name = key(lower)
    found = ["w" + name, f"A{look}{first:d}"]
    if len(lower) > 3:
        end = lower[-3:]
        found += [
            "B" + lower[-1], "C" + lower[-2:], "m" + end, "D" + lower[-4:], "K" + lower[-5:], "E" + lower[0],
            "F" + lower[:3], f"I{end}{look}", f"J{lower[:2]}{end}",
        ]  # fmt: skip
    if "-" in lower[1:-1]:
        found += ["L" + lower.rsplit("-", 1)[1], "M" + lower.split("-", 1)[0]]
    return tuple(found)


def features(words: list[Word], i: int, history: History) -> list[str]:
    """Return the features of word ``i`` (``words`` has two edges before it) in its place."""
    two_back, back, (word, _, may_be, ending, own), after, two_after = words[i : i + 5]
    last, before, verb, far = history
    verb = f"{verb}{far}"
    return [
        *own, f"1{last}", f"2{last} {before}", f"p{back.key}", f"P{two_back.key}", f"n{after.key}",
        f"N{two_after.key}", f"a{word} {last}", f"b{word} {after.key}", f"c{back.key} {word}",
        f"d{last} {after.may_be}", f"e{after.may_be}", f"f{after.may_be} {two_after.may_be}", f"g{verb}",
        f"h{word} {after.may_be}", f"i{verb} {after.may_be} {last}", f"j{last} {after.key}",
        f"k{last} {before} {word}", f"l{ending} {last}", f"q{ending} {verb}", f"r{back.key} {after.key}",
        f"v{ending} {after.may_be}", f"x{may_be} {last} {verb}",
    ]  # fmt: skip


@cache
def shipped() -> Tagger:
    """Return the tagger that ships with Testimonia, loaded once.

    Raises:
        TestimoniaError: its model file is missing or damaged.
    """
    tables = load("pos")
    return Tagger(tables["lexicon"], Weights(tables["weights"]))


def tags(words: list[str], lower: list[str] | None = None) -> list[str]:
    """Return the Penn Treebank tags of a sentence's words (empty words are not allowed)."""
    return shipped().tags(words, [word.lower() for word in words] if lower is None else lower)


def tag(sentence: Sentence) -> None:
    """Fill in the tags of a sentence."""
    sentence.tags = shipped().tags(sentence.words, sentence.lower)
