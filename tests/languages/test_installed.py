"""Which language packs there are."""

from importlib.metadata import EntryPoint, EntryPoints

import pytest

from testimonia.errors import PluginError
from testimonia.languages import installed
from testimonia.languages.en.pack import ENGLISH
from testimonia.languages.parts.names import NameCustoms
from testimonia.languages.protocol import Language

DUTCH = Language(
    "nl", ENGLISH.sentences, ENGLISH.clauses, names=lambda: NameCustoms(titles=frozenset({"mevrouw"}))
)


def offer(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    """Let a package be installed that offers a pack of Dutch."""
    points = EntryPoints([EntryPoint("nl", value, installed.GROUP)])
    monkeypatch.setattr(installed, "entry_points", lambda **_: points)


def test_customs_of_all_packs_are_united(monkeypatch: pytest.MonkeyPatch) -> None:
    """A pack that is installed adds its customs to ours."""
    offer(monkeypatch, "tests.languages.test_installed:DUTCH")
    assert {"mevrouw", "comrade"} <= installed.name_customs.__wrapped__().titles
    assert installed.packs() == {"nl": "tests.languages.test_installed:DUTCH", **installed.PACKS}


def test_a_pack_that_cannot_be_loaded_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """The message says which language it is and where it was looked for."""
    offer(monkeypatch, "no.such.pack:DUTCH")
    with pytest.raises(PluginError, match=r"The language 'nl' cannot be loaded from no.such.pack:DUTCH"):
        installed.name_customs.__wrapped__()
