"""A collection that changes, its archive, and what readers judge of it."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from testimonia.archive.judging import exchange, log, queue
from testimonia.archive.judging.deciding import By
from testimonia.archive.lines import format_line, statement_lines
from testimonia.archive.store import Archive, create_or_open
from testimonia.pipeline import BuildReport, build
from testimonia.settings import Settings

ADA, BO = By("Ada", "register"), By("Bo")
LIVES = {
    "a.txt": "Karl Marsh was born in 1890. Karl Marsh joined the Union in 1919. Karl Marsh died in 1950.\n",
    "b.txt": "Karl Marsh was born in 1890. Karl Marsh worked as a printer. Anna Senn died in 1960.\n",
    "c.txt": "Konrad Marek was born in 1892. Konrad Marek died in 1955.\n",
}


class Room:
    """A folder of texts and the archive made of it."""

    def __init__(self, folder: Path, texts: Mapping[str, str]) -> None:
        self.folder = folder / "texts"
        self.path = folder / "a.testimonia"
        self.write(texts)

    def write(self, texts: Mapping[str, str]) -> None:
        """Write texts by their paths."""
        for path, text in texts.items():
            (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
            (self.folder / path).write_text(text, "utf-8")

    def edit(self, path: str, old: str, new: str) -> None:
        """Put other words in the place of some."""
        text = (self.folder / path).read_text("utf-8")
        assert old in text
        self.write({path: text.replace(old, new)})

    def build(self, reader: str = "read", judgements: Iterable[str] = ()) -> BuildReport:
        """Bring the archive up to date, with one of the readers of ``reader``."""
        settings = Settings(reader=f"tests.archive.judging.reader:{reader}", workers=1)
        return build(self.folder, self.path, settings, judgements=judgements)

    def open(self) -> Archive:
        """Open the archive for writing."""
        return create_or_open(self.path)


def statement(archive: Archive, path: str, kind: str) -> str:
    """Return the one statement of a type in a source."""
    sql = "SELECT s.id FROM statement s JOIN source x ON x.id = s.source_id WHERE x.path = ? AND s.type = ?"
    ((found,),) = archive.execute(sql, (path, kind)).fetchall()
    return str(found)


def referent(archive: Archive, path: str, label: str) -> str:
    """Return the person of one source by label."""
    sql = "SELECT r.id FROM referent r JOIN source x ON x.id = r.source_id WHERE x.path = ? AND r.label = ?"
    ((found,),) = archive.execute(sql, (path, label)).fetchall()
    return str(found)


def person(archive: Archive, path: str, label: str) -> str:
    """Return the person to whom one of a source belongs."""
    sql = "SELECT person_id FROM identification WHERE referent_id = ?"
    return str(archive.execute(sql, (referent(archive, path, label),)).fetchone()[0])


def row(archive: Archive, path: str, label: str) -> dict[str, object]:
    """Return what the archive says of a person."""
    sql = "SELECT * FROM person WHERE id = ?"
    return dict(archive.execute(sql, (person(archive, path, label),)).fetchone())


def told(archive: Archive, path: str, kind: str, view: str = "told") -> dict[str, object] | None:
    """Return the one statement that was read as of a type in a source as readers left it, if the view has it."""
    sql = f"SELECT * FROM {view} WHERE id = ?"
    found = archive.execute(sql, (statement(archive, path, kind),)).fetchone()
    return dict(found) if found else None


def verdicts(archive: Archive) -> dict[str, str]:
    """Return the verdicts on statements, by path and type."""
    sql = (
        "SELECT x.path || ' ' || s.type AS thing, s.verdict FROM statement s JOIN source x ON x.id = s.source_id"
        " WHERE s.verdict IS NOT NULL ORDER BY 1"
    )
    return {found["thing"]: found["verdict"] for found in archive.execute(sql)}


def waiting(archive: Archive) -> list[tuple[str, str]]:
    """Return verdict and state of what waits."""
    return [(one.judgement.verdict, one.state) for one in queue.waiting(archive)]


def export(archive: Archive) -> str:
    """Return all statements as lines."""
    return "\n".join(map(format_line, statement_lines(archive)))


def derived(archive: Archive) -> dict[str, list[tuple[object, ...]]]:
    """Return what follows from statements and judgements, in order."""
    tables = ("placement", "disputed", "review", "judged_pair", "judged_person", "person", "identification")
    return {
        table: sorted((tuple(found) for found in archive.execute(f"SELECT * FROM {table}")), key=str)
        for table in tables
    }


def accounted(archive: Archive) -> bool:
    """Tell whether every judgement that stands was either found whole, or waits for a reader."""
    rows = archive.execute("SELECT judgement, min(state = 'kept') AS whole FROM placement GROUP BY judgement")
    kept = {found["judgement"] for found in rows if found["whole"]}
    queued = {one.judgement.id for one in queue.waiting(archive)}
    return {one.id for one in log.standing(archive)} == kept | queued


def lines(archive: Archive) -> list[str]:
    """Return the log as lines."""
    return list(exchange.lines(archive))
