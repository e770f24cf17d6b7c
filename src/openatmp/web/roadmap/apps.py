"""The roadmap as a Django app."""

from django.apps import AppConfig


class RoadmapConfig(AppConfig):
    """The plan, what-if, fees and guidance."""

    name = "openatmp.web.roadmap"
    label = "roadmap"
    verbose_name = "Roadmap"
