"""`python -m bench.pages [PEOPLE ...]`: pages as ratios to the barest Django view of their rows.

Ours and bare take turns, request by request; a ratio is the median of the ratios of the rounds,
so that the load of the machine falls on both. Prints the tables of docs/figures.md.
"""

import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from urllib.parse import quote
from uuid import uuid4

from askaround.commands.clock import now
from bench.server import BARE, OURS, Server

ROUNDS, WARM = 60, 5
WRITERS, EACH = 8, 40
NEVER = quote("9999-12-31T00:00:00+00:00~")
Timed = Callable[[Server], object]


@dataclass(frozen=True)
class Case:
    name: str
    ours: Timed
    bare: Timed
    goal: float


@dataclass(frozen=True)
class Figure:
    ours: float  # ms, median
    bare: float
    ratio: float


def got(address: str) -> Timed:
    return lambda server: server.get(address)


def add_a_person(server: Server) -> None:
    name = f"New {uuid4().hex[:12]}"
    if server.post("/people/new/", name=name) != 302:
        raise SystemExit("Adding a person was refused.")


def save_a_note(server: Server) -> None:
    """As the page does it every few seconds: the note that is being typed, a little longer."""
    status, kept = server.send(
        f"/interviews/{server.interview}/meeting/notes/",
        text=f"She said {uuid4().hex[:12]}.",
        parent=server.note,
        revision=str(uuid4()),
    )
    if status != 200:
        raise SystemExit("Saving a note was refused.")
    server.note = str(json.loads(kept)["revision"])


def create(server: Server) -> None:
    server.post("/create/", name=f"New {uuid4().hex[:12]}")


def cases(people: int) -> list[Case]:
    last = f"/people/?after={NEVER}{people - 50}&n={people - 49}"
    return [
        Case("Today, 50 rows", got("/"), got("/today/"), 1.5),
        Case("People, the first page", got("/people/"), got("/people/"), 1.5),
        Case("People, the last page", got(last), got("/people/?last=1"), 1.5),
        Case("A person, 50 notes", got("/people/1/"), got("/person/1/"), 2),
        Case("A person, 50,000 notes", got("/people/11/"), got("/person/11/"), 2),
        Case("Search, a common word", got("/people/?q=analyst"), got("/search/?q=analyst"), 1.5),
        Case("Search, a rare word", got("/people/?q=zyzzyva"), got("/search/?q=zyzzyva"), 1.5),
        Case("Add a person", add_a_person, create, 2),
        Case("Save a note", save_a_note, create, 2),
    ]


def measure(case: Case, ours: Server, bare: Server) -> Figure:
    """Turn by turn; who goes first changes too."""
    pairs = []
    for number in range(ROUNDS + WARM):
        both = [(case.ours, ours), (case.bare, bare)]
        taken = [timed(*one) for one in (both if number % 2 else reversed(both))]
        pairs.append(tuple(taken if number % 2 else reversed(taken)))
    pairs = pairs[WARM:]
    return Figure(
        ours=statistics.median(one for one, _ in pairs),
        bare=statistics.median(other for _, other in pairs),
        ratio=statistics.median(one / other for one, other in pairs),
    )


def timed(what: Timed, server: Server) -> float:
    began = time.perf_counter()
    what(server)
    return (time.perf_counter() - began) * 1000


def many_writers(data: Path) -> tuple[int, float, float]:
    """Eight at once: how many failed, and the median and 99th percentile in ms."""
    server = Server(OURS, data)
    server.get("/people/new/")
    taken: list[float] = []
    failed: list[str] = []

    def write(interview: int) -> None:
        mine = server.another_window(interview)
        for _ in range(EACH):
            try:
                taken.append(timed(save_a_note, mine))
            except (SystemExit, OSError) as error:
                failed.append(str(error))

    writers = [Thread(target=write, args=[number + 10]) for number in range(WRITERS)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    server.stop()
    taken.sort()
    return len(failed), statistics.median(taken), taken[int(len(taken) * 0.99)]


def one_size(people: int, folder: Path) -> dict[str, Figure]:
    data = folder / str(people)
    if not (data / "askaround.sqlite3").exists():
        data.mkdir(parents=True, exist_ok=True)
        run("bench.seed", data, str(people))
    run("django", data, "collectstatic", "--noinput", "-v0")
    ours, bare = Server(OURS, data), Server(BARE, data)
    figures = {}
    ours.get("/people/new/")
    for case in cases(people):
        figures[case.name] = measure(case, ours, bare)
        print(f"  {case.name}: {figures[case.name]}", file=sys.stderr, flush=True)
    if people == 10_000:
        beside(data, ours, bare)
    ours.stop()
    bare.stop()
    return figures


def beside(data: Path, ours: Server, bare: Server) -> None:
    """What is measured once: weight, memory, start, and eight writers."""
    html, linked = ours.weight("/")
    print(f"Today as it travels: HTML {html:.1f} kB, CSS and JavaScript {linked:.1f} kB")
    print(f"Memory after use (PSS): {ours.memory():.0f} MB, bare {bare.memory():.0f} MB")
    starts: list[tuple[float, float]] = []
    for _ in range(5):
        pair = [Server(settings, data) for settings in (OURS, BARE)]
        starts.append((pair[0].cold_start, pair[1].cold_start))
        for server in pair:
            server.stop()
    cold, bare_cold = (statistics.median(side) for side in zip(*starts, strict=True))
    ratio = statistics.median(one / other for one, other in starts)
    print(f"Cold start to the first page: {cold:.2f} s, bare {bare_cold:.2f} s, ratio {ratio:.2f}")
    failed, median, slow = many_writers(data)
    print(f"Eight writers at once: {failed} failed, p50 {median:.1f} ms, p99 {slow:.1f} ms\n")


def run(module: str, data: Path, *words: str) -> None:
    where = {"DJANGO_SETTINGS_MODULE": OURS, "ASKAROUND_DATA": str(data)}
    command = [sys.executable, "-m", module, *words]
    subprocess.run(command, check=True, env={**os.environ, **where})


def grown(sizes: list[int], folder: Path) -> str:
    """The largest notebook beside the smallest, turn by turn; and what must not differ in one."""
    small, large = (Server(OURS, folder / str(n)) for n in (sizes[0], sizes[-1]))
    for server in (small, large):
        server.get("/people/new/")
    of_large, of_small = cases(sizes[-1]), cases(sizes[0])
    lines = [f"| | {sizes[-1]:,} people beside {sizes[0]:,} |", "| --- | --- |"]
    for one, other in zip(of_large, of_small, strict=True):
        figure = measure(Case(one.name, one.ours, other.ours, 1.2), large, small)
        lines.append(f"| {one.name} | {figure.ratio:.2f} |")
    named = {case.name: case.ours for case in of_large}
    pairs = [("People, the last page", "People, the first page")]
    pairs.append(("A person, 50,000 notes", "A person, 50 notes"))
    for name, beside_it in pairs:
        figure = measure(Case(name, named[name], named[beside_it], 1.2), large, large)
        lines.append(f"| {name} / {beside_it} | {figure.ratio:.2f} |")
    small.stop()
    large.stop()
    return "\n".join(lines)


def table(sizes: list[int], every: dict[int, dict[str, Figure]]) -> str:
    head = " | ".join(f"{n:,}: ms (bare) ratio" for n in sizes)
    lines = [f"| | {head} | to reach |"]
    lines.append("| --- |" + " --- |" * (len(sizes) + 1))
    for case in cases(sizes[0]):
        figures = [every[n][case.name] for n in sizes]
        cells = " | ".join(f"{f.ours:.1f} ({f.bare:.1f}) **{f.ratio:.2f}**" for f in figures)
        lines.append(f"| {case.name} | {cells} | {case.goal} |")
    return "\n".join(lines)


def main(words: list[str]) -> None:
    sizes = [int(word) for word in words] or [1_000, 10_000, 100_000]
    folder = Path(os.environ.get("BENCH_DATA") or tempfile.mkdtemp(prefix="askaround-bench-"))
    print(f"{now():%-d %B %Y}, {machine()}, {ROUNDS} rounds\n")
    every = {people: one_size(people, folder) for people in sizes}
    print(table(sizes, every) + "\n")
    print(grown(sizes, folder))


def machine() -> str:
    cores = os.cpu_count()
    return f"{cores} cores, {platform.system()}, CPython {platform.python_version()}"


if __name__ == "__main__":
    main(sys.argv[1:])
