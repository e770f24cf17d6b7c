"""What is authorised in the European Union as an advanced therapy, what was, and what was refused."""

from openatmp.register.fields import Field
from openatmp.register.kept import read_kept, register_in_use, write_kept
from openatmp.register.life import Event, Status
from openatmp.register.medicine import Difference, Medicine
from openatmp.register.register import Check, Register
from openatmp.register.shipped import shipped
from openatmp.register.statement import Statement

__all__ = [
    "Check",
    "Difference",
    "Event",
    "Field",
    "Medicine",
    "Register",
    "Statement",
    "Status",
    "read_kept",
    "register_in_use",
    "shipped",
    "write_kept",
]
