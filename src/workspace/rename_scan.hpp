// The files that a renaming reads, and the things that have the old and the new id in them. Private to rename.cpp.
#pragma once
#include <deque>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "bcd/record/written_ids.hpp"
#include "bcd/workspace/record_source.hpp"
#include "rename_kinds.hpp"

namespace bcd::workspace {

struct RenameAsked {
  RenameRule const& rule;
  std::string const &old_id, &new_id;
};

struct ScannedFile {
  source::File file;
  record::KindInfo const* kind;
  source::Document document;
  bool defines_old = false, defines_new = false;  // of the kind that is renamed
  std::vector<source::Edit> edits = {};
};
struct Scan {
  std::deque<ScannedFile> files;                                  // those that were parsed, sorted by path
  std::set<std::string, std::less<>> ids = {};                    // of the kind that is renamed
  std::vector<record::KindInfo const*> of_old = {}, of_new = {};  // other kinds that have the old, the new id
  std::set<std::string, std::less<>> built_in = {};  // the built-in regulations that the unit uses or extends
};

// Reads every file, and parses those that may contain one of the ids. Refused if one of them cannot be parsed, because
// a reference in it would be missed. `folder`: as the user names it, for the refusal.
Result<Scan> scan(source::Reader const& reader, std::string const& folder, RenameAsked const& asked);
// Returns why the id cannot be changed, or null.
std::optional<Refusal> refusal_of(Scan const& scan, std::string const& folder, RenameAsked const& asked);

}  // namespace bcd::workspace
