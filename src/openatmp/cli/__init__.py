"""The commands."""

from openatmp.cli.main import main

__all__ = ["main"]
