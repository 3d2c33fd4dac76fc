// Obligations as an iCalendar file, for the calendars of phones and computers.
#include <fmt/core.h>

#include <map>
#include <set>

#include "bcd/output/due.hpp"
#include "bcd/text/hash.hpp"
#include "bcd/text/utf8.hpp"

namespace bcd::output {
namespace {

using ledger::Due;

constexpr std::size_t line_octets = 75;  // RFC 5545, 3.1
constexpr Date sequence_begins{2020, 1, 1};
constexpr int days_cancelled = 60;  // longer after its day, a calendar no longer needs the cancellation

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
  auto const say = [&](Text text, Args const& args = {}) { return fill(text, lang, args); };
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

std::string event(UnitDues const& unit, std::string_view place, Due const& due, DueReport const& report) {
  Lang const lang = report.lang;
  Date const day = *due.day();
  std::string const stamp = basic(report.as_of) + "T000000Z";
  std::string summary{due.what.in(lang)};
  if (!due.name.empty()) summary += " – " + due.name;
  if (due.failed()) summary = std::string{Text{"[Quá hạn] ", "[Overdue] "}.in(lang)} + summary;
  if (report.units.size() > 1) summary = unit.name + ": " + summary;
  std::string out = folded("BEGIN:VEVENT");
  out += folded(fmt::format("UID:bcd-{}@bcd", Hash{}.bytes(place).bytes("\n").bytes(due.key).hex()));
  out += folded("DTSTAMP:" + stamp) + folded("LAST-MODIFIED:" + stamp);
  // Readers take the event with the higher number, so a newer file gets a higher one.
  out += folded(fmt::format("SEQUENCE:{}", std::max(report.as_of - sequence_begins, 0)));
  out += folded("DTSTART;VALUE=DATE:" + basic(day)) + folded("DTEND;VALUE=DATE:" + basic(day + 1));
  out += folded("SUMMARY:" + escaped(summary)) + folded("DESCRIPTION:" + escaped(description(unit, due, lang)));
  out += folded("CATEGORIES:" + escaped(record::word_title(due.kind).in(lang)));
  out += folded("TRANSP:TRANSPARENT");
  bool const cancelled = shown(due, report.as_of) == Shown::cancelled;
  if (cancelled) out += folded("STATUS:CANCELLED");
  // No alarm if its hour is past, because it would ring as soon as the file is imported.
  if (day > report.as_of && !cancelled)
    out += folded("BEGIN:VALARM") + folded("ACTION:DISPLAY") + folded("DESCRIPTION:" + escaped(summary)) +
           folded("TRIGGER:-PT16H") + folded("END:VALARM");
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
  }
  return out + folded("END:VCALENDAR");
}

}  // namespace bcd::output
