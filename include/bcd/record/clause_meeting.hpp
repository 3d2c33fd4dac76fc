// Clauses on when a body meets and the requirements for its meetings: chair, quorum, invitation, papers.
#pragma once
#include "bcd/record/cadence.hpp"
#include "bcd/record/clause_scope.hpp"

namespace bcd::record {

// Meetings of one kind, one or several in each period. A meeting of the kind satisfies only clauses on that kind.
struct MeetingClause : Cadence {
  At<BodyRef> body;
  At<MeetingKind> kind;  // if not given, regular
  At<BodyRef> before;
  At<bool> earlier_day;  // true: at least one day before it; otherwise an earlier hour of the same day is enough
  MeetingKind meetings() const { return kind ? *kind : MeetingKind::regular; }
};
template <>
struct Kind<MeetingClause> {
  static constexpr std::string_view name = "meeting", folder = "";
  static constexpr Text title{"họp định kỳ", "regular meetings"};
  static constexpr std::array fields = fields_of(
      std::array{field<&MeetingClause::body>("body", Need::required, {"Ban, tổ họp", "Body that meets"}, "committee"),
                 field<&MeetingClause::kind>(
                     "kind", Need::optional,
                     {"Loại cuộc họp; bỏ trống: họp định kỳ", "Kind of meeting; left out: regular"}, "thematic")},
      cadence_fields<MeetingClause>,
      std::array{
          base_field<MeetingClause, &Recurrence::times>("times", Need::optional,
                                                        {"Số lần họp trong một kỳ, lúc nào cũng được; bỏ trống: 1",
                                                         "How many in a period, at any time within it; left out: 1"},
                                                        "2")
              .instead()},
      due_day_fields<MeetingClause>,
      std::array{
          field<&MeetingClause::before>("before", Need::optional,
                                        {"Trước cuộc họp định kỳ của", "Before the regular meeting of"}, "committee"),
          field<&MeetingClause::earlier_day>("earlier_day", Need::optional,
                                             {"Trước ít nhất 01 ngày", "At least one day before it"}, "true")});
};
// "họp chuyên đề", "thematic meeting".
inline Text meeting_name(MeetingKind kind) {
  static constexpr Text names[]{{"họp định kỳ", "regular meeting"},         {"họp đột xuất", "extraordinary meeting"},
                                {"họp toàn thể", "plenary meeting"},        {"họp chuyên đề", "thematic meeting"},
                                {"họp sơ kết, tổng kết", "review meeting"}, {"họp mở rộng", "expanded meeting"}};
  return names[std::size_t(kind)];
}

// A review of the work of a period: a held meeting of kind `review`.
struct ReviewClause : Cadence {
  At<BodyRef> body;
};
template <>
struct Kind<ReviewClause> {
  static constexpr std::string_view name = "review", folder = "";
  static constexpr Text title{"sơ kết, tổng kết", "reviews"};
  static constexpr std::array fields =
      fields_of(std::array{field<&ReviewClause::body>("body", Need::required, {"Ban, tổ", "Body"}, "committee")},
                cadence_fields<ReviewClause>, due_day_fields<ReviewClause>);
};

struct ChairClause {
  List<BodyRef> bodies;
  List<Role> roles, in_absence;
  List<MeetingKind> only, except;
};
template <>
struct Kind<ChairClause> {
  static constexpr std::string_view name = "chair", folder = "";
  static constexpr Text title{"chủ trì", "chair"};
  static constexpr std::array fields{
      field<&ChairClause::bodies>("bodies", Need::required, {"Các ban, tổ", "Bodies"}, "committee"),
      field<&ChairClause::roles>("roles", Need::required, {"Người chủ trì", "Who chairs"}, "head"),
      field<&ChairClause::in_absence>("in_absence", Need::optional,
                                      {"Chủ trì khi người đứng đầu vắng", "Who chairs when the head is absent"},
                                      "standing-deputy"),
      meeting_kind_fields<ChairClause>[0], meeting_kind_fields<ChairClause>[1]};
};

// Requests on which a meeting may be called although its convener may not call one alone.
struct ConveneRequest {
  At<Fraction> at_least;  // share of the members who request it together
  At<bool> any_member;
  List<Role> roles;  // one holder of any of these roles
  At<bool> superior;
};
template <>
struct Kind<ConveneRequest> {
  static constexpr std::string_view name = "on_request", folder = "";
  static constexpr Text title{"người yêu cầu họp", "who may request a meeting"};
  static constexpr std::array fields{
      field<&ConveneRequest::at_least>("at_least", Need::one_of,
                                       {"Ít nhất phần này của số thành viên", "At least this share of the members"},
                                       "1/3"),
      field<&ConveneRequest::any_member>("any_member", Need::one_of, {"Bất kỳ thành viên nào", "Any member"}, "true"),
      field<&ConveneRequest::roles>("roles", Need::one_of,
                                    {"Một người giữ các chức danh này", "A holder of one of these roles"},
                                    "standing-deputy"),
      field<&ConveneRequest::superior>("superior", Need::one_of, {"Cấp trên", "The superior body"}, "true")};
};
// Who calls the meetings of a body, and at whose request one is called. A grant by any one clause is enough.
struct ConveneClause {
  List<BodyRef> bodies;
  List<Role> by, in_absence;
  At<ConveneRequest> on_request;
  List<MeetingKind> only, except;
};
template <>
struct Kind<ConveneClause> {
  static constexpr std::string_view name = "convene", folder = "";
  static constexpr Text title{"triệu tập họp", "convening a meeting"};
  static constexpr std::array fields{
      field<&ConveneClause::bodies>("bodies", Need::required, {"Các ban, tổ", "Bodies"}, "committee"),
      field<&ConveneClause::by>("by", Need::optional, {"Người triệu tập", "Who convenes"}, "head"),
      field<&ConveneClause::in_absence>("in_absence", Need::optional,
                                        {"Triệu tập khi người đứng đầu vắng", "Who convenes when the head is absent"},
                                        "standing-deputy"),
      field<&ConveneClause::on_request>("on_request", Need::optional,
                                        {"Họp theo yêu cầu của", "Convened at the request of"}),
      meeting_kind_fields<ConveneClause>[0],
      meeting_kind_fields<ConveneClause>[1]};
};

enum class QuorumBase { members, invited };
template <>
struct Words<QuorumBase> {
  static constexpr std::array table{Word{"members", {"thành viên", "members"}},
                                    Word{"invited", {"người được triệu tập", "people convened"}}};
};
struct QuorumClause {
  List<BodyRef> bodies;
  At<Fraction> more_than, at_least;
  List<Role> with;
  At<QuorumBase> of;  // if not given, of the members
  List<MeetingKind> only, except;
};
template <>
struct Kind<QuorumClause> {
  static constexpr std::string_view name = "quorum", folder = "";
  static constexpr Text title{"số người dự tối thiểu (túc số)", "quorum"};
  static constexpr std::array fields{
      field<&QuorumClause::bodies>("bodies", Need::required, {"Các ban, tổ", "Bodies"}, "committee"),
      field<&QuorumClause::more_than>("more_than", Need::one_of, {"Nhiều hơn", "More than"}, "1/2"),
      field<&QuorumClause::at_least>("at_least", Need::one_of, {"Ít nhất", "At least"}, "2/3"),
      field<&QuorumClause::with>("with", Need::optional, {"Phải có mặt", "Roles that must be present"}, "head"),
      field<&QuorumClause::of>(
          "of", Need::optional,
          {"Tính trên thành viên hay người được triệu tập", "Of the members, or of the people convened"}, "members"),
      meeting_kind_fields<QuorumClause>[0],
      meeting_kind_fields<QuorumClause>[1]};
};

enum class NoticeNeed { date, start, place, agenda, chair, guests };
template <>
struct Words<NoticeNeed> {
  static constexpr std::array table{
      Word{"date", {"ngày họp", "the day"}},         Word{"start", {"giờ họp", "the start time"}},
      Word{"place", {"địa điểm", "the place"}},      Word{"agenda", {"nội dung chương trình", "the agenda"}},
      Word{"chair", {"người chủ trì", "the chair"}}, Word{"guests", {"khách mời", "the guests"}}};
};
// How long before the meeting its invitation must be sent, and what it must state.
struct NoticeClause {
  List<BodyRef> bodies;
  At<Duration> lead;
  List<NoticeNeed> needs;
  List<MeetingKind> only, except;
};
template <>
struct Kind<NoticeClause> {
  static constexpr std::string_view name = "notice", folder = "";
  static constexpr Text title{"thời hạn gửi giấy mời", "notice"};
  static constexpr std::array fields{
      field<&NoticeClause::bodies>("bodies", Need::required, {"Các ban, tổ", "Bodies"}, "committee"),
      field<&NoticeClause::lead>("lead", Need::optional, {"Trước ngày họp", "Time before the meeting"},
                                 "2 working days"),
      field<&NoticeClause::needs>("needs", Need::optional, {"Giấy mời phải nêu", "The invitation must state"},
                                  "agenda"),
      meeting_kind_fields<NoticeClause>[0], meeting_kind_fields<NoticeClause>[1]};
};

// How long before the meeting its papers must be sent, and whose report must be there. Without `lead` no papers are
// required, and the report is due by the day of the meeting.
struct MaterialsClause {
  List<BodyRef> bodies;
  At<Duration> lead;
  List<MeetingKind> only, except;
  At<BodyRef> report_of;
};
template <>
struct Kind<MaterialsClause> {
  static constexpr std::string_view name = "materials", folder = "";
  static constexpr Text title{"tài liệu họp", "papers of a meeting"};
  static constexpr std::array fields{
      field<&MaterialsClause::bodies>("bodies", Need::required, {"Các ban, tổ", "Bodies"}, "committee"),
      field<&MaterialsClause::lead>("lead", Need::optional, {"Trước ngày họp", "Time before the meeting"}, "3 days"),
      meeting_kind_fields<MaterialsClause>[0], meeting_kind_fields<MaterialsClause>[1],
      field<&MaterialsClause::report_of>("report_of", Need::optional,
                                         {"Phải có báo cáo của", "Must include a report of"}, "support-team")};
};

}  // namespace bcd::record
