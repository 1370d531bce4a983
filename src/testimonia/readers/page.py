"""What a reader makes of a file's bytes: the text as read, and what the markup says about it."""

from dataclasses import dataclass

from testimonia.model import Clue, Region


@dataclass(frozen=True, slots=True)
class Page:
    """A file as text, with everything its markup told and before any rule of ours has looked at the words.

    ``marked`` are stretches of ``text`` (code points, half-open) that the markup sets off: furniture, and the
    article's own (``furniture=False``): ``heading``, ``item``, ``quote``, ``link``, and ``main`` for what an
    extractor takes for the article. ``clues`` are what the markup declares: title, author, date.
    """

    text: str
    encoding: str
    notes: tuple[str, ...] = ()
    marked: tuple[Region, ...] = ()
    clues: tuple[Clue, ...] = ()
