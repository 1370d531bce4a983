"""Interviews without labels: questions on their own, in bold or slanting, or plain where the head names who is asked.

What stands between two questions is the answer. Before the first the author speaks.
"""

import re
from collections.abc import Sequence

from testimonia.languages.parts.talk import Talk
from testimonia.quotations.turns.blocks import Block
from testimonia.quotations.turns.heads import Head
from testimonia.quotations.turns.turn import Turn

_SET_OFF = re.compile(r"(?P<mark>\*{1,3}|_{1,3})(?=\S)(?P<words>[^*_]{1,1500})(?<=\S)(?P=mark)")
_FEWEST = 2
"""Questions of an interview."""
_LONGEST = 600
"""Characters of a plain question."""


def questions(
    text: str, found: Sequence[Block], head: Head, talk: re.Pattern[str], words: Talk
) -> list[Turn]:
    """Return the turns of an interview without labels; none where the text is no such."""
    set_off = [n for n, block in enumerate(found) if _SET_OFF.fullmatch(text, block.start, block.end)]
    if _is_interview(text, found, set_off, talk):
        return _turns(found, set_off, head, words)
    plain = [n for n, block in enumerate(found) if _asks(text, block)] if head.asked else []
    return _turns(found, plain, head, words) if _is_interview(text, found, plain, talk) else []


def _is_interview(text: str, found: Sequence[Block], asking: Sequence[int], talk: re.Pattern[str]) -> bool:
    """Tell whether questions are asked and each answered, mostly by somebody who speaks of himself."""
    if len(asking) < _FEWEST or not all(_is_answered(found, asking, k) for k in range(len(asking))):
        return False
    asked = sum(_asks(text, found[n]) for n in asking)
    talked = sum(talk.search(text, found[n + 1].start, found[n + 1].end) is not None for n in asking)
    return 2 * asked >= len(asking) and 2 * talked >= len(asking)


def _is_answered(found: Sequence[Block], asking: Sequence[int], k: int) -> bool:
    behind = asking[k] + 1
    return behind < len(found) and (k + 1 == len(asking) or behind < asking[k + 1])


def _asks(text: str, block: Block) -> bool:
    """Tell whether a block ends in a question, and is short enough for one."""
    last = text[max(block.start, block.end - 8) : block.end].rstrip('*_ "”’)')
    return last.endswith("?") and block.end - block.start <= _LONGEST


def _turns(found: Sequence[Block], asking: Sequence[int], head: Head, words: Talk) -> list[Turn]:
    turns = []
    for n, behind in zip(asking, [*asking[1:], len(found)], strict=True):
        turns.append(Turn(found[n].start, found[n].end, None, words.asker, head.asker, head.asker))
        turns.append(
            Turn(found[n + 1].start, found[behind - 1].end, None, words.answerer, head.asked, head.asked)
        )
    return turns
