"""The application: routes, error pages and the guard around them."""

from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from testimonia.archive.judging.entry import LONGEST_NAME, of_length
from testimonia.archive.judging.log import signature
from testimonia.errors import ArchiveError
from testimonia.web import acts, facsimile, pages, recall, review
from testimonia.web.rendering import STATIC, page, static, wants_json
from testimonia.web.reviewer import Reviewer
from testimonia.web.room import ReadingRoom
from testimonia.web.security import HEADERS, Guard

_PAGES: tuple[tuple[str, str, pages.Page], ...] = (
    ("/", "/index.json", pages.home),
    ("/people", "/people.json", pages.people),
    ("/person/{id}", "/person/{id}.json", pages.person),
    ("/sources", "/sources.json", pages.sources),
    ("/source/{id}", "/source/{id}.json", pages.source),
    ("/source/{id}/page/{n:int}", "/source/{id}/page/{n:int}.json", facsimile.surface),
    ("/statement/{id}", "/statement/{id}.json", pages.statement),
    ("/conflicts", "/conflicts.json", pages.conflicts),
    ("/conflict/{id}", "/conflict/{id}.json", pages.conflict),
    ("/judgements", "/judgements.json", pages.judgements),
    ("/review", "/review.json", review.review),
    ("/review/together", "/review/together.json", review.together),
    ("/audit", "/audit.json", review.audited),
    ("/audit/recall", "/audit/recall.json", recall.recall),
    ("/search", "/search.json", pages.search),
    ("/trust", "/trust.json", pages.trusted),
    ("/about", "/about.json", pages.about),
)
_TITLES = {
    400: "This address cannot be read",
    404: "There is nothing at this address",
    405: "Nothing can be written here",
    500: "The page could not be made",
    503: "The archive cannot be read",
}


def create_app(archive_path: Path, hosts: Iterable[str] = (), reviewer: str = "") -> Starlette:
    """Return the reading room of an archive; ``hosts`` are answered to beside the addresses of this machine.

    Nothing is ever written unless ``reviewer`` names who judges through its pages.

    Raises:
        ArchiveError: there is no archive at this path, or it is of another version.
        JudgementError: that name is too long to sign with.
    """
    room = ReadingRoom(archive_path)
    reviewer = of_length(signature(reviewer), LONGEST_NAME, "A signature")

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        yield
        room.close()

    routes = [
        Route("/static/{name}", _static),
        Route("/source/{id}/page/{n:int}.png", _endpoint(room, facsimile.picture)),
    ]
    for path, twin, make in _PAGES:
        routes += [Route(twin, _endpoint(room, make)), Route(path, _endpoint(room, make))]
    if reviewer:
        routes = [
            *(Route(path, acts.endpoint(act), methods=["POST"]) for path, act in acts.ACTS.items()), *routes,
        ]  # fmt: skip
    app = Starlette(
        routes=routes,
        middleware=[Middleware(Guard, also_allowed=tuple(hosts), reviewing=bool(reviewer))],
        exception_handlers={HTTPException: _refused, ArchiveError: _unreadable, Exception: _failed},
        lifespan=lifespan,
    )
    app.state.room = room
    app.state.reviewer = Reviewer(reviewer, archive_path) if reviewer else None
    app.state.nobody = Reviewer("", archive_path)
    return app


def _endpoint(room: ReadingRoom, make: pages.Page) -> Callable[[Request], Response]:
    def endpoint(request: Request) -> Response:  # not async: Starlette runs it in a worker thread
        with room.reading() as archive:
            return make(pages.Visit(request, archive, room))

    return endpoint


async def _static(request: Request) -> Response:
    name = request.path_params["name"]
    if name not in STATIC:
        raise HTTPException(404, "There is no such file.")
    return Response(
        static(name),
        headers={"cache-control": "public, max-age=31536000, immutable"},
        media_type=STATIC[name],
    )


def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    details = {404: "Check the address, or search for the name."}
    plain = error.detail if error.detail != "Not Found" else details.get(error.status_code, error.detail)
    return _error(request, error.status_code, plain)


def _unreadable(request: Request, error: Exception) -> Response:
    return _error(request, 503, str(error))


def _failed(request: Request, error: Exception) -> Response:
    response = _error(
        request, 500, "This is a fault in Testimonia. The terminal it was started from says more."
    )
    response.headers.update(HEADERS)  # Starlette answers this one outside the guard
    return response


def _error(request: Request, status: int, detail: str) -> Response:
    title = _TITLES.get(status, "This cannot be answered")
    if wants_json(request):
        return JSONResponse({"error": title, "detail": detail, "status": status}, status)
    return page(request, "error.html", status, title=title, detail=detail, code=status)
