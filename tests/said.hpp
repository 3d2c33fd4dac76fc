// Formats findings as lines that a test can compare.
#pragma once
#include <string>
#include <vector>

#include "bcd/finding/finding.hpp"

namespace bcd::test {

// Returns one line per finding, in the given order: "members/a.yaml:2:7 bad-value '…' is not …".
inline std::vector<std::string> said(std::vector<Finding> const& findings, Lang lang = Lang::en) {
  std::vector<std::string> lines;
  for (Finding const& one : findings) {
    source::Position const place = one.file->position(one.span.begin);
    lines.push_back(one.file->path() + ":" + std::to_string(place.line) + ":" + std::to_string(place.column) + " " +
                    std::string{one.rule->id} + " " + fill(one.rule->message, lang, one.args));
  }
  return lines;
}

}  // namespace bcd::test
