# The samples that spread units over machines, carried out: what they join is what one run over all units writes.
# Called with the program and the folder of the samples. The part on GNU parallel is passed over where there is none.
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import yaml

BCD, SAMPLES = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
EXAMPLES = SAMPLES.parent
DAY = "2026-10-01"


def run(command, folder, codes=(0,), **env):
    done = subprocess.run(command, cwd=folder, env=ENV | env, capture_output=True, text=True)
    if done.returncode not in codes:
        sys.exit(f"tests/scale_samples.py: exit {done.returncode}: {command}\n{done.stdout}{done.stderr}")
    return done


def same(what, left, right):
    """Two files, or two folders of files, with the same bytes."""
    names = [path.relative_to(left) for path in sorted(left.rglob("*")) if path.is_file()] if left.is_dir() else [None]
    for name in names:
        one, other = (left / name, right / name) if name else (left, right)
        if one.read_bytes() != other.read_bytes():
            sys.exit(f"tests/scale_samples.py: {what}: {one} and {other} differ")
    if left.is_dir() and len(names) != sum(path.is_file() for path in right.rglob("*")):
        sys.exit(f"tests/scale_samples.py: {what}: {left} and {right} do not hold the same files")


def parallel(work):
    run(["bcd", "-C", "tinh", "--as-of", DAY, "report", "overview", "--period", "2026-Q3", "-o", "../overview.md"], work)
    run(["bcd", "-C", "tinh", "--as-of", DAY, "site", "-o", "../one"], work)
    run(["sh", SAMPLES / "parallel.sh", "tinh", "out", "2026-Q3", "--jobs", "2"], work, (1,), BCD_AS_OF=DAY)
    same("parallel.sh, overview", work / "overview.md", work / "out/overview.md")
    same("parallel.sh, pages", work / "one", work / "out/trang")
    done = run(["bcd", "-C", "tinh/phuong-mau", "--as-of", DAY, "check"], work, (1,))
    if done.stdout not in (work / "out/check.txt").read_text():
        sys.exit("tests/scale_samples.py: parallel.sh: check.txt lacks the findings of phuong-mau")


def matrix(work):
    workflow = yaml.safe_load((SAMPLES / "github-matrix.yml").read_text(encoding="utf-8"))
    share, join = (workflow["jobs"][name]["steps"] for name in ("share", "join"))
    script = lambda steps: next(step["run"] for step in steps if "run" in step)
    shares = workflow["jobs"]["share"]["strategy"]["matrix"]["share"]
    if len(shares) != workflow["env"]["SHARES"]:
        sys.exit("tests/scale_samples.py: github-matrix.yml: SHARES is not the length of the matrix")
    place = work / "matrix"
    shutil.copytree(work / "tinh", place)
    zone = {"TZ": workflow["env"]["TZ"]}
    output = work / "output"
    run(["bash", "-e", "-c", script(workflow["jobs"]["day"]["steps"])], place, GITHUB_OUTPUT=str(output), **zone)
    day = output.read_text().strip().removeprefix("today=")
    for one in shares:
        run(["bash", "-e", "-c", script(share)], place, SHARE=str(one), SHARES=str(len(shares)), DAY=day, **zone)
    run(["bash", "-e", "-c", script(join)], place, GITHUB_STEP_SUMMARY=str(work / "summary"), **zone)
    for command in (["report", "overview", "--period", day[:4], "-o", "../tong-hop.md"], ["site", "-o", "../day"]):
        run(["bcd", "-C", "tinh", "--as-of", day, *command], work)
    same("github-matrix.yml, overview", work / "tong-hop.md", place / "tong-hop.md")
    same("github-matrix.yml, pages", work / "day", place / "trang")


with tempfile.TemporaryDirectory() as made:
    WORK = pathlib.Path(made)
    (WORK / "bin").mkdir()
    (WORK / "bin/bcd").symlink_to(BCD)
    ENV = {"PATH": f"{WORK / 'bin'}:{os.environ['PATH']}", "HOME": str(WORK), "LC_ALL": "C.UTF-8", "BCD_LANG": "vi",
           "LSAN_OPTIONS": os.environ.get("LSAN_OPTIONS", "detect_leaks=0")}
    for unit in ("xa-mau", "phuong-mau", "xa-moi"):
        shutil.copytree(EXAMPLES / unit, WORK / "tinh" / unit)
    if shutil.which("parallel"):
        parallel(WORK)
    matrix(WORK)
