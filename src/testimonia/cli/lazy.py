"""A group whose commands are imported when they are called, and listed without being imported."""

from pkgutil import resolve_name
from typing import Any

import click


class LazyGroup(click.Group):
    """A group made from a table: command → ("module:attribute", one line of help)."""

    def __init__(self, *args: Any, commands_at: dict[str, tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.commands_at = commands_at

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of the table."""
        return list(self.commands_at)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import one command; None where the table has none of that name."""
        if cmd_name not in self.commands_at:
            return None
        command = resolve_name(self.commands_at[cmd_name][0])
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands out of the table."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, help_) for name, (_, help_) in self.commands_at.items()])
