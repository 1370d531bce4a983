"""What a run may be told: one frozen value, checked when it is made.

Every field has an option of the same name on the command line, and through it an environment variable
(``TESTIMONIA_BUILD_WORKERS`` …). Nothing is read from the collection: a folder of texts from a stranger
must not decide what code reads it.
"""

import os
from dataclasses import asdict, dataclass

from testimonia.errors import SettingsError

PROPORTION = 100_000
"""Bytes of a source that ``timeout`` is meant for; a longer source may take longer in proportion."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How to build an archive.

    Raises:
        SettingsError: a value is out of its range; the message names it and the range.
    """

    workers: int = 0
    """Processes that read sources; 0 is one for each core that this process may use."""
    wait: float = 0.0
    """Seconds to wait for another run that writes the same archive."""
    max_size: int = 20_000_000
    """Bytes; a larger file is skipped."""
    timeout: float = 60.0
    """Seconds that a source of up to 100 kB may take; a longer one has that much more."""
    recycle: int = 500
    """Sources after which a worker process is replaced by a fresh one, against leaking libraries."""
    replace: bool = False
    """Whether an archive may be emptied that holds another collection."""
    engine: str = "local"
    """The component that runs the readers: a name of group ``engines``, see plugins.py."""
    tagger: str = "encoder"
    """What finds names: a name of group ``taggers``, see plugins.py."""
    parser: str = "encoder"
    """What parses sentences: a name of group ``parsers``, see plugins.py."""
    reader: str = "clauses"
    """The component that finds mentions and statements: a name of group ``narratives``, see plugins.py."""
    language: str = "en"
    """The language of the texts: a name of group ``languages``, see plugins.py."""
    text_column: str = ""
    """The column of tables (CSV, JSON lines) that holds the texts; empty to have it guessed for each table."""
    ocr: str = "eng"
    """Languages in which page images are read, as Tesseract names them, joined by "+"."""

    def __post_init__(self) -> None:
        ranges = {"workers": (0, 256), "wait": (0, 604_800), "max_size": (1, 1 << 40),
                  "timeout": (0.01, 604_800), "recycle": (1, 1 << 31)}  # fmt: skip
        for name, (least, most) in ranges.items():
            value = getattr(self, name)
            if not least <= value <= most:
                raise SettingsError(f"Setting {name} is {value}; it must lie between {least} and {most}.")

    @property
    def processes(self) -> int:
        """How many processes to use: ``workers``, or one for each core."""
        return self.workers or len(os.sched_getaffinity(0))

    def allowance(self, size: int) -> float:
        """Return the seconds that a source of ``size`` bytes may take."""
        return self.timeout * max(1.0, size / PROPORTION)

    def as_json(self) -> dict[str, object]:
        """Return the settings as they are kept with the run."""
        return asdict(self)
