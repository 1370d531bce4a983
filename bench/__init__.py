"""How fast and how well, side by side with peers: ``python -m bench`` prints one table."""
