"""Ending in good order when it is asked for: Ctrl-C, SIGTERM, and SIGHUP where the terminal has gone."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

SIGNALS = (signal.SIGTERM, signal.SIGHUP)
ANSWERED = {
    signal.SIGINT: signal.default_int_handler, signal.SIGTERM: signal.SIG_DFL, signal.SIGHUP: signal.SIG_DFL
}  # fmt: skip
"""Signal → what it does unless somebody else answers it. Python leaves with SIGINT's own code where plain
``KeyboardInterrupt`` meets it in the midst of an ``exec``, of which imports have many; a class of ours does not.
"""


class Ended(KeyboardInterrupt):
    """A signal asked for an end. What cleans up after ``KeyboardInterrupt`` cleans up after it too."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


def _end(number: int, _frame: FrameType | None) -> None:
    signal.signal(signal.SIGINT, signal.default_int_handler)  # whoever insists gets their way
    for one in SIGNALS:
        signal.signal(one, signal.SIG_IGN)  # once is enough: what cleans up must not be disturbed
    raise Ended(number)


@contextmanager
def ending() -> Iterator[None]:
    """Let the signals raise ``Ended`` inside; one that is ignored (nohup) or answered already stays so.

    Raises:
        Ended: one came.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {one: signal.getsignal(one) for one in ANSWERED}
    for one, handler in before.items():
        if handler == ANSWERED[one]:
            signal.signal(one, _end)
    try:
        yield
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)
