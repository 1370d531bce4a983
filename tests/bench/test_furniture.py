import gzip
import json
from pathlib import Path

import pytest

from bench import furniture

PAGE = """<html><head><title>The ferry of Norby</title></head><body><nav><a href="/">Start</a></nav>
<article><h1>The ferry of Norby</h1><p class="byline">By Ada Stolz</p>
<p>The ferry of Norby crossed the sound for sixty years, in ice and in fog, and nobody ever drowned of it.</p>
<p>Its last captain, Eva Moor, had learnt to steer from her mother, who had learnt from hers in turn.</p>
</article><footer>All rights reserved</footer></body></html>"""


def test_a_line_for_each_page_of_a_folder(tmp_path: Path) -> None:
    """Gzipped pages too; other files are passed over."""
    (tmp_path / "b.html").write_text(PAGE, "utf-8")
    (tmp_path / "a.html.gz").write_bytes(gzip.compress(PAGE.encode()))
    (tmp_path / "list.txt").write_text("b.html", "utf-8")
    rows = list(furniture.predict(tmp_path))
    assert [row["file"] for row in rows] == ["a.html.gz", "b.html"]


def test_what_is_told_apart_is_not_in_the_text(tmp_path: Path) -> None:
    """Headline and byline are title and author; menu and footer are furniture."""
    (tmp_path / "page.html").write_text(PAGE, "utf-8")
    (row,) = furniture.predict(tmp_path)
    assert (row["title"], row["author"]) == ("The ferry of Norby", "Ada Stolz")
    assert row["text"].startswith("The ferry of Norby crossed")
    assert row["text"].endswith("hers in turn.")


def test_a_file_that_is_no_page_has_no_text(tmp_path: Path) -> None:
    """It has its line all the same."""
    (tmp_path / "page.html").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    assert [row["text"] for row in furniture.predict(tmp_path)] == [""]


def test_the_tables_are_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One row for each reader, and what is told beside trafilatura."""
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "page.html").write_text(PAGE, "utf-8")
    entry = {"file": "page.html", "with": ["Its last captain"], "without": ["All rights"],
             "author": "Ada Stolz", "title": "The ferry of Norby", "date": ""}  # fmt: skip
    (tmp_path / "evaldata.json").write_text(json.dumps({"https://norby.example/": entry}), "utf-8")
    furniture.main([str(tmp_path)])
    printed = capsys.readouterr().out
    assert "Testimonia: article" in printed
    assert "against trafilatura alone" in printed
