"""Life facts: what is written for the two corpora, and how it is scored."""

import json
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bench import life_facts as bench
from bench import life_facts_score as score
from bench.life_facts_formats import NUMBERS, Tokens, bare_knowledgenet, bare_redocred
from bench.life_facts_read import is_party, joined, read, spread
from testimonia.sentence import Sentence
from testimonia.tagger.sight import Place, Relation, Sight
from tests.extractors.reading import look as plain

TEXT = "Anna Lind was born in Oslo, Norway. She married Jan Holm in 1905.      He died in 1931."
PASSAGES = [(0, 35), (36, 65), (71, 87)]


def entry(*facts: tuple[str, str, str], asked: Sequence[str] = tuple(NUMBERS)) -> dict[str, Any]:
    """Return a document of KnowledgeNet: each fact as property, subject and object, by their words."""
    return {
        "documentId": "7", "documentText": TEXT, "fold": 1,
        "passages": [
            {
                "passageId": f"7:{start}:{end}", "passageStart": start, "passageEnd": end,
                "passageText": TEXT[start:end],
                "exhaustivelyAnnotatedProperties": [{"propertyId": NUMBERS[p], "propertyName": p} for p in asked],
                "facts": [_fact(*fact) for fact in facts if start <= TEXT.index(fact[1]) < end],
            }
            for start, end in PASSAGES
        ],
    }  # fmt: skip


def _fact(name: str, subject: str, other: str) -> dict[str, Any]:
    one, two = TEXT.index(subject), TEXT.index(other)
    return {
        "propertyId": NUMBERS[name], "humanReadable": f"<{subject}> <{name}> <{other}>",
        "subjectStart": one, "subjectEnd": one + len(subject), "objectStart": two, "objectEnd": two + len(other),
    }  # fmt: skip


def look(sentences: list[Sentence]) -> Sight:
    """See what the encoder sees, but of relations only a marriage between any pronoun and the person behind it."""

    def related(_number: int, places: Sequence[Place]) -> list[Relation]:
        pronouns = [place for place in places if place[2] == "pronoun"]
        persons = [place for place in places if place[2] == "person"]
        return [Relation("spouse", one, two, 0.9) for one in pronouns for two in persons]

    return replace(plain(sentences), relations=related)


def predicted(tmp_path: Path, document: dict[str, Any]) -> dict[str, Any]:
    path = tmp_path / "documents.jsonl"
    path.write_text(json.dumps(document) + "\n", "utf-8")
    (found,) = bench.predict(path, "knowledgenet", look)
    return found


def facts(document: dict[str, Any]) -> set[tuple[str, str, str]]:
    found = [fact for passage in document["passages"] for fact in passage["facts"]]
    for fact in found:
        for side in ("subject", "object"):
            assert TEXT[fact[f"{side}Start"] : fact[f"{side}End"]] == fact[f"{side}Text"]
    return {(fact["propertyName"], fact["subjectText"], fact["objectText"]) for fact in found}


def test_facts_of_both_ways_are_written_on_their_words(tmp_path: Path) -> None:
    """A pronoun is a fact's member where it stands; what holds both ways is written both ways."""
    assert facts(predicted(tmp_path, entry())) == {
        ("PLACE_OF_BIRTH", "Anna Lind", "Oslo"), ("SPOUSE", "She", "Jan Holm"), ("SPOUSE", "Jan Holm", "She"),
        ("DATE_OF_DEATH", "He", "1931"),
    }  # fmt: skip


def test_a_fact_is_said_of_all_that_stands_for_the_same_in_its_passage() -> None:
    """A name and a pronoun for one person both have the fact; what stands in another passage has not."""
    text = "Anna Lind lived in Oslo, where she was born in 1880. She died there."
    reading = read(text, [(0, 52), (53, 68)], plain)
    found = spread([fact for fact in reading.facts if fact.property == "PLACE_OF_RESIDENCE"], reading)
    assert {text[fact.subject.start : fact.subject.end] for fact in found} == {"Anna Lind", "she"}


def test_the_form_is_the_files_own(tmp_path: Path) -> None:
    """Everything but the facts stays as it was, and a document scores full marks against itself."""
    document = entry()
    found = predicted(tmp_path, document)
    count = score.overall(score.knowledgenet(found, found))
    assert (count.right, count.wrong, count.missed) == (4, 0, 0)
    for passage in found["passages"]:
        passage["facts"] = []
    assert found == document


def test_nothing_marked_is_read(tmp_path: Path) -> None:
    """Marked facts and annotated properties change nothing in what is predicted."""
    marked = entry(("SPOUSE", "Anna Lind", "Oslo"), asked=["SPOUSE"])
    assert facts(predicted(tmp_path, marked)) == facts(predicted(tmp_path, entry()))
    assert all(not passage["facts"] for passage in bare_knowledgenet(marked).entry["passages"])


GOLD = entry(("SPOUSE", "She", "Jan Holm"), ("SPOUSE", "Jan Holm", "She"), ("DATE_OF_DEATH", "He", "1931"))


@pytest.mark.parametrize(
    ("found", "right", "wrong", "missed"),
    [
        (
            [("SPOUSE", "She", "Jan Holm"), ("SPOUSE", "Jan Holm", "She"), ("DATE_OF_DEATH", "He", "1931")],
            3,
            0,
            0,
        ),
        ([("SPOUSE", "She", "Holm")], 1, 0, 2),
        ([("SPOUSE", "She", "1905")], 0, 1, 3),
        ([("CHILD_OF", "She", "Jan Holm")], 0, 1, 3),
        ([("SPOUSE", "Anna Lind", "Jan Holm")], 0, 1, 3),
        ([], 0, 0, 3),
    ],
    ids=["all", "overlapping", "another object", "another property", "another subject", "nothing"],
)
def test_a_fact_is_right_by_property_and_both_spans(
    found: list[tuple[str, str, str]], right: int, wrong: int, missed: int
) -> None:
    """Overlap is enough, but of subject and object, and the property must be the same."""
    count = score.overall(score.knowledgenet(GOLD, entry(*found)))
    assert (count.right, count.wrong, count.missed) == (right, wrong, missed)


def test_exact_spans_are_asked_for_apart() -> None:
    """Where spans must be the same, a part of a name is wrong, and what was to be found is missed."""
    count = score.overall(score.knowledgenet(GOLD, entry(("SPOUSE", "She", "Holm")), score.exact))
    assert (count.right, count.wrong, count.missed) == (0, 1, 3)


def test_only_annotated_properties_count_against_precision() -> None:
    """A passage that was not read for a property says nothing of facts of it."""
    gold = entry(asked=["SPOUSE"])
    count = score.overall(score.knowledgenet(gold, entry(("DATE_OF_DEATH", "He", "1931"))))
    assert (count.right, count.wrong, count.missed) == (0, 0, 0)


# ---------------------------------------------------------------- Re-DocRED

SENTENCES = [
    "Anna Lind ( born 5 August 1880 , Oslo , Norway ) was a painter .".split(),
    "She married Jan Holm , a Swedish writer , in 1905 .".split(),
    "He was the son of Maria Holm .".split(),
]


def page(*labels: tuple[int, int, str]) -> dict[str, Any]:
    """Return an article with Anna, Oslo, Jan, "Swedish" and Maria marked, and relations between them."""
    marked = [(0, 0, 2, "PER"), (0, 8, 9, "LOC"), (1, 2, 4, "PER"), (1, 6, 7, "LOC"), (2, 5, 7, "PER")]
    vertices = [
        [{"name": " ".join(SENTENCES[s][a:b]), "pos": [a, b], "sent_id": s, "type": label}]
        for s, a, b, label in marked
    ]
    relations = [{"h": h, "t": t, "r": r, "evidence": []} for h, t, r in labels]
    return {"title": "Anna Lind", "sents": SENTENCES, "vertexSet": vertices, "labels": relations}


def written(tmp_path: Path, document: dict[str, Any]) -> dict[str, Any]:
    path = tmp_path / "documents.json"
    path.write_text(json.dumps([document]), "utf-8")
    (found,) = bench.predict(path, "redocred", plain)
    return found


def test_referents_are_vertices_and_statements_their_relations(tmp_path: Path) -> None:
    """A pronoun's fact is its person's; of the places of a birth the nearest; a mother is a mother."""
    found = written(tmp_path, page())
    names = [vertex[0]["name"] for vertex in found["vertexSet"]]
    told = {
        (names[label["h"]], label["r"], names[label["t"]]): label["evidence"] for label in found["labels"]
    }
    assert told == {
        ("Anna Lind", "P569", "5 August 1880"): [0], ("Anna Lind", "P19", "Oslo"): [0],
        ("Anna Lind", "P26", "Jan Holm"): [1], ("Jan Holm", "P26", "Anna Lind"): [1],
        ("Jan Holm", "P27", "Swedish"): [1], ("Jan Holm", "P25", "Maria Holm"): [2],
    }  # fmt: skip
    for vertex in found["vertexSet"]:
        for mention in vertex:
            first, last = mention["pos"]
            assert " ".join(SENTENCES[mention["sent_id"]][first:last]) == mention["name"]


def test_nothing_marked_in_an_article_is_read(tmp_path: Path) -> None:
    """Marked vertices and relations change nothing in what is predicted."""
    marked = page((0, 2, "P22"), (1, 1, "P19"))
    assert written(tmp_path, marked) == written(tmp_path, page())
    assert bare_redocred(marked).entry["vertexSet"] == []


MARKED = page((0, 1, "P19"), (0, 2, "P26"), (2, 0, "P26"), (4, 2, "P40"), (2, 3, "P27"), (1, 1, "P19"))


@pytest.mark.parametrize(
    ("labels", "right", "wrong", "missed"),
    [
        ([(0, 1, "P19"), (0, 2, "P26"), (2, 4, "P25"), (2, 3, "P27")], 5, 0, 0),
        ([(2, 0, "P26")], 2, 0, 3),
        ([(2, 4, "P22")], 1, 0, 4),
        ([(0, 1, "P551")], 0, 1, 5),
        ([(1, 0, "P19")], 0, 1, 5),
        ([(0, 3, "P19")], 0, 1, 5),
        ([(0, 1, "P17")], 0, 0, 5),
    ],
    ids=[
        "all",
        "spouses both ways",
        "a parent",
        "another property",
        "turned",
        "another place",
        "not asked for",
    ],
)
def test_a_pair_is_right_by_property_and_vertices(
    labels: list[tuple[int, int, str]], right: int, wrong: int, missed: int
) -> None:
    """Any relation of the property will do, a child of the one is a parent of the other; order matters."""
    count = score.overall(score.redocred(MARKED, page(*labels)))
    assert (count.right, count.wrong, count.missed) == (right, wrong, missed)


def test_a_vertex_that_is_none_there_is_wrong() -> None:
    """Vertices are compared by the tokens they share, not by their numbers."""
    ours = deepcopy(page((0, 1, "P19")))
    ours["vertexSet"][1][0] |= {"pos": [10, 11], "name": "Norway"}
    count = score.overall(score.redocred(MARKED, ours))
    assert (count.right, count.wrong) == (0, 1)


def test_characters_lead_back_to_tokens() -> None:
    """A span is its tokens; one that runs into the next sentence ends with its own."""
    places = Tokens([["Anna", "Lind"], ["Jan"]])
    assert places.mention(0, 9) == {"name": "Anna Lind", "pos": [0, 2], "sent_id": 0}
    assert places.mention(5, 13) == {"name": "Lind", "pos": [1, 2], "sent_id": 0}
    assert places.mention(10, 13) == {"name": "Jan", "pos": [0, 1], "sent_id": 1}


def test_passages_of_one_paragraph_are_read_as_one() -> None:
    """A space between two passages is the one between two sentences; more is a gap."""
    assert joined(TEXT, PASSAGES) == [(0, 65), (71, 87)]
    assert joined("A.\nB.", [(0, 2), (3, 5)]) == [(0, 2), (3, 5)]


def test_a_party_is_known_by_its_name() -> None:
    """Whether membership is of a party or of another group."""
    assert all(map(is_party, ["Labour Party", "Bolsheviks", "Partito Socialista"]))
    assert not any(map(is_party, ["Royal Society", "Counterparty Bank"]))
