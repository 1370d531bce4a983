"""Texts of the corpus, our own and those of others."""

import json
from pathlib import Path

from corpus import texts
from corpus.texts import FILES, LONGEST, Text

GUM = """# newdoc id = GUM_court_mill
# newpar
# newpar_block = head (1 s)
# text = The mill case
1\tThe\t_

# newpar
# newpar_block = sp who:::"#Judge" whom:::"#Otto" (2 s)
# speaker = Judge
# text = Who owns it?
1\tWho\t_

# speaker = Judge
# text = Speak up.
1\tSpeak\t_

"""


def data(tmp_path: Path) -> Path:
    """Return a folder with a little of each collection."""
    held = {
        "knowledgenet": json.dumps(
            {
                "documentId": "7", "documentText": "Ida Berg is a nurse.    She was born in Hull.",
                "passages": [
                    {"passageStart": 0, "passageEnd": 20}, {"passageStart": 24, "passageEnd": 45},
                ],
            }
        ),
        "redocred": json.dumps([{"title": "Ida Berg", "sents": [["Ida", "Berg", ",", "nurse", "."]]}]),
        "gum": GUM + GUM.replace("GUM_court_mill", "GUM_news_mill").replace("Who owns it?", "A mill " * LONGEST),
    }  # fmt: skip
    for collection, content in held.items():
        (tmp_path / FILES[collection]).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / FILES[collection]).write_text(content, "utf-8")
    return tmp_path


def by_id(found: list[Text]) -> dict[str, Text]:
    return {text.id: text for text in found}


def test_texts_of_others(tmp_path: Path) -> None:
    """A passage, an introduction as people write it, and an excerpt with who speaks before each turn."""
    found = by_id(list(texts.texts(data(tmp_path))))
    assert found["knowledgenet/7-24"].text == "She was born in Hull."
    assert found["knowledgenet/7-24"].group == found["knowledgenet/7-0"].group
    assert found["redocred/Ida Berg"].text == "Ida Berg, nurse."
    assert found["gum/GUM_court_mill"].text == "The mill case\n\nJudge: Who owns it? Speak up.\n"
    assert found["gum/GUM_news_mill"].manner == "news"
    assert found["gum/GUM_news_mill"].collection == "gum"


def test_an_excerpt_ends_with_its_paragraph(tmp_path: Path) -> None:
    """What is long enough goes no further than the paragraph in which it came to be."""
    path = data(tmp_path) / FILES["gum"]
    path.write_text(GUM.replace("Who owns it?", "A mill " * LONGEST) + GUM.partition("\n")[2], "utf-8")
    (text,) = texts.gum(path)
    assert text.text.endswith("Speak up.\n")
    assert text.text.count("The mill case") == 1


def test_what_is_not_there_is_named(tmp_path: Path) -> None:
    """Without the data of others our own texts are all there is."""
    assert texts.missing(None) == texts.missing(tmp_path) == list(FILES)
    assert {text.collection for text in texts.texts(tmp_path)} <= {"own"}
    assert texts.missing(data(tmp_path)) == []


def test_our_own_texts_are_there() -> None:
    """They are many, of many manners, and each ends with a line's end."""
    own = list(texts.own())
    assert sum(len(text.text.split()) for text in own) >= 25_000
    assert len({text.manner for text in own}) >= 9
    assert all(text.text.endswith("\n") and text.text.strip() for text in own)
