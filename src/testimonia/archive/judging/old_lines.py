"""Judgements as the first release wrote them: a pair by labels only, a statement without what stands around it."""

from typing import Any

from testimonia.archive.judging.entry import Judgement, canonical
from testimonia.model import content_id


def is_old(record: dict[str, Any]) -> bool:
    """Tell whether a line has the first release's form."""
    return "content" in record


def renewed(record: dict[str, Any]) -> Judgement:
    """Return a line of the first release as an entry; its id is the one that withdrawals know it by.

    Raises:
        KeyError, TypeError: it lacks something, or has something else there.
    """
    content, note = record["content"], record.get("note", "")
    made, maker, verdict = record["made"], record["maker"], record["verdict"]
    id_ = content_id(made, maker, verdict, canonical(content), note)
    return Judgement(id_, made, maker, verdict, canonical(_target(content)), "", note)


def _target(content: Any) -> dict[str, Any]:
    if isinstance(content, list):
        a, b = content
        return {"a": [_person(a)], "b": [_person(b)]}
    return dict(content) if "judgement" in content else {"statement": _statement(content)}


def _person(content: dict[str, Any]) -> dict[str, Any]:
    return {"digest": content["digest"], "label": content["label"]}


def _statement(content: dict[str, Any]) -> dict[str, Any]:
    told = {key: content[key] for key in ("digest", "type", "role", "polarity", "modality", "value")}
    place = {"start": content["begin"], "end": content["end"], "exact": content["quote"]}
    subject, thing = content["subject"], content["object"]
    named = {"subject": {"exact": subject}, "object": None if thing is None else {"exact": thing}}
    return {**told, **place, **named}
