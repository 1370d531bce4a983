"""The only door to onnxruntime, which by itself reports on its use to its maker.

From 1.29 on, importing it writes a device id and a record of events into the user's cache folder, and seconds later it
looks up where to send them. Its own ``disable_telemetry_events`` ends neither: only an environment variable set before
the import keeps it still. What was found stands in docs/privacy.md.
"""

import os
import sys
import warnings
from importlib import import_module
from typing import Any

SWITCH = "ORT_DISABLE_TELEMETRY"
"""The variable that keeps onnxruntime still, read once, as it is imported."""


class TelemetryWarning(RuntimeWarning):
    """Something in this process reports on its use, and it is too late to keep it from that."""


def onnxruntime(part: str = "") -> Any:
    """Return onnxruntime, or a module of it ("quantization"), so imported that it reports nothing.

    Whatever this process starts is kept still too. A host program that has imported onnxruntime before, without the
    variable, gets one ``TelemetryWarning``.

    Raises:
        ImportError: it is not installed.
    """
    if "onnxruntime" in sys.modules and not _is_still():
        warnings.warn(
            f"onnxruntime was imported before Testimonia, without {SWITCH}: it writes a device id into the cache "
            f"folder and reports on its use to its maker. Set {SWITCH}=1 in the environment before anything "
            "imports it.",
            TelemetryWarning,
            stacklevel=2,
        )
    os.environ[SWITCH] = "1"
    return import_module(f"onnxruntime.{part}" if part else "onnxruntime")


def _is_still() -> bool:
    """Tell whether the variable is set to what onnxruntime takes for a yes."""
    return os.environ.get(SWITCH, "").strip().lower() in {"1", "true", "yes", "on", "y"}
