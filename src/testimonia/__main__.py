"""``python -m testimonia``: the command line."""

from testimonia.cli import main

if __name__ == "__main__":  # worker processes import this module under another name
    main()
