"""Several who judge, and a build, at once: each in a process of its own."""

import subprocess
import sys

from testimonia.archive.judging import log
from testimonia.validate import check
from tests.archive.judging.helpers import Room, accounted, verdicts

JUDGE = """
import sys
from pathlib import Path
from testimonia.archive.judging import deciding
from testimonia.archive.store import create_or_open
for n in range(4):
    with create_or_open(Path(sys.argv[1]), wait=60) as archive:
        for row in archive.execute("SELECT id FROM statement WHERE type = 'death' ORDER BY id").fetchall():
            verdict = ("REJECTED", "CONFIRMED")[n % 2]
            deciding.statement(archive, deciding.By(sys.argv[2]), verdict, row["id"])
"""
BUILD = """
import sys
from pathlib import Path
from testimonia.pipeline import build
from testimonia.settings import Settings
settings = Settings(reader="tests.archive.judging.reader:read", workers=1, wait=60)
for n in range(3):
    (Path(sys.argv[2]) / f"new-{n}.txt").write_text(f"Nora Hill was born in {1900 + n}.")
    build(Path(sys.argv[2]), Path(sys.argv[1]), settings)
"""


def test_nothing_is_lost(room: Room) -> None:
    """Whoever comes later waits; every judgement is in the log, each is in force, and the build is whole."""
    jobs = [(JUDGE, "Ada"), (JUDGE, "Bo"), (BUILD, str(room.folder))]
    running = [
        subprocess.Popen([sys.executable, "-c", code, str(room.path), told], stderr=subprocess.PIPE)
        for code, told in jobs
    ]
    assert [(one.communicate()[1], one.returncode) for one in running] == [(b"", 0)] * 3
    with room.open() as archive:
        makers = [one.maker for one in log.entries(archive)]
        assert (makers.count("Ada"), makers.count("Bo")) == (12, 12)
        assert set(verdicts(archive).values()) == {"CONFIRMED"}
        assert archive.execute("SELECT count(*) FROM source").fetchone()[0] == 6
        assert accounted(archive)
        assert list(check(archive)) == []
