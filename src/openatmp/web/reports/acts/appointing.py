"""Who becomes an officer, and who is one no longer."""

from django.contrib.auth.models import User
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction

from openatmp.basis.errors import BadInput
from openatmp.register.authorities import authorities
from openatmp.web.reports.acts.officers import Officer
from openatmp.web.reports.models import Appointment

# The names by which the log calls those who are no officers.
_NOBODYS = frozenset({"reporter", "rule"})
_LONGEST_NAME = 100


def appoint(officer: Officer, password: str) -> None:
    """Make somebody an officer.

    Args:
        officer: their name, their authority, and what they may do.
        password: with which they sign in.

    Raises:
        BadInput: the name is taken or cannot be one, the authority is none, or the password is weak.
    """
    name = officer.name.strip()
    _refuse_name(name)
    _refuse_authority(officer.authority)
    held = User.objects.filter(username__iexact=name).first()
    _refuse_taken(held, officer.authority)
    user = held or User(username=name)
    _refuse_password(password, user)
    with transaction.atomic():
        user.is_active = True
        user.set_password(password)
        user.save()
        may = sorted(one.value for one in officer.may)
        Appointment.objects.update_or_create(user=user, defaults={"authority": officer.authority, "may": may})


def dismiss(name: str) -> None:
    """Let somebody be an officer no longer; their sessions end, and their name stays theirs.

    Args:
        name: their name.

    Raises:
        BadInput: there is no such officer.
    """
    user = User.objects.filter(username__iexact=name.strip(), is_active=True).first()
    if user is None:
        raise BadInput(f"there is no officer {name!r}", remedy="see `openatmp officer list`")
    user.is_active = False
    user.set_unusable_password()
    user.save()


def _refuse_name(name: str) -> None:
    if not name or len(name) > _LONGEST_NAME or not name.isprintable() or name.lower() in _NOBODYS:
        raise BadInput(
            f"{name!r} cannot be the name of an officer",
            where="NAME",
            expected=f"up to {_LONGEST_NAME} letters, and none of {', '.join(sorted(_NOBODYS))}",
        )


def _refuse_authority(key: str) -> None:
    known = sorted({one.country for one in authorities()})
    if key not in known:
        raise BadInput(f"{key!r} is no authority", where="--authority", expected=f"one of {', '.join(known)}")


def _refuse_password(password: str, user: User) -> None:
    try:
        validate_password(password, user)
    except ValidationError as error:
        raise BadInput(" ".join(error.messages), where="password", remedy="think of a longer one") from error


def _refuse_taken(user: User | None, authority: str) -> None:
    """Acts name an officer, so that a name never comes to mean somebody else."""
    if user is None:
        return
    if user.is_active:
        raise BadInput(
            f"there is an officer {user.username!r} already",
            where="NAME",
            remedy="take another name; for a new password, remove the officer and add them again",
        )
    held = Appointment.objects.filter(user=user).first()
    if held is None or held.authority != authority:
        raise BadInput(
            f"somebody else was called {user.username!r} before", where="NAME", remedy="take another name"
        )
