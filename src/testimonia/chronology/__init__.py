"""When things can have been, from all that is told of a life and of those it touches: derived, never a source's word.

account         a statement as it is compared: with persons and things as they are identified across sources
tolerance       how far a date that is only about right may be from the day that is meant
pushing         days pushed on until each edge holds
contradictions  the smallest sets of statements that cannot all hold
network         a simple temporal network: bounds, and what cannot all hold
life            what is told of a life, as events of a network
wording         constraints in words
dating          constraints from dates
gaps            what a rule yields
hard_rules      what is possible in a life
order_rules     ages, words of order, what can only follow something
soft_rules      what is likely
rules           all constraints of a life, by a table of rules
bounds          the chronology of a life: bounds, and what is impossible or unlikely
"""
