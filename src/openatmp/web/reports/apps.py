"""Reports as a Django app."""

from django.apps import AppConfig


class ReportsConfig(AppConfig):
    """Report an offer, follow it by a code, erase what must be erased."""

    name = "openatmp.web.reports"
    label = "reports"
    verbose_name = "Reports"
