"""The patterns of the language: what each line is, and what is prose."""

import pytest

from testimonia.furniture.rules import compiled, groups
from testimonia.languages.parts.furniture import Furniture, LineRule
from tests.furniture.factories import BOOK, WORDS


def named(words: str) -> str | None:
    rule = next((rule for rule in BOOK.rules if len(words.split()) <= rule.most and rule.match(words)), None)
    return rule.kind if rule else None


def told(words: str) -> dict[str, str]:
    fitting = (rule.match(words) for rule in BOOK.rules if len(words.split()) <= rule.most)
    match = next(match for match in fitting if match)
    return {kind: found for kind, found, _ in groups(match)}


LISTS = (
    WORDS.months,
    WORDS.seasons,
    WORDS.weekdays,
    WORDS.numbers,
    WORDS.positions,
    WORDS.papers,
    WORDS.menu,
    WORDS.facts,
)
LINES = {
    "login": ["Log in", "Log in or register to post comments", "Sign in to continue reading",
     "Forgot your password?",
              "You must be logged in to post a comment.", "Already a member? Sign in", "Create an account"],
    "comments": ["3 comments", "No comments", "Comments (12)", "One thought on “The last lie”",
     "Join the discussion"],
    "comment form": ["Leave a Reply", "Be the first to comment", "Comments are closed.", "Reply",
     "Post comment", "Email *"],
    "appeal": ["Subscribe", "Donate now", "Please consider supporting our work", "Become a member today!",
               "Sign up for our newsletter", "Get the news delivered to your inbox", "Download our app",
               "Follow us on Twitter", "Join the party", "Subscribe to our weekly newsletter for free"],
    "sharing": ["Share this", "Share on Facebook", "Tweet", "12 shares", "1,204 views",
     "Facebook Twitter Email Print",
                "Click to share on X"],
    "machinery": ["%d shares", "{{count}} comments", "undefined", "Loading…",
     "Your download will begin shortly",
                  "Downloading file 3 of 12 … 45%", "Please enable JavaScript to view this page",
                  "JavaScript is required",
                  "Skip to content", "[object Object]", "${title}", "An error occurred. Try again later."],
    "cookie note": ["We use cookies to improve your visit.", "Accept all", "Manage preferences",
     "Privacy policy",
                    "This website uses cookies. By continuing you accept our privacy policy."],
    "advertisement": ["Advertisement", "Sponsored content", "Story continues below"],
    "other stories": ["Read more", "Related articles", "You may also like", "Most read",
     "More from this author",
                      "See also:", "Read more: Trotsky expelled from Norway", "← Older post",
                      "To be continued.",
                      "Next week: The lockout", "Continue reading"],
    "navigation": ["Home > History > Lives", "Home | News | About", "You are here: Home", "Back to top",
     "Page 2 of 7",
                   "1 2 3 … 9"],
    "tags": ["Tags: exile, Norway", "Filed under History",
     "Posted in Biography | Tagged Oslo, prison | 3 Comments",
             "#exile #Norway"],
    "age": ["Published more than nine years ago", "This article is 3 years old", "Posted 2 days ago",
            "This article was published over a decade ago."],
    "issue": ["Issue 412", "No. 1183", "Nr 7/1931", "Vol. 3 No. 2", "#77", "Issue no. 9, May 1931",
              "The Miner's Voice | Issue 412 | 3 May 1931", "Price 2d"],
    "series": ["Lives of the Left, part 3", "Lives of the Left (2/5)", "Our series: Lives of the Left (2/5)",
               "Part two of five", "First in a series", "Part III", "Continued from last week",
               "Third and last part",
               "This is the third and last part of our series.", "2/5"],
    "copyright": ["© 1931 The Miner's Voice", "All rights reserved", "Copyright 2013, A. Roe",
     "Reprinted by permission."],
    "source note": ["First published in The Shuttle, No. 412, 3 May 1936, p. 4", "https://forge.example/1927",
                    "Retrieved 4 June 2019", "Transcribed by Peter Quill", "Translated by Ruth Keller"],
    "reading time": ["5 min read", "Reading time: 5 minutes", "1,200 words"],
    "print link": ["Printer-friendly version", "PDF version", "Cite this article"],
    "caption": ["Photo: National Archive", "Voss in Oslo, 1922. Photo: A. Gold", "(Photo by Jane Roe)"],
    "address": ["Contact: desk@paper.example", "Tel. +44 20 7946 0000", "About us · Contact · Privacy"],
    "editor's note": ["Correction: an earlier version named the wrong town.", "Last updated 4 June 2019"],
    "byline": ["By Jane Roe", "by Jane Roe and Paul Smith", "Text: Jane Roe", "Author: J. R. van Dam",
               "Posted by redpencil on 12 May 2013", "An obituary by Jane Roe",
               "By our own correspondent", "— J. R.",
               "By Jane Roe, 3 May 1931", "Jane Roe, 3 May 1931"],
    "date line": ["3 May 1931", "Published: 12 May 2013", "Oslo, 3 May 1931",
     "Tuesday, May 3rd, 2011 at 10:31 am"],
    "masthead": ["The Miner's Voice, 3 May 1931, p. 4", "Organ of the League of Printers", "A weekly review"],
}  # fmt: skip

PROSE = [
    "He shared a cell with two seamstresses.", "She would not subscribe to the theses.",
    "She did not log in, he said.",
    "They joined the party in 1912.", "Join us, she told the weavers, or starve.",
    "He wrote to us from prison.",
    "Next, she went to Oslo.", "The second part of her memoirs appeared in 1926.",
    "This was the last of his arrests.",
    "He read more than any of his comrades.", "Nobody knew what to read, and nobody asked.",
    "Like this, she lived for ten years.",
    "She kept a photo by her bed.", "No part of this was true.",
    "Published by the Central Committee in 1926, the book sold badly.",
    "Designed by Tatlin, the tower was never built.", "Supporting the paper, she sold her furniture.",
    "Searching for her brother, she came to Kiev.", "In 1931 he died.",
    "Two responses to his article appeared in 1926.",
    "She paid two pence.", "He edited No. 12.", "Her brother loaded carts.", "By morning they had left.",
    "By 1931 he was ill.",
    "By then, Oslo was lost.", "By May, Trotsky had left.", "By Easter he was free.",
    "From Paris she went on to Madrid.", "Please, she said, do not share this.",
    "Born: 2 June 1878, Odessa", "The party was her home.", "He reported to the committee in Oslo.",
    "Page after page was burned.", "Volume after volume came from her pen.",
    "Comments were not to his taste.",
    "We all gave our consent, and the strike was called.", "Posted in Berlin, he sent reports to Moscow.",
]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "words"), [(kind, words) for kind, every in LINES.items() for words in every]
)
def test_lines_that_say_what_they_are(kind: str, words: str) -> None:
    """Each house style's line is recognised as what it is."""
    assert named(words.replace("“", '"').replace("”", '"')) == kind


@pytest.mark.parametrize("words", PROSE)
def test_sentences_of_a_life_are_no_furniture(words: str) -> None:
    """A sentence that happens to hold a word of furniture is matched by no rule."""
    assert named(words) is None


@pytest.mark.parametrize(
    ("words", "clues"),
    [
        ("The Torch, Vol. IV, No. 19, 7 May 1921, pp. 3-4",
         {"publication": "The Torch", "volume": "IV", "issue": "19", "published": "7 May 1921",
          "page": "3-4"}),
        ("Our series: Lives of the Left (2/5)", {"series": "Lives of the Left", "part": "2", "parts": "5"}),
        ("Part two of five", {"part": "two", "parts": "five"}),
        ("This is the third and last part of our series Lives of the Left.",
         {"part": "third", "last": "last", "series": "Lives of the Left"}),
        ("The first of three articles on the exiles of Oslo", {"part": "first", "parts": "three",
         "series": "the exiles of Oslo"}),
        ("Posted by redpencil on 12 May 2013", {"author": "redpencil", "published": "12 May 2013"}),
        ("By Jane Roe, our correspondent in Oslo", {"author": "Jane Roe"}),
        ("Published more than nine years ago", {"age": "more than nine years"}),
        ("First published in The Shuttle, No. 412, 3 May 1936, p. 4",
         {"publication": "The Shuttle", "issue": "412", "published": "3 May 1936", "page": "4"}),
        ("Source: https://forge.example/1927 (retrieved 4 June 2019)",
         {"url": "https://forge.example/1927", "retrieved": "4 June 2019"}),
        ("Oslo, 3 May 1931", {"place": "Oslo", "published": "3 May 1931"}),
        ("Translated by Ruth Keller", {"translator": "Ruth Keller"}),
        ("Voss in Oslo, 1922. Photo: A. Gold", {"photo": "A. Gold"}),
    ],
)  # fmt: skip
def test_lines_tell_their_clues(words: str, clues: dict[str, str]) -> None:
    """The named groups of a line's pattern are what it tells."""
    assert told(words) == clues


def test_word_lists_are_lower_case() -> None:
    """The lists are compared with lower-cased words, so they must be so themselves."""
    assert all(word == word.lower() for words in LISTS for word in words)


def test_phrases_are_whole_words() -> None:
    """A phrase is searched for between word borders."""
    assert BOOK.phrase("appeal").search("Please donate today")
    assert not BOOK.phrase("addressed").search("house of usury")


def test_a_language_without_words_is_asked_in_vain() -> None:
    """Nothing is a rule, a phrase or the name of a paper where the language brings none."""
    book = compiled(Furniture())
    assert book.rules == ()
    assert not book.phrase("appeal").search("Please donate today")
    assert not book.names_paper("The Miners' Voice")
    assert book.phrase("appeal") is book.phrase("appeal")


def test_macros_are_set_into_one_another() -> None:
    """A piece of a pattern may use those above it and those of every language."""
    words = Furniture(
        months={"zog": 1},
        macros={"day": r"\d\d? <months>", "twice": "<day>, <day>"},
        rules=[LineRule("date line", "two days", 9, ["(?P<published><twice>)<end>"])],
    )
    (rule,) = compiled(words).rules
    match = rule.match("3 Zog, 4 Zog.")
    assert match
    assert groups(match) == [("published", "3 Zog, 4 Zog", 0)]
