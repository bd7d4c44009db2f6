"""`python -m bench.linters FOLDER TOOLS`: the advice beside what writers use instead.

FOLDER holds questions.jsonl, as for bench.accuracy; the letters are those of bench/corpus. TOOLS
is a folder that is no part of the repository: write-good and alex (npm) and proselint (pip) are
installed there where they are missing, and what cannot be installed is not measured. Of each kind
of fault: in how many texts anything was said. Ours and theirs take turns; a ratio is a median.
"""

import json
import statistics
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from askaround.commands.texts import requests, thanks
from askaround.method.questions.checks import advice
from bench.letters import letters

ROUNDS, KILOBYTE = 5, 1000
NODE = """
import {readFileSync} from "fs";
import {createRequire} from "module";
import {pathToFileURL} from "url";
const [folder, name] = process.argv.slice(2);
const require = createRequire(folder + "/");
const texts = JSON.parse(readFileSync(0, "utf8"));
const tool = name === "alex"
  ? (await import(pathToFileURL(folder + "/node_modules/alex/index.js"))).text
  : require(name);
const said = (text) => (name === "alex" ? tool(text).messages : tool(text)).length;
said(texts[0]);
const began = process.cpuUsage();
const found = texts.map(said);
const used = process.cpuUsage(began);
console.log(JSON.stringify({found, ms: (used.user + used.system) / 1000 / texts.length}));
"""
PROSELINT = """
import json, sys, time
from proselint.checks import __register__
from proselint.registry import CheckRegistry
from proselint.tools import LintFile
CheckRegistry().register_many(__register__)
texts = json.load(sys.stdin)
said = lambda text: len(LintFile(content=text, source="-").lint())
said(texts[0])
began = time.process_time()
found = [said(text) for text in texts]
print(json.dumps({"found": found, "ms": (time.process_time() - began) * 1000 / len(texts)}))
"""
FAULTS: dict[str, Callable[[dict[str, object]], bool]] = {
    "closed": lambda labels: not labels["open"],
    "searchable": lambda labels: bool(labels["searchable"]),
    "job or pay": lambda labels: labels["asks_for_job_or_pay"] != "none",
    "double": lambda labels: bool(labels["double_barrelled"]),
}


Said = dict[str, Any]
Counted = Callable[[str], int]


def on_question(text: str) -> int:
    return len(advice(text))


def on_request(text: str) -> int:
    return len(requests.answer({"text": text})["advice"])  # type: ignore[arg-type]


def on_thanks(text: str) -> int:
    return len(thanks.answer({"text": text})["advice"])  # type: ignore[arg-type]


def ours(counted: Counted, texts: Sequence[str]) -> Said:
    counted(texts[0])
    began = time.process_time()
    found = [counted(text) for text in texts]
    return {"found": found, "ms": (time.process_time() - began) * 1000 / len(texts)}


def theirs(command: Sequence[str], texts: Sequence[str]) -> Said | None:
    try:
        done = subprocess.run(command, input=json.dumps(texts), capture_output=True, text=True)
    except OSError:
        return None
    said: Said | None = json.loads(done.stdout) if done.returncode == 0 else None
    return said


def install(tools: Path) -> None:
    """The others, into a folder of their own."""
    tools.mkdir(parents=True, exist_ok=True)
    if not (tools / "node_modules").exists():
        subprocess.run(["npm", "install", "--no-audit", "write-good", "alex"], cwd=tools)
    if not (tools / "venv").exists():
        subprocess.run([sys.executable, "-m", "venv", "venv"], cwd=tools)
        subprocess.run([tools / "venv" / "bin" / "pip", "install", "proselint"], cwd=tools)


def commands(tools: Path) -> dict[str, list[str]]:
    node = ["node", "--input-type=module", "-e", NODE, "-", str(tools.absolute())]
    return {
        "write-good": [*node, "write-good"],
        "alex": [*node, "alex"],
        "proselint": [str(tools / "venv" / "bin" / "python"), "-c", PROSELINT],
    }


def on_questions(folder: Path, tools: Path) -> None:
    lines = (folder / "questions.jsonl").read_text("utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    texts = [row["text"] for row in rows]
    print(f"| tool | ms a text | {' | '.join(FAULTS)} | no fault |")
    print("| --- |" + " ---: |" * (len(FAULTS) + 2))
    for name, said in (
        ("askaround", ours(on_question, texts)),
        *((name, theirs(command, texts)) for name, command in commands(tools).items()),
    ):
        print(f"| {name} | {cells(rows, said) if said else 'not measured |'}")


def on_letters(tools: Path) -> None:
    """Milliseconds a letter: as they stand, and put together to a kilobyte each."""
    print("\n| letters | characters | askaround | write-good | alex | proselint | to write-good |")
    print("| --- |" + " ---: |" * 6)
    for kind, counted in (("requests", on_request), ("thanks", on_thanks)):
        texts = [letter.text for letter in letters(kind)]
        for each in (texts, kilobytes(texts)):
            print(
                f"| {kind} | {sum(map(len, each)) // len(each)} | {in_turns(counted, each, tools)}"
            )


def kilobytes(texts: Sequence[str]) -> list[str]:
    made = [""]
    for text in texts:
        if len(made[-1]) > KILOBYTE:
            made.append("")
        made[-1] = f"{made[-1]}\n\n{text}".strip()
    return [text[:KILOBYTE] for text in made if len(text) >= KILOBYTE]


def in_turns(counted: Counted, texts: Sequence[str], tools: Path) -> str:
    rounds = [
        (ours(counted, texts), *(theirs(words, texts) for words in commands(tools).values()))
        for _ in range(ROUNDS)
    ]
    if any(said is None for said in rounds[0]):
        return "not measured |"
    times = [[said["ms"] for said in each if said] for each in rounds]
    medians = (statistics.median(column) for column in zip(*times, strict=True))
    ratio = statistics.median(mine / write_good for mine, write_good, *_ in times)
    return f"{' | '.join(f'{ms:.2f}' for ms in medians)} | {ratio:.2f} |"


def main(folder: Path, tools: Path) -> None:
    install(tools)
    on_questions(folder, tools)
    on_letters(tools)


def cells(rows: Sequence[dict[str, dict[str, object]]], said: Said) -> str:
    there, hit = Counter[str](), Counter[str]()
    for row, count in zip(rows, said["found"], strict=True):
        faults = [name for name, has in FAULTS.items() if has(row["labels"])] or ["no fault"]
        there.update(faults)
        hit.update(faults if count else ())
    counts = (f"{hit[name]} of {there[name]}" for name in (*FAULTS, "no fault"))
    return f"{said['ms']:.2f} | {' | '.join(counts)} |"


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
