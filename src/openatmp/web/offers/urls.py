"""Addresses of the check of offers."""

from django.urls import path

from openatmp.web.languages.addresses import in_every_language
from openatmp.web.offers import views

app_name = "offers"

urlpatterns = [in_every_language(path("check", views.check_page, name="check"))]
