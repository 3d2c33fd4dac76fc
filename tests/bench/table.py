#!/usr/bin/env python3
"""Prints the table of speed as Markdown: python3 tests/bench/table.py build/release WORK [RUNS]

Writes provinces below WORK once, then times each line RUNS times (default 5) and prints the median and, in
parentheses, the least and the greatest. Each ratio is taken within one run, so that a busy machine moves both sides.
"""
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import time

BUILD, WORK = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
RUNS = int(sys.argv[3]) if len(sys.argv) > 3 else 5
BCD, BENCH = BUILD / "bcd", BUILD / "tests" / "bcd_bench"
SIZES = [(1, 1), (10, 1), (100, 1), (1000, 1), (124, 5)]  # units, years


def seconds(command, codes=(0, 1)):
    start = time.perf_counter()
    done = subprocess.run([str(word) for word in command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if done.returncode not in codes:
        sys.exit(f"table.py: exit {done.returncode}: {command}")
    return time.perf_counter() - start


def spread(values, form):
    return form.format(statistics.median(values)) + " (" + form.format(min(values)) + "–" + form.format(max(values)) + ")"


def bench(units, years):
    """The figures of one run of bcd_bench: files, MB, read, parse, documents, check in seconds, peak in MiB."""
    text = subprocess.run([BENCH, WORK / f"province-{units}-{years}", str(units), str(years)], check=True,
                          capture_output=True, text=True).stdout
    files, size = re.match(r"(\d+) files, ([\d.]+) MB", text).groups()
    times = [float(one) for one in re.findall(r"([\d.]+) s\b", text)]
    return int(files), float(size), *times, int(re.search(r"peak (\d+) MiB", text).group(1))


def provinces():
    print("| Units × years | Files | Read, s | Bare parse, s | `check`, s | ÷ bare parse | ÷ read | Peak, MiB |")
    print("|--:|--:|--:|--:|--:|--:|--:|--:|")
    for units, years in SIZES:
        bench(units, years)  # writes the province, and warms the cache
        runs = [bench(units, years) for _ in range(RUNS)]
        files, size = runs[0][:2]
        read, parse, check = ([run[i] for run in runs] for i in (2, 3, 5))
        cells = [f"{units} × {years}", f"{files:,}", spread(read, "{:.3f}"), spread(parse, "{:.3f}"),
                 spread(check, "{:.3f}"), spread([a / b for a, b in zip(check, parse)], "{:.2f}"),
                 spread([a / b for a, b in zip(check, read)], "{:.2f}"), spread([run[6] for run in runs], "{}")]
        print("| " + " | ".join(cells) + " |", flush=True)


def commands():
    ten, hundred = WORK / "province-10-1", WORK / "province-100-1"
    repository = WORK / "repository"
    shutil.rmtree(repository, ignore_errors=True)
    shutil.copytree(ten, repository)
    git = ["git", "-C", repository, "-c", "user.name=A", "-c", "user.email=a@example.org"]
    for arguments in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "Hồ sơ"]):
        seconds(git + arguments, (0,))
    with open(next(repository.glob("xa-0001/meetings/2021/*-committee.yaml")), "a", encoding="utf-8") as file:
        file.write("# sửa\n")
    one = WORK / "province-124-5" / "xa-0001"
    files = sum(path.is_file() for path in one.rglob("*"))
    year = ["--as-of", "2022-01-01"]
    lines = [("`bcd --version`", ["--version"]),
             (f"`check` of one unit of {files} files", ["-C", one, "check", "--as-of", "2026-01-01"]),
             ("`check --since HEAD`, 10 units, one changed", ["-C", repository, "check", "--since", "HEAD", *year]),
             ("`report overview`, 100 units", ["-C", hundred, "report", "overview", "--period", "2021", *year]),
             ("`site`, 100 units", ["-C", hundred, "site", "-o", WORK / "site", "--force", *year])]
    print("\n| Command | Time, ms |\n|:--|--:|")
    for name, arguments in lines:
        call = [BCD, *arguments]
        seconds(call)
        print(f"| {name} | " + spread([seconds(call) * 1000 for _ in range(RUNS)], "{:.1f}") + " |", flush=True)


WORK.mkdir(parents=True, exist_ok=True)
provinces()
commands()
