"""The check of offers as a Django app."""

from django.apps import AppConfig


class OffersConfig(AppConfig):
    """One form, one answer, and the same for programs."""

    name = "openatmp.web.offers"
    label = "offers"
    verbose_name = "Offers"
