"""A strict reader of calendar files: it refuses what RFC 5545 does not allow in events of whole days."""

import re
from dataclasses import dataclass, field
from datetime import date

_LINE = re.compile(r'(?P<name>[A-Z-]+)(?P<parameters>(?:;[A-Z-]+=(?:"[^"]*"|[^";:,]*))*):(?P<value>.*)')
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_TEXT = re.compile(r"(?:[^\\;,]|\\[\\;,nN])*")
_NEEDED = {
    "VCALENDAR": {"VERSION", "PRODID"},
    "VEVENT": {"UID", "DTSTAMP", "DTSTART"},
    "VALARM": {"ACTION", "TRIGGER", "DESCRIPTION"},
}
_INSIDE = {"": {"VCALENDAR"}, "VCALENDAR": {"VEVENT"}, "VEVENT": {"VALARM"}, "VALARM": set()}
_SHAPES = {
    "DTSTAMP": r"\d{8}T\d{6}Z",
    "DTSTART": r"\d{8}",
    "DTEND": r"\d{8}",
    "TRIGGER": r"-P\d+D",
    "SEQUENCE": r"\d+",
    "TRANSP": "OPAQUE|TRANSPARENT",
    "VERSION": r"2\.0",
    "METHOD": "PUBLISH",
}
_TEXTS = {"SUMMARY", "DESCRIPTION", "X-WR-CALNAME"}


@dataclass
class Component:
    """A part of a calendar file.

    Args:
        name: what it is.
        fields: its fields, with their values as written.
        inner: the parts in it.
    """

    name: str
    fields: dict[str, str] = field(default_factory=dict)
    inner: list["Component"] = field(default_factory=list)

    def text(self, name: str) -> str:
        """A field as a person reads it."""
        return re.sub(
            r"\\([\\;,nN])", lambda found: {"n": "\n", "N": "\n"}.get(found[1], found[1]), self.fields[name]
        )

    def day(self, name: str) -> date:
        """A field that is a day."""
        return date.fromisoformat(self.fields[name])


def calendar_of(content: str) -> Component:
    """Read a calendar file, and fail on the first thing that the standard does not allow."""
    assert content.endswith("\r\n"), "the last line has no end"
    raw = content.removesuffix("\r\n").split("\r\n")
    for line in raw:
        assert len(line.encode("utf-8")) <= 75, f"longer than 75 octets: {line}"
        assert not _CONTROL.search(line), f"a sign that no line may hold: {line!r}"
        assert "\n" not in line
        assert "\r" not in line
        assert line, "an empty line"
    return _parts(re.sub("\r\n[ \t]", "", content).removesuffix("\r\n").split("\r\n"))


def _parts(lines: list[str]) -> Component:
    top = Component("")
    stack = [top]
    for line in lines:
        found = _LINE.fullmatch(line)
        assert found, f"not a line of a calendar: {line}"
        name, value = found["name"], found["value"]
        if name == "BEGIN":
            assert value in _INSIDE[stack[-1].name], f"{value} may not stand in {stack[-1].name}"
            stack[-1].inner.append(Component(value))
            stack.append(stack[-1].inner[-1])
        elif name == "END":
            assert stack.pop().name == value
        else:
            _take(stack[-1], name, value)
    assert len(stack) == 1, "something is not closed"
    assert len(top.inner) == 1
    _check(top.inner[0])
    return top.inner[0]


def _take(part: Component, name: str, value: str) -> None:
    assert name not in part.fields, f"{name} stands twice"
    if name in _SHAPES:
        assert re.fullmatch(_SHAPES[name], value), f"{name}:{value}"
    if name in _TEXTS:
        assert _TEXT.fullmatch(value), f"not escaped: {value}"
    part.fields[name] = value


def _check(part: Component) -> None:
    missing = _NEEDED[part.name] - part.fields.keys()
    assert not missing, f"{part.name} lacks {missing}"
    if "DTEND" in part.fields:
        assert part.day("DTEND") > part.day("DTSTART"), "an event ends before it begins"
    names = [inner.fields.get("UID") for inner in part.inner if inner.name == "VEVENT"]
    assert len(names) == len(set(names)), "two events have one name"
    for inner in part.inner:
        _check(inner)
