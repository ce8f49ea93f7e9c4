"""What the command line says when it cannot go on: a sentence and an exit code, never a traceback."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import Any, NoReturn

import click

from tarjotin.cli.help import Group
from tarjotin.cli.speech import Refusal, with_nearest
from tarjotin.diagnostics.suggestion import nearest
from tarjotin.diagnostics.wording import Wording

__all__ = ["CANNOT_RUN", "Root"]

CANNOT_RUN = 2
"""The exit code of a command that could not do its work."""
DEBUG_VARIABLE = "TARJOTIN_DEBUG"
"""Set by developers: an unexpected failure then shows where it happened."""


class Root(Group):
    """The outermost command: turns every failure into a sentence and an exit code."""

    def main(self, *args: Any, **settings: Any) -> NoReturn:
        """Run and exit: 0 done, 1 findings, 2 cannot run."""
        settings |= {"standalone_mode": False}
        settings["prog_name"] = "tarjotin"
        sys.exit(self._guarded(lambda: super(Root, self).main(*args, **settings)))

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


def _usage_error(error: click.UsageError, wording: Wording) -> str:
    """Say what is wrong with the words of the command line."""
    path = error.ctx.command_path if error.ctx else "tarjotin"
    if isinstance(error, click.NoSuchOption):
        near = nearest(error.option_name, _options_of(error.ctx))
        text = wording.phrase("cli-no-such-option", value=error.option_name)
        text = with_nearest(text, near, wording)
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
