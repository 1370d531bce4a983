"""The archive of crossing lives with what two readers, Ada and Bo, decided on it."""

from dataclasses import dataclass
from pathlib import Path

from testimonia.archive.judging import deciding
from testimonia.archive.judging.deciding import By
from testimonia.archive.store import Archive, create_or_open
from tests.web.lives import make_lives

ADA, BO = By("Ada"), By("Bo")


@dataclass(frozen=True)
class Decided:
    """The archive, and the ids of what was decided on."""

    path: Path
    rejected: str
    amended: str
    moved_to_another: str
    disputed: str
    confirmed: str
    kollontai: str
    nin: str


def statement(archive: Archive, words: str) -> str:
    """Return the one statement whose quotation begins so."""
    (row,) = archive.execute("SELECT id FROM statement WHERE quote LIKE ?", (f"{words}%",)).fetchall()
    return str(row["id"])


def person(archive: Archive, label: str) -> str:
    """Return the one person of this label."""
    (row,) = archive.execute("SELECT id FROM person WHERE label = ?", (label,)).fetchall()
    return str(row["id"])


def make_decided(path: Path) -> Decided:
    """Write the archive: a rejection with its reason, amendments, a dispute, a pair, a label, a withdrawal."""
    make_lives(path)
    with create_or_open(path) as archive:
        rejected = statement(archive, "Kollontai was born in Kiev")
        amended = statement(archive, "In 1914 Kollontai joined")
        other = statement(archive, "She is described")
        disputed = statement(archive, "Kollontai was a member of the Left")
        confirmed = statement(archive, "She died in Moscow")
        deciding.statement(archive, By("Ada", "the register has 1872"), "REJECTED", rejected)
        deciding.statement(archive, ADA, "AMENDED", amended, {"date": "1915", "role": "member"})
        deciding.statement(archive, BO, "AMENDED", other, {"subject": person(archive, "Angelica Balabanoff")})
        deciding.statement(archive, By("Ada", "irony"), "REJECTED", disputed)
        deciding.statement(archive, BO, "CONFIRMED", disputed)
        deciding.statement(archive, BO, "CONFIRMED", confirmed)
        deciding.statement(archive, By("Bo", "see the telegram"), "NOTED", confirmed)
        kollontai, nin = (person(archive, name) for name in ("Alexandra Kollontai", "Andrés Nin"))
        deciding.pair(archive, By("Ada", "too little is told"), "UNSURE", [kollontai], [nin])
        deciding.person(archive, ADA, "LABELLED", nin, "Andreu Nin")
        hasty = deciding.pair(archive, ADA, "DIFFERENT", [nin], [person(archive, "Clara Zetkin")])
        deciding.withdraw(archive, By("Ada", "by mistake"), hasty.id)
        return Decided(
            path, rejected, amended, other, disputed, confirmed,
            person(archive, "Alexandra Kollontai"), person(archive, "Andreu Nin"),
        )  # fmt: skip
