// What new records would do to a unit, judged before they are written.
#pragma once
#include <string>
#include <vector>

#include "new_files.hpp"
#include "bcd/rule/judge.hpp"

namespace bcd::command {

struct Added {
  std::vector<LocatedFinding> wrong;  // faults of shape and reference: nothing with one is written
  std::vector<LocatedFinding> told;   // whatever else a check will say that it does not say today
};
// `folder` is the unit's, as the user sees it; paths in `files` and `removed` are from there.
Added judge_added(Session const& session, std::string const& folder, NewFiles const& files, std::vector<std::string> const& removed = {});

// The same, with the placeholders of `replaced` removed; when a record refers to one they all stay, which is told, and `replaced`
// is empty afterwards.
Added judge_replacing(Session const& session, std::string const& folder, NewFiles const& files, std::vector<std::string>& replaced);

// The unit at or below -C; refuses when there are several.
std::string one_unit(Session const& session);
// The lines above a new record: the schema, where the unit keeps one, and how to go on.
std::vector<std::string> record_heading(Session const& session, std::string const& folder, record::KindInfo const& kind, std::string const& path);

// "date: 2026-02-30: …", one a line, each indented.
std::string wrong_lines(Session const& session, std::vector<LocatedFinding> const& wrong);
// "lưu ý: meetings/…: cảnh báo[…]: …", one a line.
std::string told_lines(Session const& session, std::vector<LocatedFinding> const& told);

}  // namespace bcd::command
