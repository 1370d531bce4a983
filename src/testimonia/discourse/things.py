"""Groups, places, works and events of one source by their names: one for each, whatever article stands before it."""

from testimonia.discourse.register import Register
from testimonia.discourse.uses import Use
from testimonia.languages.parts.discourse import Discourse
from testimonia.names.fold import fold_body


class Things:
    """The named things of one source."""

    def __init__(self, register: Register, words: Discourse) -> None:
        """Take the source's entities, and the words of its language."""
        self.register, self.words = register, words
        self._numbers: dict[tuple[str, str], int] = {}

    def number(self, use: Use) -> int:
        """Return which thing a name is the name of, made anew where it is nothing's yet."""
        tokens = fold_body(use.name).split()
        plain = " ".join(tokens[1:] if len(tokens) > 1 and tokens[0] in self.words.article else tokens)
        number = self._numbers.get((use.kind, plain))
        if number is None:
            number = self._numbers[use.kind, plain] = self.register.add(use.kind, use.start, use.name)
        self.register.learn(number, use.name)
        return number
