"""Every case of ``cases/*.toml``: a short text, what it says, and what must not be read into it.

A case's ``says`` lines must come out; a line may leave out fields from the right. ``not`` lines must not come out, in
part or whole. ``only = true`` means that nothing else may come out.
"""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.extractors.reading import statement_lines

CASES = [
    pytest.param(case, id=f"{path.stem}-{number}")
    for path in sorted((Path(__file__).parent / "cases").glob("*.toml"))
    for number, case in enumerate(tomllib.loads(path.read_text("utf-8"))["case"], 1)
]


def covers(expected: str, line: str) -> bool:
    """Tell whether a line has every field that is expected of it."""
    return set(expected.split(" | ")) <= set(line.split(" | "))


@pytest.mark.parametrize("case", CASES)
def test_case(case: dict[str, Any]) -> None:
    """What a text says comes out, and nothing is read into it."""
    lines = statement_lines(case["text"])
    shown = "\n".join(lines)
    for expected in case.get("says", []):
        assert any(covers(expected, line) for line in lines), f"missing: {expected}\nfound:\n{shown}"
    for refused in case.get("not", []):
        assert not any(covers(refused, line) for line in lines), f"read into it: {refused}\nfound:\n{shown}"
    if case.get("only"):
        extra = [line for line in lines if not any(covers(expected, line) for expected in case["says"])]
        assert not extra, f"beyond what it says: {extra}"
