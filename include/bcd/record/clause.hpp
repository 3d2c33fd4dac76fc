// One entry of a regulation: exactly one kind of clause. A clause is in a regulation and has an article, or in a unit's
// house rules and has none. Matters that a regulation does not regulate have no clause. The program knows these kinds
// but no particular commune.
#pragma once
#include "bcd/record/clause_authority.hpp"
#include "bcd/record/clause_between.hpp"
#include "bcd/record/clause_decision.hpp"
#include "bcd/record/clause_meeting.hpp"
#include "bcd/record/clause_office.hpp"
#include "bcd/record/clause_report.hpp"
#include "bcd/record/clause_vote.hpp"

namespace bcd::record {

struct NotChecked {
  At<std::string> reason, reason_en;
  // Returns the reason in the language; in Vietnamese if there is no English one.
  std::string const& why(Lang lang) const { return *(lang == Lang::en && reason_en ? reason_en : reason); }
};
template <>
struct Kind<NotChecked> {
  static constexpr std::string_view name = "not_checked", folder = "";
  static constexpr Text title{"không kiểm tra bằng máy", "not checked"};
  static constexpr std::array fields{
      field<&NotChecked::reason>("reason", Need::required, {"Lý do", "Reason"},
                                 "nguyên tắc lãnh đạo; không có dữ kiện để máy kiểm tra"),
      field<&NotChecked::reason_en>("reason_en", Need::optional,
                                    {"Lý do bằng tiếng Anh; bỏ trống: dùng câu tiếng Việt",
                                     "Reason in English; left out: the Vietnamese one is used"},
                                    "a principle of leadership; there are no facts to check")};
};

// The clause applies only if the article's reading of this name has this value.
struct Under {
  At<std::string> reading, value;
};
template <>
struct Kind<Under> {
  static constexpr std::string_view name = "under", folder = "";
  static constexpr Text title{"theo cách hiểu", "under a reading"};
  static constexpr std::array fields{
      field<&Under::reading>("reading", Need::required, {"Tên cách hiểu", "Name of the reading"},
                             "agreement-of-deputies"),
      field<&Under::value>("value", Need::required, {"Giá trị của cách hiểu", "If its value is"}, "all")};
};

// One entry of `clauses` or `house_rules`.
struct Clause {
  At<std::string> article;
  At<PaperRef> decided;  // only in house rules: the paper that adopted it
  At<Under> under;       // only in regulations
  At<MeetingClause> meeting;
  At<AbsenceClause> absence;
  At<ConclusionClause> conclusion;
  At<MinutesClause> minutes;
  At<ConveneClause> convene;
  At<ChairClause> chair;
  At<QuorumClause> quorum;
  At<AttendanceClause> attendance;
  At<VoteClause> vote;
  At<NoticeClause> notice;
  At<MaterialsClause> materials;
  At<ReportClause> report;
  At<RequestClause> request;
  At<ProgrammeClause> programme;
  At<PlanClause> plan;
  At<ReviewClause> review;
  At<CompositionClause> composition;
  At<DecisionClause> decision;
  At<SignClause> sign;
  At<SealClause> seal;
  At<DelegationClause> delegation;
  At<MembershipClause> membership;
  At<ConsultationClause> consultation;
  At<InspectionClause> inspection;
  At<ProposalClause> proposal;
  At<FeedbackClause> feedback;
  At<CommendationClause> commendation;
  At<BudgetClause> budget;
  At<TaskClause> task;
  At<NotChecked> not_checked;
};
template <>
struct Kind<Clause> {
  static constexpr std::string_view name = "clause", folder = "";
  static constexpr Text title{"điều khoản", "clause"};
  static constexpr std::array fields{
      field<&Clause::article>(
          "article", Need::optional,
          {"Điều, khoản, điểm (\"14.5\"); quy định nội bộ không có", "Article (\"14.5\"); a house rule has none"},
          "\"14.1\""),
      field<&Clause::decided>("decided", Need::optional,
                              {"Văn bản quyết định quy định nội bộ", "Paper that decided the house rule"}),
      field<&Clause::under>("under", Need::optional,
                            {"Chỉ áp dụng theo một cách hiểu", "Applies only under a reading"}),
      field<&Clause::meeting>("meeting", Need::one_of, {"Họp định kỳ", "Regular meetings"}),
      field<&Clause::absence>("absence", Need::one_of, {"Vắng họp", "Absence"}),
      field<&Clause::conclusion>("conclusion", Need::one_of, {"Thông báo kết luận", "Conclusion notice"}),
      field<&Clause::minutes>("minutes", Need::one_of, {"Biên bản", "Minutes"}),
      field<&Clause::convene>("convene", Need::one_of, {"Triệu tập họp", "Convening"}),
      field<&Clause::chair>("chair", Need::one_of, {"Chủ trì", "Chair"}),
      field<&Clause::quorum>("quorum", Need::one_of, {"Túc số", "Quorum"}),
      field<&Clause::attendance>("attendance", Need::one_of, {"Thành phần dự họp", "Attendance"}),
      field<&Clause::vote>("vote", Need::one_of, {"Biểu quyết", "Votes"}),
      field<&Clause::notice>("notice", Need::one_of, {"Thời hạn gửi giấy mời", "Notice"}),
      field<&Clause::materials>("materials", Need::one_of, {"Tài liệu họp", "Papers of the meeting"}),
      field<&Clause::report>("report", Need::one_of, {"Chế độ báo cáo", "Reports"}),
      field<&Clause::request>("request", Need::one_of, {"Báo cáo theo yêu cầu", "Reports on request"}),
      field<&Clause::programme>("programme", Need::one_of, {"Chương trình năm", "Yearly programme"}),
      field<&Clause::plan>("plan", Need::one_of, {"Kế hoạch của thành viên", "Plans of members"}),
      field<&Clause::review>("review", Need::one_of, {"Sơ kết, tổng kết", "Reviews"}),
      field<&Clause::composition>("composition", Need::one_of, {"Cơ cấu", "Composition"}),
      field<&Clause::decision>("decision", Need::one_of, {"Quyết định giữa hai kỳ họp", "Decisions between meetings"}),
      field<&Clause::sign>("sign", Need::one_of, {"Thẩm quyền ký", "Signatures"}),
      field<&Clause::seal>("seal", Need::one_of, {"Con dấu", "Seals"}),
      field<&Clause::delegation>("delegation", Need::one_of, {"Ủy quyền, phân công", "Delegation"}),
      field<&Clause::membership>("membership", Need::one_of, {"Thay đổi thành viên", "Changes of members"}),
      field<&Clause::consultation>("consultation", Need::one_of, {"Lấy ý kiến bằng văn bản", "Written consultation"}),
      field<&Clause::inspection>("inspection", Need::one_of, {"Kiểm tra, giám sát", "Inspections"}),
      field<&Clause::proposal>("proposal", Need::one_of, {"Đề xuất, kiến nghị", "Proposals"}),
      field<&Clause::feedback>("feedback", Need::one_of, {"Ý kiến về quy chế", "Feedback on the regulation"}),
      field<&Clause::commendation>("commendation", Need::one_of, {"Biểu dương, phê bình", "Commendation or criticism"}),
      field<&Clause::budget>("budget", Need::one_of, {"Kinh phí", "Budget"}),
      field<&Clause::task>("task", Need::one_of, {"Nhiệm vụ được giao", "Tasks"}),
      field<&Clause::not_checked>("not_checked", Need::one_of, {"Không kiểm tra bằng máy", "Not checked"})};
};
// Returns the field of the clause's kind: its key, title and shape.
inline FieldInfo const& kind_field(Clause const& clause) {
  FieldInfo const* found = &Kind<Clause>::fields.back();
  for (FieldInfo const& field : Kind<Clause>::fields)
    if (field.need == Need::one_of && field.in_const(&clause).given) found = &field;
  return *found;
}

}  // namespace bcd::record
