"""How a statement is put into words on the pages of the reading room, in the language of who reads them.

The code that puts the words together is ``views/wording.py``. A kind is the type and the role of a statement; a manner
is its modality and its polarity. In a template, what stands in braces is filled in.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

Kind = tuple[str, str]
Manner = tuple[str, str]


@dataclass(frozen=True, slots=True)
class PageWording:
    """The words of one language; what is left out is said with fewer words."""

    author_says: Mapping[Manner, str] = field(default_factory=dict)
    """Manner → how the author of a source says it: "reports that"."""
    others_said: Mapping[Manner, str] = field(default_factory=dict)
    """Manner → how somebody in the source said it, where that was not plainly said: "thought it possible that"."""
    roles_said: Mapping[str, str] = field(default_factory=dict)
    """Role of a voice → how it said it plainly: "said that", "wrote that"."""
    told: Callable[[str], str] = str
    """The words by which the source tells that somebody speaks → the same as part of a sentence: "had written" →
    "wrote that"; "" where the words give no verb for it."""
    denying: frozenset[str] = frozenset()
    """Those which say that it is not so: "denied that"."""
    not_so: str = ""
    """What follows the others where it is said not to be so."""
    rumour: Mapping[str, str] = field(default_factory=dict)
    """Polarity → how nobody in particular said it."""
    signed: str = ""
    """Template with {author}."""
    published: str = ""
    """Template with {publication}, where no author is named."""
    no_author: frozenset[str] = frozenset()
    """Labels of a first voice that name nobody, in small letters."""
    anonymous: str = ""
    """What stands for the author where none is named."""
    unsigned: str = ""
    """What follows the publication in the label of a voice where no author is named."""
    no_speaker: frozenset[str] = frozenset()
    """Labels of other voices that name nobody."""
    somebody: str = ""
    """What stands for those."""
    opening: frozenset[str] = frozenset()
    """Words, in small letters, that open what somebody nameless is called: capitals they have from their sentence."""
    flags: Mapping[str, str] = field(default_factory=dict)
    """Modality or polarity → what sets it apart from a plain assertion."""
    second_hand: str = ""
    removes: str = ""
    """Template with {count}: on how many voices' word it stands."""
    verbs: Mapping[Kind, str] = field(default_factory=dict)
    """Kind → the verb that stands before its object, where it is not the vocabulary's."""
    links: Mapping[Kind, str] = field(default_factory=dict)
    """Kind → what joins an object to the verb, where the verb does not end in a preposition."""
    links_of_kind: Mapping[Kind, str] = field(default_factory=dict)
    """The same by type and the kind of the object."""
    values: Mapping[Kind, str] = field(default_factory=dict)
    """Kind → what joins a value to its verb."""
    capacity: str = ""
    """What joins the value behind an object that says as what: "as"."""
    kin: str = ""
    """Template with {other} and {role}."""
    kin_unnamed: str = ""
    """Template with {role}."""
    prepositions: frozenset[str] = frozenset()
    """Ends of a verb that take a place, or fall away without one."""
    place: str = ""
    """The preposition before a place that the verb does not take itself."""
    related: Mapping[str, str] = field(default_factory=dict)
    """Role of somebody else → the preposition before them."""
    quoted: str = "{words}"
    """Template with {words} that somebody said, in their own words: in quotation marks."""
    reported: str = "{words}"
    """Template with {words} by which the source tells what somebody said: in none."""
