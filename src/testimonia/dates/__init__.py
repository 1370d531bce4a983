"""Reads the words that speak of time, as uncertain as the source leaves them.

    read_dates   all expressions of a source's prose, anchored on its story
    read_links   what is told before or after something else, with a date or without
    read_date    one string that is a date by itself, from metadata
    Known        what is known from elsewhere: days of publication, retrieval, birth and death

All take the words and patterns of a language (``languages/parts/dates.py``, ``deeds.py``) and have none of their own.

The way: ``tokens`` → ``recognise`` (patterns of the ``lexicon``, and ``checks``) → ``items`` (what a match means) →
``anchor`` (a year from the story, chosen among ``candidates`` by what the ``transitions`` to them cost) → ``compose``
(the words around, EDTF; ``timex`` for TIMEX3). Links have a way of their own: ``links`` → ``told`` (of which deed)
and ``apart`` (how many days lie between). ``docs/dates.md`` says what each form means.
"""

from testimonia.dates.isolated import read_date
from testimonia.dates.links import read_links
from testimonia.dates.reading import Known, read_dates

__all__ = ["Known", "read_date", "read_dates", "read_links"]
