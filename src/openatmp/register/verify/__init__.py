"""Is this authorised? One of seven answers, with what it rests on, what was not checked, and whom to ask."""

from openatmp.register.verify.numbers import Numbers, numbers_in
from openatmp.register.verify.plain import verification_as_dict
from openatmp.register.verify.states import State
from openatmp.register.verify.trial_questions import trial_questions
from openatmp.register.verify.verification import Match, Verification
from openatmp.register.verify.verify import verify

__all__ = [
    "Match",
    "Numbers",
    "State",
    "Verification",
    "numbers_in",
    "trial_questions",
    "verification_as_dict",
    "verify",
]
