"""Hashes of code and data."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from testimonia import fingerprints

FILES = (
    "readers/txt.py", "vocabulary.toml", "web/pages.py", "languages/en/pages.toml", "languages/parts/pages.py",
    "languages/en/names.toml", "persons/features.py", "archive/identifying.py", "archive/writing.py",
    "names/given.toml", "names/fold.py", "witnesses/bands.py", "archive/depending.py",
)  # fmt: skip
READING = {
    "readers/txt.py", "vocabulary.toml", "languages/en/names.toml", "archive/writing.py", "names/given.toml",
    "names/fold.py",
}  # fmt: skip
IDENTIFYING = {"persons/features.py", "archive/identifying.py", "names/given.toml", "names/fold.py"}
WITNESSING = {"witnesses/bands.py", "archive/depending.py", "names/fold.py"}


@pytest.fixture(autouse=True)
def _forgotten() -> Iterator[None]:
    yield
    _forget()


def _forget() -> None:
    fingerprints.reading.cache_clear()
    fingerprints.identifying.cache_clear()
    fingerprints.witnessing.cache_clear()


@pytest.mark.parametrize("changed", FILES)
def test_a_change_makes_anew_what_it_bears_on_and_no_more(tmp_path: Path, changed: str) -> None:
    """A reader, or words of a pack, read the sources again; persons and copies are other matters, pages none."""
    for name in FILES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("1", "utf-8")
    parts = (fingerprints.reading, fingerprints.identifying, fingerprints.witnessing)
    before = [part(tmp_path) for part in parts]
    (tmp_path / changed).write_text("2", "utf-8")
    _forget()
    moved = [part(tmp_path) != was for part, was in zip(parts, before, strict=True)]
    assert moved == [changed in bears for bears in (READING, IDENTIFYING, WITNESSING)]


def test_what_python_compiles_is_no_code_of_its_own(tmp_path: Path) -> None:
    """Files that come with running the code leave its hash as it was."""
    (tmp_path / "reader.py").write_text("1", "utf-8")
    before = fingerprints.reading(tmp_path)
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "reader.cpython-312.pyc.140").write_text("1", "utf-8")
    _forget()
    assert fingerprints.reading(tmp_path) == before


def test_every_part_is_there() -> None:
    """Each pattern of the tables meets a file of the package: none is left over from a part that moved."""
    root = Path(fingerprints.__file__).parent
    bearing = (
        *fingerprints.IDENTIFYING,
        *fingerprints.SHARED,
        *fingerprints.WITNESSING,
        *fingerprints.FOLDING,
    )
    patterns = (*fingerprints.SHOWING, *bearing)
    missing = [pattern for pattern in patterns if not any(root.glob(pattern))]
    assert missing in ([], ["examples/*"])  # these are put beside the code when it is packed


def test_a_component_is_its_outermost_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A namespace that many share is no package; a module by itself is its file; ours is covered elsewhere."""
    monkeypatch.syspath_prepend(str(tmp_path))
    pack = tmp_path / "shared_by_many" / "pack_in_it"
    pack.mkdir(parents=True)
    (tmp_path / "shared_by_many" / "of_others.py").write_text("1", "utf-8")
    (pack / "__init__.py").write_text("", "utf-8")
    before = fingerprints.component("shared_by_many.pack_in_it")
    (tmp_path / "shared_by_many" / "of_others.py").write_text("2", "utf-8")
    assert fingerprints.component("shared_by_many.pack_in_it") == before
    (pack / "words.toml").write_text("1", "utf-8")
    assert fingerprints.component("shared_by_many.pack_in_it") != before
    assert fingerprints.component("testimonia.reading.source") == ""
    assert fingerprints.component("sys") == fingerprints.component("no_such_module") == ""
