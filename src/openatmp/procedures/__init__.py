"""Every procedure as data, and the arithmetic that makes dates of it."""

from openatmp.procedures.actors import Actor, actors
from openatmp.procedures.errors import UnknownProcedure
from openatmp.procedures.procedure import Procedure, Shape, Step, Stop
from openatmp.procedures.shelf import procedure, procedures

__all__ = [
    "Actor",
    "Procedure",
    "Shape",
    "Step",
    "Stop",
    "UnknownProcedure",
    "actors",
    "procedure",
    "procedures",
]
