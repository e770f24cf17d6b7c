"""The design system as a Django app."""

from django.apps import AppConfig


class SiteConfig(AppConfig):
    """Base templates, style, error pages, health."""

    name = "openatmp.web.site"
    label = "site"
    verbose_name = "Design system"
