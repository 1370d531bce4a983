"""One function a page: parameters in, view out, rendered as HTML or as JSON."""

from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from testimonia import views
from testimonia.archive.store import Archive
from testimonia.views.conflicts import STATES, ConflictsQuery
from testimonia.views.living import Asked, living
from testimonia.views.people import SORTS, PeopleIndex, PeopleQuery
from testimonia.views.search import SearchQuery
from testimonia.views.source import Wish
from testimonia.views.trust import trust
from testimonia.vocabulary import statement_types
from testimonia.web import parameters
from testimonia.web.marking import marking
from testimonia.web.rendering import address, answer, page, wants_json
from testimonia.web.room import ReadingRoom

FARTHEST = 1_000_000


@dataclass(frozen=True, slots=True)
class Visit:
    """One request with the archive it reads."""

    request: Request
    archive: Archive
    room: ReadingRoom

    @property
    def query(self) -> Any:
        """The parameters in the address."""
        return self.request.query_params

    def index(self) -> PeopleIndex:
        """Return the index of persons, kept until the archive changes."""
        return self.room.kept("people", views.people_index, self.archive)


Page = Callable[[Visit], Response]


def home(visit: Visit) -> Response:
    """What the archive holds."""
    view = visit.room.kept("home", views.home, visit.archive)
    return answer(visit.request, "home.html", view)


def people(visit: Visit) -> Response:
    """Persons by facet."""
    query = visit.query
    chosen = {
        name: parameters.choice(query, name) for name in ("letter", "decade", "type", "source", "unnamed")
    }
    sort, number = parameters.choice(query, "sort") or "weight", parameters.number(query, "page")
    asked = PeopleQuery(q=parameters.words(query), sort=sort, page=number, **chosen)
    if asked.sort not in SORTS:
        raise HTTPException(400, f"“sort” can be {', '.join(SORTS)}.")
    view = views.people(visit.archive, asked, visit.index())
    return answer(visit.request, "people.html", view, args=_args(asked, sort="weight"), sorts=SORTS)


def person(visit: Visit) -> Response:
    """One person; the id of any of their referents leads here too."""
    asked = visit.request.path_params["id"]
    found = views.canonical_person(visit.archive, asked)
    if found is None:
        gone = views.former_person(visit.archive, asked) or "No person in this archive has this id."
        raise HTTPException(404, f"{gone} Persons are listed under People.")
    if found != asked:
        ending = ".json" if visit.request.url.path.endswith(".json") else ""
        return RedirectResponse(address(f"/person/{found}{ending}", dict(visit.query)), 307)
    kind = parameters.choice(visit.query, "type") or None
    if kind and kind not in statement_types():
        raise HTTPException(400, f"“{kind}” is no kind of statement. Leave “type” out to see all.")
    offset = parameters.number(visit.query, "from", FARTHEST, 0)
    view = views.person_page(visit.archive, found, kind, offset)
    alive = living(visit.archive, Asked(datetime.now(UTC).date()), found)[found]
    return answer(visit.request, "person.html", view and replace(view, living=alive))


def sources(visit: Visit) -> Response:
    """All sources, and the files that were not read."""
    q, number = parameters.words(visit.query), parameters.number(visit.query, "page")
    return answer(visit.request, "sources.html", views.sources_page(visit.archive, q, number), args={"q": q})


def source(visit: Visit) -> Response:
    """One source as read."""
    query = visit.query
    stretch = parameters.point(query)
    at = parameters.number(query, "at", 999_999_999, 0) if query.get("at") else None
    wish = Wish(
        parameters.number(query, "part", FARTHEST), at if stretch is None else stretch[0],
        query.get("mentions") == "1", stretch,
    )  # fmt: skip
    view = views.source_page(visit.archive, visit.request.path_params["id"], wish)
    if view is None:
        raise HTTPException(404, "No source in this archive has this id. Sources are listed under Sources.")
    args = {"part": view.part if view.part > 1 else "", "mentions": "1" if wish.mentions else ""}
    marks = marking(view.statements, view.mentions)
    return answer(visit.request, "source.html", view, args=args, wish=wish, marking=marks)


def statement(visit: Visit) -> Response:
    """One statement, its passage, and how to cite it."""
    asked = visit.request.path_params["id"]
    url = visit.request.url
    permalink = f"{url.scheme}://{url.netloc}/statement/{asked}"
    view = views.statement_page(visit.archive, asked, permalink, datetime.now(UTC).date())
    if view is None:
        raise HTTPException(
            404, "No statement in this archive has this id. It may come from another state of the source."
        )
    return answer(visit.request, "statement.html", view)


def conflicts(visit: Visit) -> Response:
    """What cannot all hold, by facet."""
    chosen = {name: parameters.choice(visit.query, name) for name in ("rule", "state", "person", "source")}
    asked = ConflictsQuery(page=parameters.number(visit.query, "page"), **chosen)
    if asked.state and asked.state not in STATES:
        raise HTTPException(400, f"“state” can be {', '.join(STATES)}.")
    view = views.conflicts_page(visit.archive, asked)
    return answer(visit.request, "conflicts.html", view, args=_args(asked))


def conflict(visit: Visit) -> Response:
    """One conflict with all its sides."""
    view = views.conflict_page(visit.archive, visit.request.path_params["id"])
    if view is None:
        raise HTTPException(
            404, "No conflict in this archive has this id. Sources may have come, or a reader judged, since."
        )
    return answer(visit.request, "conflict.html", view)


def judgements(visit: Visit) -> Response:
    """What readers decided, and what waits for one."""
    view = views.judgements_page(visit.archive, parameters.number(visit.query, "page"))
    return answer(visit.request, "judgements.html", view)


def search(visit: Visit) -> Response:
    """Full text over sources and statements."""
    query = visit.query
    chosen = {name: parameters.choice(query, name) for name in ("type", "person", "source")}
    kind, number = parameters.choice(query, "kind") or "statements", parameters.number(query, "page", 100)
    asked = SearchQuery(q=parameters.words(query), kind=kind, page=number, **chosen)
    if asked.kind not in {"statements", "sources"}:
        raise HTTPException(400, "“kind” can be statements or sources.")
    view = views.search(visit.archive, asked)
    return answer(visit.request, "search.html", view, args=_args(asked, kind="statements"))


def trusted(visit: Visit) -> Response:
    """How far what is read can be trusted, by what was measured."""
    return answer(visit.request, "trust.html", trust())


def about(visit: Visit) -> Response:
    """What this is, how to read it, and the keys."""
    if wants_json(visit.request):
        raise HTTPException(404, "This page has no JSON twin: it is the same for every archive.")
    return page(
        visit.request, "about.html", types=statement_types().values(), archive_name=visit.room.path.name
    )


def _args(query: Any, **defaults: str) -> dict[str, Any]:
    """Return what stands in the address of a list, without page and what goes without saying."""
    fields = asdict(query)
    del fields["page"]
    return {name: "" if value == defaults.get(name) else value for name, value in fields.items()}
