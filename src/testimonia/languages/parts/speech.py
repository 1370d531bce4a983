"""Quotation marks, verbs of saying and what else puts words into somebody's mouth."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Speech:
    """Quotation marks, verbs of saying and what else puts words into somebody's mouth."""
