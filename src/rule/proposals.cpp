// Matters put before the committee: proposals, opinions on the regulation, results of inspections, commendation and
// criticism.
#include <algorithm>

#include "bcd/ledger/lookup.hpp"
#include "bcd/rule/rules.hpp"

namespace bcd::rule {
namespace {

using record::ProposalKind;

// True if the proposal was considered: at a meeting of one of the clauses' bodies held since, or by one person if
// `alone` permits that.
template <class C>
bool considered(CheckContext const& c, record::Proposal const& proposal,
                std::vector<regulation::Provision<C>> const& provisions, bool alone) {
  if (!proposal.reviewed) return false;
  record::Reviewed const& reviewed = *proposal.reviewed;
  if (reviewed.by) return alone;
  auto const* const meeting = c.unit.meetings.find(reviewed.meeting->id);
  if (!meeting) return true;  // unknown or broken, which has a finding of its own
  bool const theirs = std::ranges::any_of(
      provisions, [&](auto const& one) { return record::has(one.clause->bodies, meeting->value.body->id); });
  if (*meeting->value.date < *proposal.date) return true;  // has a finding of its own
  return theirs && ledger::held(*meeting, c.as_of);
}

}  // namespace

// Checks the proposals of one kind: one must be considered once one of the clause's bodies has met since.
template <class C>
static void check_unreviewed(CheckContext const& c, Rule const& rule, Findings& out, ProposalKind kind,
                             record::At<C> record::Clause::*clauses, auto const& alone) {
  for (auto const& proposal : c.unit.proposals.all) {
    if (!proposal.whole || *proposal->date > c.as_of ||
        (proposal->kind ? *proposal->kind : ProposalKind::proposal) != kind)
      continue;
    regulation::Law const law = c.unit.law(*proposal->date);
    auto const provisions = law.all(clauses);
    if (provisions.empty()) continue;
    for (auto const& provision : provisions) c.judged(*provision.entry, proposal.id);
    if (considered(c, proposal.value, provisions, alone(provisions, proposal.value))) continue;
    // A clause is violated only if one of its bodies has met since.
    Record<record::Meeting> const* met = nullptr;
    std::vector<regulation::Provision<C>> broken;
    for (auto const& provision : provisions) {
      if constexpr (requires { provision.clause->within; })
        if (provision.clause->within) continue;  // its own limit decides, in another rule
      bool since = false;
      for (auto const& body : *provision.clause->bodies) {
        auto const* const next = c.next_held(body->id, *proposal->date);
        since = since || next;
        if (next && (!met || *next->value.date < *met->value.date)) met = next;
      }
      if (since) broken.push_back(provision);
    }
    if (!met) continue;
    add(out, rule, *proposal.file, proposal->reviewed ? proposal->reviewed.span : proposal->date.span, proposal.id,
        {{"from", Arg::party(proposal->from->id)},
         {"date", *proposal->date},
         {"meeting", Arg::meeting(met->id)},
         {"met", *met->value.date}},
        broken, law.regulation());
  }
}

static void check_proposal(CheckContext const& c, Rule const& rule, Findings& out) {
  check_unreviewed(c, rule, out, ProposalKind::proposal, &record::Clause::proposal,
                   [](auto const&, auto const&) { return true; });
}

Rule const proposal_unreviewed{
    .info =
        {.id = "proposal-unreviewed",
         .severity = Severity::warning,
         .message =
             {"đề xuất của {from} ngày {date} chưa được xem xét, dù đã có cuộc họp {meeting} ngày {met}",
              "the proposal of {from} of {date} has not been considered, although meeting {meeting} was held on {met}"},
         .fix =
             {"đưa vào chương trình cuộc họp tới rồi ghi reviewed (meeting, outcome); nếu đã xem xét, ghi vào hồ sơ",
              "put it on the next agenda, then record reviewed (meeting, outcome); if it was considered, record that"},
         .bad = "from: le-van-c\ndate: 2026-04-08\ntext: Lắp đặt wifi công cộng\n# Ban Chỉ đạo họp 2026-06-25\n",
         .good = "from: le-van-c\ndate: 2026-04-08\ntext: Lắp đặt wifi công cộng\nreviewed: {meeting: "
                 "2026-q2-committee, outcome: Đồng ý}\n"},
    .check = check_proposal,
    .rests_on = [](record::Clause const& clause) { return clause.proposal && !clause.proposal->within; }};

static void check_feedback(CheckContext const& c, Rule const& rule, Findings& out) {
  check_unreviewed(c, rule, out, ProposalKind::regulation_feedback, &record::Clause::feedback,
                   [&](auto const& provisions, record::Proposal const& proposal) {
                     if (!proposal.reviewed || !proposal.reviewed->by) return false;
                     Date const day = proposal.reviewed->date ? *proposal.reviewed->date : *proposal.date;
                     return std::ranges::any_of(provisions, [&](auto const& one) {
                       return one.clause->by_head && *one.clause->by_head &&
                              std::ranges::any_of(*one.clause->bodies, [&](auto const& body) {
                                record::Seat const* const seat = c.unit.seat(proposal.reviewed->by->id, body->id, day);
                                return seat && *seat->role == record::Role::head;
                              });
                     });
                   });
}

Rule const feedback_unreviewed{
    .info =
        {.id = "feedback-unreviewed",
         .severity = Severity::warning,
         .message = {"ý kiến của {from} ngày {date} về quy chế chưa được xem xét, quyết định đúng thẩm quyền, dù đã có "
                     "cuộc họp {meeting} ngày {met}",
                     "the opinion of {from} of {date} on the regulation has not been decided by those with authority, "
                     "although meeting {meeting} was held on {met}"},
         .fix = {"tổng hợp, báo cáo tại cuộc họp tới rồi ghi reviewed (meeting, outcome)",
                 "compile it, report it at the next meeting, then record reviewed (meeting, outcome)"},
         .bad =
             "kind: regulation-feedback\nfrom: le-van-c\ndate: 2026-04-08\ntext: Nên quy định thời hạn gửi giấy mời\n",
         .good = "kind: regulation-feedback\nfrom: le-van-c\ndate: 2026-04-08\ntext: Nên quy định thời hạn gửi giấy "
                 "mời\nreviewed: {meeting: 2026-q2-committee, outcome: Ghi nhận}\n"},
    .check = check_feedback,
    .rests_on = [](record::Clause const& clause) { return bool(clause.feedback); }};

static void check_inspection(CheckContext const& c, Rule const& rule, Findings& out) {
  for (auto const& inspection : c.unit.inspections.all) {
    if (!inspection.whole || *inspection->to >= c.as_of || *inspection->to < *inspection->from) continue;
    regulation::Law const law = c.unit.law(*inspection->to);
    bool const reported = inspection->report && *inspection->report->date <= c.as_of;
    for (auto const& provision : law.all(&record::Clause::inspection)) {
      if (!provision.clause->asks_report()) continue;
      c.judged(*provision.entry, inspection.id);
      auto const limit = inspection_limit(c, law, provision, inspection.value);
      bool const late = reported && limit.last && *inspection->report->date > *limit.last;
      bool const early =
          limit.set ? c.as_of <= *limit.last : being_written(c, provision.clause->body->id, *inspection->to);
      if (reported ? !late : early) continue;
      Arg what = Text{"chưa có báo cáo kết quả", "has no report on its result"};
      if (late)
        what = {Text{"báo cáo kết quả ngày {day}, sau {limit} {due}", "was reported on {day}, after {limit} {due}"},
                {{"day", *inspection->report->date}, {"limit", limit.what()}, {"due", *limit.last}}};
      source::Span const span = inspection->report ? inspection->report.span : inspection->to.span;
      Args args{{"number", *inspection->number}, {"to", *inspection->to}, {"what", what}};
      Finding& finding = add(out, rule, *inspection.file, span, inspection.id, std::move(args),
                             late ? limit.provision : provision, law.regulation());
      if (!limit.set && !limit.last) finding.severity = std::min(finding.severity, Severity::warning);
    }
  }
}

Rule const inspection_unreported{
    .info =
        {.id = "inspection-unreported",
         .message = {"đoàn kiểm tra theo {number}, kết thúc ngày {to}, {what}",
                     "the inspection under {number}, ended on {to}, {what}"},
         .fix = {"báo cáo kết quả rồi ghi report (number, date)",
                 "report the result, then record report (number, date)"},
         .bad = "number: 07-QĐ/BCĐ\nfrom: 2026-05-18\nto: 2026-05-22\n",
         .good =
             "number: 07-QĐ/BCĐ\nfrom: 2026-05-18\nto: 2026-05-22\nreport: {number: 06-BC/BCĐ, date: 2026-05-29}\n"},
    .check = check_inspection,
    .rests_on = [](record::Clause const& clause) { return clause.inspection && clause.inspection->asks_report(); }};

static bool is_proposer(CheckContext const& c, record::Proposer who, std::string const& id, Date day) {
  auto const* const member = c.unit.members.find(id);
  auto const seated = [&](auto const& one) {
    return one.whole && std::ranges::any_of(*one->seats, [&](auto const& seat) { return seat->held_on(day); });
  };
  switch (who) {
    case record::Proposer::standing_agency:
      return c.unit.of_standing_agency(id, day);
    case record::Proposer::members:
      if (member) return seated(*member);
      return std::ranges::any_of(
          c.unit.members.all, [&](auto const& one) { return seated(one) && c.unit.agency_of(one.value, day) == id; });
    case record::Proposer::agencies:
      return c.unit.agency(id) != nullptr;
  }
  return false;
}

static void check_commendation(CheckContext const& c, Rule const& rule, Findings& out) {
  for (auto const& one : c.unit.commendations.all) {
    std::string const& by = one->proposed_by->id;
    if (!one.whole || *one->date > c.as_of || !c.unit.known_party(by)) continue;
    // A member with an unknown agency, or a record that failed to load, may belong to the proposer.
    auto const unsure = [&](auto const& member) {
      return !member.whole || c.unit.misspells_agency(member.value, *one->date);
    };
    if (std::ranges::any_of(c.unit.members.all, unsure)) continue;
    regulation::Law const law = c.unit.law(*one->date);
    auto provisions = law.all(&record::Clause::commendation);
    record::CommendationKind const kind = one->kind ? *one->kind : record::CommendationKind::commend;
    std::erase_if(provisions,
                  [&](auto const& p) { return !(*p.clause->kinds).empty() && !record::has(p.clause->kinds, kind); });
    if (provisions.empty()) continue;
    for (auto const& provision : provisions) c.judged(*provision.entry, one.id);
    bool const proposed = std::ranges::any_of(provisions, [&](auto const& provision) {
      return std::ranges::any_of(*provision.clause->proposed_by, [&](auto const& who) {
        return is_proposer(c, *who, one->proposed_by->id, *one->date);
      });
    });
    if (!proposed)
      add(out, rule, *one.file, one->proposed_by.span, one.id,
          {{"by", Arg::party(one->proposed_by->id)}, {"date", *one->date}}, provisions, law.regulation());
  }
}

Rule const commendation_unproposed{
    .info = {.id = "commendation-unproposed",
             .message =
                 {"việc biểu dương, phê bình ngày {date} do {by} đề nghị, không đúng thẩm quyền đề nghị",
                  "the commendation or criticism of {date} was proposed by {by}, who has no authority to propose it"},
             .fix = {"ghi proposed_by là người, cơ quan có thẩm quyền đề nghị; nếu chưa có đề nghị ấy, bổ sung văn bản "
                     "đề nghị",
                     "record in proposed_by the proposer that the regulation names; if there is no such proposal, "
                     "obtain it in writing"},
             .bad = "# quy chế: theo đề nghị của Cơ quan Thường trực (phong-van-hoa)\nproposed_by: doan-thanh-nien\n",
             .good = "proposed_by: phong-van-hoa\n"},
    .check = check_commendation,
    .rests_on = [](record::Clause const& clause) { return bool(clause.commendation); }};

Family proposal_rules() {
  static constexpr Rule const* rules[]{&proposal_unreviewed, &feedback_unreviewed, &inspection_unreported,
                                       &commendation_unproposed};
  return rules;
}

}  // namespace bcd::rule
