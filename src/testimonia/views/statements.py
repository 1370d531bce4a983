"""From rows to ``StatementView``: a few queries for any number of statements."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePosixPath
from sqlite3 import Row

from testimonia.archive.queries import judgements as judgement_queries
from testimonia.archive.queries import statements as queries
from testimonia.archive.queries import surfaces
from testimonia.archive.store import Archive
from testimonia.views import wording
from testimonia.views.days import iso_day
from testimonia.views.judged import Review, review
from testimonia.views.values import (
    BY_A_READER,
    DateView,
    Evidence,
    Piece,
    Ref,
    SourceRef,
    StatementView,
    VoiceView,
)
from testimonia.vocabulary import statement_types


def statement_views(archive: Archive, rows: Sequence[Row]) -> tuple[StatementView, ...]:
    """Return the views of rows of ``queries.statements``, in their order, with what readers decided on them."""
    views = _as_told(archive, rows)
    reviews = _reviews(archive, rows, views)
    return tuple(replace(view, review=reviews.get(view.id)) for view in views) if reviews else views


def counting(statements: Iterable[StatementView]) -> tuple[StatementView, ...]:
    """Return the statements that count: readers rejected the others."""
    return tuple(one for one in statements if not one.rejected)


def _reviews(archive: Archive, rows: Sequence[Row], views: Sequence[StatementView]) -> dict[str, Review]:
    judged = _grouped(judgement_queries.on_statements(archive, [view.id for view in views])) if views else {}
    verdicts = {row["id"]: row["verdict"] for row in rows}
    made = ((statement, review(verdicts[statement], on)) for statement, on in judged.items())
    found = {statement: one for statement, one in made if one is not None}
    amended = [statement for statement, one in found.items() if one.amended]
    for read in _as_told(archive, queries.as_read(archive, amended)) if amended else ():
        found[read.id] = replace(found[read.id], read=_clause(read), read_quote=read.evidence.quote)
    return found


def _clause(view: StatementView) -> str:
    return "".join(piece.text for piece in view.clause)


def _as_told(archive: Archive, rows: Sequence[Row]) -> tuple[StatementView, ...]:
    """Return the views of rows without what readers decided."""
    ids = [row["id"] for row in rows]
    voices = _grouped(queries.voices(archive, ids)) if ids else {}
    participants = _grouped(queries.participants(archive, ids)) if ids else {}
    titles, pages = _titles(rows), surfaces.pages(archive, (row["source_id"] for row in rows))
    views = (
        _view(row, titles[row["source_id"]], voices.get(row["id"], []), participants.get(row["id"], []))
        for row in rows
    )
    return tuple(_on_page(view, pages) for view in views) if pages else tuple(views)


def _on_page(view: StatementView, pages: Mapping[str, surfaces.Pages]) -> StatementView:
    """Return a statement that knows the page it stands on."""
    of_source = pages.get(view.source.id, surfaces.Pages())
    page = of_source.cited(view.evidence.begin, view.evidence.end)
    return replace(view, evidence=replace(view.evidence, page=page))


def type_label(name: str) -> str:
    """Return the label of a statement type; one the vocabulary no longer has is shown by its name."""
    known = statement_types().get(name)
    return known.label if known else name.replace("_", " ").capitalize()


def in_order_of_life(names: Iterable[str]) -> list[str]:
    """Sort statement types in the order of the vocabulary, unknown ones last."""
    order = {name: place for place, name in enumerate(statement_types())}
    return sorted(names, key=lambda name: (order.get(name, len(order)), name))


def date_view(row: Row) -> DateView | None:
    """Return the date of a statement row, or None where the source gives none."""
    if row["edtf"] is None:
        return None
    first, last = row["earliest"], row["latest"]
    if row["date_rule"] == BY_A_READER:
        return DateView(row["edtf"], row["edtf"], iso_day(first), iso_day(last), first, last, BY_A_READER, "")
    return DateView(
        row["edtf"], row["date_words"] or row["edtf"], iso_day(first), iso_day(last), first, last,
        row["date_rule"] or "", row["date_anchor"] or "",
    )  # fmt: skip


def _titles(rows: Sequence[Row]) -> dict[str, str]:
    """Return a title for each source; sources of one title on one page are told apart by their file names."""
    shared: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        shared[row["source_title"]].add(row["source_id"])
    return {
        row["source_id"]: row["source_title"] or row["source_path"]
        if len(shared[row["source_title"]]) == 1
        else f"{row['source_title']} [{PurePosixPath(row['source_path']).stem}]".lstrip()
        for row in rows
    }


def _grouped(rows: Iterable[Row]) -> dict[str, list[Row]]:
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row["statement_id"]].append(row)
    return groups


def _view(row: Row, title: str, voice_rows: list[Row], participant_rows: list[Row]) -> StatementView:
    refs = [_participant(one) for one in participant_rows]
    view = StatementView(
        id=row["id"], type=row["type"], type_label=type_label(row["type"]), role=row["role"],
        role_words=role_words(row["type"], row["role"]), polarity=row["polarity"], modality=row["modality"],
        subject=_subject(row), subject_reason=row["subject_reason"], object=_object(row), value=row["value"],
        date=date_view(row), places=tuple(ref for ref in refs if ref.role == "place"),
        related=tuple(ref for ref in refs if ref.role != "place"),
        evidence=Evidence(row["begin"], row["end"], row["quote"]),
        voices=tuple(map(_voice, voice_rows)),
        source=SourceRef(row["source_id"], title, row["source_path"]),
        extractor=row["extractor"], version=row["version"], score=row["score"], reason=row["reason"],
    )  # fmt: skip
    return _worded(view)


def _voice(row: Row) -> VoiceView:
    named, cue = _words_at(row, "named"), _words_at(row, "cue")
    return VoiceView(row["role"], row["label"], row["person_id"], named, cue, bool(row["direct"]))


def _words_at(row: Row, name: str) -> Evidence | None:
    words, begin = row[name], row[f"{name}_begin"]
    return None if words is None else Evidence(begin, begin + len(words), words)


def _worded(view: StatementView) -> StatementView:
    said = wording.predicate((view.type, view.role), view.role_words, view.value, view.object)
    told = wording.told(said, view.object, view.places, view.related)
    voices = wording.relied_on(view.voices, view.type, view.subject)
    subject = Piece(view.subject.label, "person", view.subject.person)
    return replace(
        view,
        attribution=wording.attribution(view.source, view.voices),
        reports=wording.reports(voices, view.modality, view.polarity),
        clause=(subject, Piece(" "), *told, *wording.dated(view.date)),
        predicate=wording.plain(said),
        short=wording.plain(told),
        flags=wording.flags(view.modality, view.polarity, voices),
    )


def role_words(type_: str, role: str) -> str:
    """Return a role in words; one the vocabulary no longer has is shown by its name."""
    kind = statement_types().get(type_)
    return kind.roles.get(role, role.replace("_", " ")) if kind else role.replace("_", " ")


def _subject(row: Row) -> Ref:
    label = row["person_label"] or row["subject_name"]
    return Ref("person", label, row["subject_words"], row["subject_referent"], row["person_id"])


def _object(row: Row) -> Ref | None:
    if row["object_referent"] is None:
        return None
    label = row["object_label"] or row["object_name"]
    return Ref(row["object_kind"], label, row["object_words"], row["object_referent"], row["object_person"])


def _participant(row: Row) -> Ref:
    label = row["person_label"] or row["name"]
    return Ref(row["kind"], label, row["words"], row["referent"], row["person_id"], row["role"])
