"""Living people are marked in exports, and left out of what is published."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from testimonia.archive.judging import deciding
from testimonia.archive.store import Archive, create_or_open, open_archive
from testimonia.exporters import lines
from testimonia.pipeline import build
from testimonia.views.living import Asked

ASKED = Asked(date(2026, 1, 1))
TEXTS = {
    "dead.txt": "Otto Brecht was born in 1880 and died in 1949. In 1919 he joined the Union of Printers.\n",
    "living.txt": "Lena Voss was born in 1961 in Kiel. In 1985 she married Peter Hahn.\n",
    "both.txt": (
        "An hour with Lena Voss\n\nOtto Brecht was arrested in 1923, as Lena Voss writes. Otto Brecht died in 1949.\n"
        "Lena Voss was born in 1961.\n"
    ),
}


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """Yield an archive of a man long dead and a woman who may be alive."""
    folder = tmp_path / "texts"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / name).write_text(text, "utf-8")
    build(folder, tmp_path / "a.testimonia")
    with open_archive(tmp_path / "a.testimonia") as archive:
        yield archive


def written(archive: Archive, publish: bool) -> list[dict[str, Any]]:
    return list(lines(archive, "jsonl", ASKED, publish))


def test_own_exports_mark(archive: Archive) -> None:
    """Everything is there; who may be alive is marked, as subject and as voice; the dead are not."""
    found = written(archive, publish=False)
    marks = {(line["subject"]["label"], line["subject"].get("may_be_alive", False)) for line in found}
    assert {("Otto Brecht", False), ("Lena Voss", True)} <= marks
    arrest = next(line for line in found if line["type"] == "detention")
    assert [voice.get("may_be_alive", False) for voice in arrest["voices"]] == [False, True]


def test_published_names_nobody_alive(archive: Archive) -> None:
    """No line has them, nor their name anywhere: as subject, relative, voice, in a passage or in a title."""
    found = written(archive, publish=True)
    assert {line["subject"]["label"] for line in found} == {"Otto Brecht"}
    assert {line["type"] for line in found} >= {"birth", "death", "membership"}
    assert not [line for line in found if line["type"] == "detention"]
    assert "Voss" not in json.dumps(found)
    assert any("[withheld]" in line["source"]["title"] for line in found)


def test_nobody_alive_nothing_left_out(archive: Archive) -> None:
    """With a limit so short that all are held to be dead, everything is published as it is."""
    late = Asked(date(2026, 1, 1), 20)
    everything = list(lines(archive, "jsonl", late))
    assert list(lines(archive, "jsonl", late, publish=True)) == everything


NAMESAKES = {
    "lena-voss/voss_lena.txt": "AN HOUR WITH LENA VOSS\n\nOtto Brecht was born in 1880 and died in 1949.\n",
    "page.html": (
        "<html><head><title>Harbour</title><meta name='author' content='Lena Voss'></head><body><article>"
        "<p>Otto Brecht was arrested in Kiel in 1923. Otto Brecht died in Kiel in 1949, after a long illness.</p>"
        "</article></body></html>"
    ),
    "father.txt": "Karl Hahn was born in 1860 and died in 1930. His son, Karl Hahn Jr., was born in 1961.\n",
    "hour.txt": "Lena Voss was born in 1961 in Kiel. Voss wrote a book.\n",
}


@pytest.fixture
def told(tmp_path: Path) -> Iterator[Archive]:
    """Yield an archive in which the living are named by paths, titles and authors, and have namesakes who died."""
    for name, text in NAMESAKES.items():
        (tmp_path / "texts" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "texts" / name).write_text(text, "utf-8")
    build(tmp_path / "texts", tmp_path / "a.testimonia")
    with create_or_open(tmp_path / "a.testimonia") as archive:
        yield archive


def test_published_without_names_in_paths_and_authors(told: Archive) -> None:
    """A path, a title in capitals and the author whom a page tells do not name the living; the dead stay."""
    found = written(told, publish=True)
    assert "voss" not in json.dumps(found).lower()
    assert {"birth", "death", "detention"} <= {line["type"] for line in found}
    assert "Karl Hahn" in {line["subject"]["label"] for line in found}
    assert "Hahn Jr" not in json.dumps(found)


def test_published_without_names_in_judgements(told: Archive) -> None:
    """Neither a reason, nor a reader's signature, nor what is amended, nor a label names the living."""
    lines_ = written(told, publish=False)
    birth, arrest, death = (
        next(line for line in lines_ if (line["subject"]["label"], line["type"]) == ("Otto Brecht", type_))
        for type_ in ("birth", "detention", "death")
    )
    lena = next(line["subject"]["id"] for line in lines_ if line["subject"]["label"] == "Lena Voss")
    by = deciding.By("Voss, Lena", "Lena Voss told me")
    deciding.statement(told, by, "CONFIRMED", birth["id"])
    deciding.statement(told, by, "AMENDED", arrest["id"], {"subject": lena})
    found = written(told, publish=True)
    assert "voss" not in json.dumps(found).lower()
    assert {"birth", "death"} <= {line["type"] for line in found}
    assert "detention" not in {line["type"] for line in found}
    deciding.person(told, by, "LABELLED", death["subject"]["id"], "friend of Lena Voss")
    assert "voss" not in json.dumps(written(told, publish=True)).lower()
