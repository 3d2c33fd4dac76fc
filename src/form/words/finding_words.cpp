#include "finding_words.hpp"

#include <algorithm>
#include <type_traits>

#include "bcd/form/words.hpp"
#include "bcd/ledger/counting.hpp"
#include "bcd/rule/rules.hpp"
#include "bcd/rule/waivers.hpp"
#include "layout.hpp"
#include "paper_voice.hpp"

namespace bcd::form {
namespace {

using unit::Unit;

// ---- days

Days one_day(Date day) { return {day, day}; }
Days whole_year(int year) { return {Date{year, 1, 1}, Date{year, 12, 31}}; }

template <class R>
requires requires(R const& one) { ledger::counts_on(one); }
Days days_of(Unit const&, R const& one) { return one_day(ledger::counts_on(one)); }
Days days_of(Unit const& unit, record::Programme const& one) {
  auto const adopted = ledger::adopted_on(unit, one, Date{last_year, 12, 31});
  return adopted ? one_day(*adopted) : whole_year(*one.year);
}
Days days_of(Unit const&, record::Budget const& one) { return whole_year(*one.year); }

// Calls `see(record)` for each record that loaded and has a date of its own, that is, all but members.
void each_dated(Unit const& unit, auto const& see) {
  unit.each_table([&](auto const& table) {
    if constexpr (!std::is_same_v<typename std::remove_cvref_t<decltype(table)>::Kind, record::Member>)
      for (auto const& one : table.all)
        if (one.whole) see(one);
  });
}

// Returns the argument of that name as a day, or nothing if it is missing or no day.
std::optional<Date> dated(LocatedFinding const& finding, std::string_view name) {
  Arg const* const arg = find_arg(finding.args, name);
  Date const* const day = arg ? arg->day() : nullptr;
  return day ? std::optional{*day} : std::nullopt;
}

// Returns the days of a finding in bcd.yaml, in a member's record or in another file without a date. Empty if the
// finding has no day.
std::vector<Days> days_of_standing(rule::CheckContext const& c, LocatedFinding const& finding) {
  if (auto const period = finding.subject.period()) {
    // A yearly obligation may be due early in the year, and is missing from its due day on.
    auto const due = dated(finding, "due");
    bool const early = period->every == Every::year && due && *due < period->last();
    return {{early ? *due : period->last(), period->last()}};
  }
  if (finding.is(rule::head_missing) || finding.is(rule::members_too_few) || finding.is(rule::members_too_many)) {
    auto const from = dated(finding, "from"), until = dated(finding, "until");
    if (from) return {{*from, until ? *until : c.as_of}};
  }
  // A change of seats belongs to the day it was made.
  for (std::string_view arg : {"day", "to", "from"})
    if (auto const day = dated(finding, arg)) return {one_day(*day)};
  // An arrangement in bcd.yaml, such as the choice of the standing agency, applies at all times.
  if (finding.path == c.unit.config.file->path() && !finding.citations.empty())
    return {{*c.unit.unit().since, c.as_of}};
  return {};
}

std::vector<Days> all_days(rule::CheckContext const& c, LocatedFinding const& finding) {
  if (auto const* task = c.tasks.find(finding.subject.str());
      task && rule::contains(rule::task_rules(), *finding.rule)) {
    bool const passed = task->item->due && (finding.is(rule::task_overdue) || finding.is(rule::task_late));
    return {passed ? Days{*task->item->due, task_days(*task, c.as_of).to} : one_day(task->given)};
  }
  std::vector<Days> found;
  each_dated(c.unit, [&](auto const& one) {
    if (one.file->path() != finding.path) return;
    found.push_back(days_of(c.unit, one.value));
    if constexpr (requires { one.value.conclusion; })  // a late meeting also counts in the period it serves
      if (one->period && (finding.is(rule::meeting_late) || finding.is(rule::meeting_out_of_order)))
        found.push_back(one_day(one->period->last()));
  });
  return found.empty() ? days_of_standing(c, finding) : found;
}

}  // namespace

std::string message_words(rule::CheckContext const& c, LocatedFinding const& finding) {
  // The messages on waivers name a rule by its id.
  PaperVoice const voice{c};
  if (finding.is(rule::waiver_unused)) return "mục miễn (waivers) không ứng với sai sót nào";
  if (finding.is(rule::waiver_without_authority)) {
    Text const text{"{by} không có thẩm quyền đồng ý cho miễn ngày {date}: {why}",
                    "{by} had no authority to grant a waiver on {date}: {why}"};
    return without_ids(c, fill(text, voice, finding.args));
  }
  return without_ids(c, finding.message(voice));
}

std::string place_words(rule::CheckContext const& c, LocatedFinding const& finding) {
  for (auto const& report : c.unit.reports.all)
    if (report.whole && report.file->path() == finding.path) return report_words(c, report.value);
  for (auto const& meeting : c.unit.meetings.all)
    if (meeting.whole && meeting.file->path() == finding.path) return meeting_words_in_full(c, meeting.value);
  return {};
}

Days task_days(ledger::Task const& task, Date as_of) {
  return {task.given,
          task.done() && task.state.done_on ? std::max(task.given, *task.state.done_on) : std::max(task.given, as_of)};
}

std::vector<Days> record_days(Unit const& unit, std::string_view id, std::span<std::string_view const> folders) {
  std::vector<Days> found;
  each_dated(unit, [&](auto const& one) {
    using Kind = record::Kind<std::remove_cvref_t<decltype(one.value)>>;
    if (one.id == id && std::ranges::find(folders, Kind::folder) != folders.end())
      found.push_back(days_of(unit, one.value));
  });
  return found;
}

bool is_of(rule::CheckContext const& c, LocatedFinding const& finding, Period period) {
  return std::ranges::any_of(all_days(c, finding), [&](Days const& days) { return days.meet(period); });
}

bool is_record_fault(rule::CheckContext const& c, LocatedFinding const& finding, Period period) {
  return !finding.waived && finding.severity != Severity::note && finding.citations.empty() &&
         is_of(c, finding, period);
}

bool is_dated(rule::CheckContext const& c, LocatedFinding const& finding) { return !all_days(c, finding).empty(); }

std::vector<Accepted> accepted_in(rule::CheckContext const& c, rule::Verdict const& verdict, Period period) {
  std::vector<Accepted> found;
  for (LocatedFinding const& finding : verdict.findings) {
    if (!finding.waived || !is_of(c, finding, period)) continue;
    if (auto const* const waiver = rule::waiver_of(c.unit, finding)) found.push_back({&finding, waiver});
  }
  return found;
}

std::string accepted_words(unit::Unit const& unit, LocatedFinding const& finding) {
  record::Waiver const* const waiver = finding.waived ? rule::waiver_of(unit, finding) : nullptr;
  if (!waiver) return {};
  std::string const by = comrade(unit, waiver->by->id, *waiver->date);
  return "được " + by + " chấp nhận ngày " + short_date(*waiver->date) + " (" + unended(*waiver->reason) + ")";
}

}  // namespace bcd::form
