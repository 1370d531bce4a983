"""Figures on persons across sources."""

import json
from pathlib import Path

import pytest

from bench import persons
from bench.persons_gold import Biography, biographies, gender, is_counted, names
from bench.persons_peers import identical_names
from bench.persons_score import joined

ENTRIES = (
    (
        1,
        "Jan Kolb was born in 1872. Kolb met Lena Ott; he died.",
        {"Jan Kolb": "A", "Kolb": "A", "Lena Ott": "B", "he": "A"},
    ),
    (2, "Jan Kolb and Anna Weil. She spoke.", {"Jan Kolb": "A", "Anna Weil": "C", "She": "C"}),
    (3, "Jan Kolb and Lena Ott.", {"Jan Kolb": "D", "Lena Ott": "Unknown"}),
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return a file of three biographies."""
    lines = []
    for doc, text, marks in ENTRIES:
        label = [[text.rindex(words), text.rindex(words) + len(words), who] for words, who in marks.items()]
        lines.append(json.dumps({"id": doc, "text": text, "label": label}))
    path = tmp_path / "lives.jsonl"
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def test_gold(file: Path) -> None:
    """A person of a text has its names, the longest first, and the gender of its pronouns; nobody is "Unknown"."""
    first, second, third = biographies(file)
    marks = first.persons()
    assert names(first, marks["A"]) == ["Jan Kolb", "Kolb"]
    assert (gender(first, marks["A"]), gender(second, second.persons()["C"])) == ("m", "f")
    assert set(third.persons()) == {"D"}
    halves = [is_counted(Biography(doc, "", ())) for doc in range(100)]
    assert 30 < sum(halves) < 70


def test_pairs(file: Path) -> None:
    """Pairs of different texts are right, wrong or missed."""
    texts = biographies(file)
    found = joined(texts, identical_names(texts))
    assert [len(each) for each in (found.right, found.wrong, found.missed)] == [1, 2, 0]
    assert (found.precision, found.recall, found.f1) == (1 / 3, 1.0, 0.5)
    assert joined(texts, {}).f1 == 0.0
    assert len(joined(texts, {}).missed) == 1


@pytest.mark.parametrize("given", [[], ["--gold-mentions"], ["--gold-clusters"]])
def test_predict(
    file: Path, given: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each mention has a line with its text, place and person; those of one person have the same."""
    monkeypatch.setattr("sys.argv", ["bench.persons", "predict", str(file), *given])
    persons.main()
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    whose = {(line["doc"], line["start"], line["end"]): line["person"] for line in lines}
    assert whose[1, 0, 8] == whose[2, 0, 8]
    assert whose[1, 0, 8] != whose[2, 13, 22]
    assert (len(lines) == 8) == bool(given)


def test_table(
    file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """The table has a row for each way, and the errors of the half that is looked at."""
    kept = str(tmp_path / "kept.testimonia")
    monkeypatch.setattr(
        "sys.argv", ["bench.persons", "sources", str(file), "--archive", kept, "--errors", "2"]
    )
    persons.main()
    out = capsys.readouterr().out
    assert Path(kept).exists()
    assert all(way in out for way in ("identical longest name", "gold clusters", "end to end"))


def test_records(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Records of one person that have one name and day are joined."""
    path = tmp_path / "records.csv"
    path.write_text(
        "unique_id,cluster,full_name,dob,gender\n1,A,emma goldman,1869-06-27,female\n"
        "2,A,emma goldman,1869-06-27,female\n"
        "3,B,jan kolb,,male\n",
        "utf-8",
    )
    monkeypatch.setattr("sys.argv", ["bench.persons", "records", str(path)])
    persons.main()
    assert "names and days: precision 100.0%, recall 100.0%, 2 persons" in capsys.readouterr().out
