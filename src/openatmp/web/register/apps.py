"""The register as a Django app."""

from django.apps import AppConfig


class RegisterConfig(AppConfig):
    """Verify, register, statistics, authorities: pages and API."""

    name = "openatmp.web.register"
    label = "register"
    verbose_name = "Register"
