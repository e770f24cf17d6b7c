"""Learning by doing: modules with exercises that the engine marks."""

from openatmp.roadmap.learning.answers import Choice, Form, Shape
from openatmp.roadmap.learning.exercise import Exercise, Marked, Posed, Published, Rest, Solved
from openatmp.roadmap.learning.module import Module, Passage, Worked
from openatmp.roadmap.learning.plain import marked_as_dict, module_as_dict
from openatmp.roadmap.learning.shelf import module, modules

__all__ = [
    "Choice",
    "Exercise",
    "Form",
    "Marked",
    "Module",
    "Passage",
    "Posed",
    "Published",
    "Rest",
    "Shape",
    "Solved",
    "Worked",
    "marked_as_dict",
    "module",
    "module_as_dict",
    "modules",
]
