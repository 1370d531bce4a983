"""The stretches in which names may lie, and what speaks for a stretch of words being a name of some kind.

What speaks for a name from ``first`` to ``last`` comes in three parts, so that each is worked out once: the
words themselves (``inside``), what stands before (``before``), what stands after (``after``).
"""

from collections.abc import Iterator
from typing import NamedTuple

from testimonia.languages.sentence import Sentence
from testimonia.tagger import gazetteer
from testimonia.tagger.shapes import key, opening, shape

PARTICLES = frozenset({
    "de", "von", "van", "da", "di", "du", "del", "della", "la", "le", "al", "el", "bin", "ibn", "ben",
    "af", "zu", "ter",
    "ten", "der", "den", "dos", "do", "das", "des",
})  # fmt: skip
"""Small words that may open a person's name."""
INSIDE = PARTICLES | {
    "of", "the", "les", "zur", "y", "i", "e", "et", "and", "&", "for", "in", "on", "'s", "'", "-", "–",
    "to", "at", "und",
    "für", "av", "against", "with", "a", "an", "zum", "dem", "los", "las", "by", "from", "/", ".",
}  # fmt: skip
"""Small words that may stand within a name, never at its end."""
OPENING_TAGS = frozenset({
    "PRP", "PRP$", "DT", "IN", "CC", "WP", "WRB", "WDT", "WP$", "EX", "MD", "TO", "RB", "PDT", "UH",
    "VB", "VBD", "VBZ", "VBP",
})  # fmt: skip
"""Tags of words that bear a capital only because they open a sentence."""
REMEMBERED = 50_000
"""Words whose look is kept; beyond, the memory starts afresh, so that it stays bounded."""


class Seen(NamedTuple):
    """What can be said of a word by itself."""

    key: str
    look: str
    marks: tuple[str, ...]
    coarse: str
    fine: str


EDGE = Seen("^", "^", (), "", "")
_known: dict[str, Seen] = {}


def see(word: str, lower: str) -> Seen:
    """Return what can be said of a word by itself."""
    seen = _known.get(word)
    if seen is None:
        if len(_known) > REMEMBERED:
            _known.clear()
        coarse, _, fine = gazetteer.clusters().get(lower, "").partition(" ")
        seen = _known[word] = Seen(key(lower), shape(word), gazetteer.marks(lower), coarse, fine)
    return seen


def capital(word: str) -> bool:
    """Say whether a word is written as names are: a capital first, or after an article (d'Aragona)."""
    return word[0].isupper() or (
        word[0].isalpha() and not word.islower() and any(map(str.isupper, word[1:4]))
    )


def stretches(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield (first, last) of each stretch in which names may lie; the sentence must bear its tags."""
    words, lower = sentence.words, sentence.lower
    first = last = -1
    cores = _cores(sentence)
    for start, end in listed(sentence):
        cores[start:end] = [True] * (end - start)
    for i, core in enumerate(cores):
        if core:
            if first < 0:
                first = _with_particles(lower, i)
            last = i + 1
        elif first >= 0 and (
            i - last > 2 or lower[i] not in INSIDE or (lower[i] == "." and words[i - 1][1:])
        ):
            yield first, last
            first = -1
    if first >= 0:
        yield first, last


def _with_particles(lower: list[str], i: int) -> int:
    """Return where a name with its first capital at ``i`` begins: up to two particles earlier."""
    first = i
    while first and i - first < 2 and lower[first - 1] in PARTICLES:
        first -= 1
    return first


def _cores(sentence: Sentence) -> list[bool]:
    words, tags = sentence.words, sentence.tags
    cores = [capital(word) and tag != "PRP" for word, tag in zip(words, tags, strict=True)]
    for i, opens in enumerate(opening(words)):
        if opens and cores[i] and tags[i] in OPENING_TAGS:
            cores[i] = False
    for i, word in enumerate(words):
        if word[0].isdigit() and ((i and cores[i - 1]) or (i + 1 < len(words) and cores[i + 1])):
            cores[i] = True
    return cores


def listed(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield the newspapers of the lists whose names have words in small letters, as La Vie ouvrière."""
    papers = gazetteer.papers_by_first_word()
    for i, word in enumerate(sentence.words):
        for paper in papers.get(word, ()):
            if tuple(sentence.words[i : i + len(paper)]) == paper:
                yield i, i + len(paper)


def possible(sentence: Sentence, first: int, last: int) -> bool:
    """Say whether these words could be a whole name: none begins or ends with a small word."""
    if gazetteer.is_never_name(sentence.lower[first:last]):
        return False
    start, end = sentence.words[first], sentence.words[last - 1]
    if start in gazetteer.papers_by_first_word() and (first, last) in listed(sentence):
        return True
    return (capital(start) or start[0].isdigit() or start in PARTICLES) and (
        capital(end) or (end[0].isdigit() and last - first > 1)
    )


class View(NamedTuple):
    """A sentence as the model sees it: each word, its tag, whether it opens; two edges at both ends."""

    seen: list[Seen]
    tags: list[str]
    opens: list[bool]


def view(sentence: Sentence) -> View:
    """Return a sentence as the model of names sees it."""
    seen = [see(word, lower) for word, lower in zip(sentence.words, sentence.lower, strict=True)]
    return View(
        [EDGE, EDGE, *seen, EDGE, EDGE],
        ["^", "^", *sentence.tags, "^", "^"],
        [True, True, *opening(sentence.words), False, False],
    )


def before(sight: View, first: int) -> list[str]:
    """Return what stands before a name that begins at word ``first``."""
    two, one, word = sight.seen[first : first + 3]
    tag = sight.tags[first + 1]
    found = [
        f"p{one.key}", f"P{two.key} {one.key}", f"q{two.key}", f"pt{tag}", f"pT{sight.tags[first]} {tag}",
        f"pl{one.key} {word.look}", f"pc{one.coarse}", f"pf{one.fine}", f"qf{two.fine} {one.key}",
        f"ps{one.look}",
        f"po{sight.opens[first + 2]:d}{sight.tags[first + 2]}{word.look}",
    ]  # fmt: skip
    return found + [f"pm{mark}" for mark in one.marks]


def after(sight: View, last: int) -> list[str]:
    """Return what stands after a name that ends before word ``last``."""
    word, one, two = sight.seen[last + 1 : last + 4]
    tag = sight.tags[last + 2]
    found = [
        f"n{one.key}", f"N{one.key} {two.key}", f"r{two.key}", f"nt{tag}", f"nT{tag} {sight.tags[last + 3]}",
        f"nl{one.key} {word.look}", f"nc{one.coarse}", f"nf{one.fine}", f"rf{two.fine} {one.key}",
        f"ns{one.look}",
    ]  # fmt: skip
    return found + [f"nm{mark}" for mark in one.marks]


def inside(sight: View, first: int, last: int) -> list[str]:
    """Return what the words ``first`` to ``last`` (exclusive) themselves say."""
    body = sight.seen[first + 2 : last + 2]
    keys = [word.key for word in body]
    start, end = body[0], body[-1]
    whole = " ".join(keys)
    head = body[keys.index("of") - 1] if "of" in keys[1:] else end
    looks = " ".join(word.look for word in body[:6])
    tags = " ".join(sight.tags[first + 2 : last + 2][:4])
    found = [
        f"#{len(body)}", f"w{start.key}", f"l{end.key}", f"h{head.key}", f"W{whole[:60]}", f"s{looks}",
        f"t{tags}",
        f"f{start.fine}", f"F{start.coarse}", f"e{end.fine}", f"E{end.coarse}", f"hf{head.fine}",
        f"hc{head.coarse}",
        f"2{end.key[-2:]}", f"3{end.key[-3:]}", f"4{end.key[-4:]}", f"5{start.key[-3:]}", f"6{start.key[:3]}",
        f"7{end.key[:3]}", f"8{looks} {end.key[-2:]}", f"9{start.fine} {end.fine}",
    ]  # fmt: skip
    found += [f"mw{mark}" for mark in start.marks]
    found += [f"ml{mark} {len(body) > 1:d}" for mark in end.marks]
    found += [f"mh{mark}" for mark in head.marks]
    if len(body) > 1:
        found.append("m2" + ",".join(start.marks) + "|" + ",".join(end.marks))
        for word in body[1:-1]:
            found += [f"i{word.key}", f"if{word.fine}", *(f"im{mark}" for mark in word.marks)]
    return found + _listed(whole)


def _listed(whole: str) -> list[str]:
    lists = {"place": gazetteer.places(), "paper": gazetteer.newspapers(), "people": gazetteer.never_names()}
    return [f"g{name}" for name, words in lists.items() if whole in words]
