"""The page on which passages drawn by chance are read whole: one at a time, and the form for what is missing."""

from collections.abc import Sequence
from dataclasses import dataclass

from starlette.datastructures import QueryParams
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from testimonia.archive.judging.entry import one_line
from testimonia.errors import TestimoniaError
from testimonia.views.passage import PassagePage, passage_page
from testimonia.views.recall import Drawn, place_of
from testimonia.views.sampling import PASSAGES, Sample
from testimonia.vocabulary import statement_types
from testimonia.web import parameters
from testimonia.web.forms import text
from testimonia.web.marking import marking
from testimonia.web.pages import Visit
from testimonia.web.rendering import address, answer, page
from testimonia.web.review import reviewer_of

PATH = "/audit/recall"
EMPTY = 3
"""Lines to write in that are added to those with something in them."""
Line = tuple[str, str]
"""The type of what is missing, and the words that say it."""


@dataclass(frozen=True, slots=True)
class RecallPage:
    """One passage of those drawn; ``number`` is its place among them, 0 of another one that was asked for.

    ``open`` counts those that this reader has still to read; ``onward`` is the first of these behind it.
    """

    passage: PassagePage | None
    number: int
    drawn: int
    open: int
    previous: str
    next: str
    onward: str
    audit: str


@dataclass(frozen=True, slots=True)
class Asked:
    """Which sample, which passage of it, "" for the next; what was written and cannot be kept so, and why."""

    sample: Sample
    key: str
    lines: tuple[Line, ...] | None = None
    note: str = ""
    fault: str = ""


def recall(visit: Visit) -> Response:
    """One passage; the address holds which."""
    sample = parameters.sample(visit.query) or Sample(PASSAGES)
    return _shown(visit, Asked(sample, parameters.choice(visit.query, "q")))


def again(request: Request, form: QueryParams, fault: str) -> Response:
    """Show the passage of a form with all that was written there, and why it was not kept, if it should have been."""
    sample = parameters.sample(form) or Sample(PASSAGES)
    asked = Asked(sample, parameters.choice(form, "on"), tuple(lines(form)), text(form, "note"), fault)
    room = request.app.state.room
    with room.reading() as archive:
        return _shown(Visit(request, archive, room), asked)


def lines(form: QueryParams) -> list[Line]:
    """Return what was written of what is missing, without the lines that were left empty."""
    kinds, words = (map(one_line, form.getlist(f"missing_{name}")) for name in ("kind", "words"))
    return [(kind, said) for kind, said in zip(kinds, words, strict=False) if kind or said]


def missing(form: QueryParams) -> tuple[Line, ...]:
    """Return what a form says is missing, by what was pressed.

    Raises:
        TestimoniaError: a line lacks its kind or its words; what was pressed is not what was written.
    """
    found = lines(form)
    for number, line in enumerate(found, 1):
        _check_whole(number, *line)
    nothing = form.get("step") == "nothing"
    if nothing and found:
        raise TestimoniaError("You wrote down what is missing: keep that, or empty the lines.")
    if not (nothing or found):
        raise TestimoniaError("Write down what is missing, or say that nothing is.")
    return tuple(found)


def _check_whole(number: int, kind: str, said: str) -> None:
    """Raise TestimoniaError where a line lacks one of the two."""
    if not kind:
        raise TestimoniaError(f"Line {number} has no kind: “{said}”.")
    if not said:
        raise TestimoniaError(f"Line {number} has no words that say it: “{_label(kind)}”.")


def _label(kind: str) -> str:
    known = statement_types().get(kind)
    return known.label if known else kind


def _shown(visit: Visit, asked: Asked) -> Response:
    reviewer = reviewer_of(visit)
    drawn, left = reviewer.passages(visit.archive, asked.sample)
    view = _page(visit, asked, drawn, left)
    here = address(PATH, audit=view.audit, q=view.passage.key if view.passage else "")
    more = {
        "types": statement_types(), "fault": asked.fault, "note": asked.note, "lines": _lines(asked, view),
        "onward": address(PATH, audit=view.audit, q=view.onward),
        "marking": marking(view.passage.statements if view.passage else ()),
    }  # fmt: skip
    if asked.lines is None:
        return answer(visit.request, "recall.html", view, **more)
    shown = {"path": PATH, "here": here, "json_url": here.replace(PATH, f"{PATH}.json", 1)}
    return page(visit.request, "recall.html", 409 if asked.fault else 200, view=view, **more, **shown)


def _page(visit: Visit, asked: Asked, drawn: Sequence[Drawn], left: Sequence[Drawn]) -> RecallPage:
    keys, still = [one.key for one in drawn], {one.key: None for one in left}
    key = asked.key or next(iter(still), "")
    before, behind = _around(keys, key)
    return RecallPage(
        _passage(visit, key) if key else None, keys.index(key) + 1 if key in keys else 0, len(drawn), len(left),
        previous=next(reversed(before), ""), next=next(iter(behind), ""),
        onward=next((one for one in (*behind, *before) if one in still), ""), audit=asked.sample.name,
    )  # fmt: skip


def _around(keys: list[str], key: str) -> tuple[list[str], list[str]]:
    """Return the keys before one and behind it; all are behind one that is not among them, and before none."""
    if not key:
        return keys, []
    if key not in keys:
        return [], keys
    place = keys.index(key)
    return keys[:place], keys[place + 1 :]


def _passage(visit: Visit, key: str) -> PassagePage:
    place = place_of(key)
    shown = passage_page(visit.archive, place, reviewer_of(visit).name) if place else None
    if shown is None:
        raise HTTPException(404, "No passage of prose stands there. Its source may have been read anew.")
    return shown


def _lines(asked: Asked, view: RecallPage) -> list[Line]:
    """Return the lines of the form: what was written, else what this reader found missing before, then empty ones."""
    held = [(one.type, one.words) for one in view.passage.missing] if view.passage else []
    written = held if asked.lines is None else list(asked.lines)
    return [*written, *[("", "")] * EMPTY]
