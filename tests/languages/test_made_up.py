"""A language that nobody speaks: it comes in by the door of every pack, and no stage knows it from English.

``made_up.py`` holds the pack, its tagger and its parser; docs/languages.md shows the pack.
"""

import json
import re
from pathlib import Path

import pytest

from testimonia import plugins
from testimonia.archive.store import open_archive
from testimonia.cli import run
from testimonia.errors import PluginError
from testimonia.languages.protocol import Language
from testimonia.pipeline import BuildReport, build
from testimonia.settings import Settings
from tests.languages import made_up

ROOT = Path(__file__).parents[2]
TEXT = "Orlu Venn nasti ti Kirn ti Brim 1905. Sha joti Liga ti Zog 1931.\n"
HERE = "tests.languages.made_up"
SILENT = Language("qzo", made_up.sentences)
"""The least that a pack can bring."""


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Install a package that offers the pack, its tagger and its parser."""
    about = tmp_path / "site" / "made_up-1.0.dist-info"
    about.mkdir(parents=True)
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: made-up\nVersion: 1.0\n", "utf-8")
    (about / "entry_points.txt").write_text(f"[testimonia.languages]\nqzo = {HERE}:MADE_UP\n", "utf-8")
    monkeypatch.syspath_prepend(str(about.parent))


@pytest.fixture
def lives(tmp_path: Path) -> Path:
    folder = tmp_path / "lives"
    folder.mkdir()
    (folder / "venn.txt").write_text(TEXT, "utf-8")
    return folder


def read(folder: Path, language: str) -> BuildReport:
    settings = Settings(language=language, tagger=f"{HERE}:look", parser=f"{HERE}:parse", workers=1)
    return build(folder, folder.with_name("lives.testimonia"), settings)


def stated(archive: Path) -> list[tuple[str, ...]]:
    columns = ("person", "type", "role", "object", "date", "quote")
    with open_archive(archive) as opened:
        rows = opened.execute("SELECT * FROM statement_readable ORDER BY begin")
        return [tuple(str(row[name]) for name in columns) for row in rows]


BORN = ("Orlu Venn", "birth", "born", "Kirn", "1905-02", "Orlu Venn nasti ti Kirn ti Brim 1905")
JOINED = ("Orlu Venn", "membership", "joined", "Liga", "1931-01", "Sha joti Liga ti Zog 1931")


@pytest.mark.usefixtures("installed")
def test_an_installed_pack_is_read_by_its_code(lives: Path) -> None:
    """A birth with its place and date, and who "sha" is: all by the words of a pack that was only installed."""
    report = read(lives, "qzo")
    assert (report.persons, report.refused) == (1, {})
    assert stated(report.archive) == [BORN, JOINED]


@pytest.mark.usefixtures("installed")
def test_the_command_line_takes_it_by_its_code(lives: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """``build --language qzo`` needs to know no more, and what there is lists it."""
    chosen = ["--language", "qzo", "--tagger", f"{HERE}:look", "--parser", f"{HERE}:parse"]
    assert run(["build", str(lives), "--workers", "1", "--json", *chosen]) == 0
    assert json.loads(capfd.readouterr().out)["statements"] == {"birth": 1, "membership": 1}
    assert plugins.names("languages") == ["en", "qzo"]


def test_without_its_package_there_is_no_such_language(lives: Path) -> None:
    """The message says which there are, and no archive is left behind."""
    with pytest.raises(PluginError, match=r"No component 'qzo' among languages\. There is: en"):
        read(lives, "qzo")
    assert [path.name for path in lives.parent.iterdir()] == ["lives"]


def test_a_pack_comes_in_by_its_place_too(lives: Path) -> None:
    """For a pack that is being written, "module:attribute" is enough."""
    assert stated(read(lives, f"{HERE}:MADE_UP").archive) == [BORN, JOINED]


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "VENN\n\nOrlu Venn\n\nBy Orlu Venn, 3 May 1905\n\n- Liga (1905-1931)\n- (b. Kirn 1905)\n",
        "“Sha joti Liga”, hu joti: “Liga, Liga?” Sha, hu, Orlu Venn ti Kirn. Orlu Venn. 1905.\n",
        "Orlu Venn: nasti ti Kirn; joti Liga.\n\nVenn, Orlu. Joti Liga. Nasti.\n",
    ],
)
def test_a_pack_that_brings_sentences_alone_is_read_with_less(lives: Path, text: str) -> None:
    """Every other part may be left out: names are found, nothing is stated, and no stage fails."""
    (lives / "venn.txt").write_text(text, "utf-8")
    report = read(lives, f"{__name__}:SILENT")
    assert (report.read, report.skipped) == (1, ())
    assert report.statements == {}


def test_the_documentation_shows_the_pack_as_it_is() -> None:
    """docs/languages.md holds the pack between its marks, word for word."""
    pack = re.search(
        r"# pack: begin\n(.*)# pack: end\n", Path(made_up.__file__).read_text("utf-8"), re.DOTALL
    )
    assert pack
    assert f"```python\n{pack[1]}```" in (ROOT / "docs" / "languages.md").read_text("utf-8")
    assert len(pack[1].splitlines()) <= 40
