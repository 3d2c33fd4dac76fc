#include "check_fields.hpp"

#include <algorithm>
#include <unordered_set>

#include "bcd/unit/items.hpp"

namespace bcd::unit {
namespace {

// Reports entries of a list in bcd.yaml with the same id, because a reference to it would be ambiguous.
void check_ids(Unit& unit, auto const& entries, Text above) {
  std::unordered_set<std::string_view> seen;
  for (auto const& one : *entries)
    if (!seen.insert(*one->id).second)
      record::add(unit.findings, record::duplicate_id, *unit.config.file, one->id.span, *one->id,
                  {{"id", *one->id}, {"other", above}});
}

// Reports items with the same task id.
void check_items(Unit& unit) {
  std::unordered_set<std::string> seen;
  each_item(unit, [&](std::string const& id, record::Item const& item, auto const& record) {
    if (!seen.insert(id).second)
      record::add(unit.findings, record::duplicate_id, *record.file, item.no.span, id,
                  {{"id", id}, {"other", Text{"nhiệm vụ ở trên", "a task above"}}});
  });
}

// A report's period must be of its kind: a quarterly report needs a quarter. If it is not, the report is marked broken,
// and both its kind and its period are treated as unknown.
void check_report_periods(Unit& unit) {
  for (auto& report : unit.reports.all) {
    if (!report.whole || *report->kind == record::ReportKind::ad_hoc ||
        int(*report->kind) == int(report->period->every))
      continue;
    static constexpr Text forms[]{{"một tuần, dạng 2026-W13", "a week, like 2026-W13"},
                                  {"một tháng, dạng 2026-03", "a month, like 2026-03"},
                                  {"một quý, dạng 2026-Q1", "a quarter, like 2026-Q1"},
                                  {"6 tháng, dạng 2026-H1", "a half-year, like 2026-H1"},
                                  {"một năm, dạng 2026", "a year, like 2026"},
                                  {"nhiều năm, dạng 2026-2030", "several years, like 2026-2030"}};
    record::add(unit.findings, record::bad_value, *report.file, report->period.span, report.id,
                {{"value", report->period->str()}, {"expected", forms[std::size_t(*report->kind)]}, {"hint", ""}});
    report.whole = false;
    report.value.kind.given = report.value.period.given = false;
  }
}

// A report may give the state of a task only once.
void check_told_tasks(Unit& unit) {
  for (auto const& report : unit.reports.all) {
    if (!report.whole) continue;
    std::unordered_set<std::string_view> seen;
    for (auto const& said : *report->tasks)
      if (!seen.insert(said->task->id).second)
        record::add(unit.findings, record::duplicate_id, *report.file, said->task.span, said->task->id,
                    {{"id", said->task->id}, {"other", Text{"một mục ở trên", "an entry above"}}});
  }
}

}  // namespace

void check_fields(Unit& unit) {
  check_ids(unit, unit.unit().agencies, {"cơ quan ở trên", "an agency above"});
  check_ids(unit, unit.unit().figures, {"chỉ tiêu ở trên", "a figure above"});
  check_items(unit);
  check_report_periods(unit);
  check_told_tasks(unit);
}

// A unit may choose among a regulation's alternatives, but only a value this program acts on, because a choice without
// effect would mislead. Returns false if a choice is invalid; each invalid one is reported.
bool check_reading_choices(Unit& unit) {
  bool sound = true;
  auto const refuse = [&](auto const& at, std::string const& value, Arg expected) {
    record::add(unit.findings, record::bad_value, *unit.config.file, at.span, "bcd",
                {{"value", value}, {"expected", std::move(expected)}, {"hint", ""}});
    sound = false;
  };
  std::unordered_set<std::string> chosen;
  for (auto const& choice : *unit.unit().readings) {
    record::Reading const* found = nullptr;
    regulation::Regulation const* of = nullptr;
    for (RegulationInForce const& one : unit.regulations)
      for (auto const& reading : *one.regulation->record->readings)
        if (*reading->article == *choice->article && (!choice->reading || *reading->reading == *choice->reading) &&
            (!found || record::has(reading->alternatives, *choice->value))) {
          found = &*reading;
          of = one.regulation.get();
        }
    if (!found) {
      refuse(choice->article, *choice->article + (choice->reading ? " " + *choice->reading : ""),
             Text{"điều, khoản có cách hiểu (xem: bcd regulation show)",
                  "an article with readings (see: bcd regulation show)"});
      continue;
    }
    if (!chosen.insert(*choice->article + " " + *found->reading).second) {
      refuse(choice->value, *choice->value,
             Text{"lựa chọn duy nhất cho cách hiểu này (đã chọn ở trên)",
                  "the only choice for this reading (one is given above)"});
      continue;
    }
    std::string list;
    for (auto const& one : *found->alternatives) list += (list.empty() ? "" : ", ") + *one;
    bool const by_house_rule = *choice->value == regulation::reading::house_rule;
    // If the regulation offers no alternative, the unit may still record that its house rules settle the question.
    bool const known =
        record::has(found->alternatives, *choice->value) || (by_house_rule && !regulation::is_offered(*found));
    if (!known) refuse(choice->value, *choice->value, Arg{"một trong: " + list, "one of: " + list});
    else if (by_house_rule && (*unit.unit().house_rules).empty())
      refuse(choice->value, *choice->value,
             Text{"lựa chọn dùng được khi house_rules chưa có quy định nội bộ",
                  "a valid choice while house_rules has no house rule"});
    else if (!by_house_rule && !regulation::acts_on(*of, *found, *choice->value))
      refuse(choice->value, *choice->value,
             Arg{"cách hiểu bcd áp dụng được (hiện chỉ có: " + *found->value + ")",
                 "a reading that bcd can apply (so far only: " + *found->value + ")"});
  }
  return sound;
}

}  // namespace bcd::unit
