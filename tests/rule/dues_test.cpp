// What is due agrees with the findings of a check, for every example and every case.
#include "bcd/rule/dues.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "bcd/rule/judge.hpp"
#include "bcd/rule/rules.hpp"
#include "bcd/unit/discover.hpp"
#include "golden.hpp"

namespace bcd::test {
namespace fs = std::filesystem;
namespace {

using ledger::Due;
using ledger::DueKind;
using ledger::DueState;
using Lines = std::set<std::string>;

struct Judged {
  std::unique_ptr<unit::Unit> unit;
  rule::Verdict verdict;
  std::vector<Due> dues;
};
Judged judged(std::string const& folder, Date as_of) {
  Judged all;
  all.unit = unit::load_unit(source::DiskReader{folder}, 1);
  all.verdict = rule::judge(*all.unit, "", as_of, {});
  if (all.unit->judgeable)
    all.dues = rule::dues_of({*all.unit, as_of}, all.verdict.findings, ledger::DueSpan::of_year(as_of, as_of + 30));
  return all;
}

// The rule for an obligation that is past and not met, and for one met late. Repeated here, so that a mistake in the
// source fails the test.
struct Told {
  DueKind kind;
  std::string_view missing, late;
};
constexpr Told told[]{{DueKind::meeting, "meeting-missed", "meeting-late"},
                      {DueKind::review, "review-missing", "review-late"},
                      {DueKind::programme, "programme-missing", ""},
                      {DueKind::adoption, "programme-not-adopted", "programme-late"},
                      {DueKind::plan, "plan-missing", "plan-late"},
                      {DueKind::budget, "budget-missing", "budget-late"},
                      {DueKind::report, "report-missing", "report-late"},
                      {DueKind::request, "request-unanswered", "request-late"},
                      {DueKind::task, "task-overdue", "task-late"},
                      {DueKind::consultation, "consultation-incomplete", ""},
                      {DueKind::inspection, "inspection-unreported", "inspection-unreported"},
                      {DueKind::invitation, "notice-missing", "notice-late"},
                      {DueKind::materials, "materials-late", "materials-late"},
                      {DueKind::meeting_report, "meeting-without-report", "meeting-without-report"},
                      {DueKind::minutes, "minutes-missing", "minutes-late"},
                      {DueKind::conclusion, "conclusion-missing", "conclusion-late"},
                      {DueKind::minutes_sending, "minutes-sent-late", "minutes-sent-late"},
                      {DueKind::conclusion_sending, "conclusion-sent-late", "conclusion-sent-late"},
                      {DueKind::opinion, "absence-without-opinion", ""},
                      {DueKind::inspections, "inspections-too-few", ""},
                      {DueKind::proposal, "proposal-late", "proposal-late"},
                      {DueKind::term, "seat-past-term", ""}};

// Returns the day of the meeting or inspection that a paper is about.
Date about_day(unit::Unit const& unit, Due const& due) {
  if (due.kind == DueKind::inspection) return *unit.inspections.find(due.subject.str())->value.to;
  return *unit.meetings.find(due.subject.str())->value.date;
}
// A paper without a limit is a warning after five working days, and the calendar has no day for it.
bool speaks(unit::Unit const& unit, Due const& due, Date as_of) {
  if (due.citations.empty()) return false;  // no clause requires it, so no rule reports it
  if (due.state == DueState::unclear) return false;
  // A meeting required before that of another body is late from that day on; a check waits for the end of its period.
  if (due.kind == DueKind::meeting && due.open() && due.limit < due.due && as_of <= *due.due) return false;
  return due.state == DueState::missing || due.state == DueState::late || due.state == DueState::done_late ||
         (due.open() && !due.limit &&
          as_of > unit.calendar.after(about_day(unit, due), {5, DurationUnit::working_day}));
}
Lines from_dues(unit::Unit const& unit, std::vector<Due> const& dues, Date as_of) {
  Lines lines;
  for (Due const& due : dues) {
    if (!speaks(unit, due, as_of)) continue;
    Told const& rules = told[std::size_t(due.kind)];
    std::string_view const rule = due.done ? rules.late : rules.missing;
    std::string const about = " " + due.subject.str() + (due.waived ? " waived" : "");
    if (due.out_of_order) lines.insert("meeting-out-of-order" + about);
    if (!due.out_of_order || *due.done_on > *due.rolled) lines.insert(std::string{rule} + about);
  }
  return lines;
}
// Findings before the last day are not missed obligations: a programme not adopted at the first meeting of the year,
// people whom a consultation should have asked.
bool is_early(LocatedFinding const& finding, Date as_of) {
  if (finding.is(rule::programme_not_adopted))
    return finding.severity != Severity::error ||
           find_arg(finding.args, "what")->in(Lang::vi).find("không phải của") != std::string::npos;
  return finding.is(rule::consultation_incomplete) && *find_arg(finding.args, "due")->day() >= as_of;
}
// A meeting that was not owed by a day (before `since`, or counted with that of its month) may also be out of order.
bool is_owed(std::vector<Due> const& dues, LocatedFinding const& finding) {
  return !finding.is(rule::meeting_out_of_order) || std::ranges::any_of(dues, [&](Due const& due) {
    return due.kind == DueKind::meeting && due.subject == finding.subject;
  });
}
Lines from_findings(rule::Verdict const& verdict, std::vector<Due> const& dues, Date as_of) {
  auto const rules = rule::due_rules();
  Lines lines;
  for (LocatedFinding const& one : verdict.findings)
    if (is_owed(dues, one) && std::ranges::find(rules, one.rule->id) != rules.end() && !is_early(one, as_of))
      lines.insert(std::string{one.rule->id} + " " + one.subject.str() + (one.waived ? " waived" : ""));
  return lines;
}

Date day_of(GoldenCase const& golden) {
  auto const at = std::ranges::find(golden.command, "--as-of");
  return at == golden.command.end() ? Date{2026, 10, 1} : parse_date(at[1]).date;
}

void agree(std::string const& folder, Date as_of) {
  Judged const all = judged(folder, as_of);
  if (!all.unit->judgeable) return;
  CHECK(from_dues(*all.unit, all.dues, as_of) == from_findings(all.verdict, all.dues, as_of));
  std::set<std::string> keys;
  for (Due const& due : all.dues) {
    INFO(due.key);
    CHECK(keys.insert(due.key).second);
    CHECK_FALSE(due.what.in(Lang::vi).empty());
    CHECK_FALSE(due.what.in(Lang::en).empty());
  }
}

TEST_CASE("what is late, missing or done late is what a check of the same day finds, in every example on many days",
          "[dues]") {
  for (auto const& entry : fs::recursive_directory_iterator{source_dir() / "examples"}) {
    if (entry.path().filename() != "bcd.yaml") continue;
    std::string const folder = entry.path().parent_path().string();
    INFO(folder);
    for (Date const as_of : {Date{2026, 1, 15}, Date{2026, 3, 31}, Date{2026, 5, 5}, Date{2026, 7, 20},
                             Date{2026, 10, 1}, Date{2026, 10, 15}, Date{2027, 2, 3}}) {
      INFO(as_of.str());
      agree(folder, as_of);
    }
  }
}

TEST_CASE("what is late, missing or done late is what a check of the same day finds, in every case", "[dues]") {
  std::size_t spoken = 0;
  for (GoldenCase const& golden : golden_cases()) {
    INFO(golden.id());
    Folder const folder;
    lay_out(golden, folder.path());
    Date const as_of = day_of(golden);
    for (std::string const& one : unit::find_units(folder.path(), ".").folders) {
      std::string const at = (fs::path{folder.path()} / one).string();
      agree(at, as_of);
      Judged const all = judged(at, as_of);
      spoken += from_dues(*all.unit, all.dues, as_of).size();
    }
  }
  CHECK(spoken > 100);
}

TEST_CASE("every rule about a day that someone has to keep is one that what is due speaks of", "[dues]") {
  std::set<std::string_view> rules{"meeting-out-of-order"};
  for (Told const& one : told) {
    CHECK(std::size_t(one.kind) == std::size_t(&one - told));
    for (std::string_view const id : {one.missing, one.late})
      if (!id.empty()) rules.insert(id);
  }
  auto const ids = rule::due_rules();
  CHECK(std::set<std::string_view>(ids.begin(), ids.end()) == rules);
  for (std::string_view const id : rules) CHECK(rule::find(id));
}

Due const* find(std::vector<Due> const& dues, std::string_view key) {
  auto const found = std::ranges::find(dues, key, &Due::key);
  return found == dues.end() ? nullptr : &*found;
}

TEST_CASE("the key of a due does not change with its state", "[dues]") {
  for (std::string name : {"xa-mau", "phuong-mau"}) {
    auto const early = judged((source_dir() / "examples" / name).string(), Date{2026, 9, 1}).dues,
               later = judged((source_dir() / "examples" / name).string(), Date{2027, 1, 20}).dues;
    int met = 0;
    for (Due const& due : early) {
      if (due.kind != DueKind::report && due.kind != DueKind::meeting) continue;
      Due const* const same = find(later, due.key);
      INFO(due.key);
      REQUIRE(same);
      CHECK(same->due == due.due);
      met += same->state != due.state;
    }
    CHECK(met > 0);
  }
}

TEST_CASE("days count from the last day in time: what is left, what is late, what was early", "[dues]") {
  auto const dues = judged((source_dir() / "examples/phuong-mau").string(), Date{2026, 10, 1}).dues;
  for (Due const& due : dues) {
    INFO(due.key);
    if (!due.limit) continue;
    if (due.open()) CHECK(due.days == Date{2026, 10, 1} - *due.limit);
    else if (due.done_on) CHECK(due.days == *due.done_on - *due.limit);
    if (due.state == DueState::soon) CHECK(*due.limit >= Date{2026, 10, 1});
    if (due.state == DueState::upcoming) CHECK(*due.limit > Date{2026, 10, 31});
  }
}

}  // namespace
}  // namespace bcd::test
