"""docs/frames.md has every field of a frame, snippets that stand in the tables, and sentences read as it says."""

import copy
import inspect
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any

import pytest

from testimonia.extractors import arguments, classes, frames
from testimonia.languages.en import lexicon
from tests.docs import ROOT
from tests.extractors.reading import found_in, statement_lines

KINDS = {
    "verb": "Fields of a verb frame",
    "event": "Fields of an event frame",
    "noun": "Fields of a noun frame",
}
SLOTS, CLASSES, OF_A_CLASS = "Slots", "Classes", "Fields of a class"
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


def reading(text: str) -> tuple[list[str], list[float]]:
    """Return the lines of a text, and the scores of its statements."""
    return statement_lines(text), [statement.score for statement in found_in(text).statements]


@pytest.fixture
def tables(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, Any]]:
    """Give copies of the tables that a test may change, in place of those that are read."""
    own: dict[str, Any] = {kind: copy.deepcopy(lexicon.frames(kind)) for kind in KINDS}
    own["classes"] = copy.deepcopy(lexicon.load_toml("classes.toml"))
    caches = (frames.frame_table, frames.noun_frames, classes._table)
    monkeypatch.setattr(frames, "frames", own.__getitem__)
    monkeypatch.setattr(classes, "load_toml", lambda _: own["classes"])
    for kept in caches:
        kept.cache_clear()
    yield own
    for kept in caches:
        kept.cache_clear()


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
def test_an_example_shows_its_field(entry: Entry, name: str, tables: dict[str, Any]) -> None:
    """Without the field in the frame shown, some sentence of its entry is read otherwise."""
    before = [reading(text) for text, _ in entry.examples]
    for kind in KINDS:
        for number in shown(kind, entry):
            tables[kind][number].pop(name, None)
    for known in entry.snippet.keys() - KINDS.keys():
        tables["classes"][known].pop(name, None)
    frames.frame_table.cache_clear()
    frames.noun_frames.cache_clear()
    classes._table.cache_clear()
    assert before != [reading(text) for text, _ in entry.examples]


def keys_read(*functions: object) -> set[str]:
    """Return the keys of a table's entry that code asks for."""
    source = "\n".join(inspect.getsource(function) for function in functions)  # type: ignore[arg-type]  # functions all
    return set(re.findall(r'entry(?:\.get\(|\[)"(\w+)"', source))


def test_every_field_of_a_frame_has_its_entry() -> None:
    """A field of Frame or NounFrame, and a key that the tables use or the code reads, stands on the page."""
    own = {field.name for field in fields(frames.Frame)}
    used = {kind: {key for frame in lexicon.frames(kind) for key in frame} for kind in KINDS}
    read = keys_read(frames._frame) | used["verb"] | used["event"]
    assert own | read == documented(KINDS["verb"], KINDS["event"])
    assert used["event"] | {"lemma", "rank"} == documented(KINDS["event"])
    own = {field.name for field in fields(frames.NounFrame)}
    assert own | used["noun"] | keys_read(frames.noun_frames.__wrapped__) == documented(KINDS["noun"])


def test_every_field_of_a_class_has_its_entry() -> None:
    """A field of Heads stands on the page, and classes.toml has no other."""
    own = {field.name for field in fields(classes.Heads)}
    assert own == documented(OF_A_CLASS)


def test_every_slot_with_a_name_of_its_own_has_its_entry() -> None:
    """A slot that the code knows by name stands on the page."""
    asked = set(re.findall(r'\.slot [!=]= "(\w+)"', inspect.getsource(arguments.Arguments)))
    assert asked | arguments.SLOTS.keys() == documented(SLOTS)


def test_every_class_with_a_meaning_of_its_own_has_its_entry() -> None:
    """A class that the code knows by name stands on the page."""
    named = set(re.findall(r'wanted == "(\w+)"', inspect.getsource(classes.fits)))
    assert named | classes.KINDS | classes.BY_LIST.keys() == documented(CLASSES)


def test_a_class_that_a_frame_asks_for_is_there() -> None:
    """A misspelt class fits nothing and says so nowhere; times are of kinds of their own."""
    verbs = [spec for table in frames.frame_table("verb").values() for frame in table
             for spec in (*frame.object, *frame.value, *frame.require, *frame.when, *frame.unless)]  # fmt: skip
    events = [spec for table in frames.frame_table("event").values() for frame in table
              for spec in (*frame.object, *frame.value)]  # fmt: skip
    of_nouns = [spec for table in frames.noun_frames().values() for frame in table for spec in frame.objects]
    asked = {name for spec in (*verbs, *events, *of_nouns) if spec.slot != "time" for name in spec.classes}
    assert asked <= {"any", *classes.KINDS, *classes.BY_LIST, *lexicon.load_toml("classes.toml")}
