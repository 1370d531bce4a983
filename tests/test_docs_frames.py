"""docs/frames.md has every field of a frame, snippets that stand in the tables, and sentences read as it says."""

import copy
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from typing import Any

import pytest

from testimonia.languages.en import lexicon
from testimonia.languages.en.pack import ENGLISH
from testimonia.languages.frame_tables import frames_of
from testimonia.languages.parts.frames import SLOTS, EventFrame, NounFrame, VerbFrame
from testimonia.languages.parts.nouns import MEANT, NounClass
from testimonia.languages.protocol import Language
from testimonia.languages.tables import filled
from tests.docs import ROOT
from tests.extractors.reading import found_in, statement_lines

KINDS = {
    "verb": "Fields of a verb frame",
    "event": "Fields of an event frame",
    "noun": "Fields of a noun frame",
}
OF_A_CLASS = "Fields of a class"
ALWAYS = {"type", "role", "verbs", "nouns"}
"""Without these there is no frame."""

Table = dict[str, Any]


@dataclass(frozen=True)
class Entry:
    """A heading of the page with what stands under it."""

    chapter: str
    names: tuple[str, ...]
    snippet: Table
    examples: tuple[tuple[str, tuple[str, ...]], ...]


def blocks(text: str, kind: str) -> str:
    return "\n".join(re.findall(rf"^```{kind}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL))


def examples(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each sentence with the lines that stand behind its arrows."""
    for found in re.finditer(r"^([^→\n]+)\n((?:→ .*\n)+)", blocks(text, "text"), re.MULTILINE):
        lines = tuple(line.removeprefix("→ ") for line in found[2].splitlines())
        yield found[1], () if lines == ("nothing",) else lines


def entries() -> Iterator[Entry]:
    page = (ROOT / "docs" / "frames.md").read_text("utf-8")
    for chapter in re.split(r"^## ", page, flags=re.MULTILINE)[1:]:
        title, _, rest = chapter.partition("\n")
        for text in re.split(r"^### ", f"\n{rest}", flags=re.MULTILINE):
            heading, _, below = text.partition("\n")
            names = tuple(re.findall(r"`(\w+)`", heading))
            snippet = tomllib.loads(blocks(below, "toml")) if title != "To add a frame" else {}
            yield Entry(title, names, snippet, tuple(examples(f"{below}\n")))


PAGE = tuple(entries())
SENTENCES = sorted({example for entry in PAGE for example in entry.examples})


def documented(*chapters: str) -> set[str]:
    return {name for entry in PAGE if entry.chapter in chapters for name in entry.names}


def stands_in(shown: object, whole: object) -> bool:
    """Tell whether a value of a snippet is that of the table, or a part of it if it is a list or a table."""
    if isinstance(shown, list) and isinstance(whole, list):
        return [item for item in whole if item in shown] == shown
    if isinstance(shown, dict) and isinstance(whole, dict):
        return all(key in whole and stands_in(value, whole[key]) for key, value in shown.items())
    return shown == whole


def shown(kind: str, entry: Entry) -> list[int]:
    """Return which frames of the tables the snippets of an entry show."""
    table = lexicon.frames(kind)
    return [next((n for n, frame in enumerate(table) if stands_in(part, frame)), -1)
            for part in entry.snippet.get(kind, [])]  # fmt: skip


def reading(text: str, language: Language) -> tuple[list[str], list[float]]:
    """Return the lines of a text, and the scores of its statements."""
    found = found_in(text, language=language).statements
    return statement_lines(text, language=language), [statement.score for statement in found]


def with_tables(frames: dict[str, list[Table]], classes: Table) -> Language:
    """Return English with other frames and classes."""
    listed = {name: filled(NounClass, entry, name) for name, entry in classes.items()}
    own = frames_of({"own.toml": frames}, ENGLISH.frames().words.prepositions, listed)
    whole = replace(ENGLISH.frames(), verbs=own.verbs, events=own.events, nouns=own.nouns)
    nouns = replace(ENGLISH.nouns(), classes=listed)
    return replace(ENGLISH, frames=lambda: whole, nouns=lambda: nouns)


@pytest.mark.parametrize(("text", "lines"), SENTENCES, ids=[text for text, _ in SENTENCES])
def test_a_sentence_is_read_as_the_page_says(text: str, lines: tuple[str, ...]) -> None:
    """What stands behind the arrows comes out, and nothing else."""
    assert sorted(statement_lines(text)) == sorted(lines)


def test_a_snippet_stands_in_the_tables() -> None:
    """A frame or class shown is one of the tables, cut down."""
    whole = lexicon.load_toml("classes.toml")
    for entry in PAGE:
        for key, part in entry.snippet.items():
            found = -1 not in shown(key, entry) if key in KINDS else stands_in(part, whole.get(key))
            assert found, f"{entry.chapter}, {entry.names}: not in the tables: {part}"


def shown_fields() -> Iterator[tuple[Entry, str]]:
    """Yield each entry of a field with the field, where its snippets have it."""
    for entry in PAGE:
        parts = [part for key, part in entry.snippet.items() for part in (part if key in KINDS else [part])]
        if entry.chapter in {*KINDS.values(), OF_A_CLASS}:
            yield from ((entry, name) for name in entry.names
                        if name not in ALWAYS and any(name in part for part in parts))  # fmt: skip


FIELDS = list(shown_fields())


@pytest.mark.parametrize(("entry", "name"), FIELDS, ids=[f"{e.chapter}-{name}" for e, name in FIELDS])
def test_an_example_shows_its_field(entry: Entry, name: str) -> None:
    """Without the field in the frame shown, some sentence of its entry is read otherwise."""
    frames = {kind: copy.deepcopy(list(lexicon.frames(kind))) for kind in KINDS}
    classes = copy.deepcopy(lexicon.load_toml("classes.toml"))
    for kind in KINDS:
        for number in shown(kind, entry):
            frames[kind][number].pop(name, None)
    for known in entry.snippet.keys() - KINDS.keys():
        classes[known].pop(name, None)
    without = with_tables(frames, classes)
    texts = [text for text, _ in entry.examples]
    assert [reading(text, ENGLISH) for text in texts] != [reading(text, without) for text in texts]


def test_every_field_of_a_frame_has_its_entry() -> None:
    """A field of a frame, and a key of a table that only says how frames are written, stands on the page."""
    verbs, events, nouns = (
        {field.name for field in fields(kind)} for kind in (VerbFrame, EventFrame, NounFrame)
    )
    assert verbs | {"verbs", "verb_voice"} == documented(KINDS["verb"])
    assert events | {"nouns"} == documented(KINDS["event"])
    assert nouns | {"nouns"} == documented(KINDS["noun"]) | {"lemma"}


def test_every_field_of_a_class_has_its_entry() -> None:
    """A field of a class of nouns stands on the page."""
    assert {field.name for field in fields(NounClass)} == documented(OF_A_CLASS)


def test_every_slot_with_a_name_of_its_own_has_its_entry() -> None:
    """A slot that is no preposition stands on the page."""
    assert documented("Slots") == SLOTS


def test_every_class_with_a_meaning_of_its_own_has_its_entry() -> None:
    """A class that is no list of the pack stands on the page."""
    assert documented("Classes") == MEANT
