"""The table of replaceable components, and the one door by which they come in.

A component is named by a string. It is looked up, in this order,

    1. in ``COMPONENTS`` below,
    2. among the entry points of the group ``testimonia.<group>`` of installed packages,
    3. as "module:attribute" itself.

Nothing registers itself on import, and nothing is imported before it is asked for. The fakes of the tests
come in by the third way.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import chain
from pathlib import Path
from pkgutil import resolve_name
from typing import Any

import testimonia
from testimonia import fingerprints
from testimonia.errors import PluginError
from testimonia.languages.installed import PACKS, entry_points
from testimonia.model import content_id
from testimonia.parsing.pipelines import identity as pipeline_identity
from testimonia.parsing.protocol import Parser
from testimonia.readers import CONTAINERS, PICTURES, READERS
from testimonia.sentence import Sentence
from testimonia.settings import Settings
from testimonia.tagger.sight import Sight, Tagger

COMPONENTS: dict[str, dict[str, str]] = {
    "narratives": {"clauses": "testimonia.reading.source:read"},
    "readers": READERS,
    "containers": CONTAINERS,
    "pictures": PICTURES,
    "languages": PACKS,
    "engines": {"local": "testimonia.engines.local:LocalEngine"},
    "taggers": {
        "encoder": "testimonia.tagger.encoder:load",
        "spacy": "testimonia.tagger.spacy:load",
    },
    "parsers": {
        "encoder": "testimonia.tagger.encoder:load_parser",
        "spacy": "testimonia.parsing.spacy:load",
    },
    "exporters": {
        "csl": "testimonia.exporters.csl:write",
        "csv": "testimonia.exporters.csv:write",
        "jsonl": "testimonia.exporters.jsonl:write",
    },
}
"""Group → name → "module:attribute"."""


def names(group: str) -> list[str]:
    """Return the names of all components of a group, sorted."""
    installed = {point.name for point in entry_points(group=f"testimonia.{group}")}
    return sorted(installed | set(COMPONENTS.get(group, {})))


def path_of(group: str, name: str) -> str:
    """Return "module:attribute" of a component.

    Raises:
        PluginError: nothing answers to the name; the message lists what there is.
    """
    if name in COMPONENTS.get(group, {}):
        return COMPONENTS[group][name]
    for point in entry_points(group=f"testimonia.{group}", name=name):
        return str(point.value)
    if ":" in name:
        return name
    known = ", ".join(names(group)) or "nothing"
    raise PluginError(f'No component {name!r} among {group}. There is: {known}; or give "module:attribute".')


def table(group: str) -> dict[str, str]:
    """Return all components of a group, sorted by name: name → "module:attribute"."""
    return {name: path_of(group, name) for name in names(group)}


def load(group: str, name: str) -> Any:
    """Return a component.

    Raises:
        PluginError: nothing answers to the name, or it cannot be imported.
    """
    path = path_of(group, name)
    try:
        return resolve_name(path)
    except (ImportError, AttributeError, ValueError) as error:
        raise PluginError(f"Component {name!r} of {group} cannot be loaded from {path}: {error}.") from error


def chosen(group: str, name: str) -> str:
    """Return "module:attribute" of a component, which may come with an argument, without loading it.

    Raises:
        PluginError: there is no such component; the message lists what there is.
    """
    component = name.partition(":")[0]
    known = component in COMPONENTS.get(group, {}) or component in names(group)
    return path_of(group, component if known else name)


@cache
def with_argument(group: str, name: str) -> Any:
    """Return a tagger or parser by name, loaded once in a process: "encoder", or "spacy:PIPELINE" with an argument.

    Raises:
        PluginError: there is no such component, or what it needs is not installed.
        TestimoniaError: a model file is missing or damaged.
    """
    component, _, argument = name.partition(":")
    try:
        return load(group, component)(argument) if component in names(group) else load(group, name)
    except ImportError as error:
        raise PluginError(f"{name!r} of {group} needs a library that is not installed: {error}.") from error


def look(tagger: str, parser: str, sentences: list[Sentence]) -> Sight:
    """Return what a tagger sees in sentences, parsed by a parser: by the tagger itself where it is both.

    Raises:
        PluginError: as ``with_argument``.
    """
    seeing: Tagger = with_argument("taggers", tagger)
    sight = seeing(sentences)
    if sight.parses and tagger == parser:
        return sight
    parsing: Parser = with_argument("parsers", parser)
    return replace(sight, parses=parsing(sentences))


def _pipeline(name: str) -> str:
    """Return what tells versions of a pipeline of spaCy apart that a tagger or parser is named with."""
    component, _, argument = name.partition(":")
    return pipeline_identity(argument) if component == "spacy" else ""


def fingerprint(settings: Settings) -> str:
    """Return a short hash of everything that bears on how a source is read: the version of each statement.

    It covers this package's version, its own code and data that take part in reading, and the components named,
    each with the whole package it comes from: the archive re-reads a source when any of them has changed.

    Raises:
        PluginError: a component named in the settings is not there.
    """
    return content_id(
        testimonia.__version__, *_component("narratives", settings.reader),
        *_component("languages", settings.language),
        *_component("taggers", settings.tagger), _pipeline(settings.tagger),
        *_component("parsers", settings.parser), _pipeline(settings.parser),
        settings.text_column, settings.ocr, *chain.from_iterable(_installed_readers()),
        fingerprints.reading(Path(testimonia.__file__).parent),
    )  # fmt: skip


def _installed_readers() -> Iterator[tuple[str, str, str]]:
    """Yield the readers and containers that installed packages bring: their names, where they are, their hashes."""
    for group in ("readers", "containers"):
        yield from (_component(group, name) for name in names(group) if name not in COMPONENTS[group])


def _component(group: str, name: str) -> tuple[str, str, str]:
    """Return a component's name, where it is, and the hash of the package from outside that it is in."""
    path = chosen(group, name)
    return name, path, fingerprints.component(path.partition(":")[0])
