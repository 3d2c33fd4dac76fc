#include "bcd/form/owed.hpp"

#include <algorithm>
#include <array>

#include "bcd/form/layout.hpp"
#include "bcd/form/sitting.hpp"
#include "bcd/form/standing.hpp"
#include "bcd/form/words.hpp"
#include "owed_items.hpp"

namespace bcd::form {
namespace {

using unit::Record;

using Items = std::vector<OwedItem>;

bool is_waived(Desk const& desk, std::string_view rule, std::string_view subject) {
  return std::ranges::any_of(desk.verdict.findings,
                             [&](auto const& one) { return one.waived && one.rule->id == rule && one.subject == subject; });
}

std::string cited_all(LocatedFinding const& finding) {
  std::vector<std::string> clauses;
  for (Citation const& citation : finding.citations)
    if (auto words = cited(citation); std::ranges::find(clauses, words) == clauses.end()) clauses.push_back(std::move(words));
  return joined(clauses, "; ");
}

std::optional<Date> day_in(LocatedFinding const& finding, std::string_view name) {
  for (NamedArg const& arg : finding.args)
    if (arg.name == name)
      if (auto const day = parse_date(arg.value.in(Lang::vi)); day.fault == DateFault::none) return day.date;
  return std::nullopt;
}
std::string word_in(LocatedFinding const& finding, std::string_view name) {
  for (NamedArg const& arg : finding.args)
    if (arg.name == name) return std::string{arg.value.in(Lang::vi)};
  return {};
}

template <class R>
Record<R> const* at_path(unit::Table<R> const& table, std::string_view path) {
  for (auto const& one : table.all)
    if (one.whole && one.file->path() == path) return &one;
  return nullptr;
}

std::string owner_in(std::string_view subject) { return std::string{subject.substr(0, subject.rfind(' '))}; }
std::optional<Period> period_in(std::string_view subject) { return parse_period(subject.substr(subject.rfind(' ') + 1)); }

void missing_report(Desk const& desk, LocatedFinding const& finding, Items& items) {
  auto const is_it = [&](unit::ReportDuty const& duty) { return finding.subject == duty.from + " " + duty.period.str(); };
  auto const duty = std::ranges::find_if(desk.c.report_duties, is_it);
  if (duty != desk.c.report_duties.end()) items.push_back(report_item(desk, *duty, cited_all(finding)));
}

// ---- opinions

void overdue_consultations(Desk const& desk, std::string_view sender, Items& items) {
  for (auto const& one : desk.unit().consultations.all) {
    if (!one.whole || *one->due >= desk.as_of() || !is_silent(desk, one.value, sender)) continue;
    auto const is_it = [&](LocatedFinding const& finding) {
      return finding.rule->id == "consultation-incomplete" && finding.subject == one.id;
    };
    auto const finding = std::ranges::find_if(desk.verdict.findings, is_it);
    bool const found = finding != desk.verdict.findings.end();
    // Where no clause asks for every reply, one is owed until the outcome is known.
    if (found ? finding->waived : one->outcome.given) continue;
    items.push_back(consultation_item(one.value, found ? cited_all(*finding) : ""));
  }
}

void missing_opinion(Desk const& desk, LocatedFinding const& finding, Items& items) {
  auto const* const meeting = at_path(desk.unit().meetings, finding.path);
  if (!meeting) return;
  std::string asked;
  for (auto const& absence : *meeting->value.absent)
    if (absence->member->id == finding.subject && absence->opinion && absence->opinion->requested)
      asked = " (được yêu cầu ngày " + short_date(*absence->opinion->requested) + ")";
  items.push_back(item(OwedKind::opinion,
                       "Ý kiến bằng văn bản về nội dung " + meeting_noun(meeting->value) + of_body(desk.unit(), meeting->value) + asked,
                       cited_all(finding), std::nullopt));
}

// ---- what else a rule names someone for

void missing_plan(Desk const& desk, LocatedFinding const& finding, Items& items) {
  auto const period = period_in(finding.subject);
  std::optional<Date> limit;
  for (auto const& duty : unit::plan_duties(desk.unit(), desk.as_of()))
    if (period && duty.period == *period && desk.unit().seat(owner_in(finding.subject), duty.provision.clause->members_of->id, duty.due))
      limit = duty.due;
  items.push_back(item(OwedKind::plan, "Kế hoạch " + (period ? period->spoken(Lang::vi) : "") + " theo lĩnh vực được phân công",
                       cited_all(finding), limit));
}

void missing_duty(std::string const& what, LocatedFinding const& finding, Items& items) {
  auto const period = period_in(finding.subject);
  items.push_back(item(OwedKind::duty, what + (period ? " " + period->spoken(Lang::vi) : ""), cited_all(finding), day_in(finding, "due")));
}

// Minutes are owed by the standing agency where the regulation says that it writes them.
void missing_minutes(Desk const& desk, std::string_view sender, LocatedFinding const& finding, Items& items) {
  auto const* const meeting = at_path(desk.unit().meetings, finding.path);
  if (!meeting || sender != desk.unit().standing_agency(desk.as_of())) return;
  Date const day = *meeting->value.date;
  bool by_agency = false;
  std::optional<Date> limit;
  for (auto const& provision : desk.unit().law(day).about(&record::Clause::minutes, meeting->value.body->id)) {
    by_agency = by_agency || provision.clause->by;
    if (provision.clause->within) limit = desk.unit().calendar.after(day, *provision.clause->within);
  }
  // Without a limit they are not late before the body meets again; nor is the report of an inspection.
  if (!limit && !desk.c.next_held(meeting->value.body->id, day)) return;
  if (by_agency)
    items.push_back(
        item(OwedKind::duty, "Biên bản " + meeting_noun(meeting->value) + of_body(desk.unit(), meeting->value), cited_all(finding), limit));
}

void missing_inspection_report(Desk const& desk, std::string_view sender, LocatedFinding const& finding, Items& items) {
  auto const* const inspection = at_path(desk.unit().inspections, finding.path);
  if (!inspection || inspection->value.lead->id != sender) return;
  record::Inspection const& one = inspection->value;
  if (one.report && *one.report->date <= desk.as_of()) return;  // reported, if late
  std::optional<Date> limit;
  bool met = false;
  for (auto const& provision : desk.unit().law(*one.to).all(&record::Clause::inspection)) {
    if (provision.clause->within) limit = desk.unit().calendar.after(*one.to, *provision.clause->within);
    met = met || desk.c.next_held(provision.clause->body->id, *one.to);
  }
  if (!limit && !met) return;
  items.push_back(item(OwedKind::report,
                       "Báo cáo kết quả kiểm tra theo văn bản số " + *one.number + " (kết thúc ngày " + short_date(*one.to) + ")",
                       cited_all(finding), limit));
}

void from_finding(Desk const& desk, std::string_view sender, LocatedFinding const& finding, Items& items) {
  if (finding.waived || finding.severity == Severity::note) return;
  std::string_view const rule = finding.rule->id;
  if (rule == "minutes-missing") return missing_minutes(desk, sender, finding, items);
  if (rule == "inspection-unreported") return missing_inspection_report(desk, sender, finding, items);
  if (finding.subject == sender) {
    if (rule == "absence-without-opinion") return missing_opinion(desk, finding, items);
    if (rule != "request-unanswered") return;
    auto const* const request = desk.unit().requests.find(word_in(finding, "request"));
    if (request)
      items.push_back(request_item(desk, *request, sender, day_in(finding, "due").value_or(*request->value.due), cited_all(finding)));
    return;
  }
  if (owner_in(finding.subject) != sender) return;
  if (rule == "report-missing") return missing_report(desk, finding, items);
  if (rule == "plan-missing") return missing_plan(desk, finding, items);
  if (rule == "meeting-missed") return missing_duty("Họp định kỳ", finding, items);
  if (rule == "review-missing") return missing_duty("Sơ kết, tổng kết", finding, items);
  if (rule == "programme-missing") return missing_duty("Chương trình công tác", finding, items);
}

void sort_by_day(Items& items) {
  std::ranges::stable_sort(items, {}, [](OwedItem const& one) { return std::pair{!one.limit.has_value(), one.limit.value_or(Date{})}; });
}

}  // namespace

Items overdue_of(Desk const& desk, std::string_view sender) {
  Items items;
  for (LocatedFinding const& finding : desk.verdict.findings) from_finding(desk, sender, finding, items);
  for (unit::Task const& task : desk.c.tasks.all())
    if (is_pending(task, sender) && task.overdue(desk.as_of()) && !is_waived(desk, "task-overdue", task.id) &&
        !desk.c.broken_report_from(sender))
      items.push_back(task_item(desk, task));
  overdue_consultations(desk, sender, items);
  sort_by_day(items);
  return items;
}

Items coming_of(Desk const& desk, std::string_view sender, Date last) {
  unit::Unit const& unit = desk.unit();
  Items items;
  auto const soon = [&](Date day) { return desk.as_of() <= day && day <= last; };
  std::vector<std::string> said;  // one report may be asked for by two clauses
  for (unit::ReportDuty const& duty : desk.c.report_duties) {
    if (duty.from != sender || std::ranges::find(said, duty.period.str()) != said.end()) continue;
    ReportOutcome const outcome = outcome_of(desk.c, duty);
    if (outcome.standing != ReportStanding::waiting || !soon(outcome.limit)) continue;
    said.push_back(duty.period.str());
    items.push_back(report_item(desk, duty, cited(regulation::cite(duty.provision, *duty.in_force))));
  }
  for (auto const& request : unit.requests.all) {
    if (!request.whole || *request->issued > desk.as_of() || !record::has(request->to, sender)) continue;
    unit::Answer const answer = unit::answer_to(unit, request, sender, desk.as_of());
    if (!answer.report && soon(answer.limit)) items.push_back(request_item(desk, request, sender, answer.limit, ""));
  }
  for (unit::Task const& task : desk.c.tasks.all())
    if (is_pending(task, sender) && soon(*task.item->due)) items.push_back(task_item(desk, task));
  for (auto const& one : unit.consultations.all)
    if (one.whole && soon(*one->due) && is_silent(desk, one.value, sender)) items.push_back(consultation_item(one.value, ""));
  for (unit::MeetingDuty const& duty : unit::meeting_duties(unit, last + 1))
    if (duty.body() == sender && soon(duty.due) && outcome_of(unit, duty, desk.as_of()).standing == MeetingStanding::waiting)
      items.push_back(item(OwedKind::duty, "Họp định kỳ " + duty.period.spoken(Lang::vi),
                           cited(regulation::cite(duty.provision, *duty.in_force)), duty.due));
  sort_by_day(items);
  return items;
}

}  // namespace bcd::form
