"""Why a file is not read, in words: each names the file, the value and the next step."""

from testimonia.model import Skipped


def too_large(path: str, size: int, most: int) -> str:
    """Say that a file is larger than the limit."""
    return f"{path} has {size:,} bytes, the limit is {most:,}; split the file or raise the limit"


def empty(path: str) -> str:
    """Say that a file has no byte."""
    return f"{path} is empty (0 bytes); fetch or save it again"


def refused(path: str, error: OSError, what: str) -> Skipped:
    """Return why the file system refuses a file or folder (``what``); an empty path is the collection itself."""
    shown = path or "the collection"
    if isinstance(error, FileNotFoundError):
        return Skipped(
            path, "vanished", f"{shown} was there a moment ago and is gone; run again if it comes back"
        )
    if isinstance(error, PermissionError):
        return Skipped(
            path, "permission", f"{shown}: no permission to read this {what}; change it with chmod u+r"
        )
    words = error.strerror or type(error).__name__
    return Skipped(path, "unreadable", f"{shown}: the {what} cannot be read ({words}); check the disk")
