"""The pages of learning, as a Django app."""

from django.apps import AppConfig


class LearningConfig(AppConfig):
    """Five modules with exercises; nothing is stored, what was answered stands in the address."""

    name = "openatmp.web.learning"
    label = "learning"
    verbose_name = "Learning"
