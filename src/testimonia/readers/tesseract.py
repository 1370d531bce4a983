"""The program Tesseract: whether it is there, with which languages, and one page through it.

It is called directly, with the picture on its input and hOCR on its output, on one core; no file is written. What a
page may take is counted in seconds of the processor and grows with its size, so that neither a busy machine nor a whole
sheet of a newspaper ends it; the kernel keeps that limit, also when nobody waits for the program any more.
"""

import os
import re
import resource
import shutil
import subprocess
from functools import cache
from io import BytesIO
from typing import Any

from testimonia import apart
from testimonia.errors import ReadingError

PIXELS = 80_000_000
"""Pixels of a page: a sheet of 42 × 59 cm at 400 dpi has 62 million."""
_SECONDS = 30
"""Seconds of the processor for a page of ``_USUAL`` pixels; a larger one has more in proportion."""
_USUAL = 9_000_000
"""Pixels of a page of 21 × 30 cm at 300 dpi."""
_WAIT = 5.0
"""Seconds after which whoever waits says that it is alive."""
_BUSY = 10
"""How many times its seconds of the processor a page may take where other programs use it too."""
_GREY = 20_000_000
"""Pixels from which a page in colour is read in grey, for it takes a quarter of the memory."""
_PROGRAM = "tesseract"
_LANGUAGE = re.compile(r"[A-Za-z][A-Za-z0-9_]{1,30}(?:/[A-Za-z][A-Za-z0-9_]{1,30})?")
_ONE_CORE = {"OMP_THREAD_LIMIT": "1"}


def is_there() -> bool:
    """Tell whether Tesseract is installed."""
    return shutil.which(_PROGRAM) is not None


@cache
def installed() -> frozenset[str]:
    """Return the languages that Tesseract has data for."""
    lines = _asked("--list-langs").splitlines()
    return frozenset(line.strip() for line in lines if _LANGUAGE.fullmatch(line.strip()))


@cache
def version() -> str:
    """Return the name and version of the program."""
    return (_asked("--version").splitlines() or [_PROGRAM])[0][:60]


def check(languages: str) -> None:
    """Raise ``ReadingError`` ("missing") where Tesseract or one of some languages ("eng+deu") is not installed."""
    wanted = languages.split("+")
    if not all(map(_LANGUAGE.fullmatch, wanted)):
        raise ReadingError(
            "missing", f"has no text but pictures, and {languages!r} names no languages such as eng+deu"
        )
    if not is_there():
        command = f"apt install {' '.join(('tesseract-ocr', *map(_package, wanted)))}"
        raise ReadingError("missing", f"has no text but pictures, and Tesseract is not installed ({command})")
    absent = [one for one in wanted if one not in installed()]
    if absent:
        command = f"apt install {' '.join(map(_package, absent))}"
        raise ReadingError("missing", f"needs Tesseract's data for {', '.join(absent)} ({command})")


def is_large(picture: Any) -> bool:
    """Tell whether a picture has so many pixels that it is read in grey."""
    return bool(picture.width * picture.height > _GREY)


def run(picture: Any, languages: str, layout: int) -> str:
    """Return the hOCR of a picture; ``layout`` is what ``--psm`` takes, languages are checked.

    Raises:
        ReadingError: ("timeout", "memory", "damaged") the program does not come to its end, or not to a good one.
    """
    command = [_PROGRAM, "-", "-", "-l", languages, "--psm", str(layout), *_resolution(picture), "hocr"]
    seconds = int(_SECONDS * max(1.0, picture.width * picture.height / _USUAL))
    with subprocess.Popen(  # noqa: S603 no shell, languages are of letters, the picture goes through a pipe
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env={**os.environ, **_ONE_CORE},
    ) as process:  # fmt: skip
        resource.prlimit(process.pid, resource.RLIMIT_CPU, (seconds, seconds + 1))
        try:
            out, said = _waited(process, _bytes(picture), seconds * _BUSY)
        finally:
            process.kill()
    if process.returncode:
        raise _failed(process.returncode, said, seconds)
    return out.decode("utf-8", "replace")


def _waited(process: "subprocess.Popen[bytes]", data: bytes | None, most: float) -> tuple[bytes, bytes]:
    """Return what a program writes, saying now and then that this task is alive."""
    waited = 0.0
    while True:
        try:
            return process.communicate(data, timeout=_WAIT)
        except subprocess.TimeoutExpired:
            data, waited = None, waited + _WAIT
            if waited > most:
                process.kill()
            apart.alive()


def _failed(code: int, said: bytes, seconds: int) -> ReadingError:
    if code < 0:
        return ReadingError("timeout", f"took more than {seconds} s of the processor to recognise")
    last = (said.decode("utf-8", "replace").strip().splitlines() or [f"code {code}"])[-1][:200]
    return ReadingError("damaged", f"cannot be recognised by Tesseract ({last})")


def _bytes(picture: Any) -> bytes:
    """Return a picture as PNM, which costs no time; a large one in grey."""
    written = BytesIO()
    (picture.convert("L") if is_large(picture) and picture.mode == "RGB" else picture).save(written, "PPM")
    return written.getvalue()


def _resolution(picture: Any) -> tuple[str, ...]:
    """Return what tells the program a picture's dots per inch, where that is known and can be."""
    told = picture.info.get("dpi", (0, 0))
    dots = round(float(told[0])) if isinstance(told, tuple) and told else 0
    return ("--dpi", str(dots)) if 70 <= dots <= 2400 else ()


def _asked(option: str) -> str:
    """Return what the program says of itself."""
    done = subprocess.run(  # noqa: S603 a fixed option
        [_PROGRAM, option], capture_output=True, check=False, timeout=20, stdin=subprocess.DEVNULL
    )
    return (done.stdout or done.stderr).decode("utf-8", "replace")


def _package(language: str) -> str:
    return f"tesseract-ocr-{language.lower().replace('_', '-').replace('/', '-')}"
