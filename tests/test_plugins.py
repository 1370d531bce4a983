"""Components by name."""

from importlib.metadata import EntryPoint, EntryPoints
from pathlib import Path

import pytest

from testimonia import plugins
from testimonia.errors import PluginError
from testimonia.languages.en.tokens import tokenise
from testimonia.languages.protocol import Language
from testimonia.parsing.protocol import Parse
from testimonia.settings import Settings

OWN = "reader_of_the_test:read"
"""A component that a test writes, and writes anew."""


def echo() -> str:
    """Answer as a component of the tests."""
    return "echo"


def silent(_sentences: object) -> list[Parse]:
    """Parse nothing."""
    return []


def installed(**_: str) -> EntryPoints:
    return EntryPoints([EntryPoint("loud", "tests.test_plugins:echo", "testimonia.exporters")])


@pytest.mark.parametrize(
    ("group", "name"), [(group, name) for group, table in plugins.COMPONENTS.items() for name in table]
)
def test_every_component_of_the_table_can_be_loaded(group: str, name: str) -> None:
    """What the table promises is there: a language is a value, everything else can be called."""
    component = plugins.load(group, name)
    assert isinstance(component, Language) if group == "languages" else callable(component)


def test_a_component_comes_in_by_module_and_attribute() -> None:
    """The door by which the fakes of the tests come in is open to everyone."""
    assert plugins.load("narratives", "tests.test_plugins:echo")() == "echo"


def test_a_component_comes_in_by_an_entry_point(monkeypatch: pytest.MonkeyPatch) -> None:
    """An installed package offers a component under a name, and it is listed beside ours."""
    monkeypatch.setattr(plugins, "entry_points", installed)
    assert plugins.load("exporters", "loud")() == "echo"
    assert plugins.names("exporters") == sorted({"loud", *plugins.COMPONENTS["exporters"]})


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("cvs", r"No component 'cvs' among exporters\. There is: csl, csv, "),
        ("no.such.module:write", "cannot be loaded from no.such.module:write"),
        ("tests.test_plugins:missing", "cannot be loaded"),
    ],
)
def test_a_component_that_is_not_there_is_named(name: str, message: str) -> None:
    """The message says what was asked for and what there is."""
    with pytest.raises(PluginError, match=message):
        plugins.load("exporters", name)


@pytest.mark.parametrize(
    "settings",
    [Settings(reader=OWN), Settings(language=OWN), Settings(tagger=OWN), Settings(parser=OWN)],
    ids=["reader", "language", "tagger", "parser"],
)
def test_the_fingerprint_follows_the_component_and_the_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings: Settings
) -> None:
    """Another component, or the same one with other code, makes another fingerprint; nothing else does."""
    monkeypatch.syspath_prepend(str(tmp_path))
    module = tmp_path / "reader_of_the_test.py"
    module.write_text("read = len\n", "utf-8")
    first = plugins.fingerprint(settings)
    assert first == plugins.fingerprint(settings) != plugins.fingerprint(Settings())
    module.write_text("read = sum\n", "utf-8")
    assert plugins.fingerprint(settings) != first


def test_the_fingerprint_covers_the_package_of_a_component(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A pack or tagger from outside is as it was only while every file of its package is."""
    monkeypatch.syspath_prepend(str(tmp_path))
    inner = tmp_path / "pack_of_the_test" / "inner"
    inner.mkdir(parents=True)
    for file in (inner.parent / "__init__.py", inner / "__init__.py", inner / "words.toml"):
        file.write_text("", "utf-8")
    (inner / "look.py").write_text("look = len\n", "utf-8")
    settings = Settings(tagger="pack_of_the_test.inner.look:look")
    first = plugins.fingerprint(settings)
    (inner.parent / "beside.toml").write_text("a = 1\n", "utf-8")
    assert plugins.fingerprint(settings) != first


def test_a_tagger_of_ones_own_is_a_function_from_sentences() -> None:
    """It is named like any component; an unknown one is an error that lists what there is."""
    assert plugins.with_argument("taggers", "tests.extractors.reading:look")([]).names == []
    with pytest.raises(PluginError, match=r"'nonsense' among taggers.*encoder, spacy"):
        plugins.with_argument("taggers", "nonsense")
    with pytest.raises(PluginError, match="Which spaCy pipeline"):
        plugins.with_argument("taggers", "spacy")


def test_what_parses_may_be_another_than_what_finds_names() -> None:
    """Where tagger and parser are one, a text is looked at once; else the parser's parses stand in place of its own."""
    sentence = tokenise("Anna left.", 0, 10)
    own = plugins.look("encoder", "encoder", [sentence])
    assert len(own.parses) == 1
    other = plugins.look("encoder", "tests.test_plugins:silent", [sentence])
    assert (other.names, other.parses) == (own.names, [])
