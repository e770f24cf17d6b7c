"""The modules, and one module with its exercises."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from openatmp.basis.errors import BadInput
from openatmp.roadmap.learning import Module, module, modules
from openatmp.web.learning.answered import ALL, MARK, Answered, by_form, by_link
from openatmp.web.learning.shown import exercises_of, passages_of, solved_shown
from openatmp.web.site.errors import Trouble, show


@require_safe
def modules_page(request: HttpRequest) -> HttpResponse:
    """Show what there is to learn."""
    return render(request, "learning/modules.html", {"modules": tuple(modules().values())})


@require_http_methods(["GET", "HEAD", "POST"])
def module_page(request: HttpRequest, key: str) -> HttpResponse:
    """Show a module; an answer that is sent leads back to its place, and stands in the address from then."""
    try:
        found = module(key)
    except BadInput as unknown:
        return show(request, _trouble(unknown))
    if request.method == "POST":
        return _marked(request, found)
    answered = by_link(found, request.GET)
    response = render(request, "learning/module.html", _context(found, answered))
    if answered.typed or answered.marked:
        response.headers["X-Robots-Tag"] = "noindex"
    return response


def _marked(request: HttpRequest, found: Module) -> HttpResponse:
    answered = by_form(found, request.POST)
    pressed = request.POST.get(MARK, ALL)
    place = f"marking-{pressed}" if pressed in answered.marked else "exercises"
    address = reverse("learning:module", args=[found.key])
    query = answered.query()
    return redirect(f"{address}{'?' if query else ''}{query}#{place}")


def _context(found: Module, answered: Answered) -> dict[str, object]:
    exercises = exercises_of(found, answered)
    worked = found.worked.exercise
    solved = worked.solve()
    others = list(modules().values())
    return {
        "module": found,
        "passages": passages_of(found),
        "worked": solved_shown(worked, solved, solved.why),
        "exercises": exercises,
        "marked": sum(one.solved is not None for one in exercises),
        "right": sum(one.marked is not None and one.marked.right is True for one in exercises),
        "query": answered.query(),
        "following": next((one for one in others if one.place == found.place + 1), None),
    }


def _trouble(unknown: BadInput) -> Trouble:
    said = f"{unknown.happened[:1].upper()}{unknown.happened[1:]}."
    return Trouble(404, "There is no such module", said, "See all modules at /learn.")
