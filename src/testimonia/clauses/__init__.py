"""From the tree of a sentence to its clauses: who is said to do what, to whom, where and when.

    values        Phrase, Clause: what the others read
    wording       the lists of words that a language brings
    units         names, times and compound prepositions taken as one word each
    nominals      noun phrases
    predicates    verbs with their auxiliaries
    chunks        the sentence as phrases in order
    arguments     subjects, objects, complements and times of a predicate
    build         all of it for one sentence
    modality      whether a clause says that it happened

Nothing here knows which language it is: the relations are those of Universal Dependencies, the words are given.
"""
