// Clauses on what a body decides between its meetings: written consultations, decisions of its head.
#pragma once
#include "bcd/record/clause_scope.hpp"
#include "bcd/record/parts.hpp"

namespace bcd::record {

enum class ReportedAt { next_meeting, next_regular_meeting };
template <>
struct Words<ReportedAt> {
  static constexpr std::array table{
      Word{"next-meeting", {"cuộc họp gần nhất", "the next meeting"}},
      Word{"next-regular-meeting", {"cuộc họp định kỳ gần nhất", "the next regular meeting"}}};
};
enum class RepliesNeed { all, majority };
template <>
struct Words<RepliesNeed> {
  static constexpr std::array table{Word{"all", {"mọi người được hỏi", "everyone asked"}},
                                    Word{"majority", {"quá nửa số người được hỏi", "more than half of those asked"}}};
};
// Members may be consulted in writing. `replaces_meeting`: true if this can replace a meeting; `only` and `except` then
// say meetings of which kinds. Without `replies` and `at_least`, nobody has to reply.
struct ConsultationClause {
  List<BodyRef> bodies;
  At<bool> replaces_meeting;
  At<RepliesNeed> replies;
  At<Fraction> at_least;  // share of the people asked who must reply
  At<Duration> within;    // from the day it is sent to the last day for replies
  At<ReportedAt> report_at;
  List<MeetingKind> only, except;
};
template <>
struct Kind<ConsultationClause> {
  static constexpr std::string_view name = "consultation", folder = "";
  static constexpr Text title{"lấy ý kiến bằng văn bản", "written consultation"};
  static constexpr std::array fields{
      field<&ConsultationClause::bodies>("bodies", Need::required, {"Các ban, tổ", "Bodies"}, "committee"),
      field<&ConsultationClause::replaces_meeting>(
          "replaces_meeting", Need::optional, {"Được thay cuộc họp định kỳ", "May replace a regular meeting"}, "true"),
      field<&ConsultationClause::replies>(
          "replies", Need::optional, {"Phải có trả lời của; bỏ trống: không buộc", "Who must reply; left out: nobody"},
          "all"),
      field<&ConsultationClause::at_least>(
          "at_least", Need::optional,
          {"Hoặc ít nhất phần này của số người được hỏi phải trả lời", "Or the share of those asked who must reply"},
          "2/3"),
      field<&ConsultationClause::within>("within", Need::optional,
                                         {"Hạn trả lời, kể từ ngày gửi", "Time for replies, from the day it is sent"},
                                         "5 working days"),
      field<&ConsultationClause::report_at>("report_at", Need::optional, {"Kết quả báo cáo tại", "Outcome reported at"},
                                            "next-meeting"),
      meeting_kind_fields<ConsultationClause>[0],
      meeting_kind_fields<ConsultationClause>[1]};
};

enum class AgreedBy { all, any };
template <>
struct Words<AgreedBy> {
  static constexpr std::array table{Word{"all", {"tất cả", "all"}}, Word{"any", {"ít nhất một người", "at least one"}}};
};
// Decisions between meetings: by whom, with whose agreement, and at which meeting they are reported.
struct DecisionClause {
  At<BodyRef> body;
  List<Role> by, in_absence;
  List<Role> agree_with;
  At<AgreedBy> agreed_by;  // if not given, all must agree
  At<ReportedAt> report_at;
};
template <>
struct Kind<DecisionClause> {
  static constexpr std::string_view name = "decision", folder = "";
  static constexpr Text title{"quyết định giữa hai kỳ họp", "decisions between meetings"};
  static constexpr std::array fields{
      field<&DecisionClause::body>("body", Need::required, {"Ban, tổ", "Body"}, "committee"),
      field<&DecisionClause::by>("by", Need::optional, {"Người quyết định", "Who decides"}, "head"),
      field<&DecisionClause::in_absence>("in_absence", Need::optional,
                                         {"Quyết định khi người đứng đầu vắng", "Who decides when the head is absent"},
                                         "standing-deputy"),
      field<&DecisionClause::agree_with>("agree_with", Need::optional,
                                         {"Thống nhất với các chức danh", "Agreed with these roles"}, "deputy"),
      field<&DecisionClause::agreed_by>(
          "agreed_by", Need::optional,
          {"Với tất cả hay ít nhất một người; bỏ trống: tất cả", "All of them or at least one; left out: all"}, "all"),
      field<&DecisionClause::report_at>("report_at", Need::optional, {"Báo cáo tại", "Reported at"}, "next-meeting")};
};

}  // namespace bcd::record
