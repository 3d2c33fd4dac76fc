// Decisions between meetings.
#include <algorithm>

#include "bcd/rule/rules.hpp"

namespace bcd::rule {
namespace {

using record::AgreedBy;
using record::ReportedAt;

// Calls `see(decision, provision, law)` for each decision made by as_of and each clause on decisions.
void each_decision(CheckContext const& c, auto const& see) {
  for (auto const& decision : c.unit.decisions.all) {
    if (!decision.whole || *decision->date > c.as_of) continue;
    regulation::Law const law = c.unit.law(*decision->date);
    for (auto const& provision : law.all(&record::Clause::decision)) {
      c.judged(*provision.entry, decision.id);
      see(decision, provision, law);
    }
  }
}

}  // namespace

// The decider needs a role of the clauses, or a delegation to lead.
static void check_decider(CheckContext const& c, Rule const& rule, Findings& out) {
  for (auto const& decision : c.unit.decisions.all) {
    if (!decision.whole || *decision->date > c.as_of || !decision->by || !c.unit.members.find(decision->by->id))
      continue;
    Date const day = *decision->date;
    std::string const& by = decision->by->id;
    regulation::Law const law = c.unit.law(day);
    auto provisions = law.all(&record::Clause::decision);
    std::erase_if(provisions,
                  [](auto const& one) { return (*one.clause->by).empty() && (*one.clause->in_absence).empty(); });
    if (provisions.empty()) continue;
    for (auto const& provision : provisions) c.judged(*provision.entry, decision.id);
    bool may = c.broken_delegation() || c.unit.delegation(by, record::DelegatedScope::lead, day), in_absence = false;
    Arg role = Text{"không phải thành viên", "not a member"};
    for (auto const& one : provisions) {
      std::string const& body = one.clause->body->id;
      record::Seat const* const seat = c.unit.seat(by, body, day);
      if (!seat) continue;
      may = may || record::has(one.clause->by, *seat->role);
      in_absence = in_absence || record::has(one.clause->in_absence, *seat->role);
      role = regulation::role_words(law.regulation(), body, *seat->role);
    }
    if (may) continue;
    Finding& finding = add(out, rule, *decision.file, decision->by.span, decision.id,
                           {{"by", Arg::member(by)}, {"role", role}, {"date", day}}, provisions, law.regulation());
    // No record shows whether the head was absent that day, so a deputy's decision is only a warning.
    if (in_absence) finding.severity = std::min(finding.severity, Severity::warning);
  }
}

Rule const decision_without_authority{
    .info = {.id = "decision-without-authority",
             .message = {"{by} ({role}) không có thẩm quyền quyết định giữa hai kỳ họp ngày {date}",
                         "{by} ({role}) has no authority to decide between meetings on {date}"},
             .fix = {"ghi đúng người quyết định (by); nếu được ủy quyền điều hành, thêm hồ sơ vào delegations/ (scope: "
                     "[lead], có giá trị ngày ấy); nếu không, thêm waivers có lý do",
                     "record the person who decided (by); if they were delegated to lead, add a record to delegations/ "
                     "(scope: [lead], valid that day); otherwise waive it with the reason"},
             .bad = "date: 2026-05-12\ntext: Điều chuyển 05 máy tính\nagreed_with: [tran-thi-b]\nby: le-van-c\n# "
                    "le-van-c là thành viên\n",
             .good = "date: 2026-05-12\ntext: Điều chuyển 05 máy tính\nagreed_with: [tran-thi-b]\nby: nguyen-van-a\n# "
                     "nguyen-van-a là Trưởng Ban\n"},
    .check = check_decider,
    .rests_on = [](record::Clause const& clause) {
      return clause.decision && (!(*clause.decision->by).empty() || !(*clause.decision->in_absence).empty());
    }};

static void check_deputies(CheckContext const& c, Rule const& rule, Findings& out) {
  each_decision(c, [&](auto const& decision, auto const& provision, auto const& law) {
    record::DecisionClause const& clause = *provision.clause;
    // An unknown name may belong to the deputy who seems to be missing.
    if ((*clause.agree_with).empty() ||
        std::ranges::any_of(*decision->agreed_with, [&](auto const& one) { return !c.unit.members.find(one->id); }))
      return;
    std::vector<Arg> missing;
    bool agreed = false, any_deputy = false;
    for (auto const& holder : c.unit.seats(clause.body->id, *decision->date)) {
      if (!record::has(clause.agree_with, *holder.seat->role) ||
          (decision->by && decision->by->id == holder.member->id))
        continue;
      any_deputy = true;
      if (record::has(decision->agreed_with, holder.member->id)) agreed = true;
      else missing.push_back(Arg::member(holder.member->id));
    }
    bool const enough = clause.agreed_by && *clause.agreed_by == AgreedBy::any ? agreed : missing.empty();
    if (enough || !any_deputy) return;
    add(out, rule, *decision.file, decision->agreed_with.span, decision.id,
        {{"decision", Arg::decision(decision.id)}, {"date", *decision->date}, {"who", Arg::list(missing)}}, provision,
        law.regulation());
  });
}

Rule const decision_without_deputies{
    .info =
        {.id = "decision-without-deputies",
         .message = {"quyết định ngày {date} giữa hai kỳ họp chưa ghi là đã thống nhất với: {who}",
                     "the decision of {date} between meetings is not recorded as agreed with: {who}"},
         .fix =
             {"ghi đủ những người đã trao đổi, thống nhất vào agreed_with; nếu chưa hỏi, hỏi rồi bổ sung, hoặc thêm "
              "waivers có lý do",
              "list in agreed_with everyone who agreed; if they were not asked, ask them, or waive it with the reason"},
         .bad = "date: 2026-05-12\ntext: Điều chuyển 05 máy tính\nagreed_with: [tran-thi-b]\n# còn hai Phó Trưởng Ban "
                "nữa\n",
         .good = "date: 2026-05-12\ntext: Điều chuyển 05 máy tính\nagreed_with: [tran-thi-b, le-van-c, pham-thi-d]\n"},
    .check = check_deputies,
    .rests_on = [](record::Clause const& clause) {
      return clause.decision && !(*clause.decision->agree_with).empty();
    }};

static void check_reported(CheckContext const& c, Rule const& rule, Findings& out) {
  each_decision(c, [&](auto const& decision, auto const& provision, auto const& law) {
    record::DecisionClause const& clause = *provision.clause;
    if (!clause.report_at) return;
    auto const* const next =
        c.next_held(clause.body->id, *decision->date, *clause.report_at == ReportedAt::next_regular_meeting);
    // An unknown id may mean this decision, and a meeting that failed to load may be the one it was reported to.
    auto const unknown = [&](auto const& one) { return !c.unit.decisions.known(one->id); };
    if (!next || record::has(next->value.reported_decisions, decision.id) || c.broken_meeting_of(clause.body->id) ||
        std::ranges::any_of(*next->value.reported_decisions, unknown))
      return;
    auto const& at = next->value.reported_decisions;
    add(out, rule, *next->file, at ? at.span : next->value.date.span, decision.id,
        {{"decision", Arg::decision(decision.id)}, {"date", *decision->date}, {"meeting", Arg::meeting(next->id)}},
        provision, law.regulation());
  });
}

Rule const decision_unreported{
    .info = {.id = "decision-unreported",
             .message = {"cuộc họp {meeting} chưa ghi việc báo cáo quyết định {decision} ngày {date}",
                         "meeting {meeting} does not record the report on decision {decision} of {date}"},
             .fix = {"ghi mã quyết định vào reported_decisions của cuộc họp ấy; nếu chưa báo cáo, báo cáo tại cuộc họp "
                     "sau và thêm waivers có lý do",
                     "list the decision in reported_decisions of that meeting; if it was not reported, report it at "
                     "the next meeting and waive it with the reason"},
             .bad = "# decisions/2026-05-may-tinh.yaml ngày 2026-05-12\nbody: committee\ndate: 2026-06-25\n",
             .good = "body: committee\ndate: 2026-06-25\nreported_decisions: [2026-05-may-tinh]\n"},
    .check = check_reported,
    .rests_on = [](record::Clause const& clause) { return clause.decision && clause.decision->report_at; }};

Family between_rules() {
  static constexpr Rule const* rules[]{&decision_without_authority, &decision_without_deputies, &decision_unreported};
  return rules;
}

}  // namespace bcd::rule
