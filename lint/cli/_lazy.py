"""Groups of commands that know their names without loading them, so that help comes at once."""

import keyword
from collections.abc import Mapping
from difflib import get_close_matches
from importlib import import_module

import click


class _Lazy(click.Group):
    """A group whose commands are modules of one package."""

    known: Mapping[str, str] = {}
    package = ""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(self.known)

    def get_command(
        self,
        ctx: click.Context,  # noqa: ARG002 - click's signature
        cmd_name: str,
    ) -> click.Command | None:
        if cmd_name not in self.known:
            return None
        module = f"{cmd_name}_" if keyword.iskeyword(cmd_name) else cmd_name
        found: click.Command = import_module(f"{self.package}.{module}").command
        return found

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if name not in self.known and not name.startswith("-"):
            close = get_close_matches(name, self.known, n=1)
            near = f"did you mean '{close[0]}'?" if close else f"there are: {', '.join(self.known)}"
            raise click.UsageError(f"no command '{name}'; {near}", ctx)
        return super().resolve_command(ctx, args)

    def format_commands(
        self,
        ctx: click.Context,  # noqa: ARG002 - click's signature
        formatter: click.HelpFormatter,
    ) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(self.known.items()))


def lazy_group(commands: Mapping[str, str], package: str) -> type[click.Group]:
    """The class of a group: its commands by name with one line of help, and where they are.

    Each is ``command`` of the module of its name in the package; a name that Python keeps for
    itself (``import``) has an underscore behind it.
    """
    return type("Lazy", (_Lazy,), {"known": commands, "package": package})
