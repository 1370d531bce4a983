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

COMPONENTS: dict[str, dict[str, str]] = {
    "narratives": {"english": "testimonia.narrative:read"},
    "engines": {"local": "testimonia.engines.local:LocalEngine"},
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


def fingerprint(narrative: str) -> str:
    """Return a short hash of everything that bears on how a source is read.

    It covers this package's version, its own code and data that take part in reading, and the file of the
    component named: the archive re-reads a source when any of them has changed.
    """
    module = path_of("narratives", narrative).partition(":")[0]
    spec = find_spec(module)
    own = _digest(Path(spec.origin)) if spec and spec.origin else ""
    return content_id(
        testimonia.__version__, narrative, module, own, reading_parts(Path(testimonia.__file__).parent)
    )


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
