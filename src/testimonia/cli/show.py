"""``testimonia show`` and ``testimonia search``: reading in the terminal."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

import click
from rich.text import Text

from testimonia.cli.finding import archive_option, opened
from testimonia.cli.meaning import person_meant, short
from testimonia.cli.terminal import console, counted, harmless, say, say_json
from testimonia.views import SearchQuery, person_page
from testimonia.views import search as search_archive
from testimonia.views.person import PersonPage, canonical_person
from testimonia.views.search import Marked, SearchPage
from testimonia.views.values import PersonRef, StatementView

INDENT = 4


@click.command(short_help="Show everything said about one person.")
@click.argument("person", nargs=-1, required=True)
@archive_option
@click.option("--type", "kind", metavar="TYPE", help="Only statements of one type, such as membership.")
@click.option("--json", "as_json", is_flag=True, help="Print the dossier as JSON.")
def show(person: tuple[str, ...], archive: Path | None, kind: str | None, as_json: bool) -> None:
    """Show everything said about PERSON: a name, part of one, or an id.

    Each statement stands with its passage, its source and the voices on whose word it stands, and in brackets the
    beginning of its id, by which "testimonia judge" knows it.

    \b
    Examples:
      testimonia show Kollontai
      testimonia show "Clara Zetkin" --type membership
      testimonia show Nin -a lives.testimonia --json
    """
    with opened(archive) as held:
        id_ = person_meant(held, " ".join(person))
        page = person_page(held, canonical_person(held, id_) or id_, kind)
        assert page is not None
        if as_json:
            say_json(asdict(page))
        else:
            _dossier(page)


def _named(person: PersonRef) -> str:
    return f"{person.label} {person.years}".strip()


def _dossier(page: PersonPage) -> None:
    out = console()
    out.print(Text(harmless(_named(page.person)), style="bold"))
    numbers = {"statement": page.total, "mention": page.mentions, "source": page.person.sources}
    said = ", ".join(counted(number, one) for one, number in numbers.items())
    say(f"{said}; id {page.person.id}")
    if not page.total:
        say("No statement has this person as its subject.")
    for group in page.groups:
        out.print()
        out.print(Text(harmless(f"{group.label} ({group.total})"), style="bold"))
        for statement in group.statements:
            _statement(statement)
        left = group.total - len(group.statements)
        if left > 0:
            say(f"    and {left:,} more: --type {group.type}")
    if page.kind is None and len(page.names) > 1:
        _parts(page)


def _parts(page: PersonPage) -> None:
    """Print who is held to be this person in which source, and why, with the ids by which they can be parted."""
    console().print()
    console().print(Text("Held to be one person", style="bold"))
    for one in page.names:
        names = ", ".join(one.names) or "no name"
        _indented(Text(harmless(f"{names} in {one.source.path} [{short(one.referent)}]: {one.reason}")), 2)


def _statement(statement: StatementView) -> None:
    """Print a statement as its source's, with the passage below it, its place and its id."""
    review = statement.review.short if statement.review else ""
    flags = [*statement.flags, *([review] if review else [])]
    _indented(Text(harmless(statement.sentence + (f" [{', '.join(flags)}]" if flags else ""))), 2)
    quote = Text(f"“{harmless(statement.evidence.quote)}”", style="italic")
    place = f"{statement.source.path}:{statement.evidence.begin}-{statement.evidence.end}"
    _indented(quote.append(f" {harmless(place)} [{short(statement.id)}]", style="dim"), INDENT)


def _indented(text: Text, indent: int) -> None:
    from rich.padding import Padding  # noqa: PLC0415 only this command needs it

    console().print(Padding(text, (0, 0, 0, indent)))


@click.command(short_help="Look for words in statements or sources.")
@click.argument("words", nargs=-1, required=True)
@archive_option
@click.option(
    "--in",
    "kind",
    type=click.Choice(["statements", "sources"]),
    default="statements",
    show_default=True,
    help="Where to look.",
)
@click.option("--type", default="", metavar="TYPE", help="Only statements of one type.")
@click.option(
    "--page", type=click.IntRange(1), default=1, metavar="N", help="Which page of hits.  [default: 1]"
)
@click.option("--json", "as_json", is_flag=True, help="Print the hits as JSON.")
def search(words: tuple[str, ...], archive: Path | None, as_json: bool, **narrowing: Any) -> None:
    """Look for WORDS, all of them, in what statements quote and readers put there, or in the texts of sources.

    \b
    Examples:
      testimonia search expelled congress
      testimonia search --in sources Kronstadt
      testimonia search --type exile Oslo --json
    """
    with opened(archive) as held:
        found = search_archive(held, SearchQuery(" ".join(words), **narrowing))
        if as_json:
            say_json(_found_as_json(found))
        else:
            _hits(found)


def _hits(found: SearchPage) -> None:
    for hit in found.statements:
        _statement(hit.statement)
    for text in found.sources:
        say(harmless(text.source.path))
        _indented(_snippet(text.snippet), INDENT)
    paging = found.paging
    say(
        f"{paging.first}–{paging.last} of {paging.total:,} {found.query.kind}"
        if paging.total
        else "Nothing found."
    )


def _snippet(pieces: tuple[Marked, ...]) -> Text:
    text = Text()
    for piece in pieces:
        edges = " " * piece.text[:1].isspace(), " " * (len(piece.text) > 1 and piece.text[-1:].isspace())
        text.append(edges[0] + harmless(piece.text) + edges[1], style="bold" if piece.hit else "")
    return text


def _found_as_json(found: SearchPage) -> dict[str, Any]:
    statements = [{**asdict(hit.statement), "sentence": hit.statement.sentence} for hit in found.statements]
    sources = [
        {**asdict(hit.source), "snippet": "".join(piece.text for piece in hit.snippet)}
        for hit in found.sources
    ]
    return {
        "query": found.query.q, "total": found.paging.total, "page": found.paging.page,
        "pages": found.paging.pages, "more": found.capped, "statements": statements, "sources": sources,
    }  # fmt: skip
