"""Addresses of learning; the training section of a roadmap leads to them."""

from django.urls import path

from openatmp.web.learning import views

app_name = "learning"

urlpatterns = [
    path("learn", views.modules_page, name="modules"),
    path("learn/<slug:key>", views.module_page, name="module"),
]
