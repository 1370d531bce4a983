"""Lines of files that are judgements."""

from pathlib import Path

import pytest

from testimonia.cli.lines import Lines, read_lines
from testimonia.errors import TestimoniaError


def test_faults_are_named_by_file_and_line_in_order(tmp_path: Path) -> None:
    """Lines are counted through all files where they are read, and in their own file where they are named."""
    (tmp_path / "one").write_bytes(b"\xef\xbb\xbf{}\n\xff\n{}\n")
    (tmp_path / "two").write_bytes(b"{}\r\n\xfe")
    lines = Lines.of(read_lines(tmp_path / name) for name in ("one", "two"))
    assert lines.lines == ["{}", "", "{}", "", "{}\r", ""]
    faults = lines.faults(["Line 1 is bad.", "Line 3 is bad.", "Line 5 has the id of another.", "A fault."])
    assert [fault.replace(f"{tmp_path}/", "") for fault in faults] == [
        "A fault.", "Line 1 of one is bad.", "Line 2 of one is no judgement: byte 1 of it is no UTF-8.",
        "Line 3 of one is bad.", "Line 1 of two has the id of another.",
        "Line 2 of two is no judgement: byte 1 of it is no UTF-8.",
    ]  # fmt: skip


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32-be"])
def test_what_is_no_text_is_refused_as_a_whole(encoding: str, tmp_path: Path) -> None:
    """Most of its lines would be read as something else."""
    (tmp_path / "wide").write_bytes('{"id": "1"}\n'.encode(encoding))
    with pytest.raises(TestimoniaError, match="wide is not UTF-8 text"):
        read_lines(tmp_path / "wide")


def test_an_empty_file_has_no_lines_to_mind(tmp_path: Path) -> None:
    """It has no fault."""
    (tmp_path / "none").touch()
    lines = Lines.of([read_lines(tmp_path / "none")])
    assert (lines.lines, lines.faults([])) == ([""], [])
