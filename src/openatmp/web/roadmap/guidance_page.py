"""The page of guidance: what bears on a class, a topic, a stage, on a day; each with its reason."""

from collections.abc import Mapping
from typing import Any

from django import forms

from openatmp.roadmap.guidance import Wanted, catalogue, choose, named_classes
from openatmp.roadmap.guidance.catalogue import For, Stage
from openatmp.web.roadmap.forms import day_field
from openatmp.web.roadmap.plan_page import paper_shown
from openatmp.web.roadmap.words import APPLICANTS, CLASSES, STAGES
from openatmp.web.site.clock import today

_ALL = ("", "All")


def _choice(label: str, choices: list[tuple[str, str]]) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=[_ALL, *choices], required=False)


class GuidanceForm(forms.Form):
    """What guidance is wanted."""

    kind = _choice("Class", [(one.value, words) for one, words in CLASSES.items() if one is not For.ALL])
    topic = _choice("Topic", [])
    stage = _choice("Stage", [(stage.value, words) for stage, words in STAGES.items()])
    applicant = _choice("Applicant", [(kind.value, words) for kind, words in APPLICANTS.items()])
    on = day_field("In effect on")
    replaced = forms.BooleanField(label="Show what has been replaced, too", required=False)

    def __init__(self, *args: Any, **keywords: Any) -> None:
        super().__init__(*args, **keywords)
        field = self.fields["topic"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [_ALL, *((topic.key, topic.title) for topic in catalogue().topics.values())]


def wanted_of(said: Mapping[str, Any]) -> Wanted:
    """Return what guidance is wanted, from what was said.

    Args:
        said: what the form gives; each part may be empty.
    """
    return Wanted(
        classes=named_classes([For(said["kind"])] if said.get("kind") else []),
        topics=frozenset({said["topic"]}) if said.get("topic") else frozenset(),
        stage=Stage(said["stage"]) if said.get("stage") else None,
        applicant=said.get("applicant") or "",
        replaced=bool(said.get("replaced")),
    )


def guidance_page(said: Mapping[str, Any]) -> dict[str, object]:
    """Put together what the page of guidance shows.

    Args:
        said: what the form gives.
    """
    on = said.get("on") or today()
    papers = tuple(paper_shown(one) for one in choose(catalogue(), wanted_of(said), on))
    return {
        "papers": papers,
        "titles": {key: paper.title for key, paper in catalogue().guidance.items()},
        "of": len(catalogue().guidance),
        "unverified": sum(not paper.it.guidance.verified for paper in papers),
        "on": on,
    }
