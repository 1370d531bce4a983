"""spaCy pipelines by name or folder: what the tagger and the parser "spacy" load."""

import hashlib
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from testimonia.errors import PluginError


def identity(argument: str) -> str:
    """Return what tells one pipeline from another: its package's version, or a hash of its folder's meta.json."""
    metadata: Any = import_module("importlib.metadata")  # loaded for this alone: most runs need none
    try:
        return str(metadata.version(argument))
    except (metadata.PackageNotFoundError, ValueError):
        meta = Path(argument) / "meta.json"
        return hashlib.sha256(meta.read_bytes()).hexdigest() if meta.is_file() else ""


@cache
def pipeline(argument: str) -> Any:
    """Return an installed pipeline, or that of a folder, loaded once in a process.

    Raises:
        PluginError: spaCy or the pipeline is not there; the message says how to install them.
    """
    if not argument:
        raise PluginError("Which spaCy pipeline? Name it, or its folder: spacy:en_core_web_sm.")
    try:
        import spacy  # noqa: PLC0415 an extra, heavy to load
    except ImportError as error:
        raise PluginError("A spaCy pipeline needs spaCy: pip install spacy.") from error
    try:
        return spacy.load(argument)
    except OSError as error:
        raise PluginError(
            f"There is no spaCy pipeline {argument!r}; install it (python -m spacy download {argument}) or give its "
            "folder."
        ) from error
