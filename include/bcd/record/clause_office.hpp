// Clauses on the office's work of the year: programme, plans, budget, inspections, proposals, feedback, commendations.
#pragma once
#include "bcd/record/clause_report.hpp"
#include "bcd/record/proposal.hpp"

namespace bcd::record {

// A yearly programme of work, discussed and adopted by the body.
struct ProgrammeClause : Cadence {
  At<BodyRef> body;
};
template <>
struct Kind<ProgrammeClause> {
  static constexpr std::string_view name = "programme", folder = "";
  static constexpr Text title{"chương trình công tác năm", "yearly programme"};
  static constexpr std::array fields =
      fields_of(std::array{field<&ProgrammeClause::body>("body", Need::required,
                                                         {"Ban, tổ thông qua", "Body that adopts it"}, "committee")},
                yearly_fields<ProgrammeClause>);
};

// A yearly plan of each member.
struct PlanClause : Cadence {
  At<BodyRef> members_of;
};
template <>
struct Kind<PlanClause> {
  static constexpr std::string_view name = "plan", folder = "";
  static constexpr Text title{"kế hoạch của từng thành viên", "plans of members"};
  static constexpr std::array fields =
      fields_of(std::array{field<&PlanClause::members_of>("members_of", Need::required,
                                                          {"Từng thành viên của", "Each member of"}, "committee")},
                yearly_fields<PlanClause>);
};

// Money that must be set aside each year.
struct BudgetClause : Cadence {};
template <>
struct Kind<BudgetClause> {
  static constexpr std::string_view name = "budget", folder = "";
  static constexpr Text title{"kinh phí hằng năm", "yearly budget"};
  static constexpr std::array fields = yearly_fields<BudgetClause>;
};

// Inspection teams, which report to the body, and how many inspections there are in a period. A clause that sets only
// the number does not ask for the reports.
struct InspectionClause : Recurrence {
  At<BodyRef> body;
  At<Duration> within;
  At<Whole<1, 99>> at_least;
  bool asks_report() const { return within || !at_least; }
};
template <>
struct Kind<InspectionClause> {
  static constexpr std::string_view name = "inspection", folder = "";
  static constexpr Text title{"kiểm tra, giám sát", "inspections"};
  static constexpr std::array fields{
      field<&InspectionClause::body>("body", Need::required, {"Ban, tổ nghe kết quả", "Body that hears the result"},
                                     "committee"),
      field<&InspectionClause::within>("within", Need::optional, {"Báo cáo trong thời hạn", "Reported within"},
                                       "10 days"),
      field<&InspectionClause::at_least>(
          "at_least", Need::optional,
          {"Mỗi kỳ có ít nhất chừng này cuộc kiểm tra", "At least this number of inspections in each period"}, "2"),
      base_field<InspectionClause, &Recurrence::every>("every", Need::optional,
                                                       {"Kỳ của at_least", "Period of at_least"}, "year")};
};

// Proposals. One of the bodies must consider them, within the limit if there is one.
struct ProposalClause {
  List<BodyRef> bodies;
  At<Duration> within;
};
template <>
struct Kind<ProposalClause> {
  static constexpr std::string_view name = "proposal", folder = "";
  static constexpr Text title{"đề xuất, kiến nghị", "proposals"};
  static constexpr std::array fields{
      field<&ProposalClause::bodies>("bodies", Need::required, {"Các ban, tổ xem xét", "Bodies that consider them"},
                                     "committee"),
      field<&ProposalClause::within>(
          "within", Need::optional,
          {"Xem xét, trả lời trong thời hạn, kể từ ngày nhận", "Considered and answered within, from the day received"},
          "15 days")};
};

// Opinions on the regulation itself: compiled, then decided by one of the bodies, or by its head if `by_head` is true.
struct FeedbackClause {
  List<BodyRef> bodies;
  At<bool> by_head;
};
template <>
struct Kind<FeedbackClause> {
  static constexpr std::string_view name = "feedback", folder = "";
  static constexpr Text title{"ý kiến về quy chế", "feedback on the regulation"};
  static constexpr std::array fields{
      field<&FeedbackClause::bodies>("bodies", Need::required, {"Các ban, tổ quyết định", "Bodies that decide"},
                                     "committee"),
      field<&FeedbackClause::by_head>("by_head", Need::optional,
                                      {"Người đứng đầu được tự quyết định", "The head alone may decide"}, "true")};
};

enum class Proposer { standing_agency, members, agencies };
template <>
struct Words<Proposer> {
  static constexpr std::array table{
      Word{"standing-agency", {"Cơ quan Thường trực", "the standing agency"}},
      Word{"members", {"thành viên, cơ quan của thành viên", "members and their agencies"}},
      Word{"agencies", {"cơ quan, đơn vị", "any agency"}}};
};
// Praise and criticism, and who must propose it.
struct CommendationClause {
  List<Proposer> proposed_by;
  List<CommendationKind> kinds;  // empty: both
};
template <>
struct Kind<CommendationClause> {
  static constexpr std::string_view name = "commendation", folder = "";
  static constexpr Text title{"biểu dương, phê bình", "commendation or criticism"};
  static constexpr std::array fields{
      field<&CommendationClause::proposed_by>("proposed_by", Need::required, {"Theo đề nghị của", "On the proposal of"},
                                              "standing-agency"),
      field<&CommendationClause::kinds>(
          "kinds", Need::optional,
          {"Biểu dương hay phê bình; bỏ trống: cả hai", "Commendation or criticism; left out: both"}, "commend")};
};

}  // namespace bcd::record
