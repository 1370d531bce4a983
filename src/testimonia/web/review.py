"""The pages on which a reader judges: one question at a time, or many of one reason together."""

from dataclasses import dataclass, replace
from typing import Any

from starlette.exceptions import HTTPException
from starlette.responses import Response

from testimonia.archive.judging import queue
from testimonia.archive.queries import review as queries
from testimonia.archive.store import Archive
from testimonia.views.agenda import LOW, Question
from testimonia.views.audit import audit
from testimonia.views.question import PairQuestion, StatementQuestion, question
from testimonia.views.recall import recall
from testimonia.views.sampling import PASSAGES, Sample
from testimonia.vocabulary import statement_types
from testimonia.web import parameters
from testimonia.web.pages import Visit
from testimonia.web.rendering import address, answer
from testimonia.web.reviewer import Reviewer

TOGETHER = 50
"""Questions judged together at most."""
Asked = PairQuestion | StatementQuestion


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """One question of those that are open; ``number`` is its place among them, 0 of one that was asked for by name.

    ``waiting`` counts the judgements that have not found their place, or on which readers differ.
    """

    question: Asked | None
    number: int
    open: int
    judged: int
    waiting: int
    previous: str
    next: str
    audit: str = ""
    """The sample that is asked, where it is one."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Questions that are asked for one reason."""

    kind: str
    reason: str
    number: int


@dataclass(frozen=True, slots=True)
class TogetherPage:
    """The reasons for which several questions are asked; those of the one that was chosen."""

    reasons: tuple[Reason, ...]
    kind: str
    reason: str
    questions: tuple[Asked, ...]


def review(visit: Visit) -> Response:
    """One question; the address holds which."""
    reviewer, sample = reviewer_of(visit), parameters.sample(visit.query)
    asked = reviewer.questions(visit.archive, sample.name if sample else "")
    wanted = parameters.choice(visit.query, "q")
    view = replace(_page(visit.archive, reviewer, asked, wanted), audit=sample.name if sample else "")
    onward = address("/review", audit=view.audit, q=view.next or (wanted if view.number == 0 else ""))
    return answer(visit.request, "review.html", view, types=statement_types(), onward=onward)


def together(visit: Visit) -> Response:
    """Questions of equal reason, to be judged together."""
    kind, reason = parameters.choice(visit.query, "kind"), parameters.words(visit.query, "reason")
    reasons = tuple(
        Reason(row["kind"], row["reason"], row["number"]) for row in queries.reasons(visit.archive, LOW)
    )
    found = _of_reason(visit.archive, kind, reason) if reason else []
    questions = tuple(one for one in (question(visit.archive, each) for each in found) if one is not None)
    view = TogetherPage(reasons, kind, reason, questions)
    return answer(visit.request, "together.html", view, most=TOGETHER)


def audited(visit: Visit) -> Response:
    """What was judged of statements drawn by chance, and what was missing in passages drawn by chance."""
    sample = parameters.sample(visit.query) or Sample()
    whole = parameters.sample(visit.query, "recall") or Sample(PASSAGES)
    view = replace(audit(visit.archive, sample), recall=recall(visit.archive, whole))
    return answer(visit.request, "audit.html", view)


def reviewer_of(visit: Visit) -> Reviewer:
    """Return who judges here; where nobody does, somebody without a name, to whom every question is open."""
    found: Reviewer | None = visit.request.app.state.reviewer
    nobody: Reviewer = visit.request.app.state.nobody
    return found or nobody


def _page(archive: Archive, reviewer: Reviewer, questions: Any, wanted: str) -> ReviewPage:
    every, left = questions
    counts = (len(left), queries.judged_number(archive, reviewer.name), len(queue.waiting(archive)))
    place = _place([one.key for one in every], [one.key for one in left], wanted)
    if place is None:
        shown = question(archive, Question(wanted, ()))
        if shown is None:
            raise HTTPException(
                404, "What this question is on is not in the archive. It may have been read anew."
            )
        first = left[0].key if left else ""
        return ReviewPage(shown, 0, *counts, "", first)
    if not left:
        return ReviewPage(None, 0, *counts, "", "")
    around = [one.key for one in left]
    before = around[place - 1] if place else ""
    behind = around[place + 1] if place + 1 < len(around) else ""
    return ReviewPage(question(archive, left[place]), place + 1, *counts, before, behind)


def _place(every: list[str], left: list[str], wanted: str) -> int | None:
    """Return the place, among the open questions, of the one wanted or of the next behind it; None of another one."""
    if not wanted:
        return 0
    if wanted in left:
        return left.index(wanted)
    if wanted not in every:
        return None
    behind = every[every.index(wanted) :]
    return next((left.index(key) for key in behind if key in left), 0)


def _of_reason(archive: Archive, kind: str, reason: str) -> list[Question]:
    if kind == "pair":
        rows = queries.pairs_of_reason(archive, reason, TOGETHER)
        return [Question(f"p.{row['referent_a']}.{row['referent_b']}", ()) for row in rows]
    ids = queries.statements_of_reason(archive, reason, LOW, TOGETHER)
    return [Question(f"s.{statement}", ()) for statement in ids]
