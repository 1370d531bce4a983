"""A stretch of a source as it is written on a command line: 120:260, or 120-260 as ``show`` prints it."""

import re
from typing import Any

import click

_WRITTEN = re.compile(r"(\d{1,12})[:-](\d{1,12})")


class Extent(click.ParamType[tuple[int, int]]):
    """START:END, code points from 0, the end not included."""

    name = "START:END"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[int, int]:
        """Return start and end."""
        if isinstance(value, tuple):
            return value
        match = _WRITTEN.fullmatch(str(value).strip())
        if match is None or int(match[1]) >= int(match[2]):
            self.fail(f"{value!r} is no stretch of a text. Write it like 120:260.", param, ctx)
        return int(match[1]), int(match[2])


EXTENT = Extent()
