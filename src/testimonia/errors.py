"""Every error a user can meet, under one base class.

A message names the thing, the value and the next step, so that it can stand alone on a terminal:

    ReadingError        a source could not be read; the rest of the collection goes on
    CollectionError     the folder given to a run cannot be walked at all
    ArchiveError        the archive is missing, busy, damaged or of another version
    JudgementError      a judgement on what is not there, by nobody, or against what already stands
    MovesOthersError    a judgement on two that would make others another person
    DateError           a string is not an EDTF date
    VocabularyError     a statement type or role that the vocabulary does not have
    TableError          a table of a language pack that says what nothing understands
    PluginError         a component's name that nothing answers to
    SettingsError       a setting out of its range
"""


class TestimoniaError(Exception):
    """Base class of all errors that Testimonia raises on purpose."""

    __test__ = False  # keeps pytest from collecting it by its name
    exit_code = 1


class ReadingError(TestimoniaError):
    """A source could not be read; ``reason`` is a short code for tables, the message says it in words."""

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(message)
        self.reason = reason


class CollectionError(TestimoniaError):
    """The collection itself cannot be read."""

    exit_code = 3


class ArchiveError(TestimoniaError):
    """The archive is missing, held by another run, damaged, or made by another version."""

    exit_code = 4


class JudgementError(TestimoniaError):
    """A judgement that cannot be made: its target is not there, nobody signs it, or others stand against it."""


class MovesOthersError(JudgementError):
    """A judgement on two would make others than these another person; it can be made if that is accepted.

    ``others`` says who would be moved.
    """

    def __init__(self, others: str) -> None:
        super().__init__(f"{others} Judge those first, or accept it (--accept).")
        self.others = others


class DateError(TestimoniaError, ValueError):
    """A string is not a valid EDTF date, or names a day that does not exist."""


class VocabularyError(TestimoniaError, ValueError):
    """A statement type or role that the vocabulary does not know."""


class TableError(TestimoniaError, ValueError):
    """A table of a language pack has a key or value that nothing understands; the message names file and place."""


class PluginError(TestimoniaError):
    """No component answers to a name."""


class SettingsError(TestimoniaError, ValueError):
    """A setting is out of its range."""

    exit_code = 2
