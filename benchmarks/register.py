"""How fast the register answers as somebody types, with 1,000 times the shipped register, beside a peer.

The real pages are served by gunicorn and asked 200 times a second, on time, whether or not earlier requests
were answered. The peer is a plain Django site that filters with ``icontains`` on SQLite; it has the same
medicines, the same server and the same requests. With the path of a medicines table of the Agency (Excel or
JSON) as argument, its import is timed too. Usage: make bench, or python benchmarks/register.py [TABLE].
"""

import os
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from parts.large_register import large_register
from parts.rounds import machine
from parts.servers import free_port, serving
from parts.typing_load import Answered, fire, typed

from openatmp.register import Register, shipped, write_kept
from openatmp.register.importers import importers
from openatmp.register.joining import join
from openatmp.register.search import Index, Wanted

HERE = Path(__file__).resolve().parent
RESULTS = HERE / "results" / "register.md"
TIMES, RATE, SECONDS, WARM = 1000, 200, 20, 3
SLOW_RATE, SLOW_SECONDS, FAST_SECONDS = 5, 12, 5
HOST, WORKERS = "127.0.0.1", 2
ON = date(2026, 11, 25)
MEASURED = """\
Milliseconds from when a request was due to the last byte of its answer, measured by the sender on the same
machine. Not answered: not within 5 seconds.
"""


def in_process(register: Register, texts: list[str]) -> str:
    """Measure the search itself, one question after the other."""
    begun = time.process_time()
    index = Index(register, ON)
    made = time.process_time() - begun
    times = []
    for text in texts:
        begun = time.process_time()
        index.find(Wanted(text))
        times.append(time.process_time() - begun)
    answered = Answered(times, len(texts), 0)
    return (
        f"The index of {len(register):,} medicines is made in {made:.1f} s. In one process, {len(texts):,} "
        f"questions as they are typed take {1000 * sum(times) / len(times):.2f} ms of processor time on "
        f"average, half of them at most {answered.median:.2f} ms, 99 of 100 at most "
        f"{answered.at(0.99):.1f} ms.\n"
    )


def ours(register: Register, texts: list[str], folder: Path) -> list[str]:
    """Measure the pages and the API, served as an operator serves them."""
    write_kept(folder, register)
    port = free_port()
    command = [sys.executable, "-m", "openatmp.web", "--port", str(port), "--workers", str(WORKERS)]
    rows = []
    with serving(command, f"http://{HOST}:{port}/register", {"OPENATMP_DATA": str(folder)}):
        for name, path in (
            ("openatmp, API with facets", "/api/v1/register?text="),
            ("openatmp, list of the page with facets", "/register?part=list&text="),
        ):
            fire(HOST, port, path, texts[: RATE * WARM], RATE / 4)
            time.sleep(1)
            rows.append(_row(name, RATE, fire(HOST, port, path, texts[RATE * WARM :], RATE)))
    return rows


def peer(register: Register, texts: list[str], folder: Path) -> list[str]:
    """Measure the peer at the same rate, and at one that it can bear."""
    os.environ["ICONTAINS_DATABASE"] = str(folder / "icontains.sqlite3")
    from parts.icontains_site import fill  # noqa: PLC0415 - it sets Django up for the peer

    fill(register)
    port = free_port()
    command = [sys.executable, "-m", "gunicorn", "parts.icontains_site:application", "--preload"]
    command += ["--bind", f"{HOST}:{port}", "--workers", str(WORKERS), "--log-level", "warning"]
    rows = []
    with serving(command, f"http://{HOST}:{port}/search?text=cel", {"PYTHONPATH": str(HERE)}):
        few = texts[RATE * WARM :]
        name = "Django icontains on SQLite, without facets"
        rows.append(
            _row(
                name, SLOW_RATE, fire(HOST, port, "/search?text=", few[: SLOW_RATE * SLOW_SECONDS], SLOW_RATE)
            )
        )
        rows.append(_row(name, RATE, fire(HOST, port, "/search?text=", few[: RATE * 5], RATE)))
    return rows


def _row(name: str, rate: float, answered: Answered) -> str:
    times = " | ".join(f"{value:,.1f}" for value in (answered.median, answered.at(0.95), answered.at(0.99)))
    return f"| {name} | {rate:g} | {answered.asked:,} | {times} | {answered.failed:,} |"


def importing(table: Path) -> str:
    """Measure the import of a whole table of medicines into the shipped register."""
    content = table.read_bytes()
    begun = time.perf_counter()
    batch = importers()["ema-table"].read(content, table.name)
    read = time.perf_counter() - begun
    joined = join(shipped(), batch)
    took = time.perf_counter() - begun
    return (
        f"{batch.looked_at:,} medicines ({len(content) / 1e6:.1f} MB) are imported in {took:.1f} s, "
        f"{read:.1f} s of it for reading; {len(batch.records)} advanced therapies were found, and the "
        f"register then holds {len(joined)}.\n"
    )


def main(arguments: list[str]) -> None:
    """Measure, print, and keep the figures beside this script."""
    register = large_register(TIMES)
    texts = typed(list(register), RATE * (WARM + SECONDS))
    sections = [
        "# benchmarks/register.py\n",
        machine("Django", "gunicorn") + f" {len(register):,} medicines, {WORKERS} workers.\n",
        f"### Search as somebody types, {RATE} requests a second\n",
        MEASURED,
    ]
    with tempfile.TemporaryDirectory() as folder:
        rows = [*ours(register, texts, Path(folder)), *peer(register, texts, Path(folder))]
    head = ["| contender | requests a second | asked | median | 95 of 100 | 99 of 100 | not answered |"]
    sections.append("\n".join([*head, "|---|---:|---:|---:|---:|---:|---:|", *rows]) + "\n")
    sections += ["### The search itself\n", in_process(register, texts)]
    if arguments:
        sections += ["### Import\n", importing(Path(arguments[0]))]
    report = "\n".join(sections)
    print(report)
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(report, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
