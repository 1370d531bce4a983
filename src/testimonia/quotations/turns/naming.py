"""What a label says of who speaks: a name, an office, or nobody."""

from dataclasses import dataclass

from testimonia.languages.parts.talk import Talk
from testimonia.quotations.turns.heads import Head
from testimonia.quotations.turns.labels import Label, Labels, initials, is_numbered


@dataclass(frozen=True, slots=True)
class Called:
    """What somebody is called, and the name without and with titles, "" where a label names nobody."""

    called: str
    name: str = ""
    titled: str = ""


@dataclass(frozen=True, slots=True)
class Naming:
    """The labels of one conversation, with what its head says."""

    labels: Labels
    head: Head
    words: Talk

    def of(self, label: Label) -> Called:
        """Return who speaks: by the head where it says so, else by the label itself."""
        if self.labels.is_generic(label.text):
            return self._generic(" ".join(label.text.lower().rstrip(".").split()), label.text)
        letters = initials(label.text)
        if letters or is_numbered(label.text) or len(label.text) == 1:
            name = self.head.initialled(letters)
            return Called(label.text if letters else _plain(label.text), name, name)
        return self._named(_plain(label.text))

    def _generic(self, bare: str, written: str) -> Called:
        """Return who asks or answers, whom the head may name; somebody in an office is called by it."""
        name, role = "", ""
        if bare in self.words.asking:
            name, role = self.head.asker, self.words.asker
        elif bare in self.words.answering:
            name, role = self.head.asked, self.words.answerer
        return Called(role if len(bare) == 1 else _plain(written).capitalize(), name, name)

    def _named(self, written: str) -> Called:
        name = self.labels.without_titles(written)
        if not name:
            return Called(written)
        full = self.head.named(name)
        return Called(
            written, self.labels.without_titles(full) or name, full or self.labels.with_titles(written)
        )


def _plain(label: str) -> str:
    """Return a label in capitals as names are written."""
    return label.title() if label.isupper() else label
