// Section IV of the activity report: meetings, reports and tasks due in the next period.
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
    if (meeting.whole && *meeting->status == record::MeetingStatus::planned && meeting->period &&
        *meeting->period == duty.period && meeting->body->id == duty.body())
      day = short_date(*meeting->date);
  return day;
}

struct MeetingAhead {
  ReportingPeriod const& reporting;
  ledger::MeetingDuty duty;
  MeetingOutcome outcome;
};
constexpr auto meeting_keys = keys_of<MeetingAhead>(
    text("name", {"Ban, tổ", "The body"},
         [](MeetingAhead const& row) { return regulation::body_name(*row.duty.in_force, row.duty.body()); }),
    text("period", {"Kỳ họp", "The period"}, [](MeetingAhead const& row) { return row.duty.period.spoken(Lang::vi); }),
    text("due", {"Hạn", "Due day"}, [](MeetingAhead const& row) { return short_date(row.duty.rolled); }),
    text("held", {"Ngày đã họp", "Day of the meeting"},
         [](MeetingAhead const& row) {
           return row.outcome.meeting ? short_date(*row.outcome.meeting->value.date) : "";
         }),
    text("planned", {"Ngày dự kiến", "Planned day"},
         [](MeetingAhead const& row) {
           bool const settled = row.outcome.meeting || row.outcome.consultation;
           return settled ? "" : planned_day(row.reporting, row.duty);
         }),
    text("replaced", {"Đã lấy ý kiến thay cuộc họp", "Replaced by a written consultation"},
         [](MeetingAhead const& row) {
           auto const* const consultation = row.outcome.consultation;
           return consultation ? "lấy ý kiến bằng văn bản thay cuộc họp, hạn " + short_date(*consultation->value.due)
                               : "";
         }));

std::vector<MeetingAhead> meetings_ahead(ReportingPeriod const& reporting) {
  std::vector<MeetingAhead> rows;
  for (ledger::MeetingDuty const& duty : meetings_owed_in(reporting.unit(), reporting.period.next()))
    rows.push_back({reporting, duty, outcome_of(reporting.unit(), duty, reporting.as_of())});
  return rows;
}

// The reports of one clause and period: the number of senders who owe one, and how many have already sent it.
struct ReportsAhead {
  ledger::ReportDuty duty;
  std::string name{};
  int senders = 0, sent = 0;
};
constexpr auto report_keys = keys_of<ReportsAhead>(
    text<&ReportsAhead::name>("name", {"Loại báo cáo", "The kind of report"}),
    text("period", {"Kỳ báo cáo", "The period"},
         [](ReportsAhead const& row) { return row.duty.period.spoken(Lang::vi); }),
    number<&ReportsAhead::senders>("senders", {"Số nơi phải gửi", "Senders required"}),
    text("due", {"Hạn gửi", "Due day"}, [](ReportsAhead const& row) { return due_words(row.duty); }),
    number<&ReportsAhead::sent>("sent", {"Số nơi đã gửi", "Senders that have sent it"}));

std::vector<ReportsAhead> reports_ahead(ReportingPeriod const& reporting) {
  std::vector<ReportsAhead> rows;
  for (ledger::ReportDuty const& duty : ledger::report_duties_ending_in(reporting.unit(), reporting.period.next())) {
    auto place = std::ranges::find_if(rows, [&](ReportsAhead const& row) {
      return row.duty.provision.clause == duty.provision.clause && row.duty.period == duty.period;
    });
    if (place == rows.end())
      place = rows.insert(rows.end(), ReportsAhead{duty, report_kind_words(reporting.unit(), duty)});
    ++place->senders;
    place->sent += outcome_of(reporting.c, duty).report != nullptr;
  }
  std::ranges::stable_sort(rows, {}, [](ReportsAhead const& row) { return row.duty.rolled; });
  return rows;
}

struct TaskAhead {
  std::string id, text, lead, due;
};
constexpr auto task_keys = keys_of<TaskAhead>(text<&TaskAhead::id>("id", {"Mã nhiệm vụ", "Id of the task"}),
                                              text<&TaskAhead::text>("text", {"Nội dung", "The text"}),
                                              text<&TaskAhead::lead>("lead", {"Chủ trì", "Lead"}),
                                              text<&TaskAhead::due>("due", {"Thời hạn", "Due day"}));

struct Ahead {
  std::vector<MeetingAhead> meetings;
  std::vector<ReportsAhead> reports;
  std::vector<TaskAhead> due, overdue;
};
constexpr auto keys = keys_of<Ahead>(
    list<&Ahead::meetings>("meetings", {"Cuộc họp định kỳ kỳ tới", "Regular meetings of the next period"},
                           meeting_keys),
    list<&Ahead::reports>("reports", {"Báo cáo định kỳ kỳ tới", "Regular reports of the next period"}, report_keys),
    list<&Ahead::due>("due", {"Nhiệm vụ đến hạn", "Tasks due"}, task_keys),
    list<&Ahead::overdue>("overdue", {"Nhiệm vụ đã quá hạn", "Overdue tasks"}, task_keys));

Ahead ahead_of(ReportingPeriod const& reporting) {
  Period const next = reporting.period.next();
  Ahead found{meetings_ahead(reporting), reports_ahead(reporting), {}, {}};
  for (ledger::Task const& task : reporting.c.tasks.all()) {
    record::Item const& item = *task.item;
    if (task.done() || !item.due) continue;
    bool const late = task.overdue(reporting.as_of());
    TaskAhead const row{
        .id = task.id,
        .text = unended(*item.text),
        .lead = item.lead ? comrade(reporting.unit(), item.lead->id, reporting.as_of()) : gap("cơ quan, người chủ trì"),
        .due = short_date(*item.due) + (late && next.contains(*item.due) ? ", đã quá hạn" : "")};
    // Tasks due in the rest of this period also count as ahead.
    bool const ahead = *item.due >= reporting.as_of() && *item.due <= next.last();
    if (next.contains(*item.due) || ahead) found.due.push_back(row);
    else if (late && *item.due < next.first()) found.overdue.push_back(row);
  }
  return found;
}

}  // namespace

constinit View<ReportingPeriod> const ahead_part = view_of<ReportingPeriod, keys, ahead_of>();

}  // namespace bcd::form
