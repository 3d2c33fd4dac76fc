// bcd check --fix: the edits that findings carry, made in the files.
#pragma once
#include <set>
#include <string>
#include <vector>

#include "bcd/rule/judge.hpp"
#include "session.hpp"

namespace bcd::command {

class Fixer {
 public:
  explicit Fixer(Session const& session) : session_{session} {}
  // Mends what it can of the findings that are neither waived nor known, and tells each. False when nothing was written: then
  // another look finds nothing else.
  bool fix(std::vector<rule::Verdict> const& verdicts);
  bool failed() const { return !closed_.empty(); }  // was there a file that could not be written?

 private:
  bool fix_unit(rule::Verdict const& verdict);
  Session const& session_;
  std::set<std::string> closed_;  // files that could not be written
};

}  // namespace bcd::command
