"""Readers' judgements in words."""

from testimonia.archive.queries import judgements as queries
from testimonia.archive.store import Archive
from testimonia.views.judged import instead_of, judged, review
from tests.web.judged import Decided


def test_an_amendment_is_told_name_by_name() -> None:
    """Persons by their label, words as they stand, no date as none; where an entry has moved to is no amendment."""
    told = instead_of(
        '{"type": "birth", "date": "", "subject": {"label": "Ida Falk", "exact": "Ida"}, "extent": {"exact": "was"}}'
    )
    assert dict(told) == {"type": "Birth", "date": "none", "subject": "Ida Falk", "extent": "was"}
    assert instead_of("") == instead_of('{"target": {}}') == ()
    whole = '{"missing": [{"type": "birth", "words": "was born"}], "stated": [{"type": "death", "words": "died"}]}'
    assert instead_of(whole) == (("missing", "birth “was born”"),)
    assert instead_of('{"type": "blood_feud"}') == (("type", "blood_feud"),)


def test_of_each_reader_the_latest_verdict_counts(reviewed: Archive, decided: Decided) -> None:
    """Notes stand beside the verdicts."""
    rows = queries.on_statements(reviewed, [decided.confirmed])
    found = review("CONFIRMED", rows)
    assert found is not None
    assert [(one.maker, one.words) for one in found.judgements] == [("Bo", "confirmed")]
    assert [one.note for one in found.notes] == ["see the telegram"]
    assert (found.short, found.told) == ("confirmed by Bo", "confirmed by Bo")
    assert review(None, []) is None
    first = judged(rows[0])
    assert first.day == first.made[:10]


def test_readers_who_differ_are_all_named(reviewed: Archive, decided: Decided) -> None:
    """Who judged what is told."""
    found = review("DISPUTED", queries.on_statements(reviewed, [decided.disputed]))
    assert found is not None
    assert found.told == "readers differ: rejected by Ada; confirmed by Bo"


def test_what_came_from_elsewhere_steers_no_page(reviewed: Archive, decided: Decided) -> None:
    """A signature or a reason of another archive is shown on one line, without what turns its direction."""
    row = dict(queries.on_statements(reviewed, [decided.confirmed])[0])
    row |= {"maker": "B\u202eo", "note": "a\x1b[2J\n b", "amendment": '{"value": "\\u202ex"}'}
    found = judged(row)  # type: ignore[arg-type]
    assert (found.maker, found.note, found.instead) == ("B o", "a [2J b", (("value", "x"),))


def test_notes_alone_are_no_verdict(reviewed: Archive, decided: Decided) -> None:
    """Nothing is said to be decided."""
    rows = queries.on_statements(reviewed, [decided.confirmed])
    found = review(None, [row for row in rows if row["verdict"] == "NOTED"])
    assert found is not None
    assert (found.verdict, found.short, found.judgements) == ("", "", ())
