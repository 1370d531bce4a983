"""Who is quoted in a text, as one line for each quotation in marks: "Anna Roth (said)"."""

from testimonia.model import Clue
from tests.extractors.reading import found_in


def voices(text: str, *clues: Clue) -> list[str]:
    """Return whose words they are and by which words that is told; paragraphs are parted by a line's end."""
    marked = (quotation for quotation in found_in(text, *clues).quotations if quotation.direct)
    return [f"{each.voice.label} ({each.cue})" if each.cue else each.voice.label for each in marked]
