"""Honest files under hostile names, and hostile files that another format's reader gets at last."""

from collections.abc import Iterator

from bench.hostile_file import PROSE, Hostile
from bench.hostile_honest import HONEST

_NAMES = {
    "line-end": "a\nb.txt", "escape": "a\x1b[31mb\x07.txt", "bidi": "a\u202etxt.exe.txt", "long": "a" * 250 + ".txt",
    "option": "--output=x.txt", "separator": "a.zip!.txt", "quotes": "a'\"`$(touch x).txt", "percent": "%00%2e%2e.txt",
    "star": "*.txt", "no-utf-8": "a\udcff.txt", "zero-width": "\u200b.txt", "dots": "a..txt", "spaces": " a .txt ",
    "several": "a.html.txt", "capitals": "A.TXT", "none": "README", "archive": "a.testimonia", "lock": "a.testimonia.lock",
    "hidden": ".a.txt", "markup": "<script>alert(1)<.txt", "combining": "a" + "\u0301" * 60 + ".txt",
}  # fmt: skip


def files() -> Iterator[Hostile]:
    """Yield files with such names."""
    for name in _NAMES.values():
        yield Hostile("names of files", name, PROSE.encode)
    yield Hostile("names of files", "a\u202ezip.txt", HONEST["zip"])
