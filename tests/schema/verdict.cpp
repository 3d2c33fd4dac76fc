#include "verdict.hpp"

#include <algorithm>
#include <regex>

#include "bcd/record/kinds.hpp"

namespace bcd::test {

bool is_core_other(std::string_view plain) {
  static std::regex const other{
      R"(null|Null|NULL|~|true|True|TRUE|false|False|FALSE|[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)"
      R"(|[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))"};
  return plain.empty() || std::regex_match(plain.begin(), plain.end(), other);
}

Verdict shape_verdict(record::KindInfo const& kind, std::string const& path, std::string bytes) {
  source::File const file{path, std::move(bytes)};
  Verdict verdict;
  for (source::Fault const& fault : source::parse_yaml(file).faults)
    verdict.comparable = verdict.comparable && !fault.fatal();
  static RuleInfo const* const of_shape[]{&record::unknown_key, &record::missing_key, &record::wrong_type,
                                          &record::bad_value};
  for (Finding const& finding : record::faults_of(kind, file)) {
    bool const ambiguous = finding.rule == &record::ambiguous_scalar && is_core_other(file.text(finding.span));
    if (ambiguous || std::ranges::find(of_shape, finding.rule) != std::end(of_shape))
      verdict.rules.emplace(finding.rule->id);
  }
  return verdict;
}

}  // namespace bcd::test
