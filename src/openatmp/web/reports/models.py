"""What is kept of a report. Only ``acts`` writes here, and only ``queries`` and ``acts`` read."""

from typing import Any, NoReturn

from django.conf import settings
from django.db import models


class Unalterable(TypeError):
    """Somebody tried to alter or to take away what is only ever added to."""

    def __init__(self) -> None:
        super().__init__("an act is never altered or taken away; a correction is another act")


class OnlyAdded(models.QuerySet[Any]):
    """Rows that are only ever added."""

    def update(self, **_: object) -> NoReturn:
        """Refuse."""
        raise Unalterable

    def delete(self) -> NoReturn:
        """Refuse."""
        raise Unalterable

    def bulk_update(self, *_: object, **__: object) -> NoReturn:
        """Refuse."""
        raise Unalterable

    def bulk_create(self, *_: object, **__: object) -> NoReturn:
        """Refuse: it could put rows in the place of others, and an act is appended one by one."""
        raise Unalterable


class Report(models.Model):
    """One report: what anybody at the desk may read, and where it stands."""

    told = models.JSONField()
    authority = models.CharField(max_length=8, db_index=True)
    received = models.DateField()
    language = models.CharField(max_length=12)
    code_digest = models.CharField(max_length=64, unique=True)
    text_digest = models.CharField(max_length=64)
    # Read columns, worked out from the acts and saved with them.
    state = models.CharField(max_length=20, db_index=True)
    closed = models.DateField(null=True, db_index=True)
    merged_into = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="merged")

    def __str__(self) -> str:
        return f"report {self.pk}"


class Act(models.Model):
    """One act: appended, never altered, chained to the one before by its hash."""

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="acts")
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=20)
    at = models.DateTimeField()
    who = models.CharField(max_length=200)
    ground = models.TextField()
    public = models.TextField()
    details = models.JSONField()
    before = models.CharField(max_length=64)
    digest = models.CharField(max_length=64)

    objects = OnlyAdded.as_manager()

    class Meta:
        """One act in each place of the chain, so that two at once cannot both stand."""

        ordering = ["report", "number"]
        constraints = [models.UniqueConstraint(fields=["report", "number"], name="one_act_a_place")]

    def __str__(self) -> str:
        return f"act {self.number} on report {self.report_id}"

    def save(self, *args: Any, **named: Any) -> None:
        """Add it; what is already there is refused."""
        if not self._state.adding:
            raise Unalterable
        super().save(*args, **{**named, "force_insert": True})

    def delete(self, *_: object, **__: object) -> NoReturn:
        """Refuse."""
        raise Unalterable


class Person(models.Model):
    """What people wrote of themselves and of others, sealed; taken away by rule while the act stays."""

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="persons")
    act = models.PositiveIntegerField()
    sealed = models.BinaryField()

    def __str__(self) -> str:
        return f"person of report {self.report_id}"


class Evidence(models.Model):
    """One file that was handed in; its content lies sealed in a file of its own."""

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="evidence")
    act = models.PositiveIntegerField()
    number = models.PositiveIntegerField()
    name = models.CharField(max_length=60)
    kind = models.CharField(max_length=80)
    size = models.PositiveIntegerField()
    handed_in_sha256 = models.CharField(max_length=64)
    kept_sha256 = models.CharField(max_length=64)
    notes = models.JSONField(default=list)
    file = models.CharField(max_length=64, unique=True)
    erased = models.DateField(null=True)

    class Meta:
        """In the order in which it was handed in."""

        ordering = ["report", "number"]
        constraints = [models.UniqueConstraint(fields=["report", "number"], name="one_file_a_number")]

    def __str__(self) -> str:
        return f"{self.name} of report {self.report_id}"


class Draft(models.Model):
    """What somebody looks at before sending, sealed with a key that only their page has."""

    digest = models.CharField(max_length=64, unique=True)
    sealed = models.BinaryField()
    made = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return f"draft {self.pk}"


class Turn(models.Model):
    """How often one address did something in one hour; the address itself is not kept."""

    who = models.CharField(max_length=64)
    what = models.CharField(max_length=20)
    hour = models.DateTimeField(db_index=True)
    count = models.PositiveIntegerField(default=0)

    class Meta:
        """One row an address, deed and hour."""

        constraints = [models.UniqueConstraint(fields=["who", "what", "hour"], name="one_turn_an_hour")]

    def __str__(self) -> str:
        return f"{self.count} times {self.what}"


class Appointment(models.Model):
    """Whom a sign-in makes an officer, of which authority, and what they may do."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="appointment"
    )
    authority = models.CharField(max_length=8)
    may = models.JSONField(default=list)

    def __str__(self) -> str:
        return f"officer {self.user.get_username()} of {self.authority}"


class Gist(models.Model):
    """What was read in the offer of a report, sealed, so that the list of the desk need not read it again.

    It can be made anew at any time, and is taken away with the evidence from which it was read.
    """

    report = models.OneToOneField(Report, on_delete=models.PROTECT, related_name="gist")
    version = models.CharField(max_length=40)
    sealed = models.BinaryField()

    def __str__(self) -> str:
        return f"gist of report {self.report_id}"
