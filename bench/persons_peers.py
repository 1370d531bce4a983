"""What else one might do: join whoever has the same longest name, or let Splink learn weights."""

import csv
import io
import subprocess
from pathlib import Path

from bench.persons_gold import Biography, gender, names
from bench.persons_read import Persons, years
from testimonia.persons.portraits import parse_any

SCRIPT = Path(__file__).parent / "persons_splink.py"


def identical_names(texts: list[Biography]) -> Persons:
    """Join the persons whose longest names are the same but for capitals."""
    return {
        (text.doc, who): found[0].casefold()
        for text in texts
        for who, marks in text.persons().items()
        if (found := names(text, marks))
    }


def splink(texts: list[Biography], archive: Path, python: Path) -> Persons:
    """Let Splink join the persons by the parts of their longest names, gender, and years of birth and death."""
    table = io.StringIO()
    writer = csv.writer(table)
    writer.writerow(("unique_id", "given", "middle", "surname", "suffix", "gender", "born", "died"))
    dated = years(texts, archive)
    keys = [(text, who, marks) for text in texts for who, marks in text.persons().items()]
    for n, (text, who, marks) in enumerate(keys):
        name = parse_any((names(text, marks) or [""])[0])
        parts = (name.first, " ".join(name.given[1:]), name.surname, name.suffix)
        writer.writerow((n, *parts, gender(text, marks), *dated.get((text.doc, who), ("", ""))))
    done = subprocess.run(
        [python, SCRIPT], input=table.getvalue(), capture_output=True, text=True, check=True
    )
    rows = csv.reader(done.stdout.splitlines())
    return {(keys[int(n)][0].doc, keys[int(n)][1]): person for n, person in rows}
