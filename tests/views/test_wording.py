import pytest

from testimonia.languages.parts.pages import PageWording
from testimonia.views import wording
from testimonia.views.values import DateView, Evidence, Ref, SourceRef, VoiceView
from testimonia.vocabulary import statement_type

SOURCE = SourceRef("s1", "The long road", "road.txt")
AUTHOR = VoiceView("author", "M. Ortega", None)
SPEAKER = VoiceView("speaker", "Souvarine", "p2")
BY = "The long road, by M. Ortega, "


def said(voices: list[VoiceView], modality: str = "asserted", polarity: str = "affirmed") -> str:
    return wording.plain((*wording.attribution(SOURCE, voices), *wording.reports(voices, modality, polarity)))


@pytest.mark.parametrize(
    ("voices", "manner", "words"),
    [
        ([AUTHOR], ("asserted", "affirmed"), BY + "reports that "),
        (
            [VoiceView("author", "the author", None)],
            ("asserted", "affirmed"),
            "The long road, unsigned, reports that ",
        ),
        ([], ("asserted", "affirmed"), "The long road reports that "),
        ([AUTHOR], ("asserted", "denied"), BY + "denies that "),
        ([AUTHOR], ("possible", "affirmed"), BY + "thinks it possible that "),
        ([AUTHOR, SPEAKER], ("asserted", "affirmed"), BY + "reports that Souvarine said that "),
        (
            [AUTHOR, SPEAKER],
            ("asserted", "denied"),
            BY + "reports that Souvarine said that it was not so that ",
        ),
        (
            [AUTHOR, SPEAKER, VoiceView("rumour", "", None)],
            ("reported", "affirmed"),
            BY + "reports that Souvarine said that rumour had it that ",
        ),
    ],
)
def test_who_says_so_comes_first(voices: list[VoiceView], manner: tuple[str, str], words: str) -> None:
    """What comes before the content names the source, its author and everyone it relies on."""
    assert said(voices, *manner) == words


def test_a_source_that_is_not_signed_names_nobody() -> None:
    """Where the publication is known, it is named instead; "not named" is no name."""
    paper = VoiceView("author", "The Lantern (author not named)", None)
    assert said([paper]) == "The long road, in The Lantern, unsigned, reports that "
    assert said([VoiceView("author", "author not named", None)]) == "The long road, unsigned, reports that "
    assert said([AUTHOR, VoiceView("speaker", "speaker not named", None)]).endswith(
        "someone not named said that "
    )
    assert [wording.author_of([one]) for one in (paper, AUTHOR)] == [None, "M. Ortega"]


def by(cue: str, label: str = "Nin") -> VoiceView:
    return VoiceView("speaker", label, None, Evidence(3, 6, label), Evidence(7, 7 + len(cue), cue))


@pytest.mark.parametrize(
    ("cue", "words"),
    [
        ("had written", "Nin wrote that "), ("recalls", "Nin recalled that "), ("swore", "Nin swore that "),
        ("hoped", "Nin hoped that "), ("according to", "Nin said that "), ("told", "Nin told somebody that "),
        ("view", "Nin held that "), ("denies", "Nin said that "),
    ],
)  # fmt: skip
def test_a_voice_has_the_verb_of_its_own(cue: str, words: str) -> None:
    """As far as it can stand before a clause; what was denied twice is plainly said."""
    assert said([AUTHOR, by(cue)]) == BY + "reports that " + words


@pytest.mark.parametrize(
    ("cue", "words"),
    [
        ("denies", "denied that"),
        ("wrote", "wrote that it was not so that"),
        ("", "said that it was not so that"),
    ],
)
def test_what_is_denied_is_denied_by_its_voice(cue: str, words: str) -> None:
    """In the word that the source has for it, if that denies; never by the author in the voice's place."""
    told = by(cue) if cue else VoiceView("speaker", "Nin", None)
    assert said([AUTHOR, told], polarity="denied") == f"{BY}reports that Nin {words} "


def test_a_chain_reads_as_a_sentence_and_leads_to_its_places() -> None:
    """Each voice in turn, the verb at the words of the source that tell that it speaks; a manner is the last one's."""
    chain = [AUTHOR, by("writes", "Balabanoff"), by("told", "Nin"), by("denied", "Serge")]
    pieces = wording.reports(chain, "asserted", "denied")
    words = " reports that Balabanoff wrote that Nin told somebody that Serge denied that "
    assert wording.plain(pieces) == words
    assert [(one.text, one.place) for one in pieces if one.kind == "cue"] == [
        ("wrote that", (7, 13)), ("told somebody that", (7, 11)), ("denied that", (7, 13)),
    ]  # fmt: skip
    assert [one.place for one in pieces if one.kind == "voice"] == [(3, 6)] * 3


def test_only_what_was_said_in_marks_stands_in_marks() -> None:
    """A report is the source's wording, whoever it is on."""
    quoted = wording.predicate(("quotation", "said"), "said", "“I was there.”", None)
    assert wording.plain(quoted) == "said: “I was there.”"
    told = wording.predicate(("report", "claimed"), "claimed", "he had been “there”", None)
    assert wording.plain(told) == "claimed that he had been “there”"
    long = wording.predicate(("report", "said"), "said", "word " * 40, None)
    assert wording.plain(long).endswith("word …")


def test_a_speaker_is_not_named_twice() -> None:
    """Of speech the subject is the speaker; of anything else a voice stays, whoever it is."""
    subject = Ref("person", "Boris Souvarine", "Souvarine", "r1", "p2")
    assert wording.relied_on([AUTHOR, SPEAKER], "quotation", subject) == (AUTHOR,)
    assert wording.relied_on([AUTHOR, SPEAKER], "birth", subject) == (AUTHOR, SPEAKER)
    assert wording.relied_on([AUTHOR], "quotation", subject) == (AUTHOR,)
    other = Ref("person", "Henk", "Henk", "r2", "p3")
    assert wording.relied_on([AUTHOR, SPEAKER], "report", other) == (AUTHOR, SPEAKER)


def test_a_long_speech_is_cut_in_the_sentence() -> None:
    """The passage below has the whole; the sentence stays short."""
    words = wording.plain(wording.predicate(("quotation", "said"), "said", "“" + "word " * 40 + "end”", None))
    assert words.startswith("said: “word word")
    assert words.endswith("word …”")
    assert len(words) < wording.SPOKEN + 12


@pytest.mark.parametrize("modality", ["asserted", "possible", "intended", "reported"])
@pytest.mark.parametrize("polarity", ["affirmed", "denied"])
@pytest.mark.parametrize("voices", [[AUTHOR], [AUTHOR, SPEAKER], [AUTHOR, SPEAKER, SPEAKER]])
def test_every_manner_ends_in_that(modality: str, polarity: str, voices: list[VoiceView]) -> None:
    """Whatever the manner, the content follows in a clause that depends on who says it."""
    assert said(voices, modality, polarity).endswith(" that ")


def test_kinship_names_the_other_in_its_role() -> None:
    """The role "parent" means that the object is the subject's parent, and reads so."""
    mother = Ref("person", "Olga", "Olga", "r1")
    assert (
        wording.plain(wording.predicate(("kinship", "parent"), "parent", None, mother))
        == "had Olga as parent"
    )


def test_an_unknown_relative_is_no_name() -> None:
    """A marriage denied has no other, and names none."""
    assert wording.plain(wording.predicate(("kinship", "spouse"), "spouse", None, None)) == "had a spouse"


def test_a_place_that_is_the_object_is_not_said_twice() -> None:
    """Nobody settles in Oslo in Oslo; a preposition takes the first place or falls away, further ones are a list."""
    oslo, bergen = Ref("place", "Oslo", "Oslo", "r1"), Ref("place", "Bergen", "Bergen", "r2")
    settled = wording.predicate(("residence", "settled"), "settled in", None, oslo)
    assert wording.plain(wording.told(settled, oslo, [oslo], [])) == "settled in Oslo"
    lived = wording.predicate(("residence", "lived"), "lived in", None, None)
    assert wording.plain(wording.told(lived, None, [oslo, bergen], [])) == "lived in Oslo, Bergen"
    studied = wording.predicate(("education", "studied"), "studied", None, oslo)
    assert wording.plain(wording.told(studied, oslo, [oslo, bergen], [])) == "studied in Oslo, Bergen"
    assert wording.plain(wording.told(lived, None, [], [])) == "lived"


def test_who_did_it_is_named_once() -> None:
    """An agent reads "by", an unknown role reads as itself, and the object is not named again."""
    congress = Ref("group", "the congress", "the congress", "r1", role="agent")
    witness = Ref("person", "Rosmer", "Rosmer", "r2", role="witness")
    party = Ref("group", "the party", "the party", "r3", role="with")
    expelled = wording.predicate(("membership", "expelled"), "was expelled from", None, party)
    words = wording.plain(wording.told(expelled, party, [], [congress, witness, party]))
    assert words == "was expelled from the party by the congress (witness: Rosmer)"


SANTE = Ref("place", "the Santé", "the Santé", "r1")
SOVIET = Ref("group", "the Soviet", "the Soviet", "r2")
HERKNER = Ref("person", "Herkner", "Herkner", "r3")


@pytest.mark.parametrize(
    ("kind", "verb", "value", "target", "words"),
    [
        (("education", "studied"), "studied", "economics", SOVIET, "studied economics at the Soviet"),
        (("education", "studied"), "studied", None, HERKNER, "studied under Herkner"),
        (("education", "taught_by"), "was taught by", None, HERKNER, "was taught by Herkner"),
        (("position", "elected"), "was elected", None, SOVIET, "was elected to the Soviet"),
        (("position", "held"), "held", "chairman", SOVIET, "held the position of chairman (the Soviet)"),
        (("leadership", "led"), "led", "chairman", SOVIET, "led the Soviet as chairman"),
        (("leadership", "led"), "led", "chairman", None, "led as chairman"),
        (("leadership", "led"), "led", None, SOVIET, "led the Soviet"),
        (("employment", "employed"), "worked for", "tutor", HERKNER, "worked for Herkner as tutor"),
        (("employment", "employed"), "worked for", None, HERKNER, "worked for Herkner"),
        (("authorship", "translated"), "translated", "Herkner", HERKNER, "translated Herkner"),
        (("kinship", "relative"), "relative", "cousin", HERKNER, "had Herkner as cousin"),
        (("kinship", "relative"), "relative", None, HERKNER, "had Herkner as relative"),
        (("kinship", "parent"), "parent", "father", HERKNER, "had Herkner as parent"),
        (("trial", "sentenced"), "was sentenced", "five months", None, "was sentenced to five months"),
        (("detention", "imprisoned"), "was imprisoned", None, SANTE, "was imprisoned in the Santé"),
        (("detention", "escaped"), "escaped", None, SANTE, "escaped from the Santé"),
        (("illness", "ill"), "fell ill", "a stroke", None, "fell ill (a stroke)"),
    ],
)
def test_a_predicate_reads_as_english(
    kind: tuple[str, str], verb: str, value: str | None, target: Ref | None, words: str
) -> None:
    """Value and object are joined to the verb by the words their kind asks for."""
    assert wording.plain(wording.predicate(kind, verb, value, target)) == words


def test_a_date_stands_in_the_words_of_the_source() -> None:
    """The date is quoted, not replaced by what was read out of it."""
    date = DateView("1915-06", "in June of that year", None, None, None, None, "", "")
    assert wording.plain(wording.dated(date)) == ", “in June of that year”"
    assert wording.dated(None) == []


def test_flags_say_in_words_what_is_not_plainly_asserted() -> None:
    """Denied, possible and second-hand statements say so without colour."""
    assert wording.flags("asserted", "affirmed", [AUTHOR]) == ()
    assert wording.flags("possible", "denied", [AUTHOR, SPEAKER]) == (
        "denied",
        "held possible",
        "second hand",
    )
    assert wording.flags("reported", "affirmed", [AUTHOR, SPEAKER, SPEAKER]) == ("hearsay", "at 2 removes")


def test_another_language_has_other_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """The words are asked for in one place; what a language leaves out is said with fewer."""
    monkeypatch.setattr(wording, "words", PageWording)
    assert wording.plain(wording.attribution(SOURCE, [AUTHOR])) == "The long road" + "M. Ortega"
    assert wording.flags("possible", "denied", [AUTHOR]) == ()
    assert wording.author_of([VoiceView("author", "The Lantern (author not named)", None)]) is not None
    assert (
        wording.plain(wording.predicate(("position", "elected"), "gewählt", None, SOVIET))
        == "gewählt the Soviet"
    )


@pytest.mark.parametrize(("role", "verb"), [("said", "said"), ("claimed", "claimed"), ("denied", "denied")])
def test_what_somebody_is_reported_to_say_is_reported_once(role: str, verb: str) -> None:
    """Behind "reports that Souvarine" the verb is that of saying, in the past as those of other voices."""
    usual = statement_type("report").roles[role]
    told = wording.predicate(("report", role), usual, "he had paid", None)
    assert wording.plain(told) == f"{verb} that he had paid"


@pytest.mark.parametrize(
    ("label", "shown"),
    [
        ("The committee", "the committee"), ("A former clerk", "a former clerk"), ("They", "they"),
        ("The Hull Lantern", "The Hull Lantern"), ("Anon", "Anon"), ("Many Roads", "Many Roads"),
    ],
)  # fmt: skip
def test_who_has_no_name_has_no_capital_within_a_sentence(label: str, shown: str) -> None:
    """Names keep theirs, those of papers their article's too."""
    assert said([AUTHOR, VoiceView("speaker", label, None)]) == f"{BY}reports that {shown} said that "
