"""How to cite a statement: plain text, BibTeX and CSL-JSON (schema 1.0.2), always as "X reports that …"."""

import json
from dataclasses import dataclass
from datetime import date

from testimonia.names.fold import fold
from testimonia.views.values import StatementView
from testimonia.views.wording import author_of

_SPECIAL = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{one: "\\" + one for one in "{}%#&_$"},
    }
)


@dataclass(frozen=True, slots=True)
class Citations:
    """One citation in three forms."""

    plain: str
    bibtex: str
    csl: str


def citations(statement: StatementView, told: dict[str, str], address: str, today: date) -> Citations:
    """Return the citations of a statement; ``told`` is what the source's page tells, by kind of clue."""
    author = author_of(statement.voices)
    return Citations(
        _plain(statement, author, told, address, today), _bibtex(statement, author, told, address, today),
        _csl(statement, author, told, address, today),
    )  # fmt: skip


def _place(statement: StatementView) -> str:
    return f"{statement.source.path}, {statement.evidence.cited}"


def _plain(
    statement: StatementView, author: str | None, told: dict[str, str], address: str, today: date
) -> str:
    publication = ", ".join(told[kind] for kind in ("publication", "issue", "date") if told.get(kind))
    head = f"{author}, " if author else ""
    where = (
        f"{head}“{statement.source.title}”{', ' + publication if publication else ''} ({_place(statement)})"
    )
    return (
        f"{statement.with_review} {where}: “{statement.evidence.quote}”. "
        f"Testimonia, statement {statement.id}, {address}, accessed {today.isoformat()}."
    )


def _bibtex(
    statement: StatementView, author: str | None, told: dict[str, str], address: str, today: date
) -> str:
    fields = {
        "author": author, "title": statement.source.title, "journal": told.get("publication"),
        "number": told.get("issue"), "pages": statement.evidence.page or None,
        "date": told.get("date"), "url": address, "urldate": today.isoformat(),
        "note": f"{statement.with_review} {_place(statement)}. Testimonia statement {statement.id}",
    }  # fmt: skip
    lines = [f"  {name} = {{{value.translate(_SPECIAL)}}}" for name, value in fields.items() if value]
    key = f"{(fold(author).split() or ['source'])[-1] if author else 'source'}-{statement.id}"
    return f"@misc{{{key},\n" + ",\n".join(lines) + "\n}"


def _csl(
    statement: StatementView, author: str | None, told: dict[str, str], address: str, today: date
) -> str:
    item = {
        "id": statement.id, "type": "article", "title": statement.source.title,
        "author": [{"literal": author}] if author else None, "container-title": told.get("publication"),
        "issue": told.get("issue"), "issued": {"raw": told["date"]} if told.get("date") else None,
        "URL": address, "accessed": {"date-parts": [[today.year, today.month, today.day]]},
        "page": statement.evidence.page, "locator": statement.evidence.cited,
        "abstract": statement.evidence.quote, "note": statement.with_review, "source": "Testimonia",
    }  # fmt: skip
    return json.dumps({name: value for name, value in item.items() if value}, ensure_ascii=False, indent=2)
