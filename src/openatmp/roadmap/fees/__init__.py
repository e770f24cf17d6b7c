"""What the Agency charges, who pays less, and what is due on a day."""

from openatmp.roadmap.fees.charging import Charge, Weighed, charge, charges
from openatmp.roadmap.fees.plain import charge_as_dict, free_as_dict
from openatmp.roadmap.fees.schedule import Schedule, Service, schedule
from openatmp.roadmap.fees.standing import Standing

__all__ = [
    "Charge",
    "Schedule",
    "Service",
    "Standing",
    "Weighed",
    "charge",
    "charge_as_dict",
    "charges",
    "free_as_dict",
    "schedule",
]
