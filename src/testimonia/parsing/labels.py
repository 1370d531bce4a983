"""What the parse head can say: tags and relations, in the order of the model's outputs; a change needs a new model."""

UPOS = tuple(
    "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()
)  # fmt: skip
"""Universal part-of-speech tags."""
XPOS = tuple(
    "$ '' , -LRB- -RRB- . : ADD AFX CC CD DT EX FW GW HYPH IN JJ JJR JJS LS MD NFP NN NNP NNPS NNS PDT POS PRP PRP$ "
    "RB RBR RBS RP SYM TO UH VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB ``".split()
)
"""Tags of the Penn Treebank, as the treebanks of the training bear them."""
DEPRELS = tuple(
    "root acl acl:relcl advcl advcl:relcl advmod amod appos aux aux:pass case cc cc:preconj ccomp compound "
    "compound:prt conj cop csubj csubj:outer csubj:pass dep det det:predet discourse dislocated expl fixed "
    "flat goeswith iobj list mark nmod nmod:desc nmod:poss nmod:unmarked nsubj nsubj:outer nsubj:pass nummod "
    "obj obl obl:agent obl:unmarked orphan parataxis punct reparandum vocative xcomp".split()
)
"""Universal Dependencies relations with the subtypes that the treebanks of the training bear."""
