"""``{{ sentence|said }}``: what a room says, in the language of the page; ``marked`` if it holds English."""

from django import template

from openatmp.web.languages.saying import marked, translated

register = template.Library()
register.filter("said", translated)
register.filter("marked", marked)
