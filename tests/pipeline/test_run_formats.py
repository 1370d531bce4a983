"""One short life in every format, as programs that nobody here wrote made it (bench/readers_made.py)."""

from collections import Counter
from pathlib import Path

import pytest

from testimonia.archive.store import open_archive
from testimonia.pipeline import build
from testimonia.readers import CONTAINERS, READERS
from testimonia.readers.member import extension_of
from testimonia.settings import Settings
from testimonia.validate import check

FORMATS = Path(__file__).parents[1] / "data" / "formats"
SAYS = {"birth": 1, "kinship": 1, "membership": 1, "detention": 2, "residence": 1, "death": 1}


@pytest.mark.slow
def test_a_folder_of_every_format_is_read_with_one_command(tmp_path: Path) -> None:
    """Each file yields the same statements, at exact places; the same bytes are read once."""
    target = tmp_path / "formats.testimonia"
    report = build(FORMATS, target, Settings(workers=1))
    assert {one.reason for one in report.skipped} == {"duplicate"}
    with open_archive(target) as archive:
        said: dict[str, Counter[str]] = {}
        for row in archive.execute("SELECT path, type FROM statement t JOIN source s ON s.id = t.source_id"):
            said.setdefault(row["path"], Counter())[row["type"]] += 1
        assert said == {row["path"]: SAYS for row in archive.execute("SELECT path FROM source")}
        assert list(check(archive)) == []
        printed = {row["format"] for row in archive.execute(
            "SELECT DISTINCT format FROM source s JOIN zone z ON z.source_id = s.id")}  # fmt: skip
    assert printed == {"pdf", "png", "alto", "hocr"}


def test_every_format_is_there() -> None:
    """At least one ending of each reader and container has its file, those that the tests make themselves apart."""
    there = {
        READERS.get(extension_of(file.name, READERS)) or CONTAINERS[extension_of(file.name, CONTAINERS)]
        for file in FORMATS.iterdir()
    }
    missing = {
        path.split(":")[0].rpartition(".")[2] for path in {*READERS.values(), *CONTAINERS.values()} - there
    }
    assert missing == {"doc"}
