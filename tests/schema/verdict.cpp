#include "verdict.hpp"

#include <regex>

#include "bcd/record/decision.hpp"
#include "bcd/record/document.hpp"
#include "bcd/record/inspection.hpp"
#include "bcd/record/loader.hpp"
#include "bcd/record/meeting.hpp"
#include "bcd/record/member.hpp"
#include "bcd/record/programme.hpp"
#include "bcd/record/proposal.hpp"
#include "bcd/record/regulation_record.hpp"
#include "bcd/record/report.hpp"
#include "bcd/record/unit_record.hpp"

namespace bcd::test {
namespace {

using namespace record;

template <class... R>
void load_as(KindInfo const& kind, source::File const& file, Findings& out) {
  bool const known = ((kind.name == Kind<R>::name && (load_record<R>(file, out), true)) || ...);
  if (!known) throw std::invalid_argument{"a kind that the tests do not know: " + std::string{kind.name}};
}

}  // namespace

bool is_core_other(std::string_view plain) {
  static std::regex const other{R"(null|Null|NULL|~|true|True|TRUE|false|False|FALSE|[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)"
                                R"(|[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))"};
  return plain.empty() || std::regex_match(plain.begin(), plain.end(), other);
}

Verdict shape_verdict(KindInfo const& kind, std::string const& path, std::string bytes) {
  source::File const file{path, std::move(bytes)};
  Verdict verdict;
  for (source::Fault const& fault : source::parse_yaml(file).faults) verdict.comparable = verdict.comparable && !fault.fatal();
  Findings findings;
  load_as<UnitRecord, Member, Meeting, Report, Programme, Document, Decision, Delegation, Consultation, Inspection, Request, Proposal, Commendation, Budget, Holidays, RegulationRecord>(kind, file, findings);
  for (Finding const& finding : findings) {
    if (finding.rule == &ambiguous_scalar ? is_core_other(file.text(finding.span)) : finding.rule == &unknown_key || finding.rule == &missing_key || finding.rule == &wrong_type || finding.rule == &bad_value)
      verdict.rules.emplace(finding.rule->id);
  }
  return verdict;
}

}  // namespace bcd::test
