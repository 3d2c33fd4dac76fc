// A rule: its words, and the function that looks. A rule reads the case and adds findings; it changes nothing and knows
// no clock.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "bcd/finding/finding.hpp"
#include "bcd/ledger/ledger.hpp"

namespace bcd::rule {

using ledger::body_arg;
using unit::Record;

// What rules look at: the ledger of a unit as of a day.
using Case = ledger::Ledger;

using Findings = record::Findings;

struct Rule {
  RuleInfo info;
  void (*check)(Case const&, Rule const&, Findings&);
  // The clauses it enforces; null when it enforces none and the records themselves are at fault.
  bool (*rests_on)(record::Clause const&) = nullptr;
  operator RuleInfo const&() const { return info; }
};

// The one list of rules, in the order of the manual: those that look at a unit, and all (the loader's before them).
std::vector<Rule const*> const& checks();
std::vector<RuleInfo const*> const& all();
RuleInfo const* find(std::string_view id);
std::vector<std::string_view> all_ids();

// ---- adding findings

// How grave a finding is under a provision. An error needs the letter of the law: a broken house rule is a warning, and
// so is what rests on a reading of a silent text that the unit has not decided.
template <class C>
Severity severity_under(Rule const& rule, regulation::Provision<C> const& provision) {
  return provision.house_rule() || provision.unsettled ? std::min(rule.info.severity, Severity::warning)
                                                       : rule.info.severity;
}

// A finding of a rule at a place, under the law of a provision.
template <class C>
Finding& add(Findings& out, Rule const& rule, source::File const& file, source::Span span, Subject subject, Args args,
             regulation::Provision<C> const& provision, regulation::Regulation const& in_force) {
  Finding& finding = out.emplace_back();
  finding.rule = &rule.info;
  finding.severity = severity_under(rule, provision);
  finding.file = &file;
  finding.span = span;
  finding.subject = std::move(subject);
  finding.args = std::move(args);
  finding.citations = {regulation::cite(provision, in_force)};
  return finding;
}
// Likewise, under several provisions at once, any of which would have done; the gravest sets the severity.
template <class C>
Finding& add(Findings& out, Rule const& rule, source::File const& file, source::Span span, Subject subject, Args args,
             std::vector<regulation::Provision<C>> const& provisions, regulation::Regulation const& in_force) {
  Finding& finding = add(out, rule, file, span, std::move(subject), std::move(args), provisions.front(), in_force);
  for (std::size_t i = 1; i < provisions.size(); ++i) {
    finding.severity = std::max(finding.severity, severity_under(rule, provisions[i]));
    finding.citations.push_back(regulation::cite(provisions[i], in_force));
  }
  return finding;
}
// One that rests on no clause: the records contradict themselves.
Finding& add(Findings& out, Rule const& rule, source::File const& file, source::Span span, Subject subject, Args args);

}  // namespace bcd::rule
