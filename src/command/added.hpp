// What new records would do to a unit, judged before they are written.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "bcd/finding/identity.hpp"
#include "bcd/rule/judge.hpp"
#include "bcd/source/reader.hpp"
#include "bcd/workspace/placeholder.hpp"
#include "new_files.hpp"

namespace bcd::command {

struct Added {
  std::vector<LocatedFinding> wrong;  // faults of shape and reference: nothing with one is written
  std::vector<LocatedFinding> told;   // whatever else a check will say that it does not say today
};
struct Replaced {
  Added added;
  std::vector<std::string> removed;
};

// A unit on disk, judged once as it stands, and then with whatever may be added to it.
class Additions {
 public:
  // `folder` is the unit's, as the user sees it; paths in `files` and `removed` are from there.
  Additions(Session const& session, std::string const& folder);
  Added judge(NewFiles const& files, std::vector<std::string> const& removed = {}) const;
  // The same, with those placeholders removed that nobody wrote in and no record refers to. Any other stays, and it is
  // told why.
  Replaced judge_replacing(NewFiles const& files, workspace::FilledPlaceholders const& filled) const;

 private:
  Session const& session_;
  std::string const folder_;
  std::unique_ptr<source::Reader const> const disk_;
  KnownFindings const known_;
};

// The unit at or below -C; refuses when there are several.
std::string one_unit(Session const& session);
// Refuses when a member's record is broken: who holds a seat, or is there already, could not be told.
void require_sound_members(Session const& session, std::string const& folder, unit::Unit const& unit);
// The lines above a new record: the schema, where the unit keeps one, and how to go on.
std::vector<std::string> record_heading(Session const& session, std::string const& folder, record::KindInfo const& kind,
                                        std::string const& path);

// "date: 2026-02-30: …", one a line, each indented.
std::string wrong_lines(Session const& session, std::vector<LocatedFinding> const& wrong);
// What a check now says that it did not say before, in its own lines below a heading; "" when that is nothing.
std::string told_lines(Session const& session, std::vector<LocatedFinding> const& told);
// The exit code for that: a record with an error is made all the same, and a script must see it.
Exit exit_for(std::vector<LocatedFinding> const& told);

}  // namespace bcd::command
