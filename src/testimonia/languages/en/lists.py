"""Rightwards over a sentence: lists of noun phrases, and whether one begins a clause of its own."""

from testimonia.languages.en.phrases import Phrase
from testimonia.languages.en.walking import Walker


class ListReader(Walker):
    """Reads lists and looks ahead."""

    def _content_after(self, k: int) -> int | None:
        k += 1
        while k < len(self.phrases) and self.phrases[k].kind in {"adv", "comma", "conj", "quote"}:
            k += 1
        return k if k < len(self.phrases) else None

    def _starts_clause(self, k: int) -> bool:
        """Tell whether the noun phrase at ``k`` is the subject of a verb to its right."""
        end = self._coordinated_right(k)[1]
        for m in range(end, min(end + 12, len(self.phrases))):
            phrase = self.phrases[m]
            if phrase.kind == "vg":
                return phrase.form == "finite"
            if phrase.kind == "np" and not self._governed(m):
                return False
            if phrase.kind in {"rel", "stop", "comma", "conj", "sub", "open", "dash"}:
                return phrase.kind == "comma" and self._resumes(m)
        return False

    def _resumes(self, comma: int) -> bool:
        """Tell whether a finite verb follows the aside that opens at ``comma``: ", who …, was"."""
        opening = self._content_after(comma)
        if opening is None or self.phrases[opening].kind not in {"rel", "np", "vg", "prep"}:
            return False
        for m in range(opening, min(opening + 14, len(self.phrases))):
            if self.phrases[m].kind == "stop":
                return False
            if self.phrases[m].kind == "comma":
                after = self._content_after(m)
                return (
                    after is not None
                    and self.phrases[after].kind == "vg"
                    and self.phrases[after].form == "finite"
                    and after == m + 1
                )
        return False

    def _coordinated_right(self, k: int) -> tuple[list[Phrase], int]:
        """Collect "governess, typesetter and interpreter" rightwards: (members, index after the last)."""
        group, end = [self.phrases[k]], k + 1
        while end + 1 < len(self.phrases):
            step = self._list_step(end)
            if step is None or not self._alike(group[0], self.phrases[step]):
                break
            if self.phrases[end].kind == "comma" and not self._list_goes_on(step):
                break
            group.append(self.phrases[step])
            end = step + 1
        return group, end

    def _list_step(self, end: int) -> int | None:
        """Return the index of the noun phrase behind ", ", " and " or ", and "."""
        mark = self.phrases[end]
        if mark.kind == "conj" and mark.word in {"and", "or", "&", "as well as"}:
            return self._np_at(end + 1)
        if mark.kind == "comma":
            nxt = self.phrases[end + 1]
            if nxt.kind == "conj" and nxt.word in {"and", "or"}:
                return self._np_at(end + 2)
            return self._np_at(end + 1)
        return None

    def _np_at(self, k: int) -> int | None:
        while k < len(self.phrases) and self.phrases[k].kind == "adv":
            k += 1
        return (
            k if k < len(self.phrases) and self.phrases[k].kind == "np" and not self._subject_at(k) else None
        )

    def _subject_at(self, k: int) -> bool:
        """Tell cheaply whether a finite verb directly follows the noun phrase ``k``."""
        for m in range(k + 1, min(k + 4, len(self.phrases))):
            if self.phrases[m].kind == "vg":
                return self.phrases[m].form == "finite"
            if self.phrases[m].kind not in {"adv", "prep", "np"}:
                return False
        return False

    def _alike(self, one: Phrase, other: Phrase) -> bool:
        return one.entity == other.entity or (
            one.entity in {"", "group", "work"} and other.entity in {"", "group", "work"}
        )

    def _list_goes_on(self, k: int) -> bool:
        """Tell a list ("a, b and c") from an apposition ("a, b,"): an "and" must close it."""
        m = k + 1
        while m < len(self.phrases) and self.phrases[m].kind in {"comma", "np", "adv"}:
            m += 1
        return m < len(self.phrases) and self.phrases[m].kind == "conj" and self._np_at(m + 1) is not None

    def _verb_comes(self, k: int) -> bool:
        """Tell whether only times and prepositional phrases part ``k`` from a verb: "and two years later left"."""
        while k < len(self.phrases) and (
            self.phrases[k].kind in {"time", "prep", "comma", "adv"} or self._governed(k)
        ):
            k += 1
        return k < len(self.phrases) and self.phrases[k].kind == "vg"

    def _prep_starts_clause(self, k: int) -> bool:
        """Tell whether the phrase at ``k`` fronts a new clause: ", in Berlin he met …"."""
        for m in range(k, min(k + 10, len(self.phrases))):
            phrase = self.phrases[m]
            if phrase.kind == "np" and not self._governed(m) and m > k:
                return self._starts_clause(m)
            if phrase.kind in {"stop", "vg", "sub", "rel", "conj"}:
                return False
        return False
