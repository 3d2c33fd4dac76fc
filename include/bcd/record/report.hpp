// reports/…/ID.yaml: one report received or sent.
#pragma once
#include "bcd/record/parts.hpp"

namespace bcd::record {

enum class ReportKind { weekly, monthly, quarterly, half_year, annual, multi_year, ad_hoc };  // in the order of Every
template <>
struct Words<ReportKind> {
  static constexpr std::array table{
      Word{"weekly", {"báo cáo tuần", "weekly"}},      Word{"monthly", {"báo cáo tháng", "monthly"}},
      Word{"quarterly", {"báo cáo quý", "quarterly"}}, Word{"half-year", {"báo cáo 6 tháng", "half-yearly"}},
      Word{"annual", {"báo cáo năm", "annual"}},       Word{"multi-year", {"báo cáo nhiều năm", "of several years"}},
      Word{"ad-hoc", {"báo cáo đột xuất", "ad hoc"}}};
};
enum class ReportStatus { draft, submitted, returned };
template <>
struct Words<ReportStatus> {
  static constexpr std::array table{Word{"draft", {"dự thảo", "draft"}}, Word{"submitted", {"đã gửi", "submitted"}},
                                    Word{"returned", {"trả lại để bổ sung", "returned"}}};
};
enum class TaskStatus { done, in_progress, not_started, suspended };
template <>
struct Words<TaskStatus> {
  static constexpr std::array table{
      Word{"done", {"hoàn thành", "done"}}, Word{"in-progress", {"đang thực hiện", "in progress"}},
      Word{"not-started", {"chưa thực hiện", "not started"}}, Word{"suspended", {"tạm dừng", "suspended"}}};
};

struct Extension {
  At<Date> until;
  At<MemberRef> by;
  At<Date> on;
  At<std::string> reason;
};
template <>
struct Kind<Extension> {
  static constexpr std::string_view name = "extension", folder = "";
  static constexpr Text title{"gia hạn", "extension"};
  static constexpr std::array fields{
      field<&Extension::until>("until", Need::required, {"Đến ngày", "Until"}, "2026-02-24"),
      field<&Extension::by>("by", Need::required, {"Người cho gia hạn", "Granted by"}, "nguyen-van-a"),
      field<&Extension::on>("on", Need::optional, {"Ngày cho gia hạn", "Day it was granted"}, "2026-02-12"),
      field<&Extension::reason>("reason", Need::required, {"Lý do", "Reason"}, "Trùng dịp nghỉ Tết Nguyên đán")};
};

struct TaskReport {
  At<TaskRef> task;
  At<TaskStatus> status;
  At<Date> done_on;
  At<Whole<0, 100>> percent;
  At<std::string> note;
};
template <>
struct Kind<TaskReport> {
  static constexpr std::string_view name = "task", folder = "";
  static constexpr Text title{"tình hình nhiệm vụ", "task state"};
  static constexpr std::array fields{
      field<&TaskReport::task>("task", Need::required, {"Nhiệm vụ", "Task"}, "2026-q1-committee/1"),
      field<&TaskReport::status>("status", Need::required, {"Tình trạng", "State"}, "done"),
      field<&TaskReport::done_on>("done_on", Need::optional, {"Ngày hoàn thành", "Day done"}, "2026-03-18")
          .when("status", "done"),
      field<&TaskReport::percent>("percent", Need::optional, {"Tỷ lệ hoàn thành (%)", "Per cent done"}, "100"),
      field<&TaskReport::note>("note", Need::optional, {"Ghi chú", "Note"}, "Đã nghiệm thu")};
  static constexpr std::string_view once = "task";
};

struct Report {
  At<ReportKind> kind;
  At<Period> period;
  At<SenderRef> from;
  At<std::string> to;
  At<AgencyRef> via;
  At<ReportStatus> status;
  At<Date> submitted;
  At<TimeOfDay> time;
  At<DaySpan> data;
  At<std::string> number;
  At<MemberRef> signer;
  At<AgencyRef> seal;
  At<RequestRef> request;
  At<std::string> subject;  // distinguishes two reports of one sender and period
  // The corrected report. Its day counts for the due day, and the content is taken from this one.
  At<Ref<Target::report>> corrects;
  At<Extension> extension;
  List<TaskReport> tasks;
  At<Figures> figures;
  At<Lines> results, difficulties, proposals, next;
  At<std::string> none;
  List<Waiver> waivers;
};
template <>
struct Kind<Report> {
  static constexpr std::string_view name = "report", folder = "reports";
  static constexpr Text title{"báo cáo", "report"};
  static constexpr std::array fields{
      field<&Report::kind>("kind", Need::required, {"Loại báo cáo", "Kind of report"}, "monthly"),
      field<&Report::period>("period", Need::required, {"Kỳ báo cáo", "Period"}, "2026-03"),
      field<&Report::from>("from", Need::required, {"Người, cơ quan gửi", "Sender"}, "le-van-c"),
      field<&Report::to>("to", Need::optional, {"Nơi nhận", "Recipient"}, "committee").or_id_of(any_party),
      field<&Report::via>("via", Need::optional, {"Gửi qua", "Sent through"}, "phong-van-hoa"),
      field<&Report::status>("status", Need::required, {"Tình trạng", "Status"}, "submitted"),
      field<&Report::submitted>("submitted", Need::optional, {"Ngày gửi", "Day submitted"}, "2026-03-19")
          .when("status", "submitted"),
      field<&Report::time>("time", Need::optional, {"Giờ gửi", "Time submitted"}, "\"16:30\""),
      field<&Report::data>("data", Need::optional, {"Số liệu chốt từ ngày đến ngày", "Days the figures cover"}),
      field<&Report::number>("number", Need::optional, {"Số, ký hiệu", "Number and symbol"}, "12-BC/TGV"),
      field<&Report::signer>("signer", Need::optional, {"Người ký", "Signer"}, "le-van-c"),
      field<&Report::seal>("seal", Need::optional, {"Con dấu của cơ quan", "Agency whose seal it bears"}, "cong-an"),
      field<&Report::request>("request", Need::optional, {"Yêu cầu mà báo cáo trả lời", "Request it answers"},
                              "2026-03-an-toan-thong-tin")
          .at_times(),
      field<&Report::subject>("subject", Need::optional,
                              {"Nội dung, nếu một nơi gửi nhiều báo cáo trong kỳ (ghi như subject trong quy chế)",
                               "Subject, if a sender owes several reports in a period (as in the regulation)"},
                              "chuyen-doi-so")
          .at_times(),
      field<&Report::corrects>(
          "corrects", Need::optional,
          {"Báo cáo được thay thế, bổ sung; báo cáo ấy tính về thời hạn, báo cáo này tính về nội dung",
           "Report it corrects; that one counts for the due day, this one for the content"},
          "2026-03-le-van-c")
          .at_times(),
      field<&Report::extension>("extension", Need::optional, {"Gia hạn", "Extension"}),
      field<&Report::tasks>("tasks", Need::optional, {"Tình hình các nhiệm vụ", "State of tasks"}),
      field<&Report::figures>("figures", Need::optional, {"Số liệu", "Figures"}),
      field<&Report::results>("results", Need::optional, {"Kết quả", "Results"}, "Tiếp nhận 1.240 hồ sơ trực tuyến"),
      field<&Report::difficulties>("difficulties", Need::optional, {"Khó khăn, vướng mắc", "Difficulties"},
                                   "Đường truyền ở 2 thôn còn yếu"),
      field<&Report::proposals>("proposals", Need::optional, {"Đề xuất, kiến nghị", "Proposals"},
                                "Bổ sung thiết bị cho Trung tâm Phục vụ hành chính công"),
      field<&Report::next>("next", Need::optional, {"Nhiệm vụ kỳ tới", "Tasks of the next period"},
                           "Tập huấn kỹ năng số cho tổ công nghệ số cộng đồng"),
      field<&Report::none>("none", Need::optional,
                           {"Lý do không có nội dung báo cáo", "Why there is nothing to report"},
                           "Trong kỳ không phát sinh nhiệm vụ")
          .at_times(),
      field<&Report::waivers>("waivers", Need::optional, {"Các điều được chấp nhận", "Waivers"})};

  static constexpr Moment sent{"submitted", {"ngày gửi", "the day it was sent"}};
  static constexpr std::array order{
      Order{{Moment{"request->issued", {"ngày yêu cầu", "the day of the request"}}, sent}},
      Order{{Moment{"corrects->submitted", {"ngày gửi báo cáo được thay thế", "the day the corrected report was sent"}},
             sent}},
      Order{{Moment{"data.from", {"ngày bắt đầu", "the start day"}},
             Moment{"data.to", {"ngày kết thúc", "the end day"}}}},
      Order{{Moment{"extension.on", {"ngày cho gia hạn", "the day it was granted"}}, in_time(sent)}},
      Order{{Moment{"extension.on", {"ngày cho gia hạn", "the day it was granted"}},
             Moment{"extension.until", {"hạn mới", "the new due day"}}}},
      // A task may be done before the meeting that records it.
      Order{{Moment{"tasks.task->given", {"ngày giao nhiệm vụ", "the day the task was given"}},
             in_time(Moment{"tasks.done_on", {"ngày hoàn thành", "the day it was done"}}),
             Moment{"submitted", {"ngày gửi báo cáo", "the day of the report"}}}}};
  static constexpr std::array facts{"submitted", "extension.on", "tasks.done_on"};
  static bool planned(Report const& one) { return *one.status == ReportStatus::draft; }
};

}  // namespace bcd::record
