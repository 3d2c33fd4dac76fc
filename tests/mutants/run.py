#!/usr/bin/env python3
"""Mutants of the rules: shows that a test fails if a rule is weakened.

    python3 tests/mutants/run.py WORK [--sample 300] [--seed 1] [--only REGEX] [--list] [--cmake=-DNAME=VALUE]

Copies the project to WORK, plants mutants in the rules, the ledger and the calendar, builds bcd_test there once and runs it
once for each mutant of the sample. Prints a line for each mutant that no test kills and a Markdown table of the sums.

Mutants: a comparison that moves by one (< and <=, > and >=) or turns (== and !=), a condition of && or || that is dropped, an
`if` that never holds, a 1 that is added or taken away and becomes 0. All are compiled into one program, which BCD_MUTANT selects
from (mutant.hpp), because a build for each would take days.
"""
import argparse
import os
import random
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PLACES = ["src/rule/*.cpp", "src/ledger/*.cpp", "src/regulation/calendar.cpp", "src/unit/unit.cpp", "src/unit/attendance.cpp",
          "src/unit/authority.cpp", "src/unit/replies.cpp"]
# What a mutant is tried on: cheap tests first.
TRIES = ["[cases]", "[rule],[ledger],[unit],[due],[dues],[clauses],[readings],[regulation]", "[boundaries],[every-day],[slips]"]
NAMES = {"<": "less", "<=": "less_equal", ">": "greater", ">=": "greater_equal", "==": "equal", "!=": "unequal"}


def masked(text):
    """The text with comments, strings and characters blanked out, of the same length."""
    token = re.compile(r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])\'|^#[^\n]*', re.S | re.M)
    return token.sub(lambda m: re.sub(r"[^\n]", "_", m.group()), text)


def left_end(code, at):
    """Where the operand begins that ends before `at`."""
    depth, i = 0, at - 1
    while i >= 0:
        c = code[i]
        if c in ")]}":
            if c == "}" and depth == 0 and code[i + 1] == "\n":
                break
            depth += 1
        elif c in "([{":
            if depth == 0:
                break
            depth -= 1
        elif depth == 0:
            if c in ";,?" or (c == ":" and code[i + 1] == " "):
                break
            if code[i:i + 4] in (" && ", " || ", " << "):
                i += 3
                break
            if code[i:i + 3] in (" = ", "+= ", "-= ", "|= ", "&= "):
                i += 2
                break
            if re.match(r"\b(return|else|do|if constexpr)\b", code[i:]) and not code[i - 1].isalnum():
                i += len(re.match(r"\w+", code[i:]).group())
                break
        i -= 1
    i += 1
    while code[i].isspace():
        i += 1
    return i


def right_end(code, at):
    """Where the operand ends that begins at `at`."""
    depth, i = 0, at
    while i < len(code):
        c = code[i]
        if c in "([{":
            depth += 1
        elif c in ")]}":
            if depth == 0:
                break
            depth -= 1
        elif depth == 0 and (c in ";,?" or code[i:i + 3] in (" : ", " ? ") or code[i:i + 4] in (" && ", " || ")
                             or re.match(r"\s(&&|\|\||\?|:|<|<=|>|>=|==|!=)\s", code[i:])):
            break
        i += 1
    return i


def closing(code, at):
    depth = 0
    for i in range(at, len(code)):
        depth += (code[i] in "([{") - (code[i] in ")]}")
        if depth == 0:
            return i
    return len(code)


def constant_ranges(code):
    """Parts that are evaluated by the compiler, or are outside of functions."""
    for m in re.finditer(r"\b(constexpr|consteval|static_assert|requires|concept)\b", code):
        if code[m.end():m.end() + 1] == " " and code[max(0, m.start() - 3):m.start()] == "if ":
            yield m.start(), closing(code, code.index("(", m.end()))
            continue
        ends = [i for i in (code.find(";", m.end()), code.find("{", m.end())) if i >= 0]
        end = min(ends, default=len(code))
        yield m.start(), closing(code, end) if code[end:end + 1] == "{" else end


def mutants_of(path, text):
    """Each mutant as (line, what, [(offset, length, replacement)]), the number written as %N%."""
    code = masked(text)
    fixed = list(constant_ranges(code))
    out = []

    def add(at, what, edits):
        if not any(begin <= at < end for begin, end in fixed):
            out.append((text.count("\n", 0, at) + 1, what, edits))

    for m in re.finditer(r"\s(<|<=|>|>=|==|!=)\s", code):
        begin, end = left_end(code, m.start()), right_end(code, m.end())
        if "operator" in code[begin:m.start()] or "template" in code[begin:m.start()] or begin >= m.start():
            continue
        add(m.start(1), f"{m.group(1)} in `{' '.join(text[begin:end].split())}`",
            [(begin, 0, f"::mutant::{NAMES[m.group(1)]}<%N%>("), (m.start(), len(m.group()), ", "), (end, 0, ")")])
    for m in re.finditer(r"\s(&&|\|\|)\s", code):
        begin, end = left_end(code, m.start()), right_end(code, m.end())
        if "auto" in code[begin:m.start()] or begin >= m.start():
            continue
        if m.group(1) == "&&":
            add(m.start(1), f"first condition of `{' '.join(text[begin:end].split())}` dropped",
                [(begin, 0, "(::mutant::on(%N%) || bool("), (m.start(), 0, "))")])
            add(m.start(1) + 1, f"second condition of `{' '.join(text[begin:end].split())}` dropped",
                [(m.end(), 0, "(::mutant::on(%N%) || bool("), (end, 0, "))")])
        else:
            add(m.start(1), f"first condition of `{' '.join(text[begin:end].split())}` dropped",
                [(begin, 0, "(!::mutant::on(%N%) && bool("), (m.start(), 0, "))")])
            add(m.start(1) + 1, f"second condition of `{' '.join(text[begin:end].split())}` dropped",
                [(m.end(), 0, "(!::mutant::on(%N%) && bool("), (end, 0, "))")])
    for m in re.finditer(r"\bif \(", code):
        end = closing(code, m.end() - 1)
        condition = code[m.end():end]
        if re.search(r";|\bauto\b| = ", re.sub(r"\[[^\]]*\].*", "", condition)) or ";" in condition:
            continue
        add(m.start(), f"`if ({' '.join(text[m.end():end].split())})` never",
            [(m.end(), 0, "!::mutant::on(%N%) && bool("), (end, 0, ")")])
    for m in re.finditer(r" [+-] (1)\b(?![.\w])", code):
        add(m.start(1), f"{m.group()[1:]} becomes 0", [(m.start(1), 1, "(::mutant::on(%N%) ? 0 : 1)")])
    return out


class Planting:
    def __init__(self, work):
        self.work = work
        self.mutants = []  # (path, line, what, edits); the index is the number
        for pattern in PLACES:
            for path in sorted(ROOT.glob(pattern)):
                relative = str(path.relative_to(ROOT))
                text = path.read_text(encoding="utf-8")
                self.mutants += [(relative, *one) for one in mutants_of(relative, text)]
        self.dropped = set()

    def write(self):
        by_file = {}
        for number, (path, _, _, edits) in enumerate(self.mutants):
            if number not in self.dropped:
                for order, (at, length, new) in enumerate(edits):
                    by_file.setdefault(path, []).append((at, order, number, length, new.replace("%N%", str(number))))
        for path, edits in by_file.items():
            text = (ROOT / path).read_text(encoding="utf-8")
            # At one offset what closes comes before what opens, an outer opening before an inner one.
            def key(edit):
                at, order, number, length, new = edit
                closes = new.startswith(")")
                extent = max(e[0] for e in self.mutants[number][3]) - min(e[0] for e in self.mutants[number][3])
                return (at, 0 if closes else 1 if length == 0 else 2, extent if closes else -extent, number if not closes else -number)
            made, last = [], 0
            for at, order, number, length, new in sorted(edits, key=key):
                made += [text[last:at], new]
                last = max(last, at + length)
            result = f'#include "bcd/mutant.hpp"\n#line 1\n' + "".join(made) + text[last:]
            target = self.work / path
            if target.read_text(encoding="utf-8") != result:
                target.write_text(result, encoding="utf-8")

    def build(self):
        for _ in range(12):
            self.write()
            run = subprocess.run(["cmake", "--build", "build/release", "--target", "bcd_test", "--", "-k", "0"], cwd=self.work,
                                 capture_output=True, text=True)
            if run.returncode == 0:
                return
            bad = set()
            for path, line in re.findall(r"^(?:\S*/)?(src/\S+?):(\d+):\d+: error", run.stdout, re.M):
                bad |= {n for n, m in enumerate(self.mutants) if m[0] == path and abs(m[1] - int(line)) <= 1}
            if not bad - self.dropped:
                sys.exit(run.stdout[-4000:])
            self.dropped |= bad
        sys.exit("the mutants do not compile")


def copy(source, target):
    """Copies a file if its bytes differ, so that a second run compiles only what changed."""
    if source.is_symlink() or not source.is_file():
        return
    if not target.is_file() or target.read_bytes() != source.read_bytes():
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(source.read_bytes())


def killed_by(work, number):
    """The tags of the test that fails with the mutant; "" if none does."""
    for tags in TRIES:
        try:
            run = subprocess.run(["build/release/tests/bcd_test", "-a", tags], cwd=work, env={**os.environ, "BCD_MUTANT": str(number)},
                                 stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=900)
            if run.returncode != 0:
                return tags
        except subprocess.TimeoutExpired:
            return "time"
    return ""


def main():
    ask = argparse.ArgumentParser()
    ask.add_argument("work", type=Path)
    ask.add_argument("--sample", type=int, default=300)
    ask.add_argument("--seed", type=int, default=1)
    ask.add_argument("--only", default="")
    ask.add_argument("--list", action="store_true")
    ask.add_argument("--cmake", action="append", default=[], metavar="-DNAME=VALUE", help="an option for cmake")
    asked = ask.parse_args()
    planting = Planting(asked.work.resolve())
    if asked.list:
        for number, (path, line, what, _) in enumerate(planting.mutants):
            print(f"{number} {path}:{line}: {what}")
        return
    asked.work.mkdir(exist_ok=True)
    files = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    for name in filter(None, files.decode().split("\0")):
        copy(ROOT / name, planting.work / name)
    copy(HERE / "mutant.hpp", planting.work / "include/bcd/mutant.hpp")
    subprocess.run(["cmake", "--preset", "release", *asked.cmake], cwd=planting.work, stdout=subprocess.DEVNULL, check=True)
    planting.build()
    reached_file = planting.work / "reached"
    reached_file.unlink(missing_ok=True)
    plain = subprocess.run(["build/release/tests/bcd_test", ",".join(TRIES)], cwd=planting.work, capture_output=True, text=True,
                           env={**os.environ, "BCD_MUTANTS_REACHED": str(reached_file)})
    if plain.returncode != 0:
        sys.exit("the tests fail without a mutant\n" + plain.stdout[-2000:])
    reached = {int(line) for line in reached_file.read_text().split()}
    numbers = [n for n, m in enumerate(planting.mutants) if n not in planting.dropped and re.search(asked.only, m[0])]
    chosen = sorted(random.Random(asked.seed).sample(numbers, min(asked.sample, len(numbers))))
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        verdicts = list(pool.map(lambda n: killed_by(planting.work, n) if n in reached else "unreached", chosen))
    for number, verdict in zip(chosen, verdicts):
        if verdict in ("", "unreached"):
            path, line, what, _ = planting.mutants[number]
            print(f"{path}:{line}: {what} [{verdict or 'survives'}] (BCD_MUTANT={number})")
    killed = sum(v not in ("", "unreached") for v in verdicts)
    print(f"\n| planted | compiled | reached | tried | killed | of those tried |\n|--:|--:|--:|--:|--:|--:|\n"
          f"| {len(planting.mutants)} | {len(planting.mutants) - len(planting.dropped)} | {len(reached)} | {len(chosen)} | {killed} "
          f"| {100 * killed / max(1, len(chosen)):.1f} % |")


main()
