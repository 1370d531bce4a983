"""What several persons may have a part in: sayings, works and bodies, each with the key it is compared by."""

from collections.abc import Iterator

from testimonia.chronology.account import Account
from testimonia.conflicts.things import is_generic
from testimonia.model import content_id
from testimonia.names.fold import fold

SAYING, WORK, BODY = "saying", "work", "body"
WORDS = 5
"""Words from which a saying is remarkable enough to be told again."""
_AUTHORS = frozenset({"wrote", "composed", "invented"})
_FOUNDERS = frozenset({"founded", "cofounded"})


def topics(account: Account) -> Iterator[str]:
    """Yield the keys of what an account is on, a kind and an id: nothing where another source may mean another."""
    if account.type == "quotation":
        words = fold(account.value)
        if len(words.split()) >= WORDS:
            yield f"{SAYING} {content_id(words)}"
    elif (account.type, account.role) in {("authorship", role) for role in _AUTHORS}:
        yield from _named(account, WORK)
    elif (account.type, account.role) in {("founding", role) for role in _FOUNDERS}:
        yield from _named(account, BODY)


def _named(account: Account, kind: str) -> Iterator[str]:
    thing = account.object
    if thing is not None and thing.named and not is_generic(thing):
        yield f"{kind} {thing.id}"
