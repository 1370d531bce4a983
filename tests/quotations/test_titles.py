"""Who says what a headline tells."""

import pytest

from testimonia.model import Voice
from testimonia.quotations.titles import titled
from tests.clauses.trees import drawn
from tests.quotations.drawing import analysed

ASKED = Voice("speaker", "Ida Falk")
FELL = "Bridge/NN/fell/nsubj fell/VBD"
HID = "fund/NN/hid/nsubj ‘ hid/VBD ’ losses/NNS/hid/obj"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{FELL} , council/NN/confirms/nsubj confirms/VBZ/fell/parataxis", "council (confirms): indirect Bridge fell"),
        (f"{FELL} , say/VBP/fell/parataxis bakers/NNS/say/nsubj", "bakers (say): indirect Bridge fell"),
        (f"{FELL} , bakers/NNS/cheer/nsubj cheer/VBP/fell/parataxis", None),
        (f"{FELL} , letters/NNS/fell/dep and/CC/notes/cc notes/NNS/letters/conj", None),
        (f"Voters/NNS/hid/dep : {HID}", "Voters (): mixed fund ‘ hid ’ losses"),
        (f"Glass/NN/hid/dep : {HID}", None),
        ("Voters/NNS/lost/dep : why/WRB/lost/advmod we/PRP/lost/nsubj lost/VBD", None),
        (f"Ida/NNP/fell/dep Falk/NNP/Ida/flat : {FELL}", None),
        (f"{FELL} – report/NN/fell/parataxis", "report (): indirect Bridge fell"),
        (f"{FELL} – a/DT/report/det report/NN/fell/parataxis", None),
        ("The/DT/road/det road/NN – report/NN/road/parataxis", None),
        ("‘ We/PRP/lost/nsubj lost/VBD ’", "Ida Falk (): direct ‘ We lost ’"),
        ("‘ Red/NNP/Dawn/compound Dawn/NNP ’", None),
        (FELL, None),
    ],
    ids=["confirms", "say", "cheer", "notes", "voters", "glass", "a question", "a person", "report", "a report", "no verb",
         "in marks", "a name", "nobody"],
)  # fmt: skip
def test_who_says_it(text: str, expected: str | None) -> None:
    """A source with its verb behind a comma, or alone before a colon or behind a dash; a title in marks is who was asked."""
    said = titled(analysed(drawn(text)), ASKED)
    source = " ".join(drawn(text).sentence.words)
    found = f"{said.voice.label} ({said.cue}): {said.kind} {source[said.start : said.end]}" if said else None
    assert found == expected


def test_where_nobody_was_asked() -> None:
    """It is said by somebody who is not named."""
    said = titled(analysed(drawn("‘ We/PRP/lost/nsubj lost/VBD ’")), None)
    assert said is not None
    assert said.voice.label == "speaker not named"
