# ruff: noqa: E501 a statement and what it is read from stand on one line, like a table
"""A small archive of crossing lives, made by hand: five sources that differ, quote one another and carry furniture."""

import datetime as dt
from dataclasses import dataclass, field
from pathlib import Path

from testimonia.archive import keying
from testimonia.archive.comparing import compare
from testimonia.archive.files import FileRecord
from testimonia.archive.store import Archive, create_or_open
from testimonia.archive.writing import finish_run, start_run, write_reading, write_skipped
from testimonia.model import (
    Clue,
    EdtfDate,
    Gender,
    Locus,
    Mention,
    Participant,
    Passage,
    Reading,
    Referent,
    Region,
    Source,
    Statement,
    Voice,
    VoiceRole,
    content_id,
    quote,
)  # fmt: skip

PERSONS: dict[str, tuple[str, Gender]] = {
    "kollontai": ("Alexandra Kollontai", "f"), "zetkin": ("Clara Zetkin", "f"), "nin": ("Andrés Nin", "m"),
    "balabanoff": ("Angelica Balabanoff", "f"), "souvarine": ("Boris Souvarine", "m"),
}  # fmt: skip


@dataclass
class Text:
    """A source in the making: ``says`` adds a statement whose locus and mentions are found by their words."""

    path: str
    title: str
    author: str
    text: str
    clues: dict[str, str] = field(default_factory=dict)
    furniture: tuple[str, ...] = ()
    mentions: dict[tuple[int, str, str], Mention] = field(default_factory=dict)
    statements: list[Statement] = field(default_factory=list)

    @property
    def source(self) -> Source:
        digest = content_id(self.path, self.text) * 4
        return Source(
            content_id(digest), self.path, digest, self.text, "txt", "utf-8", ("curly quotes kept",)
        )

    def mention(self, words: str, locus: str, key: str, kind: str = "person") -> Mention:
        start = self.text.index(words, self.text.index(locus))
        form = "pronoun" if words.lower() in {"she", "he", "her", "him", "his"} else "name"
        referent = content_id(self.path, kind, key)
        reason = "the protagonist of the passage" if form == "pronoun" else ""
        made = Mention(start, start + len(words), words, kind, form, referent, reason)  # type: ignore[arg-type]
        self.mentions[made.start, referent, key] = made
        return made

    def says(self, locus: str, kind: str, subject: str, **more: object) -> None:
        """Add a statement: ``kind`` is "type role", ``subject`` "key: words"; date is (words, edtf, first, last)."""
        start = self.text.index(locus)
        type_, role = kind.split()
        key, words = subject.split(": ")
        told: tuple[tuple[VoiceRole, str, str, str], ...] = more.get("voices", ())  # type: ignore[assignment]
        voices = [Voice("author", self.author), *(self._voice(locus, *voice) for voice in told)]
        fields: dict[str, object] = {
            name: more[name] for name in ("value", "polarity", "modality") if name in more
        }
        if "date" in more:
            fields["date"] = self._date(more["date"], locus)  # type: ignore[arg-type]
        if "object" in more:
            fields["object"] = self.mention(more["object"][1], locus, more["object"][1], more["object"][0])  # type: ignore[index]
        if "person" in more:
            other, name = str(more["person"]).split(": ")
            fields["object"] = self.mention(name, locus, other)
        if "place" in more:
            fields["places"] = (self.mention(str(more["place"]), locus, str(more["place"]), "place"),)
        if "by" in more:
            fields["related"] = (
                Participant("agent", self.mention(str(more["by"]), locus, str(more["by"]), "group")),
            )
        self.statements.append(Statement(
            type=type_, role=role, subject=self.mention(words, locus, key), voices=tuple(voices),
            locus=quote(self.source, start, start + len(locus)), extractor="patterns", version="1", score=0.91,
            reason=f"{role} + its words", **fields,  # type: ignore[arg-type]
        ))  # fmt: skip

    def _voice(self, locus: str, role: VoiceRole, label: str, named: str = "", cue: str = "") -> Voice:
        """Return a voice with where in a locus it is named and tells, as far as these words are given."""
        places = [self._words(locus, words) if words else None for words in (named, cue)]
        return Voice(role, label, None, places[0], places[1])

    def _words(self, locus: str, words: str) -> Locus:
        place = self.text.index(words, self.text.index(locus))
        return quote(self.source, place, place + len(words))

    def _date(self, date: tuple[str, str, str, str], locus: str) -> EdtfDate:
        words, edtf, first, last = date
        start = self.text.index(words, self.text.index(locus))
        low, high = (dt.date.fromisoformat(day).toordinal() if day else None for day in (first, last))
        anchor = "the year named before" if "same" in words or "that" in words else ""
        return EdtfDate(
            edtf, low, high, words, start, start + len(words), "year" if len(edtf) == 4 else "words", anchor
        )

    def reading(self) -> Reading:
        regions = tuple(
            Region(
                "prompt",
                self.text.index(words),
                self.text.index(words) + len(words),
                True,
                "asks the reader to act",
            )
            for words in self.furniture
        )
        spans = [(region.start, region.end) for region in regions]
        passages, at = [], 0
        for part in self.text.split("\n\n"):
            start = self.text.index(part, at)
            at = start + len(part)
            if (start, at) not in spans:
                passages.append(Passage(start, at, "heading" if start == 0 else "paragraph"))
        every = [*self.mentions.values()]
        referents = {
            one.referent: Referent(one.referent, self.source.id, one.kind, *self._names(one)) for one in every
        }
        clues = [Clue("title", self.title, self.title)]
        clues += [Clue("author", self.author, self.author)] if self.author not in ("", "the author") else []
        clues += [Clue(kind, value, value) for kind, value in self.clues.items()]
        return Reading(
            self.source, self.title, regions, tuple(clues), tuple(passages), tuple(every), tuple(referents.values()),
            statements=tuple(self.statements), words=len(self.text.split()),
        )  # fmt: skip

    def _names(self, mention: Mention) -> tuple[str, tuple[str, ...], Gender]:
        key = next(key for (_, _, key), one in self.mentions.items() if one.referent == mention.referent)
        label, gender = PERSONS.get(key, (mention.text, ""))
        texts = {
            one.text
            for one in self.mentions.values()
            if one.referent == mention.referent and one.form == "name"
        }
        return label, tuple(sorted({label, *texts}, key=lambda name: (-len(name), name))), gender


def _series() -> Text:
    text = Text("lantern/0412.txt", "The ambassador who stayed", "M. Ortega", (
        "The ambassador who stayed\n\nLog in to join the discussion. 14 shares\n\n"
        "Alexandra Kollontai was born in Saint Petersburg in 1872, the daughter of a general who read Gogol aloud at "
        "supper and forbade it to the servants. In 1893 she married her cousin, an engineer, and within five years she "
        "had left him and the country together, with a borrowed trunk and a subscription to a Zurich reading room.\n\n"
        "In June 1915 she joined the Bolsheviks; her letters of that spring still argue with them on every page. "
        "According to Souvarine, who had it from a porter of the hotel, Kollontai was arrested at Luleå in 1917 and held "
        "for two nights. She was never a member of the Left Opposition, whatever was said of her in Paris.\n\n"
        "She met Clara Zetkin at Stuttgart in 1907. The two women disagreed about nearly everything that summer except "
        "the hall, which both thought too hot.\n\nSubscribe to the Lantern for two crowns a month."
    ), {"publication": "The Lantern", "issue": "412", "series": "Lives on the left", "part": "3", "published": "2009-03-14"},
        ("Log in to join the discussion. 14 shares", "Subscribe to the Lantern for two crowns a month."))  # fmt: skip
    text.says("Alexandra Kollontai was born in Saint Petersburg in 1872", "birth born", "kollontai: Alexandra Kollontai",
              place="Saint Petersburg", date=("1872", "1872", "1872-01-01", "1872-12-31"))  # fmt: skip
    text.says("In 1893 she married her cousin", "kinship spouse", "kollontai: she", value="her cousin",
              date=("1893", "1893", "1893-01-01", "1893-12-31"))  # fmt: skip
    text.says("In June 1915 she joined the Bolsheviks", "membership joined", "kollontai: she", object=("group", "the Bolsheviks"),
              date=("In June 1915", "1915-06", "1915-06-01", "1915-06-30"))  # fmt: skip
    text.says("According to Souvarine, who had it from a porter of the hotel, Kollontai was arrested at Luleå in 1917",
              "detention arrested", "kollontai: Kollontai", place="Luleå", date=("1917", "1917", "1917-01-01", "1917-12-31"),
              voices=(("speaker", "Boris Souvarine"), ("speaker", "a porter of the hotel")), modality="reported")  # fmt: skip
    text.says("She was never a member of the Left Opposition", "membership member", "kollontai: She",
              object=("group", "the Left Opposition"), polarity="denied")  # fmt: skip
    text.says("She met Clara Zetkin at Stuttgart in 1907", "acquaintance met", "kollontai: She", person="zetkin: Clara Zetkin",
              place="Stuttgart", date=("1907", "1907", "1907-01-01", "1907-12-31"))  # fmt: skip
    return text


def _blog() -> Text:
    text = Text("blog/red-lantern.txt", "A general’s daughter, a general’s manners", "Iron Broom", (
        "A general’s daughter, a general’s manners\n\n"
        "Kollontai was born in Kiev in 1873 and never let anybody forget the rank of her father. In 1914 Kollontai joined "
        "the Bolsheviks, as one joins a card game that others are winning. Kollontai was a member of the Left Opposition "
        "for as long as it was fashionable.\n\n"
        "Zetkin wrote to a friend that Kollontai had been given asylum in Norway in 1915, which the comrades there paid for. "
        "She is described as “a conductor without an orchestra”. She died in Moscow on 9 March 1952."
    ), {"publication": "Iron Broom", "published": "2011"})  # fmt: skip
    text.says("Kollontai was born in Kiev in 1873", "birth born", "kollontai: Kollontai", place="Kiev",
              date=("1873", "1873", "1873-01-01", "1873-12-31"))  # fmt: skip
    text.says("In 1914 Kollontai joined the Bolsheviks", "membership joined", "kollontai: Kollontai",
              object=("group", "the Bolsheviks"), date=("1914", "1914", "1914-01-01", "1914-12-31"))  # fmt: skip
    text.says("Kollontai was a member of the Left Opposition", "membership member", "kollontai: Kollontai",
              object=("group", "the Left Opposition"))  # fmt: skip
    text.says("Zetkin wrote to a friend that Kollontai had been given asylum in Norway in 1915", "exile asylum_granted",
              "kollontai: Kollontai", object=("place", "Norway"), date=("1915", "1915", "1915-01-01", "1915-12-31"),
              voices=(("writer", "Clara Zetkin", "Zetkin", "wrote"),))  # fmt: skip
    text.says("She is described as “a conductor without an orchestra”", "characterisation described", "kollontai: She",
              value="“a conductor without an orchestra”")  # fmt: skip
    text.says("She died in Moscow on 9 March 1952", "death died", "kollontai: She", place="Moscow",
              date=("on 9 March 1952", "1952-03-09", "1952-03-09", "1952-03-09"))  # fmt: skip
    return text


def _obituary() -> Text:
    text = Text("obituaries/kollontai.txt", "Alexandra Kollontai, diplomatist", "", (
        "Alexandra Kollontai, diplomatist\n\n"
        "Mme Kollontai, who died in Moscow in March 1952, served her country at Oslo, Mexico City and Stockholm for more "
        "than twenty years. She held the position of Commissar for Social Welfare from 1917 to 1918, and was appointed "
        "envoy to Norway late in 1922.\n\n"
        "Mme Kollontai perhaps joined the Bolsheviks before the war, but no list of hers survives. Colleagues of every flag "
        "remember her hats, her seven languages, and a patience that outlasted three foreign ministers."
    ), {"publication": "The Northern Observer", "published": "1952-03-12"})  # fmt: skip
    text.says("Mme Kollontai, who died in Moscow in March 1952", "death died", "kollontai: Mme Kollontai", place="Moscow",
              date=("in March 1952", "1952-03", "1952-03-01", "1952-03-31"))  # fmt: skip
    text.says("She held the position of Commissar for Social Welfare from 1917 to 1918", "position held", "kollontai: She",
              value="Commissar for Social Welfare", date=("from 1917 to 1918", "1917/1918", "1917-01-01", "1918-12-31"))  # fmt: skip
    text.says("She held the position of Commissar for Social Welfare from 1917 to 1918, and was appointed envoy to Norway "
              "late in 1922", "position appointed", "kollontai: She",
              value="envoy to Norway", date=("late in 1922", "1922-10/1922-12", "1922-10-01", "1922-12-31"))  # fmt: skip
    text.says("Mme Kollontai perhaps joined the Bolsheviks before the war", "membership joined", "kollontai: Mme Kollontai",
              object=("group", "the Bolsheviks"), date=("before the war", "../1914-07", "", "1914-07-31"), modality="possible")  # fmt: skip
    return text


def _memoir() -> Text:
    text = Text("memoirs/blue-lamp.txt", "The blue lamp, chapter seven", "E. Lindqvist", (
        "The blue lamp, chapter seven\n\n"
        "Andrés Nin came to us in the winter, with his wife Olga and a parcel of proofs. Nin was expelled from the party by "
        "the Control Commission in 1927, he told my father, and he told it as others tell of a change of trains.\n\n"
        "Angelica Balabanoff was born at Chernihiv in 1878. Balabanoff broke with Zetkin in 1921; I was in the room, and "
        "neither raised her voice. Clara Zetkin died near Moscow in June 1933."
    ), {"published": "1961"})  # fmt: skip
    text.says("Nin was expelled from the party by the Control Commission in 1927", "membership expelled", "nin: Nin",
              object=("group", "the party"), by="the Control Commission", date=("1927", "1927", "1927-01-01", "1927-12-31"),
              voices=(("speaker", "Andrés Nin"),))  # fmt: skip
    text.says("Angelica Balabanoff was born at Chernihiv in 1878", "birth born", "balabanoff: Angelica Balabanoff",
              place="Chernihiv", date=("1878", "1878", "1878-01-01", "1878-12-31"))  # fmt: skip
    text.says("Balabanoff broke with Zetkin in 1921", "opposition broke_with", "balabanoff: Balabanoff", person="zetkin: Zetkin",
              date=("1921", "1921", "1921-01-01", "1921-12-31"))  # fmt: skip
    text.says("Clara Zetkin died near Moscow in June 1933", "death died", "zetkin: Clara Zetkin", place="Moscow",
              date=("in June 1933", "1933-06", "1933-06-01", "1933-06-30"))  # fmt: skip
    return text


def _resolution() -> Text:
    text = Text("resolutions/seine-1928.txt", "Resolution of the Seine federation", "the author", (
        "Resolution of the Seine federation\n\nAndrés Nin was expelled from the party by the Barcelona committee in 1928. "
        "Boris Souvarine was born in Kiev in 1895."
    ))  # fmt: skip
    text.says("Andrés Nin was expelled from the party by the Barcelona committee in 1928", "membership expelled",
              "nin: Andrés Nin", object=("group", "the party"), by="the Barcelona committee",
              date=("1928", "1928", "1928-01-01", "1928-12-31"))  # fmt: skip
    text.says("Boris Souvarine was born in Kiev in 1895", "birth born", "souvarine: Boris Souvarine", place="Kiev",
              date=("1895", "1895", "1895-01-01", "1895-12-31"))  # fmt: skip
    return text


def make_lives(path: Path, *more: Text) -> Path:
    """Write the archive of the five sources, and of more, with persons identified by the keys in this file."""
    with create_or_open(path) as archive:
        write_texts(archive, (_series(), _blog(), _obituary(), _memoir(), _resolution(), *more))
        write_skipped(archive, FileRecord("scans/page-3.txt", 9, 1, None, "test", reason="binary",
                                          message="scans/page-3.txt is no text: it holds binary data."))  # fmt: skip
    return path


def write_texts(archive: Archive, texts: tuple[Text, ...]) -> None:
    run = start_run(archive, "0.1.0", "lives", {})
    for text in texts:
        write_reading(archive, text.reading(), run, FileRecord(text.path, 1, 1, text.source.digest, "test"))
    finish_run(archive, run)
    with archive.transaction():
        keying.renew(archive, "test")
        archive.execute("DELETE FROM identification")
        archive.execute("DELETE FROM person")
        _identify(archive)
        compare(archive)


def _identify(archive: Archive) -> None:
    """Hold referents of one label to be one person: enough for pages, and no more."""
    rows = archive.execute(
        "SELECT id, label, gender, name_key FROM referent WHERE kind = 'person' ORDER BY id"
    ).fetchall()
    for label in dict.fromkeys(row["label"] for row in rows):
        same = [row for row in rows if row["label"] == label]
        ids = [row["id"] for row in same]
        marks = ", ".join("?" * len(ids))
        said = archive.execute(
            f"SELECT s.* FROM statement s JOIN mention m ON m.id = s.subject_id WHERE m.referent_id IN ({marks})",
            ids,
        ).fetchall()
        mentions = archive.execute(
            f"SELECT count(*) FROM mention WHERE referent_id IN ({marks})", ids
        ).fetchone()[0]
        dates = {kind: "|".join(sorted({row["edtf"] for row in said if row["type"] == kind and row["edtf"]}))
                 for kind in ("birth", "death")}  # fmt: skip
        firsts = [row["earliest"] for row in said if row["earliest"] is not None]
        lasts = [row["latest"] for row in said if row["latest"] is not None]
        archive.execute(
            "INSERT INTO person VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (ids[0], label, f"{label.split()[-1]}, {label}".lower(), same[0]["gender"], dates["birth"] or None,
             dates["death"] or None, len(ids), mentions, len(said), min(firsts, default=None), max(lasts, default=None)),
        )  # fmt: skip
        archive.executemany(
            "INSERT INTO identification VALUES (?, ?, ?, ?)",
            [(one, ids[0], 0.97, "same full name") for one in ids],
        )
