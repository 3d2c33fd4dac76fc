// bcd check --fix: the edits that findings carry, made in the files.
#pragma once
#include <set>
#include <string>
#include <vector>

#include "bcd/output/summary.hpp"
#include "bcd/rule/judge.hpp"
#include "session.hpp"

namespace bcd::command {

class Fixer {
 public:
  explicit Fixer(Session const& session) : session_{session} {}
  // Mends what it can of the findings that are neither waived nor known, and tells of each place what stood there and
  // what does now. False when nothing was written: then another look finds nothing else.
  bool fix(std::vector<rule::Verdict> const& verdicts);
  // How much was mended in all, and what another look then found. Nothing where there was nothing to mend.
  void tell_all(output::Summary const& left) const;
  bool failed() const { return !closed_.empty(); }  // was there a file that could not be written?

 private:
  bool fix_unit(rule::Verdict const& verdict);
  void tell(Finding const& mended, std::string const& path);
  Session const& session_;
  std::set<std::string> closed_;  // files that could not be written
  std::set<std::string> mended_;  // files that were
  std::size_t places_ = 0;        // in them
};

}  // namespace bcd::command
