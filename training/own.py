"""Sentences from our own templates, for what the corpora lack; seeded, so always the same."""

import random
import re
from pathlib import Path

from testimonia.languages.en.tokens import tokenise
from testimonia.model import Gender
from testimonia.names.given import written
from training.mentions import Example

TEMPLATES = Path(__file__).with_name("templates.txt")
SEED = 1936
COPIES = 20
"""How often each template is filled."""
DEEPEST = 3
GENDERS: tuple[Gender, ...] = ("f", "m", "")
_SLOT = re.compile(r"\{(\w+)\}")

Slots = dict[str, tuple[str, list[str]]]


def read(path: Path = TEMPLATES) -> tuple[Slots, list[str]]:
    """Return the slots (kind and values) and the sentences of the templates."""
    slots: Slots = {}
    sentences: list[str] = []
    values = sentences
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("= "):
            name, _, kind = line[2:].partition(" ")
            values = sentences if name == "sentences" else slots.setdefault(name, (kind, []))[1]
        elif line and not line.startswith("#"):
            values.extend(line.split(" | ") if values is not sentences else [line])
    slots["given"] = ("person", [name.title() for gender in GENDERS for name in written(gender)])
    return slots, sentences


def own(copies: int = COPIES) -> list[Example]:
    """Return the filled templates with their names."""
    slots, sentences = read()
    chance = random.Random(SEED)
    return [_filled(f"own-{n}", text, slots, chance) for n in range(copies) for text in sentences]


def _filled(document: str, template: str, slots: Slots, chance: random.Random) -> Example:
    text = ""
    marked: list[tuple[int, int, str]] = []
    for piece in re.split(r"(\{\w+\})", template):
        if slot := _SLOT.fullmatch(piece):
            kind, values = slots[slot[1]]
            start = len(text)
            text += _fill(chance.choice(values), slots, chance)
            marked.append((start, len(text), kind))
        else:
            text += piece
    sentence = tokenise(text, 0, len(text))
    return _with_names(Example(document, sentence), marked)


def _fill(value: str, slots: Slots, chance: random.Random) -> str:
    for _ in range(DEEPEST):
        value = _SLOT.sub(lambda slot: chance.choice(slots[slot[1]][1]), value)
    return value


def _with_names(example: Example, marked: list[tuple[int, int, str]]) -> Example:
    begins = {start: i for i, start in enumerate(example.sentence.starts)}
    finishes = {end: i + 1 for i, end in enumerate(example.sentence.ends)}
    for start, end, kind in marked:
        first, last = begins.get(start), finishes.get(end)
        if kind != "-" and first is not None and last is not None:
            example.names[first, last] = kind
    return example
