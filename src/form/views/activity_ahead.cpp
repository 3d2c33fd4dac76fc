// Section IV of the activity report: meetings, reports and tasks due in the next period.
#include <algorithm>
#include <array>

#include "bcd/form/words.hpp"
#include "form/words/layout.hpp"
#include "judged_reports.hpp"

namespace bcd::form {
namespace {

constexpr std::array meeting_keys{
    text("name", {"Ban, tổ", "The body"}),
    text("period", {"Kỳ họp", "The period"}),
    text("due", {"Hạn", "Due day"}),
    text("held", {"Ngày đã họp", "Day of the meeting"}),
    text("planned", {"Ngày dự kiến", "Planned day"}),
    text("replaced", {"Đã lấy ý kiến thay cuộc họp", "Replaced by a written consultation"})};
constexpr std::array report_keys{
    text("name", {"Loại báo cáo", "The kind of report"}), text("period", {"Kỳ báo cáo", "The period"}),
    number("senders", {"Số nơi phải gửi", "Senders required"}), text("due", {"Hạn gửi", "Due day"}),
    number("sent", {"Số nơi đã gửi", "Senders that have sent it"})};
constexpr std::array task_keys{text("id", {"Mã nhiệm vụ", "Id of the task"}), text("text", {"Nội dung", "The text"}),
                               text("lead", {"Chủ trì", "Lead"}), text("due", {"Thời hạn", "Due day"})};
constexpr std::array keys{
    list("meetings", {"Cuộc họp định kỳ kỳ tới", "Regular meetings of the next period"}, meeting_keys),
    list("reports", {"Báo cáo định kỳ kỳ tới", "Regular reports of the next period"}, report_keys),
    list("due", {"Nhiệm vụ đến hạn", "Tasks due"}, task_keys),
    list("overdue", {"Nhiệm vụ đã quá hạn", "Overdue tasks"}, task_keys)};

// Returns the day of the planned meeting for the period, or "" if none is recorded.
std::string planned_day(ReportingPeriod const& reporting, ledger::MeetingDuty const& duty) {
  std::string day;
  for (auto const& meeting : reporting.unit().meetings.all)
    if (meeting.whole && *meeting->status == record::MeetingStatus::planned && meeting->period &&
        *meeting->period == duty.period && meeting->body->id == duty.body())
      day = short_date(*meeting->date);
  return day;
}

Model meetings_ahead(ReportingPeriod const& reporting, Period next) {
  Model list = Model::array();
  for (ledger::MeetingDuty const& duty : meetings_owed_in(reporting.unit(), next)) {
    MeetingOutcome const outcome = outcome_of(reporting.unit(), duty, reporting.as_of());
    bool const settled = outcome.meeting || outcome.consultation;
    list.push_back({{"name", regulation::body_name(*duty.in_force, duty.body())},
                    {"period", duty.period.spoken(Lang::vi)},
                    {"due", short_date(duty.due)},
                    {"held", outcome.meeting ? short_date(*outcome.meeting->value.date) : ""},
                    {"planned", settled ? "" : planned_day(reporting, duty)},
                    {"replaced", outcome.consultation ? "lấy ý kiến bằng văn bản thay cuộc họp, hạn " +
                                                            short_date(*outcome.consultation->value.due)
                                                      : ""}});
  }
  return list;
}

// One row per clause and period: the number of senders who owe the report, and how many have already sent it.
Model reports_ahead(ReportingPeriod const& reporting, Period next) {
  struct Row {
    ledger::ReportDuty duty;
    int senders = 0, sent = 0;
  };
  std::vector<Row> rows;
  for (ledger::ReportDuty const& duty : ledger::report_duties_ending_in(reporting.unit(), next)) {
    auto place = std::ranges::find_if(rows, [&](Row const& row) {
      return row.duty.provision.clause == duty.provision.clause && row.duty.period == duty.period;
    });
    if (place == rows.end()) place = rows.insert(rows.end(), Row{duty});
    ++place->senders;
    place->sent += outcome_of(reporting.c, duty).report != nullptr;
  }
  std::ranges::stable_sort(rows, {}, [](Row const& row) { return row.duty.rolled; });
  Model list = Model::array();
  for (Row const& row : rows)
    list.push_back({{"name", report_kind_words(reporting.unit(), row.duty)},
                    {"period", row.duty.period.spoken(Lang::vi)},
                    {"senders", row.senders},
                    {"due", due_words(row.duty)},
                    {"sent", row.sent}});
  return list;
}

}  // namespace

Model ahead_of(ReportingPeriod const& reporting) {
  Period const next = reporting.period.next();
  Model due = Model::array(), overdue = Model::array();
  for (ledger::Task const& task : reporting.c.tasks.all()) {
    record::Item const& item = *task.item;
    if (task.done() || !item.due) continue;
    bool const late = task.overdue(reporting.as_of());
    Model const entry{{"id", task.id},
                      {"text", unended(*item.text)},
                      {"lead", item.lead ? comrade(reporting.unit(), item.lead->id, reporting.as_of())
                                         : gap("cơ quan, người chủ trì")},
                      {"due", short_date(*item.due) + (late && next.contains(*item.due) ? ", đã quá hạn" : "")}};
    // Tasks due in the rest of this period also count as ahead.
    bool const ahead = *item.due >= reporting.as_of() && *item.due <= next.last();
    if (next.contains(*item.due) || ahead) due.push_back(entry);
    else if (late && *item.due < next.first()) overdue.push_back(entry);
  }
  return {{"meetings", meetings_ahead(reporting, next)},
          {"reports", reports_ahead(reporting, next)},
          {"due", due},
          {"overdue", overdue}};
}

Keys ahead_part_keys() { return keys; }

}  // namespace bcd::form
