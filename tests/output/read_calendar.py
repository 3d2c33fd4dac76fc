"""read_calendar.py FIRST.ics LATER.ics FIRST.json [escaped]: reads a calendar of what is due as icalendar and vobject read it, and holds
it against the JSON of the same day and the calendar of a later one."""
import datetime
import json
import sys

import icalendar

first_path, later_path, json_path = sys.argv[1:4]


def read(path):
    with open(path, "rb") as file:
        data = file.read()
    assert data.endswith(b"END:VCALENDAR\r\n"), path
    lines = data.split(b"\r\n")
    assert b"\n" not in b"".join(lines), "a bare line feed"
    for line in lines:
        assert len(line) <= 75, (path, line)
        line.decode("utf-8")  # no character is cut in two
    calendar = icalendar.Calendar.from_ical(data)
    assert calendar["VERSION"] == "2.0" and calendar["PRODID"] and calendar["X-WR-CALNAME"]
    assert "METHOD" not in calendar, "that would be a message, which needs an organizer"
    events = {}
    for event in calendar.walk("VEVENT"):
        assert event["UID"] not in events, "two events of one UID"
        events[str(event["UID"])] = event
    return data, events


data, every = read(first_path)
_, later = read(later_path)
report = json.load(open(json_path, encoding="utf-8"))
as_of = datetime.date.fromisoformat(report["as_of"])
# Meetings are events besides the obligations.
meetings = {uid: event for uid, event in every.items() if str(event["CATEGORIES"].cats[0]) in ("lịch họp", "scheduled meeting")}
for event in meetings.values():
    assert event["SUMMARY"] and event["DESCRIPTION"]
    if event.get("STATUS") != "CANCELLED":
        start = event.decoded("DTSTART")
        assert (start.date() if isinstance(start, datetime.datetime) else start) >= as_of - datetime.timedelta(days=1)
duties = {uid: event for uid, event in every.items() if uid not in meetings}
days = [item["limit"] or item["expected"] for item in report["items"] if not item["waived"] and item["state"] != "unclear"]
cancelled = {uid: event for uid, event in duties.items() if event.get("STATUS") == "CANCELLED"}
events = {uid: event for uid, event in duties.items() if uid not in cancelled}

assert sorted(event.decoded("DTSTART").isoformat() for event in events.values()) == sorted(day for day in days if day)
# What is done or waived is told once more, quietly, and not for ever.
for event in cancelled.values():
    assert not event.walk("VALARM")
    assert event.decoded("DTSTART") >= as_of - datetime.timedelta(days=60)
    assert event.decoded("DTSTAMP").date() == as_of
said = {item["what"][lang] for item in report["items"] for lang in ("vi", "en")}
for uid, event in events.items():
    start, end = event.decoded("DTSTART"), event.decoded("DTEND")
    assert type(start) is datetime.date and end - start == datetime.timedelta(days=1), "an all-day event"
    assert event.decoded("DTSTAMP").date() == as_of and event.decoded("DTSTAMP").hour == 0
    assert any(words in str(event["SUMMARY"]) for words in said), str(event["SUMMARY"])
    lines = str(event["DESCRIPTION"]).split("\n")
    assert len(lines) == len(set(lines)), "the same line twice"
    assert event["CATEGORIES"].to_ical()
    alarms = event.walk("VALARM")
    assert len(alarms) == (1 if start > as_of else 0)
    for alarm in alarms:
        assert alarm["ACTION"] == "DISPLAY" and alarm.decoded("TRIGGER") == datetime.timedelta(hours=-16)
        rings = datetime.datetime.combine(start, datetime.time()) + alarm.decoded("TRIGGER")
        assert rings.hour == 8 and rings.date() == start - datetime.timedelta(days=1)
    if uid in later:
        assert int(later[uid]["SEQUENCE"]) > int(event["SEQUENCE"]), "the newer file must win"
        assert later[uid].decoded("DTSTAMP") > event.decoded("DTSTAMP")
# What is not done a week later is the same event.
still = [event for event in events.values() if event.decoded("DTSTART") > as_of + datetime.timedelta(days=9)]
assert all(str(event["UID"]) in later for event in still)

if "escaped" in sys.argv:
    # A value stands on one line: a line break in it is printed as a blank.
    text = "Báo cáo; gấp, dòng một dòng hai \\ hết, " + "ấ" * 41
    assert any(text in str(event["SUMMARY"]) for event in events.values()), [str(event["SUMMARY"]) for event in events.values()]

try:
    import vobject
except ImportError:
    pass
else:
    parsed = vobject.readOne(data.decode("utf-8"))
    assert len(parsed.contents.get("vevent", [])) == len(every)
    for event in parsed.contents.get("vevent", []):
        event.validate(raiseException=True)
        assert str(every[event.uid.value]["SUMMARY"]) == event.summary.value
