"""What a form does: one function an address. Each writes once, or says why not and keeps what was chosen."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import QueryParams
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from testimonia.archive.judging.deciding import By
from testimonia.archive.judging.entry import Judgement
from testimonia.archive.judging.verdicts import READ
from testimonia.errors import ArchiveError, MovesOthersError, TestimoniaError
from testimonia.views.judged import IN_WORDS
from testimonia.views.recall import KIND
from testimonia.web import forms, recall
from testimonia.web.rendering import address, page
from testimonia.web.review import TOGETHER
from testimonia.web.reviewer import Reviewer
from testimonia.web.verdicts import Choice

_OWN = frozenset({"token", "accept"})
"""Fields that are not kept when a form is sent again."""
_ASKED_AT = {"p.": "/review", "s.": "/review", f"{KIND}.": recall.PATH}
"""The page on which what a key names is asked, by how the key begins."""


@dataclass(frozen=True, slots=True)
class Sent:
    """A form that a reader sent."""

    request: Request
    reviewer: Reviewer
    form: QueryParams

    @property
    def by(self) -> By:
        """Who judges, and why."""
        return By(self.reviewer.name, forms.text(self.form, "note"), self.form.get("accept") == "1")

    @property
    def choices(self) -> list[Choice]:
        """What was chosen, on everything that was chosen."""
        verdict = self.form.get("verdict", "")
        names = ("kind", "value", "date", "subject", "words", "label", "other", "side")
        fields = {name: forms.text(self.form, name) for name in names if name in self.form}
        return [Choice(on, verdict, fields) for on in dict.fromkeys(self.form.getlist("on"))]


Act = Callable[[Sent], Response]


def endpoint(act: Act) -> Callable[[Request], Awaitable[Response]]:
    """Return what answers an address: the form is read and checked, then acted on in a thread of its own."""

    async def answered(request: Request) -> Response:
        reviewer: Reviewer | None = request.app.state.reviewer
        if reviewer is None:
            raise HTTPException(405, "Nothing can be written here.")
        form = await forms.sent(request, reviewer.token)
        return await run_in_threadpool(_acted, act, Sent(request, reviewer, form))

    return answered


def judge(sent: Sent) -> Response:
    """Judge what one form is on."""
    return _done(sent, sent.reviewer.judge(_some(sent), sent.by))


def together(sent: Sent) -> Response:
    """Show what many judgements would change; made they are only when that was seen."""
    if sent.form.get("step") == "apply":
        return judge(sent)
    choices = _some(sent)
    changes = sent.reviewer.trial(choices, sent.by)
    return page(
        sent.request, "trial.html", changes=changes, kept=_kept(sent), number=len(choices),
        verdict=_in_words(sent),
    )  # fmt: skip


def read(sent: Sent) -> Response:
    """Note that a passage was read whole; what cannot be kept so is shown again with the reason."""
    form = sent.form
    if form.get("step") == "more":
        return recall.again(sent.request, form, "")
    try:
        fields = {"seen": form.get("seen", "")}
        made = sent.reviewer.judge([Choice(form.get("on", ""), READ, fields, recall.missing(form))], sent.by)
    except ArchiveError:
        raise
    except TestimoniaError as error:
        return recall.again(sent.request, form, str(error))
    return _done(sent, made)


def undo(sent: Sent) -> Response:
    """Take back what was judged last; in a review that question is then asked again."""
    on, made = sent.reviewer.undo(sent.by)
    before = urlsplit(forms.back(sent.form))
    asked = _ASKED_AT.get(on[:2]) == before.path
    return _done(sent, made, address(before.path, dict(parse_qsl(before.query)), q=on) if asked else "")


def withdraw(sent: Sent) -> Response:
    """Take one entry back."""
    return _done(sent, [sent.reviewer.withdraw(sent.by, sent.form.get("on", ""))])


def move(sent: Sent) -> Response:
    """Apply an entry where its words have moved to."""
    return _done(sent, [sent.reviewer.move(sent.by, sent.form.get("on", ""))])


ACTS: dict[str, Act] = {
    "/review/judge": judge, "/review/together": together, "/review/undo": undo,
    "/review/withdraw": withdraw, "/review/move": move, "/review/read": read,
}  # fmt: skip


def _some(sent: Sent) -> list[Choice]:
    """Return what was chosen.

    Raises:
        TestimoniaError: nothing was, or more than can be judged together.
    """
    choices = sent.choices
    if not choices:
        raise TestimoniaError("Nothing was chosen: mark at least one.")
    if len(choices) > TOGETHER:
        raise TestimoniaError(f"At most {TOGETHER} can be judged together; these are {len(choices)}.")
    return choices


def _acted(act: Act, sent: Sent) -> Response:
    try:
        return act(sent)
    except MovesOthersError as error:
        others = error.others
        return _held(sent, 409, "Others would be moved by this", others, accept=True)
    except ArchiveError as error:
        return _held(sent, 503, *_about_the_archive(error))
    except TestimoniaError as error:
        return _held(sent, 409, "This cannot be judged so", str(error))


def _about_the_archive(error: ArchiveError) -> tuple[str, str]:
    """Return a title, and who holds the archive; the advice to name another one is for builds."""
    detail, waits, _ = str(error).partition(" Wait for it to finish")
    return ("The archive is being written" if waits else "The archive cannot be written"), detail


def _held(sent: Sent, status: int, title: str, detail: str, accept: bool = False) -> Response:
    """Say why nothing was written; what was chosen stands in the form, to be sent again."""
    return page(
        sent.request, "held.html", status, title=title, detail=detail, kept=_kept(sent), accept=accept,
        action=sent.request.url.path, verdict=_in_words(sent), back=forms.back(sent.form), note=sent.by.why,
    )  # fmt: skip


def _kept(sent: Sent) -> list[tuple[str, str]]:
    return [(name, value) for name, value in sent.form.multi_items() if name not in _OWN]


def _in_words(sent: Sent) -> str:
    return IN_WORDS.get(sent.form.get("verdict", ""), "")


def _done(sent: Sent, made: list[Judgement], back: str = "") -> Response:
    """Lead back to where the form stood, which then says what was done."""
    path, _, fragment = (back or forms.back(sent.form)).partition("#")
    path, _, query = path.partition("?")
    told = {**dict(QueryParams(query)), "did": made[-1].id}
    where = address(path, told) + (f"#{fragment}" if fragment else "")
    return RedirectResponse(where, 303)
