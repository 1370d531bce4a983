"""Statements that cannot all hold, each with the rule that says so and the smallest set that shows it."""
