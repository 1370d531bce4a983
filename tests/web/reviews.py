"""An archive with something to judge: a surname that fits two of one company, a doubtful statement, and differences."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
from starlette.applications import Starlette

from testimonia.model import Reading
from testimonia.web.app import create_app
from tests.archive.helpers import build, told
from tests.web.client import ask


def make_questions(path: Path) -> Path:
    """Write the archive."""
    sources = [
        told("a.txt", "[Anna Berg] was born 1885 in a small town, like [Ida Falk]."),
        told("b.txt", "[Otto Berg] was born 1891, a friend of [Ida Falk]."),
        told("c.txt", "[Berg] died 1951. Only [Ida Falk] wept."), unsure(told("d.txt", "[Clara Lund] was born 1872.")),
        told("e.txt", "[Clara Lund] was born 1873. [Karl Roth] was there."),
    ]  # fmt: skip
    return build(path, sources)


def unsure(reading: Reading, score: float = 0.7) -> Reading:
    """Return a reading whose statements have a low score."""
    return replace(reading, statements=tuple(replace(one, score=score) for one in reading.statements))


def send(app: Starlette, path: str, fields: dict[str, Any], **headers: str) -> httpx.Response:
    """Send a form as a browser does from a page of the reading room; None among headers leaves one out."""
    own = {"sec-fetch-site": "same-origin", "origin": "http://127.0.0.1:8390", **headers}
    kept = {name.replace("_", "-"): value for name, value in own.items() if value}
    reviewer = app.state.reviewer
    form = {"token": reviewer.token if reviewer else "", **fields}
    return ask(app, path, "POST", headers=kept, data=form)


def judging(path: Path) -> Iterator[Starlette]:
    """Yield the reading room of an archive in which Ada judges, soon tired of waiting; close it behind."""
    made = create_app(path, reviewer="Ada")
    made.state.reviewer.wait = 0.1
    yield made
    made.state.room.close()
