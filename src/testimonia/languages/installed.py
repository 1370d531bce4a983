"""Which language packs there are. They are found by string, and none is imported before it is asked for."""

from functools import cache
from importlib import import_module
from pkgutil import resolve_name
from typing import Any

from testimonia.errors import PluginError
from testimonia.languages.parts.names import NameCustoms, united
from testimonia.languages.protocol import Language

GROUP = "testimonia.languages"
"""The group of entry points by which an installed package offers a pack; its name is the code of the language."""
PACKS = {"en": "testimonia.languages.en.pack:ENGLISH"}
"""The packs of this package: code → "module:attribute"."""


def entry_points(**wanted: str) -> Any:
    """Return those of installed packages; what reads them is loaded for that alone: a page needs none."""
    return import_module("importlib.metadata").entry_points(**wanted)


def packs() -> dict[str, str]:
    """Return all packs, ours before others of the same code: code → "module:attribute"."""
    return {point.name: point.value for point in entry_points(group=GROUP)} | PACKS


@cache
def name_customs() -> NameCustoms:
    """Return the customs of all packs together: whoever compares names of many sources cannot know their languages.

    Raises:
        PluginError: a pack cannot be imported.
    """
    found = packs()
    return united(_pack(found[code], code).names() for code in sorted(found))


def _pack(path: str, code: str) -> Language:
    try:
        pack: Language = resolve_name(path)
    except (ImportError, AttributeError, ValueError) as error:
        raise PluginError(f"The language {code!r} cannot be loaded from {path}: {error}.") from error
    return pack
