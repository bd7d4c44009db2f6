"""`python -m bench.linters FOLDER TOOLS`: the advice on questions beside what writers use instead.

FOLDER holds questions.jsonl, as for bench.accuracy. TOOLS is a folder where `npm install
write-good alex` and `python3 -m venv venv && venv/bin/pip install proselint` were run; whatever is
not there is not measured. Of each kind of fault: in how many texts anything was said.
"""

import json
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from askaround.method.questions.checks import advice

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


def ours(texts: Sequence[str]) -> dict[str, object]:
    advice(texts[0])
    began = time.process_time()
    found = [len(advice(text)) for text in texts]
    return {"found": found, "ms": (time.process_time() - began) * 1000 / len(texts)}


def theirs(command: Sequence[str], texts: Sequence[str]) -> dict[str, object] | None:
    try:
        done = subprocess.run(command, input=json.dumps(texts), capture_output=True, text=True)
    except OSError:
        return None
    said: dict[str, object] | None = json.loads(done.stdout) if done.returncode == 0 else None
    return said


def main(folder: Path, tools: Path) -> None:
    lines = (folder / "questions.jsonl").read_text("utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    texts = [row["text"] for row in rows]
    node = ["node", "--input-type=module", "-e", NODE, "-", str(tools.absolute())]
    python = str(tools / "venv" / "bin" / "python")
    print(f"| tool | ms a text | {' | '.join(FAULTS)} | no fault |")
    print("| --- |" + " ---: |" * (len(FAULTS) + 2))
    for name, said in (
        ("askaround", ours(texts)),
        ("write-good", theirs([*node, "write-good"], texts)),
        ("alex", theirs([*node, "alex"], texts)),
        ("proselint", theirs([python, "-c", PROSELINT], texts)),
    ):
        print(f"| {name} | {cells(rows, said) if said else 'not measured |'}")


def cells(rows: Sequence[dict[str, dict[str, object]]], said: dict[str, object]) -> str:
    there, hit = Counter[str](), Counter[str]()
    found = said["found"]
    assert isinstance(found, list)
    for row, count in zip(rows, found, strict=True):
        faults = [name for name, has in FAULTS.items() if has(row["labels"])] or ["no fault"]
        there.update(faults)
        hit.update(faults if count else ())
    counts = (f"{hit[name]} of {there[name]}" for name in (*FAULTS, "no fault"))
    return f"{said['ms']:.2f} | {' | '.join(counts)} |"


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
