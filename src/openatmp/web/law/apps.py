"""The pages of the law, as a Django app."""

from django.apps import AppConfig


class LawConfig(AppConfig):
    """Acts and provisions, one click from whatever cites them."""

    name = "openatmp.web.law"
    label = "law"
    verbose_name = "Law"
