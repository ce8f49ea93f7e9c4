"""Commands whose help text speaks the language of the tree that they stand in."""

from __future__ import annotations

from typing import Any

import click

from tarjotin.cli.speech import with_nearest
from tarjotin.diagnostics.suggestion import nearest
from tarjotin.diagnostics.wording import Wording

__all__ = ["Argument", "Command", "Group"]


class _Speaking:
    """Headings of the help text in the language of the tree."""

    wording: Wording

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the usage line."""
        pieces = " ".join(self.collect_usage_pieces(ctx))  # type: ignore[attr-defined]
        formatter.write_usage(ctx.command_path, pieces, f"{self.wording.phrase('cli-usage')} ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write arguments and options with their explanations."""
        arguments, options = [], []
        for parameter in self.get_params(ctx):  # type: ignore[attr-defined]
            if isinstance(parameter, Argument):
                arguments.append((parameter.make_metavar(ctx), parameter.explanation))
            elif record := parameter.get_help_record(ctx):
                options.append(record)
        for heading, rows in (("cli-arguments", arguments), ("cli-options", options)):
            if rows:
                with formatter.section(self.wording.phrase(heading).rstrip(":")):
                    formatter.write_dl(rows)
        if isinstance(self, click.Group):
            self.format_commands(ctx, formatter)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return `--help` with its explanation in the language of the tree."""
        option: click.Option | None = super().get_help_option(ctx)  # type: ignore[misc]
        if option is not None:
            option.help = self.wording.phrase("cli-help-help")
        return option


class Argument(click.Argument):
    """An argument that the help text explains."""

    def __init__(self, name: str, *, explanation: str, **settings: Any) -> None:
        super().__init__([name], **settings)
        self.explanation = explanation


class Command(_Speaking, click.Command):
    """A command that speaks the language of the tree."""

    def __init__(self, name: str, wording: Wording, **settings: Any) -> None:
        self.wording = wording
        settings["options_metavar"] = wording.phrase("cli-options-word")
        super().__init__(name, **settings)


class Group(_Speaking, click.Group):
    """A command with commands below it."""

    def __init__(self, name: str, wording: Wording, **settings: Any) -> None:
        self.wording = wording
        settings["options_metavar"] = wording.phrase("cli-options-word")
        settings["subcommand_metavar"] = wording.phrase("cli-command-word")
        settings["context_settings"] = {"help_option_names": ["--help", "-h"]}
        super().__init__(name, **settings)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands with the first sentence of their help."""
        rows = [(name, each.get_short_help_str(70)) for name, each in self.commands.items()]
        with formatter.section(self.wording.phrase("cli-commands")):
            formatter.write_dl(rows)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that the first word names."""
        name = args[0]
        if name in self.commands or name.startswith("-"):
            return super().resolve_command(ctx, args)
        near = nearest(name, self.commands)
        text = self.wording.phrase(
            "cli-no-such-command", value=name, known=", ".join(self.commands)
        )
        raise click.BadArgumentUsage(with_nearest(text, near, self.wording), ctx)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands in the order in which people need them."""
        return list(self.commands)
