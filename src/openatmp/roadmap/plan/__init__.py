"""One living plan: which procedures follow, when, with what papers, fees, guidance and duties."""

from openatmp.roadmap.plan.item import Dates, Item
from openatmp.roadmap.plan.lists import Listed, Section
from openatmp.roadmap.plan.plan import Plan, plan
from openatmp.roadmap.plan.weighing import Fit, Weighed

__all__ = ["Dates", "Fit", "Item", "Listed", "Plan", "Section", "Weighed", "plan"]
