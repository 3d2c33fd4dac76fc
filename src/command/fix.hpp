// bcd check --fix: applies the edits attached to findings, and reports each.
#pragma once
#include <set>
#include <string>
#include <vector>

#include "bcd/output/summary.hpp"
#include "bcd/workspace/fix_unit.hpp"
#include "session.hpp"

namespace bcd::command {

class Fixer {
 public:
  explicit Fixer(Session const& session) : session_{session} {}
  // Applies the edits of the findings that are neither waived nor known, and reports each with the text before and
  // after. Returns false if nothing was written; another check would then find nothing new to fix. Skips files that an
  // earlier call could not write.
  bool fix(std::vector<rule::Verdict> const& verdicts);
  // Reports the total of edits and of files fixed, and the number of findings `left`. Prints nothing if nothing was
  // fixed and no finding is left.
  void tell_all(output::Summary const& left) const;
  bool failed() const { return !closed_.empty(); }  // true if a file could not be written

 private:
  void tell(workspace::FixedPlace const& place, std::string const& path) const;
  Session const& session_;
  std::set<std::string> closed_;  // files that could not be written
  std::set<std::string> mended_;  // files that were fixed
  std::size_t places_ = 0;        // number of edits made in them
};

// Returns true if the file was rewritten. If it was not, reports the reason on stderr and returns false.
bool report_rewrite(Session const& session, std::string const& path, workspace::Rewritten outcome);

}  // namespace bcd::command
