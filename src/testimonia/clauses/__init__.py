"""From the tree of a sentence to its clauses: who is said to do what, to whom, where and when.

    values        Phrase, Clause: what the others read
    wording       the lists of words that a language brings
    stretches     times and compound prepositions
    arcs          what hangs on what
    attachments   arcs mended where the words tell more surely
    between_names nouns between two names, which say who the second is
    complements   clauses and infinitives that a verb takes, where a parser hangs their first words elsewhere
    set_off       times between commas, which belong to the participle there
    units         names, times and compound prepositions taken as one word each
    extent        what stands for somebody, and how far its noun phrase reaches
    partners      a name and the noun right before it
    nominals      noun phrases
    negation      whether a verb is denied
    predicates    verbs with their auxiliaries
    chunks        the sentence as phrases in order
    structure     what hangs on a noun, stands beside it, or is in its list
    beside        what stands in apposition
    reach         what is told of an event's noun
    arguments     objects, complements and times of a predicate
    drafts        a clause while it is built
    hanging       how a clause hangs on another
    relatives     what relative clauses belong to, and their pronouns stand for
    subjects      of whom a clause is said
    build         all of it for one sentence

Nothing here knows which language it is: the relations are those of Universal Dependencies, the words are given.
"""
