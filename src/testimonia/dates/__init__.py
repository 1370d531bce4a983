"""Reads the words that speak of time, as uncertain as the source leaves them.

    read_dates   all expressions of a source's prose, anchored on its story
    read_date    one string that is a date by itself, from metadata
    Known        what is known from elsewhere: days of publication, retrieval, birth and death

The way: ``tokens`` → ``recognise`` (grammar of the language, and doubts) → ``items`` (what a match means) →
``anchor`` (a year from the story, chosen among ``candidates`` by what their ``steps`` cost) → ``compose`` (the words
around, EDTF; ``parts`` for TIMEX3). ``docs/dates.md`` says what each form means.
"""

from testimonia.dates.isolated import read_date
from testimonia.dates.reading import Known, read_dates

__all__ = ["Known", "read_date", "read_dates"]
