"""The table of replaceable components, and the one door by which they come in.

A component is named by a string. It is looked up, in this order,

    1. in ``COMPONENTS`` below,
    2. among the entry points of the group ``testimonia.<group>`` of installed packages,
    3. as "module:attribute" itself.

Nothing registers itself on import, and nothing is imported before it is asked for. The fakes of the tests
come in by the third way.
"""

from functools import cache
from hashlib import sha256
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path
from pkgutil import resolve_name
from typing import Any

import testimonia
from testimonia.errors import PluginError
from testimonia.model import content_id
from testimonia.tagger.sight import Tagger
from testimonia.tagger.spacy import identity as spacy_identity

AUTO = "auto"
"""The tagger that the machine allows."""

COMPONENTS: dict[str, dict[str, str]] = {
    "narratives": {"english": "testimonia.narrative:read"},
    "engines": {"local": "testimonia.engines.local:LocalEngine"},
    "taggers": {
        "encoder": "testimonia.tagger.encoder:load",
        "tiny": "testimonia.tagger.tiny:load",
        "spacy": "testimonia.tagger.spacy:load",
    },
    "exporters": {"csv": "testimonia.exporters.csv:write", "jsonl": "testimonia.exporters.jsonl:write"},
}
"""Group → name → "module:attribute"."""

SHOWING = frozenset({"cli", "engines", "examples", "exporters", "views", "web"})
"""Parts of the package that do not bear on how a source is read: a change there re-reads nothing."""


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
        return point.value
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


def chosen_tagger(name: str) -> str:
    """Return the tagger that a name stands for: "auto" is the encoder where its libraries are installed, else tiny."""
    if name != AUTO:
        return name
    return "encoder" if all(find_spec(library) for library in ("onnxruntime", "tokenizers")) else "tiny"


def tagger_path(name: str) -> str:
    """Return "module:attribute" of a tagger, without loading it.

    Raises:
        PluginError: there is no such tagger; the message lists what there is.
    """
    name = chosen_tagger(name)
    component = name.partition(":")[0]
    return path_of("taggers", component if component in names("taggers") else name)


@cache
def tagger(name: str) -> Tagger:
    """Return a tagger by name, loaded once in a process: "tiny", or "spacy:PIPELINE" with an argument.

    Raises:
        PluginError: there is no such tagger, or what it needs is not installed.
        TestimoniaError: a model file is missing or damaged.
    """
    name = chosen_tagger(name)
    component, _, argument = name.partition(":")
    try:
        if component not in names("taggers"):
            loaded: Tagger = load("taggers", name)
        else:
            loaded = load("taggers", component)(argument)
    except ImportError as error:
        raise PluginError(f"Tagger {name!r} needs a library that is not installed: {error}.") from error
    return loaded


def _tagger_identity(name: str) -> tuple[str, str]:
    """Return the tagger chosen and what tells its versions apart, as far as they are not this package's own."""
    name = chosen_tagger(name)
    component, _, argument = name.partition(":")
    return name, (spacy_identity(argument) if component == "spacy" else "")


def fingerprint(narrative: str, tagger_name: str = AUTO) -> str:
    """Return a short hash of everything that bears on how a source is read.

    It covers this package's version, its own code and data that take part in reading, and the file of the
    components named: the archive re-reads a source when any of them has changed.
    """
    module = path_of("narratives", narrative).partition(":")[0]
    spec = find_spec(module)
    own = _digest(Path(spec.origin)) if spec and spec.origin else ""
    return content_id(
        testimonia.__version__, narrative, *_tagger_identity(tagger_name), module, own,
        reading_parts(Path(testimonia.__file__).parent),
    )  # fmt: skip


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
