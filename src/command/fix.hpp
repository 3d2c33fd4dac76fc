// bcd check --fix: makes the edits that findings carry, and reports each.
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
  // Makes the edits of the findings that are neither waived nor known, and reports each with the text before and after.
  // Returns false if nothing was written; checking again would then find nothing new to fix.
  bool fix(std::vector<rule::Verdict> const& verdicts);
  // Reports how much was fixed in all, and the findings that are left. Prints nothing if there was nothing to fix.
  void tell_all(output::Summary const& left) const;
  bool failed() const { return !closed_.empty(); }  // true if a file could not be written

 private:
  void tell(workspace::FixedPlace const& place, std::string const& path) const;
  Session const& session_;
  std::set<std::string> closed_;  // files that could not be written
  std::set<std::string> mended_;  // files that were fixed
  std::size_t places_ = 0;        // in them
};

// Reports on stderr why a file was not rewritten. Returns true if it was.
bool report_rewrite(Session const& session, std::string const& path, workspace::Rewritten outcome);

}  // namespace bcd::command
