"""Who says it: quotations and reports, the chain of voices.

    marks       stretches in quotation marks
    voices      a noun phrase as a voice
    saying      clauses that say something, and who says it
    content     the words of a sentence that a clause says
    according   what stands there "according to X"
    scopes      all reported stretches of one sentence
    cues        who is quoted in quotation marks
    passages    all quotations of one passage

Nothing here knows which language it is: its words and its quotation marks are given (``languages/parts/speech.py``).
"""
