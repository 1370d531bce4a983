"""A stretch of a source as it is written on a command line: 120:260, 120-260 as ``show`` prints it, or its words."""

import re

import click

from testimonia.archive.queries import sources as source_queries
from testimonia.archive.store import Archive
from testimonia.cli.entries import cut
from testimonia.cli.meaning import path_of
from testimonia.errors import JudgementError

_WRITTEN = re.compile(r"\s*(\d{1,12})[:-](\d{1,12})\s*")


def extent(archive: Archive, source: str, written: str) -> tuple[int, int]:
    """Return where a stretch of a source begins and ends, given by code points, or by words that stand there once.

    Raises:
        JudgementError: the words stand there never, or more than once.
        click.BadParameter: nothing is written, or a stretch that ends before it begins.
    """
    match = _WRITTEN.fullmatch(written)
    if match is None:
        return _by_words(archive, source, written.split())
    if int(match[1]) >= int(match[2]):
        raise click.BadParameter(f"{written!r} is no stretch of a text. Write it like 120:260.")
    return int(match[1]), int(match[2])


def _by_words(archive: Archive, source: str, words: list[str]) -> tuple[int, int]:
    if not words:
        raise click.BadParameter("Write a stretch of a text like 120:260, or as its words.")
    text = source_queries.text(archive, source)
    found = [match.span() for match in re.finditer(r"\s+".join(map(re.escape, words)), text)]
    if len(found) == 1:
        return found[0]
    shown, path = cut(" ".join(words)), path_of(archive, source)
    if not found:
        raise JudgementError(f"“{shown}” does not stand in {path}. Write the words as they stand there.")
    places = ", ".join(f"{start}:{end}" for start, end in found[:8])
    raise JudgementError(
        f"“{shown}” stands {len(found)} times in {path}: {places}. Name one of these places."
    )
