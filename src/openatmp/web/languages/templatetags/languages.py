"""``{{ sentence|said }}``: what a room says, in the language of the page."""

from django import template

from openatmp.web.languages.saying import translated

register = template.Library()
register.filter("said", translated)
