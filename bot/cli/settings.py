"""The settings of a command, or a sentence about the one that cannot be."""

import typer
from pydantic import ValidationError

from bot.config import Settings


def read_settings() -> Settings:
    """Return the settings; one that cannot be is named, with its value left out, and nothing starts."""
    try:
        return Settings()
    except ValidationError as error:
        for problem in error.errors(include_input=False, include_url=False):
            name = "_".join(str(part) for part in problem["loc"]).upper()
            typer.echo(f"The setting {name} cannot be that: {problem['msg']}.", err=True)
        raise typer.Exit(2) from None
