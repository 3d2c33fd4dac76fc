// A rule: its texts and its check function. A check reads the ledger and adds findings. It changes nothing else and
// does not know the current date.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "bcd/finding/finding.hpp"
#include "bcd/ledger/ledger.hpp"

namespace bcd::rule {

using ledger::body_arg;
using unit::Record;

// The input of rules: the ledger of a unit as of a day.
using CheckContext = ledger::Ledger;

using Findings = record::Findings;

struct Rule {
  RuleInfo info;
  void (*check)(CheckContext const&, Rule const&, Findings&);
  // Returns true for the clauses it enforces. Null if it enforces none: its findings are errors in the records
  // themselves.
  bool (*rests_on)(record::Clause const&) = nullptr;
  operator RuleInfo const&() const { return info; }
};

// The rules in the order of the manual: checks() returns those that check a unit, all() also those of the loader
// (first) and of waivers.
std::vector<Rule const*> const& checks();
std::vector<RuleInfo const*> const& all();
// Returns null if there is no rule of that id.
RuleInfo const* find(std::string_view id);
std::vector<std::string_view> all_ids();

// ---- adding findings

// Returns the severity of a finding under a provision. An error requires explicit law: a broken house rule is at most a
// warning, and so is a finding that depends on a reading of a silent text that the unit has not decided.
template <class C>
Severity severity_under(Rule const& rule, regulation::Provision<C> const& provision) {
  return provision.house_rule() || provision.unsettled ? std::min(rule.info.severity, Severity::warning)
                                                       : rule.info.severity;
}

// Adds a finding at a position under a provision, and returns it. The reference is valid until the next add().
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
// The same under several provisions, if satisfying any one of them would have been enough. Cites all of them and takes
// the highest severity. `provisions` must not be empty.
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
// Adds a finding that depends on no clause, because the records contradict each other. Returns it.
Finding& add(Findings& out, Rule const& rule, source::File const& file, source::Span span, Subject subject, Args args);

}  // namespace bcd::rule
