// Changes to records, as edits that can be shown before they are written.
#pragma once
#include <string>
#include <vector>

#include "bcd/source/edit.hpp"
#include "bcd/workspace/place.hpp"
#include "bcd/workspace/result.hpp"

namespace bcd::workspace {

// The change of one file. Paths are relative to the unit's folder.
struct FileChange {
  std::string path;
  std::string was;                  // the bytes that were read
  std::vector<source::Edit> edits;  // may be empty if the file is only renamed
  std::string new_path = {};        // "" if the file keeps its name
};
// The bytes after the edits.
std::string bytes_after(FileChange const& change);

// The refusal for a folder or link that stands where a new file must be. `shown`: its path as the user names it.
Refusal blocked_by(std::string shown);
// Refused if a file was read from git because a sparse checkout leaves it out, so that it cannot be changed.
Result<Done> require_checked_out(std::string const& folder, std::string const& shown,
                                 std::vector<FileChange> const& changes);
// Refused if a file changed since it was read, may not be written, or a new name is taken. `shown`: the unit's folder
// as the user names it.
Result<Done> require_changeable(std::string const& folder, std::string const& shown,
                                std::vector<FileChange> const& changes);
// Makes the changes in the order given, each file completely or not at all; a file that gets a new name is edited first
// and then renamed in one step. Refused as require_changeable() is, before anything is written. If a later write fails,
// the refusal says that the call can be repeated.
Result<Done> make_changes(std::string const& folder, std::string const& shown, std::vector<FileChange> const& changes);

}  // namespace bcd::workspace
