"""stub."""

from dataclasses import dataclass

from testimonia.chronology.account import Account, Thing


@dataclass(frozen=True, slots=True)
class Life:
    """Stub."""

    person: Thing
    accounts: tuple[Account, ...]
