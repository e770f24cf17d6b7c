"""A report on an offer: what it says, how an authority sorts it, and the package it travels in."""

from openatmp.offers.reporting.grounds import grounds_of
from openatmp.offers.reporting.life import (
    Act,
    Doing,
    Kind,
    NotNow,
    State,
    act_as_dict,
    first_break,
    next_act,
    state_of,
)
from openatmp.offers.reporting.log import acts_of_dicts
from openatmp.offers.reporting.parts import open_part, put_together, sealed_part
from openatmp.offers.reporting.reaction import reaction_text
from openatmp.offers.reporting.receipt_code import code_digest, code_of, code_read
from openatmp.offers.reporting.report import (
    Age,
    Channel,
    Contact,
    Happened,
    Harm,
    Report,
    Treatment,
    Vulnerable,
    Whose,
)
from openatmp.offers.reporting.resting import at_rest_since
from openatmp.offers.reporting.rules import NotAReport, checked, complaints_of
from openatmp.offers.reporting.sent import Addressee, HandedIn, digest_of_text, text_as_sent

__all__ = [
    "Act",
    "Addressee",
    "Age",
    "Channel",
    "Contact",
    "Doing",
    "HandedIn",
    "Happened",
    "Harm",
    "Kind",
    "NotAReport",
    "NotNow",
    "Report",
    "State",
    "Treatment",
    "Vulnerable",
    "Whose",
    "act_as_dict",
    "acts_of_dicts",
    "at_rest_since",
    "checked",
    "code_digest",
    "code_of",
    "code_read",
    "complaints_of",
    "digest_of_text",
    "first_break",
    "grounds_of",
    "next_act",
    "open_part",
    "put_together",
    "reaction_text",
    "sealed_part",
    "state_of",
    "text_as_sent",
]
