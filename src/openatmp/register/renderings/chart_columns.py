"""Columns of blocks over years: one block a medicine, as long as a reader can count them."""

from collections.abc import Sequence
from dataclasses import dataclass

from openatmp.basis.drawing import element
from openatmp.register.renderings.chart_frame import Series, Size, block, fills, legend, muted, swatches
from openatmp.register.renderings.marks import MUTED

_COUNTABLE = 12
_TALLEST, _GAP = 26.0, 2.0
_AXIS, _TOTAL = 24.0, 20.0


@dataclass(frozen=True, slots=True)
class Stack:
    """The medicines of one series in one column.

    Args:
        series: the series.
        names: the names of the medicines.
    """

    series: Series
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """One year.

    Args:
        label: what stands below it.
        up: what is stacked upwards.
        down: what is stacked downwards.
    """

    label: str
    up: tuple[Stack, ...]
    down: tuple[Stack, ...] = ()


def columns(name: str, many: Sequence[Column], series: Sequence[Series], size: Size) -> tuple[str, float]:
    """Draw columns with their legend and the total of each.

    Args:
        name: begins the ids of the patterns.
        many: the columns, from left to right.
        series: the series of the legend.
        size: size of the chart.

    Returns:
        XML, and how high it came out.
    """
    drawn, top = legend(swatches(name, series), size)
    up, down = (
        max((_count(side) for side in sides), default=0) for sides in zip(*map(_sides, many), strict=True)
    )
    unit = _unit(up, down, size.height - top - _AXIS - 2 * _TOTAL)
    zero = top + _TOTAL + up * unit
    below = zero + _AXIS
    step = size.width / len(many)
    for place, column in enumerate(many):
        drawn += _column(name, column, (place * step, step), (zero, below), unit)
    drawn += _labels(many, step, zero)
    line = element("path", d=f"M0 {zero + 1:.1f} H{size.width:g}", stroke=MUTED, class_="chart-line")
    height = below + down * unit + (_TOTAL if down else 0) + 4
    return fills(name, series) + line + drawn, height


def _sides(column: Column) -> tuple[tuple[Stack, ...], tuple[Stack, ...]]:
    return column.up, column.down


def _count(stacks: Sequence[Stack]) -> int:
    return sum(len(stack.names) for stack in stacks)


def _unit(up: int, down: int, room: float) -> float:
    return min(_TALLEST, room / max(1, up + down))


def _column(
    name: str, column: Column, across: tuple[float, float], ground: tuple[float, float], unit: float
) -> str:
    left, step = across
    width = min(44.0, step * 0.82)
    x = left + (step - width) / 2
    zero, below = ground
    up = _stacked(name, column.up, (x, width), zero, -unit)
    down = _stacked(name, column.down, (x, width), below, unit)
    middle = left + step / 2
    if total := _count(column.up):
        up += _total(total, middle, zero - total * unit - 6)
    if total := _count(column.down):
        down += _total(total, middle, below + total * unit + 15)
    return up + down


def _stacked(
    name: str, stacks: Sequence[Stack], across: tuple[float, float], ground: float, unit: float
) -> str:
    """Stack blocks from the ground, upwards for a negative unit."""
    x, width = across
    drawn, y = "", ground
    for stack in stacks:
        for part in _parts(stack, _count(stacks)):
            far = y + unit * len(part)
            place = (x, min(y, far) + _GAP / 2, width, max(0.5, abs(far - y) - _GAP))
            drawn += block(name, stack.series, place, _told(stack.series, part))
            y = far
    return drawn


def _parts(stack: Stack, total: int) -> Sequence[tuple[str, ...]]:
    """Return what each block of a stack holds: one medicine, or all where there are too many to count."""
    if total > _COUNTABLE:
        return (stack.names,) if stack.names else ()
    return tuple((one,) for one in stack.names)


def _told(series: Series, names: Sequence[str]) -> str:
    return f"{names[0]} ({series.words})" if len(names) == 1 else f"{len(names)} ({series.words})"


def _total(total: int, x: float, y: float) -> str:
    return element("text", str(total), x=x, y=y, font_size=14, font_weight="bold", text_anchor="middle")


def _labels(many: Sequence[Column], step: float, zero: float) -> str:
    """Write the years below their columns, as many as have room."""
    every = next(every for every in (1, 2, 5, 10, 20, 50, 1000) if step * every >= 42)
    return "".join(
        muted(column.label, place * step + step / 2, zero + 17)
        for place, column in enumerate(many)
        if int(column.label) % every == 0
        and step * place + step / 2 >= 20
        and step * (len(many) - place) - step / 2 >= 20
    )
