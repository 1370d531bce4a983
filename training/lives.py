"""Sentences in which lives are told, as trees: our own templates, with random names, places and dates.

Treebanks of reviews and how-tos hold few of them. ``lives.conllu`` holds the templates, whose words may be slots
("{PERSON:f}"); a slot becomes one to six words, of which one takes the slot's governor and relation.
``python -m training.lives`` checks the templates and shows some expansions.
"""

import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from testimonia.parsing.labels import DEPRELS, UPOS, XPOS
from training.slots import SLOTS, Word
from training.treebank import Token, Tree

TEMPLATES = Path(__file__).with_name("lives.conllu")
_A_DOCUMENT = 12
"""Sentences of one made-up document."""


@dataclass(frozen=True, slots=True)
class Template:
    """One sentence with slots."""

    name: str
    words: list[Word]


def lives(copies: int, seed: int = 0) -> Iterator[Tree]:
    """Yield every template ``copies`` times, each time with other names, in a random order."""
    chance = random.Random(seed)
    count = 0
    for _ in range(copies):
        order = list(templates())
        chance.shuffle(order)
        for template in order:
            yield expanded(template, chance, f"lives-{count // _A_DOCUMENT}")
            count += 1


def templates(path: Path = TEMPLATES) -> Iterator[Template]:
    """Yield the templates of a file."""
    for block in path.read_text("utf-8").strip().split("\n\n"):
        lines = block.splitlines()
        name = next(line.split(" = ", 1)[1] for line in lines if line.startswith("# sent_id"))
        rows = [line.split("\t") for line in lines if line[:1].isdigit()]
        yield Template(
            name,
            [Word(r[1], r[4], r[3], int(r[6]) - 1, r[7], "SpaceAfter=No" not in r[9]) for r in rows],
        )


def expanded(template: Template, chance: random.Random, document: str) -> Tree:
    """Return a template as a tree whose slots are filled at random."""
    parts = [_filled(word, chance) for word in template.words]
    firsts: list[int] = []
    heads: list[int] = []
    at = 0
    for part in parts:
        firsts.append(at)
        heads.append(at + next(i for i, piece in enumerate(part) if piece.head < 0))
        at += len(part)
    words: list[Word] = []
    for outer, first, part in zip(template.words, firsts, parts, strict=True):
        above = heads[outer.head] if outer.head >= 0 else -1
        words += [replace(w, head=above if w.head < 0 else first + w.head) for w in part]
    return _tree(words, document)


def _filled(word: Word, chance: random.Random) -> list[Word]:
    """Return what stands for a word of a template: itself, or the words that fill the slot."""
    if not word.form.startswith("{"):
        return [replace(word, head=-1)]
    slot, _, gender = word.form.strip("{}").partition(":")
    pieces = SLOTS[slot](chance, gender)
    top = next(i for i, piece in enumerate(pieces) if piece.head < 0)
    pieces[top] = replace(pieces[top], relation=word.relation)
    pieces[-1] = replace(pieces[-1], spaced=word.spaced)
    return pieces


def _tree(words: list[Word], document: str) -> Tree:
    text = ""
    tokens: list[Token] = []
    for i, word in enumerate(words):
        start = len(text)
        form = word.form[:1].upper() + word.form[1:] if i == 0 else word.form
        text += form + (" " if word.spaced else "")
        end = start + len(form)
        tokens.append(Token(start, end, i + 1, word.head + 1, word.tag, "_", word.upos, word.relation))
    return Tree(document, text.rstrip(), tokens)


# -------------------------------------------------------------------------------------------------------- the checker


def problems(tree: Tree) -> Iterator[str]:
    """Yield what is wrong with a tree: roots, heads out of range, circles, unknown labels, crossing arcs, spaces."""
    count = len(tree.tokens)
    if [token.head for token in tree.tokens].count(0) != 1:
        yield "not one root"
    for token in tree.tokens:
        yield from _wrong_labels(token)
        if not 0 <= token.head <= count:
            yield f"{token.number}: head out of range"
            return
    heads = [token.head for token in tree.tokens]
    yield from (
        f"{number}: in a circle" for number in range(1, count + 1) if not _reaches_root(number, heads)
    )
    yield from _crossings(heads)
    yield from (
        f"text has {bad!r}" for bad in ("  ", " ,", " .", "( ", " )", "{", ",,", "“ ") if bad in tree.text
    )


def _wrong_labels(token: Token) -> Iterator[str]:
    for label, known in ((token.upos, UPOS), (token.tag, XPOS), (token.relation, DEPRELS)):
        if label not in known:
            yield f"{token.number}: {label!r} is no label"
    if (token.head == 0) != (token.relation == "root"):
        yield f"{token.number}: {token.relation} on {token.head}"


def _reaches_root(number: int, heads: list[int]) -> bool:
    for _ in heads:
        number = heads[number - 1]
        if number == 0:
            return True
    return False


def _crossings(heads: list[int]) -> Iterator[str]:
    arcs = [(min(i, head), max(i, head)) for i, head in enumerate(heads, 1) if head]
    for left, right in arcs:
        for start, end in arcs:
            if left < start < right < end:
                yield f"arcs {left}-{right} and {start}-{end} cross"


def main(shown: int = 20) -> int:
    """Check some expansions of each template, print what is wrong and some trees; return 1 if anything is wrong."""
    kinds = list(templates())
    chance = random.Random(1)
    wrong = 0
    for template in kinds:
        for _ in range(8):
            tree = expanded(template, chance, "")
            for problem in problems(tree):
                wrong += 1
                print(f"{template.name}: {problem}: {tree.text}")
    print(f"{len(kinds)} templates, {wrong} problems")
    for template in chance.sample(kinds, shown):
        tree = expanded(template, chance, "")
        print(f"\n{template.name}: {tree.text}")
        print(" ".join(_shown(tree, token) for token in tree.tokens))
    return 1 if wrong else 0


def _shown(tree: Tree, token: Token) -> str:
    return f"{token.number}.{tree.text[token.start : token.end]}/{token.tag}/{token.head}/{token.relation}"


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 20))
