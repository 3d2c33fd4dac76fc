// Authority to sign papers and to use a seal.
#include "bcd/unit/authority.hpp"

#include <algorithm>

#include "bcd/rule/rules.hpp"
#include "delegation.hpp"

namespace bcd::rule {
namespace {

using record::Role;
using record::SignedPaper;

// A paper whose signer has a valid member record.
struct Paper {
  SignedPaper kind;
  std::string id;      // of the record that contains it
  std::string issuer;  // id of a body or an agency
  std::string number;
  source::File const* file;
  record::At<record::MemberRef> const* signer;
  record::At<record::AgencyRef> const* seal;
  Date day;
};

std::vector<Paper> papers(CheckContext const& c) {
  std::vector<Paper> found;
  auto const keep = [&](SignedPaper kind, auto const& record, std::string const& issuer, auto const& paper, Date day) {
    if (paper.signer && c.unit.members.find(paper.signer->id) && day <= c.as_of)
      found.push_back({kind, record.id, issuer, *paper.number, record.file, &paper.signer, &paper.seal, day});
  };
  for (auto const& meeting : c.unit.meetings.all)
    if (ledger::held(meeting, c.as_of) && meeting->conclusion)
      keep(SignedPaper::conclusion, meeting, meeting->body->id, *meeting->conclusion,
           meeting->conclusion->date ? *meeting->conclusion->date : *meeting->date);
  for (auto const& report : c.unit.reports.all)
    if (ledger::submitted(report, c.as_of))
      keep(SignedPaper::report, report, report->from->id, report.value, *report->submitted);
  for (auto const& document : c.unit.documents.all)
    if (document.whole) keep(SignedPaper::document, document, document->issuer->id, document.value, *document->date);
  return found;
}

// True if the signer may sign under one of the clauses: by seat, by delegation or as one of the standing agency's
// staff.
bool may_sign(CheckContext const& c, std::vector<unit::SigningClause> const& clauses, std::string const& signer,
              record::Seat const* seat, bool delegated, Date day) {
  return std::ranges::any_of(clauses, [&](unit::SigningClause const& one) {
    record::SignClause const& clause = *one.provision.clause;
    if (seat && (one.lets(*seat->role) || (delegated && record::has(clause.delegated, *seat->role)))) return true;
    return !one.delegates_only && clause.agency && c.unit.of_standing_agency(signer, day);
  });
}

}  // namespace

// Counts a numbered decision between meetings under the clauses that let whoever decided sign it. If none does, it is
// decision-without-authority that tells of the decision.
static void tally_decisions(CheckContext const& c) {
  for (auto const& decision : c.unit.decisions.all) {
    if (!decision.whole || !decision->number || !decision->by || *decision->date > c.as_of) continue;
    regulation::Law const law = c.unit.law(*decision->date);
    auto const& bodies = *law.regulation().record->bodies;
    if (bodies.empty()) continue;
    std::string const& committee = *bodies.front()->id;
    std::string const& signer = decision->by->id;
    record::Seat const* const seat = c.unit.seat(signer, committee, *decision->date);
    bool const delegated = c.unit.delegation(signer, record::DelegatedScope::sign, *decision->date) != nullptr;
    for (auto const& one : unit::signing_clauses(law, committee, SignedPaper::document, *decision->number))
      if (may_sign(c, {one}, signer, seat, delegated, *decision->date)) c.judged(*one.provision.entry, decision.id);
  }
}

static void check_signer(CheckContext const& c, Rule const& rule, Findings& out) {
  tally_decisions(c);
  for (Paper const& paper : papers(c)) {
    regulation::Law const law = c.unit.law(paper.day);
    auto const clauses = unit::signing_clauses(law, paper.issuer, paper.kind, paper.number);
    if (clauses.empty()) continue;
    std::vector<regulation::Provision<record::SignClause>> provisions;
    for (auto const& one : clauses) provisions.push_back(one.provision);
    for (auto const& provision : provisions) c.judged(*provision.entry, paper.id);
    std::string const& signer = (*paper.signer)->id;
    auto const* const delegation = c.unit.delegation(signer, record::DelegatedScope::sign, paper.day);
    // An invalid delegation is reported by another rule.
    if (c.broken_delegation() || (delegation && !in_order(c, *delegation, record::DelegatedScope::sign))) continue;
    record::Seat const* const seat = c.unit.seat(signer, paper.issuer, paper.day);
    if (may_sign(c, clauses, signer, seat, delegation, paper.day)) continue;
    Arg role = Text{"không phải thành viên", "not a member"};
    if (seat) role = regulation::role_words(law.regulation(), paper.issuer, *seat->role);
    add(out, rule, *paper.file, paper.signer->span, paper.id,
        {{"signer", Arg::member(signer)},
         {"role", role},
         {"paper", record::word_title(paper.kind)},
         {"body", body_arg(law.regulation(), paper.issuer)},
         {"day", paper.day}},
        provisions, law.regulation());
  }
}

Rule const signer_without_authority{
    .info =
        {.id = "signer-without-authority",
         .message = {"{signer} ({role}) không có thẩm quyền ký {paper} của {body} ngày {day}",
                     "{signer} ({role}) has no authority to sign {paper} of {body} on {day}"},
         .fix = {"ghi đúng người ký; nếu quy chế cho ký theo ủy quyền, phân công, thêm hồ sơ vào delegations/ (scope: "
                 "[sign], có giá trị ngày ấy); nếu không, thêm waivers có lý do",
                 "record the correct signer; if the regulation lets a delegate sign, add a record to delegations/ "
                 "(scope: [sign], valid that day); otherwise waive it with the reason"},
         .bad = "conclusion: {number: 04-TB/BCĐ, date: 2026-03-27, signer: le-van-c}\n# le-van-c là thành viên, "
                "không có ủy quyền\n",
         .good = "conclusion: {number: 04-TB/BCĐ, date: 2026-03-27, signer: nguyen-van-a}\n"},
    .check = check_signer,
    .rests_on = [](record::Clause const& clause) { return bool(clause.sign); }};

// True if the standing agency issues the paper: in its own name, or as a body's conclusion or other paper signed by one
// of its staff who does not lead that body. Reports never count.
static bool by_standing_agency(CheckContext const& c, Paper const& paper) {
  std::string const& signer = (*paper.signer)->id;
  if (paper.kind == SignedPaper::report) return false;
  if (paper.issuer == c.unit.standing_agency(paper.day)) return true;
  if (!c.unit.known_body(paper.issuer) || !c.unit.of_standing_agency(signer, paper.day)) return false;
  record::Seat const* const seat = c.unit.seat(signer, paper.issuer, paper.day);
  return !seat || *seat->role == Role::member || *seat->role == Role::standing_member;
}

static void check_seal(CheckContext const& c, Rule const& rule, Findings& out) {
  for (Paper const& paper : papers(c)) {
    record::Agency const* const given = *paper.seal ? c.unit.agency((*paper.seal)->id) : nullptr;
    if (!given) continue;
    regulation::Law const law = c.unit.law(paper.day);
    bool const agency_issues = by_standing_agency(c, paper);
    std::string const& signer = (*paper.signer)->id;
    // An agency's own paper under its own seal is not regulated. An unknown agency of the signer has a finding of its
    // own.
    bool const its_own = paper.kind == SignedPaper::document && !agency_issues && *given->id == paper.issuer;
    bool const misspelt = c.unit.misspells_agency(c.unit.members.find(signer)->value, paper.day);
    if (its_own) continue;
    auto const lines = law.all(&record::Clause::seal);
    auto const by_agency = [&](auto const& one) {
      return unit::has_seat_for(c.unit, *one.clause, signer, paper.day) &&
             unit::goes_by_agency(c.unit, *one.clause, signer, paper.day);
    };
    if (misspelt && std::ranges::any_of(lines, by_agency)) continue;
    auto const line = std::ranges::find_if(lines, [&](auto const& one) {
      return bool(one.clause->issuer) == agency_issues && unit::fits(c.unit, *one.clause, signer, paper.day);
    });
    if (line == lines.end()) continue;
    c.judged(*line->entry, paper.id);
    record::SealOwner const owner = *line->clause->seal;
    if (misspelt && owner == record::own_agency) continue;
    std::string const& own = agency_issues ? c.unit.standing_agency(paper.day) : c.unit.agency_of(signer, paper.day);
    if (owner == record::own_agency ? own.empty() || *given->id == own : int(*given->kind->on(paper.day)) == int(owner))
      continue;
    Text const words = record::word_title(owner);
    Arg const wanted = owner == record::own_agency
                           ? Arg::party(own)
                           : Arg{std::string{words.in(Lang::vi)}, "the " + std::string{words.in(Lang::en)}};
    add(out, rule, *paper.file, paper.seal->span, paper.id,
        {{"signer", Arg::member(signer)}, {"given", Arg::party(*given->id)}, {"wanted", wanted}}, *line,
        law.regulation());
  }
}

Rule const seal_mismatch{
    .info =
        {.id = "seal-mismatch",
         .message = {"văn bản do {signer} ký đóng dấu của '{given}'; phải là con dấu của {wanted}",
                     "the paper signed by {signer} bears the seal of '{given}'; it should be that of {wanted}"},
         .fix = {"ghi đúng seal; nếu đã đóng nhầm dấu, thu hồi và ban hành lại, hoặc thêm waivers có lý do",
                 "record the correct seal; if the wrong one was used, recall the paper and issue it again, or waive it "
                 "with the reason"},
         .bad = "signer: nguyen-van-a\nseal: ubnd\n# nguyen-van-a là Trưởng Ban: con dấu của Đảng ủy\n",
         .good = "signer: nguyen-van-a\nseal: dang-uy\n"},
    .check = check_seal,
    .rests_on = [](record::Clause const& clause) { return bool(clause.seal); }};

Family authority_rules() {
  static constexpr Rule const* rules[]{&signer_without_authority, &seal_mismatch};
  return rules;
}

}  // namespace bcd::rule
