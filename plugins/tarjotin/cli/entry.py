"""The tree of commands and options. What a command does stands in a module of its own.

Those modules are imported when their command runs: `tarjotin --help` reads no content model.
The tree is made for one language, because a help text is fixed when an option is made.
"""

from __future__ import annotations

import gc
import importlib
import os
import sys
from collections.abc import Callable
from functools import cache
from typing import Any, NoReturn

import click

from tarjotin import __version__
from tarjotin.cli.speech import Refusal
from tarjotin.diagnostics.suggestion import nearest
from tarjotin.diagnostics.wording import LANGUAGES, Wording, editor_language

__all__ = ["CANNOT_RUN", "commands", "main"]

CANNOT_RUN = 2
"""The exit code of a command that could not do its work."""
DEBUG_VARIABLE = "TARJOTIN_DEBUG"
"""Set by developers: an unexpected failure then shows where it happened."""

Language = str


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
            if isinstance(parameter, _Argument):
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


class _Argument(click.Argument):
    """An argument that the help text explains."""

    def __init__(self, name: str, *, explanation: str, **settings: Any) -> None:
        super().__init__([name], **settings)
        self.explanation = explanation


class _Command(_Speaking, click.Command):
    """A command that speaks the language of the tree."""

    def __init__(self, name: str, wording: Wording, **settings: Any) -> None:
        self.wording = wording
        settings["options_metavar"] = wording.phrase("cli-options-word")
        super().__init__(name, **settings)


class _Group(_Speaking, click.Group):
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
        raise click.BadArgumentUsage(_with_nearest(text, near, self.wording), ctx)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands in the order in which people need them."""
        return list(self.commands)


class _Root(_Group):
    """The outermost command: turns every failure into a sentence and an exit code."""

    def main(self, *args: Any, **settings: Any) -> NoReturn:
        """Run and exit: 0 done, 1 findings, 2 cannot run."""
        settings |= {"standalone_mode": False}
        settings["prog_name"] = "tarjotin"
        sys.exit(self._guarded(lambda: super(_Root, self).main(*args, **settings)))

    def _guarded(self, run: Callable[[], Any]) -> int:
        try:
            code = run()
        except click.exceptions.NoArgsIsHelpError as wanted:
            click.echo(wanted.format_message(), err=True)
            return CANNOT_RUN
        except click.UsageError as error:
            click.echo(_usage_error(error, self.wording), err=True)
        except Refusal as refusal:
            click.echo(str(refusal), err=True)
        except (KeyboardInterrupt, click.Abort):
            click.echo(self.wording.phrase("cli-interrupted"), err=True)
        except Exception as error:
            if os.environ.get(DEBUG_VARIABLE):
                raise
            click.echo(_unexpected(error, self.wording), err=True)
        else:
            return code if isinstance(code, int) else 0
        return CANNOT_RUN


def _unexpected(error: Exception, wording: Wording) -> str:
    if isinstance(error, OSError):
        reason = error.strerror or type(error).__name__
        return wording.phrase("cli-file-trouble", path=error.filename or "?", reason=reason)
    return wording.phrase("cli-unexpected", kind=type(error).__name__, reason=str(error)[:200])


def _with_nearest(text: str, near: str | None, wording: Wording) -> str:
    return f"{text} {wording.phrase('did-you-mean', nearest=near)}" if near else text


def _usage_error(error: click.UsageError, wording: Wording) -> str:
    """Say what is wrong with the words of the command line."""
    path = error.ctx.command_path if error.ctx else "tarjotin"
    if isinstance(error, click.NoSuchOption):
        near = nearest(error.option_name, _options_of(error.ctx))
        text = wording.phrase("cli-no-such-option", value=error.option_name)
        text = _with_nearest(text, near, wording)
    elif isinstance(error, click.BadArgumentUsage):
        text = error.message
    elif isinstance(error, click.MissingParameter):
        text = wording.phrase("cli-missing", value=_shown(error))
    elif isinstance(error, click.BadParameter):
        text = wording.phrase("cli-bad-value", value=_shown(error), reason=error.message)
    elif isinstance(error, click.BadOptionUsage):
        text = wording.phrase("cli-bad-option", value=error.option_name)
    else:
        text = wording.phrase("cli-bad-usage")
    return f"{text}\n{wording.phrase('cli-see-help', command=path)}"


def _options_of(ctx: click.Context | None) -> tuple[str, ...]:
    parameters = ctx.command.get_params(ctx) if ctx else []
    return tuple(
        name for each in parameters if isinstance(each, click.Option) for name in each.opts
    )


def _shown(error: click.BadParameter) -> str:
    parameter = error.param
    if isinstance(parameter, click.Option):
        return max(parameter.opts, key=len)
    return parameter.make_metavar(error.ctx).strip("[].…") if parameter and error.ctx else "?"


def _later(module: str, name: str) -> Callable[..., int]:
    """Return what a command does, imported when it is done."""

    def run(**options: object) -> int:
        loaded = importlib.import_module(f"tarjotin.cli.{module}")
        code: int = getattr(loaded, name)(**options)
        return code

    return run


def _one_of(words: tuple[str, ...], wording: Wording) -> Callable[..., str | None]:
    """Return a check of an option's value; it refuses in the language of the tree."""

    def check(ctx: click.Context, option: click.Parameter, value: str | None) -> str | None:
        if value is None or value in words:
            return value
        text = wording.phrase("cli-not-a-choice", value=value, known=", ".join(words))
        near = nearest(value, words)
        raise click.BadParameter(_with_nearest(text, near, wording), ctx=ctx, param=option)

    return check


class _Maker:
    """Makes the commands of one language."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.wording = Wording.of(language)

    def text(self, name: str) -> str:
        return self.wording.phrase(name)

    def option(self, flag: str, help_: str, **settings: Any) -> click.Option:
        names = [flag, settings.pop("name", flag.strip("-").replace("-", "_"))]
        return click.Option(names, help=self.text(help_), **settings)

    def choice(
        self, flag: str, help_: str, words: tuple[str, ...], default: str | None = None
    ) -> click.Option:
        name = "form" if flag == "--format" else flag.strip("-")
        return click.Option(
            [flag, name],
            help=self.text(help_),
            callback=_one_of(words, self.wording),
            metavar=f"[{'|'.join(words)}]",
            default=default,
        )

    def argument(self, name: str, help_: str, **settings: Any) -> _Argument:
        return _Argument(name, explanation=self.text(help_), **settings)

    @property
    def config(self) -> click.Option:
        return self.option("--config", "help-config", default="mkdocs.yml", metavar="PATH")

    @property
    def today(self) -> click.Option:
        return self.option("--today", "help-today", metavar="YYYY-MM-DD")

    def command(
        self, name: str, help_: str, callback: Callable[..., int], *params: click.Parameter
    ) -> _Command:
        return _Command(
            name,
            self.wording,
            help=self.text(help_),
            callback=callback,
            params=list(params),
            context_settings={"help_option_names": ["--help", "-h"]},
        )

    def check(self) -> _Command:
        return self.command(
            "check",
            "help-check",
            _later("checking", "check"),
            self.argument("paths", "help-check-paths", nargs=-1, metavar="[PATH]..."),
            self.choice("--format", "help-check-format", _CHECK_FORMATS, "text"),
            self.choice("--lang", "help-lang", LANGUAGES),
            self.option("--strict", "help-check-strict", is_flag=True),
            self.config,
            self.today,
        )

    def new(self) -> _Command:
        return self.command(
            "new",
            "help-new",
            _later("creating", "new"),
            self.argument("kind", "help-new-type", metavar="TYPE"),
            self.argument("item_id", "help-new-id", metavar="ID"),
            self.option("--lang", "help-new-lang", metavar="LANG"),
            self.config,
            self.today,
        )

    def translate(self) -> _Group:
        group = _Group("translate", self.wording, help=self.text("help-translate"))
        group.no_args_is_help = True
        group.add_command(
            self.command(
                "status",
                "help-translate-status",
                _later("translating", "status"),
                self.choice("--format", "help-status-format", ("text", "json"), "text"),
                self.config,
            )
        )
        group.add_command(
            self.command(
                "mark",
                "help-translate-mark",
                _later("translating", "mark"),
                self.argument("ids", "help-mark-id", nargs=-1, metavar="[ID]..."),
                self.option("--all", "help-mark-all", name="everything", is_flag=True),
                self.config,
            )
        )
        return group

    def schema(self) -> _Command:
        return self.command(
            "schema",
            "help-schema",
            _later("schema", "schema"),
            self.argument("kind", "help-schema-type", metavar="TYPE"),
            self.choice("--lang", "help-lang", LANGUAGES),
            self.config,
        )

    def addresses(self) -> _Command:
        return self.command(
            "addresses",
            "help-addresses",
            _later("recording", "addresses"),
            self.option("--record", "help-addresses-record", is_flag=True),
            self.config,
        )

    def report(self) -> _Command:
        return self.command(
            "report",
            "help-report",
            _later("reporting", "report"),
            self.option("--site", "help-report-site", default="site", metavar="DIR"),
            self.choice("--format", "help-status-format", ("text", "json"), "text"),
        )

    def init(self) -> _Command:
        return self.command(
            "init",
            "help-init",
            _later("starting", "init"),
            self.argument("folder", "help-init-folder", metavar="DIR"),
            self.option("--languages", "help-init-languages", default="fi,sv", metavar="fi,sv"),
            self.today,
        )


_CHECK_FORMATS = ("text", "json", "github", "sarif")


@cache
def commands(language: Language) -> click.Group:
    """Return the whole tree of commands in a language."""
    make = _Maker(language)
    version = click.Option(
        ["--version"],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        help=make.text("help-version"),
        callback=_show_version,
    )
    root = _Root(
        "tarjotin",
        make.wording,
        help=make.text("help-tarjotin"),
        params=[version],
    )
    for each in (
        make.check(),
        make.new(),
        make.translate(),
        make.schema(),
        make.addresses(),
        make.report(),
        make.init(),
    ):
        root.add_command(each)
    return root


def _show_version(ctx: click.Context, option: click.Parameter, wanted: bool) -> None:  # noqa: ARG001, FBT001 -- click passes them so
    if wanted:
        click.echo(f"tarjotin {__version__}")
        ctx.exit()


def main(arguments: list[str] | None = None) -> NoReturn:
    """Run the command line in the language of the user's environment."""
    # A command ends before collecting its garbage would be worth the time.
    gc.disable()
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show a letter shows its number instead of a failure.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    commands(editor_language(None)).main(arguments)
    raise AssertionError  # `main` of the root exits
