# The samples of examples/ci, carried out: their steps run as a CI would run them, in a real clone, with bcd from a tarball.
# Called with the program and the folder of the samples. Needs git, curl and bash; steps of other actions are passed over.
import hashlib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile

import yaml

BCD, SAMPLES = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
ZONE = "Asia/Ho_Chi_Minh"
UNIT = """unit: xa-mau
name: xã Mẫu
committee: Ban Chỉ đạo xã Mẫu
since: 2199-01-01
regulations: [{use: la-gi, from: 2026-01-01}]
standing_agency: phong
agencies:
  - {id: phong, name: Văn phòng Đảng ủy, kind: party-office}
"""
MEMBER = "name: Nguyễn Văn A\nseats:\n  - {body: committee, role: head, from: 2026-01-01, decision: 92-QĐ/ĐU}\n"


def load(name):
    return yaml.safe_load((SAMPLES / name).read_text(encoding="utf-8"))


def same(what, got, expected):
    if got != expected:
        sys.exit(f"tests/ci_samples.py: {what}\n  got      {got!r}\n  expected {expected!r}")


def git(folder, *arguments):
    subprocess.run(["git", *arguments], cwd=folder, env=ENV, check=True, capture_output=True)


def write(folder, files):
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")


def commit(folder, message):
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", message)


def bash(script, folder, env):
    """Runs a script as both hosts do: bash, stopping at the first error. Returns its exit code and what it says."""
    done = subprocess.run(["bash", "-e", "-o", "pipefail", "-c", script], cwd=folder, env=env,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return done.returncode, done.stdout.decode()


def filled(text, context):
    return re.sub(r"\$\{\{ *(.*?) *\}\}", lambda hole: context[hole[1]], text)


def read_back(env, runner):
    """Takes over what a step wrote for the steps after it."""
    for line in (runner / "env").read_text().splitlines():
        key, value = line.split("=", 1)
        env[key] = value
    for line in (runner / "path").read_text().splitlines():
        env["PATH"] = line + ":" + env["PATH"]
    for name in ("env", "path"):
        (runner / name).write_text("")


def workflow(name, event, folder, runner):
    """Runs the steps of a workflow of GitHub or Forgejo. Returns its exit code, output and step summary."""
    job = load(name)["jobs"]["check"]
    same(f"time zone in {name}", job["env"]["TZ"], ZONE)
    context = {"vars.BCD_RELEASE": RELEASE, "vars.BCD_SHA256": SHA256}
    runner.mkdir()
    for file in ("env", "path", "summary"):
        (runner / file).write_text("")
    # A workspace that is not the top of the repository: paths are the repository's all the same.
    env = ENV | job["env"] | {
        "GITHUB_ACTIONS": "true", "GITHUB_WORKSPACE": str(folder.parent), "GITHUB_BASE_REF": "main", "RUNNER_TEMP": str(runner),
        "GITHUB_ENV": str(runner / "env"), "GITHUB_PATH": str(runner / "path"), "GITHUB_STEP_SUMMARY": str(runner / "summary")}
    code, said = 0, ""
    for step in job["steps"]:
        condition = step.get("if", f"github.event_name == '{event}'")
        wanted = condition == "always()" or (condition == f"github.event_name == '{event}'" and code == 0)
        if not wanted:
            continue
        if step.get("uses", "").startswith("./"):
            action = load("action/action.yml")
            given = {f"inputs.{key}": filled(value, context) for key, value in step["with"].items()}
            same("inputs of the action", set(given), {f"inputs.{key}" for key in action["inputs"]})
            for part in action["runs"]["steps"]:
                part_env = env | {key: filled(value, given) for key, value in part["env"].items()}
                one, words = bash(part["run"], folder, part_env)
                code, said = code or one, said + words
            read_back(env, runner)
            same("time zone after the action", env["TZ"], ZONE)
        elif "run" in step:
            one, words = bash(step["run"], folder, env)
            code, said = code or one, said + words
    return code, said, (runner / "summary").read_text()


def pipeline(variables, folder):
    """Runs the job of .gitlab-ci.yml, with the template that it includes. Packages are there already."""
    template, job = load("gitlab-template.yml")[".bcd"], load("gitlab.yml")["bcd"]
    same("what the job extends", job["extends"], ".bcd")
    for one in (template, job):
        same("time zone for GitLab", one["variables"]["TZ"], ZONE)
    lines = [line for line in template["before_script"] if not line.startswith("apt-get ")]
    same("lines that install packages", len(template["before_script"]) - len(lines), 1)
    env = ENV | template["variables"] | {"BCD_RELEASE": RELEASE, "BCD_SHA256": SHA256, "CI_PROJECT_DIR": str(folder)} | variables
    return bash("\n".join(lines + job["script"]).replace("/tmp/bcd", str(WORK / "gitlab")), folder, env)


def says(what, output, *parts):
    for part in parts:
        if part not in output:
            sys.exit(f"tests/ci_samples.py: {what} does not say {part!r}\n{output}")


with tempfile.TemporaryDirectory() as made:
    WORK = pathlib.Path(made)
    ENV = {"PATH": os.environ["PATH"], "HOME": str(WORK), "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C.UTF-8", "BCD_LANG": "vi",
           "LSAN_OPTIONS": os.environ.get("LSAN_OPTIONS", "detect_leaks=0")}
    for key, value in {"user.name": "A", "user.email": "a@example.vn", "init.defaultBranch": "main"}.items():
        git(WORK, "config", "--global", key, value)

    # A release: one folder with bin/bcd in it.
    with tarfile.open(WORK / "bcd.tar.gz", "w:gz") as tarball:
        tarball.add(BCD, "bcd-0-linux/bin/bcd")
    RELEASE = (WORK / "bcd.tar.gz").as_uri()
    SHA256 = hashlib.sha256((WORK / "bcd.tar.gz").read_bytes()).hexdigest()

    # Two branches of a repository in which the unit is in a folder with a Vietnamese name.
    origin = WORK / "origin"
    origin.mkdir()
    git(origin, "init", "-q", ".")
    write(origin, {"xã Mẫu/bcd.yaml": UNIT, "xã Mẫu/members/a.yaml": MEMBER})
    commit(origin, "first")
    git(origin, "checkout", "-q", "-b", "work")
    write(origin, {"xã Mẫu/members/b.yaml": "nam: B\nseats: []\n"})
    commit(origin, "fault")
    git(WORK, "clone", "-q", "origin", "clone")
    fault = "xã Mẫu/members/b.yaml:1:1: lỗi[unknown-key]"
    clone = WORK / "clone"
    day = subprocess.run(["date", "+%F"], env=ENV | {"TZ": ZONE}, check=True, capture_output=True).stdout.decode().strip()

    for sample in ("github.yml", "forgejo.yml"):
        runs = iter(range(9))
        runner = lambda: WORK / f"{sample}-{next(runs)}"
        git(clone, "checkout", "-q", "work")
        code, said, summary = workflow(sample, "pull_request", clone, runner())
        same(f"{sample}: exit code of a request with a fault", code, 1)
        says(sample, said, fault, f"; tính đến ngày {day}", "::error file=xã Mẫu/members/b.yaml,line=1")
        if sample == "github.yml":
            says("the step summary", summary, "### bcd: 1 đơn vị", "`unknown-key`", "tệp thay đổi")
        same(f"{sample}: exit code of a push with a fault", workflow(sample, "push", clone, runner())[0], 1)
        same(f"{sample}: exit code of a quiet day", workflow(sample, "schedule", clone, runner())[0], 0)
        git(clone, "checkout", "-q", "main")
        same(f"{sample}: exit code of a push without fault", workflow(sample, "push", clone, runner())[0], 0)

    git(clone, "checkout", "-q", "work")
    code, said = pipeline({"CI_MERGE_REQUEST_DIFF_BASE_SHA": "origin/main"}, clone)
    same("gitlab.yml: exit code of a request with a fault", code, 1)
    says("gitlab.yml", said, fault)
    for report in ("gl-code-quality-report.json", "bcd.xml"):
        says(report, (clone / report).read_text(), "unknown-key")
    shutil.rmtree(WORK / "gitlab")
    same("gitlab.yml: exit code of a quiet day", pipeline({"CI_PIPELINE_SOURCE": "schedule"}, clone)[0], 0)
    same("a tarball that is not the one expected is refused",
         pipeline({"BCD_SHA256": "0" * 64}, clone)[0] != 0, True)

    # Nothing else here names another zone, and every sample names this one.
    for file in sorted(SAMPLES.rglob("*")):
        if file.is_file():
            says(file.name, file.read_text(encoding="utf-8"), ZONE)
    entry = yaml.safe_load((SAMPLES.parents[1] / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))[0]["entry"]
    says(".pre-commit-hooks.yaml", entry, f"TZ={ZONE}")
