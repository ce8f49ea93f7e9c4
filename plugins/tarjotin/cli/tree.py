"""The tree of commands and options. What a command does stands in a module of its own.

Those modules are imported when their command runs: `tarjotin --help` reads no content model.
The tree is made for one language, because a help text is fixed when an option is made.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from functools import cache
from typing import Any

import click

from tarjotin import __version__
from tarjotin.cli.failure import Root
from tarjotin.cli.help import Argument, Command, Group
from tarjotin.cli.speech import with_nearest
from tarjotin.diagnostics.suggestion import nearest
from tarjotin.diagnostics.wording import LANGUAGES, Wording

__all__ = ["commands"]

_CHECK_FORMATS = ("text", "json", "github", "sarif")


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
        raise click.BadParameter(with_nearest(text, near, wording), ctx=ctx, param=option)

    return check


class _Maker:
    """Makes the commands of one language."""

    def __init__(self, language: str) -> None:
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

    def argument(self, name: str, help_: str, **settings: Any) -> Argument:
        return Argument(name, explanation=self.text(help_), **settings)

    @property
    def config(self) -> click.Option:
        return self.option("--config", "help-config", default="mkdocs.yml", metavar="PATH")

    @property
    def today(self) -> click.Option:
        return self.option("--today", "help-today", metavar="YYYY-MM-DD")

    def command(
        self, name: str, help_: str, callback: Callable[..., int], *params: click.Parameter
    ) -> Command:
        return Command(
            name,
            self.wording,
            help=self.text(help_),
            callback=callback,
            params=list(params),
            context_settings={"help_option_names": ["--help", "-h"]},
        )

    def check(self) -> Command:
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

    def new(self) -> Command:
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

    def translate(self) -> Group:
        group = Group("translate", self.wording, help=self.text("help-translate"))
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

    def schema(self) -> Command:
        return self.command(
            "schema",
            "help-schema",
            _later("schema", "schema"),
            self.argument("kind", "help-schema-type", metavar="TYPE"),
            self.choice("--lang", "help-lang", LANGUAGES),
            self.config,
        )

    def addresses(self) -> Command:
        return self.command(
            "addresses",
            "help-addresses",
            _later("recording", "addresses"),
            self.option("--record", "help-addresses-record", is_flag=True),
            self.config,
        )

    def report(self) -> Command:
        return self.command(
            "report",
            "help-report",
            _later("reporting", "report"),
            self.option("--site", "help-report-site", default="site", metavar="DIR"),
            self.choice("--format", "help-status-format", ("text", "json"), "text"),
        )

    def init(self) -> Command:
        return self.command(
            "init",
            "help-init",
            _later("starting", "init"),
            self.argument("folder", "help-init-folder", metavar="DIR"),
            self.option("--languages", "help-init-languages", default="fi,sv", metavar="fi,sv"),
            self.today,
        )


@cache
def commands(language: str) -> click.Group:
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
    root = Root(
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
