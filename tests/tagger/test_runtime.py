"""The door to onnxruntime."""

import os
import subprocess
import sys
import warnings
from pathlib import Path

import pytest

from testimonia.tagger import runtime
from testimonia.tagger.runtime import SWITCH, TelemetryWarning

ROOT = Path(__file__).parent.parent.parent


def test_the_variable_is_set_before_the_import(monkeypatch: pytest.MonkeyPatch) -> None:
    """When onnxruntime begins to load, its reporting is off already, even where somebody had it on."""
    seen: list[str | None] = []
    monkeypatch.setenv(SWITCH, "0")
    monkeypatch.delitem(sys.modules, "onnxruntime", raising=False)
    monkeypatch.setattr(runtime, "import_module", lambda _: seen.append(os.environ.get(SWITCH)))
    runtime.onnxruntime()
    assert seen == ["1"]


@pytest.mark.parametrize("value", [None, "", "0", "false", "no"])
def test_a_host_that_was_there_first_is_warned_once(
    value: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The warning names what reports, and what to set before the import; the next call is silent."""
    monkeypatch.setenv(SWITCH, value or "")
    if value is None:
        monkeypatch.delenv(SWITCH)
    monkeypatch.setitem(sys.modules, "onnxruntime", sys)
    with pytest.warns(TelemetryWarning, match=rf"onnxruntime was imported before .* Set {SWITCH}=1 "):
        assert runtime.onnxruntime() is sys
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert runtime.onnxruntime() is sys


@pytest.mark.parametrize("value", ["1", "true", "YES"])
def test_a_host_that_has_set_the_variable_is_not_warned(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever imported onnxruntime with its reporting off has done what is asked."""
    monkeypatch.setenv(SWITCH, value)
    monkeypatch.setitem(sys.modules, "onnxruntime", sys)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert runtime.onnxruntime() is sys


def test_a_part_is_found_through_the_same_door() -> None:
    """Modules of onnxruntime are asked for by name."""
    code = (
        "from testimonia.tagger.runtime import onnxruntime\n"
        "assert onnxruntime('capi').__name__ == 'onnxruntime.capi'\n"
        "assert onnxruntime().InferenceSession"
    )
    subprocess.run([sys.executable, "-W", "error", "-c", code], cwd=ROOT, check=True)
