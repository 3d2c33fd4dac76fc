#!/usr/bin/env python3
"""Adds up the figures behind an activity report from the YAML files alone, without bcd: python3 tests/form/sums.py
examples/xa-mau 2026-01-01 2026-06-30. Needs python3-yaml. The numbers stand in tests/examples/xa-mau/*.why.md."""
import collections
import datetime
import glob
import sys

import yaml

folder, first, last = sys.argv[1], *map(datetime.date.fromisoformat, sys.argv[2:4])


def records(kind):
    for path in sorted(glob.glob(f"{folder}/{kind}/**/*.yaml", recursive=True)):
        record = yaml.safe_load(open(path, encoding="utf-8"))
        if isinstance(record, dict):
            yield path.rsplit("/", 1)[1][:-5], record


def last_day(period):
    year, _, part = str(period).partition("-")
    month = 12 if not part else {"Q": 3, "H": 6}[part[0]] * int(part[1:]) if part[0] in "QH" else int(part)
    return datetime.date(int(year) + month // 12, month % 12 + 1, 1) - datetime.timedelta(1)


number = lambda item: item.get("no", item.get(False))  # YAML 1.1 takes the key `no` for false
inside = lambda day: first <= day <= last
members = dict(records("members"))
unit = yaml.safe_load(open(f"{folder}/bcd.yaml", encoding="utf-8"))
standing_roles = {"head", "standing-deputy", "deputy", "standing-member"}


def seats(body, day):
    """Who has a seat; `standing` is made of the leading roles of the committee."""
    of, roles = ("committee", standing_roles) if body == "standing" else (body, None)
    return {name for name, one in members.items() for seat in one["seats"]
            if seat["body"] == of and (not roles or seat["role"] in roles)
            and seat["from"] <= day <= seat.get("to", datetime.date.max)}


print("## meetings held")
present = places = absent = 0
by_body = collections.Counter()
for name, one in sorted(records("meetings"), key=lambda r: r[1]["date"]):
    if one["status"] != "held" or not inside(one["date"]):
        continue
    here = seats(one["body"], one["date"])
    came = len(here & set(one.get("present", [])))
    present, places, absent = present + came, places + len(here), absent + len(one.get("absent", []))
    by_body[one["body"]] += 1
    print(one["date"], name, f"{came}/{len(here)}", [a["member"] for a in one.get("absent", [])])
share = f"{present}/{places} = {100 * present / places:.2f}%"
print("total", sum(by_body.values()), dict(by_body), share, "absent", absent)

print("\n## notices, tasks given")
notices, tasks = collections.Counter(), collections.Counter()
for name, one in records("meetings"):
    conclusion = one.get("conclusion")
    if one["status"] == "held" and conclusion and inside(conclusion.get("date", one["date"])):
        notices[one["body"]] += 1
        tasks[one["body"]] += len(conclusion.get("items", []))
print(dict(notices), dict(tasks), "of programmes:",
      {name: len(one["items"]) for name, one in records("programmes") if "of" not in one})

print("\n## tasks: the newest word on each by the last day")
said = {}
for name, one in sorted(records("reports"), key=lambda r: str(r[1].get("submitted", ""))):
    if one["status"] == "submitted" and one["submitted"] <= last:
        for task in one.get("tasks", []):
            said[task["task"]] = (task["status"], task.get("done_on"), name)
given = {f"{name}/{number(item)}": item for name, one in records("meetings")
         if one["status"] == "held" and one["date"] <= last for item in (one.get("conclusion") or {}).get("items", [])}
given |= {f"programme-{name}/{number(item)}": item for name, one in records("programmes")
          if "of" not in one for item in one["items"]}
states = collections.Counter()
for task, item in given.items():
    state, done_on, by = said.get(task, ("no report", None, None))
    late = state == "done" and item.get("due") and done_on > item["due"]
    states[state + (" late" if late else "")] += 1
    print(task, item.get("due", item.get("due_text")), state, done_on or "", by or "")
print("total", len(given), dict(states))

print("\n## reports owed: periodic reports that count in the period, by kind")
sent = collections.Counter()
for name, one in records("reports"):
    if one["kind"] != "ad-hoc" and inside(last_day(one["period"])) and one["status"] == "submitted":
        sent[one["kind"], "extended" if "extension" in one else "in time"] += 1
print(dict(sent))

print("\n## figures: by agency; months beside quarters")
adds_up = {one["id"]: one.get("adds_up", "lũy kế" not in one["name"]) for one in unit["figures"]}
values = collections.defaultdict(dict)
for name, one in records("reports"):
    if one["from"] == "committee" or one["status"] != "submitted" or not inside(last_day(one["period"])):
        continue
    place = members[one["from"]].get("agency", one["from"]) if one["from"] in members else one["from"]
    for figure, value in (one.get("figures") or {}).items():
        values[figure, place][str(one["period"])] = value
for (figure, place), each in sorted(values.items()):
    months = {period: v for period, v in each.items() if period[5:6].isdigit()}
    quarters = {}
    for quarter in range(1, 5):
        of = [months.get(f"{first.year}-{3 * quarter - i:02}") for i in (2, 1, 0)]
        there = [v for v in of if v is not None]
        own = each.get(f"{first.year}-Q{quarter}")
        if adds_up.get(figure, True):
            quarters[quarter] = sum(of) if None not in of else own if own is not None else sum(there) if there else None
        else:
            quarters[quarter] = own if own is not None else there[-1] if there else None
    shown = [v for v in quarters.values() if v is not None]
    print(figure, place, {f"Q{n}": v for n, v in quarters.items() if v is not None},
          "sum" if adds_up.get(figure, True) else "newest", sum(shown) if adds_up.get(figure, True) else shown[-1])
