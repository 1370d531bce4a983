"""Reports: what a verb, a noun, an adverb or "according to" puts into somebody's mouth.

    scopes          all reported stretches of a sentence, with their voices

What is reported, and where it ends:

    content         the clause that hangs on a verb of saying: "said that …"
    fronted         the same before the verb: "Whether it was hers, nobody can say"
    bare            an answer of a word or two: "said eighteen"
    demands         what somebody promises, demands, warns of
    feelings        what somebody judges or feels about, without a verb that says so
    calling         what somebody is called: "called him a traitor"
    nouns           what stands behind a noun of saying: "the claim that …"
    equated         what is said to be what somebody says: "his opinion is that …"
    adverbs         what is only said: "allegedly"
    according       what stands there "according to X"
    around          what stands around words that tell whose it is: "He was, she said, a coward"
    told            what one of these tells, before it is known whose
    endings         where it ends: what its author adds is not part of it
    kinds           whether it is told in its own words: not, in part, or all of it

Who reports:

    ground          a sentence as readers of reports look at it
    saying          clauses that say, think or show something, and who does
    own             what somebody who tells reports of themselves: "I said that …"
    subjects        who says it where the parser is not sure of the subject
    nameless        who says it where that is nobody with a name: "who told you to?"
    passing_on      whose words somebody passes on: "quoted Nin as saying that"
    untold          what nobody is told to say: "wanted to say that"
    taken_up        unnamed voices that a pronoun takes up
"""
