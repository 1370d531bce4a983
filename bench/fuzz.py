"""Bytes that nobody thought of, for each reader, each container and what goes through text: what breaks a promise.

    python -m bench.fuzz docx --seconds 120     one target
    python -m bench.fuzz --list                 what there is
    python -m bench.fuzz --each 60              all of them, one after the other, each in a process of its own

Needs atheris (the extra "bench"). It begins with honest and hostile files of the format and keeps what reaches new
lines of our code in ``--corpus``. Each distinct fault is told once, with the bytes that bring it about in a file;
then it goes on.
"""

import argparse
import os
import re
import subprocess
import sys
import traceback
from hashlib import sha256
from pathlib import Path
from tempfile import gettempdir

_PLAIN = re.compile(r"\W+")
LARGEST = 20_000
"""Bytes of what is tried."""
SLOW = 20
"""Seconds after which what is tried counts as a fault, and ends the process."""
MEMORY = 2_000
"""MB, likewise."""


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(prog="python -m bench.fuzz", description=__doc__.partition("\n")[0])
    parser.add_argument("target", nargs="?", help="the ending of a format, or what goes through text")
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--each", type=int, metavar="SECONDS", help="all targets, each for so long")
    parser.add_argument("--list", action="store_true", help="what there is")
    parser.add_argument("--corpus", type=Path, default=Path(gettempdir()) / "testimonia-fuzz")
    options = parser.parse_args()
    if options.target:
        _fuzz(options.target, options.seconds, options.corpus)
    elif options.each:
        for name in _names():
            command = [sys.executable, "-m", "bench.fuzz", name, "--seconds", str(options.each), "--corpus"]
            subprocess.run([*command, str(options.corpus)], check=False)
    else:
        print("\n".join(_names()))


def _names() -> list[str]:
    from bench.fuzz_targets import targets  # noqa: PLC0415 atheris must see it imported

    return sorted(targets())


def _fuzz(name: str, seconds: int, corpus: Path) -> None:
    import atheris  # noqa: PLC0415 an extra

    with atheris.instrument_imports(include=["testimonia"]):
        from bench.fuzz_targets import targets  # noqa: PLC0415 it must see it imported

        target = targets()[name]
    folder = _seeds(name, corpus)
    faults = _Faults(name, corpus)

    def attempt(data: bytes) -> None:
        try:
            target(data)
        except Exception as error:
            faults.note(error, data)

    print(f"{name}: {seconds} s, {len(list(folder.iterdir()))} files to begin with", flush=True)
    bounds = [
        f"-max_total_time={seconds}",
        f"-max_len={LARGEST}",
        f"-timeout={SLOW}",
        f"-rss_limit_mb={MEMORY}",
    ]
    told = [f"-artifact_prefix={corpus}/{name}-", "-verbosity=0", "-print_final_stats=0"]
    atheris.Setup([sys.argv[0], *bounds, *told, str(folder)], attempt)
    atheris.Fuzz()


def _seeds(name: str, corpus: Path) -> Path:
    """Return a folder of what it begins with: honest and hostile files of the format, or of text."""
    from bench.hostile import files  # noqa: PLC0415 as above
    from bench.hostile_honest import HONEST  # noqa: PLC0415 as above

    folder = corpus / name
    folder.mkdir(parents=True, exist_ok=True)
    ending = name if name in HONEST else "txt"
    made = [HONEST[ending]()]
    made += [data[:LARGEST] for one in files() if one.name.endswith(f".{ending}") and (data := one.make())]
    for data in made:
        if len(data) <= LARGEST:
            (folder / sha256(data).hexdigest()[:16]).write_bytes(data)
    return folder


class _Faults:
    """The faults of one target, each by where it was raised."""

    def __init__(self, name: str, corpus: Path) -> None:
        self.name, self.corpus = name, corpus
        self.known: set[str] = set()

    def note(self, error: Exception, data: bytes) -> None:
        where = [one for one in traceback.extract_tb(error.__traceback__) if "/testimonia/" in one.filename]
        last = where[-1] if where else traceback.extract_tb(error.__traceback__)[-1]
        place = f"{Path(last.filename).name}:{last.lineno}"
        key = f"{type(error).__name__} {place}"
        if key in self.known:
            return
        self.known.add(key)
        file = self.corpus / f"{self.name}-{_PLAIN.sub('-', key)}"
        file.write_bytes(data)
        print(f"{self.name}: {key}: {str(error)[:200]} ({len(data)} bytes in {file})", flush=True)


if __name__ == "__main__":
    os.environ.setdefault("PYTHONHASHSEED", "0")
    main()
