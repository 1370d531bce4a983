"""Words for clauses that a language leaves out."""

from testimonia.languages.parts.clauses import Wording


def test_a_word_without_a_rule_is_its_own_base_form() -> None:
    """No verb is known by its participle, and no noun stands for a kind."""
    words = Wording()
    assert words.lemma("joti", "VERB") == "joti"
    assert (words.participle("joti"), words.kind("liga")) == ("", "")


def test_a_language_may_bring_one_rule_alone() -> None:
    """A pack that knows its verbs still has no lists."""
    words = Wording(lemma=lambda lower, _tag: lower.removesuffix("n"))
    assert words.lemma("jotin", "VERB") == "joti"
    assert not words.negative
    assert not words.pronouns
