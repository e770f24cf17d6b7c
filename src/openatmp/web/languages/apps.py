"""The languages as a Django app."""

from django.apps import AppConfig


class LanguagesConfig(AppConfig):
    """Which languages there are, where they stand in an address, and what is said in them."""

    name = "openatmp.web.languages"
    label = "languages"
    verbose_name = "Languages"
