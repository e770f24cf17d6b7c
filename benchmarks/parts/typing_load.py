"""People who type: requests at a fixed rate, sent on time whether or not earlier ones were answered.

The time of an answer runs from the moment at which its request was due. A server that falls behind is
therefore charged with the waiting it causes, which a program that waits for each answer would hide.
"""

import asyncio
import random
import statistics
import time
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

from openatmp.register import Medicine

SEED = 726
_LONGEST = 14
_PATIENCE = 5.0


@dataclass(frozen=True, slots=True)
class Answered:
    """What came of a number of requests.

    Args:
        times: seconds from when each request was due to its whole answer, of those answered.
        asked: how many requests were sent.
        failed: how many were not answered in time, or not with 200.
    """

    times: Sequence[float]
    asked: int
    failed: int

    def at(self, share: float) -> float:
        """Return the time within which a share of the answers came, in milliseconds."""
        ordered = sorted(self.times)
        return 1000 * ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else float("nan")

    @property
    def median(self) -> float:
        """The middle time in milliseconds."""
        return 1000 * statistics.median(self.times) if self.times else float("nan")


def typed(medicines: Sequence[Medicine], count: int) -> list[str]:
    """Return what is typed, letter by letter: mostly names, also substances, holders, diseases; with typos.

    Args:
        medicines: what is in the register.
        count: how many texts.
    """
    chance, texts = random.Random(SEED), list[str]()  # noqa: S311 - made-up typing needs no secrecy
    while len(texts) < count:
        one = chance.choice(medicines)
        sought = chance.choices(
            [one.name, one.common_name, one.holder, one.indication, one.ema_number], [6, 2, 1, 1, 1]
        )[0][:_LONGEST]
        if chance.random() < 0.1:
            sought = f"{sought[:3]}x{sought[3:]}"
        texts += [sought[:end] for end in range(1, len(sought) + 1)]
    return texts[:count]


def fire(host: str, port: int, path: str, texts: Sequence[str], rate: float) -> Answered:
    """Send requests at a fixed rate.

    Args:
        host: where the server is.
        port: its port.
        path: address up to the text: ``/register?text=``.
        texts: what is asked for, one request each.
        rate: requests a second.
    """
    return asyncio.run(_fire(host, port, [f"{path}{quote(text)}" for text in texts], rate))


async def _fire(host: str, port: int, paths: Sequence[str], rate: float) -> Answered:
    begun = time.perf_counter()
    tasks = []
    for number, path in enumerate(paths):
        due = begun + number / rate
        await asyncio.sleep(max(0.0, due - time.perf_counter()))
        tasks.append(asyncio.create_task(_ask(host, port, path, due)))
    times = [took for took in await asyncio.gather(*tasks) if took is not None]
    return Answered(times, len(paths), len(paths) - len(times))


async def _ask(host: str, port: int, path: str, due: float) -> float | None:
    try:
        async with asyncio.timeout(_PATIENCE):
            status = await _exchange(host, port, path)
    except (TimeoutError, OSError):
        return None
    return time.perf_counter() - due if status == b"200" else None


async def _exchange(host: str, port: int, path: str) -> bytes:
    reader, writer = await asyncio.open_connection(host, port)
    try:
        writer.write(f"GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())
        answer = await reader.read(-1)
        return answer[9:12]
    finally:
        writer.close()
