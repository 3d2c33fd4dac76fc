#include "bcd/output/fingerprint.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "bcd/output/summary.hpp"
#include "bcd/text/hash.hpp"

namespace bcd::output {
namespace {

bool is_number(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// Of the arguments only data count: words in two languages are bcd's own, and a bare number counts days or things, which
// another day counts anew. Another record's file may be moved without this fault changing.
std::string hash(LocatedFinding const& finding, Identity const& identity) {
  Hash hash;
  for (std::string_view word : {finding.rule->id, std::string_view{identity.unit}, std::string_view{identity.path},
                                std::string_view{finding.subject.str()}})
    hash.word(word);
  for (NamedArg const& one : finding.args) {
    std::string const value = one.value.in(Lang::vi);
    if (value != one.value.in(Lang::en) || is_number(value) || value.ends_with(".yaml")) continue;
    hash.word(one.name);
    hash.word(value);
  }
  return hash.hex();
}

}  // namespace

Identities::Identities(std::span<rule::Verdict const> verdicts) {
  for (rule::Verdict const& verdict : verdicts)
    for (LocatedFinding const& finding : verdict.findings) {
      Identity& one = all_[&finding];
      one.unit = verdict.unit.empty() ? verdict.folder : verdict.unit;
      std::string const prefix = verdict.prefix();
      one.path = finding.path.starts_with(prefix) ? finding.path.substr(prefix.size()) : finding.path;
      one.fingerprint = hash(finding, one);
    }
  std::unordered_map<std::string, int> met;
  for (LocatedFinding const* finding : in_order(verdicts)) {
    std::string& fingerprint = all_.at(finding).fingerprint;
    if (int const count = ++met[fingerprint]; count > 1) fingerprint += fmt::format(":{}", count);
  }
}

}  // namespace bcd::output
