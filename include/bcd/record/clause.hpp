// The kinds of clause a regulation is made of. A clause stands in a regulation with its article, or in a unit's house
// rules without one; what a regulation does not say is simply absent. The program knows these kinds, never a commune.
#pragma once
#include "bcd/record/meeting.hpp"
#include "bcd/record/parts.hpp"

namespace bcd::record {

using DayOfMonth = Whole<1, 31>;
using MonthOfYear = Whole<1, 12>;

// How often: every period, or in fixed months; one of the two.
template <class Clause>
constexpr std::array cadence_fields{
    field<&Clause::every>("every", Need::one_of, {"Chu kỳ", "How often"}, "quarter"),
    field<&Clause::months>("months", Need::one_of, {"Các tháng cố định", "Fixed months"}, "1")};

struct MeetingClause {
  At<BodyRef> body;
  At<Every> every;
  List<MonthOfYear> months;
  At<DayOfMonth> by_day;
  At<BodyRef> before;
};
template <>
struct Kind<MeetingClause> {
  static constexpr std::string_view name = "meeting", folder = "";
  static constexpr Text title{"họp định kỳ", "regular meetings"};
  static constexpr std::array fields{
      field<&MeetingClause::body>("body", Need::required, {"Ban, tổ họp", "Body that meets"}, "committee"),
      cadence_fields<MeetingClause>[0], cadence_fields<MeetingClause>[1],
      field<&MeetingClause::by_day>("by_day", Need::optional, {"Chậm nhất ngày này của tháng sau kỳ", "At the latest on this day of the month after the period"}, "5"),
      field<&MeetingClause::before>("before", Need::optional, {"Trước cuộc họp định kỳ của", "Before the regular meeting of"}, "committee")};
};

enum class ToldPerson { head, chair };
template <>
struct Words<ToldPerson> {
  static constexpr std::array table{Word{"head", {"người đứng đầu", "head"}}, Word{"chair", {"người chủ trì", "chair"}}};
};
enum class ToldAgency { standing_agency };
template <>
struct Words<ToldAgency> {
  static constexpr std::array table{Word{"standing-agency", {"Cơ quan Thường trực", "standing agency"}}};
};
enum class OpinionNeed { on_request, always };
template <>
struct Words<OpinionNeed> {
  static constexpr std::array table{Word{"on-request", {"khi người chủ trì yêu cầu", "on request of the chair"}}, Word{"always", {"luôn luôn", "always"}}};
};
enum class SubstituteNeed { allowed, with_consent, required };
template <>
struct Words<SubstituteNeed> {
  static constexpr std::array table{Word{"allowed", {"được cử người dự thay", "a substitute is allowed"}},
                                    Word{"with-consent", {"được cử người dự thay nếu có sự đồng ý", "a substitute is allowed with consent"}},
                                    Word{"required", {"phải cử người dự thay", "a substitute is required"}}};
};

struct AbsenceClause {
  List<BodyRef> bodies;
  List<Role> roles;
  At<ToldPerson> report_to;
  At<ToldAgency> notify;
  At<Lead> lead;
  At<ToldPerson> consent;
  At<OpinionNeed> opinion;
  At<SubstituteNeed> substitute;
};
template <>
struct Kind<AbsenceClause> {
  static constexpr std::string_view name = "absence", folder = "";
  static constexpr Text title{"vắng họp", "absence from a meeting"};
  static constexpr std::array fields{
      field<&AbsenceClause::bodies>("bodies", Need::required, {"Các ban, tổ", "Bodies"}, "committee"),
      field<&AbsenceClause::roles>("roles", Need::optional, {"Chỉ với các chức danh", "Only for these roles"}, "deputy"),
      field<&AbsenceClause::report_to>("report_to", Need::optional, {"Phải báo cáo", "Must be reported to"}, "head"),
      field<&AbsenceClause::notify>("notify", Need::optional, {"Phải thông báo", "Must be notified"}, "standing-agency"),
      field<&AbsenceClause::lead>("lead", Need::optional, {"Trước ngày họp", "Before the meeting by"}, "1 day"),
      field<&AbsenceClause::consent>("consent", Need::optional, {"Phải được đồng ý của", "Needs the consent of"}, "head"),
      field<&AbsenceClause::opinion>("opinion", Need::optional, {"Ý kiến bằng văn bản", "Written opinion"}, "on-request"),
      field<&AbsenceClause::substitute>("substitute", Need::optional, {"Người dự thay", "Substitute"}, "allowed")};
};

enum class DeliverTo { members, agencies };
template <>
struct Words<DeliverTo> {
  static constexpr std::array table{Word{"members", {"từng thành viên", "each member"}}, Word{"agencies", {"các cơ quan liên quan", "the agencies concerned"}}};
};
struct ConclusionClause {
  List<BodyRef> bodies;
  At<Lead> within;
  List<DeliverTo> deliver_to;
  At<BodyRef> members_of;  // whose members; left out: the meeting's own body
};
template <>
struct Kind<ConclusionClause> {
  static constexpr std::string_view name = "conclusion", folder = "";
  static constexpr Text title{"thông báo kết luận", "conclusion notice"};
  static constexpr std::array fields{
      field<&ConclusionClause::bodies>("bodies", Need::required, {"Các ban, tổ", "Bodies"}, "committee"),
      field<&ConclusionClause::within>("within", Need::optional, {"Trong thời hạn", "Within"}, "5 working days"),
      field<&ConclusionClause::deliver_to>("deliver_to", Need::optional, {"Gửi đến", "Delivered to"}, "members"),
      field<&ConclusionClause::members_of>("members_of", Need::optional, {"Thành viên của ban, tổ nào; bỏ trống: ban, tổ họp", "Members of which body; left out: the one that met"}, "committee")};
};

enum class Approval { next_meeting };
template <>
struct Words<Approval> {
  static constexpr std::array table{Word{"next-meeting", {"cuộc họp kế tiếp", "the next meeting"}}};
};
struct MinutesClause {
  List<BodyRef> bodies;
  At<Lead> within;
  At<ToldAgency> by;
  At<Approval> approved_at;
};
template <>
struct Kind<MinutesClause> {
  static constexpr std::string_view name = "minutes", folder = "";
  static constexpr Text title{"biên bản", "minutes"};
  static constexpr std::array fields{
      field<&MinutesClause::bodies>("bodies", Need::required, {"Các ban, tổ", "Bodies"}, "committee"),
      field<&MinutesClause::within>("within", Need::optional, {"Trong thời hạn", "Within"}, "1 week"),
      field<&MinutesClause::by>("by", Need::optional, {"Do ai ghi", "Recorded by"}, "standing-agency"),
      field<&MinutesClause::approved_at>("approved_at", Need::optional, {"Được thông qua tại", "Approved at"}, "next-meeting")};
};

struct ChairClause {
  List<BodyRef> bodies;
  List<Role> roles, in_absence;
};
template <>
struct Kind<ChairClause> {
  static constexpr std::string_view name = "chair", folder = "";
  static constexpr Text title{"chủ trì", "chair"};
  static constexpr std::array fields{
      field<&ChairClause::bodies>("bodies", Need::required, {"Các ban, tổ", "Bodies"}, "committee"),
      field<&ChairClause::roles>("roles", Need::required, {"Người chủ trì", "Who chairs"}, "head"),
      field<&ChairClause::in_absence>("in_absence", Need::optional, {"Chủ trì khi người đứng đầu vắng", "Who chairs when the head is absent"}, "standing-deputy")};
};

struct QuorumClause {
  List<BodyRef> bodies;
  At<Share> more_than, at_least;
  List<Role> with;
};
template <>
struct Kind<QuorumClause> {
  static constexpr std::string_view name = "quorum", folder = "";
  static constexpr Text title{"số người dự tối thiểu (túc số)", "quorum"};
  static constexpr std::array fields{
      field<&QuorumClause::bodies>("bodies", Need::required, {"Các ban, tổ", "Bodies"}, "committee"),
      field<&QuorumClause::more_than>("more_than", Need::one_of, {"Nhiều hơn", "More than"}, "1/2"),
      field<&QuorumClause::at_least>("at_least", Need::one_of, {"Ít nhất", "At least"}, "2/3"),
      field<&QuorumClause::with>("with", Need::optional, {"Phải có mặt", "Who must be present"}, "head")};
};

// How long before the meeting its invitation (notice) or its papers (materials) must go out.
struct NoticeClause {
  List<BodyRef> bodies;
  At<Lead> lead;
};
template <>
struct Kind<NoticeClause> {
  static constexpr std::string_view name = "notice", folder = "";
  static constexpr Text title{"thời hạn gửi giấy mời, tài liệu", "notice"};
  static constexpr std::array fields{
      field<&NoticeClause::bodies>("bodies", Need::required, {"Các ban, tổ", "Bodies"}, "committee"),
      field<&NoticeClause::lead>("lead", Need::required, {"Trước ngày họp", "Before the meeting by"}, "2 working days")};
};

enum class ReportingAgencies { reporting };
template <>
struct Words<ReportingAgencies> {
  static constexpr std::array table{Word{"reporting", {"các cơ quan phải báo cáo", "the reporting agencies"}}};
};
struct Senders {
  At<BodyRef> members_of;
  At<ReportingAgencies> agencies;
  At<BodyRef> body;
};
template <>
struct Kind<Senders> {
  static constexpr std::string_view name = "from", folder = "";
  static constexpr Text title{"người, cơ quan phải báo cáo", "who must report"};
  static constexpr std::array fields{
      field<&Senders::members_of>("members_of", Need::one_of, {"Từng thành viên của", "Each member of"}, "support-team"),
      field<&Senders::agencies>("agencies", Need::one_of, {"Các cơ quan (reports: true)", "The agencies (reports: true)"}, "reporting"),
      field<&Senders::body>("body", Need::one_of, {"Ban, tổ", "A body"}, "committee")};
};

struct ReportClause {
  At<Senders> from;
  At<Every> every;
  List<MonthOfYear> months;
  At<DayOfMonth> due_day;
  At<std::string> to;
  At<ToldAgency> via;
};
template <>
struct Kind<ReportClause> {
  static constexpr std::string_view name = "report", folder = "";
  static constexpr Text title{"chế độ báo cáo", "reports"};
  static constexpr std::array fields{
      field<&ReportClause::from>("from", Need::required, {"Ai phải báo cáo", "Who must report"}),
      cadence_fields<ReportClause>[0], cadence_fields<ReportClause>[1],
      field<&ReportClause::due_day>("due_day", Need::optional, {"Ngày phải gửi, của tháng cuối kỳ", "Due day, of the period's last month"}, "20"),
      field<&ReportClause::to>("to", Need::optional, {"Gửi cho", "To"}, "committee"),
      field<&ReportClause::via>("via", Need::optional, {"Gửi qua", "Through"}, "standing-agency")};
};

enum class TaskNeed { lead, due };
template <>
struct Words<TaskNeed> {
  static constexpr std::array table{Word{"lead", {"người chủ trì", "a lead"}}, Word{"due", {"thời hạn", "a due day"}}};
};
struct TaskClause {
  List<TaskNeed> needs;
};
template <>
struct Kind<TaskClause> {
  static constexpr std::string_view name = "task", folder = "";
  static constexpr Text title{"nhiệm vụ được giao", "tasks"};
  static constexpr std::array fields{
      field<&TaskClause::needs>("needs", Need::optional, {"Nhiệm vụ phải nêu rõ", "A task must name"}, "lead")};
};

struct NotChecked {
  At<std::string> reason;
};
template <>
struct Kind<NotChecked> {
  static constexpr std::string_view name = "not_checked", folder = "";
  static constexpr Text title{"không kiểm tra bằng máy", "not checked"};
  static constexpr std::array fields{
      field<&NotChecked::reason>("reason", Need::required, {"Lý do", "Reason"}, "nguyên tắc lãnh đạo; không có dữ kiện để máy kiểm tra")};
};

// One entry of `clauses` or `house_rules`: exactly one kind of clause.
struct Clause {
  At<std::string> article;
  At<PaperRef> decided;  // house rules: who decided it and when
  At<MeetingClause> meeting;
  At<AbsenceClause> absence;
  At<ConclusionClause> conclusion;
  At<MinutesClause> minutes;
  At<ChairClause> chair;
  At<QuorumClause> quorum;
  At<NoticeClause> notice, materials;
  At<ReportClause> report;
  At<TaskClause> task;
  At<NotChecked> not_checked;
};
template <>
struct Kind<Clause> {
  static constexpr std::string_view name = "clause", folder = "";
  static constexpr Text title{"điều khoản", "clause"};
  static constexpr std::array fields{
      field<&Clause::article>("article", Need::optional, {"Điều, khoản, điểm (\"14.5\"); quy định nội bộ không có", "Article (\"14.5\"); a house rule has none"}, "\"14.1\""),
      field<&Clause::decided>("decided", Need::optional, {"Văn bản quyết định quy định nội bộ", "Paper that decided the house rule"}),
      field<&Clause::meeting>("meeting", Need::one_of, {"Họp định kỳ", "Regular meetings"}),
      field<&Clause::absence>("absence", Need::one_of, {"Vắng họp", "Absence"}),
      field<&Clause::conclusion>("conclusion", Need::one_of, {"Thông báo kết luận", "Conclusion notice"}),
      field<&Clause::minutes>("minutes", Need::one_of, {"Biên bản", "Minutes"}),
      field<&Clause::chair>("chair", Need::one_of, {"Chủ trì", "Chair"}),
      field<&Clause::quorum>("quorum", Need::one_of, {"Túc số", "Quorum"}),
      field<&Clause::notice>("notice", Need::one_of, {"Thời hạn gửi giấy mời", "Notice"}),
      field<&Clause::materials>("materials", Need::one_of, {"Thời hạn gửi tài liệu", "Papers of the meeting"}),
      field<&Clause::report>("report", Need::one_of, {"Chế độ báo cáo", "Reports"}),
      field<&Clause::task>("task", Need::one_of, {"Nhiệm vụ được giao", "Tasks"}),
      field<&Clause::not_checked>("not_checked", Need::one_of, {"Không kiểm tra bằng máy", "Not checked"})};
};

}  // namespace bcd::record
