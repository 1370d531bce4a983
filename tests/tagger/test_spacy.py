"""A spaCy pipeline as tagger: one built here, so that nothing is fetched."""

from pathlib import Path

import pytest

from testimonia.errors import PluginError
from testimonia.parsing.pipelines import identity
from testimonia.plugins import fingerprint, with_argument
from testimonia.settings import Settings
from tests.tagger.test_encoder import read

spacy = pytest.importorskip("spacy")


@pytest.fixture
def pipeline(tmp_path: Path) -> Path:
    """Return the folder of a pipeline that knows four names."""
    made = spacy.blank("en")
    ruler = made.add_pipe("entity_ruler")
    ruler.add_patterns([
        {"label": "PERSON", "pattern": [{"LOWER": "dr"}, {"LOWER": "anna"}, {"LOWER": "berg"}]},
        {"label": "ORG", "pattern": [{"LOWER": "the"}, {"LOWER": "komintern"}]},
        {"label": "GPE", "pattern": [{"LOWER": "oslo"}, {"LOWER": "'s"}]},
        {"label": "NORP", "pattern": "Polish"},
        {"label": "DATE", "pattern": "1912"},
    ])  # fmt: skip
    made.to_disk(tmp_path / "names")
    return tmp_path / "names"


def test_entities_are_brought_to_our_manner(pipeline: Path) -> None:
    """Titles, articles and the possessive stand outside; nationalities and dates are no names."""
    read_ = read("Dr Anna Berg, a Polish teacher, joined the Komintern in 1912 and saw Oslo's port.")
    sight = with_argument("taggers", f"spacy:{pipeline}")(read_)
    found = [(" ".join(read_[0].words[n.first : n.last]), n.kind) for n in sight.names[0]]
    assert found == [("Anna Berg", "person"), ("Komintern", "group"), ("Oslo", "place")]


def test_an_unknown_pipeline_says_what_to_do() -> None:
    """The message names the pipeline and the command that installs it."""
    with pytest.raises(PluginError, match=r"no_such_pipeline.*spacy download no_such_pipeline"):
        with_argument("taggers", "spacy:no_such_pipeline")


def test_another_pipeline_reads_everything_again(pipeline: Path) -> None:
    """The archive tells pipelines apart by name and version."""
    assert identity(str(pipeline))
    assert fingerprint(Settings()) != fingerprint(Settings(tagger=f"spacy:{pipeline}"))
