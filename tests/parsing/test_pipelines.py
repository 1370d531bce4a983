"""spaCy pipelines by name or folder."""

import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from testimonia.errors import PluginError
from testimonia.parsing.pipelines import identity, pipeline


def test_an_installed_pipeline_is_known_by_its_version() -> None:
    """Any package will do: its version is what tells one from another."""
    assert identity("click") == version("click")


def test_a_folder_is_known_by_what_its_meta_says(tmp_path: Path) -> None:
    """Other words in meta.json are another pipeline; without it, or without an argument, there is nothing to tell."""
    assert identity(str(tmp_path)) == identity("") == ""
    meta = tmp_path / "meta.json"
    meta.write_text('{"version": "1"}', "utf-8")
    first = identity(str(tmp_path))
    meta.write_text('{"version": "2"}', "utf-8")
    assert len(first) == 64
    assert first != identity(str(tmp_path))


def test_a_pipeline_must_be_named() -> None:
    """The message shows how."""
    with pytest.raises(PluginError, match="spacy:en_core_web_sm"):
        pipeline("")


def test_without_spacy_the_message_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """An import that fails becomes an error of ours."""
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(PluginError, match="pip install spacy"):
        pipeline("no_spacy_here")


def test_a_pipeline_that_is_not_there_is_named() -> None:
    """The message says how to get it."""
    pytest.importorskip("spacy")
    with pytest.raises(PluginError, match="python -m spacy download no_such_pipeline"):
        pipeline("no_such_pipeline")
