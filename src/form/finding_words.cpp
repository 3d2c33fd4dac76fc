#include "bcd/form/finding_words.hpp"

#include <algorithm>
#include <array>
#include <type_traits>
#include <utility>

#include "bcd/form/layout.hpp"
#include "bcd/form/words.hpp"
#include "bcd/rule/waivers.hpp"

namespace bcd::form {
namespace {

using unit::Unit;

// ---- words

std::string meeting_words_in_full(rule::Case const& c, record::Meeting const& meeting) {
  regulation::Regulation const& regulation = *c.unit.in_force(*meeting.date).regulation;
  return meeting_noun(meeting) + " của " + regulation::body_name(regulation, meeting.body->id) + " ngày " + short_date(*meeting.date);
}

std::string task_words(rule::Case const& c, unit::Task const& task) {
  std::string const no = std::to_string(int(*task.item->no));
  if (!task.meeting) return "nhiệm vụ số " + no + " của chương trình, kế hoạch năm " + std::to_string(task.given.year());
  return "nhiệm vụ số " + no + " theo kết luận " + meeting_words_in_full(c, task.meeting->value);
}

std::string report_words(rule::Case const& c, record::Report const& report) {
  bool const periodic = report.period && *report.kind != record::ReportKind::ad_hoc;
  std::string which{record::word_title(*report.kind).in(Lang::vi)};
  if (periodic) which = "báo cáo " + report.period->spoken(Lang::vi);
  return which + " của " + comrade(c.unit, report.from->id, report.submitted ? *report.submitted : c.as_of);
}

// The place of an argument in its message.
struct Hole {
  std::string_view arg;
  bool dated = false;  // the message gives the day right after it
};

// An id as the paper says it; the id itself where the records do not know it. What the argument is called tells which kind of
// record is meant, for ids of two kinds may be the same.
std::string thing_words(rule::Case const& c, Hole const& hole, std::string const& id, bool whole) {
  std::string_view const arg = hole.arg;
  if (auto const day = parse_date(id); day.fault == DateFault::none) return short_date(day.date);
  if (arg == "meeting" || arg == "next")
    if (auto const* found = c.unit.meetings.find(id))
      return meeting_noun(found->value) + (hole.dated ? "" : " ngày " + short_date(*found->value.date));
  if (arg == "task" || arg == "tasks")
    if (auto const* found = c.tasks.find(id)) return task_words(c, *found);
  if (arg == "report" || arg == "said")
    if (auto const* found = c.unit.reports.find(id)) return report_words(c, found->value);
  if (arg == "request")
    if (auto const* found = c.unit.requests.find(id)) return "yêu cầu về " + *found->value.subject;
  if (arg == "decision")
    if (auto const* found = c.unit.decisions.find(id); found && found->value.number) return *found->value.number;
  // Inside a sentence, a word that could be a plain Vietnamese one is left alone.
  if (!whole && id.find('-') == id.npos) return id;
  if (c.unit.members.find(id) || c.unit.agency(id) || (whole && c.unit.known_body(id))) return comrade(c.unit, id, c.as_of);
  return id;
}

bool in_id(char c) {
  bool const letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return letter || (c >= '0' && c <= '9') || std::string_view{"-/._"}.find(c) != std::string_view::npos;
}
bool of_word(char c) { return in_id(c) || static_cast<unsigned char>(c) >= 0x80; }

// Each id and ISO date of an argument put in words: "a, b", "2026-09-21 (ngày 2026-09-20 là ngày nghỉ)".
std::string put_in_words(rule::Case const& c, Hole const& hole, std::string_view value) {
  std::string said;
  for (std::size_t at = 0; at < value.size();) {
    std::size_t end = at;
    while (end < value.size() && of_word(value[end])) ++end;
    if (end == at) {
      said += value[at++];
      continue;
    }
    std::string_view const word = value.substr(at, end - at);
    bool const alone = (at == 0 || value.substr(0, at).ends_with(", ")) && (end == value.size() || value.substr(end).starts_with(", "));
    said += std::ranges::all_of(word, in_id) ? thing_words(c, hole, std::string{word}, alone) : std::string{word};
    at = end;
  }
  return said;
}

// Where the message already says what the argument says again: "cuộc họp cuộc họp định kỳ".
std::string said_once(std::string text) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> slips{{{"cuộc họp cuộc họp", "cuộc họp"},
                                                                                      {"cuộc họp hội nghị", "hội nghị"},
                                                                                      {"kế tiếp cuộc họp", "kế tiếp là cuộc họp"},
                                                                                      {"kế tiếp hội nghị", "kế tiếp là hội nghị"},
                                                                                      {"nhiệm vụ nhiệm vụ", "nhiệm vụ"},
                                                                                      {"yêu cầu yêu cầu", "yêu cầu"}}};
  for (auto const& [twice, once] : slips)
    for (std::size_t at = text.find(twice); at != text.npos; at = text.find(twice)) text.replace(at, twice.size(), once);
  return text;
}

// ---- days

Days one_day(Date day) { return {day, day}; }
Days whole_year(int year) { return {Date{year, 1, 1}, Date{year, 12, 31}}; }

Days days_of(Unit const&, record::Meeting const& one) { return one_day(*one.date); }
Days days_of(Unit const&, record::Report const& one) {
  if (one.period) return one_day(one.period->last());
  return one.submitted ? one_day(*one.submitted) : Days{Date{last_year, 12, 31}, Date{first_year, 1, 1}};  // a draft: of no period
}
Days days_of(Unit const& unit, record::Programme const& one) {
  auto const adopted = unit::adopted_on(unit, one, Date{last_year, 12, 31});
  return adopted ? one_day(*adopted) : whole_year(*one.year);
}
Days days_of(Unit const&, record::Document const& one) { return one_day(*one.date); }
Days days_of(Unit const&, record::Decision const& one) { return one_day(*one.date); }
Days days_of(Unit const&, record::Delegation const& one) { return one_day(*one.since); }
Days days_of(Unit const&, record::Consultation const& one) { return one_day(*one.sent); }
Days days_of(Unit const&, record::Inspection const& one) { return one_day(*one.to); }
Days days_of(Unit const&, record::Request const& one) { return one_day(*one.issued); }
Days days_of(Unit const&, record::Proposal const& one) { return one_day(*one.date); }
Days days_of(Unit const&, record::Commendation const& one) { return one_day(*one.date); }
Days days_of(Unit const&, record::Budget const& one) { return whole_year(*one.year); }
Days days_of(Unit const&, record::Incoming const& one) { return one_day(*one.received); }

// Calls `see(record)` for each whole record that has a date of its own.
void each_dated(Unit const& unit, auto const& see) {
  unit.each_table([&](auto const& table) {
    if constexpr (!std::is_same_v<typename std::remove_cvref_t<decltype(table)>::Kind, record::Member>)
      for (auto const& one : table.all)
        if (one.whole) see(one);
  });
}

std::optional<Date> dated(LocatedFinding const& finding, std::string_view arg) {
  auto const found = std::ranges::find(finding.args, arg, &NamedArg::name);
  if (found == finding.args.end()) return std::nullopt;
  std::string_view const value = found->value.in(Lang::vi);
  auto const day = parse_date(value.substr(value.size() < 10 ? 0 : value.size() - 10));  // "ngày 2026-05-31"
  return day.fault == DateFault::none ? std::optional{day.date} : std::nullopt;
}

// Of what stands in bcd.yaml or in a member's record.
std::vector<Days> days_of_standing(rule::Case const& c, LocatedFinding const& finding) {
  if (auto const period = parse_period(std::string_view{finding.subject}.substr(finding.subject.rfind(' ') + 1))) {
    // What a year owes may be due early in it, and is missing from then on.
    auto const due = dated(finding, "due");
    bool const early = period->every == Every::year && due && *due < period->last();
    return {{early ? *due : period->last(), period->last()}};
  }
  if (finding.rule->id == "head-missing") {
    auto const from = dated(finding, "from"), until = dated(finding, "until");
    if (from) return {{*from, until ? *until : c.as_of}};
  }
  // A change of seats is of the day it was made.
  for (std::string_view arg : {"day", "to", "from"})
    if (auto const day = dated(finding, arg)) return {one_day(*day)};
  // An arrangement of bcd.yaml, such as who the standing agency is, holds all the time.
  if (finding.path == c.unit.config.file->path() && !finding.citations.empty()) return {{*c.unit.unit().since, c.as_of}};
  return {};
}

std::vector<Days> all_days(rule::Case const& c, LocatedFinding const& finding) {
  std::string_view const rule = finding.rule->id;
  if (auto const* task = c.tasks.find(finding.subject); task && rule.starts_with("task-")) {
    bool const passed = task->item->due && (rule == "task-overdue" || rule == "task-late");
    return {passed ? Days{*task->item->due, task_days(*task, c.as_of).to} : one_day(task->given)};
  }
  std::vector<Days> found;
  each_dated(c.unit, [&](auto const& one) {
    if (one.file->path() != finding.path) return;
    found.push_back(days_of(c.unit, one.value));
    if constexpr (requires { one.value.conclusion; })  // a meeting late for its period is a fault of that period too
      if (one->period && (rule == "meeting-late" || rule == "meeting-out-of-order")) found.push_back(one_day(one->period->last()));
  });
  return found.empty() ? days_of_standing(c, finding) : found;
}

}  // namespace

std::string message_words(rule::Case const& c, LocatedFinding const& finding) {
  // What someone wrote, and what must be written so in a file.
  static constexpr std::array<std::string_view, 9> as_they_are{"about", "text", "number", "id", "hint", "key", "value", "found", "rule"};
  std::string_view const message = finding.rule->message.in(Lang::vi);
  Args args = finding.args;
  for (NamedArg& arg : args) {
    if (std::ranges::find(as_they_are, arg.name) != as_they_are.end()) continue;
    bool const dated = message.find("{" + std::string{arg.name} + "} ngày") != message.npos;
    arg.value = put_in_words(c, {arg.name, dated}, arg.value.in(Lang::vi));
  }
  return said_once(fill(finding.rule->message, Lang::vi, args));
}

std::string place_words(rule::Case const& c, LocatedFinding const& finding) {
  for (auto const& report : c.unit.reports.all)
    if (report.whole && report.file->path() == finding.path) return report_words(c, report.value);
  for (auto const& meeting : c.unit.meetings.all)
    if (meeting.whole && meeting.file->path() == finding.path) return meeting_words_in_full(c, meeting.value);
  return {};
}

Days task_days(unit::Task const& task, Date as_of) {
  return {task.given, task.done() && task.state.done_on ? std::max(task.given, *task.state.done_on) : std::max(task.given, as_of)};
}

std::vector<Days> record_days(Unit const& unit, std::string_view id, std::initializer_list<std::string_view> folders) {
  std::vector<Days> found;
  each_dated(unit, [&](auto const& one) {
    using Kind = record::Kind<std::remove_cvref_t<decltype(one.value)>>;
    if (one.id == id && std::ranges::find(folders, Kind::folder) != folders.end()) found.push_back(days_of(unit, one.value));
  });
  return found;
}

bool is_of(rule::Case const& c, LocatedFinding const& finding, Period period) {
  return std::ranges::any_of(all_days(c, finding), [&](Days const& days) { return days.meet(period); });
}

bool is_dated(rule::Case const& c, LocatedFinding const& finding) { return !all_days(c, finding).empty(); }

std::vector<Accepted> accepted_in(rule::Case const& c, rule::Verdict const& verdict, Period period) {
  std::vector<Accepted> found;
  for (LocatedFinding const& finding : verdict.findings) {
    if (!finding.waived || !is_of(c, finding, period)) continue;
    if (auto const* const waiver = rule::waiver_of(c.unit, finding)) found.push_back({&finding, waiver});
  }
  return found;
}

}  // namespace bcd::form
