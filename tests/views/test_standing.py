"""How many independent sources stand on each side."""

from pathlib import Path

from testimonia.archive.comparing import compare
from testimonia.archive.identifying import identify
from testimonia.archive.queries import conflicts as queries
from testimonia.archive.store import create_or_open
from testimonia.views.standing import independent_sources
from tests.archive.helpers import told, write


def test_sources_that_rest_on_nobody_count_each(tmp_path: Path) -> None:
    """Two sources that say the same in their own words are two witnesses."""
    with create_or_open(tmp_path / "a.testimonia") as archive:
        texts = (
            "[Clara Lund] was born 1871.",
            "We know that [Clara Lund] was born 1871.",
            "[Clara Lund] was born 1872.",
        )
        write(archive, *(told(f"{n}.txt", text) for n, text in enumerate(texts)))
        identify(archive, ())
        compare(archive)
        conflict = archive.execute("SELECT id FROM conflict").fetchone()["id"]
        found = independent_sources(archive, queries.statements(archive, [conflict]))
    assert dict(found) == {(conflict, 1): 2, (conflict, 2): 1}
