"""Direct speech: what stands in quotation marks or set off, and who is quoted there.

What is quoted:

    signs           quotation marks one by one: which may open, which may close
    likeness        what it looks like: an utterance, a part of a sentence, a name
    marks           the stretches in marks of a whole text
    set_off         quotations without marks: paragraphs that stand apart
    spoken          all of them, to be asked by place and by passage

Who is quoted:

    attribution     by words before it, behind it or around it, or by who acts beside it
    cue             who says something, and by which words that is told
    before          by the words before the marks
    behind          by the words behind them
    by_verb         by a verb beside them
    utterances      by a noun for what is said: "X's answer was: …"
    beats           by what somebody does beside them
    talk            by turn, where nobody attributes it
    narrator        by whoever tells the text, whom somebody asked

The sentences around it:

    sentences       sentences read together, as what stands in marks in them is given its speakers
    in_reports      what of a report stands in marks: all of it, or a part
    first_person    who "I" is inside the marks
    reporters       on whose word it stands that somebody is quoted
"""
