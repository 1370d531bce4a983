"""What a judgement is on, as it stands in the archive now."""

from dataclasses import replace
from typing import Any

import pytest

from testimonia.archive.judging import anchors, placing
from testimonia.archive.judging.stretches import places
from testimonia.archive.store import Archive
from testimonia.model import Mention, Reading, Referent, Statement, quote
from tests.archive.helpers import write
from tests.factories import make_date, make_mention, make_source, make_statement

TEXT = "Karl Marsh met his daughter Anna Marsh. She died in 1950, Karl in 1951."


def named(mention: Mention, source: str, *names: str) -> Referent:
    return Referent(mention.referent, source, mention.kind, names[0], names)


def reading(names: tuple[str, ...] = ("Karl Marsh", "Marsh"), **more: Any) -> Reading:
    """Return a reading in which "She" is the daughter and has died."""
    source = make_source(TEXT)
    father, daughter = make_mention(source, "Karl Marsh"), make_mention(source, "Anna Marsh")
    she = make_mention(source, "She", "person", "pronoun", daughter.referent)
    died = make_statement(
        source, she, "death", "died", locus=quote(source, 40, 56), date=make_date(source, "1950", "1950", 1, 2), **more
    )  # fmt: skip
    referents = named(father, source.id, *names), named(daughter, source.id, "Anna Marsh")
    return Reading(
        source=source, title="x", mentions=(father, daughter, she), referents=referents, statements=(died,), words=9
    )  # fmt: skip


def of_death(one: Reading, **more: Any) -> Reading:
    """Return a reading that says something else of the death."""
    return replace(one, statements=(replace(one.statements[0], **more),))


def state_after(archive: Archive, first: Reading, now: Reading) -> str:
    """Return what becomes of a judgement on the one statement when a source is read otherwise."""
    write(archive, first)
    anchor = anchors.of_statement(archive, first.statements[0].id)
    write(archive, now)
    place = placing.statement(archive, anchor)
    assert bool(place.thing) == (place.state in {"kept", "moved"})
    return place.state


def father_dies(one: Reading) -> Statement:
    father = one.mentions[0]
    return replace(one.statements[0], subject=replace(one.statements[0].subject, referent=father.referent))


def test_read_the_same(archive: Archive) -> None:
    """What is read as it was is kept."""
    assert state_after(archive, reading(), reading()) == "kept"


def test_on_somebody_else(archive: Archive) -> None:
    """The same words said of the father are not what was judged of the daughter."""
    assert (
        state_after(archive, reading(), of_death(reading(), subject=father_dies(reading()).subject))
        == "changed"
    )


@pytest.mark.parametrize(
    "more",
    [
        {"type": "detention", "role": "arrested"}, {"polarity": "denied"}, {"modality": "possible"},
        {"value": "of a fever"}, {"date": None}, {"date": make_date(make_source(TEXT), "1951", "1951", 3, 4)},
        {"object": make_mention(make_source(TEXT), "Karl Marsh")},
    ],
)  # fmt: skip
def test_said_otherwise(archive: Archive, more: dict[str, Any]) -> None:
    """Another type, value, date, doubt, denial or companion is another statement."""
    assert state_after(archive, reading(), of_death(reading(), **more)) == "changed"


def test_other_words(archive: Archive) -> None:
    """The same said by fewer or more of the words has moved."""
    assert (
        state_after(archive, reading(), of_death(reading(), locus=quote(make_source(TEXT), 40, 48)))
        == "moved"
    )


def test_case_and_accents(archive: Archive) -> None:
    """A value that differs in case or accents only is the same."""
    assert state_after(archive, reading(value="Fièvre"), reading(value="fievre")) == "kept"


def test_set_otherwise(archive: Archive) -> None:
    """Where only the ends of lines and the marks of a text are others, a statement is found at its words."""
    text = "Karl Marsh said: “I shan’t write Saltwater.”"
    straight = text.translate({ord("“"): '"', ord("”"): '"', ord("’"): "'"})
    place = [_said(archive, each) for each in (text, text.replace(" ", "\n"), straight)]
    assert [one.state for one in place] == ["kept", "moved", "moved"]


def _said(archive: Archive, text: str) -> placing.Place:
    """Return where the statement of a first text is found in a text."""
    one, now = _saying("Karl Marsh said: “I shan’t write Saltwater.”"), _saying(text)
    write(archive, one)
    anchor = anchors.of_statement(archive, one.statements[0].id)
    write(archive, now)
    return placing.statement(archive, anchor)


def _saying(text: str) -> Reading:
    source = make_source(text)
    spaced = " ".join(text.split())
    start, end = spaced.index("Karl Marsh"), len(spaced)
    who = Mention(start, start + 10, text[start : start + 10], "person", "name", "k")
    said = make_statement(source, who, "report", "said", locus=quote(source, start, end))
    return Reading(
        source=source, title="x", mentions=(who,), referents=(named(who, source.id, "Karl Marsh"),),
        statements=(said,), words=6,
    )  # fmt: skip


def beside(words: str, as_object: bool) -> Reading:
    """Return a reading in which somebody wrote a book, named as a work or given as a value."""
    source = make_source("Karl Marsh wrote Saltwater and Ponza.")
    who, book = make_mention(source, "Karl Marsh"), make_mention(source, words, "work")
    more: dict[str, Any] = {"object": book} if as_object else {"value": words}
    wrote = make_statement(source, who, "authorship", "wrote", **more)
    mentions = (who, book) if as_object else (who,)
    referents = tuple(named(one, source.id, one.text) for one in mentions)
    return Reading(
        source=source, title="x", mentions=mentions, referents=referents, statements=(wrote,), words=6
    )


@pytest.mark.parametrize(
    ("before", "now", "state"),
    [
        (("Saltwater", True), ("Saltwater", False), "kept"),
        (("Saltwater", False), ("Saltwater", True), "kept"),
        (("Saltwater", True), ("Ponza", False), "changed"),
        (("Saltwater", False), ("Ponza", True), "changed"),
        (("Saltwater", True), ("Ponza", True), "changed"),
    ],
)
def test_named_or_in_words(
    archive: Archive, before: tuple[str, bool], now: tuple[str, bool], state: str
) -> None:
    """What stands beside a person is the same in the same words, be it seen as something named or not."""
    assert state_after(archive, beside(*before), beside(*now)) == state


def as_amended_after(archive: Archive, now: Reading, **amendment: Any) -> str:
    """Return what becomes of an amendment of the one statement when a source is read otherwise."""
    write(archive, reading())
    anchor = anchors.of_statement(archive, reading().statements[0].id)
    father = anchors.of_referent(archive, reading().referents[0].id)
    asked = {**amendment, "subject": father} if "subject" in amendment else amendment
    if "extent" in amendment:
        asked["extent"] = anchors.of_stretch(archive, now.source.id, *amendment["extent"])
    write(archive, now)
    return placing.as_amended(archive, anchor, asked).state


DATED = make_date(make_source(TEXT), "1951", "1951", 3, 4)
SHORT = quote(make_source(TEXT), 40, 48)


@pytest.mark.parametrize(
    ("now", "amendment", "state"),
    [
        ({"date": DATED}, {"date": "1951"}, "moved"),
        ({"date": DATED}, {"date": "1952"}, "changed"),
        ({"date": None}, {"date": ""}, "moved"),
        ({"date": DATED, "value": "of a fever"}, {"date": "1951"}, "changed"),
        ({"value": "of a fever"}, {"value": "Of a fever"}, "moved"),
        ({"type": "detention", "role": "arrested"}, {"type": "detention", "role": "arrested"}, "moved"),
        ({"type": "detention", "role": "arrested"}, {"type": "detention", "role": "released"}, "changed"),
        ({"subject": father_dies(reading()).subject}, {"subject": "father"}, "moved"),
        ({"date": DATED, "locus": SHORT}, {"date": "1951", "extent": (40, 48)}, "moved"),
        ({"date": DATED}, {"date": "1951", "extent": (0, 4)}, "changed"),
    ],
)
def test_read_as_amended(
    archive: Archive, now: dict[str, Any], amendment: dict[str, Any], state: str
) -> None:
    """A statement that says what an amendment says is where it is offered; one that says a third thing is not."""
    assert as_amended_after(archive, of_death(reading(), **now), **amendment) == state


def test_said_twice(archive: Archive) -> None:
    """Of two that say the same at one place, that with the same mention as subject is meant."""
    one = reading()
    name = replace(one.statements[0], subject=one.mentions[1])
    both = replace(one, statements=(one.statements[0], name))
    write(archive, both)
    for statement in both.statements:
        place = placing.statement(archive, anchors.of_statement(archive, statement.id))
        assert (place.state, place.thing) == ("kept", statement.id)


def called(
    archive: Archive, before: tuple[str, ...], now: tuple[str, ...], daughter: str = "Anna Marsh"
) -> str:
    """Return what becomes of a judgement on the father, called otherwise now."""
    one = reading(before)
    write(archive, one)
    anchor = anchors.of_referent(archive, one.referents[0].id)
    new = reading(now)
    write(
        archive, replace(new, referents=(new.referents[0], named(new.mentions[1], new.source.id, daughter)))
    )
    return placing.person(archive, anchor).state


@pytest.mark.parametrize(
    ("before", "now", "state"),
    [
        (("Karl Marsh",), ("Karl Marsh",), "kept"),
        (("Karl Marsh",), ("Dr Karl Marsh",), "kept"),
        (("Karl Marsh", "Marsh"), ("Marsh", "Karl Marsh"), "kept"),
        (("Karl Marsh",), ("The printer", "Karl Marsh"), "kept"),
        (("Karl",), ("Karla Marsh",), "changed"),
        (("Karl Marsh",), ("Otto Lenz",), "changed"),
    ],
)
def test_called_otherwise(
    archive: Archive, before: tuple[str, ...], now: tuple[str, ...], state: str
) -> None:
    """Somebody called by more, or less, of the same name is the same; called by another name, not."""
    assert called(archive, before, now) == state


def test_name_now_somebody_elses(archive: Archive) -> None:
    """Who was Karl Marsh is not Karl Marsh Jr where another is Karl Marsh."""
    assert called(archive, ("Karl Marsh",), ("Karl Marsh Jr",), daughter="Karl Marsh") == "changed"


def test_nobody_there(archive: Archive) -> None:
    """Where nobody stands any more, the person has changed."""
    one = reading()
    write(archive, one)
    anchor = anchors.of_referent(archive, one.referents[0].id)
    write(archive, replace(one, mentions=one.mentions[1:]))
    assert placing.person(archive, anchor).state == "changed"


def twice(text: str, who: str, *labels: str) -> Reading:
    """Return a reading in which Otto Lenz stands twice, at the places told apart by letters of ``who``."""
    one = _of(text, tuple(who))
    renamed = (replace(each, label=label) for each, label in zip(one.referents, labels, strict=True))
    return replace(one, referents=tuple(renamed))


@pytest.mark.parametrize(
    ("who", "labels", "state"),
    [
        ("aa", ("Otto Lenz",), "moved"),
        ("ab", ("Otto Lenz", "Otto Lenz"), "changed"),
        ("aa", ("Lenz",), "changed"),
    ],
)
def test_not_seen_at_the_place(archive: Archive, who: str, labels: tuple[str, ...], state: str) -> None:
    """Where nobody is seen at the place, the one person called so elsewhere in the source is offered; else nobody."""
    text = "Otto Lenz came. Otto Lenz left, and Otto Lenz wrote."
    first = _of(text, ("x", "x", "x"))
    write(archive, first)
    anchor = anchors.of_referent(archive, first.referents[0].id)
    now = twice(text, f"x{who}", "Otto Lenz", *labels)
    write(archive, replace(now, mentions=now.mentions[1:], referents=now.referents[1:]))
    place = placing.person(archive, anchor)
    assert place.state == state
    if place.thing:
        assert (place.thing, place.begin) == (now.referents[1].id, 16)


def test_by_label(archive: Archive) -> None:
    """A line of the first release knows a person by label: found where one person of the source has it."""
    one = reading()
    write(archive, one)
    anchor = {"digest": one.source.digest, "label": "Anna Marsh"}
    assert placing.person(archive, anchor).thing == one.referents[1].id
    assert placing.person(archive, {**anchor, "label": "Anna"}).state == "lost"
    write(archive, replace(one, referents=(one.referents[0], replace(one.referents[1], label="Karl Marsh"))))
    assert placing.person(archive, {**anchor, "label": "Karl Marsh"}).state == "several"


def test_name_at_several_places_of_one(archive: Archive) -> None:
    """In an edited source a name that stands in many places is the one person for whom it stands everywhere."""
    source = make_source("Otto Lenz came. Otto Lenz left.", "x")
    write(archive, _of(source.text, ("a", "a")))
    anchor = anchors.of_referent(archive, _of(source.text, ("a", "a")).referents[0].id)
    text = "Then came Otto Lenz again, and then went Otto Lenz off."
    write(archive, _of(text, ("a", "a")))
    assert placing.person(archive, anchor).state == "moved"
    write(archive, _of(text, ("a", "b")))
    assert placing.person(archive, anchor).state == "several"


def _of(text: str, who: tuple[str, ...]) -> Reading:
    """Return a reading of a text in which a name stands twice, each time for somebody."""
    source = make_source(text, "x")
    mentions = [
        Mention(start, end, "Otto Lenz", "person", "name", source.id + one)
        for (start, end), one in zip(places(text, "Otto Lenz"), who, strict=True)
    ]
    referents = {one.referent: named(one, source.id, "Otto Lenz") for one in mentions}
    return Reading(
        source=source, title="x", mentions=tuple(mentions), referents=tuple(referents.values()), words=4
    )


def test_region(archive: Archive) -> None:
    """A stretch of text is kept with its words."""
    one = reading()
    write(archive, one)
    anchor = anchors.of_stretch(archive, one.source.id, 0, 10)
    place = placing.region(archive, anchor)
    assert (place.state, place.thing, place.begin, place.end) == ("kept", "", 0, 10)
    assert (
        placing.region(archive, {**anchor, "digest": "d", "path": "", "exact": "Nothing of it"}).state
        == "lost"
    )
