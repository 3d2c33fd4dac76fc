// Who may sign, with whose seal, and who may act in another's name.
#include <algorithm>

#include "bcd/rule/rules.hpp"


namespace bcd::rule {
namespace {

using record::Role;
using record::SignedPaper;

// A paper with a signer whose record is known.
struct Paper {
  SignedPaper kind;
  std::string id;      // of the record that carries it
  std::string issuer;  // a body or an agency
  source::File const* file;
  record::At<record::MemberRef> const* signer;
  record::At<record::AgencyRef> const* seal;
  Date day;
};

std::vector<Paper> papers(Case const& c) {
  std::vector<Paper> found;
  auto const keep = [&](SignedPaper kind, auto const& record, std::string const& issuer, auto const& paper, Date day) {
    if (paper.signer && c.unit.members.find(paper.signer->id) && day <= c.as_of) found.push_back({kind, record.id, issuer, record.file, &paper.signer, &paper.seal, day});
  };
  for (auto const& meeting : c.unit.meetings.all)
    if (unit::held(meeting, c.as_of) && meeting->conclusion) keep(SignedPaper::conclusion, meeting, meeting->body->id, *meeting->conclusion, meeting->conclusion->date ? *meeting->conclusion->date : *meeting->date);
  for (auto const& report : c.unit.reports.all)
    if (unit::submitted(report, c.as_of)) keep(SignedPaper::report, report, report->from->id, report.value, *report->submitted);
  for (auto const& document : c.unit.documents.all)
    if (document.whole) keep(SignedPaper::document, document, document->issuer->id, document.value, *document->date);
  return found;
}

using Delegations = std::vector<regulation::Provision<record::DelegationClause>>;

// Does the person hold one of the roles (any, where none is named) in one of the bodies, on the day?
bool holds(Case const& c, record::List<record::BodyRef> const& bodies, record::List<Role> const& roles, std::string const& member, Date day) {
  return std::ranges::any_of(*bodies, [&](auto const& body) {
    record::Seat const* const seat = c.unit.seat(member, body->id, day);
    return seat && ((*roles).empty() || record::has(roles, *seat->role));
  });
}
bool may_give(Case const& c, Delegations const& behind, record::Delegation const& one) {
  return std::ranges::any_of(behind, [&](auto const& p) { return holds(c, p.clause->bodies, p.clause->from, one.from->id, *one.since); });
}
bool may_pass(Case const& c, Delegations const& behind, record::Delegation const& one) {
  return std::ranges::any_of(behind, [&](auto const& p) {
    return holds(c, p.clause->bodies, p.clause->from, one.from->id, *one.since) && holds(c, p.clause->bodies, p.clause->to, one.to->id, *one.since);
  });
}
Delegations clauses_on(regulation::Law const& law, record::DelegatedScope scope) {
  Delegations behind = law.all(&record::Clause::delegation);
  std::erase_if(behind, [&](auto const& p) { return !record::has(p.clause->scope, scope); });
  return behind;
}
// Does the law let this be delegated so? Where it has no clause on delegation, nothing is out of order.
bool in_order(Case const& c, Record<record::Delegation> const& one, record::DelegatedScope scope) {
  regulation::Law const law = c.unit.law(*one->since);
  return law.all(&record::Clause::delegation).empty() || may_pass(c, clauses_on(law, scope), one.value);
}

}  // namespace

static void check_signer(Case const& c, Rule const& rule, Findings& out) {
  for (Paper const& paper : papers(c)) {
    regulation::Law const law = c.unit.law(paper.day);
    auto provisions = law.about(&record::Clause::sign, paper.issuer);
    std::erase_if(provisions, [&](auto const& one) { return !(*one.clause->papers).empty() && !record::has(one.clause->papers, paper.kind); });
    if (provisions.empty()) continue;
    for (auto const& provision : provisions) c.judged(*provision.entry, paper.id);
    std::string const& signer = (*paper.signer)->id;
    auto const* const delegation = c.unit.delegation(signer, record::DelegatedScope::sign, paper.day);
    // A delegation that is not in order is another rule's finding.
    if (c.broken_delegation() || (delegation && !in_order(c, *delegation, record::DelegatedScope::sign))) continue;
    record::Seat const* const seat = c.unit.seat(signer, paper.issuer, paper.day);
    bool const may = std::ranges::any_of(provisions, [&](auto const& one) {
      if (seat && record::has(one.clause->roles, *seat->role)) return true;
      if (seat && record::has(one.clause->delegated, *seat->role) && delegation) return true;
      return one.clause->agency && c.unit.of_standing_agency(signer, paper.day);
    });
    if (may) continue;
    Arg role = Text{"không phải thành viên", "no member"};
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
    .info = {.id = "signer-without-authority",
             .message = {"{signer} ({role}) không có thẩm quyền ký {paper} của {body} ngày {day}", "{signer} ({role}) has no authority to sign {paper} of {body} on {day}"},
             .fix = {"ghi đúng người ký; nơi quy chế cho ký theo ủy quyền, phân công thì thêm hồ sơ vào delegations/ (scope: [sign], có giá trị ngày ấy); nếu không, thêm waivers có lý do", "record who signed; where the regulation lets a delegate sign, add a record to delegations/ (scope: [sign], valid that day); otherwise waive it with the reason"},
             .why = {"Quy chế định ai ký văn bản của Ban, Tổ; cấp phó ký khi được phân công hoặc ủy quyền.", "The regulation says who signs a body's papers; deputies sign when delegated."},
             .bad = "conclusion: {number: 04-TB/BCĐ, date: 2026-03-27, signer: le-van-c}\n# le-van-c là thành viên, không có ủy quyền\n",
             .good = "conclusion: {number: 04-TB/BCĐ, date: 2026-03-27, signer: nguyen-van-a}\n"},
    .check = check_signer,
    .rests_on = [](record::Clause const& clause) { return bool(clause.sign); }};

// Has the signer the seat that a line of the rule on seals asks for? A line that names no body asks for none.
static bool seated(Case const& c, record::SealClause const& line, std::string const& signer, Date day) {
  return (*line.bodies).empty() ? (*line.roles).empty() : holds(c, line.bodies, line.roles, signer, day);
}

// Does a line fit the signer, by seat and by the kind of agency they come from?
static bool fits(Case const& c, record::SealClause const& line, std::string const& signer, Date day) {
  if (!seated(c, line, signer, day)) return false;
  return (*line.agency).empty() || std::ranges::any_of(*line.agency, [&](auto const& kind) { return c.unit.works_at(signer, *kind, day); });
}

// Does the standing agency issue the paper: in its own name, or a body's conclusion or other paper signed by one of its people
// who does not lead that body?
static bool by_standing_agency(Case const& c, Paper const& paper) {
  std::string const& signer = (*paper.signer)->id;
  if (paper.kind == SignedPaper::report) return false;
  if (paper.issuer == c.unit.standing_agency(paper.day)) return true;
  if (!c.unit.known_body(paper.issuer) || !c.unit.of_standing_agency(signer, paper.day)) return false;
  record::Seat const* const seat = c.unit.seat(signer, paper.issuer, paper.day);
  return !seat || *seat->role == Role::member || *seat->role == Role::standing_member;
}

static void check_seal(Case const& c, Rule const& rule, Findings& out) {
  for (Paper const& paper : papers(c)) {
    record::Agency const* const given = *paper.seal ? c.unit.agency((*paper.seal)->id) : nullptr;
    if (!given) continue;
    regulation::Law const law = c.unit.law(paper.day);
    bool const agency_issues = by_standing_agency(c, paper);
    std::string const& signer = (*paper.signer)->id;
    // An agency's own paper under its own seal is its own affair; and a misspelt agency of the signer has a finding of its own.
    bool const its_own = paper.kind == SignedPaper::document && !agency_issues && *given->id == paper.issuer;
    bool const misspelt = c.unit.misspells_agency(c.unit.members.find(signer)->value, paper.day);
    if (its_own) continue;
    auto const lines = law.all(&record::Clause::seal);
    auto const by_agency = [&](auto const& one) { return !(*one.clause->agency).empty() && seated(c, *one.clause, signer, paper.day); };
    if (misspelt && std::ranges::any_of(lines, by_agency)) continue;
    auto const line = std::ranges::find_if(lines, [&](auto const& one) { return bool(one.clause->issuer) == agency_issues && fits(c, *one.clause, signer, paper.day); });
    if (line == lines.end()) continue;
    c.judged(*line->entry, paper.id);
    record::SealOwner const owner = *line->clause->seal;
    if (misspelt && owner == record::own_agency) continue;
    std::string const& own = agency_issues ? c.unit.standing_agency(paper.day) : c.unit.agency_of(signer, paper.day);
    if (owner == record::own_agency ? own.empty() || *given->id == own : int(*given->kind->on(paper.day)) == int(owner)) continue;
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
    .info = {.id = "seal-mismatch",
             .message = {"văn bản do {signer} ký đóng dấu của '{given}'; phải là con dấu của {wanted}", "the paper signed by {signer} bears the seal of '{given}'; it should be that of {wanted}"},
             .fix = {"ghi đúng seal; nếu đã đóng nhầm dấu, thu hồi và ban hành lại, hoặc thêm waivers có lý do", "record the right seal; if the wrong one was used, recall the paper and issue it anew, or waive it with the reason"},
             .why = {"Con dấu đi theo chức danh và cơ quan của người ký; dòng đầu tiên khớp với người ký được áp dụng.", "The seal follows the signer's role and agency; the first line that fits holds."},
             .bad = "signer: nguyen-van-a\nseal: ubnd\n# nguyen-van-a là Trưởng Ban: con dấu của Đảng ủy\n",
             .good = "signer: nguyen-van-a\nseal: dang-uy\n"},
    .check = check_seal,
    .rests_on = [](record::Clause const& clause) { return bool(clause.seal); }};

static void check_delegation(Case const& c, Rule const& rule, Findings& out) {
  for (auto const& one : c.unit.delegations.all) {
    if (!one.whole || *one->since > c.as_of || !c.unit.members.find(one->from->id) || !c.unit.members.find(one->to->id)) continue;
    regulation::Law const law = c.unit.law(*one->since);
    auto const provisions = law.all(&record::Clause::delegation);
    if (provisions.empty()) continue;
    auto const say = [&](source::Span span, Arg what, auto const& behind) {
      add(out, rule, *one.file, span, one.id,
          {{"from", Arg::member(one->from->id)}, {"to", Arg::member(one->to->id)}, {"what", std::move(what)}}, behind,
          law.regulation());
    };
    for (auto const& provision : provisions) c.judged(*provision.entry, one.id);
    for (auto const& scope : *one->scope) {
      Delegations const behind = clauses_on(law, *scope);
      Text const words = record::word_title(*scope);
      if (behind.empty()) {
        say(scope.span,
            Arg{Text{"quy chế không cho ủy quyền việc {scope}", "the regulation lets nobody delegate: {scope}"},
                {{"scope", words}}},
            provisions);
        continue;
      }
      if (may_pass(c, behind, one.value)) continue;
      if (may_give(c, behind, one.value))
        say(one->to.span,
            Arg{Text{"{who} không giữ chức danh được nhận việc {scope}",
                     "{who} holds no role that may be delegated to: {scope}"},
                {{"who", Arg::member(one->to->id)}, {"scope", words}}},
            behind);
      else
        say(one->from.span,
            Arg{Text{"{who} không có thẩm quyền ủy quyền việc {scope}", "{who} has no authority to delegate: {scope}"},
                {{"who", Arg::member(one->from->id)}, {"scope", words}}},
            behind);
      break;  // the people are wrong for every scope alike
    }
  }
}

Rule const delegation_invalid{
    .info = {.id = "delegation-invalid",
             .message = {"ủy quyền từ {from} cho {to} không đúng: {what}", "the delegation from {from} to {to} is not valid: {what}"},
             .fix = {"sửa from, to, scope, since cho đúng văn bản ủy quyền; chức danh xét theo ngày since", "mend from, to, scope and since as the paper has them; roles are those of the day since"},
             .why = {"Quy chế định ai được ủy quyền, phân công cho ai việc gì.", "The regulation says who may delegate what to whom."},
             .bad = "from: le-van-c\nto: tran-thi-b\nscope: [chair]\nsince: 2026-03-20\n# le-van-c là thành viên\n",
             .good = "from: nguyen-van-a\nto: tran-thi-b\nscope: [chair]\nsince: 2026-03-20\n"},
    .check = check_delegation,
    .rests_on = [](record::Clause const& clause) { return bool(clause.delegation); }};

Family authority_rules() {
  static constexpr Rule const* rules[]{&signer_without_authority, &seal_mismatch, &delegation_invalid};
  return rules;
}

}  // namespace bcd::rule
