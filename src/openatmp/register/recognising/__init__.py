"""Telling advanced therapies from other medicines in sources that hold both, each time with the reason."""

from openatmp.register.recognising.described import Described, Recognition, Sign, Speaks
from openatmp.register.recognising.recognise import recognise, recognise_all

__all__ = ["Described", "Recognition", "Sign", "Speaks", "recognise", "recognise_all"]
