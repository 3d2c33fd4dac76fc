// Papers issued in the period, in section I of the activity report.
#include <map>

#include "activity_work.hpp"
#include "form/words/layout.hpp"
#include "period_paper.hpp"

namespace bcd::form {
namespace {

struct Notices {
  int count = 0, tasks = 0;
  std::string words(std::string_view what) const {
    return count_words(count) + std::string{what} + (tasks > 0 ? ", giao " + count_words(tasks) + " nhiệm vụ" : "");
  }
};

// "09 thông báo kết luận, giao 30 nhiệm vụ (Ban Chỉ đạo: 04 thông báo, giao 21 nhiệm vụ; …)": the notices that count in
// the period, of each body in the order of the regulation. Empty if there are none.
Lines notices(ReportingPeriod const& reporting) {
  std::map<std::string, Notices> of_bodies;  // by name
  Notices all;
  for (auto const& meeting : reporting.unit().meetings.all) {
    if (!ledger::held(meeting, reporting.as_of()) || !meeting->conclusion) continue;
    Date const day = ledger::notice_counts_on(meeting.value);
    if (day > reporting.as_of() || !reporting.period.contains(day)) continue;
    std::string const body =
        regulation::body_name(*reporting.unit().in_force(*meeting->date).regulation, meeting->body->id);
    for (Notices* const sum : {&of_bodies[body], &all}) {
      ++sum->count;
      sum->tasks += int((*meeting->conclusion->items).size());
    }
  }
  if (all.count == 0) return {};
  auto const in_force = reporting.unit().in_force(reporting.period.last()).regulation;
  auto const place = [&](std::string const& name) {
    auto const& bodies = *in_force->record->bodies;
    return std::ranges::find_if(bodies, [&](auto const& body) { return *body->name == name; }) - bodies.begin();
  };
  Lines order, each;
  for (auto const& [body, counts] : of_bodies) order.push_back(body);
  std::ranges::stable_sort(order, {}, place);
  if (order.size() == 1) return {order.front() + ": " + all.words(" thông báo kết luận")};
  for (std::string const& body : order) each.push_back(body + ": " + of_bodies[body].words(" thông báo"));
  return {all.words(" thông báo kết luận") + " (" + joined(each, "; ") + ")"};
}

// The committee's own reports that count in the period, except the one that this paper is.
Lines own_reports(ReportingPeriod const& reporting) {
  std::string const committee = main_body(*reporting.unit().in_force(reporting.period.last()).regulation);
  auto const* const itself = recorded_report(reporting.unit(), reporting.period, reporting.as_of());
  Lines lines;
  for (auto const& report : reporting.unit().reports.all) {
    if (&report == itself || !ledger::submitted(report, reporting.as_of()) || report->from->id != committee) continue;
    if (!ledger::counts_in(reporting.period, report.value)) continue;
    lines.push_back("Báo cáo " + report->period->spoken(Lang::vi) + " (" +
                    numbered(report->number, *report->submitted) + ")");
  }
  return lines;
}

}  // namespace

Lines papers_of(ReportingPeriod const& reporting) {
  Lines lines = notices(reporting);
  auto const add = [&](Lines const& more) { lines.insert(lines.end(), more.begin(), more.end()); };
  add(each_of(
      reporting, reporting.unit().documents, [](auto const& one) { return *one.date; },
      [](auto const& one) { return unended(*one->title) + " (" + numbered(one->number, *one->date) + ")"; }));
  add(own_reports(reporting));
  add(each_of(
      reporting, reporting.unit().delegations, [](auto const& one) { return *one.since; },
      [&](auto const& one) {
        Lines scope;
        for (auto const& what : *one->scope) scope.emplace_back(record::word_title(*what).in(Lang::vi));
        return "Ủy quyền cho " + comrade(reporting.unit(), one->to->id, *one->since) + " " + joined(scope, ", ") + " " +
               (one->until ? days_words(*one->since, *one->until) : "từ ngày " + short_date(*one->since)) +
               (one->number ? " (số " + *one->number + ")" : "");
      }));
  Lines const received = each_of(
      reporting, reporting.unit().incoming, [](auto const& one) { return *one.received; },
      [](auto const& one) { return one.id; });
  if (received.empty()) return lines;
  auto const answered = std::ranges::count_if(reporting.unit().incoming.all, [&](auto const& one) {
    return one.whole && ledger::counts_in(reporting.period, one.value) && one->answered && one->answered->date &&
           *one->answered->date <= reporting.as_of();
  });
  lines.push_back("Tiếp nhận " + count_words(int(received.size())) + " văn bản đến, đã trả lời " +
                  count_words(int(answered)) + " văn bản");
  return lines;
}

}  // namespace bcd::form
