"""Living people are marked in exports, and left out of what is published."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from testimonia.archive.judging import deciding
from testimonia.archive.store import Archive, create_or_open, open_archive
from testimonia.citations import csl
from testimonia.exporters import lines
from testimonia.exporters.publishing import published_works
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


# ---------------------------------------------------------------- works that sources cite


def work(year: int | None, *authors: dict[str, str], **more: str) -> dict[str, Any]:
    """Return a line of a work that one source cites."""
    issued = {} if year is None else {"issued": {"date-parts": [[year]]}}
    item = {"id": "a", "type": "book", "author": list(authors), "title": "Exile", **issued, **more}
    source = {"id": "s", "path": "lena-voss.txt", "title": "On Lena Voss"}
    place = {"source": source, "start": 1, "end": 2, "words": "Voss, Exile", "locator": None, "quoted": None}
    return {"item": item, "cited": [place]}


def authors_of(archive: Archive, line: dict[str, Any], asked: Asked = ASKED) -> list[str]:
    (told,) = published_works(archive, [line], asked)
    return [csl.whole(one) for one in told["item"]["author"]]


@pytest.mark.parametrize(
    ("year", "author", "kept"),
    [
        (1961, {"given": "Otto", "family": "Brecht"}, True),
        (1961, {"family": "Brecht"}, False),
        (1880, {"given": "Lena", "family": "Voss"}, False),
        (1999, {"given": "Nora", "family": "Lund"}, False),
        (1999, {"given": "Paul", "family": "Brecht"}, False),
        (1899, {"given": "Nora", "family": "Lund"}, True),
        (None, {"given": "Nora", "family": "Lund"}, False),
        (1999, {"literal": "Nora of Lund"}, False),
    ],
)
def test_who_wrote_a_work_is_withheld_as_anybody_else(
    archive: Archive, year: int | None, author: dict[str, str], kept: bool
) -> None:
    """The dead of the archive are named, its living are not; of others the year of the work is what is told last."""
    assert authors_of(archive, work(year, author)) == [csl.whole(author) if kept else "[withheld]"]


def test_of_several_years_the_last_counts_and_the_limit_is_the_asked_one(archive: Archive) -> None:
    """A work that came out until 1930 was then still written."""
    line = work(1890, {"given": "Nora", "family": "Lund"})
    line["item"]["issued"]["date-parts"].append([1930])
    assert authors_of(archive, line) == ["[withheld]"]
    assert authors_of(archive, line, Asked(ASKED.today, 90)) == ["Nora Lund"]


def test_a_work_has_their_names_nowhere(archive: Archive) -> None:
    """Not in its title, its address or note, nor in what is said of where it is cited; editors go as authors do."""
    line = work(
        1890, {"given": "Nora", "family": "Lund"}, title="Talks with Lena Voss", note="With Ada Grau.",
        URL="https://example.org/lena-voss/1",
    )  # fmt: skip
    line["item"]["editor"] = [{"given": "Lena", "family": "Voss"}]
    told = json.dumps(list(published_works(archive, [line], ASKED))).lower()
    assert "voss" not in told
    assert "nora" in told
    recent = work(1999, {"given": "Ada", "family": "Grau"}, note="With Ada Grau.", title="Grey Years of Grau")
    (public,) = published_works(archive, [recent], ASKED)
    assert (public["item"]["note"], public["item"]["title"]) == ("With [withheld].", "Grey Years of Grau")


def test_works_are_withheld_only_where_they_are_published(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One's own export has them as they are cited."""
    monkeypatch.setattr("testimonia.exporters.work_lines", lambda _: iter([work(1999, {"family": "Lund"})]))
    own, public = (next(lines(archive, "csl", ASKED, publish))["item"] for publish in (False, True))
    assert (own["author"], public["author"]) == ([{"family": "Lund"}], [{"literal": "[withheld]"}])
