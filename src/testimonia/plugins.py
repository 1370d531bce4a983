"""The table of replaceable components, and the one door by which they come in.

A component is named by a string. It is looked up, in this order,

    1. in ``COMPONENTS`` below,
    2. among the entry points of the group ``testimonia.<group>`` of installed packages,
    3. as "module:attribute" itself.

Nothing registers itself on import, and nothing is imported before it is asked for. The fakes of the tests
come in by the third way.
"""

from dataclasses import replace
from functools import cache
from hashlib import sha256
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from pkgutil import resolve_name
from typing import Any

import testimonia
from testimonia.errors import PluginError
from testimonia.languages.installed import PACKS
from testimonia.model import content_id
from testimonia.parsing.pipelines import identity as pipeline_identity
from testimonia.parsing.protocol import Parser
from testimonia.sentence import Sentence
from testimonia.settings import Settings
from testimonia.tagger.sight import Sight, Tagger

COMPONENTS: dict[str, dict[str, str]] = {
    "narratives": {"clauses": "testimonia.reading.source:read"},
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
    "exporters": {"csv": "testimonia.exporters.csv:write", "jsonl": "testimonia.exporters.jsonl:write"},
}
"""Group → name → "module:attribute"."""

SHOWING = frozenset({"cli", "engines", "examples", "exporters", "views", "web"})
"""Parts of the package that do not bear on how a source is read: a change there re-reads nothing."""


def entry_points(**wanted: str) -> Any:
    """Return those of installed packages; what reads them is loaded for that alone: a page needs none."""
    return import_module("importlib.metadata").entry_points(**wanted)


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
    """Return "module:attribute" of a tagger or parser, without loading it.

    Raises:
        PluginError: there is no such component; the message lists what there is.
    """
    component = name.partition(":")[0]
    return path_of(group, component if component in names(group) else name)


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


def _seeing(group: str, name: str) -> tuple[str, str, str]:
    """Return the name of a tagger or parser, and what tells its versions apart: its pipeline's and its module's."""
    component, _, argument = name.partition(":")
    return name, pipeline_identity(argument) if component == "spacy" else "", _digest_of(chosen(group, name))


def fingerprint(settings: Settings) -> str:
    """Return a short hash of everything that bears on how a source is read.

    It covers this package's version, its own code and data that take part in reading, and the files of the
    components named: the archive re-reads a source when any of them has changed.

    Raises:
        PluginError: a component named in the settings is not there.
    """
    return content_id(
        testimonia.__version__,
        *_seeing("taggers", settings.tagger), *_seeing("parsers", settings.parser),
        *_component("narratives", settings.reader), *_component("languages", settings.language),
        reading_parts(Path(testimonia.__file__).parent),
    )  # fmt: skip


def _component(group: str, name: str) -> tuple[str, str, str]:
    """Return a component's name, its "module:attribute", and the digest of the module's file."""
    path = path_of(group, name)
    return name, path, _digest_of(path)


def _digest_of(path: str) -> str:
    """Return the digest of the file of a module, given as "module:attribute"; "" where there is none."""
    spec = find_spec(path.partition(":")[0])
    return _digest(Path(spec.origin)) if spec and spec.origin else ""


@cache
def reading_parts(root: Path) -> str:
    """Return a hash of all files of the package at ``root`` that take part in reading.

    Kept for the life of the process: its code is what it was when it began.
    """
    parts: list[str] = []
    for file in sorted(root.rglob("*")):
        relative = file.relative_to(root)
        if relative.parts[0] not in SHOWING and file.is_file() and file.suffix != ".pyc":
            parts += (relative.as_posix(), _digest(file))
    return content_id(*parts)


def _digest(file: Path) -> str:
    return sha256(file.read_bytes()).hexdigest()
