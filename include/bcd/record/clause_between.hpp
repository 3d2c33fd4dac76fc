// Clauses on matters around a meeting: absence, minutes, conclusions.
#pragma once
#include "bcd/record/clause_scope.hpp"
#include "bcd/record/parts.hpp"

namespace bcd::record {

enum class ToldPerson { head, chair };
template <>
struct Words<ToldPerson> {
  static constexpr std::array table{Word{"head", {"người đứng đầu", "head"}},
                                    Word{"chair", {"người chủ trì", "chair"}}};
};
enum class ToldAgency { standing_agency };
template <>
struct Words<ToldAgency> {
  static constexpr std::array table{Word{"standing-agency", {"Cơ quan Thường trực", "standing agency"}}};
};
enum class OpinionNeed { on_request, always };
template <>
struct Words<OpinionNeed> {
  static constexpr std::array table{Word{"on-request", {"khi người chủ trì yêu cầu", "on the chair's request"}},
                                    Word{"always", {"luôn luôn", "always"}}};
};
enum class SubstituteNeed { allowed, with_consent, required, forbidden };
template <>
struct Words<SubstituteNeed> {
  static constexpr std::array table{
      Word{"allowed", {"được cử người dự thay", "a substitute is allowed"}},
      Word{"with-consent", {"được cử người dự thay nếu có sự đồng ý", "a substitute is allowed with consent"}},
      Word{"required", {"phải cử người dự thay", "a substitute is required"}},
      Word{"forbidden", {"không được cử người dự thay", "no substitute is allowed"}}};
};

enum class AbsenceExcuse { reason, consent, report, substitute };
template <>
struct Words<AbsenceExcuse> {
  static constexpr std::array table{Word{"reason", {"lý do", "a reason"}}, Word{"consent", {"sự đồng ý", "consent"}},
                                    Word{"report", {"báo trước", "a report or notice"}},
                                    Word{"substitute", {"người dự thay", "a substitute"}}};
};
// How often a member may be absent in a period, or in a row. An absence with any of `excused_by` recorded, or on a day
// of leave, is not counted.
struct AbsenceLimit {
  At<Whole<0, 99>> at_most;
  At<Every> every;
  At<bool> in_a_row;
  List<AbsenceExcuse> excused_by;  // empty: only leave excuses
};
template <>
struct Kind<AbsenceLimit> {
  static constexpr std::string_view name = "limit", folder = "";
  static constexpr Text title{"số lần vắng", "number of absences"};
  static constexpr std::array fields{
      field<&AbsenceLimit::at_most>("at_most", Need::required, {"Không quá số lần này", "No more than this number"},
                                    "2"),
      field<&AbsenceLimit::every>("every", Need::one_of, {"Tính trong mỗi", "Counted in each"}, "year"),
      field<&AbsenceLimit::in_a_row>("in_a_row", Need::one_of, {"Hoặc tính số lần liên tiếp", "Or counted in a row"},
                                     "true"),
      field<&AbsenceLimit::excused_by>(
          "excused_by", Need::optional,
          {"Không tính lần vắng có ghi một trong các điều này; bỏ trống: chỉ không tính ngày nghỉ (leave)",
           "An absence with any of these recorded is not counted; left out: only one on a day of leave is not"},
          "reason")};
};

struct AbsenceClause {
  List<BodyRef> bodies;
  List<Role> roles;
  At<ToldPerson> report_to;
  At<ToldAgency> notify;
  At<Duration> lead;
  At<ToldPerson> consent;
  At<OpinionNeed> opinion;
  At<SubstituteNeed> substitute;
  At<AbsenceLimit> limit;
  List<MeetingKind> only, except;
};
template <>
struct Kind<AbsenceClause> {
  static constexpr std::string_view name = "absence", folder = "";
  static constexpr Text title{"vắng họp", "absence from a meeting"};
  static constexpr std::array fields{
      field<&AbsenceClause::bodies>("bodies", Need::required, {"Các ban, tổ", "Bodies"}, "committee"),
      field<&AbsenceClause::roles>("roles", Need::optional, {"Chỉ với các chức danh", "Only for these roles"},
                                   "deputy"),
      field<&AbsenceClause::report_to>("report_to", Need::optional, {"Phải báo cáo", "Must be reported to"}, "head"),
      field<&AbsenceClause::notify>("notify", Need::optional, {"Phải thông báo", "Must be notified"},
                                    "standing-agency"),
      field<&AbsenceClause::lead>("lead", Need::optional, {"Trước ngày họp", "Time before the meeting"}, "1 day"),
      field<&AbsenceClause::consent>("consent", Need::optional, {"Phải được đồng ý của", "Needs the consent of"},
                                     "head"),
      field<&AbsenceClause::opinion>("opinion", Need::optional, {"Ý kiến bằng văn bản", "Written opinion"},
                                     "on-request"),
      field<&AbsenceClause::substitute>("substitute", Need::optional, {"Người dự thay", "Substitute"}, "allowed"),
      field<&AbsenceClause::limit>("limit", Need::optional, {"Số lần được vắng", "How many absences are accepted"}),
      meeting_kind_fields<AbsenceClause>[0],
      meeting_kind_fields<AbsenceClause>[1]};
};

enum class DeliverTo { members, agencies };
template <>
struct Words<DeliverTo> {
  static constexpr std::array table{Word{"members", {"từng thành viên", "each member"}},
                                    Word{"agencies", {"các cơ quan liên quan", "the agencies concerned"}}};
};
struct ConclusionClause {
  List<BodyRef> bodies;
  At<Duration> within, sent_within;
  List<DeliverTo> deliver_to;
  At<BodyRef> members_of;  // whose members; if not given, those of the meeting's own body
  List<MeetingKind> only, except;
};
template <>
struct Kind<ConclusionClause> {
  static constexpr std::string_view name = "conclusion", folder = "";
  static constexpr Text title{"thông báo kết luận", "conclusion notice"};
  static constexpr std::array fields{
      field<&ConclusionClause::bodies>("bodies", Need::required, {"Các ban, tổ", "Bodies"}, "committee"),
      field<&ConclusionClause::within>("within", Need::optional, {"Trong thời hạn", "Within"}, "5 working days"),
      field<&ConclusionClause::sent_within>("sent_within", Need::optional,
                                            {"Gửi trong thời hạn, kể từ ngày họp", "Sent within, from the meeting"},
                                            "7 days"),
      field<&ConclusionClause::deliver_to>("deliver_to", Need::optional, {"Gửi đến", "Delivered to"}, "members"),
      field<&ConclusionClause::members_of>(
          "members_of", Need::optional,
          {"Thành viên của ban, tổ nào; bỏ trống: ban, tổ họp", "Body whose members; left out: the body that met"},
          "committee"),
      meeting_kind_fields<ConclusionClause>[0],
      meeting_kind_fields<ConclusionClause>[1]};
};

enum class Approval { next_meeting };
template <>
struct Words<Approval> {
  static constexpr std::array table{Word{"next-meeting", {"cuộc họp kế tiếp", "the next meeting"}}};
};
enum class MinutesReceiver { participants, members };
template <>
struct Words<MinutesReceiver> {
  static constexpr std::array table{Word{"participants", {"những người dự họp", "participants"}},
                                    Word{"members", {"từng thành viên", "each member"}}};
};
enum class MinutesSigner { chair, recorder };
template <>
struct Words<MinutesSigner> {
  static constexpr std::array table{Word{"chair", {"người chủ trì", "the chair"}},
                                    Word{"recorder", {"người ghi biên bản", "the recorder"}}};
};
struct MinutesClause {
  List<BodyRef> bodies;
  At<Duration> within, sent_within;
  At<ToldAgency> by;
  List<MinutesSigner> signers;
  At<Approval> approved_at;
  List<MinutesReceiver> deliver_to;
  List<MeetingKind> only, except;
};
template <>
struct Kind<MinutesClause> {
  static constexpr std::string_view name = "minutes", folder = "";
  static constexpr Text title{"biên bản", "minutes"};
  static constexpr std::array fields{
      field<&MinutesClause::bodies>("bodies", Need::required, {"Các ban, tổ", "Bodies"}, "committee"),
      field<&MinutesClause::within>("within", Need::optional, {"Trong thời hạn", "Within"}, "1 week"),
      field<&MinutesClause::by>("by", Need::optional, {"Người, cơ quan ghi", "Recorded by"}, "standing-agency"),
      field<&MinutesClause::signers>("signers", Need::optional, {"Chữ ký của", "Signed by"}, "chair"),
      field<&MinutesClause::sent_within>("sent_within", Need::optional,
                                         {"Gửi trong thời hạn, kể từ ngày họp", "Sent within, from the meeting"},
                                         "5 working days"),
      field<&MinutesClause::approved_at>("approved_at", Need::optional, {"Được thông qua tại", "Approved at"},
                                         "next-meeting"),
      field<&MinutesClause::deliver_to>("deliver_to", Need::optional, {"Gửi đến", "Delivered to"}, "participants"),
      meeting_kind_fields<MinutesClause>[0],
      meeting_kind_fields<MinutesClause>[1]};
};

}  // namespace bcd::record
