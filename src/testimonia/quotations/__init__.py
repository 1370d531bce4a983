"""Who says it: quotations and reports, the chain of voices.

    direct/     direct speech: what stands in quotation marks or set off, and who is quoted there
    turns/      labelled turns, answers and letters: who says "I" over whole stretches of a text
    reports/    what a verb, a noun, an adverb or "according to" puts into somebody's mouth

    passages    all quotations of passages that are read together
    voices      a noun phrase as a voice
    second_names  voices that the source also calls by what they are
    makers      whose words a text or an utterance is
    sources     who or what can be a source, and which words name it
    stretch     a stretch of a sentence, by its words

Nothing here knows which language it is: its words and its quotation marks are given (``languages/parts/speech.py``).
"""
