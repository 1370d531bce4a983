"""What a source takes from others, and others from it."""

from pathlib import Path

import pytest

from testimonia.archive.depending import depend
from testimonia.archive.store import create_or_open
from testimonia.pipeline import build
from testimonia.views import dependences as module
from testimonia.views.dependences import dependences

COPIED = (
    "Clara Lund stood on the quay of Tallinn in the first snow of the year and told the dockers that nobody would come "
    "to unload the ships for them, and that nobody else would be paid for it either."
)


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "first.txt").write_text(f"The quay\nBy Ada Roth\n\n{COPIED}\n\nShe was a weaver.\n", "utf-8")
    (folder / "second.txt").write_text(
        f"A reader\n\nWe are told this.\n\n{COPIED}\n\nNo more is known.\n", "utf-8"
    )
    return folder


def test_the_same_passage_is_shown_from_both_sides(
    texts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With its words, where it stands in the other source, and how alike the two are."""
    build(texts, tmp_path / "a.testimonia")
    with create_or_open(tmp_path / "a.testimonia") as archive:
        assert depend(archive) == 0  # the build has done so
        ids = {row["path"]: row["id"] for row in archive.execute("SELECT id, path FROM source")}
        for path, other in (("first.txt", "second.txt"), ("second.txt", "first.txt")):
            (found,) = dependences(archive, ids[path]).shown
            assert found.other.path == other
            assert found.quote.startswith("Clara Lund stood on the quay")
            assert found.there is not None
            assert found.words in {"the same as in", "copied from", "copied in"}
            assert found.score > 0.9
        monkeypatch.setattr(module, "MOST", 0)
        assert (
            dependences(archive, ids["first.txt"]).shown,
            dependences(archive, ids["first.txt"]).more,
        ) == ((), 1)


def test_a_source_that_stands_alone_has_none(tmp_path: Path) -> None:
    """Nothing is shown of it."""
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "one.txt").write_text("Clara Lund was a weaver in Tallinn.\n", "utf-8")
    build(tmp_path / "texts", tmp_path / "a.testimonia")
    with create_or_open(tmp_path / "a.testimonia") as archive:
        source = archive.execute("SELECT id FROM source").fetchone()["id"]
        assert dependences(archive, source).shown == ()
