// Section IV of the activity report: meetings, reports and tasks due in the next period, and tasks due before it that
// are still open.
#include <algorithm>

#include "bcd/form/words.hpp"
#include "form/words/layout.hpp"
#include "judged_reports.hpp"

namespace bcd::form {
namespace {

// Returns the day of the planned meeting for the period, or "" if none is recorded.
std::string planned_day(ReportingPeriod const& reporting, ledger::MeetingDuty const& duty) {
  std::string day;
  for (auto const& meeting : reporting.unit().meetings.all)
    if (meeting.whole && *meeting->status == record::MeetingStatus::planned &&
        ledger::is_for(reporting.unit(), meeting, duty) && ledger::told_period(duty, meeting.value) == duty.period)
      day = short_date(*meeting->date);
  return day;
}

// "quý IV/2026 (31/12/2026, dự kiến họp ngày 17/12/2026)"
std::string meeting_due(ReportingPeriod const& reporting, ledger::MeetingDuty const& duty) {
  MeetingOutcome const outcome = outcome_of(reporting.unit(), duty, reporting.as_of());
  std::string const words = meeting_period_words(duty) + " (" + short_date(duty.rolled);
  if (outcome.meeting) return words + ", đã họp ngày " + short_date(*outcome.meeting->value.date) + ")";
  if (auto const* const consultation = outcome.consultation)
    return words + ", lấy ý kiến bằng văn bản thay cuộc họp, hạn " + short_date(*consultation->value.due) + ")";
  std::string const planned = planned_day(reporting, duty);
  return words + (planned.empty() ? "" : ", dự kiến họp ngày " + planned) + ")";
}

// The meetings of one body, or the reports of one clause, in the next period.
struct DutyAhead {
  std::string name;
  std::vector<std::string> each{};
  void const* of = nullptr;  // what the entries have in common
};
constexpr auto duty_keys =
    keys_of<DutyAhead>(text<&DutyAhead::name>("name", {"Ban, tổ; loại báo cáo", "The body, or the kind of report"}),
                       text("each", {"Từng kỳ và thời hạn", "Each period and its due day"},
                            [](DutyAhead const& row) { return joined(row.each, "; "); }));

std::vector<DutyAhead> meetings_ahead(ReportingPeriod const& reporting) {
  std::vector<DutyAhead> rows;
  for (ledger::MeetingDuty const& duty : meetings_owed_in(reporting.unit(), reporting.period.next())) {
    std::string const name = regulation::body_name(*duty.in_force, duty.body());
    auto place = std::ranges::find(rows, name, &DutyAhead::name);
    if (place == rows.end()) place = rows.insert(rows.end(), DutyAhead{name});
    place->each.push_back(meeting_due(reporting, duty));
  }
  return rows;
}

// The reports of one clause and period: the number of senders who owe one, and how many have already sent it.
struct ReportsAhead {
  ledger::ReportDuty duty;
  int senders = 0, sent = 0;
};
std::vector<DutyAhead> reports_ahead(ReportingPeriod const& reporting) {
  std::vector<ReportsAhead> all;
  for (ledger::ReportDuty const& duty : ledger::report_duties_ending_in(reporting.unit(), reporting.period.next())) {
    auto place = std::ranges::find_if(all, [&](ReportsAhead const& row) {
      return row.duty.provision.clause == duty.provision.clause && row.duty.period == duty.period;
    });
    if (place == all.end()) place = all.insert(all.end(), ReportsAhead{duty});
    ++place->senders;
    place->sent += outcome_of(reporting.c, duty).report != nullptr;
  }
  std::ranges::stable_sort(all, {}, [](ReportsAhead const& row) { return row.duty.rolled; });
  std::vector<DutyAhead> rows;
  for (ReportsAhead const& one : all) {
    auto place = std::ranges::find(rows, one.duty.provision.clause, &DutyAhead::of);
    if (place == rows.end())
      place = rows.insert(rows.end(), {report_kind_words(reporting.unit(), one.duty), {}, one.duty.provision.clause});
    std::string words = one.duty.period.spoken(Lang::vi) + " (" + short_date(one.duty.rolled);
    if (one.senders > 1) words += ", " + count_words(one.senders) + " nơi";
    if (one.sent > 0) words += ", đã gửi " + count_words(one.sent);
    place->each.push_back(words + ")");
  }
  return rows;
}

struct TaskAhead {
  std::string id, text, lead, due, state;
};
constexpr auto task_keys = keys_of<TaskAhead>(
    text<&TaskAhead::id>("id", {"Mã nhiệm vụ", "Id of the task"}),
    text<&TaskAhead::text>("text", {"Nội dung", "The text"}), text<&TaskAhead::lead>("lead", {"Chủ trì", "Lead"}),
    text<&TaskAhead::due>("due", {"Thời hạn", "Due day"}), text<&TaskAhead::state>("state", {"Tình trạng", "State"}));

struct Ahead {
  std::vector<DutyAhead> meetings, reports;
  std::vector<TaskAhead> due, carried;
};
constexpr auto keys = keys_of<Ahead>(
    list<&Ahead::meetings>("meetings", {"Cuộc họp định kỳ kỳ tới, từng ban, tổ", "Regular meetings, by body"},
                           duty_keys),
    list<&Ahead::reports>("reports", {"Báo cáo định kỳ kỳ tới, từng loại", "Regular reports, by kind"}, duty_keys),
    number("due_count", {"Số nhiệm vụ đến hạn trong kỳ tới", "Number of tasks due in the next period"},
           [](Ahead const& of) { return of.due.size(); }),
    list<&Ahead::due>("due", {"Nhiệm vụ đến hạn trong kỳ tới", "Tasks due in the next period"}, task_keys),
    list<&Ahead::carried>(
        "carried",
        {"Nhiệm vụ đã đến hạn trước kỳ tới, chưa xong hoặc chưa có báo cáo", "Open tasks due before the next period"},
        task_keys));

Ahead ahead_of(ReportingPeriod const& reporting) {
  Period const next = reporting.period.next();
  Ahead found{meetings_ahead(reporting), reports_ahead(reporting), {}, {}};
  for (ledger::Task const& task : reporting.c.tasks.all()) {
    record::Item const& item = *task.item;
    bool const due = item.due && task.open() && task.counts && *item.due <= next.last();
    if (!due || task.given > reporting.period.last()) continue;
    bool const carried = *item.due < next.first();
    (carried ? found.carried : found.due)
        .push_back({.id = task.id,
                    .text = unended(*item.text),
                    .lead = item.lead ? comrade(reporting.unit(), item.lead->id, reporting.as_of())
                                      : gap("cơ quan, người chủ trì"),
                    .due = short_date(*item.due),
                    .state = state_words(task, reporting.as_of())});
  }
  return found;
}

}  // namespace

constinit View<ReportingPeriod> const ahead_part = view_of<ReportingPeriod, keys, ahead_of>();

}  // namespace bcd::form
