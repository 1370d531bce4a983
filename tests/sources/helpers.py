"""Files to walk and read, and a file system that refuses."""

import os
from pathlib import Path
from typing import Any

import pytest


def write(folder: Path, name: str, content: str | bytes = "She was born in Odessa.") -> Path:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return file


def refusing(monkeypatch: pytest.MonkeyPatch, name: str, error: OSError) -> None:
    """Let the file system refuse one name, as it would somebody who is not root."""
    listdir, opened = os.listdir, Path.open

    def wrapped_list(path: Path) -> list[str]:
        if Path(path).name == name:
            raise error
        return listdir(path)

    def wrapped_open(self: Path, *more: Any, **named: Any) -> Any:
        if self.name == name:
            raise error
        return opened(self, *more, **named)

    monkeypatch.setattr(os, "listdir", wrapped_list)
    monkeypatch.setattr(Path, "open", wrapped_open)
