"""What was chosen on a page becomes a judgement."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from testimonia.archive.judging.deciding import By
from testimonia.archive.queries import sources as source_queries
from testimonia.archive.queries.readings import stated
from testimonia.archive.store import Archive, create_or_open
from testimonia.errors import DateError, JudgementError, TestimoniaError, VocabularyError
from testimonia.views.readings import seen
from testimonia.web.verdicts import Choice, amendment, judge
from tests.web.judged import person, statement
from tests.web.lives import make_lives

ADA = By("Ada", "why not")


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with create_or_open(make_lives(tmp_path / "a.testimonia")) as archive:
        yield archive


def test_a_statement_a_person_and_a_region_are_judged(archive: Archive) -> None:
    """Each by its key, with the reason."""
    died, nin = statement(archive, "She died in Moscow"), person(archive, "Andrés Nin")
    source = archive.execute("SELECT id FROM source ORDER BY path").fetchone()["id"]
    for choice in (
        Choice(f"s.{died}", "REJECTED"), Choice(f"s.{died}", "NOTED"),
        Choice(f"n.{nin}", "LABELLED", {"label": "Andreu Nin"}), Choice(f"n.{nin}", "NOTED", {"label": "x"}),
        Choice(f"r.{source}.0.9", "SET_ASIDE"),
    ):  # fmt: skip
        made = judge(archive, ADA, choice)
        assert (made.maker, made.verdict, made.note) == ("Ada", choice.verdict, "why not")


def test_two_persons_are_judged_whole(archive: Archive) -> None:
    """Whichever of their names is given; another person also by the address of their page."""
    zetkin, souvarine = person(archive, "Clara Zetkin"), person(archive, "Boris Souvarine")
    made = judge(archive, ADA, Choice(f"p.{zetkin}.{souvarine}", "UNSURE"))
    names = archive.execute("SELECT count(*) FROM identification WHERE person_id = ?", (zetkin,)).fetchone()[
        0
    ]
    assert len(json.loads(made.target)["a"]) == names
    address = f"http://127.0.0.1:8390/person/{souvarine}?type=birth#names"
    made = judge(archive, ADA, Choice(f"m.{zetkin}", "DIFFERENT", {"other": address}))
    assert json.loads(made.target)["b"][0]["label"] == "Boris Souvarine"
    with pytest.raises(JudgementError):
        judge(archive, ADA, Choice(f"m.{zetkin}", "SAME", {}))


def test_one_name_is_told_apart_from_its_person(archive: Archive) -> None:
    """All other names stay together; where there is no other, nothing can be told apart."""
    (one, other) = (
        row["referent_id"] for row in archive.execute(
            "SELECT referent_id FROM identification WHERE person_id = ? ORDER BY 1", (person(archive, "Andrés Nin"),)
        )
    )  # fmt: skip
    judge(archive, By("Ada", accept=True), Choice(f"x.{one}", "DIFFERENT"))
    persons = [archive.execute("SELECT person_id FROM identification WHERE referent_id = ?", (name,)).fetchone()[0]
               for name in (one, other)]  # fmt: skip
    assert persons[0] != persons[1]
    with pytest.raises(JudgementError, match="no other name"):
        judge(archive, ADA, Choice(f"x.{one}", "DIFFERENT"))


def test_two_names_of_one_person_are_judged_as_such(archive: Archive) -> None:
    """Then only the two are meant."""
    one, other = (
        row["referent_id"] for row in archive.execute(
            "SELECT referent_id FROM identification WHERE person_id = ? ORDER BY 1", (person(archive, "Andrés Nin"),)
        )
    )  # fmt: skip
    made = json.loads(judge(archive, ADA, Choice(f"p.{one}.{other}", "SAME")).target)
    assert (len(made["a"]), len(made["b"])) == (1, 1)


@pytest.mark.parametrize("key", [
    "", "s", "s.", "s.a.b", "p.a", "p.a.b", "r.a.b.c", "r.a.1.2", "r.a.1." + "9" * 20, "r.a.1." + "9" * 5000, "r.a.².9",
    "n.x", "q.x", "x.x",
])  # fmt: skip
def test_a_key_that_names_nothing_is_refused(archive: Archive, key: str) -> None:
    """In words."""
    with pytest.raises(JudgementError):
        judge(archive, ADA, Choice(key, "REJECTED"))
    assert archive.execute("SELECT count(*) FROM judgement").fetchone()[0] == 0


def test_only_what_is_otherwise_is_amended(archive: Archive) -> None:
    """A form gives everything; what was read so is no amendment."""
    asked = statement(archive, "In 1914 Kollontai joined")
    as_read = {"kind": "membership joined", "value": "", "date": "1914", "subject": "",
               "words": "In 1914 Kollontai joined the Bolsheviks"}  # fmt: skip
    assert amendment(archive, asked, as_read) == {}
    assert amendment(archive, asked, {**as_read, "kind": "membership member", "date": ""}) == {
        "role": "member",
        "date": "",
    }
    changed = {**as_read, "value": "delegate", "subject": "p", "words": "Kollontai joined the Bolsheviks"}
    found = amendment(archive, asked, changed)
    assert (found["value"], found["subject"]) == ("delegate", "p")
    begin = archive.execute("SELECT begin FROM statement WHERE id = ?", (asked,)).fetchone()["begin"]
    assert found["extent"] == [begin + 8, begin + 8 + len("Kollontai joined the Bolsheviks")]
    with pytest.raises(JudgementError, match="does not have these words"):
        amendment(archive, asked, {"words": "never said"})
    with pytest.raises(JudgementError, match="any more"):
        amendment(archive, "gone", {})


@pytest.mark.parametrize(
    ("fields", "error"),
    [({}, JudgementError), ({"date": "soon"}, DateError), ({"kind": "birth joined"}, VocabularyError),
     ({"kind": "nothing"}, VocabularyError), ({"subject": "nobody"}, JudgementError)],
)  # fmt: skip
def test_an_amendment_that_cannot_be_is_refused(
    archive: Archive, fields: dict[str, str], error: type[TestimoniaError]
) -> None:
    """Nothing is written."""
    asked = statement(archive, "In 1914 Kollontai joined")
    with pytest.raises(error):
        judge(archive, ADA, Choice(f"s.{asked}", "AMENDED", fields))
    assert archive.execute("SELECT count(*) FROM judgement").fetchone()[0] == 0


def test_a_note_says_something(archive: Archive) -> None:
    """An empty one is none."""
    asked = statement(archive, "She died in Moscow")
    with pytest.raises(JudgementError, match="A note says something"):
        judge(archive, By("Ada"), Choice(f"s.{asked}", "NOTED"))


def test_a_passage_is_read_whole(archive: Archive) -> None:
    """With what is missing; not where something else is stated than was shown, nor otherwise than read."""
    row = archive.execute('SELECT source_id, begin, "end" FROM passage ORDER BY source_id, n').fetchone()
    key, shown = ".".join(map(str, ("w", *row))), {"seen": seen(stated(archive, *row))}
    words = source_queries.text_between(archive, *row).split()[0]
    made = judge(archive, ADA, Choice(key, "READ", shown, (("birth", words),)))
    assert json.loads(made.amendment)["missing"] == [{"type": "birth", "words": words}]
    for wrong, why in (
        (Choice(key, "READ"), "has changed since"),
        (Choice(key, "NOTED", shown), "NOTED is no judgement on a passage"),
        (Choice("w.a.x.9", "READ", shown), "a beginning and an end"),
        (Choice("w.a.9", "READ", shown), "names nothing"),
    ):
        with pytest.raises(JudgementError, match=why):
            judge(archive, ADA, wrong)
