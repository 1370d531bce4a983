"""Which two matches in a row are one date: from … to, between … and, … or …, until her death."""

from testimonia.dates.items import Item

_TO = (["to"], ["until"], ["dash"], ["slash"], ["to", "the"], ["until", "the"])
_TO_DEATH = (["lifenoun", "in"], ["lifenoun", "on"])
_AND, _OR = (["and"], ["and", "the"]), (["or"], ["or", "in"])


def joined(one: Item, two: Item) -> str:
    """Return how two matches in a row belong together: "to", "or", or not at all."""
    if _lifelong(one, two):
        return "to"
    if not _joinable(one, two):
        return ""
    between = _between(one, two)
    if _means_to(between, _leading(one)):
        return "to"
    return "or" if between in _OR else ""


def _between(one: Item, two: Item) -> list[str]:
    """Return the classes of the words between two matches, up to an "about" that belongs to the second."""
    tokens = one.match.tokens
    names = [tokens.name(each) for each in range(one.match.last, two.match.first)]
    return names[: names.index("about")] if "about" in names else names


def _leading(item: Item) -> str:
    """Return the class of the word that leads in a match, "the" and "about" left out."""
    tokens, first = item.match.tokens, item.match.first
    before = tokens.name(first - 1)
    return tokens.name(first - 2) if before in ("the", "about") else before


def _means_to(between: list[str], leading: str) -> bool:
    """Tell whether words make an interval of two dates: "to", "until her death in", "between … and"."""
    if between in _AND:
        return leading == "between"
    if leading == "from" and between[:2] == ["comma", "to"]:
        between = between[1:]
    return between in _TO or (between[:1] in _TO and between[2:] in _TO_DEATH)


def _joinable(one: Item, two: Item) -> bool:
    """Tell whether two matches stand near to each other and both are dates by themselves."""
    if one.match.tokens is not two.match.tokens or two.match.first - one.match.last > 4:
        return False
    return "date" in (one.kind, two.kind) and _by_itself(one) and _by_itself(two)


def _by_itself(item: Item) -> bool:
    """Tell whether a match has a point without counting from a birth or another event."""
    return item.point is not None and not item.age and not item.event


def _lifelong(one: Item, two: Item) -> bool:
    """Tell whether "until her death" follows and its day is known."""
    joined = one.match.tokens is two.match.tokens and one.match.last == two.match.first
    until = two.event is not None and two.event.relation == "until" and bool(two.event.life and two.written)
    return joined and until and one.point is not None and one.kind == "date"
