"""What is for programs, as a Django app."""

from django.apps import AppConfig


class ProgramsConfig(AppConfig):
    """The API as a whole, and its reference page."""

    name = "openatmp.web.programs"
    label = "programs"
    verbose_name = "For programs"
