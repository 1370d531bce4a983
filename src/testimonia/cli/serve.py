"""``testimonia serve`` and ``testimonia demo``: the reading room in the browser."""

import os
from pathlib import Path
from typing import Any

import click

import testimonia
from testimonia.cli.finding import archive_argument, find_archive
from testimonia.cli.terminal import Bar, say
from testimonia.errors import CollectionError
from testimonia.pipeline import build
from testimonia.settings import Settings
from testimonia.web.serve import PORT
from testimonia.web.serve import serve as serve_archive

READER = Settings().reader
"""What reads the example collection."""

_OPTIONS = (
    click.option("--port", type=click.IntRange(0, 65535), default=PORT, show_default=True, metavar="N",
                 help="Port; 0, or a port that is taken, gives a free one."),
    click.option("--host", default="127.0.0.1", show_default=True, metavar="ADDRESS",
                 help="Address to listen at; only this machine can reach the default one."),
    click.option("--allow-remote", is_flag=True,
                 help="Let other machines read. There is no password."),
    click.option("--open/--no-open", "open_browser", default=True, help="Open a browser.  [default: open]"),
)  # fmt: skip


def _with_options(command: Any) -> Any:
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


@click.command(short_help="Open an archive as a reading room in the browser.")
@archive_argument
@_with_options
@click.option(
    "--review",
    default="",
    metavar="NAME",
    help="Judge through the pages, signed NAME. Without it nothing can be written.",
)
def serve(archive: Path | None, **options: Any) -> None:
    """Open ARCHIVE as a reading room in the browser, until Ctrl-C.

    Without ARCHIVE it takes the one in this folder. Nothing is fetched from the network, and nothing is
    written unless --review names who judges. Only this machine can reach it, unless --host and --allow-remote
    say otherwise; then nobody can judge.

    \b
    Examples:
      testimonia serve
      testimonia serve lives.testimonia --port 9000
      testimonia serve --review "Ada Marsh"
      testimonia serve --no-open --host 0.0.0.0 --allow-remote
    """
    serve_archive(find_archive(archive), **options)


@click.command(short_help="Build the example collection and open its reading room.")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Where to put the archive.  [default: lives.testimonia in your cache folder]",
)
@_with_options
def demo(output: Path | None, **options: Any) -> None:
    """Build the archive of the example collection and open its reading room, until Ctrl-C.

    \b
    Examples:
      testimonia demo
      testimonia demo --no-open --port 0
    """
    archive = output or _cache() / "lives.testimonia"
    with Bar() as bar:
        report = build(examples(), archive, Settings(reader=READER, wait=60.0, replace=True), bar)
    left_out = f", {len(report.skipped)} files left out" if report.skipped else ""
    say(f"{report.sources} sources, {sum(report.statements.values())} statements{left_out} in {archive}")
    serve_archive(archive, **options)


def examples() -> Path:
    """Return the folder of the example collection: inside an installed package, or in the checkout around it.

    Raises:
        CollectionError: neither is there.
    """
    package = Path(testimonia.__file__).parent
    for folder in (package / "examples" / "lives", package.parent.parent / "examples" / "lives"):
        if folder.is_dir():
            return folder
    raise CollectionError(f"The example collection is not part of this installation at {package}.")


def _cache() -> Path:
    """Return our folder in the user's cache (XDG Base Directory Specification), making it."""
    base = os.environ.get("XDG_CACHE_HOME", "")
    folder = (Path(base) if Path(base).is_absolute() else Path.home() / ".cache") / "testimonia"
    folder.mkdir(parents=True, exist_ok=True)
    return folder
