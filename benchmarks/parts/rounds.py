"""Measuring in rounds: every contender takes its turn in each round, so that noise hits all alike."""

import platform
import statistics
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Measured:
    """What one contender reached.

    Args:
        name: the contender.
        rates: items a second, one figure a round.
        ratios: the same relative to the first contender of the same round.
    """

    name: str
    rates: Sequence[float]
    ratios: Sequence[float]


def in_rounds(
    contenders: Mapping[str, Callable[[], int]],
    rounds: int,
    clock: Callable[[], float] = time.perf_counter,
) -> list[Measured]:
    """Let each contender run once a round.

    Args:
        contenders: by name, what to run; it returns how many items it worked through. The first is
            the one that the others are compared with.
        rounds: how many rounds.
        clock: what tells the seconds; that of the process leaves out what other programs take.

    Returns:
        Rates and ratios, in the order of the contenders.
    """
    rates: dict[str, list[float]] = {name: [] for name in contenders}
    for _ in range(rounds):
        for name, run in contenders.items():
            start = clock()
            items = run()
            rates[name].append(items / (clock() - start))
    first = next(iter(rates.values()))
    return [
        Measured(name, own, [one / other for one, other in zip(first, own, strict=True)])
        for name, own in rates.items()
    ]


def table(title: str, measured: Sequence[Measured]) -> str:
    """Write the figures as a Markdown table: medians, with the range of the rounds."""
    first = measured[0].name
    lines = [
        f"### {title}",
        "",
        f"| contender | a second | range | {first} is faster by |",
        "|---|---:|---:|---:|",
    ]
    for one in measured:
        middle, low, high = statistics.median(one.rates), min(one.rates), max(one.rates)
        times = statistics.median(one.ratios)
        lines.append(f"| {one.name} | {middle:,.0f} | {low:,.0f} to {high:,.0f} | {times:.2f} |")
    return "\n".join([*lines, ""])


def machine(*packages: str) -> str:
    """Say on what it was measured: processor, Python, and the versions of the packages."""
    versions = ", ".join(f"{name} {version(name)}" for name in packages)
    return f"Measured on {_processor()}, Python {platform.python_version()}; {versions}."


def _processor() -> str:
    listed = Path("/proc/cpuinfo")
    if listed.exists():
        named = [line for line in listed.read_text().splitlines() if line.startswith("model name")]
        if named:
            return f"{len(named)} cores of {named[0].split(':', 1)[1].strip()}"
    return platform.processor() or sys.platform
