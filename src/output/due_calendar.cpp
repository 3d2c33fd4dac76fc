// Obligations as an iCalendar file, for the calendars of phones and computers.
#include <fmt/core.h>

#include <map>
#include <set>

#include "bcd/output/due.hpp"
#include "bcd/text/hash.hpp"
#include "bcd/text/utf8.hpp"
#include "reader_voice.hpp"

namespace bcd::output {
namespace {

using ledger::Due;

constexpr std::size_t line_octets = 75;  // RFC 5545, 3.1
constexpr Date sequence_begins{2020, 1, 1};
constexpr int utc_offset = 7 * 60;  // of Vietnam, in minutes

// Escapes a TEXT value, RFC 5545, 3.3.11. Control characters are not allowed in it and are dropped.
std::string escaped(std::string_view text) {
  std::string out;
  for (char const c : text) {
    if (c == '\\' || c == ';' || c == ',') out += '\\';
    if (c == '\n') out += "\\n";
    else if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F) out += c;
    else if (c == '\t') out += ' ';
  }
  return out;
}

// Returns one content line, folded between characters.
std::string folded(std::string_view line) {
  std::string out;
  std::size_t octets = 0;
  for (std::size_t at = 0; at < line.size();) {
    std::size_t const size = std::max<std::size_t>(utf8::decode(line, at).size, 1);
    if (octets + size > line_octets) {
      out += "\r\n ";
      octets = 1;
    }
    out += line.substr(at, size);
    octets += size;
    at += size;
  }
  return out + "\r\n";
}

std::string basic(Date day) { return fmt::format("{:04}{:02}{:02}", day.year(), day.month(), day.day()); }

std::string description(UnitDues const& unit, Due const& due, Lang lang) {
  auto const say = [&](Text text, Args const& args = {}) { return fill(text, ReaderVoice{lang}, args); };
  std::set<std::string> said;
  std::string text = say({"Ai: {who}", "Who: {who}"}, {{"who", due.name.empty() ? due.who : due.name}});
  if (due.due && due.limit && *due.due != *due.limit)
    text += "\n" + say({"Hạn theo quy chế: {day}", "Due day in the regulation: {day}"}, {{"day", *due.due}});
  for (Citation const& one : due.citations)
    if (said.insert(cite(one, lang)).second) text += "\n" + utf8::capitalised(cite(one, lang));
  if (due.expected)
    text += "\n" + say({"Quy chế không quy định thời hạn; trước cuộc họp ngày {day}",
                        "No due day is set; before the meeting on {day}"},
                       {{"day", *due.expected}});
  if (!due.path.empty()) text += "\n" + say({"Hồ sơ: {path}", "Record: {path}"}, {{"path", due.path}});
  return text + "\n" + (unit.committee.empty() ? unit.name : unit.committee);
}

// An open obligation is an event. One that was done or waived may still be in someone's calendar from an earlier file,
// so it has to be cancelled there.
enum class Shown { no, open, cancelled };
Shown shown(Due const& due, Date as_of) {
  if (!due.day() || due.state == ledger::DueState::unclear) return Shown::no;
  if (due.open() && !due.waived) return Shown::open;
  return *due.day() >= as_of - days_cancelled ? Shown::cancelled : Shown::no;
}

// Returns the first lines of an event. Readers take the event with the higher number, so a newer file gets a higher
// one.
std::string opening(std::string_view place, std::string_view key, Date as_of) {
  std::string const stamp = basic(as_of) + "T000000Z";
  return folded("BEGIN:VEVENT") +
         folded(fmt::format("UID:bcd-{}@bcd", Hash{}.bytes(place).bytes("\n").bytes(key).hex())) +
         folded("DTSTAMP:" + stamp) + folded("LAST-MODIFIED:" + stamp) +
         folded(fmt::format("SEQUENCE:{}", std::max(as_of - sequence_begins, 0)));
}

std::string alarm(std::string_view summary, std::string_view before) {
  return folded("BEGIN:VALARM") + folded("ACTION:DISPLAY") + folded("DESCRIPTION:" + escaped(summary)) +
         folded("TRIGGER:-" + std::string{before}) + folded("END:VALARM");
}

// "20261001T070000Z" for 14:00 in Vietnam.
std::string moment(Date day, TimeOfDay time) {
  int const minutes = time.minutes - utc_offset;
  int const within = minutes < 0 ? minutes + 24 * 60 : minutes;
  return fmt::format("{}T{:02}{:02}00Z", basic(minutes < 0 ? day - 1 : day), within / 60, within % 60);
}

std::string description(UnitDues const& unit, ScheduledMeeting const& meeting, Lang lang) {
  std::string text;
  auto const add = [&](Text words, std::string const& value) {
    if (!value.empty()) text += fill(words, lang, {{"value", value}}) + "\n";
  };
  add({"Chủ trì: {value}", "Chair: {value}"}, meeting.chair);
  add({"Giấy mời số {value}", "Invitation {value}"}, meeting.invitation);
  for (std::string const& item : meeting.agenda) text += "- " + item + "\n";
  add({"Hồ sơ: {value}", "Record: {value}"}, unit.at(meeting.path));
  return text + (unit.committee.empty() ? unit.name : unit.committee);
}

// Without a start the meeting is an event of whole days.
std::string event(UnitDues const& unit, std::string_view place, ScheduledMeeting const& meeting,
                  DueReport const& report) {
  Lang const lang = report.lang;
  std::string summary = meeting.summary.in(ReaderVoice{lang});
  if (report.units.size() > 1) summary = unit.name + ": " + summary;
  std::string out = opening(place, "meeting\n" + meeting.id, report.as_of);
  if (meeting.start) {
    out += folded("DTSTART:" + moment(meeting.first, *meeting.start));
    if (meeting.end) out += folded("DTEND:" + moment(meeting.last, *meeting.end));
  } else {
    out += folded("DTSTART;VALUE=DATE:" + basic(meeting.first)) + folded("DTEND;VALUE=DATE:" + basic(meeting.last + 1));
  }
  out += folded("SUMMARY:" + escaped(summary));
  if (!meeting.place.empty()) out += folded("LOCATION:" + escaped(meeting.place));
  out += folded("DESCRIPTION:" + escaped(description(unit, meeting, lang)));
  out += folded("CATEGORIES:" + escaped(Text{"lịch họp", "scheduled meeting"}.in(lang)));
  if (meeting.cancelled) out += folded("STATUS:CANCELLED");
  else if (meeting.first > report.as_of) out += alarm(summary, meeting.start ? "P1D" : "PT16H");
  return out + folded("END:VEVENT");
}

std::string event(UnitDues const& unit, std::string_view place, Due const& due, DueReport const& report) {
  Lang const lang = report.lang;
  Date const day = *due.day();
  std::string summary = said(due, lang);
  if (!due.name.empty()) summary += " – " + due.name;
  if (due.failed()) summary = std::string{Text{"[Quá hạn] ", "[Overdue] "}.in(lang)} + summary;
  if (report.units.size() > 1) summary = unit.name + ": " + summary;
  std::string out = opening(place, due.key, report.as_of);
  out += folded("DTSTART;VALUE=DATE:" + basic(day)) + folded("DTEND;VALUE=DATE:" + basic(day + 1));
  out += folded("SUMMARY:" + escaped(summary)) + folded("DESCRIPTION:" + escaped(description(unit, due, lang)));
  out += folded("CATEGORIES:" + escaped(record::word_title(due.kind).in(lang)));
  out += folded("TRANSP:TRANSPARENT");
  bool const cancelled = shown(due, report.as_of) == Shown::cancelled;
  if (cancelled) out += folded("STATUS:CANCELLED");
  // No alarm if its hour is past, because it would ring as soon as the file is imported.
  if (day > report.as_of && !cancelled) out += alarm(summary, "PT16H");
  return out + folded("END:VEVENT");
}

}  // namespace

std::string due_calendar(DueReport const& report) {
  std::string const title = report.units.size() == 1 ? report.units.front().name
                                                     : std::string{Text{"các đơn vị", "several units"}.in(report.lang)};
  std::string const name = fill({"Việc phải làm: {unit}", "Obligations: {unit}"}, report.lang, {{"unit", title}});
  std::string out = folded("BEGIN:VCALENDAR") + folded("VERSION:2.0") + folded("PRODID:-//bcd//due//VI") +
                    folded("CALSCALE:GREGORIAN") + folded("X-WR-CALNAME:" + escaped(name));
  std::map<std::string_view, int> of_one_id;
  for (UnitDues const& unit : report.units) ++of_one_id[unit.unit];
  for (UnitDues const& unit : report.units) {
    // Units are identified by their ids; two units with the same id also by their folders.
    std::string const place = of_one_id[unit.unit] > 1 ? unit.unit + "\n" + unit.folder : unit.unit;
    for (Due const& due : unit.dues)
      if (shown(due, report.as_of) != Shown::no) out += event(unit, place, due, report);
    for (ScheduledMeeting const& meeting : unit.meetings) out += event(unit, place, meeting, report);
  }
  return out + folded("END:VCALENDAR");
}

}  // namespace bcd::output
