"""What is said in a turn stands on the word of who speaks, and "I" is they."""

from testimonia.model import Clue
from tests.extractors.reading import found_in

MOOR = Clue("author", "Eva Moor", "Eva Moor")
TALK = (
    "MOOR: I was in Kiel in 1950. When were you born?\n"
    "KUBIN: I was born in Kiel in 1902. Ada Roth was arrested in 1933.\n"
    "MOOR: And you?\n"
    "KUBIN: She fled to Oslo. My brother told me that Max Stolz had died in 1934."
)


def test_a_turn_is_on_the_word_of_who_speaks() -> None:
    """Behind the author, before whoever the speaker reports."""
    said = {
        one.subject.text: one
        for one in found_in(TALK, MOOR).statements
        if one.type in {"birth", "detention", "death"}
    }
    assert [voice.label for voice in said["I"].voices] == ["Eva Moor", "Kubin"]
    assert [voice.label for voice in said["Ada Roth"].voices] == ["Eva Moor", "Kubin"]
    assert [voice.label for voice in said["Max Stolz"].voices][:2] == ["Eva Moor", "Kubin"]
    assert len(said["Max Stolz"].voices) == 3


def test_i_is_who_speaks() -> None:
    """By the label, which is a mention of theirs; it is read as no prose."""
    found = found_in(TALK)
    names = {referent.id: referent.label for referent in found.referents}
    first = {mention.start: names[mention.referent] for mention in found.mentions if mention.text == "I"}
    assert first == {TALK.index("I was in"): "Moor", TALK.index("I was born"): "Kubin"}
    labels = [m for m in found.mentions if m.text == "KUBIN" and TALK[m.end] == ":"]
    assert {names[mention.referent] for mention in labels} == {"Kubin"}


def test_a_turn_is_a_quotation_of_who_speaks() -> None:
    """In their own words, named by the label, on the word of the author."""
    told = [
        each
        for each in found_in(TALK, MOOR).quotations
        if each.voice.named and TALK[each.voice.named.end] == ":"
    ]
    assert [TALK[each.start : each.end].split(maxsplit=1)[0] for each in told] == ["I", "I", "And", "She"]
    assert {each.kind for each in told} == {"direct"}
    assert all(each.voice.direct and each.voice.cue is None for each in told)
    assert [voice.label for voice in told[0].around] == ["Eva Moor"]


def test_neither_who_speaks_nor_who_asked_is_she() -> None:
    """One says "I" of oneself, and "you" to who asks."""
    text = TALK.replace("Ada Roth was arrested in 1933", "It was cold").replace("MOOR", "EVA MOOR")
    said = [one for one in found_in(text).statements if one.subject.text == "She"]
    assert said == []


def test_who_is_not_named_is_nobody() -> None:
    """What "I" did in a question of the interviewer is no one's, and not the author's."""
    found = found_in("Q: I was born in Kiel in 1902. And you?\nA: I was born in Oslo in 1903.", MOOR)
    assert found.statements == ()
    assert [each.voice.label for each in found.quotations] == ["interviewer", "person interviewed"]


def test_behind_the_turns_the_author_speaks_again() -> None:
    """A letter within an article ends with its signature."""
    letter = "Dear Ada,\n\nI was born in Oslo in 1903.\n\nYours,\nJan Kubin"
    text = f"I was born in Kiel in 1902.\n\n{letter}\n\nI died in 1990."
    found = found_in(text, MOOR)
    names = {referent.id: referent.label for referent in found.referents}
    said = [(one.type, names[one.subject.referent], one.voices[-1].label) for one in found.statements]
    assert said == [
        ("birth", "Eva Moor", "Eva Moor"),
        ("birth", "Jan Kubin", "Jan Kubin"),
        ("death", "Eva Moor", "Eva Moor"),
    ]


def test_an_interview_without_labels_has_no_name_at_its_turns() -> None:
    """The head names who speaks; nothing does at the turn."""
    text = "A talk with Jan Kubin\n\n**When were you born?**\n\nI was born in Kiel in 1902.\n\n**You ran?**\n\nI did."
    (statement,) = found_in(text, MOOR).statements
    assert [voice.label for voice in statement.voices] == ["Eva Moor", "Jan Kubin"]
    assert statement.voices[-1].named is None
