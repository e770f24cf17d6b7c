"""What a reader can do: what to ask, whom to ask, what to demand; letters ready to copy."""

from openatmp.offers.advice.demands import Demand, Demands, demands
from openatmp.offers.advice.letters import Letter, letter, letter_languages, letters_for
from openatmp.offers.advice.questions import Question, questions, questions_for

__all__ = [
    "Demand",
    "Demands",
    "Letter",
    "Question",
    "demands",
    "letter",
    "letter_languages",
    "letters_for",
    "questions",
    "questions_for",
]
