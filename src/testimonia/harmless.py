"""Text made harmless for whatever shows it: nothing in it may steer a terminal, or turn the direction of what follows.

shown       each such character replaced, all on one line
lines       the same, line by line
escaped     JSON in which each is escaped, so that it says the same
"""

import re

CONTROL = "�"
"""What stands for a character that would steer what shows it."""
_MARKS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
"""What turns the direction of writing, or marks it."""
_BREAKS = "\u2028\u2029"
_STEERING = re.compile(rf"[\x00-\x1f\x7f-\x9f{_MARKS}{_BREAKS}\ud800-\udfff]")
"""Control characters, marks of direction, separators of lines, halves of characters."""
_SPACING = str.maketrans("\t\n\v\f\r\x85\u2028\u2029", " " * 8)


def shown(text: str) -> str:
    """Return a text on one line, as wide as it is, without what would steer whatever shows it."""
    return _STEERING.sub(CONTROL, text.translate(_SPACING))


def lines(text: str) -> str:
    """Return a text of several lines without what would steer whatever shows them; tabs stay."""
    return "\n".join("\t".join(map(shown, line.split("\t"))) for line in text.split("\n"))


def escaped(json: str) -> str:
    """Return JSON with all in it escaped that would steer whatever shows it; its own line ends stay."""
    return _STEERING.sub(lambda found: found[0] if found[0] == "\n" else f"\\u{ord(found[0]):04x}", json)
