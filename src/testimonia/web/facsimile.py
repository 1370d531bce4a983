"""Pages of print: what stands on one, and its picture, made from the collection's file while it is the one read."""

from starlette.exceptions import HTTPException
from starlette.responses import Response

from testimonia import apart, plugins, views
from testimonia.archive.queries.summary import last_run
from testimonia.errors import ReadingError
from testimonia.settings import Settings
from testimonia.sources import Limits
from testimonia.sources.again import bytes_again, folders
from testimonia.views.surface import SurfacePage
from testimonia.web import parameters
from testimonia.web.pages import Visit
from testimonia.web.rendering import answer

WIDTH = 1_400
"""Pixels of a picture: a page of print can be read at this width."""
KEPT = {"cache-control": "private, max-age=86400"}
"""A picture is of bytes that the archive names by their digest."""


def surface(visit: Visit) -> Response:
    """One page of print."""
    view = _page(visit)
    why_not = _why_no_picture(visit, view)
    return answer(visit.request, "surface.html", view, picture=not why_not, why_not=why_not)


def picture(visit: Visit) -> Response:
    """Return its picture as PNG."""
    view = _page(visit)
    try:
        maker = _maker(view)
        png = apart.helper().call(maker, _bytes(visit, view), view.page.n, WIDTH)
    except ReadingError as error:
        raise HTTPException(404, f"There is no picture of this page: {error}.") from error
    return Response(png, headers=KEPT, media_type="image/png")


def _page(visit: Visit) -> SurfacePage:
    asked = visit.request.path_params
    view = views.surface_page(visit.archive, asked["id"], asked["n"], parameters.point(visit.query))
    if view is None:
        raise HTTPException(404, "No source in this archive has this page. Sources are listed under Sources.")
    return view


def _why_no_picture(visit: Visit, view: SurfacePage) -> str:
    """Return why no picture can be made of a page, in words; empty where one can."""
    try:
        _maker(view)
        _bytes(visit, view)
    except ReadingError as error:
        return str(error)
    return ""


def _maker(view: SurfacePage) -> str:
    """Return what makes pictures of a format. Raises ``ReadingError`` where nothing does, or there is no size."""
    makers = plugins.table("pictures")
    if view.format not in makers or not view.width:
        raise ReadingError("no-picture", f"a file of this kind ({view.format}) has none of its own")
    return makers[view.format]


def _bytes(visit: Visit, view: SurfacePage) -> bytes:
    """Return the bytes that the source was read from. Raises ``ReadingError`` where they are not there any more."""
    limits = Limits(
        max_bytes=Settings().max_size,
        readers=plugins.table("readers"),
        containers=plugins.table("containers"),
    )
    run = last_run(visit.archive)
    places = folders(run["collection"], visit.archive.path) if run is not None else ()
    return bytes_again(places, view.source.path, view.digest, limits)
