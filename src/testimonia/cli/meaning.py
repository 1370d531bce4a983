"""Whom or what the words of a command mean: an id, its beginning, a name, a path.

A beginning of at least six hexadecimal digits is enough where one thing of the archive has it. Several are listed,
and none of them is taken.
"""

import re
from collections.abc import Callable, Sequence
from sqlite3 import Row

import click

from testimonia.archive.judging import log
from testimonia.archive.queries import conflict_states as conflict_queries
from testimonia.archive.queries import ids
from testimonia.archive.queries import persons as person_queries
from testimonia.archive.queries import sources as source_queries
from testimonia.archive.queries import statements as queries
from testimonia.archive.resolving import resolve_person
from testimonia.archive.store import Archive
from testimonia.cli.terminal import counted, harmless
from testimonia.errors import JudgementError, TestimoniaError
from testimonia.names.fold import fold
from testimonia.views.person import canonical_person, former_person
from testimonia.views.statements import statement_views

SHOWN = 8
"""Digits of an id that are shown, and things of a choice that are listed."""

InWords = Callable[[Archive, str], str]
_BEGINNING = re.compile(r"[0-9a-f]{6,16}")


def short(id_: str) -> str:
    """Return as much of an id as is shown to people, and understood again."""
    return id_[:SHOWN]


def person_meant(archive: Archive, text: str) -> str:
    """Return the id of the person, or of the person of one source, that is meant: by id, or by a name.

    Raises:
        TestimoniaError: there is nobody, or there are several; the message lists them, or says what became of one.
    """
    found = _by_beginning(archive, ids.people, text, who)
    if not found:
        return _by_name(archive, text)
    return found if person_queries.person_of_referent(archive, found) else _successor(archive, found)


def whole_person_meant(archive: Archive, text: str) -> str:
    """Return the id of the person that is meant, whole: as a link to their page leads, and said where it is another's.

    Raises:
        TestimoniaError: as for ``person_meant``.
    """
    return whole(archive, person_meant(archive, text))


def whole(archive: Archive, id_: str) -> str:
    """Return the person that a person of one source is part of, and say so; a person as they are."""
    own = canonical_person(archive, id_) or id_
    if own != id_:
        told = f"{short(id_)} is part of {who(archive, own)} [{short(own)}]: the whole person is meant."
        click.echo(told, err=True)
    return own


def statement_meant(archive: Archive, text: str) -> str:
    """Return the id of the statement that is meant.

    Raises:
        TestimoniaError: there is none, or there are several; the message lists them.
    """
    found = _by_beginning(archive, ids.statements, text, sentence)
    if not found:
        raise JudgementError(
            f"There is no statement {text!r}. testimonia show PERSON gives the ids of statements, in brackets."
        )
    return found


def statement_or_person(archive: Archive, text: str) -> tuple[str, str]:
    """Return the id of the statement that is meant and "", or else "" and the id of the person, whole.

    Raises:
        TestimoniaError: there is neither, or there are several; the message lists them.
    """
    found = _by_beginning(archive, ids.statements, text, sentence)
    return (found, "") if found else ("", whole_person_meant(archive, text))


def judgement_meant(archive: Archive, text: str) -> str:
    """Return the id of the judgement that is meant.

    Raises:
        TestimoniaError: there is none, or there are several; the message lists them.
    """
    found = _by_beginning(archive, ids.judgements, text, _entry)
    if not found:
        raise JudgementError(f"There is no judgement {text!r}. testimonia judgements list shows all.")
    return found


def conflict_meant(archive: Archive, text: str) -> str:
    """Return the id of the conflict that is meant.

    Raises:
        TestimoniaError: there is none, or there are several; the message lists them.
    """
    found = _by_beginning(archive, ids.conflicts, text, conflict_queries.topic)
    if not found:
        raise JudgementError(
            f"There is no conflict {text!r}. testimonia conflicts lists them, with their ids."
        )
    return found


def source_meant(archive: Archive, text: str) -> str:
    """Return the id of the source that is meant, by its path in the collection or by its id.

    Raises:
        TestimoniaError: there is none, or there are several; the message lists them.
    """
    found = source_queries.id_of_path(archive, text) or _by_beginning(archive, ids.sources, text, path_of)
    if not found:
        raise JudgementError(f"There is no source {text!r}. testimonia sources lists the paths.")
    return found


# ---------------------------------------------------------------- in words


def who(archive: Archive, id_: str) -> str:
    """Return a person, or the person of one source, in words: the label, and where it stands."""
    row = person_queries.where_told(archive, id_)
    if row is None:
        return id_
    more = f" and {counted(row['sources'] - 1, 'other source')}" if row["sources"] > 1 else ""
    return harmless(f"{row['label']} ({row['path']}{more})")


def sentence(archive: Archive, statement: str) -> str:
    """Return a statement as the sentence that a reader sees, as readers left it."""
    rows = queries.by_ids(archive, [statement])
    return harmless(statement_views(archive, rows)[0].sentence) if rows else statement


def path_of(archive: Archive, source: str) -> str:
    """Return the path of a source."""
    row = source_queries.source(archive, source)
    return harmless(row["path"]) if row else source


def _entry(archive: Archive, judgement: str) -> str:
    entry = log.entry(archive, judgement)
    return harmless(f"{entry.verdict} by {entry.maker}")


# ---------------------------------------------------------------- finding


def _by_beginning(archive: Archive, beginning: ids.Finder, text: str, in_words: InWords) -> str:
    """Return the one id that begins so; "" where none does."""
    text = text.strip().lower()
    if not _BEGINNING.fullmatch(text):
        return ""
    found = beginning(archive, text)
    if len(found) > 1:
        told = [f"{id_} {in_words(archive, id_)}" for id_ in found]
        raise TestimoniaError(f"{text!r} may be {_choice(told)}. Give more of the id.")
    return found[0] if found else ""


def _by_name(archive: Archive, text: str) -> str:
    found = resolve_person(archive, text)
    matching = [row for row in found if row["named"]] or found
    if len(matching) == 1:
        return str(matching[0]["id"])
    if not matching:
        raise TestimoniaError(
            f"Nobody called {text!r} is in {archive.path}. Try: testimonia search {text.strip() or 'WORDS'}"
        )
    told = [_one(archive, row) for row in matching]
    full = any(fold(row["label"]) == fold(text) for row in matching)
    give = "the id in parentheses" if full else "the full name, or the id in parentheses"
    raise TestimoniaError(f"{text!r} may be {_choice(told)}. Give {give}.")


def _successor(archive: Archive, former: str) -> str:
    """Return whom a person became whose id is no more, and say so."""
    now = canonical_person(archive, former)
    if now is None:
        raise TestimoniaError(former_person(archive, former))
    click.echo(f"{short(former)} is no more: {who(archive, now)} [{short(now)}] is meant.", err=True)
    return now


def _one(archive: Archive, row: Row) -> str:
    path = person_queries.parts(archive, row["id"])[0]["path"]
    more = f" and {row['sources'] - 1} more" if row["sources"] > 1 else ""
    return harmless(f"{row['label']} ({row['id']}) of {path}{more}")


def _choice(told: Sequence[str]) -> str:
    more = f", and {len(told) - SHOWN} more" if len(told) > SHOWN else ""
    return ", ".join(told[:SHOWN]) + more
