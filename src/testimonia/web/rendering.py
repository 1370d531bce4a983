"""Templates, the words they need, and answers as page or as JSON."""

from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any
from urllib.parse import quote, urlencode

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response

from testimonia.views.judgements import STATES
from testimonia.views.source import PART
from testimonia.views.timeline import span_words
from testimonia.views.values import StatementView

STATIC = {
    "reading-room.css": "text/css; charset=utf-8",
    "reading-room.js": "text/javascript; charset=utf-8",
    "review.js": "text/javascript; charset=utf-8",
    "theme.js": "text/javascript; charset=utf-8",
    "icon.svg": "image/svg+xml",
}
"""The files that are served, and no others."""


@cache
def static(name: str) -> bytes:
    """Return a file of the table above."""
    return (files("testimonia.web") / "static" / name).read_bytes()


@cache
def static_url(name: str) -> str:
    """Return the address of a static file, with its digest, so that it can be kept for ever."""
    return f"/static/{name}?v={sha256(static(name)).hexdigest()[:10]}"


@cache
def environment() -> Environment:
    """Return the templates: everything is escaped, and a name that is missing is an error."""
    found = Environment(
        loader=PackageLoader("testimonia.web"), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True, auto_reload=False,
    )  # fmt: skip
    found.globals.update(
        static_url=static_url, address=address, locus_url=locus_url, point_url=point_url, states=STATES
    )
    found.filters.update(
        thousands=thousands, plural=plural, span_words=lambda date: span_words(date.first, date.last)
    )
    found.globals["verbs"] = found.get_template("_verbs.html").module
    found.globals["parts"] = found.get_template("_parts.html").module
    return found


def address(path: str, parameters: dict[str, Any] | None = None, **changes: Any) -> str:
    """Return an address with its query; ``changes`` go over ``parameters``, what is empty is left out."""
    merged = {**(parameters or {}), **changes}
    query = urlencode({name: value for name, value in merged.items() if value not in ("", None)}, safe=",")
    return quote(path) + ("?" + query if query else "")


def locus_url(source_id: str, begin: int, end: int) -> str:
    """Return the deep link to an exact place in a source; the fragment works without a script."""
    at = begin if begin >= PART else None
    return f"{address('/source/' + source_id, at=at)}#char={begin},{end}"


def point_url(source_id: str, begin: int, end: int) -> str:
    """Return the deep link to any stretch of a source, at the edges of a statement or not."""
    return f"{address('/source/' + source_id, char=f'{begin},{end}')}#char={begin},{end}"


def thousands(number: int) -> str:
    """Return a number with thin spaces between thousands."""
    return f"{number:,}".replace(",", "\u202f")


def plural(number: int, one: str, many: str = "") -> Markup:
    """Return "1 source", "2 sources", the number and the word kept on one line."""
    return Markup("{}\u00a0{}").format(thousands(number), one if number == 1 else many or one + "s")


def wants_json(request: Request) -> bool:
    """Tell whether the JSON twin is asked for, by the ending ``.json`` or by ``format=json``."""
    return request.url.path.endswith(".json") or request.query_params.get("format") == "json"


def answer(request: Request, template: str, view: Any, **context: Any) -> Response:
    """Return a view as page, or as JSON where that is asked for."""
    if wants_json(request):
        return JSONResponse(plain(view, set()))
    return page(request, template, view=view, **context)


def plain(value: Any, told: set[str]) -> Any:
    """Return a view as JSON values; a statement met again is its id only, for it is told in full once."""
    if isinstance(value, StatementView):
        return _statement(value, told)
    if is_dataclass(value):
        return _fields(value, told)
    if isinstance(value, dict):
        return {str(key): plain(one, told) for key, one in value.items()}
    if isinstance(value, (list, tuple, range)):
        return [plain(one, told) for one in value]
    return value


def _statement(value: StatementView, told: set[str]) -> dict[str, Any]:
    if value.id in told:
        return {"statement": value.id}
    told.add(value.id)
    return {**_fields(value, told), "sentence": value.sentence}


def _fields(value: Any, told: set[str]) -> dict[str, Any]:
    return {one.name: plain(getattr(value, one.name), told) for one in fields(value)}


def page(request: Request, template: str, status: int = 200, **context: Any) -> Response:
    """Render a template."""
    context = {
        "request": request, "path": request.url.path, "json_url": _json_url(request), "here": _here(request),
        "review": reviewer_at(request), **context,
    }  # fmt: skip
    return HTMLResponse(environment().get_template(template).render(context), status)


def reviewer_at(request: Request) -> Any:
    """Return who judges in this reading room, None where nobody does."""
    app = request.scope.get("app")
    return getattr(app.state, "reviewer", None) if app is not None else None


def _here(request: Request) -> str:
    """Return the address of this page, for a form to lead back to; what was done last is no part of it."""
    query = without(dict(request.query_params), ("did",))
    return address(request.url.path, query)


def _json_url(request: Request) -> str:
    path = "/index" if request.url.path == "/" else request.url.path
    return address(f"{path}.json", without(dict(request.query_params), ("did",)))


def without(parameters: dict[str, Any], names: Iterable[str]) -> dict[str, Any]:
    """Return parameters without some."""
    dropped = set(names)
    return {name: value for name, value in parameters.items() if name not in dropped}
