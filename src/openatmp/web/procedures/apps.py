"""The pages of procedures, as a Django app."""

from django.apps import AppConfig


class ProceduresConfig(AppConfig):
    """The road of a product, step by step, with the sum behind each date."""

    name = "openatmp.web.procedures"
    label = "procedures"
    verbose_name = "Procedures"
