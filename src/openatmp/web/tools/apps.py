"""The tools as a Django app."""

from django.apps import AppConfig


class ToolsConfig(AppConfig):
    """The classification tool: pages, documents, API."""

    name = "openatmp.web.tools"
    label = "tools"
    verbose_name = "Tools"
