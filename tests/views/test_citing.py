import json
from dataclasses import replace
from datetime import date

import pytest

from testimonia.archive.store import Archive
from testimonia.views.citing import citations
from testimonia.views.statement import statement_page
from testimonia.views.values import SourceRef, StatementView

ADDRESS, TODAY = "http://127.0.0.1:8390/statement/x", date(2026, 11, 22)


@pytest.fixture
def birth(lives: Archive) -> StatementView:
    row = lives.execute(
        "SELECT id FROM statement WHERE quote LIKE 'Alexandra Kollontai was born%'"
    ).fetchone()
    page = statement_page(lives, row["id"], ADDRESS, TODAY)
    assert page is not None
    return page.statement


def test_a_citation_says_who_reports_and_when_it_was_read(birth: StatementView) -> None:
    """Every form has the wording "reports that", the exact place, the address and the day of access."""
    cited = citations(birth, {"publication": "The Lantern", "issue": "412"}, ADDRESS, TODAY)
    for form in (cited.plain, cited.bibtex, cited.csl):
        assert "reports that Alexandra Kollontai was born" in form
        assert "characters" in form
        assert ADDRESS in form
    assert "accessed 2026-11-22" in cited.plain
    assert "urldate = {2026-11-22}" in cited.bibtex
    item = json.loads(cited.csl)
    assert item["accessed"] == {"date-parts": [[2026, 11, 22]]}
    assert (item["author"], item["container-title"]) == ([{"literal": "M. Ortega"}], "The Lantern")


def test_signs_that_bibtex_reads_as_commands_are_written_out(birth: StatementView) -> None:
    """A title cannot break out of its field."""
    hostile = replace(birth, source=SourceRef("s", "50% } \\input{x} & more", "a_b.txt"))
    bibtex = citations(hostile, {}, ADDRESS, TODAY).bibtex
    assert r"title = {50\% \} \textbackslash{}input\{x\} \& more}" in bibtex
    assert bibtex.count("{") - bibtex.count(r"\{") == bibtex.count("}") - bibtex.count(r"\}")


def test_a_source_without_author_is_cited_by_title(birth: StatementView) -> None:
    """Nobody is invented as author."""
    cited = citations(replace(birth, voices=()), {}, ADDRESS, TODAY)
    assert "author" not in json.loads(cited.csl)
    assert "author =" not in cited.bibtex
