// Validity of delegations.
#include "delegation.hpp"

#include <algorithm>

#include "bcd/rule/rules.hpp"
#include "bcd/unit/authority.hpp"

namespace bcd::rule {
namespace {

using Delegations = std::vector<regulation::Provision<record::DelegationClause>>;

bool may_give(CheckContext const& c, Delegations const& behind, record::Delegation const& one) {
  return std::ranges::any_of(behind, [&](auto const& p) {
    return unit::holds_role(c.unit, p.clause->bodies, p.clause->from, one.from->id, *one.since);
  });
}
bool may_pass(CheckContext const& c, Delegations const& behind, record::Delegation const& one) {
  return std::ranges::any_of(behind, [&](auto const& p) {
    return may_give(c, {p}, one) && unit::holds_role(c.unit, p.clause->bodies, p.clause->to, one.to->id, *one.since);
  });
}
Delegations clauses_on(regulation::Law const& law, record::DelegatedScope scope) {
  Delegations behind = law.all(&record::Clause::delegation);
  std::erase_if(behind, [&](auto const& p) { return !record::has(p.clause->scope, scope); });
  return behind;
}

bool is_seated(CheckContext const& c, std::string const& member, Date day) {
  auto const* const known = c.unit.members.find(member);
  return known && std::ranges::any_of(*known->value.seats, [&](auto const& seat) { return seat->held_on(day); });
}

// An error of a delegation under any law, and its position. The span is empty if there is none.
struct DelegationFault {
  source::Span span{};
  Arg what{""};
};
DelegationFault plain_fault(CheckContext const& c, record::Delegation const& one) {
  if (one.from->id == one.to->id)
    return {one.to.span, Text{"không ai ủy quyền cho chính mình", "nobody may delegate to themselves"}};
  auto const unseated = [&](auto const& who) {
    Text const words{"{who} không có vị trí nào trong ban, tổ ngày ấy", "{who} holds no seat in any body on that day"};
    return DelegationFault{who.span, Arg{words, {{"who", Arg::member(who->id)}}}};
  };
  if (!is_seated(c, one.from->id, *one.since)) return unseated(one.from);
  if (!is_seated(c, one.to->id, *one.since)) return unseated(one.to);
  return {};
}

}  // namespace

// Adds a finding for each scope that cannot be delegated under the law, and one for the first scope that these two
// people may not delegate or receive.
static void check_scopes(Record<record::Delegation> const& one, CheckContext const& c, regulation::Law const& law,
                         auto const& say) {
  for (auto const& scope : *one->scope) {
    Delegations const behind = clauses_on(law, *scope);
    Text const words = record::word_title(*scope);
    auto const about = [&](Text text, std::string const& who) {
      return Arg{text, {{"who", Arg::member(who)}, {"scope", words}}};
    };
    if (behind.empty()) {
      say(scope.span,
          Arg{Text{"quy chế không cho ủy quyền việc {scope}", "the regulation does not allow delegating: {scope}"},
              {{"scope", words}}},
          law.all(&record::Clause::delegation));
      continue;
    }
    if (may_pass(c, behind, one.value)) continue;
    std::string const &from = one->from->id, &to = one->to->id;
    if (may_give(c, behind, one.value))
      say(one->to.span,
          about({"{who} không giữ chức danh được nhận việc {scope}", "{who} holds no role that may be given: {scope}"},
                to),
          behind);
    else
      say(one->from.span,
          about({"{who} không có thẩm quyền ủy quyền việc {scope}", "{who} has no authority to delegate: {scope}"},
                from),
          behind);
    return;  // the same people would be wrong for every scope
  }
}

static void check_delegation(CheckContext const& c, Rule const& rule, Findings& out) {
  for (auto const& one : c.unit.delegations.all) {
    if (!one.whole || *one->since > c.as_of || !c.unit.members.find(one->from->id) || !c.unit.members.find(one->to->id))
      continue;
    regulation::Law const law = c.unit.law(*one->since);
    Delegations const provisions = law.all(&record::Clause::delegation);
    for (auto const& provision : provisions) c.judged(*provision.entry, one.id);
    auto const args = [&](Arg what) {
      return Args{{"from", Arg::member(one->from->id)}, {"to", Arg::member(one->to->id)}, {"what", std::move(what)}};
    };
    auto const say = [&](source::Span span, Arg what, Delegations const& behind) {
      add(out, rule, *one.file, span, one.id, args(std::move(what)), behind, law.regulation());
    };
    DelegationFault const fault = plain_fault(c, one.value);
    bool const to_self = one->from->id == one->to->id;
    if (provisions.empty() && fault.span.end > 0) {
      Finding& finding = add(out, rule, *one.file, fault.span, one.id, args(fault.what));
      finding.severity = std::min(finding.severity, Severity::warning);  // no article covers it
    } else if (to_self) {
      say(fault.span, fault.what, provisions);
    } else if (!provisions.empty()) {
      check_scopes(one, c, law, say);
    }
  }
}

Rule const delegation_invalid{
    .info = {.id = "delegation-invalid",
             .message = {"ủy quyền từ {from} cho {to} không đúng: {what}",
                         "the delegation from {from} to {to} is not valid: {what}"},
             .fix = {"sửa from, to, scope, since cho đúng văn bản ủy quyền; chức danh xét theo ngày since",
                     "correct from, to, scope and since according to the paper; roles are those held on the day since"},
             .bad = "from: le-van-c\nto: tran-thi-b\nscope: [chair]\nsince: 2026-03-20\n# le-van-c là thành viên\n",
             .good = "from: nguyen-van-a\nto: tran-thi-b\nscope: [chair]\nsince: 2026-03-20\n"},
    .check = check_delegation,
    .rests_on = [](record::Clause const& clause) { return bool(clause.delegation); }};

bool in_order(CheckContext const& c, Record<record::Delegation> const& one, record::DelegatedScope scope) {
  regulation::Law const law = c.unit.law(*one->since);
  return law.all(&record::Clause::delegation).empty() || may_pass(c, clauses_on(law, scope), one.value);
}

Family delegation_rules() {
  static constexpr Rule const* rules[]{&delegation_invalid};
  return rules;
}

}  // namespace bcd::rule
