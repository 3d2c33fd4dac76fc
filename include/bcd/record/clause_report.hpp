// Clauses on reports, requests and tasks.
#pragma once
#include "bcd/record/clause_between.hpp"
#include "bcd/record/clause_meeting.hpp"

namespace bcd::record {

enum class ReportingAgencies { reporting, all, standing };
template <>
struct Words<ReportingAgencies> {
  static constexpr std::array table{Word{"reporting", {"các cơ quan phải báo cáo", "the reporting agencies"}},
                                    Word{"all", {"mọi cơ quan, đơn vị", "every agency"}},
                                    Word{"standing", {"Cơ quan Thường trực", "the standing agency"}}};
};
struct Senders {
  At<BodyRef> members_of;
  At<ReportingAgencies> agencies;
  At<BodyRef> body;
  List<AgencyKind> kinds;  // with `agencies: reporting`: also agencies of these kinds, even if not marked as reporting
};
template <>
struct Kind<Senders> {
  static constexpr std::string_view name = "from", folder = "";
  static constexpr Text title{"người, cơ quan phải báo cáo", "who must report"};
  static constexpr std::array fields{
      field<&Senders::members_of>("members_of", Need::one_of, {"Từng thành viên của", "Each member of"},
                                  "support-team"),
      field<&Senders::agencies>("agencies", Need::one_of,
                                {"Các cơ quan (reporting: cơ quan ghi reports: true; standing: Cơ quan Thường trực)",
                                 "The agencies (reporting: those with reports: true; standing: the standing agency)"},
                                "reporting"),
      field<&Senders::body>("body", Need::one_of, {"Ban, tổ", "A body"}, "committee"),
      field<&Senders::kinds>(
          "kinds", Need::optional,
          {"Cùng mọi cơ quan thuộc các loại này, dù không ghi reports; đi với agencies: reporting",
           "Also every agency of these kinds, even without reports: true; used with agencies: reporting"},
          "party-cell")};
};

// The days whose figures a report covers: from a day of the month before the period to a day of its last month.
struct DataWindow {
  At<DayOfMonth> from_day, to_day;
};
template <>
struct Kind<DataWindow> {
  static constexpr std::string_view name = "window", folder = "";
  static constexpr Text title{"kỳ chốt số liệu", "data window"};
  static constexpr std::array fields{
      field<&DataWindow::from_day>("from_day", Need::required,
                                   {"Từ ngày này của tháng trước kỳ", "From this day of the month before the period"},
                                   "15"),
      field<&DataWindow::to_day>("to_day", Need::required,
                                 {"Đến hết ngày này của tháng cuối kỳ", "To this day of the last month of the period"},
                                 "14")};
};

// The hour of the due day, and whom a report is sent to: of the first senders and of each level above them.
template <class Clause>
constexpr std::array sending_fields{
    base_field<Clause, &DueDays::due_time>("due_time", Need::optional,
                                           {"Giờ phải gửi, trong ngày đến hạn", "Time, on the due day"}, "\"17:00\""),
    field<&Clause::to>("to", Need::optional, {"Gửi cho", "To"}, "committee").or_id_of(Target::body),
    field<&Clause::via>("via", Need::optional, {"Gửi qua", "Through"}, "standing-agency")};

// A level above the first senders: who compiles their reports and sends them on, by a day of its own.
struct ReportLevel : DueDays {
  At<Senders> from;
  At<std::string> to;
  At<ToldAgency> via;
};
template <>
struct Kind<ReportLevel> {
  static constexpr std::string_view name = "then", folder = "";
  static constexpr Text title{"cấp tổng hợp", "level above"};
  static constexpr std::array fields =
      fields_of(std::array{field<&ReportLevel::from>("from", Need::required,
                                                     {"Người, cơ quan tổng hợp", "Who compiles the reports"})},
                due_day_fields<ReportLevel>, sending_fields<ReportLevel>);
};

struct ReportClause : Cadence {
  At<Senders> from;
  At<std::string> subject;  // distinguishes it from another report of the same senders and cadence
  At<std::string> to;
  At<ToldAgency> via;
  At<bool> supersedes;
  At<DataWindow> window;
  List<ReportLevel> then;
  // Not read from a file: `then` as clauses, from the lowest level to the highest, each with the levels above it. Set
  // by set_levels when the clause is loaded. `level`: 0 for the clause itself.
  std::vector<ReportClause> levels;
  int level = 0;
};
void set_levels(ReportClause& clause);
template <>
struct Kind<ReportClause> {
  static constexpr std::string_view name = "report", folder = "";
  static constexpr Text title{"chế độ báo cáo", "reports"};
  static constexpr std::array fields = fields_of(
      std::array{
          field<&ReportClause::from>("from", Need::required, {"Người, cơ quan phải báo cáo", "Who must report"})},
      cadence_fields<ReportClause>, due_day_fields<ReportClause>,
      std::array{field<&ReportClause::subject>("subject", Need::optional,
                                               {"Nội dung; bắt buộc nếu một nơi gửi có hai báo cáo cùng kỳ",
                                                "Subject; required if a sender owes two reports for one period"},
                                               "Đề án 06")},
      sending_fields<ReportClause>,
      std::array{
          field<&ReportClause::supersedes>("supersedes", Need::optional,
                                           {"Thay cho báo cáo kỳ ngắn hơn kết thúc cùng tháng",
                                            "Replaces the report of a shorter period that ends in the same month"},
                                           "true"),
          field<&ReportClause::window>("window", Need::optional, {"Kỳ chốt số liệu", "Data window"}),
          field<&ReportClause::then>("then", Need::optional,
                                     {"Rồi tổng hợp, gửi lên từng cấp, mỗi cấp một hạn",
                                      "Then compiled and sent on, each level by its own "
                                      "day"})});
};

// Reports requested in addition to the regular ones. Each request sets its own due day.
struct RequestClause {
  At<Senders> of;
};
template <>
struct Kind<RequestClause> {
  static constexpr std::string_view name = "request", folder = "";
  static constexpr Text title{"báo cáo theo yêu cầu", "reports on request"};
  static constexpr std::array fields{field<&RequestClause::of>(
      "of", Need::required, {"Người, cơ quan phải báo cáo khi được yêu cầu", "Who must report on request"})};
};

enum class TaskNeed { lead, due };
template <>
struct Words<TaskNeed> {
  static constexpr std::array table{Word{"lead", {"người chủ trì", "a lead"}}, Word{"due", {"thời hạn", "a due day"}}};
};
struct TaskClause {
  List<TaskNeed> needs;
  At<Duration> extension_lead;  // how long before its due day an extension must be asked for
};
template <>
struct Kind<TaskClause> {
  static constexpr std::string_view name = "task", folder = "";
  static constexpr Text title{"nhiệm vụ được giao", "tasks"};
  static constexpr std::array fields{
      field<&TaskClause::needs>("needs", Need::optional, {"Nhiệm vụ phải nêu rõ", "A task must name"}, "lead"),
      field<&TaskClause::extension_lead>(
          "extension_lead", Need::optional,
          {"Đề nghị gia hạn trước ngày đến hạn ít nhất (0 days: chậm nhất trong ngày đến hạn)",
           "An extension is asked for at least this long before the due day (0 days: no later than on it)"},
          "1 day")};
};

}  // namespace bcd::record
